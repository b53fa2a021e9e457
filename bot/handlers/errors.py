"""Handles all errors in one place. The person is told about an expected error in words; only a bug raises an alert."""

from collections.abc import Awaitable
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
from aiogram.filters import ExceptionTypeFilter, Filter
from aiogram.types import CallbackQuery, ErrorEvent
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.entities import DialogUpdate
from aiogram_dialog.api.exceptions import (
    NoContextError,
    OutdatedIntent,
    UnknownIntent,
    UnknownState,
    UnregisteredWindowError,
)
from aiogram_dialog.api.protocols.message_manager import MessageNotModified
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.answering import answer_tap, take_buttons_away
from bot.handlers.navigation import open_home
from bot.handlers.speech import Speech
from bot.handlers.states import ConsentScreens
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import ConsentOutdatedError, DomainError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.use_cases.kernel.replies import NotSaidError
from bot.use_cases.people.introducing import WhoAmI

log = structlog.get_logger()
router = Router(name="errors")

_HARMLESS = ("query is too old", "message is not modified")


def sentence(error: DomainError, t: Translator) -> str:
    """What the person is told about an expected error, as HTML."""
    return t(f"error-{error.code}", **error.params)


async def refuse(query: CallbackQuery, error: DomainError, t: Translator) -> None:
    """Answer a tap by telling the person about an expected error."""
    await answer_tap(query, t.plain(f"error-{error.code}", **error.params), alert=True)


SCREEN_IS_GONE = ExceptionTypeFilter(
    UnknownIntent, OutdatedIntent, UnknownState, UnregisteredWindowError, NoContextError
)
"""Passes an update that belongs to a screen which is not open any more."""


@router.errors(SCREEN_IS_GONE)
@inject
async def open_menu_instead(
    event: ErrorEvent, dialog_manager: DialogManager, speech: Speech, who_am_i: FromDishka[WhoAmI]
) -> None:
    """Say that the button is outdated, since its screen no longer exists, and open the menu instead."""
    t = await speech.translator()
    query = event.update.callback_query
    if query is not None:
        await answer_tap(query, t.plain("error-screen-outdated"), alert=True)
        await take_buttons_away(query)
    home = open_home(dialog_manager, known=await who_am_i.may(Permission.PARTICIPATE))
    await drawn(event, home, t)


@router.errors(ExceptionTypeFilter(ConsentOutdatedError))
async def ask_for_consent(event: ErrorEvent, dialog_manager: DialogManager, speech: Speech) -> None:
    """Ask for consent to the wording of today, above the screen that is open. Once it is given, the person is back
    there and does again what they were about to do.
    """
    t = await speech.translator()
    if event.update.callback_query is not None:
        await answer_tap(event.update.callback_query, "")
    asking = dialog_manager.start(ConsentScreens.renewed, show_mode=ShowMode.SEND)
    await drawn(event, asking, t)


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
            await drawn(event, dialog_manager.show(ShowMode.EDIT), t)
    elif message is not None:
        await message.answer(sentence(error, t))


class HarmlessRefusal(Filter):
    """Passes Telegram's refusals that do no harm: the answer to a tap came too late, the screen did not change, or the
    person has blocked the bot.
    """

    async def __call__(self, event: ErrorEvent) -> bool:
        return _is_harmless(event.exception)


def _is_harmless(error: Exception) -> bool:
    if isinstance(error, TelegramBadRequest):
        return any(words in error.message for words in _HARMLESS)
    return isinstance(error, (TelegramForbiddenError, MessageNotModified))


@router.errors(HarmlessRefusal())
async def pass_over_harmless_refusal(_: ErrorEvent) -> None:
    """Nothing is left to do."""


@router.errors(ExceptionTypeFilter(TelegramServerError, TelegramNetworkError, TelegramRetryAfter))
async def tell_of_outage(event: ErrorEvent, speech: Speech) -> None:
    """Telegram did not give what the deed needed from it, such as a file. What the bot has to say is owed and never
    comes here (`telegram/speaking.py`), so the person hears of it, if need be when Telegram is back.
    """
    log.warning("telegram_unavailable", error=type(event.exception).__name__)
    await _tell(event, (await speech.translator()).plain("error-telegram"))


@router.errors()
async def report_bug(event: ErrorEvent, speech: Speech) -> None:
    """Log an error that nobody expected, with its trace, and tell the person that something went wrong. A refusal of
    Telegram that nobody knows ends here as well.
    """
    if isinstance(event.exception, StorageUnavailableError):
        raise event.exception
    await _report(event, event.exception, await speech.translator())


async def drawn(event: ErrorEvent, drawing: Awaitable[None], t: Translator) -> None:
    """Draw a screen while an error is handled. No router handles the errors of this one, so what the drawing raises is
    reported here: otherwise the person would be left with a message that has lost its buttons, and without a word.
    """
    try:
        await drawing
    except (StorageUnavailableError, NotSaidError):
        raise
    except Exception as bug:  # noqa: BLE001 - reported like any other
        if not _is_harmless(bug):
            await _report(event, bug, t)


async def _report(event: ErrorEvent, bug: Exception, t: Translator) -> None:
    log.error("unexpected_error", update_id=event.update.update_id, exc_info=bug)
    await _tell(event, t.plain("error-unexpected"))


async def _tell(event: ErrorEvent, text: str) -> None:
    """Say something in plain text about an update that failed. Never raises an error of Telegram's."""
    update = event.update
    if update.callback_query is not None:
        await answer_tap(update.callback_query, text, alert=True)
        return
    with suppress(TelegramAPIError):
        if update.message is not None:
            await update.message.answer(text, parse_mode=None)
        elif isinstance(update, DialogUpdate) and update.bot is not None:
            await update.bot.send_message(update.aiogd_update.chat.id, text, parse_mode=None)
