"""What the forum's screens show."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.forum import samples
from bot.handlers.keys import FORUM, SESSION
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import offset_of
from bot.models.forum import Attendance
from bot.models.words import Day
from bot.presenting.cards.forum import (
    agenda_by_day,
    agenda_label,
    agenda_line,
    forum_card,
    forum_figures_card,
    forum_label,
    session_card,
)
from bot.presenting.translator import Translator
from bot.use_cases.forum.figures import ForumFigures, ShowForumFigures
from bot.use_cases.forum.programme import (
    ListMySessions,
    ShowAgenda,
    ShowSession,
)
from bot.use_cases.forum.taking_part import ListForums, ShowForum
from bot.use_cases.forum.views import (
    AgendaItem,
    AgendaView,
    ForumItem,
    ForumView,
    SessionView,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.introducing import WhoAmI

AGENDA_PAGE, MINE_PAGE = "agenda_page", "mine_page"
DAY = "day"
"""Key of the day of the programme that is open."""
PAGE = 6


@inject
async def overview(
    dialog_manager: DialogManager, show: FromDishka[ShowForum], who_am_i: FromDishka[WhoAmI], **_: object
) -> dict[str, Any]:
    view = await show(dialog_manager.dialog_data.get(FORUM))
    if view is None:
        return {"none": True}
    dialog_manager.dialog_data[FORUM] = view.id
    organises = await who_am_i.may(Permission.ORGANISE)
    return _overview(await translator_of(dialog_manager), view, organises=organises)


async def overview_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _overview(await translator_of(dialog_manager), samples.FORUM, organises=True)
    return {**shown, "none": True, "can_register": True}


def _overview(t: Translator, view: ForumView, *, organises: bool) -> dict[str, Any]:
    return {
        "text": forum_card(t, view),
        "some": True,
        "can_register": not view.registered and not view.over,
        "can_leave": view.registered and not view.over,
        "organises": organises,
        "others": view.others > 0,
    }


@inject
async def others(
    dialog_manager: DialogManager, list_forums: FromDishka[ListForums], **_: object
) -> dict[str, Any]:
    return _others(await translator_of(dialog_manager), await list_forums())


async def others_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _others(await translator_of(dialog_manager), (samples.FORUM_ITEM,))


def _others(t: Translator, forums: tuple[ForumItem, ...]) -> dict[str, Any]:
    return {"forums": [Option(str(forum.id), forum_label(t, forum)) for forum in forums]}


@inject
async def agenda(dialog_manager: DialogManager, show: FromDishka[ShowAgenda], **_: object) -> dict[str, Any]:
    chosen = dialog_manager.dialog_data.get(DAY)
    view = await show(dialog_manager.dialog_data[FORUM], date.fromisoformat(chosen) if chosen else None)
    return await _agenda(dialog_manager, view)


async def agenda_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**await _agenda(dialog_manager, samples.AGENDA), "none": True}


async def _agenda(manager: DialogManager, view: AgendaView) -> dict[str, Any]:
    t = await translator_of(manager)
    page = await _page(manager, AGENDA_PAGE, view.items)
    return {
        "title": t("agenda-title", day=Day(view.day)),
        "lines": t.paragraphs(*(agenda_line(t, item) for item in page)),
        "none": not view.items,
        "days": [
            Option(day.isoformat(), f"{'• ' if day == view.day else ''}{t.plain_value(Day(day))}")
            for day in view.days
        ],
        "several_days": len(view.days) > 1,
        "sessions": [_option(t, item) for item in view.items],
    }


@inject
async def mine(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMySessions], **_: object
) -> dict[str, Any]:
    own = await list_mine(dialog_manager.dialog_data[FORUM])
    return await _mine(dialog_manager, own.items)


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**await _mine(dialog_manager, samples.AGENDA.items), "none": True}


async def _mine(manager: DialogManager, items: tuple[AgendaItem, ...]) -> dict[str, Any]:
    t = await translator_of(manager)
    page = await _page(manager, MINE_PAGE, items)
    return {
        "lines": agenda_by_day(t, page),
        "none": not items,
        "some": bool(items),
        "sessions": [_option(t, item) for item in items],
    }


@inject
async def session(
    dialog_manager: DialogManager, show: FromDishka[ShowSession], **_: object
) -> dict[str, Any]:
    view = await show(dialog_manager.dialog_data[SESSION])
    return _session(await translator_of(dialog_manager), view)


async def session_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_session(await translator_of(dialog_manager), samples.SESSION), "can_star": True}


def _session(t: Translator, view: SessionView) -> dict[str, Any]:
    starred = view.attendance is not None
    return {
        "text": session_card(t, view),
        "can_star": not starred and not view.over,
        "can_unstar": starred,
        "can_come": view.attendance is Attendance.NOT_COMING and not view.over,
    }


@inject
async def figures(
    dialog_manager: DialogManager, show: FromDishka[ShowForumFigures], **_: object
) -> dict[str, Any]:
    return _figures(await translator_of(dialog_manager), await show(dialog_manager.dialog_data[FORUM]))


async def figures_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _figures(await translator_of(dialog_manager), samples.FIGURES)


def _figures(t: Translator, found: ForumFigures) -> dict[str, Any]:
    return {"text": forum_figures_card(t, found)}


async def _page(manager: DialogManager, pager_id: str, items: Sequence[AgendaItem]) -> Sequence[AgendaItem]:
    """The items of the page that the pager shows. If the list has become shorter since the person turned the page,
    these are the items of the last page.
    """
    last = max(0, len(items) - 1) // PAGE * PAGE
    offset = min(await offset_of(manager, pager_id, PAGE), last)
    return items[offset : offset + PAGE]


def _option(t: Translator, item: AgendaItem) -> Option:
    return Option(str(item.id), agenda_label(t, item))
