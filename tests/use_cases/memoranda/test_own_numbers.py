"""The number that a party's registrar gives to what was agreed."""

import pytest

from bot.models.memoranda import Memorandum, MemorandumSeal, MemorandumStage
from bot.models.reference import Language
from bot.presenting.cards.memoranda import memorandum_card
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.memoranda.archive import ArchiveFilter, ListDocuments, ShowArchive
from bot.use_cases.memoranda.leaving import AgreeToEnd
from bot.use_cases.memoranda.own_numbers import TellOwnNumber, TellOwnNumberByLink
from bot.use_cases.memoranda.printing import ReadMemorandum
from bot.use_cases.memoranda.reading import ShowMemorandum
from tests.presenting.cards.reading import speaks
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.memorandum_world import World
from tests.use_cases.memoranda.test_staying import agreed

NUMBER = "12-03/45"


async def sealed(world: World, memorandum: Memorandum) -> tuple[object, ...]:
    """What must never change by it."""
    version = memorandum.versions[-1]
    read = await world.act(ReadMemorandum, world.giver, world.backer)(memorandum.id)
    return version.value, version.hash, world.uow.one(MemorandumSeal).sha256, read.pdf


async def numbers(world: World, memorandum: Memorandum) -> list[str]:
    view = await world.act(ShowMemorandum, world.giver, world.backer)(memorandum.id)
    return [party.own_number for party in view.parties]


async def test_it_stands_beside_the_document_and_can_be_corrected(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    before = await sealed(world, memorandum)
    tell = world.act(TellOwnNumber, world.colleague, world.ngo)
    await tell(memorandum.id, world.ngo.id, f"№ {NUMBER[:-1]}")
    await tell(memorandum.id, world.ngo.id, NUMBER)
    await tell(memorandum.id, world.ngo.id, f"№{NUMBER}")
    assert await numbers(world, memorandum) == [NUMBER, "", ""]
    assert await sealed(world, memorandum) == before
    audited = [entry for entry in world.uow.audited if entry.action == "memorandum.tell_own_number"]
    assert [(one.changes["before"], one.changes["after"]) for one in audited] == [
        ("", NUMBER[:-1]),
        (NUMBER[:-1], NUMBER),
    ]
    view = await world.act(ShowMemorandum, world.giver, world.backer)(memorandum.id)
    said = memorandum_card(speaks(Language.RUSSIAN), view)
    assert said.count(f"номер у стороны: {NUMBER}") == 1


async def test_the_archive_and_the_names_of_files_have_the_readers_own_number(world: World) -> None:
    memorandum = await agreed(world)
    await world.act(TellOwnNumber, world.seeker, world.ngo)(memorandum.id, world.ngo.id, NUMBER)
    for person, organization, expected in (
        (world.seeker, world.ngo, NUMBER),
        (world.giver, world.backer, ""),
    ):
        page = await world.act(ShowArchive, person, organization)(ArchiveFilter())
        assert [line.own_number for line in page.items] == [expected]
        packed = await world.act(ListDocuments, person, organization)(ArchiveFilter())
        assert [one.own_number for one in packed.documents] == [expected]


async def test_before_agreement_it_is_told_with_the_part_and_after_the_end_no_more(world: World) -> None:
    memorandum = await world.invite()
    tell = world.act(TellOwnNumber, world.seeker, world.ngo)
    with pytest.raises(OutdatedError, match="memorandum-closed"):
        await tell(memorandum.id, world.ngo.id, NUMBER)
    await world.confirm_all(memorandum)
    for person, organization in world.signatories:
        await world.act(AgreeToEnd, person, organization)(memorandum.id, organization.id)
    assert memorandum.stage is MemorandumStage.ENDED
    with pytest.raises(OutdatedError, match="memorandum-closed"):
        await tell(memorandum.id, world.ngo.id, NUMBER)


async def test_nobody_numbers_for_another_party(world: World) -> None:
    memorandum = await agreed(world)
    with pytest.raises((NotFoundError, ForbiddenError)):
        await world.act(TellOwnNumber, world.giver, world.backer)(memorandum.id, world.ngo.id, NUMBER)
    with pytest.raises(NotFoundError):
        await world.act(TellOwnNumber, world.stranger, world.other)(memorandum.id, world.other.id, NUMBER)
    with pytest.raises(InvalidValueError, match="memorandum-number-without-digits"):
        await world.act(TellOwnNumber, world.seeker, world.ngo)(memorandum.id, world.ngo.id, "жоқ")
    assert await numbers(world, memorandum) == [""] * 3


async def test_a_party_behind_a_link_tells_it_as_well(linked: LinkedWorld) -> None:
    memorandum = await linked.put_with_akimat()
    await linked.confirm(memorandum, linked.seeker, linked.ngo)
    await linked.confirm(memorandum, linked.giver, linked.backer)
    await linked.confirm_by_link(linked.saule)
    await linked.seal()
    link = linked.link_of(linked.saule)
    shown = await linked.read_by_link(link)
    assert "number" in shown.deeds
    assert shown.known["own_number"] == ""
    await linked.by_link(TellOwnNumberByLink, link)(link.record_id, link.version, own_number=NUMBER)
    assert memorandum.parties[-1].own_number == NUMBER
    assert (await linked.read_by_link(link)).known["own_number"] == NUMBER
