"""A playground that is stopped and started again still shows the conversation."""

import asyncio
import json

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BotCommand, BufferedInputFile

from playground.people.client import PlaygroundClient
from playground.server import running
from playground.world.core import new_token


@pytest.fixture
def speaking(tmp_path, bot_session):
    """A server on the same state file each time, with a bot and a client."""

    class Speaking:
        path = tmp_path / "var" / "playground.json"

        def __init__(self, token=None):
            self.token = token

        async def __aenter__(self):
            self.running = running(token=self.token, state=self.path)
            self.server = await self.running.__aenter__()
            session = bot_session(api=TelegramAPIServer.from_base(self.server.url))
            self.bot = Bot(self.server.token, session=session)
            self.client = await PlaygroundClient(self.server.url).__aenter__()
            return self

        async def __aexit__(self, *exc):
            await self.client.__aexit__(*exc)
            await self.bot.session.close()
            await self.running.__aexit__(*exc)

    return Speaking


async def test_the_bot_stays_the_same_under_a_new_token(speaking):
    tokens = [new_token(), new_token()]
    assert tokens[0] != tokens[1]
    async with speaking(tokens[0]) as first:
        aigerim = await first.client.person("Айгерім", started=True)
        await first.bot.set_my_commands([BotCommand(command="menu", description="Мәзір")])
        await aigerim.send("күтуде")
        old = (await first.bot.me()).id
    assert all(token not in first.path.read_text("utf-8") for token in tokens)
    async with speaking(tokens[1]) as second:
        assert (await second.bot.me()).id == old
        assert [update.message.text for update in await second.bot.get_updates()] == ["күтуде"]
        assert [command.command for command in await second.bot.get_my_commands()] == ["menu"]
        assert list(second.server.playground.bots) == [tokens[1]]


async def test_other_bots_stay_where_each_token_is_one(speaking, bot_session):
    async with speaking() as first:
        await first.bot.me()
        session = bot_session(api=TelegramAPIServer.from_base(first.server.url))
        async with Bot("43:OTHER", session=session) as other:
            await other.set_my_commands([BotCommand(command="other", description="Басқа")])
    async with speaking() as second:
        assert set(second.server.playground.bots) == {second.server.token, "43:OTHER"}
        assert second.server.playground.bots["43:OTHER"].commands
    async with speaking(new_token()) as third:
        assert list(third.server.playground.bots) == [third.server.token]


async def test_people_messages_files_and_pending_updates_stay(speaking):
    async with speaking() as first:
        aigerim = await first.client.person("Айгерім", language_code="kk")
        await aigerim.send("/start")
        (update,) = await first.bot.get_updates()
        await first.bot.get_updates(offset=update.update_id + 1)
        sent = await first.bot.send_document(aigerim.id, BufferedInputFile(b"abc", "a.txt"), caption="Құжат")
        await first.bot.set_my_commands([BotCommand(command="menu", description="Мәзір")])
        group = await first.client.group("Топ", [aigerim])
        await aigerim.send("күтуде")
    async with speaking() as second:
        (aigerim,) = await second.client.people()
        assert [message.text for message in aigerim.messages] == ["/start", "Құжат", "күтуде"]
        assert await aigerim.download(aigerim.messages[1]) == b"abc"
        state = await second.client.get("/api/state")
        assert state["bot"] is None
        assert state["people"][0]["commands"] == [{"command": "menu", "description": "Мәзір"}]
        assert [chat["id"] for chat in state["chats"]] == [group]
        updates = await second.bot.get_updates()
        assert [u.message.text for u in updates if u.message] == ["күтуде"]
        assert updates[0].update_id > update.update_id
        message = await second.bot.send_message(aigerim.id, "Сәлем")
        assert message.message_id > sent.message_id


async def test_the_clock_does_not_go_back_over_a_restart(speaking):
    async with speaking() as first:
        await first.client.request("POST", "/api/clock", json={"advance": 86400})
        before = await first.client.now()
    async with speaking() as second:
        assert await second.client.now() > before


async def test_a_callback_that_waited_can_be_answered_after_the_restart(speaking):
    async with speaking() as first:
        aigerim = await first.client.person("Айгерім", started=True)
        message = await first.bot.send_message(aigerim.id, "x")
        press = asyncio.create_task(aigerim.press_data(message.message_id, "a"))
        await first.bot.get_updates(timeout=10)
        press.cancel()
    async with speaking() as second:
        (update,) = await second.bot.get_updates()
        assert await second.bot.answer_callback_query(update.callback_query.id)


async def test_the_state_is_saved_while_it_runs(speaking):
    async with speaking() as first:
        await first.client.person("Айгерім")
        saved = {}
        while not saved.get("people"):
            await asyncio.sleep(0)
            saved = json.loads(first.path.read_text("utf-8")) if first.path.exists() else {}
        assert saved["people"][0]["first_name"] == "Айгерім"


async def test_a_crash_while_saving_leaves_the_former_state(speaking):
    async with speaking() as first:
        await first.client.person("Айгерім")
    # A half-written draft is what such a crash leaves behind.
    speaking.path.with_name("playground.json.new").write_text('{"version": 1, "peo')
    async with speaking() as second:
        assert len(await second.client.people()) == 1


async def test_a_state_of_another_version_is_refused(speaking):
    speaking.path.parent.mkdir()
    speaking.path.write_text('{"version": 99}')
    with pytest.raises(ValueError, match="not written by this version"):
        async with speaking():
            pass
