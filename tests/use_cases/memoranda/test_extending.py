"""An agreed memorandum is extended by another one of the same parties, which moves its last day and nothing else."""

from datetime import date, time, timedelta

import pytest

from bot.models.country import moment, today
from bot.models.dates import months_later
from bot.models.memoranda import EndReason, Memorandum, MemorandumStage, PartyStage
from bot.models.organizations import Membership
from bot.models.plan_steps import PlanStep
from bot.models.reference import Language
from bot.models.waits import Wait
from bot.presenting.cards.memoranda import memorandum_card
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.memoranda.answering import AskForChange, DeclineMemorandum, TakeBackMemorandum
from bot.use_cases.memoranda.checking import CheckedMemorandum, CheckMemorandum
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from bot.use_cases.memoranda.extending import ChangeExtension, ExtendMemorandum, PrepareExtension
from bot.use_cases.memoranda.leaving import AgreeToEnd, LeaveMemorandum
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.memoranda.signatories import NameReader, StopReader
from bot.use_cases.memoranda.signing import TakeBackSigned
from bot.use_cases.organizations.leaving import LeaveOrganization
from tests.builders import a_membership
from tests.use_cases.memoranda.memorandum_world import World
from tests.use_cases.memoranda.test_after import ring


async def agreed(world: World, **form: object) -> Memorandum:
    memorandum = await world.invite(world.form(**form) if form else None)
    await world.confirm_all(memorandum)
    return memorandum


async def propose(world: World, first: Memorandum, months: int = 12) -> Memorandum:
    deed = world.act(ExtendMemorandum, world.giver, world.backer)
    id_ = await deed(first.id, world.backer.id, months_later(first.term_until, months))
    return world.uow.by_id(Memorandum, id_)


def term_waits(world: World) -> list[tuple[int, str]]:
    return [
        (wait.record_id, f"{wait.until:%Y-%m-%d}")
        for wait in world.uow.all(Wait)
        if wait.kind == "memorandum-term" and wait.ended_at is None and wait.until
    ]


async def test_whoever_gets_copies_gets_those_of_its_extension_too(world: World) -> None:
    first = await agreed(world)
    third = world.new_person("Бота Ілияс")
    world.uow.keep(a_membership(third, world.ngo))
    name = world.act(NameReader, world.seeker, world.ngo)
    for reader in (world.colleague, third):
        await name(first.id, world.ngo.id, reader.id)
    await world.act(LeaveOrganization, third, world.ngo)(world.ngo.id)
    extension = await propose(world, first)
    assert [[reader.person_id for reader in party.readers] for party in extension.parties] == [
        [world.colleague.id],
        [],
        [],
    ]
    await world.act(StopReader, world.seeker, world.ngo)(extension.id, world.ngo.id, world.colleague.id)
    assert extension.parties[0].readers == []
    assert first.parties[0].readers, "what is changed of one stays as it was of the other"


async def test_all_confirm_it_and_the_first_ones_last_day_is_the_new_one(world: World) -> None:
    first = await agreed(world)
    before = first.term_until
    extension = await propose(world, first)
    assert extension.stage is MemorandumStage.PUT
    invited = world.told_of("memorandum-extension-invited") + world.told_of(
        "memorandum-extension-invited-own"
    )
    assert sorted(invited) == sorted(person.id for person, _ in world.signatories)
    assert first.term_until == before
    steps = len(world.uow.all(PlanStep))
    await world.confirm_all(extension)
    assert (extension.stage, extension.number) == (MemorandumStage.AGREED, f"{first.number}/1")
    assert first.term_until == months_later(before, 12)
    assert term_waits(world) == [(first.id, f"{first.term_until:%Y-%m-%d}")]
    assert len(world.uow.all(PlanStep)) == steps
    assert len(world.told_of("memorandum-extended")) == 3
    document = world.printer.printed[-1]
    assert document.supplements is not None
    assert (document.supplements.number, document.supplements.last_day) == (first.number, first.term_until)
    assert (document.plan, document.aims) == ((), ())


@pytest.mark.parametrize("section", ["title", "aims", "areas", "plan", "place"])
async def test_nothing_but_its_term_is_asked_to_change(world: World, section: str) -> None:
    first = await agreed(world)
    extension = await propose(world, first)
    wish = world.act(AskForChange, world.seeker, world.ngo)
    with pytest.raises(InvalidValueError, match="choice-unknown"):
        await wish(extension.id, section, "Басқаша болсын")
    assert extension.stage is MemorandumStage.PUT
    await wish(extension.id, "term", "Тағы бір ай")
    assert extension.awaits_drafter


async def test_the_second_is_numbered_after_the_first(world: World) -> None:
    first = await agreed(world)
    for serial in (1, 2):
        extension = await propose(world, first)
        await world.confirm_all(extension)
        assert extension.number == f"{first.number}/{serial}"
    await world.act(PrepareExtension, world.seeker, world.ngo)(extension.id)
    assert (await world.act(PrepareExtension, world.seeker, world.ngo)(extension.id)).id == first.id


async def test_one_that_came_to_nothing_has_taken_no_number(world: World) -> None:
    first = await agreed(world)
    declined = await propose(world, first)
    await world.act(DeclineMemorandum, world.seeker, world.ngo)(declined.id, "Ерте")
    taken_back = await propose(world, first, months=6)
    await world.act(TakeBackMemorandum, world.giver, world.backer)(taken_back.id)
    for serial, months in ((1, 12), (2, 24)):
        extension = await propose(world, first, months)
        await world.confirm_all(extension)
        assert extension.number == f"{first.number}/{serial}"
    assert (declined.number, taken_back.number) == (None, None)


async def test_one_is_agreed_at_a_time_and_a_second_tap_makes_none(world: World) -> None:
    first = await agreed(world)
    extension = await propose(world, first)
    assert (await propose(world, first)).id == extension.id
    with pytest.raises(OutdatedError, match="memorandum-extension-open"):
        await propose(world, first, months=6)
    await world.act(DeclineMemorandum, world.seeker, world.ngo)(extension.id, "Ерте")
    assert (await propose(world, first, months=6)).id != extension.id
    assert first.holds


async def test_what_extends_nothing_or_ten_years_is_refused(world: World) -> None:
    first = await agreed(world)
    deed = world.act(ExtendMemorandum, world.giver, world.backer)
    for last_day in (first.term_until, date(2020, 1, 1), today(world.clock.now()) + timedelta(days=5000)):
        with pytest.raises(InvalidValueError):
            await deed(first.id, world.backer.id, last_day)
    stranger = world.act(ExtendMemorandum, world.stranger, world.other)
    with pytest.raises(NotFoundError):
        await stranger(first.id, world.other.id, months_later(first.term_until, 12))
    with pytest.raises((NotFoundError, ForbiddenError)):
        await stranger(first.id, world.backer.id, months_later(first.term_until, 12))


async def test_a_wish_for_another_day_is_the_next_version(world: World) -> None:
    first = await agreed(world)
    extension = await propose(world, first)
    await world.act(AskForChange, world.seeker, world.ngo)(extension.id, "term", "Бір жыл ұзақ")
    with pytest.raises(OutdatedError, match="memorandum-is-extension"):
        await world.act(ReviseMemorandum, world.giver, world.backer)(extension.id, world.form())
    change = world.act(ChangeExtension, world.giver, world.backer)
    with pytest.raises(InvalidValueError):
        await change(extension.id, first.term_until)
    sooner = months_later(first.term_until, 6)
    await change(extension.id, sooner)
    assert (extension.stage, len(extension.versions)) == (MemorandumStage.PUT, 2)
    await world.confirm_all(extension)
    assert first.term_until == sooner


async def test_whoever_signed_and_is_gone_is_not_asked_again(world: World) -> None:
    first = await agreed(world)
    party = first.parties[0]
    world.uow.delete(
        next(
            one
            for one in world.uow.all(Membership)
            if (one.person_id, one.organization_id) == (world.seeker.id, world.ngo.id)
        )
    )
    extension = await propose(world, first)
    assert extension.parties[0].organization_id == party.organization_id
    assert (extension.stage, extension.parties[0].signatory) == (MemorandumStage.DRAFT, None)
    assert world.told_of("memorandum-extension-office") == [world.colleague.id]
    shown = await world.act(ShowMemorandum, world.giver, world.backer)(extension.id)
    cards = [memorandum_card(Translator(language, world.clock.now), shown) for language in Language]
    for card, waiting in zip(
        cards, ("осы тараптан біреудің", "за эту сторону", "from this party"), strict=True
    ):
        assert waiting in card, "an NGO is awaited, not a government body"
    await world.tell_part(extension, world.colleague, world.ngo)
    assert extension.stage is MemorandumStage.PUT


@pytest.mark.parametrize("end", ["leaves", "all want", "term"])
async def test_an_open_one_lapses_with_what_it_extends_and_all_are_told(world: World, end: str) -> None:
    first = await agreed(world)
    extension = await propose(world, first)
    if end == "leaves":
        await world.act(LeaveMemorandum, world.seeker, world.ngo)(first.id, world.ngo.id)
    elif end == "all want":
        for person, organization in world.signatories:
            await world.act(AgreeToEnd, person, organization)(first.id, organization.id)
    else:
        await world.act(DeclineMemorandum, world.seeker, world.ngo)(extension.id, "Ерте")
        world.clock.move_to(moment(first.term_until - timedelta(days=2), time(12)))
        await ring(world)
        extension = await propose(world, first)
        world.clock.move_to(moment(first.term_until + timedelta(days=1), time(1)))
        await ring(world)
    assert (extension.stage, extension.end_reason) == (MemorandumStage.LAPSED, EndReason.GROUND)
    asked = {wait.record_id for wait in world.uow.all(Wait) if not wait.ended_at and "confirm" in wait.kind}
    assert not asked & {party.id for party in extension.parties}
    assert len(set(world.told_of("memorandum-extension-lapsed"))) >= 2


async def test_it_ends_with_what_it_extends_and_not_by_itself(world: World) -> None:
    first = await agreed(world)
    extension = await propose(world, first)
    await world.confirm_all(extension)
    for deed in (LeaveMemorandum, AgreeToEnd):
        with pytest.raises(OutdatedError, match="memorandum-is-extension"):
            await world.act(deed, world.seeker, world.ngo)(extension.id, world.ngo.id)
    for person, organization in world.signatories:
        await world.act(AgreeToEnd, person, organization)(first.id, organization.id)
    assert (extension.stage, extension.end_reason) == (MemorandumStage.ENDED, EndReason.ALL_AGREED)


async def test_a_party_that_leaves_is_not_in_it_and_between_two_there_is_none(world: World) -> None:
    first = await agreed(world)
    await world.act(LeaveMemorandum, world.seeker, world.ngo)(first.id, world.ngo.id)
    extension = await propose(world, first)
    assert {party.organization_id for party in extension.parties} == {world.backer.id, world.department.id}
    await world.act(LeaveMemorandum, world.official, world.department)(first.id, world.department.id)
    with pytest.raises(OutdatedError, match="memorandum-extension-nobody"):
        await propose(world, first)


@pytest.mark.parametrize("order", ["first, then agreed", "agreed, then first", "extension alone first"])
async def test_what_is_signed_is_extended_by_what_is_signed_alone(world: World, order: str) -> None:
    first = await agreed(world)
    own = first.term_until
    if order == "first, then agreed":
        await sign(world, first)
    extension = await propose(world, first)
    extended = extension.term_until
    await world.confirm_all(extension)
    if order == "agreed, then first":
        await sign(world, first)
    if order != "extension alone first":
        assert (first.stage, first.term_until) == (MemorandumStage.SIGNED, own)
        assert await says_unsigned(world, first) == (extension.number, extended, extended)
    await sign(world, extension)
    assert first.term_until == extended
    if order == "extension alone first":
        await sign(world, first)
    assert (first.stage, extension.stage) == (MemorandumStage.SIGNED, MemorandumStage.SIGNED)
    assert (first.term_until, term_waits(world)) == (extended, [(first.id, f"{extended:%Y-%m-%d}")])
    assert await says_unsigned(world, first) is None
    told = "memorandum-extension-agreed" if order == "first, then agreed" else "memorandum-extended"
    assert len(world.told_of(told)) == 3
    assert world.told_of("memorandum-extension-signed") == sorted([world.seeker.id, world.giver.id])


async def test_a_copy_of_the_extension_taken_back_gives_the_own_last_day_back(world: World) -> None:
    first = await agreed(world)
    await sign(world, first)
    own = first.term_until
    extension = await propose(world, first)
    await world.confirm_all(extension)
    world.clock.move_to(moment(own - timedelta(days=1), time(12)))
    await sign(world, extension)
    take_back = world.act(TakeBackSigned, world.giver, world.backer)
    await take_back(extension.id, world.backer.id)
    assert (extension.stage, first.term_until) == (MemorandumStage.AGREED, own)
    assert term_waits(world) == [(first.id, f"{own:%Y-%m-%d}")]
    await world.bring_copy(extension, world.giver, world.backer)
    world.clock.move_to(moment(own + timedelta(days=1), time(12)))
    with pytest.raises(OutdatedError, match="memorandum-copy-holds-term"):
        await take_back(extension.id, world.backer.id)
    await ring(world)
    assert (first.holds, extension.stage) == (True, MemorandumStage.SIGNED)


async def test_what_lasts_by_an_unsigned_extension_is_not_signed_before_that(world: World) -> None:
    """Its own last day is over: to bring its copies would end it."""
    own = today(world.clock.now()) + timedelta(days=90)
    first = await agreed(world, term_months=None, term_until=own)
    extension = await propose(world, first)
    await world.confirm_all(extension)
    world.clock.move_to(moment(own + timedelta(days=3), time(12)))
    await ring(world)
    await sign(world, first)
    assert (first.stage, first.term_until) == (MemorandumStage.AGREED, extension.term_until)
    await sign(world, extension)
    assert (first.stage, extension.stage) == (MemorandumStage.SIGNED, MemorandumStage.SIGNED)
    assert first.term_until == extension.term_until
    assert (world.told_of("memorandum-signed"), first.signed_on) == (
        [world.seeker.id],
        own + timedelta(days=3),
    )


async def test_who_has_left_is_not_waited_for_in_the_extension(world: World) -> None:
    first = await agreed(world)
    await sign(world, first)
    extension = await propose(world, first)
    await world.confirm_all(extension)
    for person, organization in world.signatories[:2]:
        await world.bring_copy(extension, person, organization)
    await world.act(LeaveMemorandum, world.official, world.department)(first.id, world.department.id)
    world.clock.advance(timedelta(days=31))
    await ring(world)
    assert (extension.stage, first.term_until) == (MemorandumStage.SIGNED, extension.term_until)
    assert set(world.told_of("memorandum-extension-signed")) >= {world.seeker.id, world.giver.id}
    assert world.official.id not in world.told_of("memorandum-extension-signed")


async def test_before_its_end_the_parties_hear_that_the_extension_is_not_signed(world: World) -> None:
    first = await agreed(world)
    await sign(world, first)
    extension = await propose(world, first)
    await world.confirm_all(extension)
    world.clock.move_to(moment(first.term_until - timedelta(days=29), time(12)))
    await ring(world)
    assert world.official.id in world.told_of("memorandum-term-ends-unsigned")
    assert world.told_of("memorandum-term-ends") == []
    world.clock.move_to(moment(first.term_until + timedelta(days=1), time(1)))
    await ring(world)
    assert (first.end_reason, extension.end_reason) == (EndReason.TERM, EndReason.TERM)


async def sign(world: World, memorandum: Memorandum) -> None:
    for person, organization in world.signatories[: len(memorandum.parties)]:
        await world.bring_copy(memorandum, person, organization)


async def says_unsigned(world: World, first: Memorandum) -> tuple[str, date, date | None] | None:
    """What the card and the check page say of an extension that waits for its signatures."""
    found = (await world.act(ShowMemorandum, world.seeker, world.ngo)(first.id)).after.unsigned
    (other,) = (await world.act(CheckMemorandum, world.stranger)(first.check_code or "")).extended_by
    if found is None:
        assert other.extends_until is None
        return None
    return found.number, found.until, other.extends_until


async def test_the_card_says_what_extends_what(world: World) -> None:
    first = await agreed(world)
    show = world.act(ShowMemorandum, world.seeker, world.ngo)
    assert (await show(first.id)).after.extendable
    extension = await propose(world, first)
    assert (await show(first.id)).after.extension_id == extension.id
    after = (await show(extension.id)).after
    assert (after.extends, after.extends_id, after.extendable) == (first.number, first.id, False)
    assert [party.stage for party in first.parties] == [PartyStage.CONFIRMED] * 3


async def test_the_check_pages_of_both_name_each_other_once_it_is_agreed(world: World) -> None:
    first = await agreed(world)
    extension = await propose(world, first)

    async def checked(memorandum: Memorandum) -> CheckedMemorandum:
        return await world.act(CheckMemorandum, world.stranger)(memorandum.check_code or "")

    assert (await checked(first)).extended_by == (), "nobody is told of what is only negotiated"
    await world.confirm_all(extension)
    (other,) = (await checked(first)).extended_by
    assert (other.number, other.code) == (extension.number, extension.check_code)
    back = await checked(extension)
    assert back.extends is not None
    assert (back.extends.number, back.extends.code) == (first.number, first.check_code)
    assert back.extended_by == ()
