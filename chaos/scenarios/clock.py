"""The bot's clock is set, forwards and back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from aiohttp import web

from chaos.askers import Askers
from chaos.figures import Row
from chaos.promised import Promised
from chaos.stage import Run, Scenario

_STEPS = (600, -600, 3600, -7200, 86_400, -86_400, 30, -30)
"""Seconds by which the clock is set, one after the other."""
_NOTICED = 1.0
"""Seconds until the bot knows of a step: it asks five times a second."""
_SOON = 20.0


class SettableClock:
    """What `ASAR_CLOCK_URL` names. Unlike the playground's own clock it also goes back."""

    def __init__(self) -> None:
        self.offset = 0.0
        self.url = ""

    @property
    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.offset)

    async def _tell(self, _: web.Request) -> web.Response:
        return web.json_response({"offset": self.offset})

    @asynccontextmanager
    async def served(self) -> AsyncIterator["SettableClock"]:
        app = web.Application()
        app.router.add_get("/", self._tell)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            host, port = runner.addresses[0][:2]
            self.url = f"http://{host}:{port}/"
            yield self
        finally:
            await runner.cleanup()


async def steps(run: Run) -> list[Row]:
    """After each step some messages are due by the new time, and somebody writes or taps."""
    each, slowest, answered = 10, 0.0, 0
    async with run.stage() as stage, SettableClock().served() as clock:
        promised = Promised(stage, await stage.crowd(40))
        everybody = await stage.crowd(2 * len(_STEPS))
        await stage.bot(ASAR_CLOCK_URL=clock.url).start()
        for number, seconds in enumerate(_STEPS):
            askers = Askers(stage, everybody[2 * number : 2 * number + 2])
            await askers.come()
            clock.offset += seconds
            await asyncio.sleep(_NOTICED)
            began = asyncio.get_running_loop().time()
            await promised.promise(each, not_before=clock.now)
            await askers.ask(0)
            await promised.arrived(_SOON)
            await askers.all_answered(_SOON)
            slowest = max(slowest, asyncio.get_running_loop().time() - began)
            answered += askers.answered
        lost, doubled = promised.lost, promised.doubled
    return [
        run.row(
            f"{len(_STEPS)} steps from -24 h to +24 h, {promised.count} due: lost {lost}, doubled {doubled}; "
            f"answered {answered} of {len(everybody)}; all within {slowest:.0f} s",
            f"lost 0; doubled 0; all answered within {_SOON:.0f} s",
            held=lost == 0 and doubled == 0 and answered == len(everybody) and slowest < _SOON,
        )
    ]


SCENARIOS = (
    Scenario(
        "clock steps",
        "The bot's clock (`ASAR_CLOCK_URL`) is set forwards and back eight times, by up to a day; each time messages "
        "are due by the new time, and people write and tap.",
        steps,
    ),
)
