"""Troubles on demand, as the bot meets them."""

import asyncio

import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from playground.people.client import PlaygroundError


async def test_429_with_retry_after(bot, client, aigerim):
    await client.fault("429", "sendMessage", times=2, retry_after=10072)
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter) as caught:
            await bot.send_message(aigerim.id, "x")
        assert caught.value.retry_after == 10072
    await bot.send_message(aigerim.id, "x")


async def test_400_in_the_words_that_the_test_gives(bot, client, aigerim):
    await client.fault("400", "sendMessage", description="message can't be edited")
    with pytest.raises(TelegramBadRequest, match="Bad Request: message can't be edited"):
        await bot.send_message(aigerim.id, "x")
    await bot.send_message(aigerim.id, "x")


async def test_500(bot, client, aigerim):
    await client.fault("500", "sendMessage")
    with pytest.raises(TelegramServerError):
        await bot.send_message(aigerim.id, "x")
    await bot.send_message(aigerim.id, "x")


async def test_a_dropped_connection(bot, client, aigerim):
    await client.fault("drop", "sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(aigerim.id, "x")
    assert aigerim.messages == []
    await bot.send_message(aigerim.id, "x")


async def test_an_answer_is_lost_though_the_message_was_taken(bot, client, aigerim):
    await client.fault("lost_answer", "sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(aigerim.id, "x")
    await aigerim.sees("x")
    assert len(aigerim.messages) == 1


async def test_a_fault_strikes_some_of_the_calls(bot, client, server, aigerim):
    server.playground.faults.random.seed(1)
    await client.fault("500", "sendMessage", times=100, probability=0.5)
    outcomes = []
    for _ in range(20):
        try:
            await bot.send_message(aigerim.id, "x")
            outcomes.append(True)
        except TelegramServerError:
            outcomes.append(False)
    assert 0 < sum(outcomes) < 20
    assert len(aigerim.messages) <= sum(outcomes)
    (left,) = server.playground.faults.as_json()
    assert left["times"] == 100 - outcomes.count(False)


async def test_a_slow_answer_does_not_hold_up_others(bot, client, aigerim):
    await client.fault("slow", "sendMessage", seconds=0.2)
    slow = asyncio.create_task(bot.send_message(aigerim.id, "slow"))
    while (await client.get("/api/state"))["faults"]:
        pass
    await bot.send_message(aigerim.id, "quick")
    await slow
    await aigerim.sees("slow")
    assert [message.text for message in aigerim.messages] == ["quick", "slow"]


async def test_a_duplicated_update_comes_twice_with_one_id(bot, client, aigerim):
    await client.fault("duplicate_update")
    await aigerim.send("a")
    await aigerim.send("b")
    first = await bot.get_updates()
    second = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [update.message.text for update in first] == ["a", "b"]
    assert [update.update_id for update in second] == [first[0].update_id]
    assert await bot.get_updates(offset=first[-1].update_id + 1) == []


async def test_a_fault_can_be_for_one_chat(bot, client, aigerim):
    serik = await client.person("Серік", started=True)
    await client.fault("500", chat_id=serik.id)
    await bot.send_message(aigerim.id, "x")
    with pytest.raises(TelegramServerError):
        await bot.send_message(serik.id, "x")


async def test_a_fault_for_all_methods_leaves_the_long_poll_alone(bot, client, aigerim):
    await client.fault("500")
    await bot.get_updates()
    with pytest.raises(TelegramServerError):
        await bot.get_me()


async def test_faults_are_listed_and_cleared(bot, client):
    await client.fault("500", times=5)
    assert [fault["kind"] for fault in (await client.get("/api/state"))["faults"]] == ["500"]
    await client.clear_faults()
    await bot.get_me()


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "flood"},
        {"kind": "500", "times": 0},
        {"kind": "500", "x": 1},
        {"kind": "500", "probability": 0},
        {},
    ],
)
async def test_a_fault_that_makes_no_sense_is_refused(client, fault):
    with pytest.raises(PlaygroundError, match="400"):
        await client.request("POST", "/api/faults", json=fault)
