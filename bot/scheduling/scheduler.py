"""APScheduler, for ticks alone: with a memory store, no missed tick is dropped and missed ones are merged."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = structlog.get_logger()

Tick = Callable[[], Awaitable[None]]


class Ticker:
    """Calls each tick every `seconds`, never twice at the same time, and at once when woken."""

    def __init__(self, seconds: float) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._seconds = seconds
        self._locks: dict[str, asyncio.Lock] = {}
        self._ticks: dict[str, Tick] = {}
        self._woken: set[asyncio.Task[None]] = set()
        self._about_to_run: set[str] = set()
        self.stopping = False

    def add(self, name: str, tick: Tick) -> None:
        self._ticks[name] = tick
        self._locks[name] = asyncio.Lock()
        self._scheduler.add_job(self._tick, IntervalTrigger(seconds=self._seconds), args=[name], id=name)

    def start(self) -> None:
        self._scheduler.start()

    def wake(self, name: str) -> None:
        """Run a tick soon, without waiting for its turn."""
        if name not in self._ticks or name in self._about_to_run:
            # One that has not begun yet finds whatever there is by then.
            return
        self._about_to_run.add(name)
        task = asyncio.get_running_loop().create_task(self._run(name))
        self._woken.add(task)
        task.add_done_callback(self._woken.discard)

    async def stop(self, seconds: float) -> None:
        """No new ticks; those at work may finish, and begin nothing new where they look at `stopping`.

        All of them together have `seconds` for it.
        """
        self.stopping = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        deadline = asyncio.get_running_loop().time() + seconds
        for lock in self._locks.values():
            try:
                async with asyncio.timeout_at(deadline), lock:
                    continue
            except TimeoutError:
                log.warning("tick_cut_short")
        self._ticks.clear()

    async def _tick(self, name: str) -> None:
        """A task of our own: APScheduler cancels its jobs when it is shut down, and the work would be cut off."""
        self.wake(name)

    async def _run(self, name: str) -> None:
        async with self._locks[name]:
            self._about_to_run.discard(name)
            tick = self._ticks.get(name)
            if tick is None:
                return
            try:
                await tick()
            except Exception:
                log.exception("tick_failed", tick=name)
