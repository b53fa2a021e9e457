"""What a backer's answers have taught the engine. The backer can see it, ask for less of a kind, and start afresh."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.matching.feedback import Answer, strongest
from bot.matching.fit import Fit, fit_of
from bot.matching.shares import shared_out
from bot.models.pitches import PitchStatus
from bot.models.words import (
    APART,
    Listed,
    Named,
    OrganizationName,
    Text,
    Value,
    Words,
    listed,
)
from bot.use_cases.backers.access import require_backer
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.access import require_representative, works_for_state
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import require_received
from bot.use_cases.pitches.learning import learn
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.reasons import reasons_in_words
from bot.use_cases.projects.ports import Projects

LEANINGS_SHOWN = 5
SPEAKING = 4
"""So many parts of a score are named to a moderator."""
_WEIGHTY = 0.1
"""The log-odds from which on a part is named."""
DECLINE_REASONS = (
    Answer.NO_OTHER_CAUSE,
    Answer.NO_TOO_FAR,
    Answer.NO_TOO_EXPENSIVE,
    Answer.NO_WRONG_TIME,
)
PARTS = (
    "meaning",
    "causes",
    "feedback",
    "spheres",
    "territory",
    "budget",
    "waiting",
    "urgency",
    "record",
)
"""Parts of a score that people are told of. The base is left out: it is the same for all pairs and explains nothing."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a backer got a pitch: all reasons, which parts weighed most, and what earlier answers have taught."""

    title: Words
    reasons: Listed
    weighed: Listed
    leanings: Listed


class ExplainPitch(UseCase):
    """Answers "why am I shown this?". Everything that made up the score is told to the backer."""

    permission: ClassVar = Permission.BACK
    reads: ClassVar = True

    async def __call__(self, pitch_id: int) -> Explanation:
        async with self.uow.read() as block:
            _, match = await require_received(self, block, pitch_id)
            pitch, project = match.pitch, match.project
            profile = await block[Backers].get(pitch.backer_id)
            return Explanation(
                project.name,
                reasons_in_words(pitch.reasons, shown=len(pitch.reasons), separator="\n• "),
                shares_in_words(pitch.parts),
                leanings_in_words(profile.leanings if profile else {}),
            )


@dataclass(frozen=True, slots=True)
class LessShown:
    """`causes` are what the backer is shown less of from now on."""

    title: Words
    causes: Listed


class ShowLess(UseCase):
    """Ask for less of what this project speaks of. A second tap changes nothing. `ResetLeanings` undoes it."""

    permission: ClassVar = Permission.BACK

    async def __call__(self, pitch_id: int) -> LessShown:
        async with self.uow as block:
            actor, match = await require_received(self, block, pitch_id, lock=True)
            pitch, project = match.pitch, match.project
            await require_representative(self, pitch.backer_id, verified=True)
            if not pitch.causes:
                raise OutdatedError("pitch-cause-unclear")
            if await learn(block, pitch, project, Answer.LESS_OF_THIS):
                await block.audit.record(actor, "pitch.less", "pitch", pitch_id)
                await block.commit()
            return LessShown(project.name, listed("cause", pitch.causes))


class ClassifyDecline(UseCase):
    """Say by a button why not. The project's side never learns it.

    The engine learns from this reason instead of the plain no. Only the first such reason counts.
    """

    permission: ClassVar = Permission.BACK

    async def __call__(self, pitch_id: int, reason: Answer) -> None:
        if reason not in DECLINE_REASONS:
            raise InvalidValueError("choice-unknown")
        async with self.uow as block:
            actor, match = await require_received(self, block, pitch_id, lock=True)
            pitch, project = match.pitch, match.project
            await require_representative(self, pitch.backer_id, verified=True)
            if pitch.status is not PitchStatus.DECLINED:
                raise OutdatedError("pitch-already-answered")
            given = {item.value for item in DECLINE_REASONS} & set(pitch.lessons)
            if not given and await learn(block, pitch, project, reason, instead_of=Answer.NO):
                await block.audit.record(actor, "pitch.explain", "pitch", pitch_id)
                await block.commit()


class ResetLeanings(UseCase):
    """Forget what a backer's answers have taught the engine. The answers themselves stay."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int) -> None:
        actor = await require_backer(self, organization_id)
        async with self.uow as block:
            profile = await block[Backers].get_for_update(organization_id)
            if profile is None:
                raise NotFoundError
            if profile.leanings:
                profile.leanings = {}
                await block.audit.record(actor, "backer.reset", "backer", organization_id)
                await block.commit()


@dataclass(frozen=True, slots=True)
class ShownTo:
    """A suggestion for a moderator: how well the two fit, and in figures. `parts` are in log-odds, named as in `PARTS`,
    and `base`.
    """

    backer: OrganizationName
    status: PitchStatus
    score: float
    parts: tuple[tuple[str, float], ...]

    @property
    def fit(self) -> Fit:
        return fit_of(self.score)

    @property
    def speaking(self) -> tuple[str, ...]:
        """The parts that speak most for the pair, the strongest first."""
        weighty = [(value, name) for name, value in self.parts if name != "base" and value >= _WEIGHTY]
        return tuple(name for _, name in sorted(weighty, key=lambda pair: -pair[0])[:SPEAKING])


class ListSuggestions(UseCase):
    """The backers that a project was put before, and what the engine had computed for each of them.

    A moderator who represents a state body, or has to do with the project's organisation, or moderates other regions
    sees what the project's people see: those that have shown interest. Nobody is asked under power.
    """

    permission: ClassVar = Permission.MODERATE
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> tuple[ShownTo, ...]:
        actor, person_id = await self.person()
        async with self.uow.read() as block:
            project = await block[Projects].get(project_id)
            if project is None:
                raise NotFoundError
            theirs = project.organization_id in await block[Organizations].ever_of(person_id)
            kept = theirs or works_for_state(actor) or not actor.moderates(project.region)
            return tuple(
                ShownTo(
                    name_of(backer),
                    pitch.status,
                    pitch.score,
                    tuple(
                        (name, float(pitch.parts[name])) for name in ("base", *PARTS) if name in pitch.parts
                    ),
                )
                for pitch, backer in await block[Pitches].of_project(project_id)
                if pitch.interested or not kept
            )


def shares_in_words(parts: Mapping[str, float]) -> Listed:
    """The parts of a score that spoke for the pair, strongest first, each with its share of their sum in per cent.
    The shares that are shown add up to 100.
    """
    speaking = {name: float(parts[name]) for name in PARTS if float(parts.get(name, 0)) > 0}
    shares = sorted(
        zip(shared_out(list(speaking.values()), 100), speaking, strict=True), key=lambda item: -item[0]
    )
    return Listed(
        tuple(
            Text("part-share", {"part": Text(f"part-{name}"), "share": share})
            for share, name in shares
            if share
        ),
        APART,
    )


def leanings_in_words(leanings: Mapping[str, float]) -> Listed:
    """The strongest leanings in words: more of this, less of that."""
    return Listed(
        tuple(
            Text("leaning-more" if value > 0 else "leaning-less", {"subject": _subject(key)})
            for key, value in strongest(leanings, LEANINGS_SHOWN)
        ),
        APART,
    )


def _subject(key: str) -> Value:
    subject, _, name = key.partition(":")
    match subject:
        case "cause":
            return Named("cause", name)
        case "region":
            return Named("region", name)
        case _:
            return Text(f"part-{name}")
