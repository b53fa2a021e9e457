"""What the screens about working days show."""

from datetime import date
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import offset_of, pages_of
from bot.handlers.widgets.refusal import asked_back, shown_refusal
from bot.handlers.working_days import samples
from bot.presenting.cards.working_days import day_card, day_label, month_card
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.working_days.editing import DayView, MonthView, ShowWorkingDay, ShowWorkingMonth

DAY, MONTH_PAGE = "day", "working_month_page"


@inject
async def month(
    dialog_manager: DialogManager, show: FromDishka[ShowWorkingMonth], **_: object
) -> dict[str, Any]:
    view, total = await show(await offset_of(dialog_manager, MONTH_PAGE, 1))
    return {**_month(await translator_of(dialog_manager), view), **pages_of(total, 1)}


async def month_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_month(await translator_of(dialog_manager), samples.MONTH), **pages_of(22, 1)}


def _month(t: Translator, view: MonthView) -> dict[str, Any]:
    return {
        "text": month_card(t, view),
        "days": [Option(one.day.isoformat(), day_label(t, one)) for one in view.days],
    }


@inject
async def day(dialog_manager: DialogManager, show: FromDishka[ShowWorkingDay], **_: object) -> dict[str, Any]:
    view = await show(date.fromisoformat(dialog_manager.dialog_data[DAY]))
    return _day(await translator_of(dialog_manager), view)


async def day_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _day(await translator_of(dialog_manager), samples.WORKED)
    return {**shown, "can_be_worked": True, "can_be_off": True}


def _day(t: Translator, view: DayView) -> dict[str, Any]:
    return {
        "text": day_card(t, view),
        "can_be_worked": not view.works and not view.past,
        "can_be_off": view.works and not view.past,
    }


async def question(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    """The refusal above the question, and the days among which a typed one is to be chosen."""
    t = await translator_of(dialog_manager)
    readings = [
        Option(str(place), as_label(t.plain_value(reading.words)))
        for place, reading in enumerate(asked_back(dialog_manager))
    ]
    return {**shown_refusal(dialog_manager), "readings": readings}
