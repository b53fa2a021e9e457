"""What people do at a forum: register, star sessions, move through the programme, answer reminders."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id, settle, settle_and_lead_on
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import now
from bot.handlers.forum.getters import AGENDA_PAGE, DAY, MINE_PAGE, MY_DAY, PAST
from bot.handlers.keys import FORUM, MEETING, SESSION
from bot.handlers.navigation import open_below
from bot.handlers.pictures import send_picture
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import FairScreens, ForumScreens, MeetingScreens
from bot.handlers.widgets.pager import turn_to_first_page
from bot.models.country import today
from bot.presenting.pictures.figures import forum_picture
from bot.presenting.pictures.picture import Pictures
from bot.presenting.pictures.timetable import timetable
from bot.use_cases.forum.figures import ShowForumFigures
from bot.use_cases.forum.programme import ShowAgenda, ShowMyDay
from bot.use_cases.forum.reminders import AnswerReminder, ComeToAll
from bot.use_cases.forum.taking_part import (
    LeaveForum,
    RegisterForForum,
    StarSession,
    UnstarSession,
)
from bot.use_cases.forum.views import AgendaItem
from bot.use_cases.kernel.engagements import clash
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.messages import Action

PICTURES_MAX = 6
"""So many pictures of one day are sent: a forum with more halls is read as text."""
_FROM_MINE = "from_mine"
"""Whether the person opened the session from the list of their own sessions, so that "back" leads there."""

router = Router(name="forum-actions")


async def pick_forum(_: CallbackQuery, __: object, manager: DialogManager, forum_id: str) -> None:
    manager.dialog_data[FORUM] = parse_record_id(forum_id)
    for key in (DAY, MY_DAY, PAST):
        manager.dialog_data.pop(key, None)
    await turn_to_first_page(manager, AGENDA_PAGE)
    await turn_to_first_page(manager, MINE_PAGE)
    await manager.switch_to(ForumScreens.overview)


async def pick_day(_: CallbackQuery, __: object, manager: DialogManager, day: str) -> None:
    """Open a day of the programme. Raises `NotFoundError` for data that is no date, since anybody can forge a button.
    For a day outside the forum, `ShowAgenda` shows another day.
    """
    try:
        manager.dialog_data[DAY] = date.fromisoformat(day).isoformat()
    except ValueError:
        raise NotFoundError from None
    await turn_to_first_page(manager, AGENDA_PAGE)


async def show_past(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data[PAST] = True
    await turn_to_first_page(manager, AGENDA_PAGE)


async def fold_past(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop(PAST, None)
    await turn_to_first_page(manager, AGENDA_PAGE)


@inject
async def picture_agenda(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    show: FromDishka[ShowAgenda],
    pictures: FromDishka[Pictures],
) -> None:
    """The whole day that is open, what has ended included."""
    chosen = manager.dialog_data.get(DAY)
    view = await show(manager.dialog_data[FORUM], date.fromisoformat(chosen) if chosen else None)
    await _send_timetables(query, manager, pictures, "timetable-programme", view.items)


@inject
async def picture_mine(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    show: FromDishka[ShowMyDay],
    pictures: FromDishka[Pictures],
) -> None:
    day = manager.dialog_data.get(MY_DAY)
    own = await show(manager.dialog_data.get(FORUM), date.fromisoformat(day) if day else None)
    await _send_timetables(query, manager, pictures, "timetable-my-day", own.items)


async def _send_timetables(
    query: CallbackQuery,
    manager: DialogManager,
    pictures: Pictures,
    heading: str,
    items: Sequence[AgendaItem],
) -> None:
    """The tap is answered first: drawing takes a moment. Days follow each other, and the screen comes below."""
    await answer_tap(query)
    t, at = await translator_of(manager), await now(manager)
    for on, of_day in groupby(
        sorted(items, key=lambda item: item.starts_at), lambda item: today(item.starts_at)
    ):
        for picture in timetable(t, t.plain(heading), list(of_day), at if on == today(at) else None)[
            :PICTURES_MAX
        ]:
            await send_picture(manager, pictures, picture)


async def open_from_agenda(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    await _open_item(manager, picked, from_mine=False)


async def open_from_mine(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    await _open_item(manager, picked, from_mine=True)


async def _open_item(manager: DialogManager, picked: str, *, from_mine: bool) -> None:
    """A session, or a meeting, whose id stands after an "m"."""
    if picked.startswith("m"):
        await manager.start(MeetingScreens.card, data={MEETING: parse_record_id(picked[1:])})
        return
    manager.dialog_data.update({SESSION: parse_record_id(picked), _FROM_MINE: from_mine})
    await manager.switch_to(ForumScreens.session)


async def back_to_list(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    from_mine = manager.dialog_data.get(_FROM_MINE, False)
    await manager.switch_to(ForumScreens.mine if from_mine else ForumScreens.agenda)


@inject
async def register(
    query: CallbackQuery, _: Button, manager: DialogManager, register_for_forum: FromDishka[RegisterForForum]
) -> None:
    await register_for_forum(manager.dialog_data[FORUM])
    t = await translator_of(manager)
    await answer_tap(query, t.plain("forum-you-registered"))


@inject
async def leave(
    query: CallbackQuery, _: Button, manager: DialogManager, leave_forum: FromDishka[LeaveForum]
) -> None:
    await leave_forum(manager.dialog_data[FORUM])
    t = await translator_of(manager)
    await answer_tap(query, t.plain("forum-you-left"))
    await manager.switch_to(ForumScreens.overview)


@inject
async def star(
    query: CallbackQuery, _: Button, manager: DialogManager, star_session: FromDishka[StarSession]
) -> None:
    starred = await star_session(manager.dialog_data[SESSION])
    t = await translator_of(manager)
    if starred.clashes:
        words = t.plain("session-you-starred-clash", clash=clash(starred.clashes[0]))
        await answer_tap(query, words, alert=True)
    else:
        await answer_tap(query, t.plain("session-you-starred", reminders=starred.reminders))


@inject
async def unstar(
    query: CallbackQuery, _: Button, manager: DialogManager, unstar_session: FromDishka[UnstarSession]
) -> None:
    await unstar_session(manager.dialog_data[SESSION])
    t = await translator_of(manager)
    await answer_tap(query, t.plain("session-you-unstarred"))


@inject
async def change_to_going(
    _: CallbackQuery, __: Button, manager: DialogManager, answer: FromDishka[AnswerReminder]
) -> None:
    await answer(manager.dialog_data[SESSION], going=True)


async def open_fair(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(FairScreens.setup, data={FORUM: manager.dialog_data[FORUM]})


@router.callback_query(ActionFilter("going", "not-coming"))
@inject_handler
async def answer_reminder(
    query: CallbackQuery,
    action_id: int,
    action_name: str,
    answer: FromDishka[AnswerReminder],
    speech: Speech,
) -> None:
    """Write the outcome below the reminder, once, however often the person presses a button."""
    going = action_name == "going"
    session = await answer(action_id, going=going)
    t = await speech.translator()
    if going and session.clashes:
        day = today(session.starts_at).toordinal()
        await settle_and_lead_on(query, t("reminder-going-clash"), t, Action("open-day", day))
    else:
        await settle(query, t("reminder-going" if going else "reminder-not-coming"))


@router.callback_query(ActionFilter("going-all"))
@inject_handler
async def come_to_all(
    query: CallbackQuery, action_id: int, come: FromDishka[ComeToAll], speech: Speech
) -> None:
    await come(_day_of(action_id))
    await settle(query, (await speech.translator())("reminder-going-all"))


@router.callback_query(ActionFilter("open-day"))
@inject_handler
async def open_day(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    day = _day_of(action_id)
    await open_below(query, dialog_manager, ForumScreens.mine, {MY_DAY: day.isoformat()})


def _day_of(ordinal: int) -> date:
    """The day in a button's data. Raises `NotFoundError` for a number that is none: anybody can forge a button."""
    try:
        return date.fromordinal(ordinal)
    except (ValueError, OverflowError):
        raise NotFoundError from None


@inject
async def send_figures(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    show: FromDishka[ShowForumFigures],
    pictures: FromDishka[Pictures],
) -> None:
    """Send the figures of the forum as a picture."""
    found = await show(manager.dialog_data[FORUM])
    await send_picture(manager, pictures, forum_picture(await translator_of(manager), found))
