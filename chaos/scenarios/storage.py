"""The database fails: its disk is full, somebody else holds it, it is restarted."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable

from sqlalchemy import make_url

from chaos.askers import Askers
from chaos.databases import Kind, postgres_server
from chaos.figures import Row
from chaos.promised import Promised
from chaos.small_disk import small_disk
from chaos.stage import Run, Scenario, Stage
from tests.processes.bot_process import BotProcess

Trouble = Callable[[Promised], Awaitable[int]]
"""Returns how many messages may come twice because of it."""
_BEGUN = 1.0
"""Seconds after which whatever was in flight when the trouble began has reached people."""


async def _through(run: Run, stage: Stage, bot: BotProcess, trouble: Trouble, seconds: float) -> Row:
    due = run.sized(200, short=60)
    promised = Promised(stage, await stage.crowd(due // 2))
    askers = Askers(stage, await stage.crowd(run.sized(20, short=6)))
    await bot.start()
    await askers.come()
    await promised.promise(due)
    await stage.until(lambda: len(promised.delivered()) >= due // 10)
    # The trouble begins while messages are being sent.
    asking = asyncio.create_task(askers.ask(seconds))
    excused = await trouble(promised)
    await asking
    await promised.arrived()
    await askers.all_answered()
    await asyncio.sleep(_BEGUN)
    lost, doubled, answered = promised.lost, promised.doubled, askers.answered
    return run.row(
        f"{due} due: lost {lost}, doubled {doubled}; answered {answered} of {askers.count}",
        f"lost 0; doubled at most the {excused} in flight; all answered",
        held=lost == 0 and doubled <= excused and answered == askers.count,
    )


async def full_disk(run: Run) -> list[Row]:
    seconds = run.sized(20, short=8)
    with small_disk() as disk:
        async with run.stage(folder=disk.folder) as stage:
            bot = stage.bot()

            async def fill(promised: Promised) -> int:
                disk.fill(bot.pid)
                await asyncio.sleep(_BEGUN)
                in_flight = await promised.in_flight()
                await asyncio.sleep(seconds - _BEGUN)
                disk.free(bot.pid)
                return in_flight

            row = await _through(run, stage, bot, fill, seconds)
            full = any(words in bot.logged for words in disk.complaints)
    if full:
        return [row]
    return [run.row(f"{row.measured}; SQLite never met the full disk", row.bar, held=False)]


async def locked(run: Run) -> list[Row]:
    seconds = run.sized(20, short=12)
    async with run.stage() as stage:

        async def hold(promised: Promised) -> int:
            holder = sqlite3.connect(make_url(stage.url).database or "", isolation_level=None, timeout=10)
            holder.execute("BEGIN EXCLUSIVE")
            await asyncio.sleep(_BEGUN)
            in_flight = await promised.in_flight()
            await asyncio.sleep(seconds - _BEGUN)
            holder.execute("ROLLBACK")
            holder.close()
            return in_flight

        return [await _through(run, stage, stage.bot(), hold, seconds)]


async def restarted(run: Run) -> list[Row]:
    """On a server of its own, because others go on with theirs."""
    own = postgres_server()
    server = await asyncio.to_thread(own.__enter__)
    try:
        async with run.stage(url=await asyncio.to_thread(server.fresh)) as stage:

            async def restart(_: Promised) -> int:
                modes = ("fast", "immediate")
                for mode in modes:
                    await asyncio.sleep(_BEGUN)
                    await asyncio.to_thread(server.restart, mode)
                return len(modes)

            return [await _through(run, stage, stage.bot(), restart, 4)]
    finally:
        await asyncio.to_thread(own.__exit__, None, None, None)


SCENARIOS = (
    Scenario(
        "disk full",
        "The disk of the database is full for 20 seconds while 200 messages are being sent, and people write and tap.",
        full_disk,
        kinds=(Kind.SQLITE,),
        short_kinds=(Kind.SQLITE,),
    ),
    Scenario(
        "database locked",
        "Another process holds the SQLite file for 20 seconds meanwhile.",
        locked,
        kinds=(Kind.SQLITE,),
    ),
    Scenario(
        "database restarted",
        "PostgreSQL is restarted meanwhile, first in order and then as after a crash.",
        restarted,
        kinds=(Kind.POSTGRESQL,),
    ),
)
