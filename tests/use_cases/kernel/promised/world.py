"""Everybody who may be promised a message, and the table of what is promised: each kind with the deed that promises it
and with each way in which it becomes untrue before it is sent.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from bot.models.forum import Forum, ForumSession
from bot.models.organizations import Organization, OrganizationStatus
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.roles import StaffRole
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.reminders import SendDueReminders
from bot.use_cases.kernel.waiting import Clocks, RingClocks
from bot.use_cases.pitches.answering import AcceptInterest, AnswerPitch, PitchAnswer
from bot.use_cases.projects.changes import PauseProject, WithdrawProject
from bot.wiring.registry import registry
from tests.builders import a_forum, a_session, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.imprint import with_imprint
from tests.use_cases.memoranda.memorandum_world import World as MemorandumWorld
from tests.use_cases.pitches.pitch_scene import PitchScene


class World(MemorandumWorld, PitchScene):
    """An NGO and a backer with their people, staff of each kind, a state body, a forum with a session."""

    pitch_fields = {"status": PitchStatus.SENT}  # noqa: RUF012 - as in the scenes that it is made of

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.organiser = self.new_person("Ұйымдастырушы", staff=(StaffRole.ORGANISER,))
        self.administrator = self.new_person("Әкімші", staff=(StaffRole.ADMINISTRATOR,))
        self.newcomer = self.new_person("Жаңа адам")
        self.made: Any = None
        """The record that was made on the way to the promise, for the ways to change it."""

    def remember(self) -> Callable[[], None]:
        """Everything as it is now; what is returned brings it back."""
        rows_back, attributes, at = self.uow.remember(), dict(self.__dict__), self.clock.now()

        def go_back() -> None:
            rows_back()
            self.__dict__.clear()
            self.__dict__.update(attributes)
            self.clock.move_to(at)

        return go_back

    @cached_property
    def forum(self) -> Forum:
        return self.uow.keep(a_forum())

    @cached_property
    def session(self) -> ForumSession:
        return self.uow.keep(a_session(self.forum))

    def by(self, person: Person, kind: type[Any], *organizations: Organization) -> Any:
        """A use case in somebody's name."""
        return kind(FakeIdentity(an_actor(person, *organizations)), self.uow, self.clock, *with_imprint(kind))

    def by_ngo(self, kind: type[Any]) -> Any:
        return self.by(self.seeker, kind, self.ngo)

    def by_backer(self, kind: type[Any]) -> Any:
        return self.by(self.giver, kind, self.backer)

    async def ring_clocks(self) -> None:
        clocks = Clocks(registry().waits, self.uow.times)
        await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)()

    async def remind(self, at: datetime) -> None:
        self.clock.move_to(at)
        await SendDueReminders(SystemIdentity(), self.uow, self.clock, registry())()

    async def answered(self, answer: PitchAnswer) -> Pitch:
        """The backer's answer to the pitch, which is there now."""
        await self.by_backer(AnswerPitch)(self.pitch.id, answer)
        return self.pitch

    async def matched(self) -> Pitch:
        await self.answered(PitchAnswer.INTERESTED)
        await self.by_ngo(AcceptInterest)(self.pitch.id)
        return self.pitch


Deed = Callable[[World], Awaitable[object]]


@dataclass(frozen=True)
class Row:
    """`promise` does what the kind tells of. After any of `untrue` it must not be sent any more.

    `to` is the same for all kinds and not part of the table: see `test_still_true`.
    """

    promise: Deed
    untrue: tuple[Deed, ...] = ()


@dataclass
class Table:
    rows: dict[str, Row] = field(default_factory=dict)

    def kind(self, name: str, promise: Deed, *untrue: Deed) -> None:
        assert name not in self.rows
        self.rows[name] = Row(promise, untrue)


# Ways that several kinds share.


async def the_project_is_withdrawn(world: World) -> None:
    await WithdrawProject(world.as_ngo, world.uow, world.clock)(world.project.id)


async def the_project_is_paused(world: World) -> None:
    await world.by_ngo(PauseProject)(world.project.id)


async def the_ngo_is_no_longer_verified(world: World) -> None:
    world.ngo.status = OrganizationStatus.REJECTED


async def the_backer_is_no_longer_verified(world: World) -> None:
    world.backer.status = OrganizationStatus.REJECTED


GROUND_IS_GONE: tuple[Deed, ...] = (
    the_project_is_withdrawn,
    the_ngo_is_no_longer_verified,
    the_backer_is_no_longer_verified,
)
