"""Who answers without Telegram: named by the party's own people or a moderator; the link is copied with its code."""

import re
from datetime import timedelta

import pytest

from bot.models.links import OrganizationAddress
from bot.models.memoranda import Memorandum
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.links.cards import AddAddress, AddressForm
from bot.use_cases.links.ports import Addresses
from bot.use_cases.memoranda.linking import HELP
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.builders import a_person, an_organization
from tests.handlers.called import called
from tests.handlers.memoranda.memorandum_scene import (
    Scene,
    begin,
    each,
    fill_in,
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
    signatory = memorandum.parties[-1].signatory
    assert signatory is not None
    assert (signatory.name, signatory.position) == ("Сәуле Ахметова", SAULE.post)
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
    async with service.storage() as block:
        await block.waits.end(HELP, memorandum.parties[-1].id, "told")
        await block.commit()
    await moderator.press("Әділ Қожахмет")
    over = await moderator.sees(t("memorandum-help-over"))
    assert "Әділ" not in over.text, "somebody has answered meanwhile"


async def keep_akimat(service: Service) -> None:
    """Verified, with nobody in the chat: a moderator has put an address on its card."""
    now = service.server.playground.clock.now()
    async with service.storage() as block:
        moderator, person = a_person("Модератор"), a_person("Сәуле Ахметова", account_id=None)
        for each_person in (moderator, person):
            await block[People].add(each_person)
        await block.flush()
        akimat = an_organization(
            "Индер ауданының әкімдігі", kind=OrganizationKind.STATE, by=moderator, legal_form="department"
        )
        await block[Organizations].add(akimat)
        address = await block[Addresses].claim(person.id, "saule@inder.example", now)
        await block.flush()
        entry = OrganizationAddress(
            organization_id=akimat.id,
            address_id=address.id,
            person_id=person.id,
            name=person.name,
            post="Әкім орынбасары",
            added_by=moderator.id,
            added_at=now,
            by_moderator=True,
        )
        await block[Addresses].add_to_card(entry)
        await block.commit()


@pytest.mark.one_language
async def test_whoever_invites_a_body_without_the_chat_is_told_that_no_mail_goes_out(
    service: Service, language: Language
) -> None:
    scene = await set_scene(service, language)
    await keep_akimat(service)
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await fill_in(service, scene.ngo, language, third="Индер ауданының")
    await scene.ngo.press(t.plain("memorandum-submit"))
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-send-memorandum"))
    await scene.ngo.sees(shown(t("memorandum-no-mail"))[:40])
    await scene.ngo.press(t.plain("button-memorandum-more"))
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-invitations"))
    await scene.ngo.sees(t.plain("memorandum-invited-no_mail"))
    await scene.ngo.press(t.plain("button-ask-moderators"))
    await scene.ngo.settled()
    memorandum, _ = await state_of(service, scene)
    async with service.storage() as block:
        assert await block.waits.of(HELP, [memorandum.parties[-1].id])
