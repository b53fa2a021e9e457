"""Addresses on an organisation's card, as its representatives and moderators see and change them."""

import pytest

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import OrganizationName
from bot.presenting.translator import Translator
from bot.use_cases.links.ports import Addresses
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.service import Service, shown

NAME = OrganizationName("public_fund", "Болашақ кілті", "", "")


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


async def open_card(person: Player, t: Translator) -> None:
    await person.press(t.plain("menu-organizations"))
    await person.press(called("Болашақ кілті"))
    await person.press(t.plain("button-addresses"))
    await person.sees(t.plain("addresses-empty"))


async def addresses(service: Service, organization_id: int) -> list[str]:
    async with service.storage() as block:
        found = await block[Addresses].of_organization(organization_id)
        return [address.address for _, address in found]


@pytest.mark.every_language
async def test_a_representative_adds_an_address_and_takes_it_off(
    service: Service, language: Language, t: Translator
) -> None:
    head, organization_id = await service.representative(language=language)
    await open_card(head, t)
    await head.press(t.plain("button-add-address"))
    await head.sees(shown(t("address-ask-name")).splitlines()[0])
    await head.send("сәуле ахметова")
    await head.sees(shown(t("address-ask-post")).splitlines()[0])
    await head.send("Әкім орынбасары")
    await head.sees(shown(t("address-ask-address")).splitlines()[0])
    await head.send("saule akimat")
    await head.sees(shown(t("error-email-invalid")).splitlines()[0])
    await head.send("Saule@Akimat.example")
    await head.sees(shown(t("address-added")))
    assert await addresses(service, organization_id) == ["saule@akimat.example"]
    await head.press(called("ахметова"))
    await head.sees(t.plain("address-unconfirmed"))
    await head.press(t.plain("button-remove-address"))
    await head.sees(t.plain("address-sure"))
    await head.press(t.plain("button-remove-address-sure"))
    await head.sees(t.plain("addresses-empty"))
    assert await addresses(service, organization_id) == []


@pytest.mark.real_time
@pytest.mark.one_language
async def test_a_moderator_adds_one_and_its_people_are_told(
    service: Service, language: Language, t: Translator
) -> None:
    head, organization_id = await service.representative(language=language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    await service.menu(moderator)
    await moderator.press(t.plain("menu-oversight"))
    await moderator.press(called("Болашақ кілті"))
    await moderator.press(t.plain("button-addresses"))
    await moderator.press(t.plain("button-add-address"))
    for answer in ("Сәуле Ахметова", "Әкім орынбасары", "s@akimat.example"):
        await moderator.send(answer)
    await moderator.sees(shown(t("address-added")))
    await service.ticked()
    await head.sees("s@akimat.example")
    await head.press(t.plain("action-open-addresses"))
    await head.press(called("Ахметова"))
    await head.sees(t.plain("address-by-moderator"))
    # The button under what a moderator is told of the card that they have checked.
    await moderator.press_data(moderator.screen, f"open-addresses:{organization_id}")
    await moderator.settled()
    await moderator.press(called("Ахметова"))
    await moderator.sees(t.plain("address-unconfirmed"))
    assert t.plain("button-remove-address") in moderator.screen.labels
