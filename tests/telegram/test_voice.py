"""Owed edits that Telegram refuses: their words are said all the same."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    EditMessageCaption,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto

from bot.telegram.calls import encode
from bot.telegram.pace import Pace, RealTime
from bot.telegram.voice import TelegramVoice
from tests.telegram.session import ScriptedSession, taken

CHAT = 7
OUTCOME = "<b>Қабылданды</b> &amp; бітті"
MARKUP = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="x", callback_data="y")]])
REFUSALS = [
    "Bad Request: MESSAGE_TOO_LONG",
    "Bad Request: message to edit not found",
    "Bad Request: message can't be edited",
    "Bad Request: there is no text in the message to edit",
    "Bad Request: there is no caption in the message to edit",
    "Bad Request: message caption is too long",
    "Bad Request: can't parse entities: unexpected end tag",
    "Bad Request: what nobody has seen yet",
]


class Strict:
    """Refuses edits with the words given, and messages with tags, with buttons or of too many characters."""

    def __init__(self, refusal: str, *, tags: bool = True, buttons: bool = True) -> None:
        self.refusal, self.tags, self.buttons = refusal, tags, buttons
        self.session = ScriptedSession(self.answer)
        self.bot = Bot("42:TEST", session=self.session, default=DefaultBotProperties(parse_mode="HTML"))
        self.heard: list[SendMessage] = []

    def answer(self, method: TelegramMethod[Any]) -> Any:
        if not isinstance(method, SendMessage):
            raise TelegramBadRequest(method, self.refusal)
        if (
            len(method.text) > 4096
            or (method.parse_mode and not self.tags)
            or (method.reply_markup and not self.buttons)
        ):
            raise TelegramBadRequest(method, "Bad Request: no")
        self.heard.append(method)
        return taken(method)

    async def say(self, method: TelegramMethod[Any]) -> None:
        call = encode(method, self.bot)
        assert call is not None
        await TelegramVoice(self.bot, Pace(RealTime())).say(call)


@pytest.mark.parametrize("refusal", REFUSALS)
@pytest.mark.parametrize(
    "edit",
    [
        EditMessageText(chat_id=CHAT, message_id=5, text=OUTCOME, reply_markup=MARKUP),
        EditMessageCaption(chat_id=CHAT, message_id=5, caption=OUTCOME, reply_markup=MARKUP),
        EditMessageMedia(
            media=InputMediaPhoto(media="photo", caption=OUTCOME),
            chat_id=CHAT,
            message_id=5,
            reply_markup=MARKUP,
        ),
    ],
    ids=["text", "caption", "media"],
)
async def test_the_words_of_a_refused_edit_become_a_message(refusal: str, edit: TelegramMethod[Any]) -> None:
    telegram = Strict(refusal)
    await telegram.say(edit)
    (said,) = telegram.heard
    assert (said.chat_id, said.text, said.parse_mode, said.reply_markup) == (CHAT, OUTCOME, "HTML", MARKUP)


@pytest.mark.parametrize("buttons", [True, False])
async def test_words_that_are_too_long_keep_both_ends(*, buttons: bool) -> None:
    telegram = Strict("Bad Request: MESSAGE_TOO_LONG", buttons=buttons)
    text = f"<i>Басы</i>{'x' * 5000}\n\n{OUTCOME}"
    await telegram.say(EditMessageText(chat_id=CHAT, message_id=5, text=text, reply_markup=MARKUP))
    (said,) = telegram.heard
    assert said.text.startswith("Басыxx")
    assert said.text.endswith("Қабылданды & бітті")
    assert said.parse_mode is None
    assert said.reply_markup == (MARKUP if buttons else None)


async def test_words_with_broken_tags_are_said_without_them() -> None:
    telegram = Strict("Bad Request: can't parse entities", tags=False)
    await telegram.say(EditMessageText(chat_id=CHAT, message_id=5, text=OUTCOME))
    assert [said.text for said in telegram.heard] == ["Қабылданды & бітті"]


async def test_what_says_nothing_or_is_so_already_is_not_said_anew() -> None:
    for refusal in ("Bad Request: message is not modified", "Bad Request: message to edit not found"):
        telegram = Strict(refusal)
        await telegram.say(EditMessageReplyMarkup(chat_id=CHAT, message_id=5, reply_markup=MARKUP))
        assert telegram.heard == []
    telegram = Strict("Bad Request: message is not modified")
    await telegram.say(EditMessageText(chat_id=CHAT, message_id=5, text=OUTCOME))
    assert telegram.heard == []
