"""What is agreed is frozen: what the parties confirm is a value, and no later change of a record reaches it."""

from dataclasses import asdict

import pytest

from bot.models.consents import Terms
from bot.models.memoranda import Memorandum, MemorandumStage, PartyStage
from bot.models.organizations import Organization
from bot.models.reference import Language
from bot.models.seals import SealedFile
from bot.models.words import Bilingual
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.memoranda.answering import ConfirmMemorandum
from bot.use_cases.memoranda.document import WORDING, DocumentOperator
from bot.use_cases.memoranda.freezing import frozen_of, hash_of
from bot.use_cases.memoranda.printing import PrintMemorandum, ReadMemorandum
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.memoranda.upgrading import FreezeEarlierMemoranda, PutAnewInTodaysWording
from tests.use_cases.memoranda.memorandum_world import World


def change_everything(world: World) -> None:
    """As if all records were corrected: none of it may reach what the parties are asked to confirm."""
    world.project.title, world.project.settlement = "Мүлдем басқа жоба", "Мақат"
    world.project.spheres = ("culture_art",)
    for organization in world.uow.all(Organization):
        organization.name_kk, organization.name_ru, organization.name_en = "Басқа атау", "Другое имя", "Other"
        organization.legal_form, organization.settlement = "association", "Доссор"
        organization.bin = None
    for person in (world.seeker, world.giver, world.official):
        person.name = "Басқа адам"


async def said(world: World, memorandum: Memorandum) -> dict[str, object]:
    """All that a party reads: the document and the screen."""
    await world.act(ReadMemorandum, world.giver, world.backer)(memorandum.id)
    view = await world.act(ShowMemorandum, world.giver, world.backer)(memorandum.id)
    return {**asdict(world.printer.printed[-1]), **asdict(view)}


async def test_what_is_put_before_the_parties_does_not_change(world: World) -> None:
    memorandum = await world.invite()
    hash_, before = memorandum.versions[0].hash, await said(world, memorandum)
    change_everything(world)
    assert await said(world, memorandum) == before
    await world.confirm(memorandum, world.seeker, world.ngo)
    change_everything(world)
    await world.confirm(memorandum, world.giver, world.backer)
    await world.confirm(memorandum, world.official, world.department)
    after = await said(world, memorandum)
    told_later = {"number", "dated", "parties", "mine", "stage", "waits", "agreed_at", "can_be_taken_back"}
    told_later |= {"check_code", "after"}
    assert {key: after[key] for key in set(after) - told_later - {"term_until", "last_day"}} == {
        key: before[key] for key in set(before) - told_later - {"term_until", "last_day"}
    }
    version = memorandum.versions[0]
    assert version.hash == hash_ == hash_of(version.value or {}, version.wording)


async def test_the_title_is_told_in_the_readers_language_while_it_is_the_projects_own(world: World) -> None:
    memorandum = await world.invite()
    world.project.second_language, world.project.second_title = Language.RUSSIAN, "Кружки"
    show = world.act(ShowMemorandum, world.giver, world.backer)
    title = world.project.title
    assert (await show(memorandum.id)).project_title == Bilingual(title, Language.RUSSIAN, "Кружки")
    world.project.title = "Мүлдем басқа жоба"
    frozen = Bilingual(title, Language.RUSSIAN, "Кружки программирования в сельских школах")
    assert (await show(memorandum.id)).project_title == frozen


async def test_the_hash_is_that_of_all_that_is_frozen(world: World) -> None:
    memorandum = await world.invite()
    version = memorandum.versions[0]
    value = dict(version.value or {})
    assert hash_of(value, version.wording) == version.hash
    assert hash_of(value, "another wording") != version.hash
    value["document"] = {**value["document"], "project_title": "Басқа"}
    assert hash_of(value, version.wording) != version.hash


async def test_nothing_is_confirmed_before_all_posts_are_told(world: World) -> None:
    memorandum = await world.prepare()
    assert memorandum.stage is MemorandumStage.DRAFT
    assert world.told_of("memorandum-office") == sorted([world.giver.id, world.official.id])
    with pytest.raises(OutdatedError, match="memorandum-not-frozen"):
        await world.confirm(memorandum, world.seeker, world.ngo)
    assert await world.tell_part(memorandum, world.giver, world.backer, position="Бас инженер") is False
    assert world.told_of("memorandum-invited") == []
    assert await world.tell_part(memorandum, world.official, world.department) is True
    frozen = frozen_of(memorandum)
    assert frozen is not None
    assert frozen.document.parties[1].position.kk == "Бас инженер"


async def test_no_post_is_changed_once_the_text_is_frozen(world: World) -> None:
    memorandum = await world.invite()
    with pytest.raises(OutdatedError, match="memorandum-frozen"):
        await world.tell_part(memorandum, world.giver, world.backer, position="Төраға")


async def test_the_file_of_a_number_is_made_once(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    file = PrintMemorandum(SystemIdentity(), world.uow, world.clock, world.printer)
    first = await file(memorandum.id)
    made = len(world.printer.printed)
    change_everything(world)
    assert await file(memorandum.id) == first
    assert (await world.act(ReadMemorandum, world.giver, world.backer)(memorandum.id)).pdf == first.pdf
    assert len(world.printer.printed) == made
    assert world.uow.one(SealedFile).content == first.pdf


async def test_what_lies_before_the_parties_in_other_words_is_put_anew(world: World) -> None:
    """Those who confirmed the former words are asked again: nobody agrees on what was not read."""
    memorandum = await world.invite()
    await world.confirm(memorandum, world.seeker, world.ngo)
    former = memorandum.versions[0]
    assert former.value is not None
    former.wording, former.hash = "2026-11", hash_of(former.value, "2026-11")
    put_anew = PutAnewInTodaysWording(SystemIdentity(), world.uow, world.clock)
    assert await put_anew() == 1
    assert await put_anew() == 0
    assert [version.wording for version in memorandum.versions] == ["2026-11", WORDING]
    assert memorandum.stage is MemorandumStage.PUT
    everybody = {world.seeker.id, world.giver.id, world.official.id}
    assert set(world.told_of("memorandum-reworded")) == everybody
    assert {party.stage for party in memorandum.parties} == {PartyStage.AWAITED}
    with pytest.raises(OutdatedError):
        await world.act(ConfirmMemorandum, world.giver, world.backer)(memorandum.id, 1)
    for person, organization in world.signatories:
        await world.act(ConfirmMemorandum, person, organization)(memorandum.id, 2)
    assert memorandum.stage is MemorandumStage.AGREED


async def test_who_runs_the_service_is_part_of_what_is_confirmed(world: World) -> None:
    """The settings may name somebody else by the time of the seal."""
    world.uow.set_terms(Terms(operator_name="«Асар» қоры", operator_bin="050140004567"))
    memorandum = await world.invite()
    world.uow.set_terms(Terms(operator_name="Басқа оператор"))
    assert (await said(world, memorandum))["operator"] == {"name": "«Асар» қоры", "bin": "050140004567"}
    await world.confirm_all(memorandum)
    assert world.printer.printed[-1].operator == DocumentOperator("«Асар» қоры", "050140004567")


async def test_what_is_sealed_stands_in_the_words_that_were_confirmed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.use_cases.memoranda.freezing.WORDINGS", ("2027-01", WORDING))
    memorandum = await world.invite()
    version = memorandum.versions[0]
    assert version.value is not None
    version.wording, version.hash = "2027-01", hash_of(version.value, "2027-01")
    await world.confirm_all(memorandum)
    assert world.printer.printed[-1].wording == "2027-01"


async def test_nothing_is_sealed_in_other_words_and_all_of_it_can_still_be_read(world: World) -> None:
    memorandum = await world.invite()
    version = memorandum.versions[0]
    assert version.value is not None
    for person, organization in world.signatories:
        await world.confirm(memorandum, person, organization)
    version.wording, version.hash = "2026-11", hash_of(version.value, "2026-11")
    with pytest.raises(ExceptionGroup):
        await world.seal()
    assert world.uow.all(SealedFile) == []
    await world.act(ReadMemorandum, world.giver, world.backer)(memorandum.id)
    assert world.printer.printed[-1].wording == WORDING


async def test_what_an_earlier_version_sent_is_frozen_and_marked(world: World) -> None:
    memorandum = await world.invite()
    version = memorandum.versions[0]
    version.value, version.wording, version.hash = None, "", ""
    freeze = FreezeEarlierMemoranda(SystemIdentity(), world.uow, world.clock)
    assert await freeze() == 1
    assert await freeze() == 0
    assert version.late
    before = await said(world, memorandum)
    change_everything(world)
    assert await said(world, memorandum) == before
