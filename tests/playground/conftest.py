"""A playground of its own for every test, aiogram's real client, and people."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Message

from playground.people.client import Player, PlaygroundClient
from playground.server import RunningServer, running


@pytest.fixture
async def server() -> AsyncIterator[RunningServer]:
    # What is said is tested here, not how fast: rates have tests of their own.
    async with running(rate_limits=False, webhook_retry=0.01) as server:
        yield server


class PlainHttpSession(AiohttpSession):
    """Closes at once: there is no TLS whose end aiogram would wait for."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


@pytest.fixture
async def bot(server: RunningServer) -> AsyncIterator[Bot]:
    session = PlainHttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(server.token, session=session) as bot:
        yield bot


@pytest.fixture
async def client(server: RunningServer) -> AsyncIterator[PlaygroundClient]:
    async with PlaygroundClient(server.url) as client:
        yield client


@pytest.fixture
async def aigerim(client: PlaygroundClient) -> Player:
    """A person who has written to the bot before, so that the bot may write to her."""
    return await client.person("Айгерім", language_code="kk", started=True)


@pytest.fixture
def refused() -> Callable[[str], AbstractContextManager[None]]:
    """A context that holds when aiogram raises exactly that description."""

    @contextmanager
    def check(description: str) -> Iterator[None]:
        with pytest.raises(TelegramAPIError) as caught:
            yield
        assert caught.value.message == description

    return check


class Pressing:
    """A press whose answer is still to come: calling it gives the callback that the bot got."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._press: asyncio.Task[dict[str, Any] | None] | None = None

    async def __call__(self, person: Player, message: Message, data: str = "yes") -> CallbackQuery:
        await self.stop()
        self._press = asyncio.create_task(person.press_data(message.message_id, data))
        while True:
            for update in await self._bot.get_updates(timeout=5):
                await self._bot.get_updates(offset=update.update_id + 1)
                if update.callback_query is not None:
                    return update.callback_query

    async def answer(self) -> dict[str, Any] | None:
        assert self._press is not None
        return await self._press

    async def stop(self) -> None:
        if self._press is not None:
            self._press.cancel()
            await asyncio.gather(self._press, return_exceptions=True)


@pytest.fixture
async def pressing(bot: Bot) -> AsyncIterator[Pressing]:
    pressing = Pressing(bot)
    yield pressing
    await pressing.stop()


@pytest.fixture
def bot_session() -> type[AiohttpSession]:
    """For tests that make their own bot."""
    return PlainHttpSession
