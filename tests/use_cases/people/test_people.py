"""Getting to know a person, giving them their data, forgetting them."""

import hashlib
from dataclasses import replace

import pytest

from bot.models.consents import VERSION, Wording
from bot.models.people import Consent, ConsentKind, Person
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.people.introducing import (
    ChooseLanguage,
    ConsentText,
    GiveConsent,
    IntroduceOneself,
)
from tests.builders import TERMS, a_person, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

WORDING = ConsentText("Келісемін", Language.KAZAKH)


async def test_of_a_guest_nothing_is_stored_but_they_are_spoken_to_in_their_language(
    uow: Database, clock: FrozenClock
) -> None:
    identity = FakeIdentity(an_actor())
    await ChooseLanguage(identity, uow, clock)(Language.ENGLISH)
    assert (await identity.actor()).language is Language.ENGLISH
    assert (uow.all(Person), uow.commits) == ([], 0)


async def test_consent_is_kept_once_with_its_wording(uow: Database, clock: FrozenClock) -> None:
    give = GiveConsent(FakeIdentity(an_actor()), uow, clock, TERMS)
    await give(ConsentKind.SERVICE, WORDING, "Дана 🌷")
    await give(ConsentKind.SERVICE, WORDING, "Дана 🌷")
    person = uow.one(Person, account_id=1_000_000)
    (consent,) = person.consents
    assert (consent.subject, consent.given_at) == ("Дана 🌷", clock.now())
    kept = consent.wording
    assert (kept.text, kept.version, kept.language) == ("Келісемін", VERSION, Language.KAZAKH)
    assert kept.terms == TERMS
    assert kept.hash == hashlib.sha256("Келісемін".encode()).hexdigest()
    assert uow.actions == ["consent.give"]
    assert uow.audited[0].actor_id == person.id


async def test_two_people_share_one_wording(uow: Database, clock: FrozenClock) -> None:
    for account in (1, 2):
        identity = FakeIdentity(replace(an_actor(), account_id=account))
        await GiveConsent(identity, uow, clock, TERMS)(ConsentKind.SERVICE, WORDING, "Дана")
    assert len(uow.all(Wording)) == 1
    assert len(uow.all(Consent)) == 2


async def test_a_newer_wording_replaces_the_older_one(uow: Database, clock: FrozenClock) -> None:
    give = GiveConsent(FakeIdentity(an_actor()), uow, clock, TERMS)
    await give(ConsentKind.SERVICE, WORDING, "Дана")
    await give(ConsentKind.SERVICE, ConsentText("Келісемін, 2-нұсқа", Language.KAZAKH), "Дана")
    person = uow.one(Person, account_id=1_000_000)
    assert [(consent.wording.text, consent.withdrawn_at) for consent in person.consents] == [
        ("Келісемін", clock.now()),
        ("Келісемін, 2-нұсқа", None),
    ]


@pytest.mark.parametrize("name", ["😀", "", "  ", "a", "x" * 121])
async def test_a_name_needs_letters_and_an_end(name: str, uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person("Дана"))
    with pytest.raises(InvalidValueError):
        await IntroduceOneself(FakeIdentity(an_actor(person)), uow, clock)(name)
    assert person.name == "Дана"


async def test_another_name_is_in_the_log_without_either(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person("Айгерім Сәрсен"))
    introduce = IntroduceOneself(FakeIdentity(an_actor(person)), uow, clock)
    await introduce("Айгерім Сәрсен")
    assert uow.actions == []
    await introduce("Әйгерім Сәрсенова")
    assert uow.actions == ["person.rename"]
    assert "Сәрсен" not in str(uow.audited[-1].changes)


async def test_being_forgotten_leaves_nothing_that_leads_back(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person(staff=(StaffRole.MODERATOR,)))
    await ForgetMe(FakeIdentity(an_actor(person)), uow, clock)()
    assert (person.account_id, person.name, person.reachable) == (None, "", False)
    assert person.staff_roles == frozenset()
    assert person.consent_in_force(ConsentKind.SERVICE) is None
    assert uow.actions == ["person.forget"]
