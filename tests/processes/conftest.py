"""A playground of its own for each test, and bots that are real processes."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running
from tests.processes.bot_process import BotProcess

StartBot = Callable[..., BotProcess]


@pytest.fixture
async def server() -> AsyncIterator[RunningServer]:
    # The bot has no pace here either: what is tested is that nothing gets lost.
    async with running(rate_limits=False) as server:
        yield server


@pytest.fixture
async def client(server: RunningServer) -> AsyncIterator[PlaygroundClient]:
    async with PlaygroundClient(server.url) as client:
        yield client


@pytest.fixture
async def a_bot(server: RunningServer, tmp_path: Path) -> AsyncIterator[StartBot]:
    """`a_bot(database_url, **settings)` is a bot that has not been started yet."""
    made: list[BotProcess] = []

    def make(database_url: str, **settings: str) -> BotProcess:
        made.append(BotProcess(server, database_url, tmp_path, **settings))
        return made[-1]

    yield make
    for bot in made:
        await bot.kill()
