"""The first minute: language, consent, name, menu."""

import pytest

from bot.models.reference import Language
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.service import Service

ENDONYMS = {Language.KAZAKH: "Қазақша", Language.RUSSIAN: "Русский", Language.ENGLISH: "English"}


@pytest.mark.every_language
@pytest.mark.real_time
async def test_a_newcomer_chooses_a_language_consents_and_gives_a_name(
    service: Service, newcomer: Player, language: Language
) -> None:
    t = service.speaks(language)
    await newcomer.send("/start")
    await newcomer.press(ENDONYMS[language])
    await newcomer.press(t.plain("button-read-whole"))
    await newcomer.press(t.plain("button-agree"))
    await newcomer.sees(t.plain("onboarding-name"))
    await newcomer.send("Дана Омар")
    await newcomer.sees(t.plain("menu-greeting", name="Дана Омар").partition("\n")[2])


async def test_a_participant_sees_the_menu(service: Service, participant: Player, language: Language) -> None:
    t = service.speaks(language)
    assert t.plain("menu-organizations") in participant.screen.labels


async def test_a_representative_has_an_organization(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person, _ = await service.representative(language=language)
    await person.press(t.plain("menu-organizations"))
    await person.settled()
    assert any(called("Болашақ кілті").search(label) for label in person.screen.labels)
