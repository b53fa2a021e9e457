"""A project that looks for backers, and what time and answers do to its pitches."""

from datetime import timedelta
from typing import Any

from bot.models.organizations import Organization
from bot.models.pitches import Pitch
from bot.models.roles import StaffRole
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.pitches.life import AdvancePitches
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.use_cases.pitches.waves import PitchRules
from tests.builders import a_pitch
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock
from tests.scenes import Scene

DAY = timedelta(days=1)
RULES = PitchRules(per_wave=3)


class PitchScene(Scene):
    """With a moderator. The tick's deeds run until nothing is due."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.moderator = self.new_person(staff=(StaffRole.MODERATOR,))

    def new_pitch(self, **fields: Any) -> Pitch:
        """The project, shown now to one more backer."""
        values = {"sent_at": self.clock.now()} | fields
        return self.uow.keep(a_pitch(self.project, self.new_backer(), **values))

    def answering(self, pitch: Pitch) -> FakeIdentity:
        """Somebody of the backer that the pitch was sent to."""
        return self.acting(self.new_person(), self.uow.by_id(Organization, pitch.backer_id))

    async def answer(self, pitch: Pitch, answer: PitchAnswer) -> None:
        await AnswerPitch(self.answering(pitch), self.uow, self.clock)(pitch.id, answer)

    async def advance(self, *, after: timedelta = timedelta(0)) -> None:
        self.clock.advance(after)
        while await AdvancePitches(SystemIdentity(), self.uow, self.clock, RULES)():
            pass

    async def search(self) -> None:
        while await SuggestBackers(SystemIdentity(), self.uow, self.clock, FakeMatching(), RULES)():
            pass

    @property
    def pitches(self) -> list[Pitch]:
        return self.uow.all(Pitch)
