"""Polls, web apps, copies and the other methods a bot has use for."""

import pytest
from aiogram.enums import PollType
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    ReplyParameters,
)

ARTICLE = InlineQueryResultArticle(
    id="1",
    title="Жоба",
    input_message_content=InputTextMessageContent(message_text="<b>Жоба</b>", parse_mode="HTML"),
    reply_markup=InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Қолдау", callback_data="support")]]
    ),
)


async def test_get_me(bot):
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.username) == (42, True, "playground_bot")


async def test_a_poll_is_voted_in(bot, client, aigerim):
    message = await bot.send_poll(aigerim.id, "Қай күн?", ["Дс", "Сс"], is_anonymous=False)
    assert message.poll.type == PollType.REGULAR
    body = {"message_id": message.message_id, "option_ids": [1]}
    await client.request("POST", f"/api/people/{aigerim.id}/vote", json=body)
    poll, answer = await bot.get_updates()
    assert [option.voter_count for option in poll.poll.options] == [0, 1]
    assert (answer.poll_answer.option_ids, answer.poll_answer.user.id) == ([1], aigerim.id)
    closed = await bot.stop_poll(aigerim.id, message.message_id)
    assert (closed.is_closed, closed.total_voter_count) == (True, 1)


@pytest.mark.parametrize(
    ("question", "options", "description"),
    [
        (" ", ["a", "b"], "Bad Request: poll question must be non-empty"),
        ("q" * 301, ["a", "b"], "Bad Request: poll question length must not exceed 300"),
        ("q", ["a"], "Bad Request: poll must have at least 2 option"),
        ("q", ["a"] * 13, "Bad Request: poll can't have more than 12 options"),
        ("q", ["a", " "], "Bad Request: poll options must be non-empty"),
        ("q", ["a", "b" * 101], "Bad Request: poll options length must not exceed 100"),
    ],
)
async def test_poll_limits(bot, aigerim, refused, question, options, description):
    with refused(description):
        await bot.send_poll(aigerim.id, question, options)


async def test_a_web_app_query_is_answered_with_a_message(bot, client, aigerim):
    asked, _ = await client.request("POST", f"/api/people/{aigerim.id}/web_app", json={})
    sent = await bot.answer_web_app_query(asked["query_id"], ARTICLE)
    assert sent.inline_message_id
    (message,) = await client.get(f"/api/chats/{aigerim.id}/messages")
    assert message["html"] == "<b>Жоба</b>"


async def test_web_app_data_reaches_the_bot(bot, client, aigerim):
    body = {"data": "{}", "button_text": "Картаны ашу"}
    await client.request("POST", f"/api/people/{aigerim.id}/web_app", json=body)
    (update,) = await bot.get_updates()
    assert update.message.web_app_data.data == "{}"


async def test_forwards_name_their_origin_and_copies_do_not(bot, client, aigerim, refused):
    serik = await client.person("Серік", started=True)
    await aigerim.send("x")
    message_id = (await bot.get_updates())[0].message.message_id
    forwarded = await bot.forward_message(serik.id, aigerim.id, message_id)
    assert forwarded.forward_origin.sender_user.id == aigerim.id
    await bot.copy_message(serik.id, aigerim.id, message_id)
    shown = await client.get(f"/api/chats/{serik.id}/messages")
    assert ["forward_origin" in message for message in shown] == [True, False]
    with refused("Bad Request: message to copy not found"):
        await bot.copy_message(serik.id, aigerim.id, 999)
    assert len(await bot.copy_messages(serik.id, aigerim.id, [message_id, 999])) == 1


async def test_protected_content_is_not_copied(bot, aigerim, refused):
    message = await bot.send_message(aigerim.id, "x", protect_content=True)
    with refused("Bad Request: message can't be forwarded"):
        await message.forward(aigerim.id)


async def test_replies(bot, aigerim, refused):
    await aigerim.send("x")
    message = (await bot.get_updates())[0].message
    reply = await message.reply("y")
    assert reply.reply_to_message.text == "x"
    with refused("Bad Request: message to be replied not found"):
        await bot.send_message(aigerim.id, "y", reply_parameters=ReplyParameters(message_id=999))
    lenient = ReplyParameters(message_id=999, allow_sending_without_reply=True)
    assert (await bot.send_message(aigerim.id, "y", reply_parameters=lenient)).reply_to_message is None


async def test_places_and_contacts(bot, aigerim):
    assert (await bot.send_location(aigerim.id, 47.1, 51.9)).location.latitude == 47.1
    assert (await bot.send_venue(aigerim.id, 47.1, 51.9, "Зал", "Атырау")).venue.title == "Зал"
    assert (await bot.send_contact(aigerim.id, "+77011234567", "Серік")).contact.first_name == "Серік"


async def test_names_and_descriptions_by_language(bot):
    await bot.set_my_description("Сипаттама", language_code="kk")
    assert (await bot.get_my_description(language_code="kk")).description == "Сипаттама"
    assert (await bot.get_my_description()).description == ""
    await bot.set_my_short_description("Қысқа")
    assert (await bot.get_my_short_description()).short_description == "Қысқа"
    await bot.set_my_name("Асар", language_code="kk")
    assert (await bot.get_my_name(language_code="kk")).name == "Асар"
