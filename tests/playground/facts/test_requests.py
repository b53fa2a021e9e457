"""Files in forms, polls, and input that nobody sends on purpose: the server answers, and never with a 500."""

import asyncio
import io
import time
from datetime import timedelta

import aiohttp
import pytest

from playground.api.request import BODY_LIMIT


def form(boundary, *parts):
    """A form as raw bytes: for each part its header's fields, and its content."""
    written = b""
    for fields, content in parts:
        written += (
            f"--{boundary}\r\nContent-Disposition: form-data; {fields}\r\n\r\n".encode() + content + b"\r\n"
        )
    return {
        "data": io.BytesIO(written + f"--{boundary}--\r\n".encode()),
        "headers": {"Content-Type": f"multipart/form-data; boundary={boundary}"},
    }


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ('name="document"; filename="a.txt"', "a.txt"),
        ("name=document; filename=a.txt", "a.txt"),
        ('name="document"; filename="Меморандум.pdf"', "Меморандум.pdf"),
        ('name="document"; filename="%D3%98.txt"', "Ә.txt"),
        ('filename="a;b.txt"; name="document"', "a;b.txt"),
        ('name="document"; filename="say \\"hi\\".txt"', 'say "hi".txt'),
        ('name="document"; filename="../../etc/passwd"', "passwd"),
        ('name="document"; filename=""', "file"),
        ('name="document"; filename="😀.txt"; filename*=utf-8\'\'x.txt', "😀.txt"),
    ],
)
async def test_a_part_with_a_file_name_is_a_file(ask, aigerim, fields, name):
    """`HttpReader::parse_multipart_form_data`; the field can be the parameter itself (`Client::get_input_file`)."""
    status, body = await ask(
        "sendDocument", **form("xx", ('name="chat_id"', str(aigerim.id).encode()), (fields, b"abc"))
    )
    assert status == 200, body
    assert (body["result"]["document"]["file_name"], body["result"]["document"]["file_size"]) == (name, 3)


async def test_a_file_name_that_is_no_text(ask, aigerim):
    raw = form(
        "xx", ('name="chat_id"', str(aigerim.id).encode()), ('name="document"; filename="ZZ.txt"', b"a")
    )
    raw["data"] = io.BytesIO(raw["data"].read().replace(b"ZZ", b"\xff\xfe"))
    status, body = await ask("sendDocument", **raw)
    assert status == 200, body


async def test_attach_still_works_and_a_part_without_a_name_is_refused(ask, aigerim):
    chat = ('name="chat_id"', str(aigerim.id).encode())
    parts = ('name="document"', b"attach://x"), ('name="x"; filename="b.txt"', b"b")
    assert (await ask("sendDocument", **form("xx", chat, *parts)))[1]["result"]["document"][
        "file_name"
    ] == "b.txt"
    status, body = await ask("sendDocument", **form("xx", chat, ('filename="b.txt"', b"b")))
    assert (status, body["description"]) == (400, "Bad Request: field name in multipart/form-data not found")


async def test_a_body_that_is_too_large(ask):
    assert (
        await ask("sendDocument", **form("xx", ('name="document"; filename="a"', bytes(BODY_LIMIT + 1))))
    )[0] == 413


async def texts(ask, **parameters):
    return [update["message"]["text"] for update in (await ask("getUpdates", parameters))[1]["result"]]


async def test_an_offset_far_beyond_confirms_nothing(ask, aigerim):
    """`TQueueImpl::get`: more than ten beyond the next one, or a hundred thousand before the first, is a mistake."""
    for text in "abc":
        await aigerim.send(text)
    last = (await ask("getUpdates"))[1]["result"][-1]["update_id"]
    assert await texts(ask, offset=2**31 - 1) == ["a", "b", "c"]
    assert await texts(ask, offset=last + 12) == ["a", "b", "c"]
    assert await texts(ask, offset=last - 100_010) == ["a", "b", "c"]
    assert await texts(ask, offset=str(last)) == ["c"]
    assert await texts(ask, offset=last + 11) == []
    await aigerim.send("d")
    assert await texts(ask, limit=0) == ["d"]


async def test_kinds_of_updates_that_nobody_knows_do_not_mute_the_bot(ask, aigerim):
    """`Client::get_allowed_update_types`: a list of nothing known stands for what is usual."""
    for wanted in (["nonsense"], ["Message", "nonsense"], "{", [5], [], ["MESSAGE"]):
        await ask("getUpdates", {"allowed_updates": wanted})
        await aigerim.send("x")
        updates = (await ask("getUpdates"))[1]["result"]
        assert [update["message"]["text"] for update in updates] == ["x"], wanted
        await ask("getUpdates", {"offset": updates[-1]["update_id"] + 1})
    await ask("getUpdates", {"allowed_updates": ["callback_query"]})
    await ask("getUpdates", {"allowed_updates": [5]})
    await aigerim.send("y")
    assert await texts(ask) == []
    assert (await ask("getWebhookInfo"))[1]["result"]["allowed_updates"] == ["callback_query"]


async def test_a_webhook_terminates_the_poll(ask, server):
    """`Client::abort_long_poll`; a poll that need not wait terminates none (`Client::do_get_updates`)."""
    poll = asyncio.create_task(ask("getUpdates", {"timeout": 30}))
    with server.playground.events.watch() as changed:
        while not server.playground.primary.queue.poll_waits:
            await changed.wait()
            changed.clear()
    assert await ask("getUpdates", {}) == (200, {"ok": True, "result": []})
    assert not poll.done()
    await ask("setWebhook", {"url": "http://127.0.0.1:9/"})
    assert await poll == (
        409,
        {"ok": False, "error_code": 409, "description": "Conflict: terminated by setWebhook request"},
    )


MARKS = "\u0301" * 64


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("sendMessage", {"text": "x" * 1_000_000}),
        ("sendMessage", {"text": "З" + MARKS * 20}),
        ("sendMessage", {"text": "x", "reply_markup": "[" * 100_000}),
        ("sendMessage", {"text": "x", "entities": "[" * 100_000}),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x" * 99_000, "pay": 1}]]}}),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 10**30}}),
        ("sendMessage", {"text": "\ud83d", "entities": [{"type": "bold", "offset": 0, "length": 1}]}),
        ("sendMessage", {"text": "&#xd83d;", "parse_mode": "HTML"}),
        ("sendMessage", {"text": "<tg-time unix='253402300799' format='r'>x</tg-time>", "parse_mode": "HTML"}),
        ("sendMessage", {"text": "x", "message_thread_id": 10**30}),
        ("sendPoll", {"question": "x", "options": ["a", "b"], "close_date": 253_402_300_799}),
        ("sendPoll", {"question": "x", "options": 5}),
        ("sendPoll", {"question": {}, "options": [{}, 5]}),
        ("sendLocation", {"latitude": "x", "longitude": 1e400}),
        ("sendMediaGroup", {"media": [{"type": "photo", "media": 5}] * 3}),
        ("answerInlineQuery", {"inline_query_id": 5, "results": [{}]}),
        ("getUpdates", {"offset": -(10**30), "limit": "x"}),
        ("setMyCommands", {"commands": [{"command": "x", "description": MARKS}], "scope": {"type": 5}}),
        ("sendMessage", {"text": "x", "chat_id": 10**30}),
        ("sendMessage", {"text": "x", "chat_id": {"a": 1}}),
    ],
)  # fmt: skip
async def test_bad_input_is_answered(ask, aigerim, method, parameters):
    status, body = await ask(method, {"chat_id": aigerim.id, **parameters})
    assert status < 500, body
    assert isinstance(body["ok"], bool)


async def test_what_people_send_can_be_anything(ask, server, client):
    """A press of a megabyte, names of one letter with 64 marks, and a clock that is years ahead."""
    person = await client.person("З" + MARKS, last_name="\u202e" + MARKS, started=True)
    await person.send("З" + MARKS * 50)
    press = asyncio.create_task(person.press_data(1, "x" * 1_000_000))
    updates = []
    while len(updates) < 2:
        updates = (await ask("getUpdates", {"timeout": 5}))[1]["result"]
    assert len(updates[0]["message"]["text"]) == 1 + 64 * 50
    assert len(updates[1]["callback_query"]["data"]) == 1_000_000
    press.cancel()
    await client.advance(timedelta(days=3_600))
    await person.send("9999")
    await ask("sendMessage", {"chat_id": person.id, "text": "y"})
    assert (await ask("getUpdates"))[1]["result"][-1]["message"]["date"] > time.time() + 300_000_000
    async with aiohttp.ClientSession() as session:
        for url in ("/api/state", f"/api/chats/{person.id}/messages"):
            async with session.get(server.url + url) as answer:
                assert answer.status == 200
