"""A small aiogram bot talks to people through the playground: the client does what tests need of it."""

import asyncio
import re
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.enums import ContentType
from aiogram.filters import CommandStart
from aiogram.filters.command import CommandObject
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)

from playground.people.client import NoSuchButton, NotSeen, Player

LANGUAGES = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text="Қазақша", callback_data="kk")],
        [InlineKeyboardButton(text="Русский", callback_data="ru")],
    ]
)


async def start(message: Message, command: CommandObject) -> None:
    await message.answer(f"Тілді таңдаңыз {command.args or ''}", reply_markup=LANGUAGES)


async def choose(callback: CallbackQuery) -> None:
    await callback.answer(f"Таңдалды: {callback.data}")
    assert isinstance(callback.message, Message)
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Мәзір")]])
    await callback.message.edit_text("<b>Сәлем</b>", parse_mode="HTML")
    await callback.message.answer("Бастайық", reply_markup=keyboard)


async def echo_file(message: Message, bot: Bot) -> None:
    assert message.document is not None
    content = await bot.download(message.document)
    assert content is not None
    await message.answer_document(BufferedInputFile(content.read()[::-1], "back.txt"), caption="Қайтардым")


async def other(message: Message) -> None:
    await message.answer(f"{ContentType(message.content_type).value}: {message.text or ''}")


@pytest.fixture
async def talking(bot: Bot) -> AsyncIterator[None]:
    dispatcher = Dispatcher()
    dispatcher.message.register(start, CommandStart())
    dispatcher.callback_query.register(choose)
    dispatcher.message.register(echo_file, F.document)
    dispatcher.message.register(other)
    polling = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False, polling_timeout=5)
    )
    yield
    await dispatcher.stop_polling()
    await polling


@pytest.mark.usefixtures("talking")
async def test_a_conversation(aigerim: Player):
    await aigerim.send("/start")
    screen = await aigerim.sees("Тілді таңдаңыз")
    assert screen.buttons == [["Қазақша"], ["Русский"]]
    answer = await aigerim.press("Қазақша")
    assert answer == {"text": "Таңдалды: kk", "show_alert": False, "url": None}
    edited = await aigerim.sees("Сәлем")
    assert edited.edited
    assert edited.html == "<b>Сәлем</b>"
    await aigerim.sees("Бастайық")
    await aigerim.press("Мәзір")
    await aigerim.sees(re.compile(r"^text: Мәзір$"))


@pytest.mark.usefixtures("talking")
async def test_files_go_both_ways(aigerim: Player):
    await aigerim.send_document("a.txt", b"abc")
    message = await aigerim.sees("Қайтардым")
    assert await aigerim.download(message) == b"cba"


@pytest.mark.usefixtures("talking")
async def test_all_that_people_can_send(aigerim: Player):
    await aigerim.send_contact("+77011234567")
    await aigerim.sees("contact:")
    await aigerim.send_location(47.1, 51.9)
    await aigerim.sees("location:")
    await aigerim.send_sticker()
    await aigerim.sees("sticker:")
    await aigerim.send_voice()
    await aigerim.sees("voice:")
    await aigerim.send_photo(b"no real picture")
    await aigerim.sees("photo:")
    await aigerim.follow("inv_42")
    await aigerim.sees("Тілді таңдаңыз inv_42")


@pytest.mark.usefixtures("talking")
async def test_not_seen_shows_the_end_of_the_chat(aigerim: Player):
    await aigerim.send("/start")
    await aigerim.sees("Тілді")
    with pytest.raises(NotSeen, match="Тілді таңдаңыз"):
        await aigerim.sees("Бұл болмайды", timeout=0.05)


@pytest.mark.usefixtures("talking")
async def test_a_missing_button_lists_those_there_are(aigerim: Player):
    await aigerim.send("/start")
    await aigerim.sees("Тілді")
    with pytest.raises(NoSuchButton, match="Қазақша"):
        await aigerim.press("English", timeout=0.05)


@pytest.mark.usefixtures("talking")
async def test_settled_waits_for_the_bot(aigerim: Player):
    await aigerim.send("/start")
    await aigerim.settled()
    assert aigerim.screen.labels == ["Қазақша", "Русский"]
