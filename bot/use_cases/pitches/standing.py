"""How far a project has come among the backers, as its own people may see it: counts, and the names of only those
backers that have shown interest.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Organization, OrganizationKind
from bot.models.pitches import HOPEFUL, Pitch, PitchStatus, Side
from bot.models.projects import FINAL, Project, ProjectStage
from bot.models.words import OrganizationName, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Clock,
    Identity,
)
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import has_agreed_memorandum, require_interest
from bot.use_cases.pitches.clocks import CALL_BACKERS
from bot.use_cases.pitches.contacts import Contacts, given
from bot.use_cases.pitches.parts import part_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.shown_waits import waits_of
from bot.use_cases.pitches.waves import PitchRules, told_wave
from bot.use_cases.projects.access import require_own_project


@dataclass(frozen=True, slots=True)
class Interest:
    """A backer that has shown interest, as the project's people see it. `contacts` are None until there is a match."""

    pitch_id: int
    project_title: Words
    backer: OrganizationName
    kind: OrganizationKind
    region: str
    settlement: str
    about: str
    status: PitchStatus
    contacts: Contacts | None
    waits: tuple[WaitView, ...] = ()
    """Who is waited for; a list leaves it out."""
    part: Value | None = None
    """What the backer would help with, if not with all."""
    stage: ProjectStage = ProjectStage.PUBLISHED
    in_force: bool = False
    """Whether the match has led to a memorandum; a list leaves it out."""

    @property
    def agreeable(self) -> bool:
        """The match can still lead to a memorandum, or come to nothing."""
        return self.status is PitchStatus.ACCEPTED and self.stage not in FINAL and not self.in_force


@dataclass(frozen=True, slots=True)
class Standing:
    """`shown` counts the backers that have got the project, `waiting` those of them that have not shown interest. A
    backer that has said no is not told apart from one that is silent: nobody is asked under power. So a wave that has
    begun early, because all of the one before have said no, is not counted before its time (`waves.py`).

    Wave number `wave` of `waves` is asked now, until `next_step_at`. None there means that nobody is asked now and
    more backers are being looked for.
    """

    project_id: int
    title: Words
    stage: ProjectStage
    shown: int
    waiting: int
    interests: tuple[Interest, ...]
    wave: int
    waves: int
    next_step_at: datetime | None
    moderators_told: bool
    awaits_answer: bool = False
    """A backer's question waits for them, and until they have answered nobody else is asked."""
    call: WaitView | None = None
    """A moderator's call to backers, while it waits."""

    @property
    def seeks_support(self) -> bool:
        return self.stage is ProjectStage.PUBLISHED

    @property
    def goes_on(self) -> bool:
        """Whether further backers will be asked: some have got the project, and none has taken it up."""
        taken_up = any(item.status in HOPEFUL for item in self.interests)
        return self.seeks_support and self.shown > 0 and not taken_up


def _interest(
    pitch: Pitch,
    project: Project,
    backer: Organization,
    waits: tuple[WaitView, ...] = (),
    *,
    in_force: bool = False,
) -> Interest:
    return Interest(
        pitch_id=pitch.id,
        project_title=project.name,
        backer=name_of(backer),
        kind=backer.kind,
        region=backer.region,
        settlement=backer.settlement,
        about=backer.about,
        status=pitch.status,
        contacts=given(pitch, Side.BACKER),
        waits=waits,
        part=part_of(pitch),
        stage=project.stage,
        in_force=in_force,
    )


class ShowStanding(UseCase):
    """How far a project has come among the backers, for its own people."""

    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, rules: PitchRules) -> None:
        super().__init__(identity, uow, clock)
        self._rules = rules

    async def __call__(self, project_id: int) -> Standing:
        now = self.clock.now()
        async with self.uow.read() as block:
            _, project, _ = await require_own_project(self, block, project_id)
            pitches = await block[Pitches].of_project(project_id)
            arrived = [(pitch, backer) for pitch, backer in pitches if pitch.sent_at <= now]
            questions = await block[Pitches].questions_of(project_id)
            wave = told_wave([pitch for pitch, _ in pitches], questions, self._rules, now)
            interested = [(pitch, backer) for pitch, backer in arrived if pitch.interested]
            shown = max(sum(pitch.wave <= wave.number for pitch, _ in arrived), len(interested))
            over = not wave.held and (wave.over_at is None or wave.over_at <= now)
            search = await block[Pitches].search_of(project_id)
            calls = await block.waits.views(CALL_BACKERS, [project_id])
            return Standing(
                project_id=project_id,
                title=project.name,
                stage=project.stage,
                shown=shown,
                waiting=shown - len(interested),
                interests=tuple(_interest(pitch, project, backer) for pitch, backer in interested),
                wave=wave.number,
                waves=self._rules.waves,
                next_step_at=None if over or wave.held else wave.over_at,
                moderators_told=search is not None
                and search.moderators_told_at is not None
                and wave.last
                and over,
                awaits_answer=wave.held,
                call=calls.get(project_id) if wave.last and over else None,
            )


class ShowInterest(UseCase):
    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    async def __call__(self, pitch_id: int) -> Interest:
        async with self.uow.read() as block:
            _, match = await require_interest(self, block, pitch_id)
            in_force = await has_agreed_memorandum(block, pitch_id)
            waits = () if in_force else await waits_of(block, match.pitch, Side.CARRIER)
            return _interest(match.pitch, match.project, match.backer, waits, in_force=in_force)
