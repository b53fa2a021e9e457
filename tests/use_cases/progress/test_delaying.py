"""Staff move the next reports of a region by one act: all who rely on them are told once, and it can be taken back."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.models.country import moment, today
from bot.models.organizations import Organization
from bot.models.progress import MORNING
from bot.models.projects import Project, ProjectStage
from bot.models.report_delays import ReportDelay, ReportMove
from bot.models.roles import StaffRole
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, OutdatedError
from bot.use_cases.progress.asking import REPORT, ask_of_project
from bot.use_cases.progress.delaying import ForeseeDelay, ListDelays, MoveReports, ShowDelay, TakeBackDelay
from bot.use_cases.progress.reading import ShowProgress
from bot.use_cases.progress.reports import PrepareReport, WriteReport
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from tests.builders import an_actor
from tests.fakes import FakeIdentity
from tests.use_cases.progress.progress_world import WORDS, World

JUNE, JULY, AUGUST, SEPTEMBER = (date(2026, month, 1) for month in (6, 7, 8, 9))
REASON = "Облыстағы су тасқыны"


class Staff:
    """An organiser, or somebody with another role, who represents nobody unless these."""

    def __init__(
        self, world: World, role: StaffRole = StaffRole.ORGANISER, *organizations: Organization
    ) -> None:
        self.world, self.organizations = world, organizations
        self.person = world.new_person("Әсел", staff=(role,))

    def does(self, use_case: type[Any]) -> Any:
        world = self.world
        addressing = (registry().addressing,) if use_case in {MoveReports, TakeBackDelay} else ()
        identity = FakeIdentity(an_actor(self.person, *self.organizations))
        return use_case(identity, world.uow, world.clock, *addressing)

    async def moves(self, days: int = 14, submission_id: str = "flood") -> int:
        moved: int = await self.does(MoveReports)(submission_id, self.world.project.region, days, REASON)
        return moved


@pytest.fixture
def staff(world: World) -> Staff:
    return Staff(world)


def go_to(world: World, day: date) -> None:
    world.clock.move_to(moment(day, MORNING))


def due(world: World, project: Project | None = None) -> date | None:
    wait = world.wait(REPORT, (project or world.project).id)
    return today(wait.until) if wait and wait.until else None


async def another_project(world: World, region: str) -> Project:
    project = world.new_project(stage=ProjectStage.UNDER_WAY, reports_from=JULY, region=region)
    async with world.uow as block:
        found = await block[Projects].get(project.id)
        assert found is not None
        await ask_of_project(block, found, world.clock.now())
        await block.commit()
    return project


@pytest.mark.parametrize("role", [StaffRole.ORGANISER, StaffRole.ADMINISTRATOR])
async def test_the_next_report_is_due_later_and_all_concerned_are_told_once(
    world: World, role: StaffRole
) -> None:
    staff = Staff(world, role)
    go_to(world, date(2026, 7, 20))
    ahead = await staff.does(ForeseeDelay)(world.project.region, 14)
    assert (ahead.projects, ahead.organizations, ahead.moved_before) == (1, 1, 0)
    assert (ahead.due, ahead.due_then) == (date(2026, 8, 5), date(2026, 8, 19))
    delay_id = await staff.moves()
    assert await staff.moves() == delay_id, "the same tap twice is one act"
    assert (due(world), world.project.report_month) == (date(2026, 8, 19), JULY)
    assert world.told_of("reports-moved") == sorted([world.seeker.id, world.colleague.id])
    assert world.told_of("reports-moved-of-others") == sorted([world.giver.id, world.official.id])
    for day in range(29, 32):
        go_to(world, date(2026, 7, day))
        await world.ring()
    assert world.told_of("report-asked") == []
    go_to(world, date(2026, 8, 12))
    await world.ring()
    assert len(world.told_of("report-asked")) == 2
    progress = await world.backer_does(ShowProgress)(world.project.id)
    assert [(month.month, month.due, month.overdue) for month in progress.months] == [
        (AUGUST, date(2026, 9, 5), False),
        (JULY, date(2026, 8, 19), False),
    ]


async def test_a_clock_that_was_moved_to_another_month_still_knows_its_own(
    world: World, staff: Staff
) -> None:
    """The months that fall into the time that was given are due at its end, and none of them is missed before."""
    go_to(world, date(2026, 7, 20))
    await staff.moves(60)
    end = date(2026, 10, 4)
    assert due(world) == end
    go_to(world, date(2026, 9, 20))
    ground = await world.ngo_does(PrepareReport)(world.project.id)
    assert ground.months[0] == JULY
    months = (await world.backer_does(ShowProgress)(world.project.id)).months
    assert {month.month: (month.due, month.overdue) for month in months} == {
        SEPTEMBER: (date(2026, 10, 5), False),
        AUGUST: (end, False),
        JULY: (end, False),
    }
    await world.ngo_does(WriteReport)(world.project.id, JULY, WORDS)
    assert (due(world), world.project.report_month) == (end, AUGUST)
    await world.ngo_does(WriteReport)(world.project.id, AUGUST, WORDS)
    assert (due(world), world.project.report_month) == (date(2026, 10, 5), SEPTEMBER)


async def test_a_moved_report_that_does_not_come_is_missed_under_its_own_month(
    world: World, staff: Staff
) -> None:
    go_to(world, date(2026, 7, 20))
    await staff.moves(60)
    go_to(world, date(2026, 10, 11))
    await world.ring()
    months = (await world.backer_does(ShowProgress)(world.project.id)).months
    assert {month.month for month in months if month.overdue} >= {JULY, AUGUST}
    october = date(2026, 10, 1)
    assert (due(world), world.project.report_month) == (date(2026, 11, 5), october), "July was let go"


async def test_what_was_missed_before_is_not_touched(world: World, staff: Staff) -> None:
    go_to(world, date(2026, 8, 12))
    await world.ring()
    assert due(world) == date(2026, 9, 5), "July was let go, August is asked for"
    await staff.moves()
    months = (await world.backer_does(ShowProgress)(world.project.id)).months
    assert {month.month: (month.due, month.overdue) for month in months} == {
        AUGUST: (date(2026, 9, 19), False),
        JULY: (date(2026, 8, 5), True),
    }
    go_to(world, date(2026, 9, 26))
    await world.ring()
    wait = world.wait(REPORT, world.project.id)
    assert wait is not None
    assert wait.overdue, "two in a row are silence"
    with pytest.raises(InvalidValueError, match="report-delay-nothing"):
        await staff.moves(7, "again")


async def test_a_second_act_adds_and_is_taken_back_first(world: World, staff: Staff) -> None:
    go_to(world, date(2026, 7, 20))
    first = await staff.moves()
    ahead = await staff.does(ForeseeDelay)(world.project.region, 7)
    assert (ahead.due, ahead.due_then, ahead.moved_before) == (date(2026, 8, 19), date(2026, 8, 26), 1)
    second = await staff.moves(7, "longer")
    assert due(world) == date(2026, 8, 26)
    assert not (await staff.does(ShowDelay)(first)).can_take_back
    with pytest.raises(OutdatedError, match="report-delay-later"):
        await staff.does(TakeBackDelay)(first)
    await staff.does(TakeBackDelay)(second)
    assert due(world) == date(2026, 8, 19)
    await staff.does(TakeBackDelay)(first)
    assert due(world) == date(2026, 8, 5)
    views, total = await staff.does(ListDelays)()
    assert [(view.id, view.taken_back_at is None) for view in views] == [(second, False), (first, False)]
    assert total == 2


async def test_it_is_taken_back_for_three_days_and_all_are_told(world: World, staff: Staff) -> None:
    go_to(world, date(2026, 7, 20))
    delay_id = await staff.moves()
    world.clock.advance(timedelta(hours=71))
    await staff.does(TakeBackDelay)(delay_id)
    await staff.does(TakeBackDelay)(delay_id)
    assert world.told_of("reports-moved-back") == sorted([world.seeker.id, world.colleague.id])
    assert world.told_of("reports-moved-back-of-others") == sorted([world.giver.id, world.official.id])
    again = await staff.moves(14, "later")
    world.clock.advance(timedelta(hours=72))
    assert not (await staff.does(ShowDelay)(again)).can_take_back
    with pytest.raises(OutdatedError, match="report-delay-stands"):
        await staff.does(TakeBackDelay)(again)


async def test_what_would_be_over_by_then_is_due_in_a_week(world: World, staff: Staff) -> None:
    """It was moved two days before its day, and is taken back the day after."""
    go_to(world, date(2026, 8, 3))
    delay_id = await staff.moves()
    go_to(world, date(2026, 8, 6))
    with pytest.raises(OutdatedError, match="report-delay-stands"):
        await staff.does(TakeBackDelay)(delay_id)
    world.clock.advance(timedelta(seconds=-1))
    await staff.does(TakeBackDelay)(delay_id)
    assert due(world) == date(2026, 8, 13)
    (month,) = [
        month
        for month in (await world.backer_does(ShowProgress)(world.project.id)).months
        if month.month == JULY
    ]
    assert (month.due, month.overdue) == (date(2026, 8, 13), False)


async def test_only_that_region_is_touched(world: World, staff: Staff) -> None:
    elsewhere = await another_project(world, "KZ-71")
    before = due(world, elsewhere)
    await staff.moves()
    assert due(world, elsewhere) == before
    assert {move.project_id for move in world.uow.all(ReportMove)} == {world.project.id}


@pytest.mark.parametrize("days", [0, -1, 61, 10**9])
async def test_days_are_one_to_sixty(world: World, staff: Staff, days: int) -> None:
    with pytest.raises(InvalidValueError, match="days-not-number"):
        await staff.moves(days)
    assert world.uow.all(ReportDelay) == []


async def test_nobody_decides_on_what_is_theirs_nor_a_state_body_on_its_territory(
    world: World, staff: Staff
) -> None:
    for organization, refusal in (
        (world.ngo, "decision-on-own"),
        (world.department, "decision-in-own-territory"),
    ):
        theirs = Staff(world, StaffRole.ORGANISER, organization)
        with pytest.raises(ForbiddenError, match=refusal):
            await theirs.does(ForeseeDelay)(world.project.region, 7)
        with pytest.raises(ForbiddenError, match=refusal):
            await theirs.moves()
    delay_id = await staff.moves()
    with pytest.raises(ForbiddenError, match="decision-on-own"):
        await Staff(world, StaffRole.ORGANISER, world.ngo).does(TakeBackDelay)(delay_id)
    assert world.uow.one(ReportDelay).taken_back_at is None


@pytest.mark.parametrize("use_case", [ForeseeDelay, ListDelays, MoveReports, ShowDelay, TakeBackDelay])
async def test_a_moderator_may_not(world: World, use_case: type[Any]) -> None:
    with pytest.raises(ForbiddenError):
        await Staff(world, StaffRole.MODERATOR).does(use_case).authorize()
