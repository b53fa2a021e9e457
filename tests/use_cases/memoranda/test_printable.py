"""No letter that the fonts of the documents lack comes into a sealed page: each text is refused where it is typed, and
what was kept before is not invited to, put, confirmed or sealed.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from bot.models.memoranda import Memorandum, MemorandumSeal, MemorandumStage, Pair, PartyStage, PlanItem
from bot.use_cases.kernel.errors import DomainError, InvalidValueError, OutdatedError
from bot.use_cases.memoranda.answering import AskForChange
from bot.use_cases.memoranda.document import LocalizedText, MemorandumDocument, PlannedAction, Supplemented
from bot.use_cases.memoranda.drafting import InviteToMemorandum, PreviewMemorandum, ReviseMemorandum
from bot.use_cases.memoranda.freezing import hash_of
from bot.use_cases.memoranda.printable import unprintable_in
from bot.use_cases.memoranda.telling import PartForm
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.memorandum_world import World

WRITTEN = "Ким 李明"
LETTERS = "李 明"


def places_of_texts(value: Any, path: str = "") -> list[str]:
    """Where a text stands in a document, such as `parties.0.name.kk`."""
    if isinstance(value, str):
        return [path]
    if isinstance(value, tuple):
        return [one for n, each in enumerate(value) for one in places_of_texts(each, f"{path}.{n}")]
    if is_dataclass(value):
        return [
            one for f in fields(value) for one in places_of_texts(getattr(value, f.name), f"{path}.{f.name}")
        ]
    return []


def with_text(value: Any, path: list[str]) -> Any:
    """The same with that text in this place."""
    if not path:
        return WRITTEN
    step, *rest = path
    if isinstance(value, tuple):
        place = int(step)
        return (*value[:place], with_text(value[place], rest), *value[place + 1 :])
    return replace(value, **{step: with_text(getattr(value, step), rest)})


async def a_full_document(world: World) -> MemorandumDocument:
    await world.act(PreviewMemorandum, world.seeker, world.ngo)(world.form())
    said = LocalizedText("мәтін", "текст", "text")
    (document,) = world.printer.printed
    day = world.clock.now().date()
    return replace(
        document,
        subject=said,
        areas=(said,),
        plan=(PlannedAction(said, said, day),),
        supplements=Supplemented("ASAR-2026-23-0001", day, day),
        parties=tuple(replace(party, intentions=(said,), phone="1", email="2") for party in document.parties),
    )


async def test_it_is_found_wherever_it_stands(world: World) -> None:
    document = await a_full_document(world)
    assert list(unprintable_in(document)) == []
    words = {"side", "level", "stage", "confirmed_by"}
    places = [place for place in places_of_texts(document) if place.split(".")[-1] not in words]
    assert len(places) > 60
    for place in places:
        (found,) = unprintable_in(with_text(document, place.strip(".").split(".")))
        own_part = place.startswith(".parties.") and ".name." not in place
        assert (found.text, found.characters, found.part) == (
            WRITTEN,
            LETTERS,
            int(place.split(".")[2]) if own_part else None,
        )


FORMS: dict[str, Callable[[World], dict[str, Any]]] = {
    "title": lambda _: {"title": Pair.same(WRITTEN)},
    "aims": lambda _: {"aims": Pair("Ауыл балаларын оқыту", f"Обучать детей: {WRITTEN}")},
    "place": lambda _: {"place": Pair.same(WRITTEN)},
    "action": lambda world: {"plan": (PlanItem(WRITTEN, world.clock.now().date(), "Жем компрессор").row,)},
    "who": lambda world: {"plan": (PlanItem("Ноутбук алу", world.clock.now().date(), WRITTEN).row,)},
}
OWN: dict[str, dict[str, Any]] = {
    "position": {"position": WRITTEN},
    "basis": {"basis": WRITTEN},
    "full_name": {"full_name": WRITTEN},
    "intentions": {"intentions": Pair("Үйірме ашамыз", f"Откроем кружки {WRITTEN}")},
    "address": {"address": Pair(f"Сәтбаев, 15 {WRITTEN}", "Сатпаева, 15")},
    "email": {"email": "李明@uiym.kz"},
    "own_number": {"own_number": f"15-03 {WRITTEN}"},
}


@pytest.mark.parametrize("field", FORMS)
async def test_it_is_refused_in_the_drafters_texts(field: str, world: World) -> None:
    form = world.form(**FORMS[field](world))
    with pytest.raises(InvalidValueError, match="text-undrawable"):
        await world.act(InviteToMemorandum, world.seeker, world.ngo)("first", form)
    memorandum = await world.invite(world.form())
    await world.act(AskForChange, world.giver, world.backer)(memorandum.id, "aims", "Басқаша айтайық")
    with pytest.raises(InvalidValueError, match="text-undrawable"):
        await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, form)


@pytest.mark.parametrize("field", OWN)
async def test_it_is_refused_in_a_partys_own_part(field: str, world: World) -> None:
    own = PartForm(**({"intentions": Pair("Үйірме ашамыз.", "Откроем кружки.")} | OWN[field]))
    with pytest.raises(InvalidValueError, match="text-undrawable"):
        await world.act(InviteToMemorandum, world.seeker, world.ngo)("first", world.form(own=own))
    memorandum = await world.prepare(world.form())
    with pytest.raises(InvalidValueError, match="text-undrawable"):
        await world.tell_part(memorandum, world.giver, world.backer, **OWN[field])


@pytest.mark.parametrize(
    "told",
    [
        {"full_name": WRITTEN},
        {"position": "own", "position_own": WRITTEN},
        {"basis": "own", "basis_own": WRITTEN},
        {"intentions_kk": f"Береміз {WRITTEN}"},
        {"intentions_ru": f"Дадим {WRITTEN}"},
        {"address_kk": f"Индер {WRITTEN}", "address_ru": "Индер, 1"},
        {"email": "李明@uiym.kz"},
    ],
    ids=lambda told: next(iter(told)),
)
async def test_it_is_refused_behind_a_link(told: dict[str, str], linked: LinkedWorld) -> None:
    await linked.prepare(linked.with_akimat)
    with pytest.raises(InvalidValueError, match="text-undrawable"):
        await linked.tell_part_by_link(linked.saule, **told)


async def test_a_name_that_was_kept_before_is_refused_to_who_invites(world: World) -> None:
    world.backer.name_ru = WRITTEN
    world.uow.keep(world.backer)
    with pytest.raises(InvalidValueError, match="memorandum-unprintable") as refusal:
        await world.act(InviteToMemorandum, world.seeker, world.ngo)("first", world.form())
    assert refusal.value.params["characters"] == LETTERS


async def test_before_it_is_put_the_drafter_is_asked_for_other_words(world: World) -> None:
    memorandum = await world.prepare(world.form())
    memorandum.content = replace(memorandum.content, title=Pair.same(WRITTEN))
    world.uow.keep(memorandum)
    await world.tell_part(memorandum, world.giver, world.backer)
    assert memorandum.stage is MemorandumStage.DRAFT
    assert memorandum.awaits_drafter
    assert world.told_of("memorandum-cannot-be-printed") == sorted([world.seeker.id, world.colleague.id])
    assert await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, world.form())


async def test_before_it_is_put_a_party_is_asked_for_its_part_anew(world: World) -> None:
    memorandum = await world.prepare(world.form())
    drafting = memorandum.parties[0]
    drafting.email = "李明@uiym.kz"
    world.uow.keep(drafting)
    await world.tell_part(memorandum, world.giver, world.backer)
    assert (memorandum.stage, drafting.stage) == (MemorandumStage.DRAFT, PartyStage.ASKED)
    assert await world.tell_part(memorandum, world.seeker, world.ngo, email="info@uiym.kz")


def put_with(world: World, memorandum: Memorandum) -> None:
    """As an earlier version of the bot has put it."""
    version = memorandum.versions[-1]
    value = version.value or {}
    document = {**value["document"], "project_title": {"kk": WRITTEN, "ru": WRITTEN, "en": ""}}
    version.value = {**value, "document": document}
    version.hash = hash_of(version.value, version.wording)
    world.uow.keep(version)


async def test_what_was_put_before_is_not_confirmed_and_can_be_changed(world: World) -> None:
    memorandum = await world.invite(world.form())
    put_with(world, memorandum)
    with pytest.raises(OutdatedError, match="memorandum-unprintable-put"):
        await world.confirm(memorandum, world.seeker, world.ngo)
    await world.act(AskForChange, world.seeker, world.ngo)(memorandum.id, "title", "Басқа әріппен")
    assert await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, world.form())
    await world.confirm_all(memorandum)
    assert memorandum.stage is MemorandumStage.AGREED


async def test_what_was_agreed_before_is_not_sealed_and_the_log_names_no_words(world: World) -> None:
    memorandum = await world.invite(world.form())
    for person, organization in world.signatories[:2]:
        await world.confirm(memorandum, person, organization)
    put_with(world, memorandum)
    with pytest.raises(ExceptionGroup) as bugs:
        await world.seal()
    (bug,) = bugs.value.exceptions
    assert "cannot be printed" in str(bug)
    assert not isinstance(bug, DomainError)
    assert "李" not in str(bug)
    assert world.uow.one(MemorandumSeal, memorandum_id=memorandum.id).sha256 is None
    assert world.printer.printed == []
