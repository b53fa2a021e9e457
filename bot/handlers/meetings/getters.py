"""What the screens about meetings show."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.meetings.callbacks import meeting_id
from bot.handlers.meetings.samples import SAMPLE
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.presenting.cards.meetings import meeting_card, meeting_label
from bot.presenting.translator import Translator
from bot.use_cases.meetings.views import (
    ListMyMeetings,
    MeetingState,
    MeetingView,
    ShowMeeting,
)

PAGE = "meetings_page"
PITCH = "pitch_id"


@inject
async def mine(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMyMeetings], **_: object
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[MeetingView], int]:
        page = await list_mine(offset=offset, limit=limit)
        return page.items, page.total

    views, paging = await read_page(dialog_manager, PAGE, read)
    return _list(await translator_of(dialog_manager), views) | paging


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _list(await translator_of(dialog_manager), (SAMPLE,))
    return {**shown, "none": True, "pages": 2, "total": 9}


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowMeeting], **_: object) -> dict[str, Any]:
    return await _card(dialog_manager, await show(meeting_id(dialog_manager)))


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = await _card(dialog_manager, SAMPLE)
    return {**shown, "movable": True, "agreed": True, "own": True, "over": True}


def _list(t: Translator, views: Sequence[MeetingView]) -> dict[str, Any]:
    return {
        "meetings": [Option(str(view.id), _line(t, view)) for view in views],
        "none": not views,
        "some": bool(views),
    }


def _line(t: Translator, view: MeetingView) -> str:
    return meeting_label(t, view)


async def _card(manager: DialogManager, view: MeetingView) -> dict[str, Any]:
    t = await translator_of(manager)
    return {
        "card": describe(t, view),
        "title": view.project_title,
        "error": manager.dialog_data.get("error", ""),
        "answerable": view.state is MeetingState.AWAITS_US,
        "movable": view.stands and view.match_stands,
        "agreed": view.state is MeetingState.AGREED,
        "own": view.state is MeetingState.AWAITS_THEM,
        "over": not view.stands and view.match_stands,
        PITCH: view.pitch_id,
    }


def describe(t: Translator, view: MeetingView) -> str:
    """The card as HTML."""
    return meeting_card(t, view)
