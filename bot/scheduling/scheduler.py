"""APScheduler, used for ticks only. It keeps them in memory, and merges missed runs instead of dropping them."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = structlog.get_logger()

Tick = Callable[[], Awaitable[None]]


class Ticker:
    """Calls each tick every `seconds`, and at once when it is woken. A tick never runs twice at the same time."""

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
        """Run a tick now instead of when its interval ends."""
        if name not in self._ticks or name in self._about_to_run:
            # A run that was woken before and has not begun yet will find the new work as well.
            return
        self._about_to_run.add(name)
        task = asyncio.get_running_loop().create_task(self._run(name))
        self._woken.add(task)
        task.add_done_callback(self._woken.discard)

    async def stop(self, seconds: float) -> None:
        """Start no new ticks and let the running ones finish, all together within `seconds`.

        A tick that works in batches looks at `stopping` and begins no further batch.
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
        """Run the tick in a task of our own. APScheduler cancels its jobs at shutdown, which would cut the work off."""
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
