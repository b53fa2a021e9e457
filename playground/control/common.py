"""What all parts of the control API share: reading JSON, answering with JSON, errors with a reason."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from playground.world.bots import Query
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError
from playground.world.people import Person

LAST_EVENT = "X-Last-Event"
"""Response header: the id of the last event before the request was handled."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def control_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    if not request.path.startswith("/api/"):
        return await handler(request)
    last_event = request.app[PLAYGROUND].events.last_id
    try:
        response = await handler(request)
    except ControlError as error:
        response = web.json_response({"error": str(error)}, status=error.status)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        response = web.json_response({"error": error.reason}, status=error.status)
    if not response.prepared:
        response.headers[LAST_EVENT] = str(last_event)
    return response


async def json_body(request: web.Request) -> dict[str, Any]:
    try:
        body = await request.json()
    except ValueError:
        raise ControlError("the body must be JSON") from None
    if not isinstance(body, dict):
        raise ControlError("the body must be a JSON object")
    return body


def person_of(request: web.Request) -> Person:
    return request.app[PLAYGROUND].world.person(int(request.match_info["person"]))


def answer(body: object, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, dumps=lambda value: json.dumps(value, ensure_ascii=False))


async def wait_for_answer(query: Query, seconds: float) -> dict[str, Any] | None:
    """The bot's answer; None if the bot has not answered in time. It may still answer later."""
    try:
        async with asyncio.timeout(seconds):
            return await asyncio.shield(query.answer)
    except TimeoutError:
        return None


def number(request: web.Request, name: str, default: float) -> float:
    """A number from the query string. Raises `ControlError`."""
    try:
        return float(request.query.get(name, default))
    except ValueError:
        raise ControlError(f"{name} must be a number") from None
