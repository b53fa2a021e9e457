"""Language, own data, being forgotten, staff roles."""

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named
from bot.presenting.translator import Translator
from bot.storage.dialog_tables import dialog_states
from bot.use_cases.organizations.invitations import InviteRepresentative
from bot.use_cases.organizations.membership import AcceptInvitation, DecideOnMembership
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.handlers.called import called
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


@pytest.mark.every_language
async def test_my_data_is_a_page_to_read_and_a_file_for_programs(service: Service, t: Translator) -> None:
    person, _ = await service.representative(
        language=t.language, name="Айнұр <b>Қ</b>", contact_name="Айнұр <b>Қ</b>"
    )
    await person.send("/mydata")
    message = await person.sees(t.plain("mydata-caption"))
    page = (await person.download(message)).decode()
    for told in ("Айнұр &lt;b&gt;Қ&lt;/b&gt;", "+77012345678", t.plain("mydata-table-organizations")):
        assert told in page
    data = await person.download(await person.sees(t.plain("mydata-json-caption")))
    assert data["people"][0]["name"] == "Айнұр <b>Қ</b>"
    assert data["people"][0]["account_id"] == person.id
    assert data["organizations"][0]["contact_phone"] == "+77012345678"
    assert {"consents", "wordings", "memberships", "dialog_states"} <= data.keys()


async def test_a_second_representative_gets_the_card_without_anothers_contact(
    service: Service, t: Translator
) -> None:
    founder, organization_id = await service.representative(language=t.language)
    second = await service.participant(t.language, name="Ержан Сапар")
    token = await service.perform(founder, InviteRepresentative, organization_id)
    await service.perform(second, AcceptInvitation, token)
    await second.send("/mydata")
    shown = await second.download(await second.sees(t.plain("mydata-caption")))
    assert "+77012345678" not in shown.decode(), "not let in yet"
    async with service.storage() as uow:
        membership = await uow[Organizations].membership(await service.person_id(second), organization_id)
        assert membership is not None
    await service.perform(founder, DecideOnMembership, membership.id, confirm=True)
    await second.send("/mydata")
    shown = await second.download(await second.sees(t.plain("mydata-caption")))
    assert "+77012345678" not in shown.decode()
    assert "Болашақ кілті" in shown.decode()


async def test_somebody_gives_another_name(service: Service, t: Translator) -> None:
    person = await service.participant(t.language, name="Айка")
    await person.send("/mydata")
    await person.sees(t.plain("mydata-json-caption"))
    await person.press(t.plain("action-change-name"))
    await person.sees(t.plain("own-name-now", name="Айка"))
    await person.press(t.plain("button-back"))
    await person.settled()
    assert t.plain("menu-organizations") in person.screen.labels
    await person.send("/mydata")
    await person.sees(t.plain("mydata-json-caption"))
    await person.press(t.plain("action-change-name"))
    await person.sees(t.plain("own-name-now", name="Айка"))
    await person.send("Айгерім Сәрсен")
    await person.sees(t.plain("own-name-saved", name="Айгерім Сәрсен"))
    await person.settled()
    assert t.plain("menu-organizations") in person.screen.labels
    async with service.storage() as uow:
        kept = await uow[People].get(await service.person_id(person))
        assert kept is not None
        assert kept.name == "Айгерім Сәрсен"


async def test_a_contact_person_finds_themselves_by_their_own_number_alone(
    service: Service, t: Translator
) -> None:
    await service.representative(language=t.language, contact_name="Гүлнар Әбен")
    named = await service.participant(t.language, name="Гүлнар Әбен")
    await named.send("/mydata")
    await named.sees(t.plain("mydata-json-caption"))
    await named.press(t.plain("action-as-contact"))
    await named.sees(t.plain("as-contact-ready"))
    # The number of somebody else, as a contact from the phone book.
    await named.send_contact("+77012345678", user_id=named.id + 1)
    await named.sees(t.plain("error-contact-not-own"))
    # An own card of another time: the number may be somebody else's by now.
    await named.send_contact("+77012345678", user_id=named.id, forwarded=True)
    await named.sees(t.plain("error-contact-not-own"))
    assert not called("Болашақ кілті").search(named.screen.text)
    await named.send_contact("+7 701 000 00 01", user_id=named.id)
    await named.sees(t.plain("as-contact-none"))
    await named.press(t.plain("action-as-contact"))
    await named.sees(t.plain("as-contact-ready"))
    await named.send_contact("77012345678", user_id=named.id)
    found = await named.sees("Гүлнар Әбен")
    assert called("Болашақ кілті").search(found.text)
    await named.settled()
    assert t.plain("menu-organizations") in named.screen.labels


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
    await participant.settled()
    async with service.storage() as uow:
        person = await uow[People].get(id_)
        assert person is not None
        assert (person.account_id, person.name) == (None, "")
        assert await uow[People].by_account(participant.id) is None
    engine = await service.container.get(AsyncEngine)
    async with engine.connect() as connection:
        left = (await connection.execute(sa.select(dialog_states))).all()
    assert left == [], "nothing leads back to the account"
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
    assert t.plain("menu-queues") in participant.screen.labels
    await boss.press(f"✓ {t.plain('role-moderator')}")
    await boss.settled()
    await service.menu(participant)
    assert t.plain("menu-queues") not in participant.screen.labels


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


async def test_a_moderator_gets_regions_and_loses_them_again(
    service: Service, participant: Player, t: Translator
) -> None:
    boss = await service.staff(StaffRole.ADMINISTRATOR, language=t.language)
    await service.menu(boss)
    await boss.press(t.plain("menu-staff"))
    await boss.press(t.plain("button-assign-role"))
    await boss.send(str(participant.id))
    await boss.sees(f"({participant.id})")
    assert t.plain("button-regions") not in boss.screen.labels, "they moderate nothing yet"
    await boss.press(t.plain("role-moderator"))
    await boss.press(t.plain("button-regions"))
    region = t.plain_value(Named("region", "KZ-23"))
    for label, regions in ((region, ("KZ-23",)), (f"✓ {region}", ())):
        await boss.press(label)
        await boss.settled()
        async with service.storage() as uow:
            person = await uow[People].by_account(participant.id)
            assert person is not None
            assert person.regions_of(StaffRole.MODERATOR) == regions


async def test_nobody_gives_a_role_or_a_region_to_themselves(service: Service, t: Translator) -> None:
    boss = await service.staff(StaffRole.ADMINISTRATOR, StaffRole.MODERATOR, language=t.language)
    await service.menu(boss)
    await boss.press(t.plain("menu-staff"))
    await boss.press(t.plain("button-assign-role"))
    await boss.send(str(boss.id))
    await boss.sees(f"({boss.id})")
    await boss.press(t.plain("role-organiser"))
    await boss.sees(t.plain("error-own-role"))
    await boss.send(str(boss.id))
    await boss.press(t.plain("button-regions"))
    await boss.press(t.plain_value(Named("region", "KZ-23")))
    await boss.sees(t.plain("error-own-role"))
