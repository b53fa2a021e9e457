"""A project that looks for backers, and what time and answers do to its pitches."""

from datetime import timedelta
from typing import Any

from bot.models.organizations import Organization
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project
from bot.models.roles import StaffRole
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import Clocks, RingClocks
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.pitches.asking import asked_now, put_off
from bot.use_cases.pitches.clocks import PITCH, POSTPONED
from bot.use_cases.pitches.first import ServeNewBackers
from bot.use_cases.pitches.left_alone import AskModeratorsToCall
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.use_cases.pitches.waves import PitchRules
from bot.wiring.registry import registry
from tests.builders import a_pitch
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock
from tests.scenes import Scene

DAY = timedelta(days=1)
RULES = PitchRules(per_wave=3)


async def ticked(uow: Database, clock: FrozenClock, matching: FakeMatching) -> None:
    """New backers get their first pitches, and projects are searched for, until nothing is left to do."""
    serve = ServeNewBackers(SystemIdentity(), uow, clock, matching, RULES)
    suggest = SuggestBackers(SystemIdentity(), uow, clock, matching, RULES)
    while await serve() or await suggest():
        pass


class PitchScene(Scene):
    """With a moderator. The tick's deeds run until nothing is due."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.moderator = self.new_person(staff=(StaffRole.MODERATOR,))

    async def new_pitch(self, **fields: Any) -> Pitch:
        """The project, shown now to one more backer."""
        return await self.shown(self.project, self.new_backer(), **fields)

    async def shown(self, project: Project, backer: Organization, **fields: Any) -> Pitch:
        """The project, shown to a backer whose answer is waited for."""
        pitch = self.uow.keep(a_pitch(project, backer, **({"sent_at": self.clock.now()} | fields)))
        async with self.uow as block:
            if pitch.status is PitchStatus.SENT:
                await block.waits.begin_all(PITCH, [asked_now(pitch)])
            elif pitch.status is PitchStatus.LATER:
                await block.waits.begin_all(POSTPONED, [put_off(pitch)])
            await block.commit()
        return pitch

    def answering(self, pitch: Pitch) -> FakeIdentity:
        """Somebody of the backer that the pitch was sent to."""
        return self.acting(self.new_person(), self.uow.by_id(Organization, pitch.backer_id))

    async def answer(self, pitch: Pitch, answer: PitchAnswer) -> None:
        await AnswerPitch(self.answering(pitch), self.uow, self.clock)(pitch.id, answer)

    async def advance(self, *, after: timedelta = timedelta(0)) -> None:
        self.clock.advance(after)
        clocks = Clocks(registry().waits, self.uow.times)
        ring = RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)
        ask = AskModeratorsToCall(SystemIdentity(), self.uow, self.clock, RULES)
        while await ring() or await ask():
            pass

    async def search(self) -> None:
        await ticked(self.uow, self.clock, FakeMatching())

    @property
    def pitches(self) -> list[Pitch]:
        return self.uow.all(Pitch)
