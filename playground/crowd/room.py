"""The crowd as a room of the demo's server: it answers for as long as the server runs, and days can be let pass."""

import asyncio
import traceback
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress

from aiohttp import web

from playground.control.common import answer, json_body
from playground.crowd.crowd import AT_ONCE, Crowd
from playground.crowd.days import MOST_DAYS, Days
from playground.world.core import PLAYGROUND, Playground
from playground.world.errors import ControlError

CROWD = web.AppKey("CROWD", Crowd)
DAYS = web.AppKey("DAYS", Days)
BREATH = 0.25
"""Seconds between two looks at what is due."""
LONGEST_WAIT = 60.0
PAUSE_AFTER_FAULT = 5.0

routes = web.RouteTableDef()


class CrowdRoom:
    """`kinds` are the kinds of the sample's organisations by their keys; `seed` decides who answers what. With one
    `at_once`, the same seed does the same in the same order.
    """

    def __init__(self, kinds: Mapping[str, str], seed: int = 0, at_once: int = AT_ONCE) -> None:
        self._kinds = kinds
        self._seed = seed
        self._at_once = at_once
        self.days: Days | None = None
        """Once the room is the server's."""

    def __call__(self, app: web.Application) -> None:
        playground = app[PLAYGROUND]
        crowd = app[CROWD] = Crowd(playground, self._kinds, self._seed, self._at_once)
        days = app[DAYS] = self.days = Days(playground, crowd)
        playground.next_deeds.append(crowd.next_deed_at)
        playground.lead_to = days.lead_to
        playground.before_start_over += [days.stop, crowd.come_to_rest]
        app.add_routes(routes)
        app.cleanup_ctx.append(_answering)


async def _answering(app: web.Application) -> AsyncIterator[None]:
    answering = asyncio.create_task(_answer(app[PLAYGROUND], app[CROWD], app[DAYS]))
    yield
    await app[DAYS].stop()
    answering.cancel()
    with suppress(asyncio.CancelledError):
        await answering


async def _answer(playground: Playground, crowd: Crowd, days: Days) -> None:
    """Whenever somebody's time has come, let them answer. While days pass, that is done there."""
    with playground.events.watch() as changed:
        while True:
            if not days.running:
                await _act(crowd)
            changed.clear()
            due = crowd.next_deed_at()
            left = LONGEST_WAIT if due is None else (due - playground.clock.now()).total_seconds()
            with suppress(TimeoutError):
                async with asyncio.timeout(min(max(left, BREATH), LONGEST_WAIT)):
                    await changed.wait()
            await asyncio.sleep(BREATH)


async def _act(crowd: Crowd) -> None:
    """What goes wrong with one answer must not silence everybody for good."""
    try:
        await crowd.act()
    except Exception:  # noqa: BLE001 - told on the console of the demo
        traceback.print_exc()
        await asyncio.sleep(PAUSE_AFTER_FAULT)


@routes.get("/api/days")
async def how_far(request: web.Request) -> web.Response:
    return answer(request.app[DAYS].as_json())


@routes.post("/api/days")
async def let_pass(request: web.Request) -> web.Response:
    body = await json_body(request)
    number = body.get("days")
    if type(number) is not int or not 1 <= number <= MOST_DAYS:
        raise ControlError(f"days must be a whole number from 1 to {MOST_DAYS}")
    request.app[DAYS].start(number)
    return answer(request.app[DAYS].as_json(), 202)


@routes.delete("/api/days")
async def stop(request: web.Request) -> web.Response:
    await request.app[DAYS].stop()
    return answer(request.app[DAYS].as_json())
