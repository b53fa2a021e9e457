"""A project whose NGO calls an asar, and neighbours who take a part."""

from collections.abc import Sequence
from datetime import time, timedelta
from typing import Any

from bot.models.asar_lines import AsarLine, AsarPart, LineKind
from bot.models.asars import Asar
from bot.models.country import moment, today
from bot.models.people import Person
from bot.models.waits import Wait
from bot.use_cases.asars.making import AsarForm, LineForm, MakeAsar, OpenAsar, WriteLine
from bot.use_cases.asars.taking import TakePart
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.wiring.registry import registry
from tests.builders import an_actor
from tests.fakes import FakeIdentity
from tests.scenes import Scene

DAY = timedelta(days=1)
CEMENT = LineForm(LineKind.THINGS, 40, 40, "Цемент", "қап")
PEOPLE = LineForm(LineKind.PEOPLE, 12, 8)
MONEY = LineForm(LineKind.MONEY, 180_000, 90_000)


class World(Scene):
    """The work is in ten days at ten, and decided on the eighth."""

    @property
    def form(self) -> AsarForm:
        on = today(self.clock.now())
        return AsarForm(on + 10 * DAY, time(10), "Индер, Абай көшесі 5", on + 8 * DAY)

    def ngo_does(self, use_case: type[Any]) -> Any:
        return self.as_person(use_case, self.seeker, self.ngo)

    def as_person(self, use_case: type[Any], person: Person, *organizations: Any) -> Any:
        return use_case(FakeIdentity(an_actor(person, *organizations)), self.uow, self.clock)

    async def make(self, *lines: LineForm, open_: bool = True) -> Asar:
        asar_id = await self.ngo_does(MakeAsar)("first", self.project.id, self.form)
        for number, line in enumerate(lines):
            await self.ngo_does(WriteLine)(f"line-{number}", asar_id, line)
        if open_:
            await self.ngo_does(OpenAsar)(asar_id)
        return self.uow.by_id(Asar, asar_id)

    def lines(self) -> Sequence[AsarLine]:
        return self.uow.all(AsarLine)

    def parts(self) -> Sequence[AsarPart]:
        return self.uow.all(AsarPart)

    async def take(self, person: Person, amount: int, line: int = 0) -> None:
        await self.as_person(TakePart, person)(self.lines()[line].id, amount)

    async def ring(self) -> None:
        clocks = Clocks(registry().waits, AS_REGISTERED)
        await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)()

    async def pass_until(self, day: int, at: time) -> None:
        """Time passes day by day until so many days after now, at this hour; the clocks ring each day."""
        until = moment(today(self.clock.now()) + day * DAY, at)
        while self.clock.now() < until:
            self.clock.advance(min(DAY, until - self.clock.now()))
            await self.ring()

    def told(self, key: str) -> list[int]:
        return sorted(promise.recipient_id for promise in self.uow.promised if promise.key == key)

    def waiting(self) -> set[str]:
        return {wait.kind for wait in self.uow.all(Wait) if wait.ended_at is None}
