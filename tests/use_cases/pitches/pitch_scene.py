"""A project that looks for backers, and what time and answers do to its pitches."""

from dataclasses import dataclass
from datetime import timedelta

from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.pitches.life import AdvancePitches
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.use_cases.pitches.waves import PitchRules
from tests.builders import a_backer_profile, a_membership, a_person, a_pitch, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock

DAY = timedelta(days=1)
RULES = PitchRules(per_wave=3)


@dataclass(frozen=True)
class Scene:
    """A project with its people, and a moderator."""

    uow: Database
    clock: FrozenClock
    ngo: Organization
    seeker: Person
    moderator: Person
    project: Project

    def backer(self, name: str = "Жем", **profile: object) -> Organization:
        backer = self.uow.keep(an_organization(name, kind=OrganizationKind.BUSINESS))
        self.uow.keep(a_membership(self.uow.keep(a_person()), backer))
        self.uow.keep(a_backer_profile(backer, **profile))
        return backer

    def pitch(self, **fields: object) -> Pitch:
        return self.uow.keep(a_pitch(self.project, self.backer(), sent_at=self.clock.now(), **fields))

    def answering(self, pitch: Pitch) -> FakeIdentity:
        backer = self.uow.by_id(Organization, pitch.backer_id)
        assert backer is not None
        return FakeIdentity(an_actor(self.uow.keep(a_person()), backer))

    async def answer(self, pitch: Pitch, answer: PitchAnswer) -> None:
        await AnswerPitch(self.answering(pitch), self.uow, self.clock)(pitch.id, answer)

    async def advance(self, *, after: timedelta = timedelta(0)) -> None:
        """Until nothing is due, as the tick does it."""
        self.clock.advance(after)
        while await AdvancePitches(SystemIdentity(), self.uow, self.clock, RULES)():
            pass

    async def search(self) -> None:
        while await SuggestBackers(SystemIdentity(), self.uow, self.clock, FakeMatching(), RULES)():
            pass

    @property
    def pitches(self) -> list[Pitch]:
        return self.uow.all(Pitch)

    @property
    def told(self) -> list[str]:
        return [promise.key for promise in self.uow.promised]
