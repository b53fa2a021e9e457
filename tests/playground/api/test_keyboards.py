"""Keyboards, commands and callback answers: limits and refusals."""

import pytest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from playground.people.client import PlaygroundError


def inline(*rows):
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="x", callback_data=data) for data in row] for row in rows]
    )


def reply(rows):
    return ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="x") for _ in range(size)] for size in rows])


@pytest.mark.parametrize("data", ["a", "a" * 64, "ә" * 32])
async def test_callback_data_of_1_to_64_bytes_passes(bot, aigerim, data):
    message = await bot.send_message(aigerim.id, "x", reply_markup=inline([data]))
    assert message.reply_markup.inline_keyboard[0][0].callback_data == data


@pytest.mark.parametrize("data", ["a" * 65, "ә" * 33])
async def test_other_callback_data_is_invalid(bot, aigerim, refused, data):
    with refused("Bad Request: BUTTON_DATA_INVALID"):
        await bot.send_message(aigerim.id, "x", reply_markup=inline([data]))


async def test_100_inline_buttons_at_most(bot, aigerim, refused):
    await bot.send_message(aigerim.id, "x", reply_markup=inline(*[["a"] * 5] * 20))
    with refused("Bad Request: reply markup is too long"):
        await bot.send_message(aigerim.id, "x", reply_markup=inline(*[["a"] * 5] * 20, ["a"]))


async def test_8_inline_buttons_in_a_row_at_most(bot, aigerim, refused):
    await bot.send_message(aigerim.id, "x", reply_markup=inline(["a"] * 8))
    with refused("Bad Request: reply markup is too long"):
        await bot.send_message(aigerim.id, "x", reply_markup=inline(["a"] * 9))


async def test_of_reply_buttons_300_are_read_and_12_in_a_row(bot, client, aigerim):
    """TDLib leaves out the others without a word (`get_reply_markup` in `ReplyMarkup.cpp`)."""
    for rows, shown in (([12] * 25 + [1], [12] * 25), ([13], [12])):
        await bot.send_message(aigerim.id, "x", reply_markup=reply(rows))
        keyboard = (await client.get("/api/state"))["people"][0]["reply_keyboard"]
        assert [len(row) for row in keyboard] == shown


async def test_markup_over_10_kb_is_too_long(bot, aigerim, refused):
    rows = [[InlineKeyboardButton(text="т" * 200, callback_data="a")] for _ in range(30)]
    await bot.send_message(aigerim.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows[:20]))
    with refused("Bad Request: reply markup is too long"):
        await bot.send_message(aigerim.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"request_contact": True}, "Bad Request: phone number can be requested in private chats only"),
        ({"request_location": True}, "Bad Request: location can be requested in private chats only"),
    ],
)
async def test_contact_and_location_buttons_in_private_chats_only(
    bot, client, aigerim, refused, button, description
):
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="x", **button)]])
    await bot.send_message(aigerim.id, "x", reply_markup=keyboard)
    group = await client.group("Топ", [aigerim])
    with refused(description):
        await bot.send_message(group, "x", reply_markup=keyboard)


@pytest.mark.parametrize("action", [{}, {"callback_data": ""}, {"url": ""}])
async def test_an_inline_button_without_an_action_is_refused(bot, aigerim, refused, action):
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="x", **action)]])
    with refused(
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    ):
        await bot.send_message(aigerim.id, "x", reply_markup=markup)


async def test_a_reply_keyboard_stays_until_removed(bot, client, aigerim):
    await bot.send_message(aigerim.id, "x", reply_markup=reply([2]))
    state = await client.get("/api/state")
    assert state["people"][0]["reply_keyboard"] == [[{"text": "x"}, {"text": "x"}]]
    await bot.send_message(aigerim.id, "y", reply_markup=ReplyKeyboardRemove())
    state = await client.get("/api/state")
    assert state["people"][0]["reply_keyboard"] is None


async def test_a_one_time_keyboard_goes_when_used(bot, client, aigerim):
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Иә")]], one_time_keyboard=True)
    await bot.send_message(aigerim.id, "x", reply_markup=keyboard)
    await aigerim.press("Иә")
    assert (await client.get("/api/state"))["people"][0]["reply_keyboard"] is None


async def test_commands_are_1_to_32_small_letters_digits_and_underscores(bot, refused):
    assert await bot.set_my_commands([BotCommand(command="a" * 32, description="x")])
    for name in ("", "a" * 33, "Menu", "мәзір", "a-b"):
        with refused("Bad Request: BOT_COMMAND_INVALID"):
            await bot.set_my_commands([BotCommand(command=name, description="x")])


async def test_command_descriptions_hold_1_to_256_characters(bot, refused):
    assert await bot.set_my_commands([BotCommand(command="a", description="ә" * 256)])
    for description in ("", "ә" * 257):
        with refused("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"):
            await bot.set_my_commands([BotCommand(command="a", description=description)])


async def test_100_commands_at_most(bot, refused):
    commands = [BotCommand(command=f"a{number}", description="x") for number in range(101)]
    assert await bot.set_my_commands(commands[:100])
    with refused("Bad Request: BOT_COMMANDS_TOO_MUCH"):
        await bot.set_my_commands(commands)


async def test_commands_by_scope_and_language(bot, client, aigerim):
    async def shown():
        return [command["command"] for command in (await client.get("/api/state"))["people"][0]["commands"]]

    await bot.set_my_commands([BotCommand(command="default", description="x")])
    assert await shown() == ["default"]
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand(command="kk", description="x")], scope=scope, language_code="kk")
    assert await shown() == ["kk"]
    chat = BotCommandScopeChat(chat_id=aigerim.id)
    await bot.set_my_commands([BotCommand(command="own", description="x")], scope=chat)
    assert await shown() == ["own"]
    assert [c.command for c in await bot.get_my_commands(scope=scope, language_code="kk")] == ["kk"]
    await bot.delete_my_commands(scope=chat)
    await aigerim.set_language("ru")
    assert await shown() == ["default"]


async def test_the_menu_button_is_kept(bot, aigerim):
    assert await bot.set_chat_menu_button(chat_id=aigerim.id, menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button(chat_id=aigerim.id)).type == "commands"
    assert (await bot.get_chat_menu_button()).type == "default"


@pytest.mark.parametrize("payload", ["a", "A" * 64, "inv_1-Z"])
async def test_a_deep_link_carries_1_to_64_characters(bot, aigerim, payload):
    await aigerim.follow(payload)
    assert (await bot.get_updates())[0].message.text == f"/start {payload}"


@pytest.mark.parametrize("payload", ["", "a" * 65, "a b", "қазақ"])
async def test_other_deep_links_do_not_exist(aigerim, payload):
    with pytest.raises(PlaygroundError, match="400"):
        await aigerim.follow(payload)
