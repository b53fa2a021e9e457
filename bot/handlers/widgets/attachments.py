"""What goes with a project: its photo above the card, and buttons for the place on a map, the document, and the photo
where none stands above.

Who may see them is decided by the use case that reads the project for the screen.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram import Bot
from aiogram.enums import ContentType
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.entities import MediaAttachment, MediaId
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.media import DynamicMedia

from bot.handlers.answering import answer_tap
from bot.handlers.speech import translator_of
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.text import label
from bot.models.words import Named, SettlementName
from bot.use_cases.projects.views import ProjectView

log = structlog.get_logger()

Read = Callable[[DialogManager], Awaitable[ProjectView]]
"""Reads the project of the open screen, for the person who looks at it."""

_PHOTO, _HAS_PHOTO, _HAS_PLACE, _HAS_DOCUMENT = "photo_above", "has_photo", "has_place", "has_document"


def shown_attachments(view: ProjectView, *, whole: bool) -> dict[str, Any]:
    """The data of the buttons and of the photo. Below a photo Telegram takes 1,024 characters, so a card that is shown
    `whole` has none above it.
    """
    above = None
    if view.photo and not whole:
        above = MediaAttachment(ContentType.PHOTO, file_id=MediaId(view.photo))
    return {
        _PHOTO: above,
        _HAS_PHOTO: bool(view.photo) and whole,
        _HAS_PLACE: view.latitude is not None,
        _HAS_DOCUMENT: bool(view.document),
    }


ALL_SHOWN = dict.fromkeys((_HAS_PHOTO, _HAS_PLACE, _HAS_DOCUMENT), True)
"""For previews of screens."""


def photo_above() -> DynamicMedia:
    return DynamicMedia(_PHOTO, when=_PHOTO)


def attachment_buttons(read: Read) -> FittingRow:
    async def send(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
        """Send what was asked for. The card is sent again, so that it stands below."""
        view = await read(manager)
        try:
            await _SENDING[str(button.widget_id)](manager, query.from_user.id, view)
        except TelegramBadRequest as refusal:
            log.warning("attachment_refused", error=refusal.message[:100])
            await answer_tap(query, (await translator_of(manager)).plain("error-file-gone"), alert=True)
            return
        manager.show_mode = ShowMode.DELETE_AND_SEND

    return FittingRow(
        Button(label("button-photo"), id="photo", on_click=send, when=_HAS_PHOTO),
        Button(label("button-place"), id="place", on_click=send, when=_HAS_PLACE),
        Button(label("button-document"), id="document", on_click=send, when=_HAS_DOCUMENT),
    )


async def _send_photo(manager: DialogManager, chat_id: int, view: ProjectView) -> None:
    if view.photo:
        await _bot(manager).send_photo(chat_id, view.photo, caption=await _title(manager, view))


async def _send_place(manager: DialogManager, chat_id: int, view: ProjectView) -> None:
    if view.latitude is None or view.longitude is None:
        return
    t = await translator_of(manager)
    await _bot(manager).send_venue(
        chat_id,
        view.latitude,
        view.longitude,
        title=t.plain_value(SettlementName(view.region, view.settlement)),
        address=t.plain_value(Named("region", view.region)),
    )


async def _send_document(manager: DialogManager, chat_id: int, view: ProjectView) -> None:
    if view.document:
        await _bot(manager).send_document(chat_id, view.document, caption=await _title(manager, view))


_SENDING = {"photo": _send_photo, "place": _send_place, "document": _send_document}
"""By the id of the button."""


def _bot(manager: DialogManager) -> Bot:
    bot: Bot = manager.middleware_data["bot"]
    return bot


async def _title(manager: DialogManager, view: ProjectView) -> str:
    return (await translator_of(manager)).value(view.name)
