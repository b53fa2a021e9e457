"""A memorandum without a match: a verified organisation names the others by their names."""

import re

import pytest

from bot.models.memoranda import MemorandumStage, Pair
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.figures.ports import Ledger
from playground.people.client import Player
from tests.handlers.memoranda.memorandum_scene import (
    Scene,
    each,
    invited,
    set_scene,
    tap,
    tell_address,
    tell_office,
    tell_other_language,
    tell_own,
    tell_plan,
    the_memorandum,
    words,
)
from tests.handlers.service import Service

TITLE = "Ауыл оқушыларының жазғы лагері"
A_PROJECT = re.compile(r"проект|жоба|\bproject", re.IGNORECASE)


async def open_form(service: Service, person: Player, t: Translator) -> None:
    await service.menu(person)
    await person.press(t.plain("menu-memoranda"))
    await person.settled()
    await person.press(t.plain("action-draft-own"))
    await person.settled()


async def test_it_is_drafted_sent_and_put(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    t = service.speaks(language)
    await open_form(service, scene.ngo, t)
    await scene.ngo.sees(words(t, "memorandum-counterpart"))
    await scene.ngo.send("Мұндай ұйым жоқ шығар")
    await scene.ngo.sees(t.plain("error-memorandum-no-party-found"))
    await scene.ngo.send("компрессор")
    await scene.ngo.sees(t.plain("error-memorandum-which-party"))
    await scene.ngo.press({"en": "Zhem Kompressor"}.get(language, "Жем компрессор"))
    await scene.ngo.sees(words(t, "memorandum-title"))
    await scene.ngo.send(TITLE)
    await scene.ngo.sees(t.plain("memorandum-subject-anew"))
    await scene.ngo.send("Жазда жүз бала демалады.")
    await scene.ngo.sees(words(t, "memorandum-areas"))
    await scene.ngo.press(t.plain("button-done"))
    await scene.ngo.sees(words(t, "memorandum-intentions_own"))
    await scene.ngo.send("Жүз балаға лагерь ашамыз.")
    await scene.ngo.sees(t.plain("memorandum-third-anew"))
    assert scene.ngo.screen.labels[0] == t.plain("memorandum-two-parties")
    await scene.ngo.send("Мұндай ұйым жоқ шығар")
    await scene.ngo.sees(t.plain("error-memorandum-no-third-found"))
    await scene.ngo.send("компрессор")
    await scene.ngo.sees(t.plain("error-memorandum-same-party-twice"))
    await scene.ngo.press(t.plain("memorandum-two-parties"))
    await scene.ngo.sees(words(t, "memorandum-place"))
    await scene.ngo.send("Атырау")
    await scene.ngo.settled()
    await scene.ngo.press(t.plain("memorandum-term-months", months=12))
    await scene.ngo.settled()
    await tell_plan(service, scene.ngo, t)
    await tell_own(scene.ngo, t)
    await tell_address(scene.ngo, t)
    await tell_other_language(scene.ngo, t)
    await scene.ngo.press(t.plain("memorandum-submit"))
    await scene.ngo.sees(words(t, "memorandum-confirm"))
    await scene.ngo.press(t.plain("button-send-memorandum"))
    await tell_office(service, *each(scene, language)[1])
    await invited(service, scene.ngo, language)
    memorandum = await the_memorandum(service, scene)
    assert (memorandum.stage, memorandum.pitch_id) == (MemorandumStage.PUT, None)
    assert memorandum.content.title.kk == TITLE
    assert memorandum.content.place == Pair.same("Атырау")
    assert list(memorandum.wants()) == []
    await nobody_reads_of_a_project(service, scene, language, memorandum.content.title)


async def nobody_reads_of_a_project(service: Service, scene: Scene, language: Language, title: Pair) -> None:
    """There is none: from the invitation to the refusal, whoever reads its title reads of a memorandum alone."""
    business, speaks = each(scene, language)[1]
    t = service.speaks(speaks)
    invitation = await invited(service, business, speaks)
    await business.press_data(invitation, tap(invitation, t, "action-decline-memorandum"))
    await business.sees(words(t, "memorandum-decline"))
    await business.send("Қазір мүмкіндік жоқ.")
    await business.sees(t.plain("memorandum-you-declined"))
    await service.ticked()
    await scene.ngo.sees("Қазір мүмкіндік жоқ.")
    async with service.storage() as uow:
        ends = await uow[Ledger].page(0, 100)
    named = {str(end.project) for end in ends if end.kind.startswith("memorandum-")}
    assert named == {str(title.words)}, "the ledger of ends names it by its title"
    for person in (scene.ngo, business):
        texts = [message.text for message in person.messages]
        told = [text for text in texts if title.kk in text or title.ru in text]
        assert told
        assert [text for text in told if A_PROJECT.search(text)] == []


async def test_a_state_body_names_no_business(service: Service, language: Language) -> None:
    """Law 4: it is told so before it types a name, and finds none."""
    scene = await set_scene(service, language)
    t = service.speaks(each(scene, language)[2][1])
    await open_form(service, scene.state, t)
    await scene.state.sees(t.plain("memorandum-state-finds"))
    await scene.state.send("компрессор")
    await scene.state.sees(t.plain("error-memorandum-no-party-found"))
    await scene.state.send("Болашақ")
    await scene.state.sees(t.plain("error-memorandum-which-party"))


@pytest.mark.real_time
async def test_whoever_is_not_verified_is_told_so(service: Service, language: Language) -> None:
    """Of two organisations, one that is verified does not speak for the other."""
    person, organization_id = await service.representative(OrganizationKind.NGO, language, verified=False)
    t = service.speaks(language)
    for refusal in ("error-forbidden", "error-organization-not-verified"):
        answer = await person.press_data(person.screen, f"draft-own:{organization_id}")
        assert answer is not None
        assert answer["text"] == t.plain(refusal)
        assert answer["show_alert"]
        await service.organization(person, OrganizationKind.BUSINESS)
