"""Updates as Telegram does not give them, or not yet: each field of each kind left out, or of another type.

None of them stops the bot for anybody. 20 people stand between and behind them, and all are heard.
"""

import copy
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.telegram.client import open_bot
from bot.use_cases.health.signs import SignName
from playground.people.client import PlaygroundClient
from playground.server import running
from tests.telegram.polling_scene import DATE, FIRST, Process, UpdatesServer, a_message

SECRET = "құпиясөз"
WRONG: tuple[Any, ...] = (None, SECRET, -1, 2**70, True, [], {}, [[SECRET]], {"type": SECRET})
GOOD = 20

Update = dict[str, Any]


async def real_updates() -> list[Update]:
    """What the playground gives a bot, of every kind that our people send."""
    async with (
        running() as server,
        PlaygroundClient(server.url) as client,
        open_bot(server.token, server.url) as bot,
    ):
        await bot.get_me()
        person = await client.person("Айгерім", username="aigerim", language_code="kk")
        await person.send(f"{SECRET} https://example.kz /menu")
        await person.follow("invite")
        await person.send_contact("77012345678")
        await person.send_location(47.1, 51.9)
        await person.send_sticker()
        await person.send_voice()
        await person.send_document("акт.pdf", b"%PDF", caption=SECRET)
        await person.send_photo(b"\xff\xd8\xff", caption=SECRET)
        await person.block()
        await person.unblock()
        return [pending.as_json() for pending in server.playground.primary.queue.pending]


def further_updates() -> Iterator[Update]:
    """What the playground does not make: forwards, replies, taps, and messages that Telegram gives no more."""
    user = {"id": 9, "is_bot": False, "first_name": SECRET}
    chat = {"id": -100, "type": "channel", "title": SECRET}
    origins: list[dict[str, Any]] = [
        {"type": "user", "date": DATE, "sender_user": user},
        {"type": "hidden_user", "date": DATE, "sender_user_name": SECRET},
        {"type": "chat", "date": DATE, "sender_chat": chat},
        {"type": "channel", "date": DATE, "chat": chat, "message_id": 5},
    ]
    for origin in origins:
        yield a_message(1, SECRET, forward_origin=origin)
    yield a_message(
        1, SECRET, reply_to_message=a_message(1, SECRET)["message"], quote={"text": SECRET, "position": 0}
    )
    message = a_message(1, SECRET)["message"]
    query = {"id": "5", "from": message["from"], "chat_instance": "1", "data": "menu:1"}
    button = {"text": SECRET, "callback_data": "menu:1"}
    yield {"callback_query": query | {"message": message | {"reply_markup": {"inline_keyboard": [[button]]}}}}
    yield {"callback_query": query | {"message": {"chat": message["chat"], "message_id": 1, "date": 0}}}


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """To every field, the innermost ones included."""
    if path:
        yield path
    fields = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in fields:
        yield from paths(inner, (*path, name))


def mutations(update: Update, senders: Iterator[int]) -> Iterator[Update]:
    for path in paths(update):
        if path == ("update_id",):
            continue
        for wrong in ("leave out", *WRONG):
            mutated = of_somebody(update, next(senders))
            within = mutated
            for step in path[:-1]:
                within = within[step]
            if isinstance(wrong, str) and wrong == "leave out":
                del within[path[-1]]
            else:
                within[path[-1]] = wrong
            yield mutated


def of_somebody(update: Update, sender: int) -> Update:
    """The same update of another person, so that no mutation counts as part of somebody's flood."""
    own = copy.deepcopy(update)
    event = next(value for name, value in own.items() if name != "update_id")
    event["from"]["id"] = sender
    chat = event.get("chat") or event.get("message", {}).get("chat")
    if chat is not None:
        chat["id"] = sender
    return own


def unknown_kinds() -> Iterator[Any]:
    """What Telegram may invent tomorrow, and what it never will."""
    yield a_message(1, SECRET, forward_origin={"type": "hidden_user", "date": DATE})
    yield a_message(1, SECRET, forward_origin={"type": "moon", "date": DATE, "crater": SECRET})
    yield {"telepathy": {"from": {"id": 5, "is_bot": False, "first_name": SECRET}, "thought": SECRET}}
    yield {"telepathy": SECRET}
    yield {}
    yield from (a_message(1, SECRET, date=moment) for moment in (253_402_300_799, 10**15, -(10**15), 10**30))
    for number in (None, "7", True, 0, -5, 1.5, 2**31, 10**30, [], {}):
        yield a_message(1, SECRET) | {"update_id": number}
    yield from (None, 5, SECRET, [], [SECRET], True)


@pytest.mark.timeout(300)
async def test_nothing_that_arrives_holds_up_anybody(process: Process, telegram: UpdatesServer) -> None:
    originals = [*(await real_updates()), *further_updates()]
    assert {kind for update in originals for kind in update} == {
        "update_id",
        "message",
        "callback_query",
        "my_chat_member",
    }
    senders = count(1_000_000)
    bad = [mutated for original in originals for mutated in mutations(original, senders)]
    every = len(bad) // GOOD
    number, good = FIRST, 0
    for place, mutated in enumerate(bad):
        telegram.put(mutated | {"update_id": number})
        number += 1
        if place % every == every - 1 and good < GOOD:
            telegram.put(a_message(number, "Сәлем", sender=100 + good))
            number, good = number + 1, good + 1
    with capture_logs() as logged:
        async with process.running():
            await process.has_handled_of("Сәлем", good, seconds=200)
            for unknown in unknown_kinds():
                numbered = isinstance(unknown, dict) and "update_id" not in unknown
                telegram.put(unknown | {"update_id": telegram.next_number} if numbered else unknown)
            telegram.put(a_message(telegram.next_number, "Соңғы", sender=99))
            await process.has_handled_of("Соңғы", 1)
            await process.is_idle()
    assert telegram.confirmed
    assert await process.states.kept() == {}
    unreadable = [entry for entry in logged if entry["event"] == "update_unreadable"]
    assert len(unreadable) > len(bad) / 10
    seen = process.saw(SignName.UPDATES_UNREADABLE)
    assert seen is not None
    assert seen[0] == len(unreadable)
    assert SECRET not in str(logged) + seen[1]
    assert {entry["event"] for entry in logged} == {"update_unreadable"}
    assert unreadable[-1]["kind"]


async def test_what_cannot_be_read_is_told_by_number_kind_and_place(
    process: Process, telegram: UpdatesServer
) -> None:
    telegram.put(a_message(FIRST, SECRET, forward_origin={"type": "hidden_user", "date": DATE}))
    telegram.put(a_message(FIRST + 1, "Сәлем"))
    with capture_logs() as logged:
        async with process.running():
            await process.has_handled(1)
    (entry,) = [entry for entry in logged if entry["event"] == "update_unreadable"]
    assert (entry["update_id"], entry["kind"]) == (FIRST, "message")
    assert "forward_origin" in entry["places"]
    assert "sender_user_name missing" in entry["places"]
    seen = process.saw(SignName.UPDATES_UNREADABLE)
    assert seen is not None
    assert seen[:2] == (1, f"message: {entry['places']}")
