"""Moderators call people where writing did not help: an NGO that leaves a backer's interest or question without an
answer, and the backers that have left a project without one. If no backer is left to be called, the NGO is, about its
project.

A call waits (`pitches/waiting.py`, `questions/waiting.py`, `translations/waiting.py`), in one of three queues: those
about an interest or a question by the pitch, those about projects by the project, those about another language by the
request. Nobody who works for a state body sees any of it: nobody is asked under power. A card names no backer that has
said no, or is paused: there is nothing to call them about.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.pitches import PitchStatus
from bot.models.projects import Project
from bot.models.questions import Question
from bot.models.reference import Language
from bot.models.waits import Wait
from bot.models.words import OrganizationName, Text, Value, Words
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.moderation.ports import Queues
from bot.use_cases.moderation.queues import Backlog, Names, names_of_projects
from bot.use_cases.organizations.access import works_for_state
from bot.use_cases.organizations.looks import note_look
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, matches_of, require_match
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO
from bot.use_cases.pitches.contacts import Contacts, contact_now
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.access import require_project
from bot.use_cases.questions.clocks import CALL_QUESTION
from bot.use_cases.questions.ports import Questions
from bot.use_cases.translations.access import can_be_asked_for, require_request, words_proposed
from bot.use_cases.translations.clocks import CALL_LANGUAGE
from bot.use_cases.translations.ports import Translations


class CallAbout(StrEnum):
    """`INTEREST`: the NGO has not answered a backer. `QUESTION`: it has not answered a backer's question. `SILENCE`:
    backers have not answered about a project. `NOBODY`: no backer is left to be asked about it, so the NGO is called.
    `LANGUAGE`: the NGO has not added the words that are asked for in another language.
    """

    INTEREST = "interest"
    QUESTION = "question"
    SILENCE = "silence"
    NOBODY = "nobody"
    LANGUAGE = "language"


class CallOutcome(StrEnum):
    WILL_ANSWER = "will_answer"
    NO_ANSWER = "no_answer"
    DOES_NOT_WANT = "does_not_want"
    TALKED = "talked"


_ABOUT_PITCHES = (CALL_NGO, CALL_QUESTION)
"""Calls to the people of a project about one backer: of a pitch, one at a time."""

OUTCOMES = MappingProxyType(
    {
        CallAbout.INTEREST: (CallOutcome.WILL_ANSWER, CallOutcome.NO_ANSWER, CallOutcome.DOES_NOT_WANT),
        CallAbout.QUESTION: (CallOutcome.WILL_ANSWER, CallOutcome.NO_ANSWER),
        CallAbout.SILENCE: (CallOutcome.WILL_ANSWER, CallOutcome.NO_ANSWER, CallOutcome.DOES_NOT_WANT),
        CallAbout.NOBODY: (CallOutcome.TALKED, CallOutcome.NO_ANSWER),
        CallAbout.LANGUAGE: (CallOutcome.TALKED, CallOutcome.NO_ANSWER),
    }
)
"""What may come of a call."""


@dataclass(frozen=True, slots=True)
class Callee:
    """Whom to call."""

    organization: OrganizationName
    contacts: Contacts


@dataclass(frozen=True, slots=True)
class Call:
    """A call to be made, or one that was. `backer` is the one whose interest waits; who has asked a question is told to
    nobody. Only while the call is to be made is there somebody in `whom`, and a `wait`.
    """

    about: CallAbout
    title: Words
    carrier: OrganizationName
    backer: OrganizationName | None
    whom: tuple[Callee, ...]
    wait: WaitView | None
    question: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """A call with its records. `stands`: what it is about has not been settled by others."""

    wait: Wait
    project: Project
    carrier: Organization
    match: Match | None
    silent: tuple[Organization, ...]
    stands: bool
    question: Question | None = None
    language: Language | None = None

    @property
    def about(self) -> CallAbout:
        if self.question is not None:
            return CallAbout.QUESTION
        if self.match is not None:
            return CallAbout.INTEREST
        if self.language is not None:
            return CallAbout.LANGUAGE
        return CallAbout.SILENCE if self.silent else CallAbout.NOBODY

    @property
    def to_be_made(self) -> bool:
        return self.stands and self.wait.ended_at is None

    @property
    def outcome(self) -> CallOutcome | None:
        outcome = self.wait.outcome
        return CallOutcome(outcome) if outcome in set(CallOutcome) else None

    @property
    def sides(self) -> tuple[Organization, ...]:
        """All whose matter it is."""
        return (self.carrier, *((self.match.backer,) if self.match else self.silent))

    @property
    def whom(self) -> tuple[Organization, ...]:
        return self.silent if self.about is CallAbout.SILENCE else (self.carrier,)

    def require_undoable(self) -> None:
        """Raises `OutdatedError` if the call was not made, or somebody has acted on the matter since."""
        if self.outcome is None or not self.stands:
            raise OutdatedError("call-settled")


async def _names_of_interests(block: Block, pitch_ids: Collection[int]) -> Mapping[int, Value]:
    """The NGO that is called, and its project."""
    matches = await matches_of(block, pitch_ids, lock=False)
    return {
        id_: Text("call-name", {"organization": name_of(match.carrier), "title": match.project.name})
        for id_, match in matches.items()
    }


async def _names_of_requests(block: Block, request_ids: Collection[int]) -> Mapping[int, Value]:
    found = await block[Translations].with_projects(request_ids)
    return {
        id_: Text("call-name", {"organization": name_of(carrier), "title": project.name})
        for id_, (_, project, carrier) in found.items()
    }


async def _require_undoable(kind: str, block: Block, record_id: int, _: datetime) -> None:
    (await find_call(block, kind, record_id)).require_undoable()


def _queue_of(kinds: tuple[str, ...], names: Names) -> Backlog:
    decisions = {outcome.value: f"decision-call-{outcome.value}" for outcome in CallOutcome}
    return Backlog(kinds, names, decisions, partial(_require_undoable, kinds[0]))


CALLS_TO_NGOS = _queue_of(_ABOUT_PITCHES, _names_of_interests)
CALLS_TO_BACKERS = _queue_of((CALL_BACKERS,), names_of_projects)
CALLS_ABOUT_LANGUAGE = _queue_of((CALL_LANGUAGE,), _names_of_requests)


class ShowCall(UseCase):
    """One call: whom to call about what. Each look at a contact is audited."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, kind: str, record_id: int) -> Call:
        async with self.uow as block:
            actor, matter = await require_call(self, block, kind, record_id)
            whom = matter.whom if matter.to_be_made else ()
            views = await block.waits.views(matter.wait.kind, [record_id]) if whom else {}
            for one in whom:
                await note_look(block, actor, one.id, self.clock.now())
            await block.commit()
            return Call(
                about=matter.about,
                title=matter.project.name,
                carrier=name_of(matter.carrier),
                backer=name_of(matter.match.backer)
                if matter.about is CallAbout.INTEREST and matter.match
                else None,
                whom=tuple(Callee(name_of(one), Contacts(**contact_now(one))) for one in whom),
                wait=views.get(record_id),
                question=matter.question.words if matter.question else "",
                language=matter.language,
            )


async def require_call(
    use_case: UseCase, block: Block, kind: str, record_id: int, *, lock: bool = False
) -> tuple[Actor, Matter]:
    """The actor, and a call that they may make. Raises `NotFoundError`, or `ForbiddenError` if any side of it is
    theirs.
    """
    actor = await use_case.identity.actor()
    matter = await find_call(block, kind, record_id, lock=lock)
    for side in matter.sides:
        await require_impartial(block, actor, side, region=matter.project.region)
    if works_for_state(actor):
        raise ForbiddenError("calls-not-for-state")
    return actor, matter


async def find_call(block: Block, kind: str, record_id: int, *, lock: bool = False) -> Matter:
    """A call with its records. Raises `NotFoundError`. Does not check who asks.

    With `lock` its records are locked first: another moderator may be about to note the same call.
    """
    match: Match | None = None
    silent: tuple[Organization, ...] = ()
    question: Question | None = None
    language: Language | None = None
    kinds = _ABOUT_PITCHES if kind in _ABOUT_PITCHES else (kind,)
    if kind == CALL_LANGUAGE:
        request = await require_request(block, record_id)
        language = request.language
        project, carrier = await require_project(block, request.project_id, lock=lock)
        stands = (
            request.open and can_be_asked_for(project, language) and not await words_proposed(block, request)
        )
    elif kind in _ABOUT_PITCHES:
        match = await require_match(block, record_id, lock=lock)
        project, carrier = match.project, match.carrier
        stands = match.pitch.status is PitchStatus.INTERESTED and match.can_be_introduced
    else:
        project, carrier = await require_project(block, record_id, lock=lock)
        silent = await _silent(block, project.id)
        stands = bool(await block[Pitches].left_alone([project.id]))
    wait = await block[Queues].last(kinds, record_id)
    if wait is None:
        raise NotFoundError
    if wait.kind == CALL_QUESTION:
        question = await block[Questions].of_pitch(record_id)
        stands = question is not None and question.open
    return Matter(wait, project, carrier, match, silent, stands, question, language)


async def _silent(block: Block, project_id: int) -> tuple[Organization, ...]:
    """Backers to call about a project: those that have let its pitch pass. A late interest is still taken."""
    found = []
    for pitch, backer in await block[Pitches].of_project(project_id):
        if pitch.status is PitchStatus.EXPIRED and backer.verified:
            profile = await block[Backers].get(backer.id)
            if profile is not None and not profile.paused:
                found.append(backer)
    return tuple(found)
