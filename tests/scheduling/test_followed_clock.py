"""In development the bot follows the playground's clock: at once, and it says when it has caught up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta

import pytest

from bot.scheduling.clock import FollowedClock
from playground.control.settling import wait_until_followed
from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running

PATIENCE = 10.0
DAY = timedelta(days=1)


@pytest.fixture
async def server() -> AsyncIterator[RunningServer]:
    async with running() as server:
        yield server


@pytest.fixture
async def clock(server: RunningServer) -> AsyncIterator[FollowedClock]:
    clock = FollowedClock(f"{server.url}/api/clock")
    following = asyncio.create_task(clock.follow())
    yield clock
    following.cancel()
    with suppress(asyncio.CancelledError):
        await following


async def test_whoever_waits_by_it_is_woken_when_it_is_moved(
    server: RunningServer, clock: FollowedClock
) -> None:
    async with asyncio.timeout(PATIENCE), PlaygroundClient(server.url) as client:
        before = clock.monotonic()
        waiting = asyncio.create_task(clock.sleep(DAY.total_seconds()))
        await asyncio.sleep(0)
        await client.advance(DAY)
        await waiting
        assert clock.monotonic() - before >= DAY.total_seconds()
        assert abs(clock.now() - await client.now()) < timedelta(seconds=5)


async def test_whoever_waits_by_it_is_woken_sooner_while_it_is_in_haste(
    server: RunningServer, clock: FollowedClock
) -> None:
    async with asyncio.timeout(PATIENCE):
        before = clock.monotonic()
        waiting = asyncio.create_task(clock.sleep(DAY.total_seconds()))
        await asyncio.sleep(0)
        with server.playground.clock.in_haste(1e6):
            server.playground.events.stir()
            await waiting
        assert clock.monotonic() - before >= DAY.total_seconds()


async def test_the_playground_learns_when_it_has_caught_up(
    server: RunningServer, clock: FollowedClock
) -> None:
    caught_up_at: list[float] = []
    may_go_on = asyncio.Event()

    async def catch_up() -> None:
        caught_up_at.append(clock.monotonic())
        await may_go_on.wait()

    async def is_due() -> None:
        return None

    server.playground.bot_is_due = is_due
    keeping_up = asyncio.create_task(clock.keep_up(catch_up))
    async with asyncio.timeout(PATIENCE), PlaygroundClient(server.url) as client:
        await client.advance(DAY)
        assert not await wait_until_followed(server.playground, 0.0)
        may_go_on.set()
        assert await wait_until_followed(server.playground, PATIENCE)
        assert server.playground.followed_to == server.playground.clock.offset
        assert len(caught_up_at) >= 1
    keeping_up.cancel()
    with suppress(asyncio.CancelledError):
        await keeping_up
