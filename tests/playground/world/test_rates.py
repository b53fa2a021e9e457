"""How fast a bot may send, on the playground's own time."""

from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramRetryAfter

from playground.people.client import PlaygroundClient
from playground.server import running
from playground.world.clock import Clock


class StandingClock(Clock):
    """Moves only when told to, so that what a test sends falls within one second on any machine."""

    def monotonic(self):
        return self.offset


@pytest.fixture
async def server():
    async with running(rate_limits=True, clock=StandingClock()) as server:
        yield server


@pytest.fixture
async def crowd(client: PlaygroundClient):
    return [await client.person(f"Адам {number}", started=True) for number in range(31)]


async def refused_for(bot, chat_id, **details):
    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(chat_id, "x", **details)
    assert caught.value.message.endswith(f"Too Many Requests: retry after {caught.value.retry_after}")
    return caught.value.retry_after


async def test_30_messages_a_second_in_all(bot, client, crowd):
    for person in crowd[:30]:
        await bot.send_message(person.id, "x")
    assert await refused_for(bot, crowd[30].id) == 1
    await client.advance(timedelta(seconds=1))
    await bot.send_message(crowd[30].id, "x")


async def test_1_message_a_second_to_a_chat_with_short_bursts(bot, client, aigerim):
    for _ in range(5):
        await bot.send_message(aigerim.id, "x")
    assert await refused_for(bot, aigerim.id) == 1
    for _ in range(12):
        await client.advance(timedelta(seconds=1))
        await bot.send_message(aigerim.id, "x")
        assert await refused_for(bot, aigerim.id) == 1


async def test_20_messages_a_minute_to_a_group(bot, client, aigerim):
    group = await client.group("Топ", [aigerim])
    for _ in range(20):
        await bot.send_message(group, "x")
        await client.advance(timedelta(seconds=1))
    assert await refused_for(bot, group) == 40
    await client.advance(timedelta(seconds=40))
    await bot.send_message(group, "x")


async def test_a_refused_message_does_not_count(bot, client, aigerim):
    for _ in range(5):
        await bot.send_message(aigerim.id, "x")
    for _ in range(10):
        await refused_for(bot, aigerim.id)
    await client.advance(timedelta(seconds=1))
    await bot.send_message(aigerim.id, "x")


async def test_paid_broadcasts_go_beyond_30(bot, crowd):
    for _ in range(2):
        for person in crowd:
            await bot.send_message(person.id, "x", allow_paid_broadcast=True)


async def test_edits_are_not_counted(bot, aigerim):
    message = await bot.send_message(aigerim.id, "0")
    for number in range(1, 20):
        await message.edit_text(str(number))
