"""People at the place of a completed project, of whom nobody knows anything."""

from itertools import count
from typing import Any

from bot.models.people import Person
from bot.models.reference import Language
from bot.models.voices import Voice, VoicePoint
from bot.use_cases.kernel.identity import SystemIdentity, VisitorIdentity
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.voices.adding import AddToVoice
from bot.use_cases.voices.giving import GiveVoice
from bot.use_cases.voices.reading import ShowVoices, VoicesView
from bot.use_cases.voices.rounds import TendPlaces
from tests.builders import an_actor
from tests.fakes import FakeIdentity, FixedSecrets
from tests.use_cases.progress.progress_world import DAY
from tests.use_cases.progress.progress_world import World as ProgressWorld

SITE = "https://asar.example"


class PassedOn:
    """Photos that need not be drawn anew."""

    async def redraw(self, content: bytes) -> bytes:
        return content


class World(ProgressWorld):
    _numbers = count()

    @property
    def point(self) -> VoicePoint:
        (point,) = self.uow.all(VoicePoint)
        return point

    @property
    def voices(self) -> list[Voice]:
        return self.uow.all(Voice)

    async def answer(self, said: str, times: int = 1, *, address: str = "") -> list[str]:
        """So many people, each at an address of their own unless one is named. Returns their tokens."""
        tokens = []
        for _ in range(times):
            number = next(self._numbers)
            token = f"token-{number}"
            give = GiveVoice(VisitorIdentity(Language.KAZAKH), self.uow, self.clock, FixedSecrets())
            await give(self.point.code, said, token, address or f"10.{number // 250}.{number % 250}.1")
            tokens.append(token)
        return tokens

    async def add(self, token: str, words: str = "Балам сенбі сайын барады.", photo: bytes = b"") -> None:
        add = AddToVoice(VisitorIdentity(Language.KAZAKH), self.uow, self.clock, PassedOn())
        await add(self.point.code, token, words, photo)

    async def read_by(self, person: Person, *organizations: Any) -> VoicesView:
        identity = FakeIdentity(an_actor(person, *organizations))
        return await ShowVoices(identity, self.uow, self.clock, Imprint(SITE))(self.project.id)

    async def tend(self) -> int:
        return await TendPlaces(SystemIdentity(), self.uow, self.clock)()

    async def days_pass(self, days: int) -> None:
        """One after the other, to ten in the morning: rounds begin, marks are forgotten, clocks ring."""
        for _ in range(days):
            self.clock.advance(DAY)
            await self.tend()
            await self.ring()
