"""What is told of an asar: that it takes place, that its day comes or has moved, and how it was."""

from datetime import date, time, timedelta

from bot.models.asar_lines import AsarLine, LineKind
from bot.models.asars import Asar
from bot.models.country import moment, today
from bot.use_cases.asars.holding import HoldAsar
from bot.use_cases.asars.leading import CallOffAsar, MoveAsar
from bot.use_cases.asars.making import AsarForm, LineForm, MakeAsar, OpenAsar, RemoveLine, WriteLine
from bot.use_cases.asars.taking import GivePartBack, TakePart
from tests.use_cases.kernel.promised.world import Table, World, the_project_is_withdrawn

TABLE = Table()
DAY = timedelta(days=1)
BAGS = 40


def asar(world: World) -> Asar:
    return world.uow.all(Asar)[0]


def line(world: World) -> int:
    return world.uow.all(AsarLine)[0].id


def _work(world: World) -> date:
    return today(world.clock.now()) + 10 * DAY


async def opened(world: World) -> None:
    on = _work(world)
    form = AsarForm(on, time(10), "Индер, Абай көшесі 5", on - 2 * DAY)
    asar_id = await world.by_ngo(MakeAsar)("asar", world.project.id, form)
    cement = LineForm(LineKind.THINGS, BAGS, BAGS, "Цемент", "қап")
    await world.by_ngo(WriteLine)("line", asar_id, cement)
    await world.by_ngo(OpenAsar)(asar_id)
    await world.act(TakePart, world.newcomer)(line(world), BAGS - 1)


async def fill(world: World) -> None:
    await world.act(TakePart, world.newcomer)(line(world), BAGS)


async def full(world: World) -> None:
    await opened(world)
    await fill(world)


async def give_back(world: World) -> None:
    await world.act(GivePartBack, world.newcomer)(line(world))


async def call_off(world: World) -> None:
    await world.by_ngo(CallOffAsar)(asar(world).id, "Жол жабық")


async def move(world: World) -> None:
    on = today(asar(world).starts_at) + DAY
    await world.by_ngo(MoveAsar)(asar(world).id, on, time(10), asar(world).place)


async def hold(world: World) -> None:
    await world.by_ngo(HoldAsar)(asar(world).id, "photo")


async def missing(world: World) -> None:
    await opened(world)
    world.clock.move_to(asar(world).decided_at - 2 * DAY)
    await world.ring_clocks()


async def moved(world: World) -> None:
    await full(world)
    await move(world)


async def one_less(world: World) -> None:
    await full(world)
    await give_back(world)


async def the_evening_before(world: World) -> None:
    await full(world)
    world.clock.move_to(moment(today(asar(world).starts_at) - DAY, time(20)))


async def its_morning_after(world: World) -> None:
    await full(world)
    world.clock.move_to(moment(today(asar(world).starts_at) + DAY, time(10)))
    await world.ring_clocks()


async def a_week_later(world: World) -> None:
    await its_morning_after(world)
    for days in (2, 4):
        world.clock.advance(days * DAY)
        await world.ring_clocks()


async def missing_to_the_end(world: World) -> None:
    await opened(world)
    for at in (asar(world).decided_at - 2 * DAY, asar(world).decided_at):
        world.clock.move_to(at)
        await world.ring_clocks()


async def never_opened(world: World) -> None:
    on = _work(world)
    form = AsarForm(on, time(10), "Индер, Абай көшесі 5", on - 2 * DAY)
    await world.by_ngo(MakeAsar)("asar", world.project.id, form)
    for at in (asar(world).decided_at - 2 * DAY, asar(world).decided_at):
        world.clock.move_to(at)
        await world.ring_clocks()


async def called_off(world: World) -> None:
    await opened(world)
    await call_off(world)


async def gone_with_its_project(world: World) -> None:
    await opened(world)
    await the_project_is_withdrawn(world)


async def held(world: World) -> None:
    await its_morning_after(world)
    await hold(world)


async def a_line_less(world: World) -> None:
    await opened(world)
    people = LineForm(LineKind.PEOPLE, 5, 5)
    await world.by_ngo(WriteLine)("people", asar(world).id, people)
    await world.by_ngo(RemoveLine)(line(world))


OFF = (call_off, the_project_is_withdrawn)
TABLE.kind("asar-takes-place", full, move, give_back, *OFF)
TABLE.kind("asar-takes-place-ours", full, move, *OFF)
TABLE.kind("asar-tomorrow", the_evening_before, move, give_back, *OFF)
TABLE.kind("asar-tomorrow-ours", the_evening_before, move, *OFF)
TABLE.kind("asar-missing", missing, fill, *OFF)
TABLE.kind("asar-moved", moved, move, give_back, *OFF)
TABLE.kind("asar-hand-gone", one_less, move, *OFF)
TABLE.kind("asar-photo-asked", its_morning_after, hold, the_project_is_withdrawn)
TABLE.kind("asar-not-told", a_week_later, hold)
TABLE.kind("asar-not-told-ours", a_week_later, hold)
TABLE.kind("asar-released", missing_to_the_end)
TABLE.kind("asar-released-ours", missing_to_the_end)
TABLE.kind("asar-draft-over", never_opened)
TABLE.kind("asar-called-off", called_off)
TABLE.kind("asar-gone", gone_with_its_project)
TABLE.kind("asar-held", held)
TABLE.kind("asar-line-removed", a_line_less)
