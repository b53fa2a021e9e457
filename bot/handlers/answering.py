"""Shows what came of a tap. Nothing here raises an error of Telegram's: the deed is done, and showing it must not undo
or stop what follows.

Telegram takes one answer to a tap, and that within some seconds. If it refuses the answer, or the message below which
the button stands can no longer be changed, the words are sent as a message of their own.
"""

from collections.abc import Sequence
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InaccessibleMessage,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    Message,
)
from aiogram_dialog import DialogManager

from bot.presenting.formats import CAPTION_MAX, shown_length

log = structlog.get_logger()

NO_PHOTO = Path(__file__).with_name("no_photo.png")
"""Stands in a message in place of a photo that has gone: the sign of the bot on an empty ground."""
ANSWER_MAX = 200
"""Characters that answerCallbackQuery shows at most (Bot API)."""

_answered: ContextVar[str] = ContextVar("tap_answered", default="")
"""The id of the tap that this task has answered. A task handles one update at a time, and an update is one tap."""


_led_on: ContextVar[int] = ContextVar("led_on", default=0)
"""The message that this task has given other buttons, which lead on from an answer."""


def lead_on(query: CallbackQuery) -> None:
    """The pressed message has other buttons now, which stay, whatever becomes of what it was sent about."""
    if query.message is not None:
        _led_on.set(query.message.message_id)


def led_on() -> int:
    """The number of the message that has other buttons since this was last asked; 0 if there is none."""
    message_id = _led_on.get()
    _led_on.set(0)
    return message_id


async def answer_tap(query: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """Answer the tap with plain text. What cannot be said in the answer is sent as a message.

    Telegram would refuse a second answer, so it is not asked for one.
    """
    bot = _bot_of(query)
    if not await _answer(bot, query, text, alert=alert) and text:
        await _send(bot, query, text, parse_mode=None)


async def close_tap(bot: Bot, query: CallbackQuery) -> None:
    """End the spinner on the button, unless an answer has ended it already."""
    await _answer(bot, query, "", alert=False)


async def add_outcome(query: CallbackQuery, outcome: str, markup: InlineKeyboardMarkup | None = None) -> None:
    """Write the outcome (HTML) below the text of the pressed message, whose buttons give way to these."""
    bot, message = _bot_of(query), query.message
    if markup is not None:
        lead_on(query)
    if isinstance(message, Message) and (message.text or message.caption):
        before = message.html_text
        if before.endswith(f"\n\n{outcome}") and _pressed(message.reply_markup) == _pressed(markup):
            return
        if await _edit(bot, query, f"{before}\n\n{outcome}", markup):
            return
    await take_buttons_away(query)
    await _send(bot, query, outcome, markup)


def _pressed(markup: InlineKeyboardMarkup | None) -> list[str | None]:
    """What the buttons say when they are pressed. Telegram does not give back all that they were made of."""
    return [button.callback_data for row in (markup.inline_keyboard if markup else ()) for button in row]


async def replace_message(
    query: CallbackQuery, html: str, markup: InlineKeyboardMarkup, picture: str | None = None
) -> None:
    """Replace the text, the buttons and the picture of the pressed message.

    Telegram puts a picture above a text, and takes none away (Bot API, editMessageMedia and editMessageText). Where a
    picture is to go, `NO_PHOTO` stands in its place, so that the message stays where it is. Words that are too many for
    a caption take no picture; where one stands above them already, they are a message of their own.
    """
    bot = _bot_of(query)
    fits = shown_length(html) <= CAPTION_MAX
    if picture is not None and fits and await _put_picture(bot, query, picture, html, markup):
        return
    if isinstance(query.message, Message) and query.message.photo:
        done = fits and await _put_picture(bot, query, _no_photo(), html, markup)
    else:
        # A message that Telegram does not show any more may have a picture or not.
        done = await _edit(bot, query, html, markup) or (
            fits
            and isinstance(query.message, InaccessibleMessage)
            and await _put_picture(bot, query, _no_photo(), html, markup)
        )
    if not done and await _send(bot, query, html, markup) and not fits:
        await take_buttons_away(query)


async def replace_screen(manager: DialogManager, html: str, buttons: Sequence[Sequence[Any]]) -> None:
    """Put words that stay into the place of the open screen, which is drawn no more: the next one is a new message."""
    bot, chat = manager.middleware_data["bot"], manager.middleware_data["event_chat"]
    stack = manager.current_stack()
    screen, stack.last_message_id = stack.last_message_id, None
    markup = InlineKeyboardMarkup.model_validate({"inline_keyboard": buttons})
    if screen is not None and await _edit_message(bot, chat.id, screen, html, markup):
        return
    try:
        await bot.send_message(chat.id, html, reply_markup=markup)
    except AiogramError as error:
        _note("outcome_not_sent", error)


async def change_words(bot: Bot, message: Message, html: str) -> None:
    """Have a message of the bot's own say these words now, without buttons."""
    await _edit_message(bot, message.chat.id, message.message_id, html, None)


async def take_buttons_away(query: CallbackQuery) -> None:
    await put_buttons(query, None)


async def take_pressed_away(query: CallbackQuery) -> None:
    """Take the pressed button away, and leave the others."""
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    if markup is None:
        return
    rows = [
        [button for button in row if button.callback_data != query.data] for row in markup.inline_keyboard
    ]
    left = [row for row in rows if row]
    await put_buttons(query, InlineKeyboardMarkup(inline_keyboard=left) if left else None)


async def put_buttons(query: CallbackQuery, markup: InlineKeyboardMarkup | None) -> None:
    """Put these buttons under the pressed message. If Telegram refuses, the message stays as it is."""
    bot = _bot_of(query)
    if query.message is None:
        return
    try:
        await bot.edit_message_reply_markup(
            chat_id=query.message.chat.id, message_id=query.message.message_id, reply_markup=markup
        )
    except AiogramError as error:
        if not _is_so_already(error):
            _note("buttons_not_changed", error)


@cache
def _no_photo() -> InputFile:
    return BufferedInputFile(NO_PHOTO.read_bytes(), NO_PHOTO.name)


def _bot_of(query: CallbackQuery) -> Bot:
    if query.bot is None:
        raise RuntimeError("the tap came without a bot")
    return query.bot


async def _answer(bot: Bot, query: CallbackQuery, text: str, *, alert: bool) -> bool:
    """Whether Telegram has taken this answer."""
    if _answered.get() == query.id:
        return False
    _answered.set(query.id)
    short = text if len(text) <= ANSWER_MAX else text[: ANSWER_MAX - 1].rsplit(" ", 1)[0] + "…"
    try:
        await bot.answer_callback_query(query.id, short or None, show_alert=alert)
    except AiogramError as error:
        _note("tap_not_answered", error)
        return False
    return True


async def _edit(bot: Bot, query: CallbackQuery, html: str, markup: InlineKeyboardMarkup | None) -> bool:
    """Whether the pressed message now reads like this. A document or a photo carries its text as a caption."""
    message = query.message
    if message is None:
        return False
    chat_id, message_id = message.chat.id, message.message_id
    as_caption = isinstance(message, Message) and message.text is None
    return await _edit_message(bot, chat_id, message_id, html, markup, as_caption=as_caption)


async def _edit_message(
    bot: Bot,
    chat_id: int,
    message_id: int,
    html: str,
    markup: InlineKeyboardMarkup | None,
    *,
    as_caption: bool = False,
) -> bool:
    try:
        if as_caption:
            await bot.edit_message_caption(
                chat_id=chat_id, message_id=message_id, caption=html, reply_markup=markup
            )
        else:
            await bot.edit_message_text(html, chat_id=chat_id, message_id=message_id, reply_markup=markup)
    except AiogramError as error:
        if _is_so_already(error):
            return True
        _note("message_not_changed", error)
        return False
    return True


async def _put_picture(
    bot: Bot, query: CallbackQuery, picture: str | InputFile, html: str, markup: InlineKeyboardMarkup
) -> bool:
    """Whether the pressed message now shows this picture above these words."""
    message = query.message
    if message is None:
        return False
    media = InputMediaPhoto(media=picture, caption=html)
    try:
        await bot.edit_message_media(
            media, chat_id=message.chat.id, message_id=message.message_id, reply_markup=markup
        )
    except AiogramError as error:
        if not _is_so_already(error):
            _note("picture_not_put", error)
            return False
    return True


async def _send(
    bot: Bot,
    query: CallbackQuery,
    text: str,
    markup: InlineKeyboardMarkup | None = None,
    **as_plain: None,
) -> bool:
    """Whether it was sent."""
    try:
        await bot.send_message(query.from_user.id, text, reply_markup=markup, **as_plain)
    except AiogramError as error:
        _note("outcome_not_sent", error)
        return False
    return True


def _is_so_already(error: AiogramError) -> bool:
    return isinstance(error, TelegramBadRequest) and "message is not modified" in error.message


def _note(event: str, error: AiogramError) -> None:
    """Log the kind of the error alone: its words may quote what people wrote."""
    log.warning(event, error=type(error).__name__)
