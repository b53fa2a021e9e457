"""An administrator opens a day, and sets one by a button or by typing it."""

from datetime import date

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed, today
from bot.handlers.navigation import tell
from bot.handlers.speech import translator_of
from bot.handlers.states import WorkingDayScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.handlers.widgets.pager import turn_to_page
from bot.handlers.widgets.refusal import asked_back
from bot.handlers.working_days.getters import DAY, MONTH_PAGE
from bot.presenting.cards.working_days import day_decided
from bot.understanding.days import parse_date
from bot.understanding.readings import understood
from bot.use_cases.kernel.errors import DomainError, NotFoundError
from bot.use_cases.working_days.access import bounds
from bot.use_cases.working_days.editing import Decided, SetWorkingDay, month_number


async def open_day(_: CallbackQuery, __: object, manager: DialogManager, day: str) -> None:
    try:
        manager.dialog_data[DAY] = date.fromisoformat(day).isoformat()
    except ValueError:  # anybody can forge a button
        raise NotFoundError from None
    await manager.switch_to(WorkingDayScreens.day)


async def make_worked(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _set_open_day(query, manager, works=True)


async def make_off(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _set_open_day(query, manager, works=False)


async def _set_open_day(query: CallbackQuery, manager: DialogManager, *, works: bool) -> None:
    decided = await _set(manager, date.fromisoformat(manager.dialog_data[DAY]), works=works)
    t = await translator_of(manager)
    await answer_tap(query, t.plain_value(day_decided(decided)))


async def take_day_off(message: Message, _: MessageInput, manager: DialogManager) -> None:
    await _take(message, manager, works=False)


async def take_worked_day(message: Message, _: MessageInput, manager: DialogManager) -> None:
    await _take(message, manager, works=True)


async def choose_day_off(_: CallbackQuery, __: object, manager: DialogManager, place: str) -> None:
    await _choose(manager, place, works=False)


async def choose_worked_day(_: CallbackQuery, __: object, manager: DialogManager, place: str) -> None:
    await _choose(manager, place, works=True)


async def _take(message: Message, manager: DialogManager, *, works: bool) -> None:
    async with ask_again_if_refused(manager, DomainError):
        text, now_is = require_text(message), await today(manager)
        earliest, latest = bounds(now_is)
        day = understood(
            lambda: parse_date(text, today=now_is, earliest=earliest, latest=latest), date.isoformat
        )
        await _set_and_show(manager, day, works=works)


async def _choose(manager: DialogManager, place: str, *, works: bool) -> None:
    """Take one of the days that were asked back."""
    readings = asked_back(manager)
    if place.isdecimal() and int(place) < len(readings):
        async with ask_again_if_refused(manager, DomainError):
            await _set_and_show(manager, readings[int(place)].meaning, works=works)


async def _set_and_show(manager: DialogManager, iso: str, *, works: bool) -> None:
    """Set the day, say so, and open its month."""
    day = date.fromisoformat(iso)
    decided = await _set(manager, day, works=works)
    t = await translator_of(manager)
    await tell(manager, t.value(day_decided(decided)))
    await turn_to_page(manager, MONTH_PAGE, month_number(day, await today(manager)))
    await manager.switch_to(WorkingDayScreens.months, show_mode=ShowMode.SEND)


async def _set(manager: DialogManager, day: date, *, works: bool) -> Decided:
    return await (await deed(manager, SetWorkingDay))(day, works=works)
