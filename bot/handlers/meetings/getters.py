"""What the screens about meetings show."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEETING, PITCH
from bot.handlers.meetings.samples import SAMPLE
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.handlers.widgets.refusal import shown_refusal
from bot.presenting.cards.meetings import meeting_card, meeting_lines
from bot.presenting.translator import Translator
from bot.use_cases.meetings.views import (
    ListMyMeetings,
    MeetingLine,
    MeetingState,
    MeetingView,
    ShowMeeting,
)

PAGE = "meetings_page"


@inject
async def mine(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMyMeetings], **_: object
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[MeetingLine], int]:
        page = await list_mine(offset=offset, limit=limit)
        return page.items, page.total

    views, paging = await read_page(dialog_manager, PAGE, read)
    return _list(await translator_of(dialog_manager), views) | paging


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _list(await translator_of(dialog_manager), (SAMPLE,))
    return {**shown, "none": True, "pages": 2, "total": 9}


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowMeeting], **_: object) -> dict[str, Any]:
    return await _card(dialog_manager, await show(kept_id(dialog_manager, MEETING)))


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = await _card(dialog_manager, SAMPLE)
    return {
        **shown,
        "movable": True,
        "agreed": True,
        "own": True,
        "over": True,
        "to_tell": True,
        "asks_address": True,
        "asks_link": True,
        "other_address": True,
        "other_link": True,
        "held": True,
    }


def _list(t: Translator, views: Sequence[MeetingLine]) -> dict[str, Any]:
    return {
        "lines": meeting_lines(t, views),
        "meetings": [Option(str(view.id), "") for view in views],
        "none": not views,
        "some": bool(views),
    }


async def _card(manager: DialogManager, view: MeetingView) -> dict[str, Any]:
    t = await translator_of(manager)
    return {
        "card": meeting_card(t, view),
        "title": view.project_title,
        **shown_refusal(manager),
        "answerable": view.state is MeetingState.AWAITS_US,
        "movable": view.stands and view.match_stands,
        "agreed": view.state is MeetingState.AGREED,
        "own": view.state is MeetingState.AWAITS_THEM,
        "asks_address": view.asks_where and not view.online and not view.where_known,
        "asks_link": view.asks_where and view.online and not view.where_known,
        "other_address": view.asks_where and not view.online and view.where_known,
        "other_link": view.asks_where and view.online and view.where_known,
        "ask_where": t("meeting-where-link")
        if view.online
        else t("meeting-where-office", settlement=view.settlement),
        "to_tell": view.to_tell and view.match_stands,
        "held": view.state is MeetingState.TOOK_PLACE and view.match_stands,
        "over": not view.stands and view.match_stands,
        PITCH: view.pitch_id,
    }
