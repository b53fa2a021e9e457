"""Inviting, following somebody's link, being let in or not."""

import re

import pytest

from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.presenting.translator import Translator
from playground.people.client import Player
from tests.handlers.asking import asks_for_access
from tests.handlers.called import called
from tests.handlers.service import Service

NAME = OrganizationName("public_fund", "Болашақ кілті", "", "")


async def a_link(head: Player, t: Translator) -> str:
    """The payload of a link that the head of an organisation has just made on their screens."""
    await head.press(t.plain("menu-organizations"))
    await head.press(called("Болашақ кілті"))
    await head.press(t.plain("button-representatives", count=1))
    await head.press(t.plain("button-invite"))
    message = await head.sees("?start=join_")
    found = re.search(r"\?start=(\S+)", message.text)
    assert found is not None
    return found.group(1)


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.mark.real_time
async def test_invited_asked_and_let_in(service: Service, participant: Player, t: Translator) -> None:
    head, _ = await service.representative(language=t.language)
    link = await a_link(head, t)
    await participant.follow(link)
    await participant.sees(t.plain("invitation-accepted", organization=NAME))
    name = participant.data["first_name"]
    await head.sees(asks_for_access(t, participant, NAME))
    await head.press(t.plain("action-confirm-member"))
    await head.sees(t.plain("membership-you-confirmed", person=name))
    await participant.sees(t.plain("membership-confirmed", organization=NAME))
    await service.menu(participant)
    await participant.press(t.plain("menu-organizations"))
    await participant.settled()
    assert any(called("Болашақ кілті").search(label) for label in participant.screen.labels)


async def test_declined(service: Service, participant: Player, t: Translator) -> None:
    head, _ = await service.representative(language=t.language)
    await participant.follow(await a_link(head, t))
    await head.press(t.plain("action-decline-member"))
    await head.sees(t.plain("membership-you-declined", person=participant.data["first_name"]))
    await participant.sees(t.plain("membership-declined", organization=NAME))


async def test_a_newcomer_follows_a_link_and_is_asked_for_consent_first(
    service: Service, newcomer: Player, t: Translator
) -> None:
    head, _ = await service.representative(language=t.language)
    await newcomer.follow(await a_link(head, t))
    await newcomer.press({"kk": "Қазақша", "ru": "Русский", "en": "English"}[t.language])
    await newcomer.press(t.plain("button-agree"))
    await newcomer.sees(t.plain("onboarding-name"))
    await newcomer.send("Жаңа Адам")
    await newcomer.sees(t.plain("invitation-accepted", organization=NAME))
    await head.sees(asks_for_access(t, newcomer, NAME, name="Жаңа Адам"))


async def test_somebody_elses_link(service: Service, participant: Player, t: Translator) -> None:
    head, _ = await service.representative(language=t.language)
    link = await a_link(head, t)
    other = await service.participant(t.language)
    await other.follow(link)
    await other.sees(t.plain("invitation-accepted", organization=NAME))
    await participant.follow(link)
    await participant.sees(t.plain("error-invitation-used"))
    await participant.sees(t.plain("menu-greeting", name=participant.data["first_name"]).splitlines()[-1])


async def test_links_that_lead_nowhere(service: Service, participant: Player, t: Translator) -> None:
    await participant.follow("join_guessed")
    await participant.sees(t.plain("error-invitation-unknown"))
    for payload in ("nothing", "join_", "unknown_thing"):
        await participant.follow(payload)
        await participant.settled()
        assert t.plain("menu-organizations") in participant.screen.labels


async def test_ones_own_link(service: Service, t: Translator) -> None:
    head, _ = await service.representative(language=t.language)
    link = await a_link(head, t)
    await head.follow(link)
    await head.sees(t.plain("error-already-represents"))


async def test_a_decision_pressed_twice_or_by_a_stranger(
    service: Service, participant: Player, t: Translator
) -> None:
    head, _ = await service.representative(language=t.language)
    await participant.follow(await a_link(head, t))
    asked = await head.sees(membership_request(participant, t))
    data = asked.inline_buttons[0]["callback_data"]
    forged = await participant.press_data(participant.screen, data)
    assert forged is not None
    assert forged["text"] == t.plain("error-forbidden")
    await head.press_data(asked, data)
    again = await head.press_data(asked, data)
    assert again is not None
    assert again["text"] == t.plain("error-membership-already-decided")


def membership_request(person: Player, t: Translator) -> str:
    return asks_for_access(t, person, NAME)
