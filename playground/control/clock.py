"""The control API for the clock: by how much it moves, and what it must not leap over."""

from datetime import datetime, timedelta
from typing import Any

from aiohttp import web

from playground.control.common import answer, json_body, number
from playground.control.settling import wait_until_moved
from playground.world.core import PLAYGROUND, Playground
from playground.world.errors import ControlError

routes = web.RouteTableDef()
CLOCK_WAIT = 20.0
"""Seconds after which a question for the next move of the clock is answered all the same."""


async def next_due(playground: Playground) -> datetime | None:
    """The next moment at which something happens by itself, never before now; None if nothing is to come. Raises
    `ControlError` while the bot cannot be asked.
    """
    moments = [moment for ask in playground.next_deeds if (moment := ask()) is not None]
    if playground.bot_is_due is not None and (moment := await playground.bot_is_due()) is not None:
        moments.append(moment)
    return max(min(moments), playground.clock.now()) if moments else None


def tell_the_time(playground: Playground) -> dict[str, Any]:
    """Tell everybody that the clock was moved, and return what was told."""
    told = playground.clock.as_json()
    playground.events.add("clock", told)
    return told


@routes.get("/api/clock")
async def clock(request: web.Request) -> web.Response:
    """Whoever says with `after` and `haste` which offset and speed they know is answered when there is another."""
    playground = request.app[PLAYGROUND]
    if "after" in request.query:
        offset, haste = number(request, "after", 0.0), number(request, "haste", 1.0)
        await wait_until_moved(playground, offset, haste, CLOCK_WAIT)
    return answer(playground.clock.as_json())


@routes.post("/api/clock/followed")
async def followed(request: web.Request) -> web.Response:
    """The bot has done what was due when the clock had this offset."""
    playground, body = request.app[PLAYGROUND], await json_body(request)
    if not isinstance(offset := body.get("offset"), int | float):
        raise ControlError("the body must have offset")
    playground.followed_to = float(offset)
    playground.events.stir()
    return answer({})


@routes.post("/api/clock")
async def move_clock(request: web.Request) -> web.Response:
    """`stopped`: something is due at the moment to which the clock has moved, and that was as far as it went."""
    playground, body = request.app[PLAYGROUND], await json_body(request)
    playground.require_ready()
    stopped = False
    match body:
        case {"advance": int() | float() as seconds, "stop_at_due": True}:
            stopped = await _advance_until_due(playground, _span(seconds))
        case {"advance": int() | float() as seconds}:
            playground.clock.advance(_span(seconds))
        case {"to_next_due": True}:
            due = await next_due(playground)
            stopped = due is not None
            if due is not None:
                _move_to(playground, due)
        case {"to": str(moment)}:
            try:
                playground.clock.move_to(datetime.fromisoformat(moment))
            except ValueError:
                raise ControlError("the moment must be in ISO 8601") from None
        case _:
            raise ControlError("the body must have advance, to or to_next_due")
    return answer({**tell_the_time(playground), "stopped": stopped})


def _span(seconds: float) -> timedelta:
    try:
        return timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        raise ControlError("that is no span of time") from None


async def _advance_until_due(playground: Playground, span: timedelta) -> bool:
    until = playground.clock.now() + span
    due = await next_due(playground)
    if due is None or due > until:
        playground.clock.advance(span)
        return False
    _move_to(playground, due)
    return True


def _move_to(playground: Playground, due: datetime) -> None:
    """The clock runs on while the bot is asked, so that the moment may have come by itself."""
    playground.clock.advance(max(due - playground.clock.now(), timedelta(0)))
