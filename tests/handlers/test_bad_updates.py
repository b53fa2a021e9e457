"""Updates that Telegram would hardly send: of a megabyte, from the year 9999, by somebody whose name is marks alone.
They are answered like others, and nobody waits for it.
"""

import asyncio
from typing import Any

import pytest

from bot.models.reference import Language
from playground.people.client import Player
from tests.handlers.conftest import LogBook
from tests.handlers.service import Service

MEGABYTE = "Ж" * 1_000_000
LAST = 253_402_300_799
"""The last second of the year 9999."""
PATIENCE = 10.0
"""Seconds in which another person is answered. A text that blocks does so for minutes."""


def somebody(person: Player, **fields: Any) -> dict[str, Any]:
    return {"id": person.id, "is_bot": False, "first_name": person.first_name, **fields}


def message(person: Player, **fields: Any) -> dict[str, Any]:
    return {
        "message_id": 1_000_000,
        "date": 1_800_000_000,
        "chat": {"id": person.id, "type": "private", "first_name": person.first_name},
        "from": somebody(person),
        **fields,
    }


def story(person: Player) -> dict[str, Any]:
    chat = {"id": person.id, "type": "private", "first_name": MEGABYTE, "username": MEGABYTE}
    return {"chat": chat, "id": 7}


PHOTO = [{"file_id": MEGABYTE, "file_unique_id": "u", "width": 1, "height": 1}]
KINDS = {
    "text": lambda person: {"text": MEGABYTE},
    "marks": lambda person: {"text": "e" + "\u0301\u0316" * 500_000},
    "command": lambda person: {
        "text": f"/{'a' * 1_000_000}",
        "entities": [{"type": "bot_command", "offset": 0, "length": 1_000_001}],
    },
    "entities": lambda person: {
        "text": MEGABYTE,
        "entities": [{"type": "bold", "offset": n, "length": 1} for n in range(10_000)],
    },
    "caption": lambda person: {"photo": PHOTO, "caption": MEGABYTE},
    "forwarded story": lambda person: {"story": story(person)},
    "reply to a story": lambda person: {"text": "не істейміз?", "reply_to_story": story(person)},
    "quote": lambda person: {"text": "не істейміз?", "quote": {"text": MEGABYTE, "position": 0}},
    "forward": lambda person: {
        "text": "не істейміз?",
        "forward_origin": {"type": "hidden_user", "date": LAST, "sender_user_name": MEGABYTE},
    },
    "document": lambda person: {
        "document": {"file_id": "f", "file_unique_id": "u", "file_name": f"{MEGABYTE}.pdf"}
    },
    "contact": lambda person: {"contact": {"phone_number": "7" * 1_000_000, "first_name": MEGABYTE}},
    "name": lambda person: {"text": "не істейміз?", "from": somebody(person, first_name=MEGABYTE)},
    "date": lambda person: {"text": "не істейміз?", "date": LAST},
    "edited at": lambda person: {"text": "не істейміз?", "date": LAST, "edit_date": LAST},
}


async def others_are_answered(service: Service, other: Player) -> None:
    async with asyncio.timeout(PATIENCE):
        await other.send("/menu")
        await other.settled()


@pytest.mark.parametrize("kind", KINDS)
async def test_an_update_of_a_megabyte_or_of_the_year_9999(
    service: Service, log_book: LogBook, kind: str
) -> None:
    person, other = await service.participant(), await service.participant()
    t = service.speaks(Language.KAZAKH)
    service.server.playground.deliver("message", message(person, **KINDS[kind](person)), chat_id=person.id)
    await others_are_answered(service, other)
    await person.sees(t.plain("not-understood-command" if kind == "command" else "not-understood"))
    assert log_book.errors == []


@pytest.mark.parametrize("kind", ["text", "marks", "name", "contact", "date"])
async def test_such_an_answer_to_a_question_is_refused(
    service: Service, log_book: LogBook, kind: str
) -> None:
    """The question for one's name stays, and a decent answer is taken after it."""
    t = service.speaks(Language.KAZAKH)
    person, other = await service.newcomer(), await service.participant()
    await person.send("/start")
    await person.press("Қазақша")
    await person.press(t.plain("button-agree"))
    await person.sees(t.plain("onboarding-name"))
    service.server.playground.deliver("message", message(person, **KINDS[kind](person)), chat_id=person.id)
    await others_are_answered(service, other)
    await person.send("Айгерім")
    await person.settled()
    assert log_book.errors == []


@pytest.mark.parametrize(
    "name",
    ["\u0301" * 64, "\u0301\u0316" * 32, "Аб" + "\u0301" * 62],
    ids=["one mark", "two marks", "letters"],
)
async def test_somebody_whose_name_is_marks(service: Service, log_book: LogBook, name: str) -> None:
    t = service.speaks(Language.KAZAKH)
    person = await service.newcomer(name=name)
    await person.send("/start")
    await person.press("Қазақша")
    await person.press(t.plain("button-agree"))
    await person.sees(t.plain("onboarding-name"))
    await person.send(name)
    await person.settled()
    assert log_book.errors == []
    if name[0] == "А":
        assert t.plain("menu-organizations") in person.screen.labels
    else:
        await person.send("Айгерім")
        await person.settled()
        assert t.plain("menu-organizations") in person.screen.labels
