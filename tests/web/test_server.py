"""Slow pages, slow clients, and an end that breaks nobody off."""

import asyncio
from typing import Any

import pytest
from aiohttp import web

from bot.web.app import Route
from tests.web.http import Answer, asked, parsed
from tests.web.serving import Served, serving


class SlowPage:
    """Is made when the test says so."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.go_on = asyncio.Event()
        self.broken_off = False

    async def serve(self, _: web.Request) -> web.Response:
        self.begun.set()
        try:
            await self.go_on.wait()
        except asyncio.CancelledError:
            self.broken_off = True
            raise
        return web.Response(text="made at last")


async def test_a_page_that_takes_too_long_is_given_up_in_words() -> None:
    page = SlowPage()
    async with serving(Route("/", page.serve), page_seconds=0.05) as served:
        answer = await asked(served.port, Accept_Language="en")
    assert answer.status == 503
    assert "The page is taking too long" in answer.text
    assert answer.header("Retry-After") == "30"
    assert page.broken_off


async def refused(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except ConnectionError:
        return True
    writer.close()
    return False


async def until_refused(port: int) -> None:
    while not await refused(port):  # noqa: ASYNC110 - the server has no event to wait for
        await asyncio.sleep(0.01)


async def test_the_end_waits_for_what_is_being_made_and_takes_nothing_new() -> None:
    page = SlowPage()
    async with serving(Route("/", page.serve)) as served:
        answer: asyncio.Task[Answer] = asyncio.create_task(asked(served.port))
        await page.begun.wait()
        served.server.begin_to_stop()
        await until_refused(served.port)
        assert not answer.done()
        page.go_on.set()
        await served.server.stop()
        assert (await answer).text == "made at last"
    assert not page.broken_off


async def test_the_end_does_not_wait_for_ever() -> None:
    page = SlowPage()
    async with serving(Route("/", page.serve), shutdown_seconds=0.05) as served:
        request = b"GET / HTTP/1.1\r\nHost: asar.example\r\n\r\n"
        received = asyncio.create_task(closed_by_server(served, request))
        await page.begun.wait()
        await served.server.stop()
        assert await received == b""
    assert page.broken_off


async def test_an_idle_connection_is_closed_at_the_end() -> None:
    async with serving() as served:
        reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: asar.example\r\n\r\n")
        await reader.readuntil(b"</p>")
        await served.server.stop()
        assert await reader.read() == b""
        writer.close()


async def closed_by_server(served: Served, *pieces: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
    received = await reader.read()
    writer.close()
    return received


@pytest.mark.parametrize(
    "pieces",
    [(), (b"GET / HT",), (b"GET / HTTP/1.1\r\nHost: asar.example\r\nX-Slow: ",)],
    ids=["nothing", "half a line", "half a header"],
)
async def test_a_request_that_never_ends_is_hung_up_on(pieces: tuple[bytes, ...]) -> None:
    async with serving(request_seconds=0.05) as served:
        assert await closed_by_server(served, *pieces) == b""


async def test_a_body_that_never_comes_does_not_hold_the_connection() -> None:
    """A page does not read one: it answers, and the connection ends soon after."""
    async with serving() as served:
        received = await closed_by_server(
            served, b"GET / HTTP/1.1\r\nHost: asar.example\r\nContent-Length: 100\r\n\r\nsome"
        )
    assert parsed(received).status == 200


async def test_a_broken_answer_is_cut_off_rather_than_mixed_with_another() -> None:
    async def page(request: web.Request) -> web.StreamResponse:
        response: Any = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"the first half")
        raise RuntimeError

    async with serving(Route("/", page)) as served:
        answer = await asked(served.port)
    assert answer.status == 200
    assert b"the first half" in answer.body
    assert b"<html" not in answer.body
