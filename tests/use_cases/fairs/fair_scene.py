"""A forum with its organiser, and short ways through a round of its fair."""

from dataclasses import dataclass
from typing import Any

from bot.matching.round_rules import RoundRules
from bot.models.forum import Forum
from bot.models.pitches import Pitch
from bot.use_cases.fairs.computing import ComputeFairs
from bot.use_cases.fairs.rounds import (
    FairView,
    RequestFair,
    SendFair,
    ShowFair,
)
from bot.use_cases.fairs.sending import DeliverFairs
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.pitches.waves import PitchRules
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock

PITCH_RULES = PitchRules(per_wave=3)


@dataclass
class Fair:
    """A forum with its organiser, and short ways through a round."""

    uow: Database
    clock: FrozenClock
    matching: FakeMatching
    forum: Forum
    organiser: FakeIdentity

    def __call__(self, deed: type[Any]) -> Any:
        return deed(self.organiser, self.uow, self.clock)

    async def request(self, rules: RoundRules | None = None, submission: str = "one") -> int:
        round_id: int = await self(RequestFair)(submission, self.forum.id, rules or RoundRules())
        return round_id

    async def compute(self) -> int:
        return await ComputeFairs(SystemIdentity(), self.uow, self.clock, self.matching)()

    async def deliver(self) -> None:
        deliver = DeliverFairs(SystemIdentity(), self.uow, self.clock, PITCH_RULES)
        while await deliver():
            pass

    async def computed(self, rules: RoundRules | None = None) -> FairView:
        round_id = await self.request(rules)
        assert await self.compute() == 1
        return await self.show(round_id)

    async def sent(self, round_id: int) -> FairView:
        await self(SendFair)(round_id)
        await self.deliver()
        return await self.show(round_id)

    async def show(self, round_id: int) -> FairView:
        view: FairView = await self(ShowFair)(round_id)
        return view

    def pitches(self) -> list[Pitch]:
        return self.uow.all(Pitch)

    def said(self, key: str) -> int:
        return sum(promise.key == key for promise in self.uow.promised)
