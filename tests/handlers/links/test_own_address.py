"""A person's own address beside their account: named, proved by a code that came by mail, and taken away again."""

from collections.abc import AsyncIterator

import pytest

from bot.mail.letters import Letters
from bot.models.links import OrganizationAddress
from bot.models.organizations import OrganizationKind
from bot.models.people import Person
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.understanding.mail_servers import MailServer as MailServerAddress
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.post import Transport
from bot.use_cases.links.ports import Addresses
from bot.use_cases.people.ports import People
from playground.people.client import Player
from tests.handlers.service import Service, shown
from tests.mail.server import MailServer, mail_server

OWN = "bakyt@akimat.example"
NAME = "Сәуле Ахметова"


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.fixture
async def mailbox(service: Service, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[MailServer]:
    """A real mail server, which the bot here does without otherwise."""
    async with mail_server() as server:
        transport = await service.container.get(Transport)
        monkeypatch.setattr(transport, "_server", MailServerAddress.named(f"smtp://127.0.0.1:{server.port}"))
        clock = await service.container.get(Clock)
        monkeypatch.setattr(transport, "_letters", Letters("asar@asar.example", clock.now))
        yield server


async def open_own(person: Player, t: Translator) -> None:
    await person.send("/mydata")
    await person.settled()
    await person.press(t.plain("action-own-address"))
    await person.sees(shown(t("own-address-title")).splitlines()[0])


@pytest.mark.every_language
async def test_it_is_named_proved_and_taken_away(
    service: Service, mailbox: MailServer, language: Language, t: Translator
) -> None:
    head, _ = await service.representative(language=language)
    await open_own(head, t)
    await head.press(t.plain("button-own-address"))
    await head.sees(shown(t("own-address-ask")).splitlines()[0])
    await head.send("bakyt akimat")
    await head.sees(shown(t("error-email-invalid")).splitlines()[0])
    await head.send("Bakyt@Akimat.example")
    await head.sees("b***@akimat.example")
    code = mailbox.code(OWN)
    await head.send(f"{(int(code) + 1) % 10**6:06d}")
    await head.sees(shown(t("error-code-wrong")))
    await head.send(f"{code[:3]} {code[3:]}")
    await head.sees(shown(t("own-address-proved")))
    await head.sees(OWN)
    await head.press(t.plain("button-remove-address"))
    await head.sees(shown(t("own-address-sure")))
    await head.press(t.plain("button-remove-address-sure"))
    await head.settled()
    assert OWN not in head.screen.text
    assert t.plain("button-own-address") in head.screen.labels


async def test_whoever_answers_there_for_the_organisation_is_asked_whether_that_is_them(
    service: Service, mailbox: MailServer, language: Language, t: Translator
) -> None:
    head, organization_id = await service.representative(OrganizationKind.STATE, language, name=NAME)
    async with service.storage() as block:
        other = Person(
            account_id=None, language=language, created_at=service.server.playground.clock.now(), name=NAME
        )
        await block[People].add(other)
        await block.flush()
        address = await block[Addresses].claim(other.id, OWN, other.created_at)
        entry = OrganizationAddress(
            organization_id=organization_id,
            address_id=address.id,
            person_id=other.id,
            name="Ахметова Сәуле Қайратқызы",
            post="Әкім орынбасары",
            added_by=other.id,
            added_at=other.created_at,
        )
        await block[Addresses].add_to_card(entry)
        await block.commit()
    await open_own(head, t)
    await head.press(t.plain("button-own-address"))
    await head.send(OWN)
    await head.sees("b***@akimat.example")
    await head.send(mailbox.code(OWN))
    await head.sees("Әкім орынбасары")
    await head.press(t.plain("button-own-address-join"))
    await head.sees(OWN)
    async with service.storage() as block:
        joined = await block[Addresses].of_person(await service.person_id(head))
        assert joined is not None
        assert joined.address == OWN
    await head.press(t.plain("button-remove-address"))
    answer = await head.press(t.plain("button-remove-address-sure"))
    assert answer is not None
    assert t.plain("button-addresses") in answer["text"], "where it stands, and how it comes off"


async def test_nothing_is_named_where_no_mail_goes_out_or_nobody_is_represented(
    service: Service, language: Language, t: Translator
) -> None:
    head, _ = await service.representative(language=language)
    await open_own(head, t)
    await head.sees(shown(t("own-address-no-mail")))
    assert t.plain("button-own-address") not in head.screen.labels


async def test_who_represents_nobody_is_told_what_is_missing(
    service: Service, mailbox: MailServer, language: Language, t: Translator
) -> None:
    person = await service.participant(language)
    await open_own(person, t)
    await person.sees(shown(t("own-address-represent")))
    assert t.plain("button-own-address") not in person.screen.labels
    assert mailbox.mails == []
