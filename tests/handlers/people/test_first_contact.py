"""The first minute: language, consent, name, menu."""

import pytest

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.people.staff import GrantStaffRole
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


@pytest.mark.every_language
async def test_somebody_who_was_given_a_role_before_is_greeted_in_their_telegrams_language(
    service: Service, newcomer: Player, language: Language
) -> None:
    """`asar grant` knows no language; what they choose holds from then on."""
    async with service.container({Identity: SystemIdentity()}) as scope:
        await (await scope.get(GrantStaffRole))(newcomer.id, StaffRole.MODERATOR)
    t = service.speaks(language)
    other = next(code for code in Language if code is not language)
    await newcomer.send("/mydata")
    await newcomer.sees(t.plain("onboarding-language"))
    await newcomer.press(ENDONYMS[other])
    t = service.speaks(other)
    await newcomer.press(t.plain("button-read-whole"))
    await newcomer.press(t.plain("button-agree"))
    await newcomer.sees(t.plain("onboarding-name"))
    await newcomer.send("Дана Омар")
    await newcomer.sees(t.plain("menu-greeting", name="Дана Омар").partition("\n")[2])
    await newcomer.send("/start")
    await newcomer.settled()
    assert t.plain("menu-organizations") in newcomer.screen.labels
