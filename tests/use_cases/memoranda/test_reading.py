"""Reading a memorandum: to whom it exists, and what they may do next."""

import pytest

from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.memoranda.answering import ConfirmMemorandum, DeclineMemorandum
from bot.use_cases.memoranda.listing import ListMyMemoranda
from bot.use_cases.memoranda.printing import PrintMemorandum, ReadMemorandum
from bot.use_cases.memoranda.reading import ShowMemorandum
from tests.use_cases.memoranda.memorandum_world import World


async def test_an_outsider_cannot_tell_whether_it_exists(world: World) -> None:
    memorandum = await world.invite()
    codes = set()
    for memorandum_id in (memorandum.id, memorandum.id + 99):
        for deed in (ConfirmMemorandum, ShowMemorandum, ReadMemorandum):
            more = (1,) if deed is ConfirmMemorandum else ()
            with pytest.raises(NotFoundError) as refusal:
                await world.act(deed, world.stranger, world.other)(memorandum_id, *more)  # type: ignore[operator]
            codes.add(refusal.value.code)
    assert codes == {"memorandum-not-invited"}


async def test_every_representative_of_a_party_reads_it(world: World) -> None:
    memorandum = await world.invite()
    view = await world.act(ShowMemorandum, world.colleague, world.ngo)(memorandum.id)
    assert (view.mine, view.answerable) == (None, False)
    with pytest.raises(ForbiddenError, match="memorandum-other-signatory") as refusal:
        await world.act(ShowMemorandum, world.colleague, world.ngo)(memorandum.id, to_answer=True)
    assert refusal.value.params == {"signatory": "Айгерім Сәрсен"}
    own = await world.act(ShowMemorandum, world.seeker, world.ngo)(memorandum.id)
    assert own.answerable
    assert (await world.act(ReadMemorandum, world.colleague, world.ngo)(memorandum.id)).pdf == b"3 parties"
    page = await world.act(ListMyMemoranda, world.colleague, world.ngo)()
    assert [(line.id, line.awaits_me) for line in page.items] == [(memorandum.id, False)]
    page = await world.act(ListMyMemoranda, world.seeker, world.ngo)()
    assert [line.awaits_me for line in page.items] == [True]
    assert (await world.act(ListMyMemoranda, world.stranger, world.other)()).total == 0


async def test_the_two_sides_may_try_again_after_a_refusal(world: World) -> None:
    memorandum = await world.invite()
    await world.act(DeclineMemorandum, world.official, world.department)(memorandum.id, "Құзыретіміз емес")
    for person, organization, may in (
        (world.seeker, world.ngo, True),
        (world.giver, world.backer, True),
        (world.official, world.department, False),
    ):
        view = await world.act(ShowMemorandum, person, organization)(memorandum.id)
        assert view.can_be_redrafted is may


async def test_the_system_prints_for_its_messages_and_nobody_else_does(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    printing = PrintMemorandum(SystemIdentity(), world.uow, world.clock, world.printer)
    assert (await printing(memorandum.id)).number == memorandum.number
    document = world.printer.printed[-1]
    assert document.number == memorandum.number
    assert all(party.confirmed_at for party in document.parties)
    with pytest.raises(ForbiddenError):
        await world.act(PrintMemorandum, world.seeker, world.ngo)(memorandum.id)
