"""What is told of a project that is carried out: its stages, its reports, its plan."""

from datetime import date, timedelta

from bot.models.country import moment
from bot.models.plan_steps import PlanStep
from bot.models.progress import MORNING
from bot.models.report_delays import ReportDelay
from bot.use_cases.progress.delaying import MoveReports, TakeBackDelay
from bot.use_cases.progress.reports import WriteReport
from bot.use_cases.progress.stages import CompleteProject, StartProject, TakeBackCompletion, TakeBackStart
from bot.use_cases.progress.steps import PutStepOff, TickStep, UntickStep
from bot.wiring.registry import registry
from tests.builders import an_actor
from tests.fakes import FakeIdentity
from tests.use_cases.kernel.promised.meeting import invited_and_acknowledged
from tests.use_cases.kernel.promised.world import Deed, Table, World, the_project_is_withdrawn
from tests.use_cases.memoranda.memorandum_world import nobody_waits_for_copies

TABLE = Table()
JULY = date(2026, 7, 1)
WORDS = "Екі мектепте үйірме ашылды, 64 оқушы келіп жүр."


async def supported(world: World) -> None:
    await invited_and_acknowledged(world)
    await nobody_waits_for_copies(world.uow)


async def begin(world: World) -> None:
    await world.by_ngo(StartProject)(world.project.id)


async def take_back_beginning(world: World) -> None:
    await world.by_ngo(TakeBackStart)(world.project.id)


async def complete(world: World) -> None:
    await world.by_ngo(CompleteProject)(world.project.id, WORDS)


async def take_back_completion(world: World) -> None:
    await world.by_ngo(TakeBackCompletion)(world.project.id)


async def report_on_july(world: World) -> None:
    await world.by_ngo(WriteReport)(world.project.id, JULY, WORDS)


async def tick(world: World) -> None:
    await world.by_backer(TickStep)(world.uow.all(PlanStep)[0].id)


async def untick(world: World) -> None:
    await world.by_backer(UntickStep)(world.uow.all(PlanStep)[0].id)


async def the_next_day(world: World) -> None:
    """The news of today are read."""
    world.clock.advance(timedelta(days=1))


async def put_off(world: World) -> None:
    await world.by_backer(PutStepOff)(world.uow.all(PlanStep)[0].id)


def on(day: date, *deeds: Deed) -> Deed:
    """After a memorandum came into force, these deeds, and the clocks that have rung by that day."""

    async def promise(world: World) -> None:
        await supported(world)
        for deed in deeds:
            await deed(world)
        world.clock.move_to(moment(day, MORNING))
        await world.ring_clocks()

    return promise


def at_once(*deeds: Deed) -> Deed:
    async def promise(world: World) -> None:
        await supported(world)
        for deed in deeds:
            await deed(world)

    return promise


def of_the_plan(days: int, *deeds: Deed) -> Deed:
    """So many days after the line of the plan is due; news of that day are read in the morning after."""

    async def promise(world: World) -> None:
        await supported(world)
        step = world.uow.all(PlanStep)[0]
        world.clock.move_to(moment(date.fromordinal(step.due.toordinal() + days), MORNING))
        await world.ring_clocks()
        for deed in deeds:
            await deed(world)
        if deeds:
            world.clock.move_to(moment(date.fromordinal(step.due.toordinal() + days + 1), MORNING))

    return promise


TABLE.kind("project-beginning-asked", of_the_plan(0), begin, complete, the_project_is_withdrawn)
TABLE.kind("project-begun", at_once(begin), take_back_beginning, complete, the_project_is_withdrawn)
TABLE.kind("project-not-begun", at_once(begin, take_back_beginning), begin, the_project_is_withdrawn)
TABLE.kind("project-completed", at_once(complete), take_back_completion)
TABLE.kind("project-goes-on", at_once(complete, take_back_completion), complete, the_project_is_withdrawn)


async def its_time_is_over(world: World) -> None:
    await supported(world)
    await begin(world)
    world.clock.move_to(moment(date.fromordinal(world.project.ends_on.toordinal() + 1), MORNING))
    await world.ring_clocks()


TABLE.kind("project-completion-asked", its_time_is_over, complete, the_project_is_withdrawn)

REPORTED = (report_on_july, complete, the_project_is_withdrawn)
TABLE.kind("report-asked", on(date(2026, 7, 29)), *REPORTED)
TABLE.kind("report-late", on(date(2026, 8, 12)), *REPORTED)
TABLE.kind("report-missing", on(date(2026, 8, 12)), *REPORTED)


async def written(world: World) -> None:
    await supported(world)
    world.clock.move_to(moment(date(2026, 7, 31), MORNING))
    await report_on_july(world)


TABLE.kind("report-written", written, the_project_is_withdrawn)


async def move_reports(world: World) -> None:
    """In July, so that the report of July is due on 19 August."""
    await supported(world)
    world.clock.move_to(moment(date(2026, 7, 20), MORNING))
    identity = FakeIdentity(an_actor(world.organiser))
    deed = MoveReports(identity, world.uow, world.clock, registry().addressing)
    await deed("flood", world.project.region, 14, "Су тасқыны")


async def move_reports_back(world: World) -> None:
    identity = FakeIdentity(an_actor(world.organiser))
    deed = TakeBackDelay(identity, world.uow, world.clock, registry().addressing)
    await deed(world.uow.all(ReportDelay)[0].id)


async def move_reports_and_back(world: World) -> None:
    await move_reports(world)
    await move_reports_back(world)


for key in ("reports-moved", "reports-moved-of-others"):
    TABLE.kind(key, move_reports, move_reports_back, *REPORTED)
for key in ("reports-moved-back", "reports-moved-back-of-others"):
    TABLE.kind(key, move_reports_and_back, *REPORTED)

DONE = (tick, complete, the_project_is_withdrawn)
TABLE.kind("plan-step-asked", of_the_plan(0), *DONE)
TABLE.kind("plan-step-late-ours", of_the_plan(14), *DONE)
TABLE.kind("plan-step-late", of_the_plan(14), *DONE)

TABLE.kind("plan-step-undone", of_the_plan(1, tick, the_next_day, untick), *DONE)
TABLE.kind("plan-news", of_the_plan(1, tick), untick, the_project_is_withdrawn)
