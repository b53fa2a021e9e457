"""The translator's server answers rightly, wrongly, late, or not at all."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.models.reference import Language
from bot.translation.http_translator import HttpTranslator, NoTranslator
from bot.use_cases.translations.ports import TranslationUnavailableError
from tests.translation.chat_server import ChatServer, chat_server, saying

KEY = "sk-very-secret"
TEXTS = {"title": "Үйірмелер", "summary": "Үйірме ашамыз. Балалар үйренеді."}
RUSSIAN = {"title": "Кружки", "summary": "Открываем кружки. Дети учатся."}


@pytest.fixture
async def server() -> AsyncIterator[ChatServer]:
    async with chat_server() as server:
        server.translated = RUSSIAN
        yield server


@pytest.fixture
async def translator(server: ChatServer) -> AsyncIterator[HttpTranslator]:
    translator = HttpTranslator(server.url, "some-model", KEY, seconds=5)
    yield translator
    await translator.close()


async def translated(translator: HttpTranslator) -> object:
    return await translator.translate(TEXTS, Language.KAZAKH, Language.RUSSIAN)


async def refused(translator: HttpTranslator) -> str:
    with pytest.raises(TranslationUnavailableError) as caught:
        await translated(translator)
    said = f"{caught.value!r} {caught.value.__cause__!r}"
    assert KEY not in said
    assert TEXTS["title"] not in said
    return str(caught.value)


async def test_the_texts_alone_are_sent_and_come_back_by_name(
    server: ChatServer, translator: HttpTranslator
) -> None:
    assert await translated(translator) == RUSSIAN
    assert server.sent == TEXTS
    assert server.keys == [f"Bearer {KEY}"]
    assert server.requests[0]["model"] == "some-model"
    assert "Russian" in server.requests[0]["messages"][0]["content"]


async def test_a_fence_around_the_answer_is_taken_off(server: ChatServer, translator: HttpTranslator) -> None:
    server.response = web.json_response(saying(f"```json\n{json.dumps(RUSSIAN)}\n```"))
    assert await translated(translator) == RUSSIAN


async def test_the_address_may_be_given_whole(server: ChatServer) -> None:
    translator = HttpTranslator(f"{server.url}/chat/completions/", "some-model")
    assert await translated(translator) == RUSSIAN
    assert server.keys == [None]
    await translator.close()


NONSENSE = {
    "not JSON": web.Response(text="Конечно! Вот перевод:"),
    "HTML": web.Response(text="<html><body>Gateway</body></html>", content_type="text/html"),
    "empty": web.Response(text=""),
    "not an object": web.json_response([1, 2]),
    "no choices": web.json_response({"choices": []}),
    "no message": web.json_response({"choices": [{"text": "Кружки"}]}),
    "content is null": web.json_response(saying(None)),
    "content is prose": web.json_response(saying("Перевод: Кружки")),
    "content is a list": web.json_response(saying(json.dumps(["Кружки"]))),
    "a key is missing": web.json_response(saying(json.dumps({"title": "Кружки"}))),
    "a key too many": web.json_response(saying(json.dumps({**RUSSIAN, "note": "hi"}))),
    "a value is no text": web.json_response(saying(json.dumps({**RUSSIAN, "title": {"ru": "Кружки"}}))),
    "nested without end": web.Response(text="[" * 60_000),
    "content is nested without end": web.json_response(saying("[" * 50_000)),
    "too large": web.Response(text="x" * 100_000),
}


@pytest.mark.parametrize("kind", NONSENSE)
async def test_nonsense_is_no_translation(server: ChatServer, translator: HttpTranslator, kind: str) -> None:
    kept = NONSENSE[kind]
    server.response = web.Response(body=kept.body, status=kept.status, content_type=kept.content_type)
    assert "some-model at 127.0.0.1" in await refused(translator)


@pytest.mark.parametrize("status", [302, 400, 401, 404, 429, 500, 503])
async def test_a_refusal_is_no_translation(
    server: ChatServer, translator: HttpTranslator, status: int
) -> None:
    server.response = web.Response(status=status, text=KEY, headers={"Location": f"{server.url}/elsewhere"})
    assert f"HTTP {status}" in await refused(translator)
    assert len(server.requests) == 1


async def test_who_does_not_answer_is_waited_for_only_so_long(server: ChatServer) -> None:
    server.silent = True
    translator = HttpTranslator(server.url, "some-model", KEY, seconds=0.2)
    assert "no answer" in await refused(translator)
    await translator.close()


async def test_nobody_at_the_address_is_no_answer() -> None:
    translator = HttpTranslator("http://127.0.0.1:9/v1", "some-model", KEY)
    assert "no answer" in await refused(translator)
    await translator.close()


async def test_more_than_a_few_at_a_time_are_sent_away_at_once(
    server: ChatServer, translator: HttpTranslator
) -> None:
    server.silent = True
    waiting = [asyncio.create_task(translated(translator)) for _ in range(4)]
    await server.asked(4)
    assert "too many" in await refused(translator)
    server.release()
    assert await asyncio.gather(*waiting) == [RUSSIAN] * 4


async def test_without_a_server_there_is_nothing() -> None:
    assert not NoTranslator().model
    with pytest.raises(TranslationUnavailableError):
        await NoTranslator().translate(TEXTS, Language.KAZAKH, Language.RUSSIAN)
