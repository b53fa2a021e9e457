"""Answers of Telegram, and of what stands before it, that are not as documented."""

import json
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiohttp import web

from bot.telegram.client import open_bot

TOKEN = "42:TEST"
CHAT = 7
NOT_JSON = ["", "OK", "{", "[" * 5000, "null", "[]", "{}", '{"ok": "yes"}', '"ok"', "<html>Сәлем</html>"]
UNREADABLE = [
    {},
    None,
    [],
    "Сәлем",
    {"message_id": 5},
    {"message_id": "five", "date": 0, "chat": {"id": 7, "type": "private"}},
    {"message_id": 5, "date": "never", "chat": {}},
    {"message_id": 5, "date": 0, "chat": {"id": 7, "type": "private"}, "entities": [{"type": "bold"}]},
]


class Telegram:
    """A server that answers all calls alike, and the bot that calls it."""

    def __init__(self) -> None:
        self.bot: Bot
        self.body: str | bytes = ""
        self.status = 200
        self.calls: list[str] = []

    def answers(self, body: object, status: int = 200) -> Bot:
        self.body = body if isinstance(body, (str, bytes)) else json.dumps(body)
        self.status = status
        self.calls.clear()
        return self.bot

    async def handle(self, request: web.Request) -> web.Response:
        self.calls.append(request.match_info["method"])
        content = self.body if isinstance(self.body, bytes) else self.body.encode()
        return web.Response(
            body=content, status=self.status, content_type="application/json", charset="utf-8"
        )


@pytest.fixture(scope="module")
async def telegram() -> AsyncIterator[Telegram]:
    telegram = Telegram()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", telegram.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    async with open_bot(TOKEN, f"http://{host}:{port}") as telegram.bot:
        yield telegram
    await runner.cleanup()


@pytest.mark.parametrize("status", [200, 400, 404, 429, 502])
@pytest.mark.parametrize("body", NOT_JSON)
async def test_what_is_no_answer_of_the_bot_api_is_an_outage(
    telegram: Telegram, body: str, status: int
) -> None:
    bot = telegram.answers(body, status)
    with pytest.raises(TelegramServerError) as caught:
        await bot.send_message(CHAT, "Сәлем")
    assert "Сәлем" not in str(caught.value)


async def test_bytes_that_are_no_text_are_an_outage(telegram: Telegram) -> None:
    bot = telegram.answers(b'{"ok": true, "result": "\xff\xfe"}')
    with pytest.raises(TelegramServerError):
        await bot.send_message(CHAT, "x")


@pytest.mark.parametrize("result", UNREADABLE, ids=str)
async def test_a_message_that_was_taken_counts_as_sent_whatever_the_answer_says(
    telegram: Telegram, result: object
) -> None:
    """An outage would be tried again: the person would get the message again and again."""
    bot = telegram.answers({"ok": True, "result": result})
    message = await bot.send_message(CHAT, "Сәлем")
    assert (message.chat.id, message.text) == (CHAT, "Сәлем")
    numbered = isinstance(result, dict) and isinstance(result.get("message_id"), int)
    assert message.message_id == (5 if numbered else 0)
    assert await bot.delete_message(CHAT, 5)
    assert isinstance(await bot.send_media_group(CHAT, []), list)
    assert telegram.calls == ["sendMessage", "deleteMessage", "sendMediaGroup"]


async def test_data_that_was_asked_for_and_cannot_be_read_is_an_outage(telegram: Telegram) -> None:
    bot = telegram.answers({"ok": True, "result": {"id": "me"}})
    with pytest.raises(TelegramServerError):
        await bot.get_me()


@pytest.mark.parametrize(
    "answer",
    [
        {"ok": False},
        {"ok": False, "description": None, "error_code": "four hundred"},
        {"ok": False, "description": {"en": "no"}, "parameters": []},
        {"ok": False, "description": "no", "parameters": {"retry_after": "soon"}},
        {"ok": True},
    ],
    ids=str,
)
async def test_a_refusal_stays_one_whatever_it_lacks(telegram: Telegram, answer: dict[str, object]) -> None:
    with pytest.raises(TelegramBadRequest) as caught:
        await telegram.answers(answer, 400).send_message(CHAT, "x")
    assert isinstance(caught.value.message, str)
    with pytest.raises(TelegramServerError):
        await telegram.answers(answer, 500).send_message(CHAT, "x")
    with pytest.raises(TelegramRetryAfter) as too_many:
        await telegram.answers(answer, 429).send_message(CHAT, "x")
    assert too_many.value.retry_after == 1


async def test_a_refusal_is_read_as_documented(telegram: Telegram) -> None:
    answer = {"ok": False, "description": "Too Many Requests", "parameters": {"retry_after": 77}}
    with pytest.raises(TelegramRetryAfter) as caught:
        await telegram.answers(answer, 429).send_message(CHAT, "x")
    assert caught.value.retry_after == 77


@pytest.mark.parametrize("status", [200, 429, 400])
@pytest.mark.parametrize(
    ("named", "seconds"),
    [
        (None, 1),
        (0, 1),
        (-5, 1),
        (1.5, 2),
        ("30", 30),
        ("soon", 1),
        (True, 1),
        ([3], 1),
        (77, 77),
        (10**12, 86_400),
        (10**400, 86_400),
        (-(10**400), 1),
        (float("inf"), 86_400),
        (float("nan"), 1),
    ],
    ids=lambda value: str(value)[:12],
)
async def test_every_limit_of_the_pace_names_a_time_that_can_be_waited(
    telegram: Telegram, named: object, seconds: int, status: int
) -> None:
    answer = {"ok": False, "error_code": 429, "description": "no", "parameters": {"retry_after": named}}
    with pytest.raises(TelegramRetryAfter) as caught:
        await telegram.answers(answer, status).send_message(CHAT, "x")
    assert caught.value.retry_after == seconds


@pytest.mark.parametrize("wait", [0, -1, "soon"])
async def test_a_refusal_of_another_kind_is_none_of_the_pace(telegram: Telegram, wait: object) -> None:
    answer = {"ok": False, "error_code": 403, "description": "no", "parameters": {"retry_after": wait}}
    for status in (200, 403):
        with pytest.raises(TelegramForbiddenError):
            await telegram.answers(answer, status).send_message(CHAT, "x")
