"""Ticks at work when the bot is told to stop."""

import asyncio

from dishka import Provider, Scope, make_async_container

from bot.scheduling import jobs
from bot.scheduling.scheduler import Ticker
from bot.use_cases.ports import Identity


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


async def test_a_tick_with_much_to_do_ends_after_its_present_step() -> None:
    work = Endless()
    provider = Provider(scope=Scope.REQUEST)
    provider.from_context(provides=Identity)
    for kind in jobs.WORK.values():
        provider.provide(lambda: work, provides=kind)
    container = make_async_container(provider)
    ticker = Ticker(60)
    jobs.register(ticker, container)
    ticker.start()
    ticker.wake(jobs.VECTORS)
    await work.begun.wait()
    async with asyncio.timeout(5):
        await ticker.stop(60)
    done = work.done
    await asyncio.sleep(0)
    assert work.done == done
    await container.close()
