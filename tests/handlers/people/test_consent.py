"""Before consent nothing is stored; a new wording is asked for before a new deed, and the person goes on from there."""

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.consents import VERSIONS, Wording
from bot.models.people import Consent, ConsentKind
from bot.models.reference import Language
from bot.presenting.consent import CHANGES
from bot.presenting.translator import Translator
from bot.storage.identity import Identities
from bot.storage.tables import metadata
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.organizations.invitations import InviteRepresentative
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.service import Service, shown

ENDONYMS = {Language.KAZAKH: "Қазақша", Language.RUSSIAN: "Русский", Language.ENGLISH: "English"}
OF_NOBODY = {"handled_updates", "kept_updates", "dialog_states", "counters", "signs", "special_days"}
"""Tables that hold nothing of a person but the number of the chat whose screen is open, and the language chosen."""


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


async def tables_with_rows(service: Service) -> set[str]:
    """Without what the system has audited of its own work."""
    systems = {"audit_log": sa.column("actor_id").is_(None)}
    engine = await service.container.get(AsyncEngine)
    async with engine.connect() as connection:
        return {
            table.name
            for table in metadata().sorted_tables
            if await connection.scalar(
                sa.select(sa.func.count())
                .select_from(table)
                .where(sa.not_(systems.get(table.name, sa.false())))
            )
        }


async def outdate(service: Service) -> None:
    """Whoever has consented did so to the wording before today's."""
    engine = await service.container.get(AsyncEngine)
    before = {"hash": "0", "version": VERSIONS[0], "language": Language.KAZAKH, "text": "", "settings": {}}
    async with engine.begin() as connection:
        await connection.execute(sa.insert(Wording).values(before))
        await connection.execute(sa.update(Consent).values(text_hash="0"))
    (await service.container.get(Identities)).forget()


async def has_answered(service: Service, person: Player) -> bool:
    async with service.storage() as uow:
        known = await uow[People].by_account(person.id)
        assert known is not None
        consent = known.consent_in_force(ConsentKind.SERVICE)
        assert consent is not None
        return consent.wording.version == VERSIONS[-1]


async def test_before_consent_nothing_is_stored_of_a_guest(service: Service, language: Language) -> None:
    """In a language other than that of their Telegram, which is therefore remembered somewhere."""
    theirs = next(code for code in Language if code is not language)
    guest = await service.newcomer(theirs, name="Дана & <i>")
    t = service.speaks(language)
    await guest.send("/start")
    await guest.press(ENDONYMS[language])
    await guest.sees(t.plain("onboarding-consent-commands"))
    await guest.press(t.plain("button-read-whole"))
    text = await guest.sees(guest.first_name)
    await guest.block()
    await guest.unblock()
    await service.client.settled()
    assert await tables_with_rows(service) <= OF_NOBODY
    await guest.press(t.plain("button-agree"))
    await guest.sees(t.plain("onboarding-name"))
    async with service.storage() as uow:
        person = await uow[People].by_account(guest.id)
        assert person is not None
        (consent,) = person.consents
    assert person.language is language
    assert consent.subject == "Дана & <i>"
    assert shown(consent.wording.text).replace("…", consent.subject, 1) == text.text


async def test_a_new_wording_is_asked_for_before_a_deed_and_not_before_reading(
    service: Service, t: Translator
) -> None:
    person, _ = await service.representative(language=t.language)
    await outdate(service)
    await service.menu(person)
    await person.press(t.plain("menu-organizations"))
    await person.press(called("Болашақ кілті"))
    await person.press(t.plain("button-representatives", count=1))
    await person.settled()
    assert not await has_answered(service, person)
    await person.press(t.plain("button-invite"))
    asked = await person.sees(t.plain("consent-renewed"))
    assert t.plain(CHANGES[VERSIONS[-1]]) in asked.text
    assert t.plain("consent-renewed-choice") in asked.text
    await person.press(t.plain("button-read-whole"))
    await person.sees(VERSIONS[-1])
    await person.press(t.plain("button-agree"))
    await person.sees(called("Болашақ кілті"))
    assert await has_answered(service, person)
    await person.press(t.plain("button-invite"))
    await person.sees("https://")


async def test_who_puts_it_off_is_in_the_menu_and_is_asked_again(service: Service, t: Translator) -> None:
    person = await service.participant(t.language)
    await outdate(service)
    await person.press(t.plain("menu-organizations"))
    await person.press(t.plain("button-register-organization"))
    await person.sees(t.plain("consent-renewed"))
    await person.press(t.plain("button-not-now"))
    await person.settled()
    assert t.plain("menu-organizations") in person.screen.labels
    assert not await has_answered(service, person)
    await person.press(t.plain("menu-organizations"))
    await person.press(t.plain("button-register-organization"))
    await person.sees(t.plain("consent-renewed"))


async def test_own_data_language_and_messages_need_no_answer(service: Service, t: Translator) -> None:
    person = await service.participant(t.language)
    id_ = await service.person_id(person)
    await outdate(service)
    async with service.storage() as uow:
        message = Notification("interest-refused", {"title": "Уәде етілген"})
        await uow.outbox.promise(id_, message, dedupe_key="promised")
        await uow.commit()
    await service.ticked()
    await person.sees("Уәде етілген")
    await person.send("/mydata")
    await person.sees(t.plain("mydata-caption"))
    other = next(code for code in Language if code is not t.language)
    await person.send("/language")
    await person.press(ENDONYMS[other])
    await person.settled()
    assert service.speaks(other).plain("menu-organizations") in person.screen.labels
    await person.send("/forget")
    await person.press(service.speaks(other).plain("button-forget"))
    await person.sees(service.speaks(other).plain("forgotten"))


async def test_a_link_is_followed_once_the_wording_is_answered(service: Service, t: Translator) -> None:
    founder, organization_id = await service.representative(language=t.language)
    invitation = await service.perform(founder, InviteRepresentative, organization_id)
    guest = await service.participant(t.language, name="Ержан Сапар")
    await outdate(service)
    await guest.follow(f"join_{invitation}")
    await guest.sees(t.plain("consent-renewed"))
    await guest.press(t.plain("button-agree"))
    await guest.settled()
    await founder.sees("Ержан Сапар")


async def test_nobody_consents_to_a_wording_that_was_not_on_the_screen(
    service: Service, newcomer: Player, language: Language
) -> None:
    """The bot was started anew meanwhile, by another operator, say: the text is shown again."""
    t = service.speaks(language)
    await newcomer.send("/start")
    await newcomer.press(ENDONYMS[language])
    await newcomer.settled()
    engine = await service.container.get(AsyncEngine)
    states = metadata().tables["dialog_states"]
    async with engine.begin() as connection:
        value = sa.func.replace(states.c.value, '"shown":"', '"shown":"0')
        await connection.execute(sa.update(states).values(value=value))
    await newcomer.press(t.plain("button-agree"))
    await newcomer.settled()
    assert await tables_with_rows(service) <= OF_NOBODY
    await newcomer.press(t.plain("button-agree"))
    await newcomer.sees(t.plain("onboarding-name"))
