"""Language, own data, being forgotten, staff roles."""

import pytest

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.presenting.translator import Translator
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.handlers.service import ADMINISTRATOR, Service

ENDONYMS = {Language.KAZAKH: "Қазақша", Language.RUSSIAN: "Русский", Language.ENGLISH: "English"}


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.mark.every_language
async def test_the_language_changes_at_once(service: Service, participant: Player, t: Translator) -> None:
    other = next(code for code in Language if code is not t.language)
    await participant.send("/language")
    await participant.sees(t.plain("language-choose"))
    await participant.press(ENDONYMS[other])
    await participant.settled()
    assert service.speaks(other).plain("menu-organizations") in participant.screen.labels


async def test_my_data_is_one_file_with_all_of_it(service: Service, t: Translator) -> None:
    person, _ = await service.representative(language=t.language, name="Айнұр <b>Қ</b>")
    await person.send("/mydata")
    message = await person.sees(t.plain("mydata-caption"))
    data = await person.download(message)
    assert data["people"][0]["name"] == "Айнұр <b>Қ</b>"
    assert data["people"][0]["account_id"] == person.id
    assert data["organizations"][0]["contact_phone"] == "+77012345678"
    assert {"consents", "memberships"} <= data.keys()


async def test_forgotten_after_one_more_question(
    service: Service, participant: Player, t: Translator
) -> None:
    await participant.send("/forget")
    await participant.press(t.plain("button-keep"))
    await participant.settled()
    assert t.plain("menu-organizations") in participant.screen.labels
    id_ = await service.person_id(participant)
    await participant.send("/forget")
    await participant.press(t.plain("button-forget"))
    await participant.sees(t.plain("forgotten"))
    async with service.storage() as uow:
        person = await uow[People].get(id_)
        assert person is not None
        assert (person.account_id, person.name) == (None, "")
        assert await uow[People].by_account(participant.id) is None
    await participant.send("/mydata")
    await participant.settled()
    assert ENDONYMS[t.language] in participant.screen.labels, "a newcomer again"


@pytest.mark.parametrize("command", ["mydata", "forget", "language", "menu", "help", "cancel"])
async def test_a_guest_is_asked_for_consent_whatever_they_send(
    command: str, service: Service, newcomer: Player
) -> None:
    await newcomer.send(f"/{command}")
    await newcomer.settled()
    assert set(ENDONYMS.values()) <= set(newcomer.screen.labels)


async def test_an_administrator_gives_a_role_and_takes_it_back(
    service: Service, participant: Player, t: Translator
) -> None:
    boss = await service.client.person("Бас", id=ADMINISTRATOR, language_code=t.language.value)
    await service.introduce(boss, t.language, "Бас Әкімші")
    await service.menu(boss)
    await boss.press(t.plain("menu-staff"))
    await boss.press(t.plain("button-assign-role"))
    await boss.send("мүлдем сан емес")
    await boss.sees(t.plain("error-account-not-number"))
    await boss.send(str(participant.id))
    await boss.sees(f"({participant.id})")
    await boss.press(t.plain("role-moderator"))
    await participant.sees(t.plain("role-assigned", role=t.plain("role-moderator")))
    await service.menu(participant)
    assert t.plain("menu-verification") in participant.screen.labels
    await boss.press(f"✓ {t.plain('role-moderator')}")
    await boss.settled()
    await service.menu(participant)
    assert t.plain("menu-verification") not in participant.screen.labels


async def test_a_role_for_somebody_who_already_holds_one_is_not_taken_by_accident(
    service: Service, t: Translator
) -> None:
    """The administrator sees what the person holds before pressing anything."""
    boss = await service.client.person("Бас", id=ADMINISTRATOR, language_code=t.language.value)
    await service.introduce(boss, t.language, "Бас Әкімші")
    holder = await service.staff(StaffRole.ORGANISER, language=t.language)
    await service.menu(boss)
    await boss.press(t.plain("menu-staff"))
    await boss.press(t.plain("button-assign-role"))
    await boss.send(str(holder.id))
    await boss.sees(str(holder.id))
    assert f"✓ {t.plain('role-organiser')}" in boss.screen.labels


async def test_a_role_for_somebody_unknown(service: Service, t: Translator) -> None:
    boss = await service.client.person("Бас", id=ADMINISTRATOR, language_code=t.language.value)
    await service.introduce(boss, t.language, "Бас Әкімші")
    await service.menu(boss)
    await boss.press(t.plain("menu-staff"))
    await boss.press(t.plain("button-assign-role"))
    await boss.send("123456789")
    await boss.sees(t.plain("error-person-not-found", account="123456789"))
