"""Who answers without Telegram: named by the party's own people or a moderator; the link is copied with its code."""

import re
from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.links.cards import AddAddress, AddressForm
from bot.use_cases.memoranda.ports import Memoranda
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.memoranda.memorandum_scene import (
    Scene,
    each,
    invite,
    set_scene,
    tap,
    words,
)
from tests.handlers.service import Service, shown

SAULE = AddressForm("Сәуле Ахметова", "Басқарма басшысы", "saule@edu.example")


async def state_of(service: Service, scene: Scene) -> tuple[Memorandum, int]:
    async with service.storage() as block:
        found = await block[Memoranda].of_organizations([scene.ngo_id], offset=0, limit=10)
        memorandum = found[0][0]
        return memorandum, memorandum.parties[-1].organization_id


async def invited_with_address(service: Service, scene: Scene, language: Language) -> int:
    """All are asked for their parts; the state body has an address on its card."""
    await invite(service, scene, language, offices=False)
    _, organization_id = await state_of(service, scene)
    await service.perform(scene.state, AddAddress, organization_id, SAULE)
    return organization_id


async def open_more(service: Service, person: Player, language: Language) -> None:
    t = service.speaks(language)
    asked = await person.sees(words(t, "memorandum-office"))
    await person.press_data(asked, tap(asked, t, "action-open-memorandum"))
    await person.settled()
    await person.press(t.plain("button-memorandum-more"))
    await person.settled()


async def copy_link(service: Service, person: Player, language: Language) -> None:
    """From the card of somebody who is asked, to the code."""
    t = service.speaks(language)
    await person.press(t.plain("button-hand-link-over"))
    await person.sees(shown(t("memorandum-link-handed-how"))[:40])
    told = await person.sees("/l/")
    assert re.search(r"/l/[A-Za-z0-9_-]{22}", told.text)
    await person.press(t.plain("button-tell-code"))
    said = await person.sees(shown(t("memorandum-link-code", code="¤", until="")).split("¤")[0])
    assert re.search(r"\b\d{6}\b", said.text)


@pytest.mark.every_language
async def test_the_partys_own_people_pick_somebody_without_telegram_and_copy_the_link(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    await invited_with_address(service, scene, language)
    state, theirs = each(scene, language)[2]
    t = service.speaks(theirs)
    await open_more(service, state, theirs)
    await state.press(t.plain("button-replace-signatory"))
    await state.settled()
    await state.press("Сәуле Ахметова · s***@edu.example")
    await state.settled()
    await state.press(t.plain("button-replace-signatory-sure"))
    await state.settled()
    memorandum, _ = await state_of(service, scene)
    assert memorandum.parties[-1].signatory_name == "Сәуле Ахметова"
    await state.press(t.plain("button-memorandum-more"))
    await state.settled()
    await state.press(t.plain("button-invitations"))
    await state.sees(shown(t("memorandum-no-mail"))[:30])
    await state.press(called("Сәуле Ахметова"))
    await state.settled()
    await copy_link(service, state, theirs)
    ngo, own = each(scene, language)[0]
    t = service.speaks(own)
    told = await ngo.sees(words(t, "memorandum-signatory-replaced"))
    await ngo.press_data(told, tap(told, t, "action-open-memorandum"))
    await ngo.settled()
    await ngo.press(t.plain("button-memorandum-more"))
    await ngo.settled()
    await ngo.press(t.plain("button-invitations"))
    read = await ngo.sees("s***@edu.example")
    assert (
        t.plain("memorandum-invited-handed") in read.text or t.plain("memorandum-invited-opened") in read.text
    )
    await ngo.press(called("Сәуле Ахметова"))
    await ngo.settled()
    assert t.plain("button-hand-link-over") not in [button["text"] for button in ngo.screen.inline_buttons]


@pytest.mark.one_language
async def test_after_fourteen_days_a_moderator_names_somebody_and_copies_the_link(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    await invited_with_address(service, scene, language)
    await service.seed_working_days()
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    t = service.speaks(language)
    service.server.playground.clock.advance(timedelta(days=14, hours=1))
    await service.ticked()
    await service.open_from_summary(moderator, "memorandum-help")
    await moderator.settled()
    await moderator.press(re.compile("Атырау облысының"))
    await moderator.settled()
    await moderator.press(t.plain("button-replace-signatory"))
    await moderator.settled()
    await moderator.press("Сәуле Ахметова · s***@edu.example")
    await moderator.settled()
    await moderator.press(t.plain("button-replace-signatory-sure"))
    await moderator.settled()
    memorandum, _ = await state_of(service, scene)
    assert memorandum.parties[-1].signatory_name == "Сәуле Ахметова"
    await moderator.press(called("Сәуле Ахметова"))
    await moderator.settled()
    await copy_link(service, moderator, language)
    await moderator.press(t.plain("button-back"))
    await moderator.settled()
    await moderator.press(t.plain("button-back"))
    await moderator.settled()
    await moderator.press(t.plain("button-replace-signatory"))
    await moderator.sees(words(t, "memorandum-help-who"))
