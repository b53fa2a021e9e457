"""A report a month: asked for, written, read by those who follow the project, and missed where it does not come."""

from datetime import date, timedelta

import pytest

from bot.models.asar_lines import AsarLine, AsarPart, LineKind
from bot.models.asars import Asar, AsarStage
from bot.models.country import moment
from bot.models.organizations import OrganizationKind
from bot.models.people import Person
from bot.models.progress import MORNING, ProgressReport
from bot.models.reference import Language, Need
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.pledges.answering import AcceptPledge
from bot.use_cases.pledges.changing import WithdrawPledge
from bot.use_cases.pledges.offering import OfferPledge, PledgeForm
from bot.use_cases.progress.asking import REPORT, awaited_month
from bot.use_cases.progress.reading import ShowProgress, ShowReport
from bot.use_cases.progress.reports import REPORT_MAX, PrepareReport, WriteReport
from bot.use_cases.progress.stages import CompleteProject, TakeBackCompletion
from tests.builders import a_person
from tests.use_cases.progress.progress_world import WORDS, World

JUNE, JULY, AUGUST = (date(2026, month, 1) for month in (6, 7, 8))


async def awaited(world: World) -> date | None:
    async with world.uow.read() as block:
        return await awaited_month(block, world.project)


def go_to(world: World, day: date) -> None:
    world.clock.move_to(moment(day, MORNING))


async def test_it_is_asked_for_from_the_next_month_on(world: World) -> None:
    """The memorandum came into force on 22 June."""
    assert await awaited(world) == JULY
    go_to(world, date(2026, 7, 28))
    await world.ring()
    assert world.told_of("report-asked") == []
    for day in (date(2026, 7, 29), date(2026, 8, 5)):
        go_to(world, day)
        await world.ring()
    both = [world.seeker.id, world.colleague.id]
    assert world.told_of("report-asked") == sorted([*both, *both])


async def test_what_is_written_is_told_to_those_who_follow(world: World) -> None:
    go_to(world, date(2026, 8, 1))
    reported = await world.ngo_does(WriteReport)(world.project.id, JULY, f"  {WORDS} ", "photo")
    assert (reported.readers, reported.corrected) == (2, False)
    (report,) = world.uow.all(ProgressReport)
    assert (report.month, report.words, report.photo) == (JULY, WORDS, "photo")
    assert (report.author_id, report.language) == (world.seeker.id, Language.KAZAKH)
    assert world.told_of("report-written") == sorted([world.giver.id, world.official.id])
    assert await awaited(world) == AUGUST


async def test_neighbours_who_came_to_an_asar_read_it_too(world: World) -> None:
    """Not those who were released, and a representative who came as well is told once."""
    go_to(world, date(2026, 8, 1))
    came, released = world.uow.keep(a_person("Марат")), world.uow.keep(a_person("Әлия"))
    keep_asar(world, "held", AsarStage.HELD, came, world.giver)
    keep_asar(world, "released", AsarStage.RELEASED, released)
    await world.ngo_does(WriteReport)(world.project.id, JULY, WORDS, "photo")
    assert world.told_of("report-written") == sorted([world.giver.id, world.official.id, came.id])
    (told,) = (one.notification for one in world.uow.promised if one.recipient_id == came.id)
    assert (told.picture, [action.name for row in told.actions for action in row]) == ("photo", ["open-asar"])


def keep_asar(world: World, name: str, stage: AsarStage, *hands: Person) -> None:
    now = world.clock.now()
    asar = world.uow.keep(
        Asar(
            submission_id=name,
            project_id=world.project.id,
            language=Language.KAZAKH,
            starts_at=now,
            decided_at=now,
            place="Индер, Абай көшесі 5",
            created_at=now,
            created_by=world.seeker.id,
            stage=stage,
        )
    )
    line = AsarLine(submission_id=name, asar_id=asar.id, kind=LineKind.PEOPLE, wanted=9, minimum=1)
    world.uow.keep(line)
    for hand in hands:
        part = AsarPart(
            line_id=line.id, person_id=hand.id, amount=1, name="", phone="", agreed_at=now, given_at=now
        )
        world.uow.keep(part)


async def test_whoever_has_read_it_corrects_it_for_three_days(world: World) -> None:
    go_to(world, date(2026, 8, 1))
    first = await world.ngo_does(WriteReport)(world.project.id, JULY, WORDS)
    more = f"{WORDS} Тағы бір мектеп қосылды."
    again = await world.ngo_does(WriteReport)(world.project.id, JULY, more, corrects=first.report_id)
    assert (again.report_id, again.corrected) == (first.report_id, True)
    assert len(world.told_of("report-written")) == 2
    world.clock.advance(timedelta(hours=72))
    with pytest.raises(OutdatedError, match="report-stands"):
        late = f"{WORDS} Кешіктік."
        await world.ngo_does(WriteReport)(world.project.id, JULY, late, corrects=first.report_id)
    same = await world.ngo_does(WriteReport)(world.project.id, JULY, more, corrects=first.report_id)
    assert same.report_id == first.report_id, "a second tap is no correction"


async def test_people_are_added_up_month_by_month_and_the_figure_alone_is_corrected(world: World) -> None:
    go_to(world, date(2026, 8, 1))
    first = await world.ngo_does(WriteReport)(world.project.id, JULY, WORDS, "photo", reached=64)
    await world.ngo_does(WriteReport)(world.project.id, AUGUST, WORDS, reached=0)
    await world.ngo_does(WriteReport)(
        world.project.id, JULY, "Басқа сөздер.", reached=176, corrects=first.report_id, only=("reached",)
    )
    report = await world.backer_does(ShowReport)(first.report_id)
    assert (report.words, report.photo, report.reached) == (WORDS, "photo", 176)
    progress = await world.backer_does(ShowProgress)(world.project.id)
    assert progress.reached == 176
    told = {month.month: month.reached for month in progress.months if month.report_id}
    assert told == {JULY: 176, AUGUST: 0}
    for wrong in (-1, 10**12):
        with pytest.raises(InvalidValueError, match="headcount-too-large"):
            await world.ngo_does(WriteReport)(world.project.id, JUNE, WORDS, reached=wrong)


async def test_what_a_colleague_has_reported_is_not_overwritten(world: World) -> None:
    """Both have opened the form; the second one has not read what the first one has sent."""
    go_to(world, date(2026, 8, 1))
    colleague_does = world.act(WriteReport, world.colleague, world.ngo)
    first = await world.ngo_does(WriteReport)(world.project.id, JULY, WORDS, "photo")
    for words, photo in ((f"{WORDS} Тағы бір мектеп.", None), (WORDS, None)):
        with pytest.raises(OutdatedError, match="report-there"):
            await colleague_does(world.project.id, JULY, words, photo)
    (report,) = world.uow.all(ProgressReport)
    assert (report.words, report.photo) == (WORDS, "photo")
    twice = await world.ngo_does(WriteReport)(world.project.id, JULY, WORDS, "photo")
    assert (twice.report_id, twice.corrected) == (first.report_id, False), "a second tap sends it once"
    other = await world.ngo_does(WriteReport)(world.project.id, JUNE, WORDS)
    for month in (JULY, AUGUST):
        with pytest.raises((OutdatedError, NotFoundError)):
            await colleague_does(world.project.id, month, "Басқа айдың есебі.", corrects=other.report_id)


async def test_a_completion_that_was_taken_back_is_no_report(world: World) -> None:
    """It is not counted or shown while the project goes on, and the month after it is still the first that is missed
    since June.
    """
    for month in (JUNE, JULY):
        go_to(world, month.replace(month=month.month + 1))
        await world.ngo_does(WriteReport)(world.project.id, month, WORDS)
    go_to(world, date(2026, 9, 1))
    closing = await world.ngo_does(CompleteProject)(world.project.id, WORDS)
    await world.ngo_does(TakeBackCompletion)(world.project.id)
    view = await world.backer_does(ShowProgress)(world.project.id)
    assert view.reports == 2
    assert not any(month.closing for month in view.months)
    with pytest.raises(NotFoundError):
        await world.backer_does(ShowReport)(closing)
    await world.ngo_does(CompleteProject)(world.project.id, WORDS)
    assert (await world.backer_does(ShowProgress)(world.project.id)).reports == 3


async def test_two_missed_months_are_silence_whatever_was_taken_back_between(world: World) -> None:
    go_to(world, date(2026, 7, 30))
    await world.ngo_does(CompleteProject)(world.project.id, WORDS)
    await world.ngo_does(TakeBackCompletion)(world.project.id)
    for day in (date(2026, 8, 12), date(2026, 9, 12)):
        go_to(world, day)
        await world.ring()
    wait = world.wait(REPORT, world.project.id)
    assert wait is not None
    assert wait.overdue


@pytest.mark.parametrize("month", [date(2026, 5, 1), AUGUST, date(2020, 1, 1), date(2026, 7, 2)])
async def test_a_month_that_cannot_be_reported_on_is_refused(world: World, month: date) -> None:
    go_to(world, date(2026, 7, 10))
    with pytest.raises(InvalidValueError, match="choice-unknown"):
        await world.ngo_does(WriteReport)(world.project.id, month, WORDS)


@pytest.mark.parametrize("words", ["", "жоқ", "👍" * 20, "а" * (REPORT_MAX + 1)])
async def test_words_that_tell_nothing_or_too_much_are_refused(world: World, words: str) -> None:
    with pytest.raises(InvalidValueError):
        await world.ngo_does(WriteReport)(world.project.id, JUNE, words)
    assert world.uow.all(ProgressReport) == []


async def test_what_can_be_reported_on_is_offered_the_awaited_month_first(world: World) -> None:
    go_to(world, date(2026, 8, 1))
    ground = await world.ngo_does(PrepareReport)(world.project.id)
    assert ground.months == (JULY, AUGUST, JUNE)
    for month in ground.months:
        await world.ngo_does(WriteReport)(world.project.id, month, WORDS)
    with pytest.raises(OutdatedError, match="report-all-told"):
        await world.ngo_does(PrepareReport)(world.project.id)
    assert await awaited(world) == date(2026, 9, 1)


async def test_a_missed_month_is_seen_and_the_next_is_asked_for(world: World) -> None:
    go_to(world, date(2026, 8, 12))
    await world.ring()
    assert world.told_of("report-late") == sorted([world.seeker.id, world.colleague.id])
    assert world.told_of("report-missing") == sorted([world.giver.id, world.official.id])
    assert await awaited(world) == AUGUST
    view = await world.backer_does(ShowProgress)(world.project.id)
    assert [(month.month, month.overdue) for month in view.months] == [(AUGUST, False), (JULY, True)]


async def test_two_in_a_row_are_silence_and_any_report_ends_it(world: World) -> None:
    for day in (date(2026, 8, 12), date(2026, 9, 12)):
        go_to(world, day)
        await world.ring()
    wait = world.wait(REPORT, world.project.id)
    assert wait is not None
    assert wait.overdue
    asked = len(world.told_of("report-asked"))
    go_to(world, date(2026, 11, 20))
    await world.ring()
    assert len(world.told_of("report-asked")) == asked, "no clock rings for ever"
    await world.ngo_does(WriteReport)(world.project.id, date(2026, 11, 1), WORDS)
    assert await awaited(world) == date(2026, 12, 1)
    view = await world.ngo_does(ShowProgress)(world.project.id)
    missing = [month.month.month for month in view.months if month.overdue]
    assert missing == [10, 9, 8, 7]


async def test_a_late_word_on_an_earlier_month_leaves_the_clock_alone(world: World) -> None:
    go_to(world, date(2026, 8, 1))
    await world.ngo_does(WriteReport)(world.project.id, JUNE, WORDS)
    assert await awaited(world) == JULY


async def test_nobody_reports_on_a_project_that_is_over(world: World) -> None:
    await world.ngo_does(CompleteProject)(world.project.id, WORDS)
    for deed in (PrepareReport, WriteReport):
        with pytest.raises(OutdatedError, match="project-stage-changed"):
            await world.ngo_does(deed)(*(world.project.id, JUNE, WORDS)[: 1 if deed is PrepareReport else 3])


async def test_who_follows_reads_and_strangers_see_nothing(world: World) -> None:
    reported = await world.ngo_does(WriteReport)(world.project.id, JUNE, WORDS)
    for reads in (world.ngo_does, world.backer_does, world.body_does):
        view = await reads(ShowProgress)(world.project.id)
        assert view.reports == 1
        assert view.mine is (reads == world.ngo_does)
        card = await reads(ShowReport)(reported.report_id)
        assert card.words == WORDS
        assert card.can_correct is (reads == world.ngo_does)
    for deed, record in ((ShowProgress, world.project.id), (ShowReport, reported.report_id)):
        with pytest.raises(NotFoundError):
            await world.stranger_does(deed)(record)
    with pytest.raises(NotFoundError):
        await world.ngo_does(ShowReport)(10**6)


async def test_only_its_people_report(world: World) -> None:
    for others in (world.backer_does, world.body_does, world.stranger_does):
        with pytest.raises((NotFoundError, ForbiddenError)):
            await others(WriteReport)(world.project.id, JUNE, WORDS)


async def test_the_photo_is_corrected_beside_the_words_that_a_colleague_has_written_meanwhile(
    world: World,
) -> None:
    go_to(world, date(2026, 7, 29))
    await world.ngo_does(WriteReport)(world.project.id, JULY, WORDS, "photo-1")
    (report,) = world.uow.all(ProgressReport)
    more = f"{WORDS} Тағы бір мектеп қосылды."
    await world.ngo_does(WriteReport)(world.project.id, JULY, more, "photo-1", corrects=report.id)
    await world.ngo_does(WriteReport)(
        world.project.id, JULY, WORDS, "photo-2", corrects=report.id, only={"photo"}
    )
    (report,) = world.uow.all(ProgressReport)
    assert (report.words, report.photo) == (f"{WORDS} Тағы бір мектеп қосылды.", "photo-2")


async def test_whoever_has_promised_help_reads_the_reports_until_it_is_withdrawn(world: World) -> None:
    go_to(world, date(2026, 8, 1))
    giver = world.new_person("Айдос Қали")
    helper = world.new_organization("Құрылыс", OrganizationKind.BUSINESS, giver)
    form = PledgeForm(
        organization_id=helper.id,
        project_id=world.project.id,
        kind=Need.EQUIPMENT,
        amount=3,
        what="проектор",
        money_kind=None,
        due=date(2026, 9, 1),
        named=False,
    )
    pledge_id = await world.act(OfferPledge, giver, helper)("projectors", form)
    with pytest.raises(NotFoundError):
        await world.act(ShowProgress, giver, helper)(world.project.id)
    await world.ngo_does(AcceptPledge)(pledge_id)
    report_id = (await world.ngo_does(WriteReport)(world.project.id, JULY, WORDS)).report_id
    assert giver.id in world.told_of("report-written")
    assert (await world.act(ShowReport, giver, helper)(report_id)).words == WORDS
    await world.act(WithdrawPledge, giver, helper)(pledge_id, "Қоймада өрт болды.")
    with pytest.raises(NotFoundError):
        await world.act(ShowReport, giver, helper)(report_id)
