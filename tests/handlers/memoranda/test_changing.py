"""A party asks for other words, the drafter makes the next version, and all see what it changed."""

import pytest

from bot.models.memoranda import MemorandumStage, Pair
from bot.models.reference import Language
from bot.presenting.translator import Translator
from playground.people.client import Message, Player
from tests.handlers.memoranda.memorandum_scene import (
    Scene,
    acknowledge,
    day_ahead,
    each,
    invite,
    invited,
    set_scene,
    tap,
    the_memorandum,
    words,
)
from tests.handlers.service import Service

WISH = "Ноутбуктерді бір ай кейін алайық <b>бәрін</b>."


async def card(person: Player, message: Message, t: Translator) -> Message:
    await person.press_data(message, tap(message, t, "action-open-memorandum"))
    await person.settled()
    return person.screen


async def ask(service: Service, scene: Scene, language: Language, section: str = "plan") -> None:
    """The business asks for a change, after the NGO has confirmed."""
    await invite(service, scene, language, third=None)
    (ngo, own), (business, theirs) = each(scene, language)[:2]
    await acknowledge(service, ngo, own, await invited(service, ngo, own))
    t = service.speaks(theirs)
    await card(business, await invited(service, business, theirs), t)
    await business.press(t.plain("button-ask-for-change"))
    await business.settled()
    await business.press(t.plain(f"memorandum-section-{section}"))
    await business.settled()
    await business.send_sticker()
    await business.sees(t.plain("error-expected-text"))
    await business.send(WISH)
    await business.sees(t.plain("memorandum-you-asked"))


async def open_revision(service: Service, scene: Scene, language: Language) -> Message:
    t = service.speaks(language)
    told = await scene.ngo.sees("Ноутбуктерді бір ай кейін")
    await card(scene.ngo, told, t)
    await scene.ngo.press(t.plain("button-revise"))
    await scene.ngo.settled()
    return scene.ngo.screen


async def open_plan(service: Service, scene: Scene, language: Language) -> Translator:
    """The form of the plan, from the next version's screen."""
    t = service.speaks(language)
    await press(scene.ngo, t.plain("memorandum-revise-section", section=t.plain("memorandum-section-plan")))
    await press(scene.ngo, t.plain("new-plan-plan-label"))
    return t


async def press(person: Player, label: str) -> None:
    await person.press(label)
    await person.settled()


@pytest.mark.every_language
async def test_the_next_version_is_made_in_both_languages(service: Service, language: Language) -> None:
    """A line is changed and another one added by the small questions of the draft; what was told before stays."""
    scene = await set_scene(service, language)
    await ask(service, scene, language)
    ngo, before = scene.ngo, (await the_memorandum(service, scene)).plan[0]
    assert "Ноутбуктерді бір ай кейін" in (await open_revision(service, scene, language)).text
    t = await open_plan(service, scene, language)
    assert "1. Ноутбук сатып алу" in ngo.screen.text
    assert words(t, "memorandum-plan-more") in ngo.screen.text
    await press(ngo, "1")
    assert words(t, "memorandum-plan-change") in ngo.screen.text
    await press(ngo, t.plain("button-plan-until"))
    assert words(t, "memorandum-plan-until") in ngo.screen.text
    late = day_ahead(service, 70)
    await ngo.send(late)
    await ngo.sees(words(t, "memorandum-plan-more"))
    await ngo.send("Мұғалімдерді оқыту")
    await ngo.sees(words(t, "memorandum-plan-until"))
    await press(ngo, ngo.screen.labels[0])
    await press(ngo, ngo.screen.labels[0])
    assert "2. Мұғалімдерді оқыту" in ngo.screen.text
    await press(ngo, t.plain("button-done"))
    assert "Мұғалімдерді оқыту" in ngo.screen.text, "the new line alone is asked for in the second language"
    await ngo.send("Обучить учителей")
    await ngo.sees(words(t, "memorandum-revise"))
    await press(ngo, t.plain("button-send-memorandum"))
    memorandum = await the_memorandum(service, scene)
    assert memorandum.stage is MemorandumStage.PUT
    assert len(memorandum.versions) == 2
    first, second = memorandum.plan
    assert (first.action, first.who) == (before.action, before.who)
    assert f"{first.until:%d.%m.%Y}" == late
    assert second.action == Pair("Мұғалімдерді оқыту", "Обучить учителей")

    business, theirs = each(scene, language)[1]
    t = service.speaks(theirs)
    await card(business, await invited(service, business, theirs), t)
    await business.press(t.plain("button-what-changed"))
    await business.settled()
    assert "Обучить учителей" in business.screen.text
    assert late in business.screen.text


async def test_a_line_of_the_plan_is_changed_part_by_part(service: Service, language: Language) -> None:
    """Back leads to the small question before; what was begun and not finished changes nothing."""
    scene = await set_scene(service, language)
    await ask(service, scene, language)
    ngo = scene.ngo
    await open_revision(service, scene, language)
    t = await open_plan(service, scene, language)
    await ngo.send("Есеп беру")
    await ngo.sees(words(t, "memorandum-plan-until"))
    await press(ngo, ngo.screen.labels[0])
    assert words(t, "memorandum-plan-who") in ngo.screen.text
    await press(ngo, t.plain("button-back"))
    assert words(t, "memorandum-plan-until") in ngo.screen.text
    await press(ngo, t.plain("button-back"))
    assert words(t, "memorandum-plan-more") in ngo.screen.text
    await press(ngo, "1")
    await ngo.send("Есеп беру")
    await ngo.sees(t.plain("error-expected-choice"))
    await press(ngo, t.plain("button-plan-what"))
    assert words(t, "memorandum-plan-what") in ngo.screen.text
    await ngo.send("Buy laptops")
    await ngo.sees(t.plain("error-memorandum-in-english"))
    await ngo.send("Үш планшет алу")
    await ngo.sees("1. Үш планшет алу")
    await press(ngo, "1")
    await press(ngo, t.plain("button-plan-who"))
    await press(ngo, ngo.screen.labels[0])
    await press(ngo, t.plain("button-done"))
    await ngo.sees("Үш планшет алу")
    await ngo.send("Купить три планшета")
    await ngo.sees(words(t, "memorandum-revise"))
    await press(ngo, t.plain("button-send-memorandum"))
    (line,) = (await the_memorandum(service, scene)).plan
    assert line.action == Pair("Үш планшет алу", "Купить три планшета")
    assert "Болашақ кілті" in line.who.kk
    assert "Болашақ кілті" in line.who.ru


async def test_the_last_line_is_not_taken_out_without_another(service: Service, language: Language) -> None:
    """A memorandum has a plan: whoever has removed all lines adds one, or leaves the plan as it was."""
    scene = await set_scene(service, language)
    await ask(service, scene, language)
    ngo, before = scene.ngo, (await the_memorandum(service, scene)).plan
    await open_revision(service, scene, language)
    t = await open_plan(service, scene, language)
    await press(ngo, "1")
    await press(ngo, t.plain("button-remove-line"))
    assert "Ноутбук сатып алу" not in ngo.screen.text
    assert t.plain("button-done") not in ngo.screen.labels
    await press(ngo, t.plain("button-back"))
    assert "Ноутбук сатып алу" in ngo.screen.text
    await press(ngo, t.plain("button-back"))
    await press(ngo, t.plain("button-send-memorandum"))
    assert (await the_memorandum(service, scene)).plan == before


async def test_a_term_in_the_past_and_a_plan_after_it_change_nothing(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    await ask(service, scene, language, section="term")
    t = service.speaks(language)
    await open_revision(service, scene, language)
    await scene.ngo.press(t.plain("memorandum-revise-section", section=t.plain("memorandum-section-term")))
    await scene.ngo.sees(words(t, "memorandum-term"))
    await scene.ngo.send("01.01.2020")
    await scene.ngo.settled()
    assert words(t, "memorandum-term") in scene.ngo.screen.text
    await scene.ngo.send(day_ahead(service, 10))
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-send-memorandum"))
    await scene.ngo.settled()
    assert t.plain("error-memorandum-plan-after-term", what="Ноутбук сатып алу") in scene.ngo.screen.text
    memorandum = await the_memorandum(service, scene)
    assert (memorandum.stage, len(memorandum.versions)) == (MemorandumStage.DRAFT, 1)


async def test_nobody_else_represents_the_party(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await invite(service, scene, language, third=None)
    t = service.speaks(language)
    await card(scene.ngo, await invited(service, scene.ngo, language), t)
    for button in ("button-replace-signatory", "button-add-reader"):
        await scene.ngo.press(t.plain("button-memorandum-more"))
        await scene.ngo.settled()
        await scene.ngo.press(t.plain(button))
        await scene.ngo.settled()
        assert t.plain("memorandum-nobody-else") in scene.ngo.screen.text
        await scene.ngo.press(t.plain("button-back"))
        await scene.ngo.settled()
