"""getUpdates: offsets, limits, the long poll, two pollers, what expires."""

import asyncio
from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramConflictError

from playground.world.updates import poll_seconds

TERMINATED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


@pytest.fixture
def poll_state(server):
    """Waits until a poll waits at the server, or none does."""

    async def wait(*, waits):
        with server.playground.events.watch() as changed:
            while server.playground.primary.queue.poll_waits != waits:
                await asyncio.wait_for(changed.wait(), 10)
                changed.clear()

    return wait


@pytest.fixture
async def three(aigerim):
    for text in "abc":
        await aigerim.send(text)


def texts(updates):
    return [update.message.text for update in updates]


@pytest.mark.usefixtures("three")
async def test_an_offset_confirms_all_below_it(bot):
    updates = await bot.get_updates()
    assert texts(updates) == ["a", "b", "c"]
    assert texts(await bot.get_updates(offset=updates[1].update_id)) == ["b", "c"]
    assert texts(await bot.get_updates()) == ["b", "c"]
    assert await bot.get_updates(offset=updates[2].update_id + 1) == []


@pytest.mark.usefixtures("three")
async def test_what_was_not_confirmed_comes_again(bot):
    assert texts(await bot.get_updates()) == texts(await bot.get_updates()) == ["a", "b", "c"]


@pytest.mark.usefixtures("three")
async def test_a_negative_offset_keeps_the_last(bot):
    assert texts(await bot.get_updates(offset=-2)) == ["b", "c"]
    assert texts(await bot.get_updates()) == ["b", "c"]


@pytest.mark.usefixtures("three")
async def test_the_limit_is_1_to_100(bot, aigerim):
    assert texts(await bot.get_updates(limit=2)) == ["a", "b"]
    assert texts(await bot.get_updates(limit=-1)) == ["a"]
    for number in range(100):
        await aigerim.send(str(number))
    assert len(await bot.get_updates(limit=1000)) == 100


async def test_update_ids_grow_by_one(bot, aigerim):
    await aigerim.send("a")
    await aigerim.send("b")
    first, second = await bot.get_updates()
    assert second.update_id == first.update_id + 1


async def test_a_long_poll_waits_for_an_update(bot, aigerim, poll_state):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await poll_state(waits=True)
    await aigerim.send("a")
    assert texts(await poll) == ["a"]


@pytest.mark.parametrize(("asked", "waits"), [(None, 0), (-5, 0), (30, 30), (50, 50), (600, 50)])
async def test_the_timeout_is_50_seconds_at_most(asked, waits):
    assert poll_seconds(asked) == waits


async def test_the_older_of_two_polls_is_terminated(bot, aigerim, poll_state):
    older = asyncio.create_task(bot.get_updates(timeout=30))
    await poll_state(waits=True)
    newer = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(TelegramConflictError) as caught:
        await older
    assert caught.value.message == TERMINATED
    await aigerim.send("a")
    assert texts(await newer) == ["a"]


async def test_no_polling_while_a_webhook_is_set(bot, refused):
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with refused(
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
        "webhook first"
    ):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_an_undelivered_message_expires_after_24_hours(bot, client, aigerim):
    await aigerim.send("a")
    await client.advance(timedelta(hours=23, minutes=59))
    await aigerim.send("b")
    assert texts(await bot.get_updates()) == ["a", "b"]
    await client.advance(timedelta(minutes=2))
    assert texts(await bot.get_updates()) == ["b"]


async def test_an_undelivered_callback_expires_after_150_seconds(bot, client, aigerim):
    message = await bot.send_message(aigerim.id, "x")
    press = asyncio.create_task(aigerim.press_data(message.message_id, "a"))
    while not await bot.get_updates(timeout=5):
        pass
    await client.advance(timedelta(seconds=151))
    assert await bot.get_updates() == []
    press.cancel()


async def test_only_asked_for_kinds_arrive(bot, aigerim):
    await bot.get_updates(allowed_updates=["callback_query", "aiogd_update"])
    await aigerim.send("a")
    assert await bot.get_updates() == []
    await bot.get_updates(allowed_updates=[])
    await aigerim.send("b")
    assert texts(await bot.get_updates()) == ["b"]


async def test_a_poll_of_a_killed_bot_is_not_counted_as_waiting(bot, poll_state):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await poll_state(waits=True)
    poll.cancel()
    await poll_state(waits=False)


async def test_dates_follow_the_clock(bot, client, aigerim):
    before = await bot.send_message(aigerim.id, "x")
    await client.advance(timedelta(hours=20))
    after = await bot.send_message(aigerim.id, "y")
    assert timedelta(hours=20) <= after.date - before.date < timedelta(hours=20, minutes=1)
