"""The HTTP server: Bot API, control API and chat page on one port."""

import weakref
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from aiohttp import web

from playground import guard
from playground.api import bot_api
from playground.api.request import BODY_LIMIT
from playground.control import clock as moving_clock
from playground.control import environment, groups, inline, languages, messages, people, polls
from playground.control.common import control_errors
from playground.world.clock import Clock
from playground.world.core import PLAYGROUND, Playground, Stage
from playground.world.state import StateFile

PAGE = Path(__file__).parent / "page"

Room: TypeAlias = Callable[[web.Application], None]
"""Adds routes of its own, and what starts and ends with the server: what the demo has beyond the bare playground."""


@dataclass(frozen=True, slots=True)
class RunningServer:
    url: str
    token: str
    playground: Playground


def application(
    playground: Playground, host: str = "127.0.0.1", rooms: Sequence[Room] = ()
) -> web.Application:
    app = web.Application(middlewares=[control_errors], client_max_size=BODY_LIMIT)
    guard.put_in_front(app, host)
    app[PLAYGROUND] = playground
    app[environment.SOCKETS] = weakref.WeakSet()
    app.on_shutdown.append(environment.close_sockets)
    playground.on_webhook_answer = bot_api.call_in_answer
    app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]*}", bot_api.handle)
    app.router.add_route("*", "/bot{token:[^/]+}", bot_api.unknown_path)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", bot_api.download)
    for part in (people, languages, messages, groups, polls, inline, moving_clock, environment):
        app.add_routes(part.routes)
    for add_room in rooms:
        add_room(app)
    app.router.add_get("/", _page)
    if PAGE.is_dir():
        app.router.add_static("/page/", PAGE)
    return app


async def _page(_: web.Request) -> web.StreamResponse:
    index = PAGE / "index.html"
    if not index.is_file():
        raise web.HTTPNotFound(text="the chat page is not installed")
    return web.FileResponse(index)


@asynccontextmanager
async def running(
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    token: str | None = None,
    username: str = "playground_bot",
    first_name: str = "Playground",
    rate_limits: bool = True,
    webhook_retry: float = 1.0,
    state: Path | None = None,
    clock: Clock | None = None,
    rooms: Sequence[Room] = (),
    stage: Stage = "ready",
) -> AsyncIterator[RunningServer]:
    """Run the playground on a port (0: a free one) until the block ends.

    With a `token`, no other is answered. Without, each is a bot of its own: for tests, and for trying out bots.
    `rate_limits` are Telegram's limits on speed; switch them off only where something else is measured or tested.
    `webhook_retry` is the delay in seconds before the first repeated delivery. `state` is a file in which the
    conversation is kept for the next run. `rooms` add what is more than the playground itself. Whoever begins at the
    `stage` "preparing" turns it when all is there.
    """
    playground = Playground(
        token,
        username=username,
        first_name=first_name,
        rate_limits=rate_limits,
        webhook_retry=webhook_retry,
        clock=clock,
    )
    playground.stage = stage
    # When a client goes, its handler is cancelled. This ends the long poll of a bot that was killed.
    runner = web.AppRunner(
        application(playground, host, rooms), handler_cancellation=True, access_log=None, shutdown_timeout=1.0
    )
    async with StateFile(state, playground).kept() if state else nullcontext():
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
            address = runner.addresses[0]
            yield RunningServer(f"http://{address[0]}:{address[1]}", playground.primary.token, playground)
        finally:
            for bot in playground.bots.values():
                bot.queue.end_poll()
                await bot.webhook.stop()
            await runner.cleanup()
