"""A language model behind OpenAI's chat protocol, real and on this machine: right answers, wrong ones, and none."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web


class ChatServer:
    """Says `translated` for the texts of that name, in the protocol's shape, unless `response` is set."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.translated: Mapping[str, str] = {}
        self.response: web.Response | None = None
        self.silent = False
        self.url = ""
        self._released = asyncio.Event()
        self._news = asyncio.Condition()

    async def asked(self, times: int) -> None:
        """Wait until it has been asked so many times."""
        async with self._news:
            await self._news.wait_for(lambda: len(self.requests) >= times)

    def release(self) -> None:
        self._released.set()

    @property
    def sent(self) -> dict[str, str]:
        """The texts that the last request asked to translate."""
        texts: dict[str, str] = json.loads(self.requests[-1]["messages"][-1]["content"])
        return texts

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.requests.append(await request.json())
        self.keys.append(request.headers.get("Authorization"))
        async with self._news:
            self._news.notify_all()
        if self.silent:
            await self._released.wait()
        if self.response is not None:
            return self.response
        said = json.dumps({name: self.translated.get(name, "") for name in self.sent}, ensure_ascii=False)
        return web.json_response(saying(said))


def saying(content: object) -> dict[str, Any]:
    return {"choices": [{"index": 0, "message": {"role": "assistant", "content": content}}]}


@asynccontextmanager
async def chat_server() -> AsyncIterator[ChatServer]:
    server = ChatServer()
    application = web.Application()
    application.router.add_post("/v1/chat/completions", server.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield server
    finally:
        server.release()
        await runner.cleanup()
