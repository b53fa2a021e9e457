"""The playground against the server's source: each line of the table, over HTTP."""

import json
import struct
import zlib

import aiohttp
import pytest

from tests.playground.facts.table import CHAT, FACTS, FILE, PHOTO, TEXT


def picture() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 10, 10, 8, 0, 0, 0, 0))


@pytest.fixture
async def places(ask, aigerim):
    """What the words of the table stand for."""

    async def sent(method, field, content):
        form = aiohttp.FormData({"chat_id": str(aigerim.id)})
        form.add_field(field, content, filename="a.png")
        return (await ask(method, data=form))[1]["result"][field]

    text = (await ask("sendMessage", {"chat_id": aigerim.id, "text": "first"}))[1]["result"]["message_id"]
    document, photo = (
        await sent("sendDocument", "document", b"x"),
        await sent("sendPhoto", "photo", picture()),
    )
    return {CHAT: aigerim.id, TEXT: text, FILE: document["file_id"], PHOTO: photo[0]["file_id"]}


def put_in(value, places):
    if isinstance(value, dict):
        return {name: put_in(item, places) for name, item in value.items()}
    if isinstance(value, list):
        return [put_in(item, places) for item in value]
    return places.get(value, value) if isinstance(value, str) else value


@pytest.mark.parametrize("fact", FACTS, ids=[f"{number}-{fact.source}" for number, fact in enumerate(FACTS)])
async def test_a_fact(ask, places, fact):
    status, body = await ask(fact.method, put_in(fact.parameters, places))
    if isinstance(fact.outcome, str):
        assert (status, body.get("description")) == (400, f"Bad Request: {fact.outcome}"), fact.source
        return
    assert status == 200, f"{fact.source}: {body}"
    for field, expected in fact.outcome.items():
        shown = body["result"].get(field)
        assert shown == expected or (expected == {} and shown), f"{fact.source}: {shown}"


@pytest.mark.parametrize("name", ["form", "multipart", "query"])
async def test_a_fact_does_not_depend_on_how_parameters_come(ask, places, name):
    """`HttpReader`: all of them become text."""
    parameters = {"chat_id": str(places[CHAT]), "text": "5", "protect_content": "True"}
    parameters["reply_markup"] = json.dumps({"inline_keyboard": [[{"text": "Ә", "callback_data": 5}]]})
    how = {
        "form": lambda: {"data": parameters},
        "multipart": lambda: {"data": aiohttp.FormData(parameters, default_to_multipart=True)},
        "query": lambda: {"params": parameters},
    }[name]()
    status, body = await ask("sendMessage", **how)
    assert status == 200, body
    assert body["result"]["reply_markup"]["inline_keyboard"][0][0] == {"text": "Ә", "callback_data": "5"}
    assert body["result"]["has_protected_content"] is True


async def test_the_address_counts_before_the_body(ask, places):
    """`Query::arg` takes the first of that name, and the address is read first."""
    form = {"text": "body", "chat_id": str(places[CHAT])}
    assert (await ask("sendMessage", params={"text": "address"}, data=form))[1]["result"]["text"] == "address"


async def test_the_method_can_come_as_a_parameter(ask):
    """`Query::Query`."""
    assert (await ask("", {"method": "getMe"}))[1]["result"]["is_bot"] is True
    assert await ask("", {}) == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found: method not found"},
    )


async def test_there_are_enough_facts():
    assert len(FACTS) >= 120
    assert all(fact.source for fact in FACTS)
