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
from bot.handlers.widgets.pager import offset_of, pages_of
from bot.models.forum import Attendance
from bot.models.words import Day
from bot.presenting.cards.forum import (
    agenda_by_day,
    agenda_lines,
    forum_card,
    forum_figures_card,
    forum_label,
    now_card,
    session_card,
)
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.forum.figures import ForumFigures, ShowForumFigures
from bot.use_cases.forum.programme import (
    ShowAgenda,
    ShowMyDay,
    ShowNow,
    ShowSession,
)
from bot.use_cases.forum.taking_part import ListForums, ShowForum
from bot.use_cases.forum.views import (
    AgendaItem,
    AgendaView,
    ForumItem,
    ForumView,
    MyDay,
    NowView,
    SessionView,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.introducing import WhoAmI

AGENDA_PAGE, MINE_PAGE = "agenda_page", "mine_page"
DAY = "day"
"""Key of the day of the programme that is open."""
MY_DAY = "my_day"
"""Key of the day whose engagements are shown, where no forum is named."""
PAST = "past"
"""Key of whether what has ended today is shown as well."""
PAGE = 6


@inject
async def overview(
    dialog_manager: DialogManager,
    show: FromDishka[ShowForum],
    show_now: FromDishka[ShowNow],
    who_am_i: FromDishka[WhoAmI],
    **_: object,
) -> dict[str, Any]:
    view = await show(dialog_manager.dialog_data.get(FORUM))
    if view is None:
        return {"none": True}
    dialog_manager.dialog_data[FORUM] = view.id
    organises = await who_am_i.may(Permission.ORGANISE)
    t = await translator_of(dialog_manager)
    return _overview(t, view, await show_now(view.id), organises=organises)


async def overview_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    shown = _overview(t, samples.FORUM, samples.NOW, organises=True)
    return {**shown, "none": True, "can_register": True}


def _overview(t: Translator, view: ForumView, now: NowView | None, *, organises: bool) -> dict[str, Any]:
    return {
        "now": now_card(t, now) if now else "",
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
    """What has ended today is folded away, so that the programme opens where it is now."""
    t = await translator_of(manager)
    unfolded = bool(manager.dialog_data.get(PAST))
    foldable = 0 < view.over < len(view.items)
    items = view.items[view.over :] if foldable and not unfolded else view.items
    page, pages = await _page(manager, AGENDA_PAGE, items)
    return {
        "now": now_card(t, view.now) if view.now else "",
        "title": t("agenda-title", day=Day(view.day)),
        "lines": agenda_lines(t, page),
        "none": not view.items,
        "over": view.over,
        "folded": foldable and not unfolded,
        "unfolded": foldable and unfolded,
        "days": [
            Option(day.isoformat(), f"{'• ' if day == view.day else ''}{as_label(t.plain_value(Day(day)))}")
            for day in view.days
        ],
        "several_days": len(view.days) > 1,
        "sessions": [_option(item) for item in page],
        "some": bool(view.items),
        **pages,
    }


@inject
async def mine(dialog_manager: DialogManager, show: FromDishka[ShowMyDay], **_: object) -> dict[str, Any]:
    """At a forum; or, from the message of the evening before, of one day."""
    forum_id = dialog_manager.dialog_data.get(FORUM)
    day = dialog_manager.dialog_data.get(MY_DAY)
    own = await show(forum_id, date.fromisoformat(day) if day else None)
    return await _mine(dialog_manager, own)


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = await _mine(dialog_manager, MyDay(1, samples.AGENDA.items))
    return {**shown, "none": True, "no_forum": True}


async def _mine(manager: DialogManager, own: MyDay) -> dict[str, Any]:
    t = await translator_of(manager)
    page, pages = await _page(manager, MINE_PAGE, own.items)
    return {
        "lines": agenda_by_day(t, page),
        "none": not own.items,
        "some": bool(own.items),
        "clashes": any(item.clashes for item in own.items),
        "of_forum": own.forum_id is not None,
        "no_forum": own.forum_id is None,
        "sessions": [_option(item) for item in page],
        **pages,
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


async def _page(
    manager: DialogManager, pager_id: str, items: Sequence[AgendaItem]
) -> tuple[Sequence[AgendaItem], dict[str, int]]:
    """The items of the page that the pager shows, and what the pager needs. If the list has become shorter since the
    person turned the page, these are the items of the last page.
    """
    last = max(0, len(items) - 1) // PAGE * PAGE
    offset = min(await offset_of(manager, pager_id, PAGE), last)
    return items[offset : offset + PAGE], pages_of(len(items), PAGE)


def _option(item: AgendaItem) -> Option:
    """The id of a session, or that of a meeting after an "m"."""
    return Option(f"m{item.id}" if item.kind == "meeting" else str(item.id), "")
