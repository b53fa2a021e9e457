"""The part of the control API that is no person's deed: state, files, calls, faults, events, settling."""

import asyncio
import contextlib
import weakref

from aiohttp import web
from aiohttp.client_exceptions import ClientConnectionResetError

from playground.control.common import answer, json_body, number
from playground.control.settling import wait_until_settled
from playground.world.core import PLAYGROUND, Playground
from playground.world.errors import ControlError
from playground.world.faults import Fault

routes = web.RouteTableDef()
SOCKETS: web.AppKey[weakref.WeakSet[web.WebSocketResponse]] = web.AppKey("SOCKETS")


@routes.get("/api/state")
async def state(request: web.Request) -> web.Response:
    playground = request.app[PLAYGROUND]
    bot = playground.primary
    user = {name: value for name, value in bot.user().items() if name != "is_bot"}
    return answer(
        {
            "bot": user if bot.seen else None,
            "people": [playground.person_json(person) for person in playground.world.people.values()],
            "chats": [chat.as_json() for chat in playground.world.chats.values() if chat.type != "private"],
            "clock": playground.clock.as_json(),
            "faults": playground.faults.as_json(),
            "stage": playground.stage,
            "last_event": playground.events.last_id,
            "routes": _routes(request.app),
        }
    )


def _routes(app: web.Application) -> list[str]:
    """What can be asked here, so that the chat page offers nothing that this server does not have."""
    paths = {resource.canonical for resource in app.router.resources()}
    return sorted(path for path in paths if path.startswith("/api/"))


@routes.get("/api/files/{file}/{name}")
async def file(request: web.Request) -> web.Response:
    found = request.app[PLAYGROUND].world.files.get(request.match_info["file"])
    if found is None:
        raise ControlError("no such file", 404)
    content = found.content if found.content is not None else bytes(found.size)
    # The browser must not run a file from a chat as a page of this server.
    headers = {
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    }
    return web.Response(body=content, content_type=found.mime_type.partition(";")[0], headers=headers)


@routes.get("/api/calls")
async def calls(request: web.Request) -> web.Response:
    after = number(request, "after", 0)
    return answer([call for call in request.app[PLAYGROUND].calls if call["id"] > after])


@routes.post("/api/faults")
async def add_fault(request: web.Request) -> web.Response:
    playground, body = request.app[PLAYGROUND], await json_body(request)
    try:
        playground.faults.add(Fault(**body))
    except TypeError as error:
        raise ControlError(f"the fault is not understood: {error}") from None
    return answer(playground.faults.as_json(), 201)


@routes.delete("/api/faults")
async def clear_faults(request: web.Request) -> web.Response:
    request.app[PLAYGROUND].faults.clear()
    return answer([])


@routes.get("/api/settled")
async def is_settled(request: web.Request) -> web.Response:
    """Answers once the bot is idle. If it is not within `timeout` seconds, `settled` is false."""
    person = int(number(request, "person", 0))
    timeout = number(request, "timeout", 10)
    done = await wait_until_settled(request.app[PLAYGROUND], person or None, timeout)
    return answer({"settled": done})


@routes.get("/api/events")
async def events(request: web.Request) -> web.WebSocketResponse:
    playground: Playground = request.app[PLAYGROUND]
    after = int(number(request, "after", playground.events.last_id))
    socket = web.WebSocketResponse(heartbeat=30)
    await socket.prepare(request)
    request.app[SOCKETS].add(socket)
    with playground.events.follow(after) as feed:
        sender = asyncio.create_task(_send(socket, feed))
        try:
            # What the other side sends does not matter, but reading it notices when the other side has gone.
            async for _ in socket:
                pass
        finally:
            sender.cancel()
            await asyncio.gather(sender, return_exceptions=True)
    return socket


async def _send(socket: web.WebSocketResponse, feed: asyncio.Queue[str]) -> None:
    with contextlib.suppress(ClientConnectionResetError):
        while True:
            await socket.send_str(await feed.get())


async def close_sockets(app: web.Application) -> None:
    """Close all sockets when the server ends. Otherwise it would wait for chat pages that stay open."""
    sockets = app[SOCKETS]
    for socket in tuple(sockets):
        await socket.close()
