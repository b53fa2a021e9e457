"""Telegram fails: with 500, with 429, with connections that are cut, and by being away."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any

from chaos.askers import Askers
from chaos.databases import Kind
from chaos.figures import Row
from chaos.promised import Promised
from chaos.stage import Run, Scenario, Stage
from playground.world.faults import Fault

_FOR_EVER = 1_000_000
_BAN = 3
"""Seconds of a wave of 429."""
_PAUSE = 2.0
"""Seconds between two waves."""


@asynccontextmanager
async def _faults(stage: Stage, *faults: Fault) -> AsyncIterator[None]:
    for fault in faults:
        stage.playground.faults.add(fault)
    try:
        yield
    finally:
        stage.playground.faults.clear()


async def _half_of_the_time(stage: Stage, seconds: float) -> int:
    fault = Fault("500", times=_FOR_EVER, probability=0.5)
    async with _faults(stage, fault):
        await asyncio.sleep(seconds)
    return 0


async def _waves_of_refusals(stage: Stage, seconds: float) -> int:
    """Telegram names the seconds that are left; whoever asks before is refused again."""
    end = asyncio.get_running_loop().time() + seconds
    while asyncio.get_running_loop().time() < end:
        async with _faults(stage, Fault("429", times=_FOR_EVER, retry_after=_BAN)):
            await asyncio.sleep(_BAN)
        await asyncio.sleep(_PAUSE)
    return 0


async def _cut_connections(stage: Stage, seconds: float) -> int:
    """Some calls are cut before Telegram has done anything, some when it is done and only the answer is lost.

    Returns how many messages were taken without an answer: these alone may come twice.
    """
    before = Fault("drop", times=_FOR_EVER, probability=0.2)
    after = Fault("lost_answer", times=_FOR_EVER, probability=0.2)
    polls = Fault("drop", "getUpdates", times=_FOR_EVER, probability=0.2)
    async with _faults(stage, before, after, polls):
        await asyncio.sleep(seconds)
    return _FOR_EVER - after.times


async def _away(stage: Stage, seconds: float) -> int:
    everything = (Fault("drop", times=_FOR_EVER), Fault("drop", "getUpdates", times=_FOR_EVER))
    async with _faults(stage, *everything):
        await asyncio.sleep(seconds)
    return 0


Trouble = Callable[[Stage, float], Coroutine[Any, Any, int]]
"""Lasts some seconds. Returns how many messages may come twice because of it."""


async def _through(run: Run, trouble: Trouble, seconds: float) -> list[Row]:
    """Messages become due and people write and tap all the time that the trouble lasts."""
    due = run.sized(200, short=40)
    async with run.stage() as stage:
        promised = Promised(stage, await stage.crowd(due // 4))
        askers = Askers(stage, await stage.crowd(run.sized(30, short=10)))
        await stage.bot().start()
        await askers.come()
        lasting = asyncio.create_task(trouble(stage, seconds))
        await promised.promise(due)
        # Whoever turns to the bot in the last moment is answered without it.
        await askers.ask(seconds * 0.9)
        excused = await lasting
        over = monotonic()
        await promised.arrived()
        await askers.all_answered()
        took = monotonic() - over
        lost, doubled, answered = promised.lost, promised.doubled, askers.answered
        disordered = promised.out_of_order
    return [
        run.row(
            f"{due} due: lost {lost}, doubled {doubled}, out of order for {disordered}; "
            f"answered {answered} of {askers.count}; the last {took:.0f} s after its end",
            "lost 0; doubled " + (f"at most the {excused} whose answer was lost" if excused else "0") + "; "
            "out of order 0; all answered",
            held=lost == 0 and doubled <= excused and disordered == 0 and answered == askers.count,
        )
    ]


async def halves(run: Run) -> list[Row]:
    return await _through(run, _half_of_the_time, run.sized(30, short=6))


async def waves(run: Run) -> list[Row]:
    return await _through(run, _waves_of_refusals, run.sized(25, short=8))


async def cuts(run: Run) -> list[Row]:
    return await _through(run, _cut_connections, run.sized(30, short=6))


async def away(run: Run) -> list[Row]:
    return await _through(run, _away, 120)


SCENARIOS = (
    Scenario(
        "500 half of the time",
        "For 30 seconds every second call is answered with 500, while 200 messages are due and people write and tap.",
        halves,
        short_kinds=(Kind.SQLITE,),
    ),
    Scenario(
        "waves of 429",
        "The same, with all calls refused for 3 seconds (`retry_after` 3), five times over.",
        waves,
    ),
    Scenario(
        "connections cut",
        "The same, with a fifth of the calls cut before Telegram has done anything and a fifth when it has.",
        cuts,
    ),
    Scenario("Telegram away for two minutes", "The same, with every connection cut for 2 minutes.", away),
)
