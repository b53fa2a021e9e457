"""Ticks at work when the bot is told to stop."""

import asyncio
from collections.abc import Callable

from dishka import Provider, Scope, make_async_container

from bot.scheduling import jobs
from bot.scheduling.scheduler import Ticker
from bot.use_cases.kernel.ports import Identity


class Endless:
    """Work of which there is always more."""

    def __init__(self) -> None:
        self.done = 0
        self.begun = asyncio.Event()

    async def __call__(self) -> int:
        self.done += 1
        self.begun.set()
        await asyncio.sleep(0)
        return 1


class Turn:
    """Ours or another process's."""

    def __init__(self, *, ours: bool) -> None:
        self._ours = ours

    async def is_ours(self) -> bool:
        return self._ours

    async def close(self) -> None:
        """Nothing is held."""


async def test_a_tick_with_much_to_do_ends_after_its_present_step() -> None:
    work = Endless()
    provider = Provider(scope=Scope.REQUEST)
    provider.from_context(provides=Identity)
    provider.provide(lambda: Turn(ours=True), provides=jobs.Turn, scope=Scope.APP)
    for kind in jobs.WORK.values():
        provider.provide(lambda: work, provides=kind)
    container = make_async_container(provider)
    ticker = Ticker(60)
    jobs.register(ticker, container, is_open=True)
    ticker.start()
    ticker.wake(jobs.VECTORS)
    await work.begun.wait()
    async with asyncio.timeout(5):
        await ticker.stop(60)
    done = work.done
    await asyncio.sleep(0)
    assert work.done == done
    await container.close()


class Once:
    """Work of which nothing is left after the first time."""

    def __init__(self) -> None:
        self.done = asyncio.Event()

    async def __call__(self) -> int:
        self.done.set()
        return 0


def given(work: Once) -> Callable[[], Once]:
    return lambda: work


async def test_what_is_shared_is_left_to_the_process_whose_turn_it_is() -> None:
    works = {name: Once() for name in jobs.WORK}
    provider = Provider(scope=Scope.REQUEST)
    provider.from_context(provides=Identity)
    provider.provide(lambda: Turn(ours=False), provides=jobs.Turn, scope=Scope.APP)
    for name, kind in jobs.WORK.items():
        provider.provide(given(works[name]), provides=kind)
    container = make_async_container(provider)
    ticker = Ticker(60)
    jobs.register(ticker, container, is_open=True)
    for name in jobs.WORK:
        ticker.wake(name)
    async with asyncio.timeout(5):
        for name in jobs.OF_EACH_PROCESS:
            await works[name].done.wait()
    await ticker.stop(60)
    assert [name for name, work in works.items() if work.done.is_set()] == [jobs.MEANING, jobs.SIGNS]
    await container.close()


async def test_while_the_service_is_not_open_nothing_is_suggested_and_what_was_promised_is_sent() -> None:
    works = {name: Once() for name in jobs.WORK}
    provider = Provider(scope=Scope.REQUEST)
    provider.from_context(provides=Identity)
    provider.provide(lambda: Turn(ours=True), provides=jobs.Turn, scope=Scope.APP)
    for name, kind in jobs.WORK.items():
        provider.provide(given(works[name]), provides=kind)
    container = make_async_container(provider)
    ticker = Ticker(60)
    jobs.register(ticker, container, is_open=False)
    for name in jobs.WORK:
        ticker.wake(name)
    await asyncio.sleep(0)
    await ticker.stop(60)
    rested = {name for name, work in works.items() if not work.done.is_set()}
    assert rested == {
        *(jobs.WAITS, jobs.BRIEFINGS, jobs.FIRST_PITCHES, jobs.SUGGESTIONS, jobs.CALLS),
        *(jobs.FAIR_COMPUTING, jobs.FAIR_SENDING, jobs.EXPIRY, jobs.SEAL_KEY, jobs.PLACES),
    }
    await container.close()


async def test_ticks_that_do_not_end_are_waited_for_once_altogether() -> None:
    """A machine that is told to stop kills whatever takes several times as long as was agreed."""
    ticker, begun = Ticker(60), asyncio.Semaphore(0)

    async def stuck() -> None:
        begun.release()
        await asyncio.Event().wait()

    for name in jobs.WORK:
        ticker.add(name, stuck)
        ticker.wake(name)
    for _ in jobs.WORK:
        await begun.acquire()
    loop = asyncio.get_running_loop()
    told = loop.time()
    await ticker.stop(0.1)
    assert loop.time() - told < 0.1 * len(jobs.WORK) / 2


async def test_however_often_a_tick_at_work_is_woken_it_looks_once_more() -> None:
    ticker, runs, go_on = Ticker(60), [], asyncio.Event()

    async def tick() -> None:
        runs.append(1)
        await go_on.wait()

    ticker.add(jobs.OUTBOX, tick)
    for _ in range(1000):
        ticker.wake(jobs.OUTBOX)
        await asyncio.sleep(0)
    assert len(runs) == 1
    go_on.set()
    await asyncio.sleep(0.05)
    await ticker.stop(1)
    assert len(runs) == 2


async def test_a_tick_that_the_scheduler_has_begun_may_finish_when_the_bot_is_told_to_stop() -> None:
    begun, may_end, finished = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def tick() -> None:
        begun.set()
        await may_end.wait()
        finished.set()

    ticker = Ticker(seconds=0.01)
    ticker.add("work", tick)
    ticker.start()
    await asyncio.wait_for(begun.wait(), 10)
    stopping = asyncio.create_task(ticker.stop(10))
    await asyncio.sleep(0)
    may_end.set()
    await stopping
    assert finished.is_set()
