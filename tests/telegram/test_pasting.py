"""A long text that somebody's app has cut into messages is one answer."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import CallbackQuery, Message

from bot.storage.dialog_tables import SqliteDialogTables
from bot.telegram.pasting import CUT_MIN, MESSAGE_MAX
from tests.telegram.polling_scene import DATE, FIRST, Process, UpdatesServer, a_message

LINE = "Ауылдағы балаларға арналған бағдарламалау үйірмесі туралы мәтін. "
FULL = ("ә" * MESSAGE_MAX)[:MESSAGE_MAX]
CUT = (LINE * 100)[:3900].strip()


def tap(number: int) -> dict[str, Any]:
    sender = a_message(number, "")["message"]["from"]
    return {
        "update_id": number,
        "callback_query": {"id": str(number), "from": sender, "chat_instance": "1", "data": "tap"},
    }


def messages(*texts: str, **fields: Any) -> list[dict[str, Any]]:
    return [a_message(FIRST + place, text, **fields) for place, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        ((FULL, "соңы"), FULL + "соңы"),
        ((CUT, "соңы"), f"{CUT}\nсоңы"),
        ((CUT, FULL, "соңы"), f"{CUT}\n{FULL}соңы"),
        (("🙂" * (MESSAGE_MAX // 2), "соңы"), "🙂" * (MESSAGE_MAX // 2) + "соңы"),
        ((FULL, FULL), FULL + FULL),
    ],
    ids=["full", "at a line's end", "three parts", "pairs of surrogates", "no end"],
)
async def test_the_parts_become_one_answer(
    texts: Sequence[str], whole: str, process: Process, telegram: UpdatesServer
) -> None:
    telegram.put(*messages(*texts))
    async with process.running():
        await process.has_handled(1)
        telegram.put(a_message(FIRST + 10, "кейінгі", date=DATE + 60))
        await process.has_handled(2)
    assert process.handled == [whole, "кейінгі"]
    assert telegram.confirmed
    assert await process.states.kept() == {}


@pytest.mark.parametrize(
    "second",
    [
        a_message(FIRST + 1, "/menu"),
        a_message(FIRST + 1, "кейінірек", date=DATE + 3),
        a_message(FIRST + 1, "бұрын", date=DATE - 1),
        a_message(
            FIRST + 1,
            "басқаның сөзі",
            forward_origin={"type": "hidden_user", "date": 1, "sender_user_name": "N"},
        ),
        tap(FIRST + 1),
        a_message(FIRST + 1, "", text=None, photo=[]),
    ],
    ids=["a command", "too late", "earlier", "a forward", "a tap", "no text"],
)
async def test_what_is_no_rest_is_an_update_of_its_own(
    second: dict[str, Any], process: Process, telegram: UpdatesServer
) -> None:
    telegram.put(a_message(FIRST, FULL), second)
    async with asyncio.timeout(10), process.running():
        await process.has_handled(2)
    assert process.handled[0] == FULL


async def test_what_is_forwarded_was_not_cut(process: Process, telegram: UpdatesServer) -> None:
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "N"}
    telegram.put(a_message(FIRST, FULL, forward_origin=origin), a_message(FIRST + 1, "жауабым"))
    async with process.running():
        await process.has_handled(2)
    assert process.handled == [FULL, "жауабым"]


async def test_a_text_that_a_form_takes_is_not_waited_for(process: Process, telegram: UpdatesServer) -> None:
    """No form takes so many characters."""
    telegram.put(*messages("x" * (CUT_MIN - 1), "y"))
    async with process.running():
        await process.has_handled(2)
    assert process.handled == ["x" * (CUT_MIN - 1), "y"]


async def test_the_rest_is_waited_for_and_nobody_else_waits(
    process: Process, telegram: UpdatesServer
) -> None:
    telegram.put(a_message(FIRST, FULL))
    async with process.running():
        await telegram.asked()
        telegram.put(a_message(FIRST + 1, "басқа адам", sender=8))
        await process.has_handled(1)
        assert process.handled == ["басқа адам"]
        # Their number lies between; the rest is the next of this person.
        telegram.put(a_message(FIRST + 2, "соңы"))
        await process.has_handled(2)
    assert process.handled == ["басқа адам", FULL + "соңы"]


async def test_a_text_whose_rest_does_not_come_is_handled(process: Process, telegram: UpdatesServer) -> None:
    telegram.put(a_message(FIRST, FULL))
    async with process.running():
        await process.has_handled(1)
    assert process.handled == [FULL]


async def test_a_rest_that_comes_late_is_no_answer(process: Process, telegram: UpdatesServer) -> None:
    """There was a gap between two questions for updates. By its date it belongs to the text that was answered. The
    person is told of its end, which might be a message of its own.
    """
    telegram.put(a_message(FIRST, FULL))
    async with process.running():
        await process.has_handled(1)
        telegram.put(a_message(FIRST + 1, CUT, date=DATE + 1), a_message(FIRST + 2, "соңы", date=DATE + 2))
        telegram.put(a_message(FIRST + 3, "жауап", date=DATE + 5))
        await process.has_handled(2)
        await process.is_idle()
        await process.told(1)
    assert process.handled == [FULL, "жауап"]


async def test_a_rest_is_no_answer_where_the_beginning_was_handled_before(
    telegram: UpdatesServer, tables: SqliteDialogTables
) -> None:
    """Telegram gives both again to the next process. The person was told of the text that is too long."""
    first, second = Process(telegram, tables), Process(telegram, tables)
    telegram.put(a_message(FIRST, FULL))
    async with first.running():
        await first.has_handled(1)
        await first.is_idle()
    telegram.put(a_message(FIRST + 1, "соңы"), a_message(FIRST + 2, "жауап", date=DATE + 9))
    telegram.pending.insert(0, (FIRST, a_message(FIRST, FULL)))
    async with second.running():
        await second.has_handled(1)
        await second.is_idle()
        await second.told(1)
    assert (first.handled, second.handled) == ([FULL], ["жауап"])


async def test_a_part_that_was_handled_before_is_not_joined(
    telegram: UpdatesServer, tables: SqliteDialogTables
) -> None:
    process = Process(telegram, tables)
    async with process.states.update([FIRST + 1], 7):
        pass
    telegram.put(*messages(FULL, CUT, "соңы"))
    async with process.running():
        await process.has_handled(1)
    assert process.handled == [FULL + "соңы"]


async def test_a_part_on_record_meets_the_rest_after_a_restart(
    telegram: UpdatesServer, tables: SqliteDialogTables
) -> None:
    """The first part was confirmed while its rest was waited for, and the process ended."""
    first, second = Process(telegram, tables), Process(telegram, tables)
    telegram.put(a_message(FIRST, FULL))
    async with first.running(shutdown_seconds=0):
        await telegram.asked()
        assert telegram.confirmed
    telegram.put(a_message(FIRST + 1, "соңы"))
    async with second.running():
        await second.has_handled(1)
    assert (first.handled, second.handled) == ([], [FULL + "соңы"])
    assert await second.states.kept() == {}


async def test_all_parts_count_as_handled(telegram: UpdatesServer, tables: SqliteDialogTables) -> None:
    process = Process(telegram, tables)
    parts = messages(FULL, CUT, "соңы")
    telegram.put(*parts)
    async with process.running():
        await process.has_handled(1)
        telegram.put(*parts)
    again = Process(telegram, tables)
    telegram.pending = [(part["update_id"], part) for part in parts]
    async with again.running():
        await telegram.asked()
        await again.is_idle()
        await again.told(0)
    assert again.handled == []


async def test_the_words_have_no_formatting_left(telegram: UpdatesServer, tables: SqliteDialogTables) -> None:
    seen: list[Message] = []

    async def look(event: Message | CallbackQuery) -> None:
        assert isinstance(event, Message)
        assert isinstance(event.bot, Bot)
        seen.append(event)

    process = Process(telegram, tables, handle=look)
    bold = [{"type": "bold", "offset": 0, "length": 5}]
    telegram.put(*messages(FULL, "соңы", entities=bold))
    async with process.running():
        await process.has_handled(1)
    assert (seen[0].text, seen[0].entities, seen[0].html_text) == (FULL + "соңы", None, FULL + "соңы")
