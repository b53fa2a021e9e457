"""Handles all errors in one place. The person is told about an expected error in words; only a bug raises an alert."""

from contextlib import suppress

import structlog
from aiogram import Router
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent
from aiogram_dialog import DialogManager, ShowMode, StartMode
from aiogram_dialog.api.exceptions import (
    NoContextError,
    OutdatedIntent,
    UnknownIntent,
    UnknownState,
    UnregisteredWindowError,
)
from aiogram_dialog.api.protocols.message_manager import MessageNotModified

from bot.handlers.answering import answer_tap, take_buttons_away
from bot.handlers.speech import Speech
from bot.handlers.states import MenuScreens
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import DomainError, OutdatedError
from bot.use_cases.kernel.ports import StorageUnavailableError

log = structlog.get_logger()
router = Router(name="errors")

_HARMLESS = ("query is too old", "message is not modified")


def sentence(error: DomainError, t: Translator) -> str:
    """What the person is told about an expected error, as HTML."""
    return t(f"error-{error.code}", **error.params)


async def refuse(query: CallbackQuery, error: DomainError, t: Translator) -> None:
    """Answer a tap by telling the person about an expected error."""
    await answer_tap(query, t.plain(f"error-{error.code}", **error.params), alert=True)


@router.errors(
    ExceptionTypeFilter(UnknownIntent, OutdatedIntent, UnknownState, UnregisteredWindowError, NoContextError)
)
async def open_menu_instead(event: ErrorEvent, dialog_manager: DialogManager, speech: Speech) -> None:
    """Say that the button is outdated, since its screen no longer exists, and open the menu instead."""
    t = await speech.translator()
    query = event.update.callback_query
    if query is not None:
        await answer_tap(query, t.plain("error-screen-outdated"), alert=True)
        await take_buttons_away(query)
    await dialog_manager.start(MenuScreens.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


@router.errors(ExceptionTypeFilter(DomainError))
async def tell_refusal(event: ErrorEvent, dialog_manager: DialogManager, speech: Speech) -> None:
    """Tell the person what was refused. An open form stays as it was; a screen that shows outdated records is drawn
    anew.
    """
    error = event.exception
    if not isinstance(error, DomainError):
        return
    t = await speech.translator()
    query, message = event.update.callback_query, event.update.message
    if query is not None:
        await refuse(query, error, t)
        if isinstance(error, OutdatedError) and dialog_manager.has_context():
            await dialog_manager.show(ShowMode.EDIT)
    elif message is not None:
        await message.answer(sentence(error, t))


@router.errors(ExceptionTypeFilter(TelegramBadRequest, TelegramForbiddenError, MessageNotModified))
async def pass_over_harmless_refusal(event: ErrorEvent) -> None:
    """Ignore Telegram's refusals that do no harm: the answer to a tap came too late, the screen did not change, or
    the person has blocked the bot.
    """
    error = event.exception
    if isinstance(error, TelegramBadRequest) and not any(words in error.message for words in _HARMLESS):
        raise error


@router.errors(ExceptionTypeFilter(TelegramServerError, TelegramNetworkError, TelegramRetryAfter))
async def note_outage(event: ErrorEvent) -> None:
    """Log that Telegram does not answer. What the person did is done; only the bot's answer is lost, so they press
    again.
    """
    log.warning("telegram_unavailable", error=type(event.exception).__name__)


@router.errors()
async def report_bug(event: ErrorEvent, speech: Speech) -> None:
    """Log an error that nobody expected, with its trace, and tell the person that something went wrong."""
    if isinstance(event.exception, StorageUnavailableError):
        raise event.exception
    log.error("unexpected_error", update_id=event.update.update_id, exc_info=event.exception)
    t = await speech.translator()
    query, message = event.update.callback_query, event.update.message
    if query is not None:
        await answer_tap(query, t.plain("error-unexpected"), alert=True)
    elif message is not None:
        with suppress(TelegramAPIError):
            await message.answer(t("error-unexpected"))
