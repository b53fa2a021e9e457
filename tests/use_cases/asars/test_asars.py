"""A list fills, takes place or is released, and everybody is told once."""

from datetime import time, timedelta

import pytest

from bot.models.asar_lines import LineKind
from bot.models.asars import CONTACTS_FOR, AsarStage
from bot.models.waits import Wait
from bot.use_cases.asars.deciding import DECISION, PHOTO
from bot.use_cases.asars.erasing import EraseContacts
from bot.use_cases.asars.holding import HoldAsar, TellCame
from bot.use_cases.asars.leading import CallOffAsar, MoveAsar
from bot.use_cases.asars.making import ChangeLine, LineForm, MakeAsar, OpenAsar, RemoveLine, WriteLine
from bot.use_cases.asars.reading import FindAsar, ListHands, ShowAsar, asar_of_project
from bot.use_cases.asars.taking import GiveAllBack, GivePartBack, GivePhone
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.projects.changes import PauseProject, WithdrawProject
from tests.use_cases.asars.asar_world import CEMENT, DAY, MONEY, PEOPLE, World


async def test_the_moment_all_minimums_are_there_it_takes_place_and_all_hear(world: World) -> None:
    asar = await world.make(CEMENT, PEOPLE)
    one, two = world.new_person("Марат"), world.new_person("Әлия")
    await world.take(one, 40)
    await world.take(two, 7, line=1)
    assert asar.stage is AsarStage.OPEN
    await world.take(one, 1, line=1)
    assert asar.stage is AsarStage.TAKES_PLACE
    assert world.told("asar-takes-place") == sorted([one.id, two.id])
    assert world.told("asar-takes-place-ours") == [world.seeker.id]
    assert world.told("asar-tomorrow") == sorted([one.id, two.id])
    assert world.waiting() == {PHOTO}
    hands = await world.ngo_does(ListHands)(asar.id)
    assert sorted(hand.name for hand in hands.hands) == ["Марат", "Марат", "Әлия"]


async def test_else_all_are_released_on_the_stated_day_and_nothing_is_given_to_anybody(world: World) -> None:
    asar = await world.make(CEMENT)
    hand = world.new_person("Марат")
    await world.take(hand, 39)
    with pytest.raises(OutdatedError, match="asar-hands-later"):
        await world.ngo_does(ListHands)(asar.id)
    await world.pass_until(8, time(18))
    assert asar.stage is AsarStage.RELEASED
    assert world.told("asar-missing") == [world.seeker.id]
    assert (world.told("asar-released"), world.told("asar-released-ours")) == ([hand.id], [world.seeker.id])
    (part,) = world.parts()
    assert (part.name, part.phone) == ("", "")
    with pytest.raises(OutdatedError):
        await world.ngo_does(ListHands)(asar.id)
    with pytest.raises(OutdatedError, match="asar-stage-changed"):
        await world.take(hand, 40)
    assert world.waiting() == set()


async def test_a_list_that_was_never_opened_ends_with_a_word_to_its_people(world: World) -> None:
    asar = await world.make(CEMENT, open_=False)
    with pytest.raises(NotFoundError):
        await world.take(world.new_person(), 1)
    await world.pass_until(8, time(18))
    assert asar.stage is AsarStage.RELEASED
    assert world.told("asar-draft-over") == [world.seeker.id]
    assert world.told("asar-missing") == []


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        (0, "asar-amount-zero"),
        (-1, "asar-amount-zero"),
        (41, "asar-amount-above"),
        (10**12, "asar-amount-above"),
    ],
)
async def test_nobody_takes_nothing_or_more_than_is_left(world: World, amount: int, code: str) -> None:
    await world.make(CEMENT)
    with pytest.raises(InvalidValueError, match=code):
        await world.take(world.new_person(), amount)
    assert world.parts() == []


async def test_a_second_number_takes_the_place_of_the_first(world: World) -> None:
    await world.make(CEMENT)
    one, two = world.new_person("Марат"), world.new_person("Әлия")
    await world.take(one, 30)
    for _ in range(2):
        await world.take(one, 20)
    await world.take(two, 19)
    with pytest.raises(InvalidValueError, match="asar-amount-above") as refused:
        await world.take(one, 22)
    assert refused.value.params["left"] == 21
    assert sorted(part.amount for part in world.parts()) == [19, 20]
    assert world.uow.actions.count("asar.take") == 3
    await world.take(two, 20)
    with pytest.raises(OutdatedError, match="asar-line-full"):
        await world.take(world.new_person(), 1)


async def test_what_is_given_back_is_left_again(world: World) -> None:
    asar = await world.make(CEMENT)
    one = world.new_person("Марат")
    await world.take(one, 30)
    for _ in range(2):
        await world.as_person(GivePartBack, one)(world.lines()[0].id)
    assert world.parts() == []
    assert asar.stage is AsarStage.OPEN
    await world.take(one, 40)
    assert asar.stage is AsarStage.TAKES_PLACE
    await world.as_person(GiveAllBack, one)(asar.id)
    assert world.told("asar-hand-gone") == [world.seeker.id]
    assert asar.stage is AsarStage.TAKES_PLACE, "what was settled stays; its people know what is missing"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (LineForm(LineKind.THINGS, 0, 0, "Цемент"), "asar-amount-zero"),
        (LineForm(LineKind.THINGS, 10**12, 1, "Цемент"), "asar-amount-too-large"),
        (LineForm(LineKind.MONEY, 10**12, 1), "asar-amount-too-large"),
        (LineForm(LineKind.THINGS, 5, 6, "Цемент"), "asar-minimum-above"),
        (LineForm(LineKind.THINGS, 5, 5), "asar-without-what"),
    ],
)
async def test_lines_that_cannot_be_are_refused(world: World, line: LineForm, code: str) -> None:
    asar = await world.make(CEMENT, open_=False)
    with pytest.raises(InvalidValueError, match=code):
        await world.ngo_does(WriteLine)("more", asar.id, line)
    assert len(world.lines()) == 1


async def test_a_list_without_a_minimum_is_not_opened_and_is_not_left_so(world: World) -> None:
    asar = await world.make(LineForm(LineKind.PEOPLE, 5, 0), open_=False)
    with pytest.raises(InvalidValueError, match="asar-without-minimum"):
        await world.ngo_does(OpenAsar)(asar.id)
    await world.ngo_does(WriteLine)("more", asar.id, CEMENT)
    await world.ngo_does(OpenAsar)(asar.id)
    with pytest.raises(InvalidValueError, match="asar-without-minimum"):
        await world.ngo_does(RemoveLine)(world.lines()[1].id)
    with pytest.raises(InvalidValueError, match="asar-without-minimum"):
        await world.ngo_does(ChangeLine)(world.lines()[1].id, 40, 0)
    assert len(world.lines()) == 2


async def test_a_line_that_is_taken_is_not_cut_below_that_and_its_removal_is_told(world: World) -> None:
    await world.make(CEMENT, PEOPLE)
    hand = world.new_person()
    await world.take(hand, 30)
    with pytest.raises(InvalidValueError, match="asar-line-taken"):
        await world.ngo_does(ChangeLine)(world.lines()[0].id, 29, 29)
    await world.ngo_does(RemoveLine)(world.lines()[0].id)
    assert world.told("asar-line-removed") == [hand.id]
    assert world.parts() == []


async def test_a_lower_minimum_may_be_full_at_once(world: World) -> None:
    asar = await world.make(CEMENT)
    await world.take(world.new_person(), 30)
    await world.ngo_does(ChangeLine)(world.lines()[0].id, 40, 30)
    assert asar.stage is AsarStage.TAKES_PLACE


async def test_a_project_has_one_at_a_time_and_a_second_tap_makes_none(world: World) -> None:
    asar = await world.make(CEMENT)
    assert await world.ngo_does(MakeAsar)("first", world.project.id, world.form) == asar.id
    with pytest.raises(OutdatedError, match="asar-one-at-a-time"):
        await world.ngo_does(MakeAsar)("second", world.project.id, world.form)


@pytest.mark.parametrize("deed", [OpenAsar, ListHands])
async def test_only_its_people_lead_it(world: World, deed: type) -> None:
    asar = await world.make(CEMENT)
    for person, organizations in ((world.new_person(), ()), (world.giver, (world.backer,))):
        with pytest.raises((NotFoundError, ForbiddenError)):
            await world.as_person(deed, person, *organizations)(asar.id)


async def test_another_day_is_told_and_asked_about(world: World) -> None:
    asar = await world.make(CEMENT)
    hand = world.new_person()
    await world.take(hand, 40)
    before = asar.starts_at
    form = world.form
    await world.ngo_does(MoveAsar)(asar.id, form.on + DAY, form.at, form.place)
    await world.ngo_does(MoveAsar)(asar.id, form.on + DAY, form.at, form.place)
    assert asar.starts_at == before + DAY
    assert world.told("asar-moved") == [hand.id]
    assert world.waiting() == {PHOTO}
    (wait,) = (one for one in world.uow.all(Wait) if one.ended_at is None)
    assert wait.until is not None
    assert wait.until > asar.starts_at


async def test_called_off_everybody_reads_why(world: World) -> None:
    asar = await world.make(CEMENT)
    hand = world.new_person()
    await world.take(hand, 5)
    for _ in range(2):
        await world.ngo_does(CallOffAsar)(asar.id, "Жол жабық")
    assert world.told("asar-called-off") == [hand.id]
    assert world.parts()[0].name == ""
    assert world.waiting() == set()


@pytest.mark.parametrize("deed", [WithdrawProject, PauseProject])
async def test_it_ends_with_its_project(world: World, deed: type) -> None:
    asar = await world.make(CEMENT)
    hand = world.new_person()
    await world.take(hand, 5)
    await world.ngo_does(deed)(world.project.id)
    assert asar.stage is AsarStage.CALLED_OFF
    assert world.told("asar-gone") == [hand.id]
    assert DECISION not in world.waiting()
    view = await world.as_person(ShowAsar, hand)(asar.id)
    assert view.stage is AsarStage.CALLED_OFF


async def test_the_photo_closes_the_lines_and_thanks_everybody(world: World) -> None:
    asar = await world.make(CEMENT, PEOPLE)
    hand = world.new_person()
    await world.take(hand, 40)
    await world.take(hand, 12, line=1)
    with pytest.raises(OutdatedError, match="asar-not-begun"):
        await world.ngo_does(HoldAsar)(asar.id, "photo")
    await world.pass_until(11, time(12))
    assert world.told("asar-photo-asked") == [world.seeker.id]
    await world.ngo_does(TellCame)(world.lines()[0].id, 38)
    for _ in range(2):
        await world.ngo_does(HoldAsar)(asar.id, "photo")
    assert [line.came for line in world.lines()] == [38, 12]
    assert world.told("asar-held") == [hand.id]
    assert world.waiting() == set()


async def test_silence_after_the_day_is_shown_and_may_be_broken(world: World) -> None:
    asar = await world.make(CEMENT)
    hand = world.new_person()
    await world.take(hand, 40)
    await world.pass_until(18, time(12))
    assert asar.stage is AsarStage.NOT_TOLD
    assert world.told("asar-not-told") == [hand.id]
    await world.ngo_does(HoldAsar)(asar.id, "photo")
    assert asar.stage is AsarStage.HELD


@pytest.mark.parametrize("told", [True, False])
async def test_names_and_phones_are_erased_a_month_after_the_day(world: World, told: bool) -> None:
    asar = await world.make(CEMENT)
    hand = world.new_person("Марат")
    await world.take(hand, 40)
    await world.as_person(GivePhone, hand)(asar.id, "8 701 234 56 78")
    erase = EraseContacts(SystemIdentity(), world.uow, world.clock)
    assert await erase.next_due() is None, "it is not over yet"
    await world.pass_until(11 if told else 18, time(12))
    if told:
        await world.ngo_does(HoldAsar)(asar.id, "photo")
    due = await erase.next_due()
    assert due == asar.starts_at + CONTACTS_FOR
    world.clock.move_to(due - timedelta(seconds=1))
    assert await erase() == 0
    assert len((await world.ngo_does(ListHands)(asar.id)).hands) == 1
    world.clock.move_to(due)
    assert await erase() == 1
    assert await erase() == 0
    assert await erase.next_due() is None
    (part,) = world.parts()
    assert (part.name, part.phone, part.amount) == ("", "", 40)
    with pytest.raises(OutdatedError, match="asar-hands-erased"):
        await world.ngo_does(ListHands)(asar.id)


async def test_a_phone_is_given_once(world: World) -> None:
    asar = await world.make(CEMENT, PEOPLE)
    hand = world.new_person()
    with pytest.raises(OutdatedError, match="asar-without-part"):
        await world.as_person(GivePhone, hand)(asar.id, "8 701 234 56 78")
    await world.take(hand, 5)
    await world.as_person(GivePhone, hand)(asar.id, "8 701 234 56 78")
    await world.take(hand, 1, line=1)
    assert [part.phone for part in world.parts()] == ["+77012345678"] * 2


async def test_the_public_sees_no_names(world: World) -> None:
    asar = await world.make(MONEY)
    await world.take(world.new_person("Марат"), 5_000)
    async with world.uow.read() as block:
        view = await asar_of_project(block, world.project.id, world.clock.now())
    assert view is not None
    assert (view.lines[0].there, view.lines[0].mine) == (5_000, 0)
    assert "Марат" not in repr(view)
    assert await world.as_person(FindAsar, world.new_person())(asar.code) == asar.id
