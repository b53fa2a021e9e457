"""The outbox, the pace and Telegram's refusals together: the real way from rows to the playground."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot

from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.models.reference import Language
from bot.presenting.files.file import File
from bot.presenting.translator import Translator
from bot.telegram.client import open_bot
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.pace import Pace, RealTime
from bot.telegram.speaking import Speaking
from bot.use_cases.kernel.messages import Attachment, Notification
from playground.people.client import PlaygroundClient
from playground.people.player import Player
from playground.server import RunningServer, running
from tests.builders import a_person
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock

WAITING = 40
BAN = 600


class LaterTime(RealTime):
    """Goes by itself, since answers take time, and can be moved forward."""

    later = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.later


@pytest.fixture
async def server() -> AsyncIterator[RunningServer]:
    async with running(rate_limits=False) as server:
        yield server


@pytest.fixture
async def client(server: RunningServer) -> AsyncIterator[PlaygroundClient]:
    async with PlaygroundClient(server.url) as client:
        yield client


@pytest.fixture
async def bot(server: RunningServer) -> AsyncIterator[Bot]:
    async with open_bot(server.token, server.url) as bot:
        yield bot


async def nothing_attached(_: Attachment, __: Translator) -> File:
    raise NotImplementedError


async def promised(uow: Database, client: PlaygroundClient, count: int) -> list[Player]:
    """A message for each of so many people."""
    players = [await client.person("Айгерім", started=True) for _ in range(count)]
    rows = [uow.keep(a_person(account_id=player.id, language=Language.KAZAKH)) for player in players]
    async with uow as block:
        for row in rows:
            message = Notification("interest-refused", {"title": "Үйірме"})
            await block.outbox.promise(row.id, message, dedupe_key=str(row.id))
        await block.commit()
    return players


async def test_against_a_ban_hardly_anything_is_tried_and_afterwards_everything_arrives(
    uow: Database, clock: FrozenClock, client: PlaygroundClient, bot: Bot
) -> None:
    time = LaterTime()
    pace = Pace(time)
    bot.session.middleware(Speaking(pace))
    notifier = TelegramNotifier(bot, pace, lambda: datetime.now(UTC), nothing_attached)
    await promised(uow, client, WAITING)
    await client.fault("429", "sendMessage", times=1000, retry_after=BAN)
    dispatch = dispatcher(uow, clock, notifier)
    for _ in range(BAN // 5):
        await dispatch()
        clock.advance(timedelta(seconds=5))
        time.later += 5
    assert len(await client.calls("sendMessage")) <= 10
    await client.clear_faults()
    clock.advance(timedelta(seconds=BAN))
    time.later += BAN
    await dispatch()
    assert {row.status for row in uow.all(OutboxMessage)} == {DeliveryStatus.SENT}
    assert len([call for call in await client.calls("sendMessage") if call["ok"]]) == WAITING


async def test_a_refusal_of_one_chat_rests_that_chat_alone(
    uow: Database, clock: FrozenClock, client: PlaygroundClient, bot: Bot
) -> None:
    time = LaterTime()
    pace = Pace(time)
    bot.session.middleware(Speaking(pace))
    notifier = TelegramNotifier(bot, pace, lambda: datetime.now(UTC), nothing_attached)
    refused, *others = await promised(uow, client, 10)
    await client.fault("429", "sendMessage", times=1000, retry_after=BAN, chat_id=refused.id)
    dispatch = dispatcher(uow, clock, notifier)
    for _ in range(3):
        await dispatch()
        clock.advance(timedelta(seconds=5))
        time.later += 5
    calls = await client.calls("sendMessage")
    assert sum(call["params"]["chat_id"] == str(refused.id) for call in calls) == 1
    assert sum(call["ok"] for call in calls) == len(others)
