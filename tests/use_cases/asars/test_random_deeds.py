"""Whatever hands and organisers do, and however time runs: no line ever holds more than it asks for, a list takes place
if and only if each minimum was there, whoever is released is free, and everybody is told once.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import time
from typing import TypeAlias

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.models.asar_lines import AsarBacking, AsarLine, LineKind, Standing
from bot.models.asars import AHEAD, NAMED, UNDECIDED, Asar, AsarStage
from bot.models.country import local, today
from bot.models.words import ERASED
from bot.use_cases.asars.deciding import DECISION, PHOTO
from bot.use_cases.asars.holding import HoldAsar
from bot.use_cases.asars.leading import CallOffAsar, MoveAsar
from bot.use_cases.asars.making import ChangeLine, LineForm, RemoveLine, WriteLine
from bot.use_cases.asars.ports import Asars
from bot.use_cases.asars.taking import GiveAllBack, GivePartBack, GivePhone, TakePart
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.projects.changes import WithdrawProject
from tests.database import Databases
from tests.fakes import FrozenClock
from tests.use_cases.asars.asar_world import CEMENT, DAY, MONEY, World

Step: TypeAlias = tuple[str, int, int, str]
"""A deed, whose it is, of which line, and how much."""
HANDS = 3
AMOUNTS = ("nothing", "one", "minimum", "half", "all", "all", "too much", "a trillion")
OFTEN = ("take",) * 6 + ("wait", "give back")
SELDOM = ("give all back", "give phone", "write", "change", "remove", "move", "hold", "hold", "forget")
DEEDS = (*OFTEN * 8, *SELDOM * 2, "call off", "withdraw")
STEPS = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, HANDS - 1), st.integers(0, 3), st.sampled_from(AMOUNTS)),
    min_size=12,
    max_size=40,
)
END = ("end", 0, 0, "nothing")
TOLD_HANDS = {
    AsarStage.TAKES_PLACE: "asar-takes-place",
    AsarStage.RELEASED: "asar-released",
    AsarStage.HELD: "asar-held",
    AsarStage.NOT_TOLD: "asar-not-told",
}
TOLD_ORGANISERS = {
    AsarStage.TAKES_PLACE: "asar-takes-place-ours",
    AsarStage.RELEASED: "asar-released-ours",
    AsarStage.NOT_TOLD: "asar-not-told-ours",
}


class Play:
    """What is refused changes nothing."""

    def __init__(self, world: World, asar: Asar) -> None:
        self.world, self.asar = world, asar
        self.hands = [world.new_person(f"Көрші {number}") for number in range(HANDS)]
        self.written = 0
        self.told: dict[str, list[int]] = {}

    async def step(self, step: Step) -> None:
        name, hand, line, much = step
        number = self.number(line, much)
        deeds: dict[str, Callable[[], Awaitable[object]]] = {
            "take": lambda: self.by(hand, TakePart)(self.line(line), number),
            "give back": lambda: self.by(hand, GivePartBack)(self.line(line)),
            "give all back": lambda: self.by(hand, GiveAllBack)(self.asar.id),
            "give phone": lambda: self.by(hand, GivePhone)(self.asar.id, "8 701 234 56 78"),
            "write": lambda: self.write(number),
            "change": lambda: self.world.ngo_does(ChangeLine)(self.line(line), number, number // 2),
            "remove": lambda: self.world.ngo_does(RemoveLine)(self.line(line)),
            "move": lambda: self.move(line),
            "call off": lambda: self.world.ngo_does(CallOffAsar)(self.asar.id, "Жол жабық"),
            "hold": lambda: self.world.ngo_does(HoldAsar)(self.asar.id, "photo"),
            "forget": lambda: self.forget(hand),
            "withdraw": lambda: self.world.ngo_does(WithdrawProject)(self.world.project.id),
            "wait": lambda: self.world.pass_until(line + 1, time(18)),
            "end": self.end,
        }
        stage, there = self.asar.stage, await self.hands_there()
        try:
            await deeds[name]()
        except DomainError:
            assert self.asar.stage is stage
            return
        if self.asar.stage is not stage:
            await self.turned(stage, there)

    async def end(self) -> None:
        """So long that even the photo is asked for in vain."""
        days = (today(self.asar.starts_at) - today(self.world.clock.now())).days
        await self.world.pass_until(max(days, 0) + 9, time(18))

    def by(self, hand: int, deed: type) -> Callable[..., Awaitable[object]]:
        return self.world.as_person(deed, self.hands[hand])  # type: ignore[no-any-return]

    def line(self, number: int) -> int:
        return self.row(number).id

    def row(self, number: int) -> AsarLine:
        lines = self.world.lines()
        return lines[number % len(lines)]

    def number(self, line: int, much: str) -> int:
        row = self.row(line)
        numbers = {"nothing": 0, "one": 1, "minimum": row.minimum, "half": row.wanted // 2, "all": row.wanted}
        return numbers.get(much, row.wanted + 1 if much == "too much" else 10**12)

    async def write(self, number: int) -> None:
        self.written += 1
        form = LineForm(LineKind.TOOLS, number, number // 2, "Күрек")
        await self.world.ngo_does(WriteLine)(f"more {self.written}", self.asar.id, form)

    async def move(self, days: int) -> None:
        at = local(self.asar.starts_at)
        on = at.date() + (days - 1) * DAY
        await self.world.ngo_does(MoveAsar)(self.asar.id, on, at.time(), self.asar.place)

    async def forget(self, hand: int) -> None:
        gone = self.hands[hand].id
        await self.by(hand, ForgetMe)()
        # With them goes what they were told.
        self.told = {key: [id_ for id_ in told if id_ != gone] for key, told in self.told.items()}
        self.hands[hand] = self.world.new_person(f"Жаңа көрші {hand}")

    async def turned(self, before: AsarStage, there: Sequence[int]) -> None:
        """The stage is another one: what has to be true just now, and whom it has to be told."""
        after, standing = self.asar.stage, await self.standing()
        hands = await self.hands_there()
        enough = all(each.enough for each in standing)
        if before is AsarStage.OPEN and after in {AsarStage.TAKES_PLACE, *NAMED}:
            assert enough
            self.told.setdefault("asar-takes-place", list(hands))
        if after is AsarStage.RELEASED:
            assert before is AsarStage.OPEN
            assert not enough
        if after in TOLD_HANDS and after is not AsarStage.TAKES_PLACE:
            self.told[TOLD_HANDS[after]] = list(hands)
        if after is AsarStage.CALLED_OFF:
            key = "asar-called-off" if self.asar.words else "asar-gone"
            self.told[key] = list(there)
            assert before in AHEAD
        if after in TOLD_ORGANISERS:
            self.told[TOLD_ORGANISERS[after]] = [self.world.seeker.id]

    async def standing(self) -> Sequence[Standing]:
        async with self.world.uow.read() as block:
            return (await block[Asars].standing([self.asar.id]))[self.asar.id]

    async def hands_there(self) -> Sequence[int]:
        async with self.world.uow.read() as block:
            return sorted((await block[Asars].hands_of([self.asar.id]))[self.asar.id])

    async def check(self) -> None:
        asar, standing = self.asar, await self.standing()
        for each in standing:
            parts = sum(part.amount for part in self.world.parts() if part.line_id == each.line.id)
            assert parts == each.neighbours
            assert each.there <= each.line.wanted
        if asar.stage is AsarStage.OPEN:
            assert not all(each.enough for each in standing), "it would have taken place"
        waits = {DECISION} if asar.stage in UNDECIDED else set()
        assert self.world.waiting() & {DECISION, PHOTO} == (
            {PHOTO} if asar.stage is AsarStage.TAKES_PLACE else waits
        )
        if asar.stage in {AsarStage.RELEASED, AsarStage.CALLED_OFF}:
            assert {part.name for part in self.world.parts()} <= {"", ERASED}
            assert not any(part.phone for part in self.world.parts())
        for key, people in self.told.items():
            assert self.world.told(key) == sorted(people), key


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    # To make a failing example smaller takes longer than a test may.
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(STEPS)
async def test_sums_ends_and_messages_hold_whatever_is_done(databases: Databases, steps: list[Step]) -> None:
    clock = FrozenClock()
    async with databases.fresh(clock) as uow:
        world = World(uow, clock)
        asar = await world.make(CEMENT, MONEY)
        backing = AsarBacking(
            line_id=world.lines()[1].id,
            organization_id=world.backer.id,
            up_to=40_000,
            made_at=clock.now(),
            made_by=world.giver.id,
        )
        uow.keep(backing)
        play = Play(world, asar)
        for step in steps:
            await play.step(step)
            await play.check()
        await play.step(END)
        await play.check()
        assert asar.stage not in AHEAD, "whatever was done, it comes to an end"
        assert world.waiting() & {DECISION, PHOTO} == set()
