"""What all parts of the control API share: reading JSON, answering with JSON, errors with a reason."""

import asyncio
import json
import math
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from playground.world.bots import Query
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError
from playground.world.people import Person

LAST_EVENT = "X-Last-Event"
"""Response header: the id of the last event before the request was handled."""

MOST_DIGITS = 18
"""Of a whole number: more do not fit into what others keep it in."""

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
    """What was sent, if it can be worked with and written again. Raises `ControlError`."""
    try:
        text = (await request.read()).decode()
        body = json.loads(text, parse_int=_whole, parse_float=_finite, parse_constant=_finite)
        json.dumps(body, ensure_ascii=False).encode()  # a half of a character cannot be written
    except RecursionError:
        raise ControlError("the body is nested too deeply") from None
    except ValueError:
        raise ControlError("the body must be JSON, with numbers and texts that can be written") from None
    if not isinstance(body, dict):
        raise ControlError("the body must be a JSON object")
    return body


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise ValueError("the number is too large")
    return int(digits)


def _finite(digits: str) -> float:
    """Python reads NaN and Infinity, and takes 1e999 for it; nobody else reads what would be written of them."""
    found = float(digits)
    if not math.isfinite(found):
        raise ValueError("the number is too large")
    return found


def whole(body: dict[str, Any], name: str) -> int | None:
    """The number under this name, if there is one. Raises `ControlError`."""
    found = body.get(name)
    if found is None or type(found) is int:
        return found
    raise ControlError(f"{name} must be a whole number")


def whole_list(body: dict[str, Any], name: str) -> list[int]:
    """The numbers under this name; none where there is nothing. Raises `ControlError`."""
    found = body.get(name, [])
    if isinstance(found, list) and all(type(one) is int for one in found):
        return found
    raise ControlError(f"{name} must be a list of whole numbers")


def person_of(request: web.Request) -> Person:
    return request.app[PLAYGROUND].world.person(id_in(request, "person"))


def id_in(request: web.Request, name: str) -> int:
    """The number in the address, whose pattern admits digits alone; 0, which nobody has, where it is too long."""
    digits = request.match_info[name]
    return int(digits) if len(digits) <= MOST_DIGITS else 0


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
        return _finite(str(request.query.get(name, default)))
    except ValueError:
        raise ControlError(f"{name} must be a number") from None
