"""What a backer has given in a year, for its own people alone."""

from datetime import timedelta
from typing import Any

import pytest

from bot.models.country import today
from bot.models.progress import ProgressReport
from bot.models.reference import Language, Need
from bot.models.voices import Answer, Voice, VoicePoint
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.papers.year import ListYears, PrintYear, ShowYear, TabulateYear, YearReport
from bot.use_cases.pledges.changing import WithdrawPledge
from tests.builders import an_actor
from tests.fakes import FakeIdentity
from tests.use_cases.papers.paper_world import PaperWorld
from tests.use_cases.pledges.pledge_world import DAY


class Counts:
    """Files that tell how much is in them."""

    async def pdf(self, report: YearReport) -> bytes:
        return f"{report.money.delivered}".encode()

    async def spreadsheet(self, report: YearReport) -> bytes:
        return f"{len(report.records)}".encode()


def year_of(world: PaperWorld) -> int:
    return today(world.clock.now()).year


async def shown(world: PaperWorld, year: int | None = None) -> YearReport:
    report: YearReport = await world.giver_does(ShowYear)(world.backer.id, year or year_of(world))
    return report


def told(world: PaperWorld, month_from_now: int, reached: int | None, *, closing: bool = False) -> None:
    on = today(world.clock.now()).replace(day=1) + timedelta(days=31 * month_from_now)
    world.uow.keep(
        ProgressReport(
            project_id=world.project.id,
            month=on.replace(day=1),
            words="Үйірмелер өтті.",
            language=Language.KAZAKH,
            author_id=world.seeker.id,
            written_at=world.clock.now(),
            reached=reached,
            closing=closing,
        )
    )


def answered(world: PaperWorld, number: int) -> None:
    point = world.uow.keep(
        VoicePoint(project_id=world.project.id, code="QZ7K2M9XTBWVNR4Y", opened_at=world.clock.now())
    )
    for _ in range(number):
        world.uow.keep(
            Voice(
                point_id=point.id,
                round=0,
                answer=Answer.WORKS,
                given_on=today(world.clock.now()),
                mark=None,
            )
        )


async def test_figures_are_of_what_is_on_record(world: PaperWorld) -> None:
    money, goods = await world.promise(), await world.promise(world.in_kind())
    await world.arrived(money, 400_000)
    await world.arrived(goods, 5)
    await world.tell(goods, 2)
    report = await shown(world)
    assert (report.money.promised, report.money.delivered) == (10**6, 400_000)
    of_goods = report.in_kind[Need.EQUIPMENT]
    assert (of_goods.promised, of_goods.delivered) == (12, 5)
    assert [record.pledge_id for record in report.records] == [money.id, goods.id]


async def test_each_thing_counts_in_its_own_year(world: PaperWorld) -> None:
    pledge = await world.promise(world.form(due=today(world.clock.now()) + 500 * DAY))
    before = year_of(world)
    world.clock.advance(366 * DAY)
    await world.arrived(pledge, 400_000)
    first, later = await shown(world, before), await shown(world)
    assert (first.money.promised, first.money.delivered) == (10**6, 0)
    assert (later.money.promised, later.money.delivered) == (0, 400_000)


async def test_of_what_was_withdrawn_only_what_had_arrived_counts(world: PaperWorld) -> None:
    pledge = await world.promise()
    await world.arrived(pledge, 300_000)
    await world.giver_does(WithdrawPledge)(pledge.id, "Бюджет қысқарды.")
    told(world, 0, 50)
    report = await shown(world)
    assert (report.money.promised, report.money.delivered) == (300_000, 300_000)
    assert report.people == 0


async def test_what_was_only_offered_is_no_record(world: PaperWorld) -> None:
    await world.offer()
    assert (await shown(world)).empty


async def test_people_reached_are_told_month_by_month(world: PaperWorld) -> None:
    await world.promise()
    told(world, 0, 120)
    told(world, 0, 10, closing=True)
    told(world, -14, 999)
    report = await shown(world)
    assert report.people == 130


@pytest.mark.parametrize(("number", "shows"), [(4, 0), (5, 5)])
async def test_few_voices_are_not_told(world: PaperWorld, number: int, shows: int) -> None:
    await world.promise()
    answered(world, number)
    assert (await shown(world)).answers[Answer.WORKS] == shows


async def test_nobody_else_sees_it(world: PaperWorld) -> None:
    await world.promise()
    others: tuple[tuple[Any, Any], ...] = (
        (world.seeker, world.ngo),
        (world.official, world.department),
        (world.stranger, world.other),
    )
    for person, organization in others:
        with pytest.raises(NotFoundError):
            await world.act(ShowYear, person, organization)(world.backer.id, year_of(world))
    with pytest.raises(ForbiddenError):
        await world.ngo_does(ShowYear)(world.ngo.id, year_of(world))
    assert await world.ngo_does(ListYears)() == ()
    (own,) = await world.giver_does(ListYears)()
    assert own.organization_id == world.backer.id
    assert own.years[0] == year_of(world)


async def test_a_year_without_records_has_no_file(world: PaperWorld) -> None:
    identity = FakeIdentity(an_actor(world.giver, world.backer))
    for deed in (PrintYear, TabulateYear):
        make = deed(identity, world.uow, world.clock, Counts())
        with pytest.raises(OutdatedError, match="year-report-empty"):
            await make(world.backer.id, year_of(world))
    pledge = await world.promise()
    await world.arrived(pledge, 7)
    printed = await PrintYear(identity, world.uow, world.clock, Counts())(world.backer.id, year_of(world))
    table = await TabulateYear(identity, world.uow, world.clock, Counts())(world.backer.id, year_of(world))
    assert (printed.content, table.content) == (b"7", b"1")


@pytest.mark.parametrize("year", [0, 1999, 10**9])
async def test_a_year_that_is_none(world: PaperWorld, year: int) -> None:
    with pytest.raises(InvalidValueError):
        await world.giver_does(ShowYear)(world.backer.id, year)
