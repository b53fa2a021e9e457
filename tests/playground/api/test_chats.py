"""Whom a bot may write to, and what it is told of chats and their members."""

import pytest
from aiogram.exceptions import TelegramForbiddenError, TelegramMigrateToChat


async def test_a_blocked_bot_is_told_so(bot, aigerim, refused):
    await aigerim.block()
    with refused("Forbidden: bot was blocked by the user"):
        await bot.send_message(aigerim.id, "x")
    await aigerim.unblock()
    await bot.send_message(aigerim.id, "x")


async def test_blocking_and_unblocking_come_as_my_chat_member(bot, aigerim):
    await aigerim.block()
    await aigerim.unblock()
    updates = await bot.get_updates()
    assert [update.my_chat_member.new_chat_member.status for update in updates] == ["kicked", "member"]


async def test_a_person_who_writes_again_has_unblocked(bot, aigerim):
    await aigerim.block()
    await aigerim.send("/start")
    updates = await bot.get_updates()
    assert [update.event_type for update in updates] == ["my_chat_member", "my_chat_member", "message"]
    await bot.send_message(aigerim.id, "x")


async def test_a_deleted_account_is_deactivated(bot, client, aigerim, refused):
    await client.request("PATCH", f"/api/people/{aigerim.id}", json={"deactivated": True})
    with refused("Forbidden: user is deactivated"):
        await bot.send_message(aigerim.id, "x")


async def test_an_unknown_chat_is_not_found(bot, refused):
    for chat_id in (987654, -100123, "@nobody_here"):
        with refused("Bad Request: chat not found"):
            await bot.send_message(chat_id, "x")


async def test_a_bot_cannot_write_first(bot, client, refused):
    person = await client.person("Серік")
    with refused("Forbidden: bot can't initiate conversation with a user"):
        await bot.send_message(person.id, "x")
    await person.send("/start")
    await bot.send_message(person.id, "x")


async def test_403_is_forbidden_to_aiogram(bot, aigerim):
    await aigerim.block()
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(aigerim.id, "x")


async def test_an_upgraded_group_names_its_supergroup(bot, client, aigerim):
    group = await client.group("Топ", [aigerim])
    grown, _ = await client.request("POST", f"/api/groups/{group}/upgrade", json={})
    with pytest.raises(TelegramMigrateToChat) as caught:
        await bot.send_message(group, "x")
    assert caught.value.migrate_to_chat_id == grown["id"]
    assert "group chat was upgraded to a supergroup chat" in caught.value.message
    assert (await bot.send_message(grown["id"], "x")).chat.type == "supergroup"
    notices = [update.message for update in await bot.get_updates() if update.message]
    assert [notice.migrate_to_chat_id or notice.migrate_from_chat_id for notice in notices] == [
        grown["id"],
        group,
    ]


async def test_a_bot_that_was_removed_from_a_group_cannot_write(bot, client, aigerim, refused):
    group = await client.group("Топ", [aigerim], kind="supergroup")
    await client.request("PATCH", f"/api/groups/{group}", json={"bot_status": "kicked"})
    with refused("Forbidden: bot was kicked from the supergroup chat"):
        await bot.send_message(group, "x")
    statuses = [update.my_chat_member.new_chat_member.status for update in await bot.get_updates()]
    assert statuses == ["administrator", "kicked"]


async def test_people_talk_in_groups_and_channels_side_by_side(bot, client, aigerim):
    serik = await client.person("Серік")
    group = await client.group("Топ", [aigerim, serik])
    channel = await client.group("Арна", [serik], kind="channel")
    await aigerim.send("a", chat_id=group)
    await serik.send("b", chat_id=group)
    await serik.send("c", chat_id=channel)
    updates = [update for update in await bot.get_updates() if not update.my_chat_member]
    assert [(u.message or u.channel_post).text for u in updates] == ["a", "b", "c"]
    assert updates[2].channel_post.sender_chat.id == channel
    assert updates[0].message.from_user.first_name == "Айгерім"
    sent = await bot.send_message(channel, "d")
    assert sent.sender_chat.id == channel
    assert aigerim.messages == []


async def test_get_chat(bot, client, aigerim, refused):
    chat = await bot.get_chat(aigerim.id)
    assert (chat.type, chat.first_name) == ("private", "Айгерім")
    with refused("Bad Request: chat not found"):
        await bot.get_chat(5)
    await client.request(
        "POST", "/api/groups", json={"title": "Арна", "kind": "channel", "username": "asar_kz"}
    )
    assert (await bot.get_chat("@asar_kz")).title == "Арна"


async def test_get_chat_member(bot, client, aigerim, refused):
    serik, other = await client.person("Серік"), await client.person("Дана")
    group = await client.group("Топ", [aigerim, serik])
    statuses = [
        (await bot.get_chat_member(group, id_)).status for id_ in (aigerim.id, serik.id, other.id, bot.id)
    ]
    assert statuses == ["creator", "member", "left", "administrator"]
    assert (await bot.get_chat_member(aigerim.id, aigerim.id)).status == "member"
    with refused("Bad Request: user not found"):
        await bot.get_chat_member(group, 5)
    assert await bot.get_chat_member_count(group) == 3
    assert [member.user.id for member in await bot.get_chat_administrators(group)] == [aigerim.id, bot.id]


async def test_pinning(bot, client, aigerim, refused):
    message = await bot.send_message(aigerim.id, "x")
    assert await bot.pin_chat_message(aigerim.id, message.message_id)
    assert (await bot.get_chat(aigerim.id)).pinned_message.text == "x"
    assert await bot.unpin_chat_message(aigerim.id, message_id=message.message_id)
    assert (await bot.get_chat(aigerim.id)).pinned_message is None
    with refused("Bad Request: message to pin not found"):
        await bot.pin_chat_message(aigerim.id, 999)
    group = await client.group("Топ", [aigerim])
    await client.request("PATCH", f"/api/groups/{group}", json={"bot_status": "member"})
    message = await bot.send_message(group, "y")
    with refused("Bad Request: not enough rights to manage pinned messages in the chat"):
        await bot.pin_chat_message(group, message.message_id)


async def test_forum_topics(bot, client, aigerim, refused):
    group = await client.group("Топ", [aigerim], kind="supergroup")
    with refused("Bad Request: the chat is not a forum"):
        await bot.create_forum_topic(group, "Тақырып")
    await client.request("PATCH", f"/api/groups/{group}", json={"is_forum": True})
    topic = await bot.create_forum_topic(group, "Тақырып")
    message = await bot.send_message(group, "x", message_thread_id=topic.message_thread_id)
    assert message.is_topic_message
    with refused("Bad Request: message thread not found"):
        await bot.send_message(group, "x", message_thread_id=999)
    assert await bot.edit_forum_topic(group, topic.message_thread_id, name="Басқа")
    chats = (await client.get("/api/state"))["chats"]
    assert chats[0]["topics"] == [{"message_thread_id": topic.message_thread_id, "name": "Басқа"}]
    assert await bot.delete_forum_topic(group, topic.message_thread_id)
    assert await client.get(f"/api/chats/{group}/messages") == []
