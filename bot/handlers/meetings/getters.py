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
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Moment
from bot.use_cases.meetings.telling import own_words
from bot.use_cases.meetings.views import (
    ListMyMeetings,
    MeetingState,
    MeetingView,
    ShowMeeting,
)

PAGE = "meetings_page"
_LINE_MAX = 60

_SIGNS = {
    MeetingState.AWAITS_US: "❔",
    MeetingState.AWAITS_THEM: "⏳",
    MeetingState.AGREED: "✅",
    MeetingState.UNDER_WAY: "▶",
}
"""Marks in the list; a meeting that is over carries `_OVER`."""
_OVER = "·"


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
    return await _card(dialog_manager, await show(kept_id(dialog_manager, MEETING)))


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
    sign = _SIGNS.get(view.state, _OVER)
    return cut(f"{sign} {t.plain_value(Moment(view.starts_at))} · {t.plain_value(view.other)}", _LINE_MAX)


async def _card(manager: DialogManager, view: MeetingView) -> dict[str, Any]:
    t = await translator_of(manager)
    return {
        "card": describe(t, view),
        "title": view.project_title,
        **shown_refusal(manager),
        "answerable": view.state is MeetingState.AWAITS_US,
        "movable": view.stands and view.match_stands,
        "agreed": view.state is MeetingState.AGREED,
        "own": view.state is MeetingState.AWAITS_THEM,
        "over": not view.stands and view.match_stands,
        PITCH: view.pitch_id,
    }


def describe(t: Translator, view: MeetingView) -> str:
    """The card as HTML."""
    parts = [
        t(
            "meeting-card",
            title=view.project_title,
            organization=view.other,
            moment=Moment(view.starts_at),
            place=view.place,
            note=own_words("meeting-note-line", view.note, view.language),
        ),
        t(f"meeting-state-{view.state}"),
    ]
    if view.words:
        parts.append(t("meeting-card-words", words=view.words))
    return "\n\n".join(parts)
