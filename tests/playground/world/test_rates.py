"""How fast a bot may send, on the playground's own time."""

import asyncio
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from playground.people.client import PlaygroundClient
from playground.server import running
from playground.world.clock import Clock


class StandingClock(Clock):
    """Moves only when told to, so that what a test sends falls within one second on any machine."""

    def monotonic(self):
        return self.offset


@pytest.fixture
async def server():
    async with running(clock=StandingClock()) as server:
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


async def refused_edit(message, text):
    with pytest.raises(TelegramRetryAfter) as caught:
        await message.edit_text(text)
    return caught.value.retry_after


async def test_edits_share_the_limit_of_their_chat(bot, client, aigerim):
    message = await bot.send_message(aigerim.id, "0")
    for number in range(1, 5):
        await message.edit_text(str(number))
    assert await refused_edit(message, "5") == 1
    assert await refused_for(bot, aigerim.id) == 1
    await client.advance(timedelta(seconds=1))
    await message.edit_text("5")
    assert await refused_for(bot, aigerim.id) == 1


async def test_edits_in_a_group_share_its_20_a_minute(bot, client, aigerim):
    message = await bot.send_message(await client.group("Топ", [aigerim]), "0")
    for number in range(1, 20):
        await client.advance(timedelta(seconds=1))
        await message.edit_text(str(number))
    await client.advance(timedelta(seconds=1))
    assert await refused_edit(message, "20") == 40


async def test_edits_do_not_share_the_limit_of_all_chats(bot, crowd):
    messages = [await bot.send_message(person.id, "x") for person in crowd[:30]]
    for message in messages:
        await message.edit_text("y")


async def test_what_has_no_limit(bot, aigerim):
    def keyboard(text):
        return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=text, callback_data="x")]])

    message, *others = [await bot.send_message(aigerim.id, "x") for _ in range(5)]
    for number in range(10):
        await message.edit_reply_markup(reply_markup=keyboard(str(number)))
    for other in others:
        await other.delete()
    assert await refused_for(bot, aigerim.id) == 1


async def test_an_edit_that_changes_nothing_is_not_counted(bot, aigerim):
    message = await bot.send_message(aigerim.id, "x")
    for _ in range(10):
        with pytest.raises(TelegramBadRequest):
            await message.edit_text("x")
    for number in range(4):
        await message.edit_text(str(number))


async def test_limits_are_enforced_unless_switched_off(bot_session):
    for options, refusals in (({}, 1), ({"rate_limits": False}, 0)):
        async with (
            running(clock=StandingClock(), **options) as server,
            PlaygroundClient(server.url) as client,
        ):
            aigerim = await client.person("Айгерім", started=True)
            session = bot_session(api=TelegramAPIServer.from_base(server.url))
            async with Bot(server.token, session=session) as bot:
                found = await asyncio.gather(
                    *(bot.send_message(aigerim.id, "x") for _ in range(6)), return_exceptions=True
                )
            assert sum(isinstance(answer, TelegramRetryAfter) for answer in found) == refusals
