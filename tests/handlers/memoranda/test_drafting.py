"""The form of a memorandum, up to the invitations."""

import asyncio

from bot.models.reference import Language
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.projects.ports import Projects
from tests.handlers.memoranda.memorandum_scene import (
    NEXT,
    TITLE,
    begin,
    day_ahead,
    each,
    fill_in,
    invited,
    set_scene,
    tap,
    tell_office,
    words,
)
from tests.handlers.service import Service


async def test_a_draft_is_left_and_resumed(service: Service, language: Language) -> None:
    """Items of the plan are kept one by one; another match has a draft of its own."""
    scene = await set_scene(service, language)
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await scene.ngo.press(t.plain("memorandum-keep-aims"))
    await scene.ngo.sees(words(t, "memorandum-intentions_own"))
    await scene.ngo.send("Үш мектепте үйірме ашамыз.")
    await scene.ngo.sees(words(t, "memorandum-third"))
    await scene.ngo.send("/menu")
    await scene.ngo.settled()
    await begin(scene.ngo, scene)
    await scene.ngo.sees(t.plain("form-resume"))
    await scene.ngo.press(t.plain("button-resume"))
    await scene.ngo.sees(words(t, "memorandum-third"))
    await scene.ngo.send("/menu")
    await scene.ngo.settled()
    await begin(scene.ngo, scene)
    await scene.ngo.press(t.plain("button-start-over"))
    await scene.ngo.sees(TITLE)


async def test_bad_input_is_answered_and_the_form_stays(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await scene.ngo.send("😀")
    await scene.ngo.sees(t.plain("error-text-no-letters"))
    await scene.ngo.press(t.plain("memorandum-keep-aims"))
    await scene.ngo.settled()
    await scene.ngo.send("Үш мектепте үйірме ашамыз.")
    await scene.ngo.settled()
    await scene.ngo.send("Мұндай орган жоқ шығар")
    await scene.ngo.sees(t.plain("error-memorandum-no-third-found"))
    assert words(t, "memorandum-third") in scene.ngo.screen.text
    await scene.ngo.press(t.plain("memorandum-two-parties"))
    await scene.ngo.press("Индер")
    await scene.ngo.settled()
    await scene.ngo.send("көктемде")
    await scene.ngo.sees(t.plain("error-date-not-understood"))
    await scene.ngo.send("01.01.2020")
    await scene.ngo.sees(words(t, "error-date-too-early"))
    await scene.ngo.send(day_ahead(service, 365))
    await scene.ngo.sees(words(t, "memorandum-plan"))
    await scene.ngo.send("Ноутбук; Жем")
    await scene.ngo.sees(t.plain("error-plan-item-parts"))
    await scene.ngo.send("Ноутбук сатып алу")
    await scene.ngo.sees(words(t, "memorandum-plan-until"))
    await scene.ngo.send("көктемде")
    await scene.ngo.sees(t.plain("error-date-not-understood"))
    await scene.ngo.send(day_ahead(service, 400))
    await scene.ngo.sees(t.plain("error-memorandum-plan-after-term", what="Ноутбук сатып алу"))
    await scene.ngo.press(t.plain("button-back"))
    await scene.ngo.sees(words(t, "memorandum-plan"))
    await scene.ngo.send(f"Ноутбук сатып алу; {day_ahead(service, 40)}; Жем\nҮйірме ашу; кейінірек; Болашақ")
    seen = await scene.ngo.sees(t.plain("error-date-not-understood"))
    assert "1. Ноутбук сатып алу" in seen.text
    await scene.ngo.press("1")
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("button-remove-line"))
    await scene.ngo.settled()
    assert t.plain("button-done") not in scene.ngo.screen.labels


async def test_two_taps_at_once_send_one_memorandum(service: Service) -> None:
    language = Language.KAZAKH
    scene = await set_scene(service, language)
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await fill_in(service, scene.ngo, language, third=None)
    await scene.ngo.press(t.plain("memorandum-submit"))
    confirm = await scene.ngo.sees(words(t, "memorandum-confirm"))
    data = tap(confirm, t, "button-send-memorandum")
    await asyncio.gather(*(scene.ngo.press_data(confirm, data) for _ in range(3)))
    await tell_office(service, scene.business, NEXT[language])
    await invited(service, scene.business, NEXT[language])
    async with service.storage() as uow:
        assert await uow[Memoranda].count_of_organizations([scene.ngo_id]) == 1


async def test_the_longest_names_still_arrive(service: Service) -> None:
    """A caption holds 1,024 characters: past that the words come in a message of their own, below the file."""
    language = Language.KAZAKH
    scene = await set_scene(service, language)
    async with service.storage() as uow:
        for body in await uow[Organizations].state_bodies("KZ-23", ()):
            body.name_kk = body.name_ru = "Білім " + "басқармасы " * 17
        for organization_id, name in (
            (scene.ngo_id, "Болашақ кілті "),
            (scene.business_id, "Жем компрессор "),
        ):
            organization = await uow[Organizations].get_for_update(organization_id)
            assert organization is not None
            organization.name_kk = organization.name_ru = name + "өте ұзын атау " * 13
        project = await uow[Projects].get_for_update(scene.project_id)
        assert project is not None
        project.title = "Ауыл мектептері " * 7
        await uow.commit()
    t = service.speaks(language)
    await begin(scene.ngo, scene)
    await fill_in(service, scene.ngo, language, third="Білім")
    await scene.ngo.press(t.plain("memorandum-submit"))
    await scene.ngo.press(t.plain("button-send-memorandum"))
    for person, speaks in each(scene, language)[1:]:
        await tell_office(service, person, speaks)
    person, speaks = each(scene, language)[2]
    t = service.speaks(speaks)
    message = await invited(service, person, speaks)
    assert message.document is None
    assert t.plain("action-acknowledge-memorandum") in message.labels
    assert any(other.document and not other.text for other in person.messages)
    await person.press(t.plain("action-open-memorandum"))
    await person.sees(t.plain("memorandum-stage-put"))
