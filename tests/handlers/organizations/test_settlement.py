"""The question about the settlement: what is known is taken, what is like it is asked back, the rest is kept."""

import pytest

from bot.models.reference import Language
from bot.models.words import Named, SettlementName
from playground.people.client import Player
from tests.builders import a_bin
from tests.handlers.organizations.test_form import ABOUT, Form
from tests.handlers.service import Service


@pytest.fixture
async def form(service: Service, participant: Player, language: Language) -> Form:
    """At the question about the settlement, in Atyrau Region. The review comes next."""
    form = Form(service, participant, language)
    await form.to_review(a_bin())
    await form.person.press(form.t.plain("button-correct"))
    await form.person.press(form.t.plain("organization-settlement-label"))
    await form.person.sees(form.asks("settlement"))
    return form


def name_of(form: Form, settlement: str, region: str = "KZ-23") -> str:
    return form.t.plain_value(SettlementName(region, settlement))


@pytest.mark.parametrize("typed", ["құлсары", "Kulsary", "Атырау облысы, Жылыой ауданы, Құлсары қаласы"])
async def test_a_known_place_is_taken(form: Form, typed: str) -> None:
    await form.person.send(typed)
    assert f": {name_of(form, 'Құлсары')}\n" in (await form.person.sees(ABOUT)).text


@pytest.mark.every_language
async def test_what_is_like_a_known_place_is_asked_back(form: Form) -> None:
    await form.person.send("Атырау облысы, Жылыой")
    asked = await form.person.sees(form.t.plain("error-settlement-like", typed="Жылыой", count=1))
    assert form.asks("settlement") in asked.text
    await form.person.press(name_of(form, "Құлсары"))
    assert f": {name_of(form, 'Құлсары')}\n" in (await form.person.sees(ABOUT)).text


async def test_what_was_typed_may_be_kept(form: Form) -> None:
    await form.person.send("Атырау облысы, Индербур")
    await form.person.press(form.t.plain("button-keep-as-typed"))
    assert ": Индербур\n" in (await form.person.sees(ABOUT)).text


async def test_another_text_asks_anew(form: Form) -> None:
    await form.person.send("Индербур")
    await form.person.sees(form.t.plain("error-settlement-like", typed="Индербур", count=1))
    await form.person.send("Құлсары")
    assert f": {name_of(form, 'Құлсары')}\n" in (await form.person.sees(ABOUT)).text


async def test_an_unknown_village_is_kept_at_once(form: Form) -> None:
    await form.person.send("Атырау облысы, Майкөмген ауылы")
    assert ": Майкөмген ауылы\n" in (await form.person.sees(ABOUT)).text


async def test_the_name_of_today_is_told(form: Form) -> None:
    await form.person.send("Гурьев")
    today = name_of(form, "Атырау")
    await form.person.sees(form.t.plain("error-settlement-renamed", typed="Гурьев", name=today))
    await form.person.press(today)
    assert f": {today}\n" in (await form.person.sees(ABOUT)).text


async def test_a_place_of_another_region_brings_its_region(form: Form) -> None:
    await form.person.send("Қарағанды")
    karaganda = form.t.plain_value(Named("region", "KZ-35"))
    await form.person.press(name_of(form, "Қарағанды", "KZ-35"))
    review = (await form.person.sees(ABOUT)).text
    assert karaganda in review
    assert f": {name_of(form, 'Қарағанды', 'KZ-35')}\n" in review


async def test_a_region_is_no_settlement_and_must_be_the_chosen_one(form: Form) -> None:
    await form.person.send("Атырау облысы")
    await form.refused("settlement-missing", "settlement")
    await form.person.send("Ақтөбе облысы, Бестамақ ауылы")
    said, chosen = Named("region", "KZ-15"), Named("region", "KZ-23")
    await form.refused("settlement-elsewhere", "settlement", region=said, chosen=chosen)
    await form.person.send("Индербур")
    asked = await form.person.sees(form.t.plain("error-settlement-like", typed="Индербур", count=1))
    assert form.t.plain("error-settlement-missing") not in asked.text
