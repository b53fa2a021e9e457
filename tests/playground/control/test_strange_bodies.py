"""Whatever is sent to the control API is refused in words or done: nothing of it breaks a route or what others read."""

from collections.abc import AsyncIterator
from itertools import product
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from playground.crowd.room import CrowdRoom
from playground.keeper.room import BotRoom
from playground.people.client import PlaygroundClient
from playground.proof.proof import Proof
from playground.proof.room import ProofRoom
from playground.server import Room, RunningServer, application, running
from playground.story.room import story_room
from playground.world.core import Playground

PLACES = {"person": "1001", "action": "block", "chat": "-4001", "message": "1"}
UNREADABLE = {
    "nested deeply": b"[" * 100_000,
    "nested deeply in objects": b'{"a":' * 100_000,
    "a number that nobody keeps": b'{"id": %s}' % (b"9" * 40),
    "a number that Python refuses": b'{"id": %s}' % (b"9" * 10_000),
    "more than any number": b'{"advance": 1e999}',
    "no number": b'{"advance": NaN}',
    "no end": b'{"offset": -Infinity}',
    "half a letter": b'{"first_name": "\\ud800"}',
    "half a letter in a name": b'{"\\udfff": 1}',
    "no UTF-8": b'{"first_name": "\xff"}',
    "no object": b"[]",
    "nothing": b"",
}
UNREAD = (
    *("POST /api/bot/kill", "POST /api/start-over", "DELETE /api/faults", "DELETE /api/days"),
    *("POST /api/people/{person}/{action}", "POST /api/groups/{chat}/upgrade"),
    "POST /api/chats/{chat}/messages/{message}/forget",
)
"""They take no body."""
JUNK: tuple[object, ...] = ([], {}, [{}], {"a": []}, "x", 1.5, True)
SHAPES: tuple[tuple[str, str, dict[str, Any], str], ...] = (
    (
        "POST",
        "/api/people",
        {"first_name": "B"},
        "id first_name last_name username role_hint character shown",
    ),
    ("PATCH", "/api/people/1001", {}, "first_name language_code character started deactivated"),
    ("POST", "/api/people/1001/messages", {"text": "x"}, "chat_id"),
    ("POST", "/api/people/1001/messages", {}, "text contact location sticker voice document"),
    ("POST", "/api/people/1001/messages", {"contact": {}}, "forwarded"),
    ("POST", "/api/people/1001/press", {"message_id": 1, "data": "x"}, "chat_id message_id"),
    ("POST", "/api/people/1001/vote", {}, "chat_id message_id option_ids"),
    ("POST", "/api/people/1001/inline/choose", {}, "query_id result_id chat_id"),
    ("POST", "/api/people/1001/language", {}, "language"),
    ("POST", "/api/people/1001/follow", {}, "payload"),
    ("POST", "/api/groups", {"title": "G"}, "title kind members username is_forum bot_status"),
    ("PATCH", "/api/groups/-4001", {}, "title members username is_forum bot_status"),
    ("POST", "/api/faults", {"kind": "500"}, "kind method times retry_after seconds chat_id probability"),
    ("POST", "/api/clock", {}, "advance to to_next_due"),
    ("POST", "/api/clock/followed", {}, "offset"),
    ("POST", "/api/greeting", {}, "language chosen"),
    ("POST", "/api/story", {"do": "pause"}, "do chapter language"),
    ("POST", "/api/days", {}, "days"),
    ("POST", "/api/proof", {"do": "walk"}, "do deeds days"),
    ("POST", "/api/glosses", {"language": "en"}, "language messages chat_id"),
)
"""A request, what it carries besides, and each of what it may carry."""


@pytest.fixture
def rooms(tmp_path: Path) -> list[Room]:
    return [BotRoom(), CrowdRoom({}), story_room(), ProofRoom(Proof(7, tmp_path, tmp_path, lambda _: None))]


@pytest.fixture
async def server(rooms: list[Room]) -> AsyncIterator[RunningServer]:
    async with running(rooms=rooms) as server, PlaygroundClient(server.url) as client:
        await client.group("Форум", [await client.person("Айгерім", id=1001)])
        yield server


async def test_what_cannot_be_read_is_refused_on_each_route(server: RunningServer, rooms: list[Room]) -> None:
    routes = application(Playground(), rooms=rooms).router.routes()
    found = [(route.method, route.resource.canonical) for route in routes if route.resource]
    reading = [
        (method, path.format(**PLACES))
        for method, path in found
        if path.startswith("/api/") and method not in ("GET", "HEAD") and f"{method} {path}" not in UNREAD
    ]
    assert len(reading) > 15
    headers = {"Content-Type": "application/json; charset=no-such"}
    async with aiohttp.ClientSession(headers=headers) as http:
        for (method, path), (name, body) in product(reading, UNREADABLE.items()):
            async with http.request(method, server.url + path, data=body) as answer:
                assert answer.status == 400, (method, path, name)
                assert "body" in (await answer.json())["error"]


async def test_what_is_of_another_kind_breaks_no_route(server: RunningServer) -> None:
    async with aiohttp.ClientSession() as http, PlaygroundClient(server.url) as client:
        for method, path, body, names in SHAPES:
            for name, junk in product(names.split(), JUNK):
                async with http.request(method, server.url + path, json={**body, name: junk}) as answer:
                    assert answer.status in (200, 201, 202, 400, 404, 409, 503), (method, path, name, junk)
        assert (await client.get("/api/state"))["people"][0]["id"] == 1001


@pytest.mark.parametrize(
    "path",
    [
        "/api/events?after=nan",
        "/api/calls?after=1e999",
        "/api/settled?timeout=nan",
        "/api/clock?after=inf",
        "/api/people/{digits}/messages",
        "/api/chats/{digits}/messages",
    ],
)
async def test_no_number_in_an_address_breaks_it(server: RunningServer, path: str) -> None:
    async with aiohttp.ClientSession() as http:
        address = server.url + path.format(digits="9" * 5000)
        async with http.request("POST" if "people" in path else "GET", address, json={}) as answer:
            assert answer.status < 500
            await answer.json()
