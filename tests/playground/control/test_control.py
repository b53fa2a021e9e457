"""The control API: people, clock, calls, events, settling."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from playground.control.settling import CALM
from playground.people.client import NotSeen, PlaygroundClient, PlaygroundError


async def test_a_person_is_as_described(client):
    await client.person(
        "Айгерім", language_code="kk", last_name="С.", username="aigerim", id=7, role_hint="ҮЕҰ"
    )
    assert (await client.get("/api/state"))["people"] == [
        {
            "id": 7,
            "is_bot": False,
            "first_name": "Айгерім",
            "last_name": "С.",
            "username": "aigerim",
            "language_code": "kk",
            "blocked": False,
            "deactivated": False,
            "started": False,
            "role_hint": "ҮЕҰ",
            "bot_language": None,
            "organization": None,
            "character": None,
            "shown": True,
            "reply_keyboard": None,
            "commands": [],
        }
    ]


async def test_the_same_id_is_the_same_person(client):
    first = await client.person("Айгерім", id=7)
    second = await client.person("Айгерім", id=7, language_code="kk")
    assert first is second
    assert len(await client.people()) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"first_name": 5},
        {"first_name": ""},
        {"last_name": ["С."]},
        {"organization": ["zhem"]},
        {"organization": {"key": "zhem"}},
        {"character": ["quick"]},
        {"role_hint": 7},
        {"shown": "no"},
        {"started": 1},
        {"last_name": "С.", "deactivated": "yes"},
    ],
)
async def test_a_person_is_not_changed_into_what_nobody_can_be(client, aigerim, change):
    """One that the bot, or the people who answer by themselves, could not read would stop them all."""
    with pytest.raises(PlaygroundError, match="400"):
        await client.request("PATCH", f"/api/people/{aigerim.id}", json=change)
    found = {person["id"]: person for person in (await client.get("/api/state"))["people"]}[aigerim.id]
    assert found == {**aigerim.data, "commands": found["commands"]}


async def test_a_change_of_language_reaches_the_bot(bot, aigerim):
    await aigerim.set_language("en")
    await aigerim.send("x")
    assert (await bot.get_updates())[0].message.from_user.language_code == "en"


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/api/people", {}),
        ("POST", "/api/people", {"first_name": "x", "language_code": "de"}),
        ("POST", "/api/people", {"first_name": "x", "id": -1}),
        ("POST", "/api/people", ["x"]),
        ("PATCH", "/api/people/5", {}),
        ("POST", "/api/people/5/block", {}),
        ("POST", "/api/people/1001/messages", {}),
        ("POST", "/api/people/1001/messages", {"text": ""}),
        ("POST", "/api/people/1001/messages", {"text": "x" * 4097}),
        ("POST", "/api/people/1001/messages", {"text": "x", "chat_id": -5}),
        ("POST", "/api/people/1001/press", {"message_id": 1}),
        ("POST", "/api/people/1001/vote", {"message_id": 1}),
        ("POST", "/api/people/1001/inline/choose", {"query_id": "1", "result_id": "1"}),
        ("POST", "/api/groups", {"title": "x", "kind": "club"}),
        ("POST", "/api/groups", {"title": "x", "members": [5]}),
        ("PATCH", "/api/groups/-5", {}),
        ("POST", "/api/clock", {}),
        ("POST", "/api/clock", {"advance": -1}),
        ("POST", "/api/clock", {"to": "2020-01-01T00:00:00Z"}),
        ("POST", "/api/clock", {"to": "2099-01-01T00:00:00"}),
        ("POST", "/api/clock", {"to": "tomorrow"}),
        ("GET", "/api/nothing", None),
    ],
)
@pytest.mark.usefixtures("aigerim")
async def test_what_makes_no_sense_is_refused_with_a_reason(client, method, path, body):
    async with client._session.request(method, client.url + path, json=body) as response:
        assert 400 <= response.status < 500
        assert (await response.json())["error"]


async def test_the_clock_only_moves_forward(client):
    moment = (await client.now()).replace(microsecond=0) + timedelta(days=1)
    await client.move_to(moment)
    assert moment <= await client.now() < moment + timedelta(minutes=1)
    with pytest.raises(PlaygroundError, match="the clock only moves forward"):
        await client.advance(timedelta(seconds=-1))
    with pytest.raises(PlaygroundError, match="the clock only moves forward"):
        await client.move_to(datetime(2020, 1, 1, tzinfo=UTC))


async def test_calls_are_recorded_without_the_token(bot, client, server, aigerim):
    await bot.send_message(aigerim.id, "x")
    with pytest.raises(Exception, match="chat not found"):
        await bot.send_message(5, "x")
    first, second = await client.calls("sendMessage")
    assert (first["method"], first["ok"], first["error"]) == ("sendMessage", True, None)
    assert first["params"] == {"chat_id": str(aigerim.id), "text": "x"}
    assert (second["ok"], second["error"]) == (False, "Bad Request: chat not found")
    assert server.token not in str(await client.calls())
    assert await client.calls(after=second["id"]) == []


async def test_events_can_be_followed_from_any_point(bot, client, aigerim):
    await bot.send_message(aigerim.id, "a")
    await bot.send_message(aigerim.id, "b")
    async with client._session.ws_connect(f"{client.url}/api/events", params={"after": 0}) as feed:
        events = [await feed.receive_json() for _ in range(5)]
    assert [event["id"] for event in events] == [1, 2, 3, 4, 5]
    assert [event["type"] for event in events] == ["person", "message", "call", "message", "call"]
    async with client._session.ws_connect(f"{client.url}/api/events", params={"after": 3}) as feed:
        assert (await feed.receive_json())["payload"]["text"] == "b"


async def test_a_chat_action_is_an_event(bot, client, aigerim):
    await bot.send_chat_action(aigerim.id, "typing")
    async with client._session.ws_connect(f"{client.url}/api/events", params={"after": 1}) as feed:
        event = await feed.receive_json()
    assert (event["type"], event["chat_id"], event["payload"]) == ("action", aigerim.id, {"action": "typing"})


async def test_a_client_that_comes_later_sees_the_chat(bot, server, aigerim):
    await bot.send_message(aigerim.id, "бұрынғы")
    async with PlaygroundClient(server.url) as later:
        (person,) = await later.people()
        assert person.screen.text == "бұрынғы"
        with pytest.raises(NotSeen):
            await person.sees("бұрынғы", timeout=0.01)


async def test_what_was_edited_away_has_been_seen(bot, aigerim):
    message = await bot.send_message(aigerim.id, "Күте тұрыңыз")
    await message.edit_text("Дайын")
    await aigerim.sees("Дайын")
    assert (await aigerim.sees("Күте")).id == message.message_id
    assert aigerim.screen.text == "Дайын"


async def test_not_settled_while_nobody_polls(aigerim):
    with pytest.raises(NotSeen, match="did not settle"):
        await aigerim.settled(timeout=0.3)


async def test_not_settled_while_an_update_waits_or_a_callback_is_unanswered(bot, aigerim, pressing):
    callback = await pressing(aigerim, await bot.send_message(aigerim.id, "x"))
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(NotSeen):
        await aigerim.settled(timeout=0.3)
    await callback.answer()
    await aigerim.settled()
    await aigerim.send("y")
    await poll
    with pytest.raises(NotSeen):
        await aigerim.settled(timeout=0.3)


async def test_nobody_waits_for_a_tap_that_the_clock_has_left_behind(bot, client, aigerim, pressing):
    """It can no longer be answered: else whoever waits for the bot to settle would wait for nothing."""
    await pressing(aigerim, await bot.send_message(aigerim.id, "x"))
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(NotSeen):
        await aigerim.settled(timeout=0.3)
    await client.advance(timedelta(days=5))
    await aigerim.settled()
    await aigerim.send("y")
    await poll


async def test_not_settled_while_a_bot_that_tells_so_is_at_work(bot, server, aigerim):
    asked = []

    def at_work():
        asked.append(True)
        return len(asked) < 4

    server.playground.bot_at_work = at_work
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await aigerim.settled()
    assert len(asked) == 4
    await aigerim.send("y")
    await poll


async def test_not_settled_while_a_call_is_under_way(bot, client, aigerim):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await client.fault("slow", "sendMessage", seconds=4 * CALM)
    sending = asyncio.create_task(bot.send_message(aigerim.id, "x"))
    while (await client.get("/api/state"))["faults"]:
        pass
    await aigerim.settled()
    assert aigerim.screen.text == "x"
    await sending
    await aigerim.send("y")
    await poll
