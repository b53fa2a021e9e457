"""The backer's profile, as its people fill it in, correct it and rest."""

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.words import Named
from bot.presenting.formats import as_label
from bot.use_cases.backers.ports import Backers
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.service import Service

WISH = "Ауыл балалары бағдарламалауды үйренсе дейміз."


async def fill_in(service: Service, person: Player, language: Language) -> None:
    """The whole form, up to its review."""
    t = service.speaks(language)
    await person.press(t.plain("menu-backing"))
    await person.press(t.plain("button-fill-in"))
    await person.press(t.plain_value(Named("sphere", "education_science_sport")))
    await person.press(t.plain("button-done"))
    await person.press(t.plain("button-done"))
    await person.sees(t.plain("backer-text"))
    await person.send(WISH)
    await person.press(as_label(t.plain("need-money")))
    await person.press(t.plain("button-done"))
    await person.send("5 млн")
    await person.press("3")
    await person.press(t.plain("backer-frequency-at_once"))
    await person.sees(t.plain("backer-review").removeprefix("<b>").removesuffix("</b>"))


@pytest.mark.every_language
async def test_a_business_says_what_it_supports(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person, organization_id = await service.representative(OrganizationKind.BUSINESS, language)
    await fill_in(service, person, language)
    assert t.plain("backer-everywhere") in person.screen.text
    await person.press(t.plain("backer-submit"))
    await person.settled()
    assert WISH in person.screen.text
    async with service.storage() as uow:
        profile = await uow[Backers].get(organization_id)
        assert profile is not None
        assert (profile.ceiling, profile.regions, profile.pitches_per_week) == (5_000_000, (), 3)


async def test_a_profile_is_corrected_and_rests(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person, organization_id = await service.representative(OrganizationKind.STATE, language)
    await fill_in(service, person, language)
    await person.press(t.plain("backer-submit"))
    await person.settled()
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("backer-ceiling-label"))
    await person.send("0")
    await person.sees(t.plain("error-amount-not-positive"))
    await person.send("700 000")
    await person.sees(t.plain("backer-saved"))
    await person.press(t.plain("button-pause"))
    await person.sees(t.plain("backer-is-paused"))
    async with service.storage() as uow:
        profile = await uow[Backers].get(organization_id)
        assert profile is not None
        assert (profile.ceiling, profile.paused) == (700_000, True)
    await person.press(t.plain("button-resume-backing"))
    await person.settled()
    assert t.plain("button-pause") in person.screen.labels


async def test_an_unfinished_profile_is_resumed(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    person, _ = await service.representative(OrganizationKind.BUSINESS, Language.RUSSIAN)
    await fill_in(service, person, Language.RUSSIAN)
    await service.menu(person)
    await person.press(t.plain("menu-backing"))
    await person.press(t.plain("button-fill-in"))
    await person.press(t.plain("button-resume"))
    await person.press(t.plain("backer-submit"))
    await person.settled()
    assert WISH in person.screen.text


async def test_an_ngo_has_no_such_entry(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    person, _ = await service.representative(OrganizationKind.NGO)
    assert t.plain("menu-backing") not in person.screen.labels
    assert t.plain("menu-pitches") not in person.screen.labels


@pytest.mark.real_time
async def test_with_two_organizations_one_is_chosen_first(service: Service) -> None:
    t = service.speaks(Language.ENGLISH)
    person, _ = await service.representative(OrganizationKind.BUSINESS, Language.ENGLISH, name_kk="Бірінші")
    await service.organization(person, OrganizationKind.STATE, name_kk="Екінші")
    await service.menu(person)
    await person.press(t.plain("menu-backing"))
    await person.press(called("Екінші"))
    await person.sees(called("Екінші"))
    await person.press(t.plain("button-back"))
    await person.settled()
    assert len(person.screen.labels) == 3
