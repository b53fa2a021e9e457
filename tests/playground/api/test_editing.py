"""Editing, deleting and answering: what is refused, and with what words."""

from datetime import timedelta

import pytest
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Иә", callback_data="yes")]])
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_an_edit_that_changes_nothing_is_refused(bot, aigerim, refused):
    message = await bot.send_message(aigerim.id, "<b>x</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    same = {"chat_id": aigerim.id, "message_id": message.message_id, "parse_mode": "HTML"}
    with refused(NOT_MODIFIED):
        await bot.edit_message_text("<b>x</b>", reply_markup=KEYBOARD, **same)
    await bot.edit_message_text("<i>x</i>", reply_markup=KEYBOARD, **same)
    edited = await bot.edit_message_text("<i>x</i>", **same)
    assert edited.reply_markup is None
    with refused(NOT_MODIFIED):
        await bot.edit_message_reply_markup(chat_id=aigerim.id, message_id=message.message_id)


async def test_a_message_that_is_not_there_cannot_be_edited(bot, aigerim, refused):
    with refused("Bad Request: message to edit not found"):
        await bot.edit_message_text("x", chat_id=aigerim.id, message_id=999)


async def test_a_deleted_message_cannot_be_edited(bot, aigerim, refused):
    message = await bot.send_message(aigerim.id, "x")
    await message.delete()
    with refused("Bad Request: message to edit not found"):
        await message.edit_text("y")


async def test_a_persons_message_cannot_be_edited(bot, aigerim, refused):
    await aigerim.send("x")
    message = (await bot.get_updates())[0].message
    with refused("Bad Request: message can't be edited"):
        await bot.edit_message_text("y", chat_id=aigerim.id, message_id=message.message_id)


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(bot, aigerim, refused):
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="x")]])
    message = await bot.send_message(aigerim.id, "x", reply_markup=keyboard)
    with refused("Bad Request: message can't be edited"):
        await message.edit_text("y")


async def test_an_edit_obeys_the_limits_of_sending(bot, aigerim, refused):
    message = await bot.send_message(aigerim.id, "x")
    with refused("Bad Request: message is too long"):
        await message.edit_text("x" * 4097)
    with refused("Bad Request: message text is empty"):
        await bot.edit_message_text("", chat_id=aigerim.id, message_id=message.message_id)


async def test_captions_and_files_are_edited(bot, aigerim, refused):
    message = await bot.send_document(aigerim.id, BufferedInputFile(b"x", "a.txt"), caption="a")
    assert (await message.edit_caption(caption="b")).caption == "b"
    with refused("Bad Request: message caption is too long"):
        await message.edit_caption(caption="b" * 1025)
    media = InputMediaDocument(media=BufferedInputFile(b"yy", "b.txt"), caption="c")
    edited = await message.edit_media(media)
    assert (edited.document.file_name, edited.caption) == ("b.txt", "c")
    seen = await aigerim.sees("c")
    assert await aigerim.download(seen) == b"yy"
    with refused("Bad Request: there is no text in the message to edit"):
        await message.edit_text("x")


async def test_messages_older_than_48_hours_cannot_be_deleted(bot, client, aigerim, refused):
    message = await bot.send_message(aigerim.id, "x")
    await client.advance(timedelta(hours=48))
    with refused("Bad Request: message can't be deleted for everyone"):
        await message.delete()


async def test_younger_messages_can_be_deleted_also_a_persons(bot, client, aigerim, refused):
    await aigerim.send("x")
    message = (await bot.get_updates())[0].message
    await client.advance(timedelta(hours=47))
    assert await bot.delete_message(aigerim.id, message.message_id)
    with refused("Bad Request: message to delete not found"):
        await bot.delete_message(aigerim.id, message.message_id)


async def test_several_messages_are_deleted_at_once(bot, client, aigerim):
    sent = [await bot.send_message(aigerim.id, str(number)) for number in range(3)]
    assert await bot.delete_messages(aigerim.id, [sent[0].message_id, sent[2].message_id, 999])
    shown = await client.get(f"/api/chats/{aigerim.id}/messages")
    assert [message["text"] for message in shown] == ["1"]


async def test_a_query_that_does_not_exist_is_too_old(bot, refused):
    with refused(TOO_OLD):
        await bot.answer_callback_query("1234")


async def test_a_callback_cannot_be_answered_twice_nor_late(bot, client, aigerim, refused, pressing):
    callback = await pressing(aigerim, await bot.send_message(aigerim.id, "x", reply_markup=KEYBOARD))
    await callback.answer()
    with refused(TOO_OLD):
        await callback.answer()
    late = await pressing(aigerim, await bot.send_message(aigerim.id, "x", reply_markup=KEYBOARD))
    await client.advance(timedelta(seconds=151))
    with refused(TOO_OLD):
        await late.answer()


async def test_a_callback_answer_holds_200_characters(bot, aigerim, refused, pressing):
    callback = await pressing(aigerim, await bot.send_message(aigerim.id, "x", reply_markup=KEYBOARD))
    with refused("Bad Request: MESSAGE_TOO_LONG"):
        await callback.answer("ұ" * 201)
    assert await callback.answer("ұ" * 200, show_alert=True)
    assert await pressing.answer() == {"text": "ұ" * 200, "show_alert": True, "url": None}


async def test_forged_data_reaches_the_bot(bot, aigerim, pressing):
    message = await bot.send_message(aigerim.id, "x", reply_markup=KEYBOARD)
    callback = await pressing(aigerim, message, "бұл батырма жоқ")
    assert callback.data == "бұл батырма жоқ"
    assert callback.message.message_id == message.message_id


async def test_a_press_on_a_deleted_message_comes_with_an_inaccessible_one(bot, aigerim, pressing):
    message = await bot.send_message(aigerim.id, "x", reply_markup=KEYBOARD)
    await message.delete()
    callback = await pressing(aigerim, message)
    assert callback.message.date == 0


async def test_a_press_below_a_message_that_is_given_no_more(bot, aigerim, refused, pressing):
    message = await bot.send_message(aigerim.id, "x", reply_markup=KEYBOARD)
    await aigerim.forget(await aigerim.sees("x"))
    callback = await pressing(aigerim, message)
    assert (callback.message.date, callback.message.message_id) == (0, message.message_id)
    with refused("Bad Request: message to edit not found"):
        await message.edit_text("y")
    assert [shown.text for shown in aigerim.messages] == ["x"]


async def test_an_edit_of_only_the_keyboard_does_not_mark_the_message_edited(bot, aigerim):
    message = await bot.send_message(aigerim.id, "x", reply_markup=KEYBOARD)
    await message.edit_reply_markup()
    assert not (await aigerim.sees("x")).edited


@pytest.mark.parametrize("field", ["chat_id", "message_id"])
async def test_an_edit_says_what_it_misses(bot, aigerim, refused, field):
    target = {"chat_id": aigerim.id, "message_id": 1}
    del target[field]
    missing = {"chat_id": "chat_id is empty", "message_id": "message to edit not found"}
    with refused(f"Bad Request: {missing[field]}"):
        await bot.edit_message_text("x", **target)
