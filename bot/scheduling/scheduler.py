"""APScheduler, used for ticks only. It keeps them in memory, and merges missed runs instead of dropping them.

APScheduler plans by the machine's clock, which can be set forward or back (apscheduler #351). Two things here keep
ticks coming all the same: each run is planned from the present moment instead of from the run before, and a step of
the clock is noticed by a clock that has none, upon which everything is planned anew.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, tzinfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

log = structlog.get_logger()

Tick = Callable[[], Awaitable[None]]


class _Every(BaseTrigger):  # type: ignore[misc]  # APScheduler has no types
    """An interval from now on. APScheduler's own counts from the run before: when the clock is set right by a year,
    it would first go through each run of that year, and hold up everything else meanwhile.
    """

    def __init__(self, seconds: float) -> None:
        self._interval = timedelta(seconds=seconds)

    def get_next_fire_time(self, _: datetime | None, now: datetime) -> datetime:
        return now + self._interval


class Ticker:
    """Calls each tick every `seconds`, and at once when it is woken. A tick never runs twice at the same time.

    A step of the machine's clock, in either direction, delays a tick by `seconds` at most. `zone` is how APScheduler
    asks for the time (`datetime.now(zone)`).
    """

    def __init__(self, seconds: float, zone: tzinfo = UTC) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone=zone, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._zone = zone
        self._watch: asyncio.Task[None] | None = None
        self._seconds = seconds
        self._locks: dict[str, asyncio.Lock] = {}
        self._ticks: dict[str, Tick] = {}
        self._woken: set[asyncio.Task[None]] = set()
        self._about_to_run: set[str] = set()
        self.stopping = False

    def add(self, name: str, tick: Tick) -> None:
        self._ticks[name] = tick
        self._locks[name] = asyncio.Lock()
        self._scheduler.add_job(self._tick, _Every(self._seconds), args=[name], id=name)

    def start(self) -> None:
        self._scheduler.start()
        self._watch = asyncio.get_running_loop().create_task(self._watch_the_clock())

    def wake(self, name: str) -> None:
        """Run a tick now instead of when its interval ends."""
        if name not in self._ticks or name in self._about_to_run:
            # A run that was woken before and has not begun yet will find the new work as well.
            return
        self._about_to_run.add(name)
        task = asyncio.get_running_loop().create_task(self._run(name))
        self._woken.add(task)
        task.add_done_callback(self._woken.discard)

    async def catch_up(self) -> None:
        """Run all ticks, because the clock by which they decide what is due was moved. Wait until none is at work."""
        for name in self._ticks:
            self.wake(name)
        while self._woken and not self.stopping:
            await asyncio.wait(self._woken)

    async def stop(self, seconds: float) -> None:
        """Start no new ticks and let the running ones finish, all together within `seconds`.

        A tick that works in batches looks at `stopping` and begins no further batch.
        """
        self.stopping = True
        if self._watch is not None:
            self._watch.cancel()
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

    async def _watch_the_clock(self) -> None:
        """Run all ticks, and so plan them anew, whenever the clock has been set by more than a tick's interval."""
        steady = asyncio.get_running_loop().time
        ahead = self._now() - steady()
        while True:
            await asyncio.sleep(self._seconds)
            before, ahead = ahead, self._now() - steady()
            if abs(ahead - before) > self._seconds:
                log.warning("clock_was_set", by_seconds=round(ahead - before))
                for job in self._scheduler.get_jobs():
                    job.modify(next_run_time=datetime.now(self._zone))

    def _now(self) -> float:
        return datetime.now(self._zone).timestamp()

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
