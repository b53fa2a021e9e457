"""A playground of its own for every test, aiogram's real client, and people."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from playground.client import Person, PlaygroundClient
from playground.server import RunningServer, running


@pytest.fixture
async def server() -> AsyncIterator[RunningServer]:
    async with running(webhook_retry=0.01) as server:
        yield server


@pytest.fixture
async def bot(server: RunningServer) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(server.token, session=session) as bot:
        yield bot


@pytest.fixture
async def client(server: RunningServer) -> AsyncIterator[PlaygroundClient]:
    async with PlaygroundClient(server.url) as client:
        yield client


@pytest.fixture
async def aigerim(client: PlaygroundClient) -> Person:
    """A person who has written to the bot before, so that the bot may write to her."""
    return await client.person("Айгерім", language_code="kk", started=True)
