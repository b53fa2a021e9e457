"""Wishes: for the draft, before there is a version, and for what another party has told of itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum, MemorandumStage, Pair, PartyAnswer, PartyStage
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.words import Text
from bot.presenting.cards.memoranda import memorandum_card
from bot.presenting.medium import Medium
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.memoranda.answering import AskForChange, TakeBackMemorandum
from bot.use_cases.memoranda.by_link import AskForChangeByLink
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from bot.use_cases.memoranda.forming import MemorandumForm
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.memoranda.revising import ShowRevision
from bot.use_cases.memoranda.seldom import WISHES_A_DAY
from tests.presenting.cards.reading import speaks
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.memorandum_world import World
from tests.use_cases.memoranda.test_negotiating import open_waits

ASKED = "memorandum-draft-change-asked"


def for_two_years(world: World) -> MemorandumForm:
    return replace(world.three_parties, term_months=24)


async def card(world: World, memorandum: Memorandum, person: Person) -> str:
    organization = next(one for someone, one in world.signatories if someone is person)
    view = await world.act(ShowMemorandum, person, organization)(memorandum.id)
    return memorandum_card(speaks(Language.RUSSIAN), view)


async def test_a_wish_for_the_draft_goes_to_the_drafter_and_stands_with_the_party(world: World) -> None:
    memorandum = await world.prepare()
    wish = world.act(AskForChange, world.giver, world.backer)
    assert await wish(memorandum.id, "term", "Бір жыл аз") is False
    assert await wish(memorandum.id, "term", "Екі жыл болсын") is False
    drafters = sorted([world.seeker.id, world.colleague.id])
    assert world.told_of(ASKED) == drafters, "once, and nobody else"
    assert world.told_of("memorandum-change-asked") == []
    assert "memorandum-draft" in open_waits(world)
    assert [(one.answer, one.version_id, one.words) for one in memorandum.answers] == [
        (PartyAnswer.CHANGE, None, "Бір жыл аз"),
        (PartyAnswer.CHANGE, None, "Екі жыл болсын"),
    ]
    for reader in (world.seeker, world.giver):
        assert "✏ срок: Екі жыл болсын" in await card(world, memorandum, reader)
    revision = await world.act(ShowRevision, world.seeker, world.ngo)(memorandum.id)
    assert [(one.section, one.words) for one in revision.wishes] == [("term", "Екі жыл болсын")]


async def test_the_first_version_waits_for_what_the_drafter_makes_of_the_wish(world: World) -> None:
    memorandum = await world.prepare()
    await world.act(AskForChange, world.giver, world.backer)(memorandum.id, "term", "Екі жыл болсын")
    await world.tell_part(memorandum, world.giver, world.backer)
    assert await world.tell_part(memorandum, world.official, world.department) is False
    assert memorandum.stage is MemorandumStage.DRAFT
    assert memorandum.parties[1].stage is PartyStage.TOLD
    assert await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, for_two_years(world))
    assert (memorandum.stage, memorandum.content.term_months) == (MemorandumStage.PUT, 24)
    assert "✏" not in await card(world, memorandum, world.seeker)
    await world.confirm_all(memorandum)
    assert memorandum.stage is MemorandumStage.AGREED
    assert memorandum.answers[0].answer is PartyAnswer.CHANGE, "it stays among the answers"


async def test_a_wish_that_the_drafter_has_met_is_shown_no_more(world: World) -> None:
    memorandum = await world.prepare()
    wish = world.act(AskForChange, world.giver, world.backer)
    await wish(memorandum.id, "term", "Екі жыл болсын")
    assert not await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, for_two_years(world))
    assert "✏" not in await card(world, memorandum, world.giver)
    world.clock.advance(timedelta(hours=1))
    await wish(memorandum.id, "place", "Атырау ыңғайлы")
    said = await card(world, memorandum, world.seeker)
    assert "Атырау ыңғайлы" in said
    assert "Екі жыл" not in said


async def test_after_a_version_was_given_up_an_earlier_wish_is_no_answer(world: World) -> None:
    memorandum = await world.prepare()
    await world.act(AskForChange, world.giver, world.backer)(memorandum.id, "term", "Екі жыл болсын")
    await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, for_two_years(world))
    for person, organization in world.signatories[1:]:
        await world.tell_part(memorandum, person, organization)
    await world.act(AskForChange, world.official, world.department)(memorandum.id, "place", "Атырау")
    assert [memorandum.answer_of(party) for party in memorandum.parties] == [None] * 3
    said = await card(world, memorandum, world.seeker)
    assert "✏ место заключения: Атырау" in said
    assert "Екі жыл" not in said


async def test_a_body_that_nobody_has_taken_on_may_wish_and_is_still_asked(world: World) -> None:
    memorandum = await world.prepare()
    await world.act(AskForChange, world.official, world.department)(memorandum.id, "aims", "Ауылды атаңыз")
    assert memorandum.parties[2].signatory is None
    assert "memorandum-signatory" in open_waits(world)


async def test_nothing_is_wished_of_a_part_that_nobody_has_written_or_of_what_is_over(world: World) -> None:
    memorandum = await world.prepare()
    wish = world.act(AskForChange, world.giver, world.backer)
    with pytest.raises(InvalidValueError, match="choice-unknown"):
        await wish(memorandum.id, "part", "Көбірек", party_id=memorandum.parties[2].id)
    await world.act(TakeBackMemorandum, world.seeker, world.ngo)(memorandum.id)
    with pytest.raises(OutdatedError, match="memorandum-closed"):
        await wish(memorandum.id, "term", "Екі жыл")
    assert memorandum.answers == []


async def test_wishes_for_the_draft_flood_nobody(world: World) -> None:
    memorandum = await world.prepare()
    wish = world.act(AskForChange, world.giver, world.backer)
    with pytest.raises(OutdatedError, match="memorandum-often-enough"):
        for number in range(WISHES_A_DAY + 1):
            await wish(memorandum.id, "term", f"Тілек {number}")
    assert len(world.told_of(ASKED)) == 2
    assert len(memorandum.answers) == WISHES_A_DAY


def sections_told(world: World) -> set[str]:
    """Which sections were named to whoever hears of a wish, in Russian."""
    t = speaks(Language.RUSSIAN)
    told = [
        promise.notification for promise in world.uow.promised if promise.key == "memorandum-change-asked"
    ]
    return {t.plain_value(one.args["section"]) for one in told}


@pytest.mark.parametrize("put", [False, True], ids=["draft", "put"])
async def test_a_wish_for_a_part_names_whose_and_goes_to_that_party(world: World, put: bool) -> None:
    """The drafter cannot write it, so it is asked of whoever has."""
    memorandum = await (world.invite() if put else world.prepare())
    if not put:
        await world.tell_part(memorandum, world.giver, world.backer)
    asked = memorandum.parties[1]
    before = len(world.told_of("memorandum-office"))
    ask = world.act(AskForChange, world.official, world.department)
    await ask(memorandum.id, "part", "Санын жазыңыз", party_id=asked.id)
    assert asked.stage is PartyStage.ASKED
    assert memorandum.answers[-1].concerned_id == asked.id
    assert world.told_of("memorandum-change-asked") == sorted([world.seeker.id, world.giver.id])
    assert len(world.told_of("memorandum-office")) == before + 1, "it tells its part anew"
    assert sections_told(world) == {"часть стороны (ТОО «Жем»)"}
    assert await whose(world, memorandum) == "✏ часть стороны (ТОО «Жем»): Санын жазыңыз"
    intentions = Pair("Он ноутбук береміз.", "Дадим десять ноутбуков.")
    await world.tell_part(memorandum, world.giver, world.backer, intentions=intentions)
    assert await whose(world, memorandum) == "", "it is met"
    assert asked.intentions == intentions


async def whose(world: World, memorandum: Memorandum) -> str:
    lines = (await card(world, memorandum, world.seeker)).splitlines()
    return next((line for line in lines if line.startswith("✏")), "")


async def test_a_wish_behind_a_link_leaves_the_link_for_the_part(linked: LinkedWorld) -> None:
    """A link does one deed, but what it asks for is the part."""
    memorandum = await linked.prepare(linked.with_akimat)
    link = linked.link_of(linked.saule)
    assert (await linked.read_by_link(link)).deeds == ("tell", "change", "decline")
    wish = linked.by_link(AskForChangeByLink, link)
    await wish(link.record_id, link.version, section="place", words="Индер ауылы")
    assert link.used_at is None
    assert linked.told_of(ASKED) == sorted([linked.seeker.id, linked.colleague.id])
    shown = await linked.read_by_link(link)
    assert shown.answered == Text("memorandum-link-draft-wished")
    assert shown.deeds == ("tell", "change", "decline")
    assert memorandum.answers[0].address == "s***@akimat.example"
    await linked.tell_part(memorandum, linked.giver, linked.backer)
    await linked.tell_part_by_link(linked.saule)
    assert (await linked.read_by_link(link)).answered == Text("memorandum-link-told")
    with pytest.raises(OutdatedError, match="link-used"):
        await wish(link.record_id, link.version, section="place", words="Атырау")
    revise = linked.act(ReviseMemorandum, linked.seeker, linked.ngo)
    assert await revise(memorandum.id, linked.form(place=Pair.same("Индербор")))
    await linked.confirm_by_link(linked.saule)
    assert memorandum.parties[-1].stage is PartyStage.CONFIRMED


async def test_the_page_names_the_parts_that_are_written_and_whose_is_asked_about(
    linked: LinkedWorld,
) -> None:
    memorandum = await linked.prepare(linked.with_akimat)
    link = linked.link_of(linked.saule)
    assert await offered(linked) == [memorandum.parties[0].id], "the drafter's, with the draft"
    await linked.tell_part(memorandum, linked.giver, linked.backer)
    assert await offered(linked) == [party.id for party in memorandum.parties[:2]]
    wish = linked.by_link(AskForChangeByLink, link)
    asked = memorandum.parties[1]
    await wish(link.record_id, link.version, section=f"part:{asked.id}", words="Санын жазыңыз")
    assert asked.stage is PartyStage.ASKED
    assert linked.told_of("memorandum-change-asked") == sorted([linked.seeker.id, linked.giver.id])
    shown = await linked.read_by_link(link)
    t = speaks(Language.RUSSIAN, Medium.PLAIN)
    (said,) = [part for part in shown.parts if part.heading == Text("memorandum-link-wishes")]
    assert "часть стороны (ТОО «Жем»)" in t.value(said.paragraphs[0])


async def offered(linked: LinkedWorld) -> list[int]:
    """The parties whose part may be chosen on the page, each by its name."""
    shown = await linked.read_by_link(linked.link_of(linked.saule))
    t = speaks(Language.RUSSIAN, Medium.PLAIN)
    parts = [(name, t.plain_value(words)) for name, words in shown.choices["section"] if "part" in name]
    assert all(words.endswith(": своя часть") and "«" in words for _, words in parts)
    return [int(name.removeprefix("part:")) for name, _ in parts]
