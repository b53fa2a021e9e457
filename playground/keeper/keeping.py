"""Keeps the bot's process running: whatever ends it, it is started again, and everybody is told."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, Literal, TypeAlias

from playground import bot_process
from playground.bot_process import BotFailedError, BotSettings
from playground.world.core import Playground

State: TypeAlias = Literal["running", "restarting", "away"]
Log: TypeAlias = Callable[[str], None]

FAILURES_AT_MOST = 5
FIRST_PAUSE = 0.5
"""Seconds before the second start in a row; each further pause is twice as long."""


class Keeper:
    """Starts the bot and starts it again when it has ended. After `FAILURES_AT_MOST` starts in a row from which it did
    not get as far as asking for updates, it is away: then somebody has to look at what it says.
    """

    def __init__(
        self,
        playground: Playground,
        settings: BotSettings,
        say: Log,
        log: Path | None = None,
        *,
        first_pause: float = FIRST_PAUSE,
    ) -> None:
        """`say` tells whoever started it; the bot itself writes into `log`, or where this process writes."""
        self._playground = playground
        self._first_pause = first_pause
        self._settings = settings
        self._say = say
        self._log = log
        self._process: asyncio.subprocess.Process | None = None
        self._loop: asyncio.Task[None] | None = None
        self.state: State = "restarting"
        self.killed = 0
        self.trouble: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {"state": self.state, "killed": self.killed, "trouble": self.trouble}

    @contextlib.asynccontextmanager
    async def keeping(self) -> AsyncIterator[None]:
        """Keep it running until the block ends. Raises `BotFailedError` if its first start fails."""
        await self.start()
        try:
            yield
        finally:
            await self.stop()

    async def start(self) -> None:
        """Start it and return when it asks for updates. Raises `BotFailedError` if it ends before."""
        self._tell("restarting")
        process = await self._launch()
        try:
            connected = await self._connects(process)
        except asyncio.CancelledError:
            bot_process.kill(process)
            await process.wait()
            raise
        if not connected:
            self._tell("away", f"the bot ended by itself with status {process.returncode}")
            raise BotFailedError(f"{self.trouble}; its words are above")
        self._tell("running")
        self._loop = asyncio.create_task(self._keep(process))

    async def stop(self) -> None:
        """Stop it, with time to finish what it is doing, and keep it stopped."""
        if self._loop is not None:
            self._loop.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)
            self._loop = None
        if self._process is not None:
            await bot_process.stop(self._process)
        self._tell("restarting")

    def kill(self) -> bool:
        """Kill it, as a cut of the power would. False if there is nothing to kill just now."""
        process = self._process
        if self.state != "running" or process is None or process.returncode is not None:
            return False
        self.killed += 1
        self._tell("restarting")
        bot_process.kill(process)
        return True

    async def _launch(self) -> asyncio.subprocess.Process:
        self._process = await bot_process.start(self._settings, self._log)
        return self._process

    async def _keep(self, process: asyncio.subprocess.Process) -> None:
        failures = 0
        while failures < FAILURES_AT_MOST:
            await process.wait()
            # The poll of a process that has gone is no sign of the next one.
            self._playground.primary.queue.end_poll()
            self._tell("restarting")
            if failures:
                await asyncio.sleep(self._first_pause * 2 ** (failures - 1))
            process = await self._launch()
            if await self._connects(process):
                failures = 0
                self._tell("running")
            else:
                failures += 1
        self._tell(
            "away", f"the bot ended {failures} times in a row, the last time with status {process.returncode}"
        )
        self._say(f"{self.trouble}. Its words are above; it is not started again.")

    async def _connects(self, process: asyncio.subprocess.Process) -> bool:
        """Wait until it asks for updates. False if it ends before."""
        ended = asyncio.create_task(process.wait())
        try:
            with self._playground.events.watch() as changed:
                while not self._playground.primary.queue.poll_waits:
                    stirred = asyncio.create_task(changed.wait())
                    await asyncio.wait({ended, stirred}, return_when=asyncio.FIRST_COMPLETED)
                    stirred.cancel()
                    if ended.done():
                        return False
                    changed.clear()
            return True
        finally:
            ended.cancel()

    def _tell(self, state: State, trouble: str | None = None) -> None:
        if (state, trouble) != (self.state, self.trouble):
            self.state, self.trouble = state, trouble
            self._playground.events.add("bot", self.as_json())


Anew: TypeAlias = Callable[[Callable[[str], None]], Awaitable[None]]
"""Makes the bot's data and the playground's anew, and tells the stage."""


class StartingOver:
    """Everything from the beginning, while the pages stay open. One at a time: whoever asks meanwhile joins it."""

    def __init__(self, playground: Playground, keeper: Keeper, anew: Anew) -> None:
        self._playground = playground
        self._keeper = keeper
        self._anew = anew
        self._task: asyncio.Task[None] | None = None
        self.stage = "done"

    def begin(self) -> None:
        if self._task is None or self._task.done():
            self._playground.turn("preparing")
            self._tell("stopping")
            self._task = asyncio.create_task(self._start_over())

    async def close(self) -> None:
        """Give it up, because the demo ends."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _start_over(self) -> None:
        try:
            for lay_down in tuple(self._playground.before_start_over):
                await lay_down()
            await self._keeper.stop()
            self._tell("wiping")
            await self._anew(self._tell)
            self._tell("starting")
            await self._keeper.start()
        except Exception as failure:  # noqa: BLE001 - whatever it was, the pages wait to hear of it
            self._playground.turn("broken")
            self._tell("failed", str(failure))
        else:
            self._playground.turn("ready")
            self._tell("done")

    def _tell(self, stage: str, trouble: str | None = None) -> None:
        self.stage = stage
        self._playground.events.add("start-over", {"stage": stage, "trouble": trouble})
