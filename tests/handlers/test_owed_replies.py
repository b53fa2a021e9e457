"""Telegram stumbles while people use the bot: afterwards each has what they were to hear, in order and once."""

import asyncio
import time
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.reference import Language
from bot.models.replies import OwedReply
from bot.models.words import Named
from bot.presenting.translator import Translator
from playground.people.client import Player
from tests.builders import a_bin
from tests.handlers.conftest import LogBook
from tests.handlers.service import Service

pytestmark = pytest.mark.one_language

PEOPLE = 30
MANY = 100_000
TROUBLES = ["500", "drop", "429"]
EVERY_TROUBLE = [
    "500",
    pytest.param("drop", marks=pytest.mark.long),
    pytest.param("429", marks=pytest.mark.long),
]
"""One in `make test`, all in `make test-long`."""


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


async def owed(service: Service) -> int:
    engine = await service.container.get(AsyncEngine)
    async with engine.connect() as connection:
        return await connection.scalar(sa.select(sa.func.count()).select_from(OwedReply)) or 0


async def silence(service: Service, trouble: str) -> None:
    """Nothing that the bot says is taken any more. Only the spinner still ends: the playground waits for that."""
    for method in ("sendMessage", "editMessageText", "editMessageReplyMarkup", "deleteMessage"):
        await service.client.fault(trouble, method, times=MANY, retry_after=60)


async def over(service: Service) -> None:
    """The trouble is over, and the time has come at which the bot looks again."""
    await service.client.clear_faults()
    await service.client.advance(timedelta(minutes=2))
    for _ in range(3):
        await service.ticked()
    assert await owed(service) == 0
    await service.client.settled()


async def to_bin(person: Player, t: Translator) -> None:
    await person.press(t.plain("menu-organizations"))
    await person.press(t.plain("button-register-organization"))
    await person.press(t.plain("organization-kind-ngo"))
    await person.press(t.plain_value(Named("legal-form-label", "public_fund")))
    await person.sees(t.plain("organization-bin"))


def forgive_bunching(service: Service) -> None:
    """Dozens of people at once, on a clock that whoever waits moves: calls that the bot has spread over seconds arrive
    together, and the playground may refuse some. That is part of these tests.
    """
    service.server.playground.rates.refused = 0


def said_since(person: Player, before: int) -> list[str]:
    return [message.text for message in person.messages if message.id > before and message.outgoing]


@pytest.mark.parametrize("trouble", EVERY_TROUBLE)
async def test_an_outage_in_the_middle_of_thirty_forms(service: Service, trouble: str) -> None:
    """Half of them type the next answer, half press a button; a third goes on typing although nothing comes."""
    t = service.speaks(Language.KAZAKH)
    people = [await service.participant(name=f"Айгерім {number}") for number in range(PEOPLE)]
    await asyncio.gather(*(to_bin(person, t) for person in people))
    pressing = people[1::2]
    for person in pressing:
        await person.send(a_bin())
        await person.sees(t.plain("organization-name_kk"))
        await person.send("Көмек")
        await person.sees(t.plain("organization-name_ru"))
        await person.settled()
    before = {person.id: person.messages[-1].id for person in people}

    await silence(service, trouble)
    await asyncio.gather(*(person.send(a_bin()) for person in people[::2]))
    skip = t.plain("button-skip")
    data = {
        person.id: next(
            button["callback_data"] for button in person.screen.inline_buttons if button["text"] == skip
        )
        for person in pressing
    }
    await asyncio.gather(*(person.press_data(person.screen, data[person.id]) for person in pressing))
    await service.client.settled()
    further = people[::6]
    for person in further:
        await person.send("Көмек")
    await service.client.settled()
    assert all(said_since(person, before[person.id]) == [] for person in people)
    assert await owed(service) >= PEOPLE

    await over(service)
    for person in people:
        (question,) = said_since(person, before[person.id])
        key = "region" if person in pressing else "name_ru" if person in further else "name_kk"
        assert t.plain(f"organization-{key}") in question

    # The buttons and the forms work on.
    for person in people:
        if person in further:
            await person.press(skip)
            await person.sees(t.plain("organization-region"))
        elif person in pressing:
            await person.press(t.plain_value(Named("region", "KZ-23")))
            await person.sees(t.plain("organization-settlement"))
        else:
            await person.send("Көмек")
            await person.sees(t.plain("organization-name_ru"))
    forgive_bunching(service)


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_answers_keep_their_order(
    service: Service, participant: Player, t: Translator, trouble: str
) -> None:
    before = participant.messages[-1].id
    await silence(service, trouble)
    for text in ("не?", "/fly", "/help"):
        await participant.send(text)
        await participant.settled()
    await over(service)
    said = said_since(participant, before)
    assert said[0] == t.plain("not-understood")
    assert said[1] == t.plain("not-understood-command")
    assert len(said) == 3, "the screen that is open now, and no earlier one"
    assert t.plain("button-to-menu") in participant.screen.labels


async def test_one_chat_in_a_flood_of_an_hour_holds_up_nobody(service: Service) -> None:
    """While 500 updates of others pass, it is called a few times."""
    t = service.speaks(Language.KAZAKH)
    flooded, *others = [await service.participant(name=f"Айгерім {number}") for number in range(26)]
    await service.client.fault("429", chat_id=flooded.id, retry_after=3600, times=MANY)
    first = (await service.client.calls())[-1]["id"]
    began = time.monotonic()
    for _ in range(20):
        await flooded.send("/help")
        await asyncio.gather(*(person.send("/menu") for person in others))
        await service.client.settled()
    took = time.monotonic() - began
    calls = await service.client.calls(after=first)
    to_flooded = [call for call in calls if call["params"].get("chat_id") == str(flooded.id)]
    assert len(to_flooded) <= 3
    assert sum(call["method"] == "sendMessage" and call["ok"] for call in calls) >= 500
    assert took < 20 * 5, "nobody waited for ten seconds, in any of the rounds"
    await service.client.clear_faults()
    await service.client.advance(timedelta(seconds=3601))
    await service.ticked()
    await flooded.settled()
    assert t.plain("button-to-menu") in flooded.screen.labels
    assert await owed(service) == 0
    forgive_bunching(service)


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "editMessageReplyMarkup"])
@pytest.mark.parametrize("trouble", ["400", *TROUBLES])
async def test_a_single_stumble_leaves_no_tap_without_an_answer(
    service: Service, participant: Player, t: Translator, method: str, trouble: str, log_book: LogBook
) -> None:
    """Whatever Telegram refuses and for whatever reason: the spinner ends, and the next tap works."""
    await service.client.fault(trouble, method, times=1)
    await participant.press(t.plain("menu-organizations"))
    await service.client.settled()
    await service.client.clear_faults()
    await service.ticked()
    log_book.take("unexpected_error")
    await participant.send("/menu")
    await participant.settled()
    await participant.press(t.plain("menu-organizations"))
    await participant.sees(t.plain("organizations-empty"))


async def test_a_refusal_that_nobody_knows_ends_as_a_told_bug(
    service: Service, participant: Player, t: Translator, log_book: LogBook
) -> None:
    """The form is still there: the next tap on the same button works."""
    await participant.press(t.plain("menu-organizations"))
    await participant.press(t.plain("button-register-organization"))
    await participant.sees(t.plain("organization-kind"))
    await service.client.fault("400", "editMessageText")
    answer = await participant.press(t.plain("organization-kind-ngo"))
    assert answer is not None
    assert answer["text"] == t.plain("error-unexpected")
    assert len(log_book.take("unexpected_error")) == 1
    await participant.press(t.plain("organization-kind-ngo"))
    await participant.sees(t.plain("organization-legal_form"))

    await service.client.fault("400", "sendMessage", times=1)
    await participant.send("ОФ")
    await participant.sees(t.plain("error-unexpected"))
    assert len(log_book.take("unexpected_error")) == 1


async def test_a_bug_that_cannot_be_told_does_no_further_harm(
    service: Service, participant: Player, t: Translator, log_book: LogBook
) -> None:
    await service.client.fault("400", times=10)
    await participant.send("сөз")
    await service.client.settled()
    await service.client.clear_faults()
    assert log_book.take("unexpected_error")
    await participant.send("/menu")
    await participant.settled()
    assert t.plain("menu-organizations") in participant.screen.labels


async def test_previews_of_links_are_switched_off_as_todays_bot_api_wants_it(
    service: Service, participant: Player, t: Translator
) -> None:
    await participant.send("сөз")
    await participant.press(t.plain("menu-organizations"))
    await participant.press(t.plain("button-register-organization"))
    await participant.send("/help")
    await participant.settled()
    calls = await service.client.calls()
    said = [call for call in calls if call["method"] in {"sendMessage", "editMessageText"}]
    assert {call["method"] for call in said} == {"sendMessage", "editMessageText"}
    assert [
        call for call in said if "is_disabled" not in call["params"].get("link_preview_options", "")
    ] == []
    assert [call for call in calls if "disable_web_page_preview" in call["params"]] == []
