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


@pytest.mark.every_language
async def test_the_next_version_is_made_in_both_languages(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await ask(service, scene, language)
    t = service.speaks(language)
    assert "Ноутбуктерді бір ай кейін" in (await open_revision(service, scene, language)).text
    section = t.plain("memorandum-section-plan")
    await scene.ngo.press(t.plain("memorandum-revise-section", section=section))
    await scene.ngo.settled()
    late = day_ahead(service, 70)
    await scene.ngo.send(f"Ноутбук сатып алу; {late}; Жем компрессор")
    await scene.ngo.settled()
    await scene.ngo.send(f"Купить ноутбуки; {day_ahead(service, 71)}; Жем компрессор")
    await scene.ngo.sees(t.plain("error-memorandum-plan-differs", count=1))
    await scene.ngo.send(f"Купить ноутбуки; {late}; Жем компрессор")
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-send-memorandum"))
    await scene.ngo.settled()
    memorandum = await the_memorandum(service, scene)
    assert memorandum.stage is MemorandumStage.PUT
    assert len(memorandum.versions) == 2
    assert memorandum.plan[0].action == Pair("Ноутбук сатып алу", "Купить ноутбуки")

    business, theirs = each(scene, language)[1]
    t = service.speaks(theirs)
    await card(business, await invited(service, business, theirs), t)
    await business.press(t.plain("button-what-changed"))
    await business.settled()
    assert "Купить ноутбуки" in business.screen.text
    assert late in business.screen.text


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
