"""A server of embeddings, real and on this machine: right answers, wrong ones, and none."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from aiohttp import web

from bot.embedding.http_embedder import HttpEmbedder
from bot.embedding.service import EngineService
from bot.matching.embedder import EmbedderUnavailableError, Vectors
from bot.matching.engine import MatchingEngine
from tests.matching.makers import backer, project

KEY = "sk-very-secret"
WIDTH = 24
NOW = datetime(2026, 6, 22, tzinfo=UTC)


def vector_of(text: str, width: int) -> list[float]:
    """Always the same for a text, of no length in particular."""
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
    return [float(value) for value in 3 * np.random.default_rng(seed).standard_normal(width)]


class Server:
    """Answers as the protocol says, last text first; `refusals` are the answers given before that."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.refusals: list[web.Response] = []
        self.width = WIDTH
        self.answer: Callable[[dict[str, Any]], object] = self._embeddings
        self.url = ""
        self._released = asyncio.Event()
        self.silent = False
        self.takes: Callable[[str], bool] = lambda _: True

    @property
    def texts(self) -> list[str]:
        return [text for request in self.requests for text in request["input"]]

    def release(self) -> None:
        self._released.set()

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.requests.append(body)
        self.keys.append(request.headers.get("Authorization"))
        if self.silent:
            await self._released.wait()
        if not all(self.takes(text) for text in body["input"]):
            return web.Response(status=413, text="inputs must have less than 512 tokens")
        if self.refusals:
            return self.refusals.pop(0)
        return web.json_response(self.answer(body))

    def _embeddings(self, body: dict[str, Any]) -> object:
        rows = [
            {"object": "embedding", "index": place, "embedding": vector_of(text, self.width)}
            for place, text in enumerate(body["input"])
        ]
        return {"object": "list", "model": body["model"], "data": rows[::-1]}


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    application = web.Application(client_max_size=64 * 1024**2)
    application.router.add_post("/v1/embeddings", server.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    yield server
    server.release()
    await runner.cleanup()


def embedder_of(server: Server, **other: Any) -> HttpEmbedder:
    return HttpEmbedder(server.url, "small@2", KEY, **{"pause": 0.0, **other})


def cut_short(folder: Path) -> None:
    """The one file that is in it."""
    (kept,) = folder.iterdir()
    kept.write_bytes(kept.read_bytes()[:1_000])


async def embedded(embedder: HttpEmbedder, *texts: str) -> Vectors:
    return await asyncio.to_thread(embedder.embed, texts)


async def refused(work: Awaitable[object]) -> str:
    with pytest.raises(EmbedderUnavailableError) as caught:
        await work
    assert KEY not in f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__!r}"
    return str(caught.value)


async def test_vectors_come_in_the_order_of_the_texts_and_of_length_one(server: Server) -> None:
    texts = [f"мәтін {number}" for number in range(70)]
    vectors = await embedded(embedder_of(server), *texts)
    expected = np.array([vector_of(text, WIDTH) for text in texts])
    assert np.allclose(vectors, expected / np.linalg.norm(expected, axis=1, keepdims=True), atol=1e-6)
    assert vectors.dtype == np.float32
    assert [len(request["input"]) for request in server.requests] == [32, 32, 6]
    assert {request["model"] for request in server.requests} == {"small@2"}
    assert set(server.keys) == {f"Bearer {KEY}"}


async def test_without_a_key_none_is_sent(server: Server) -> None:
    await embedded(HttpEmbedder(f"{server.url}/embeddings/", "small"), "мәтін")
    assert server.keys == [None]


async def test_nothing_empty_and_nothing_endless_is_sent(server: Server) -> None:
    assert (await embedded(embedder_of(server), "", " ", "а" * 100_000)).shape == (3, WIDTH)
    assert server.texts[:2] == [".", "."]
    assert len(server.texts[2]) == 8_000


async def test_how_long_a_vector_is_is_asked_once(server: Server) -> None:
    embedder = embedder_of(server)
    assert await asyncio.to_thread(lambda: embedder.dimensions) == WIDTH
    assert (await embedded(embedder)).shape == (0, WIDTH)
    assert len(server.requests) == 1


async def test_a_busy_server_is_asked_again(server: Server) -> None:
    server.refusals = [web.Response(status=429, headers={"Retry-After": "0"}), web.Response(status=503)]
    assert (await embedded(embedder_of(server), "мәтін")).shape == (1, WIDTH)
    assert len(server.requests) == 3


async def test_of_a_text_that_is_too_long_for_the_model_the_beginning_is_read(server: Server) -> None:
    """One such text would keep the server from reading all others."""
    server.takes = lambda text: len(text) <= 1_500
    long = "а" * 5_000
    vectors = await embedded(embedder_of(server), "мәтін", long, "сөз")
    expected = np.array([vector_of(text, WIDTH) for text in ("мәтін", long[:1_250], "сөз")])
    assert np.allclose(vectors, expected / np.linalg.norm(expected, axis=1, keepdims=True), atol=1e-6)


async def test_a_text_that_is_never_taken_counts_as_none(server: Server) -> None:
    server.takes = lambda text: "ұят" not in text
    vectors = await embedded(embedder_of(server), "ұят", "мәтін")
    expected = np.array([vector_of(text, WIDTH) for text in (".", "мәтін")])
    assert np.allclose(vectors, expected / np.linalg.norm(expected, axis=1, keepdims=True), atol=1e-6)


@pytest.mark.parametrize(("status", "asked"), [(429, 3), (500, 3), (401, 1), (404, 1), (400, 2)])
async def test_a_refusal_is_told_without_the_key(server: Server, status: int, asked: int) -> None:
    server.refusals = [web.Response(status=status, text=f"wrong key {KEY}") for _ in range(5)]
    told = await refused(embedded(embedder_of(server), "мәтін"))
    assert told == f"small@2 at 127.0.0.1: HTTP {status}"
    assert len(server.requests) == asked


async def test_a_redirect_is_not_followed(server: Server) -> None:
    server.refusals = [web.Response(status=302, headers={"Location": "http://127.0.0.1:1/stolen"})]
    assert "HTTP 302" in await refused(embedded(embedder_of(server), "мәтін"))


@pytest.mark.parametrize(
    "answer",
    [
        {"error": "no such model"},
        [],
        {"data": []},
        {"data": [{"index": 0, "embedding": []}]},
        {"data": [{"index": 0, "embedding": "AAAA"}]},
        {"data": [{"index": 0, "embedding": [1.0, None]}]},
        {"data": [{"index": float("inf"), "embedding": [1.0, 2.0]}]},
        {"data": [{"index": 7, "embedding": [1.0, 2.0]}]},
        {"data": [{"index": 0, "embedding": [0.0, 0.0]}]},
        {"data": [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": [1.0]}]},
    ],
    ids=repr,
)
async def test_an_answer_that_is_none_is_refused(server: Server, answer: object) -> None:
    server.answer = lambda _: answer
    assert "small@2 at 127.0.0.1: " in await refused(embedded(embedder_of(server), "мәтін"))


@pytest.mark.parametrize("text", ["<html>", "[" * 60_000], ids=["a page", "nested without end"])
async def test_words_in_place_of_json_are_refused(server: Server, text: str) -> None:
    server.refusals = [web.Response(text=text)]
    assert "not JSON" in await refused(embedded(embedder_of(server), "мәтін"))


async def test_vectors_of_another_length_are_refused(server: Server) -> None:
    embedder = embedder_of(server)
    await embedded(embedder, "мәтін")
    server.width = WIDTH + 1
    assert f"{WIDTH + 1} dimensions instead of {WIDTH}" in await refused(embedded(embedder, "мәтін"))


async def test_a_server_that_does_not_answer_is_not_waited_for_long(server: Server) -> None:
    server.silent = True
    assert "no answer (TimeoutError)" in await refused(embedded(embedder_of(server, timeout=0.05), "мәтін"))
    assert len(server.requests) == 1


async def test_a_server_that_is_not_there_is_told() -> None:
    nowhere = HttpEmbedder("http://127.0.0.1:1/v1", "small", KEY)
    assert "no answer (ConnectionRefusedError)" in await refused(embedded(nowhere, "мәтін"))


def test_another_server_or_model_makes_other_vectors() -> None:
    first = HttpEmbedder("http://127.0.0.1:1/v1", "small@2", KEY)
    assert "@" not in first.name
    assert KEY not in f"{first!r}{first.name}{first.version}"
    for other in (
        HttpEmbedder("http://127.0.0.1:2/v1", "small@2"),
        HttpEmbedder("http://127.0.0.1:1/v1", "b"),
    ):
        assert (other.name, other.version) != (first.name, first.version)


async def test_what_is_learnt_of_a_model_is_kept_over_restarts(server: Server, tmp_path: Path) -> None:
    def opened() -> MatchingEngine:
        engine = MatchingEngine(embedder_of(server), anchors_folder=tmp_path)
        assert engine.space.dimensions == WIDTH
        return engine

    await asyncio.to_thread(opened)
    learnt = len(server.texts)
    assert learnt > 1_000
    again = await asyncio.to_thread(opened)
    assert len(server.texts) == learnt
    cut_short(tmp_path)
    await asyncio.to_thread(opened)
    assert len(server.texts) > learnt, "a damaged file is learnt anew"
    server.width = WIDTH * 2
    again.embedder = embedder_of(server)
    told = await refused(asyncio.to_thread(again.vectorize, [project(1, "вода")]))
    assert told == f"{WIDTH * 2} dimensions instead of {WIDTH}"


async def test_while_nothing_is_learnt_yet_the_bot_goes_on_by_keywords(
    server: Server, tmp_path: Path
) -> None:
    server.refusals = [web.Response(status=401)]
    service = EngineService(
        lambda: MatchingEngine(embedder_of(server), anchors_folder=tmp_path), retry_seconds=300
    )
    asking, those = project(1, "Бездомные собаки: приют, вольеры и корм"), [backer(2, "приют для собак")]
    for _ in range(2):
        found = await service.backers_for(asking, those, limit=3, now=NOW)
        assert [one.backer_id for one in found] == [2]
        assert await service.vectorize([asking]) is None
    reading = await service.reading()
    assert (reading.model, reading.without, reading.broken) == (
        "http/small_2",
        "small@2 at 127.0.0.1: HTTP 401",
        True,
    )
    assert len(server.requests) == 1, "the server is left alone for a while"
    service.close()


async def test_a_model_that_was_away_at_the_start_is_centred_once_it_is_back(
    server: Server, tmp_path: Path
) -> None:
    server.refusals = [web.Response(status=401)]
    service = EngineService(
        lambda: MatchingEngine(embedder_of(server), anchors_folder=tmp_path), retry_seconds=0
    )
    for still_due in (True, False):
        assert service.centring_due(NOW)
        await service.centre((), (), NOW)
        assert service.centring_due(NOW) is still_due
    service.close()
