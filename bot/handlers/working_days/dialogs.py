"""The months with their working days, a day, and the two questions that set one by its date."""

from collections.abc import Awaitable, Callable

from aiogram.fsm.state import State
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Select, SwitchTo
from aiogram_dialog.widgets.kbd.select import OnItemClick
from aiogram_dialog.widgets.text import Multi

from bot.handlers.states import WorkingDayScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting, FittingRow
from bot.handlers.widgets.input import leave_question
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label
from bot.handlers.working_days import callbacks, getters


def _question(
    key: str,
    take: Callable[[Message, MessageInput, DialogManager], Awaitable[None]],
    choose: OnItemClick[Select[str], str],
    state: State,
) -> Window:
    """Asks for a day, which is typed; what can be meant in two ways is asked back."""
    return Window(
        Multi(RefusalLine(), Say(key), sep="\n\n"),
        Fitting(Choices(f"mean_{key.replace('-', '_')}", "readings", choose), width=2),
        MessageInput(take),
        leave_question(WorkingDayScreens.months),
        state=state,
        getter=getters.question,
        preview_data=getters.question,
    )


dialog = Dialog(
    Window(
        Html("text"),
        Fitting(Choices("working_day", "days", callbacks.open_day), width=2),
        FetchedPages(getters.MONTH_PAGE),
        FittingRow(
            go("button-add-day-off", WorkingDayScreens.off),
            go("button-add-working-day", WorkingDayScreens.worked),
        ),
        close(),
        state=WorkingDayScreens.months,
        getter=getters.month,
        preview_data=getters.month_preview,
    ),
    Window(
        Html("text"),
        Button(
            label("button-make-worked"), id="worked", on_click=callbacks.make_worked, when="can_be_worked"
        ),
        Button(label("button-make-off"), id="off", on_click=callbacks.make_off, when="can_be_off"),
        SwitchTo(label("button-back"), id="back", state=WorkingDayScreens.months),
        state=WorkingDayScreens.day,
        getter=getters.day,
        preview_data=getters.day_preview,
    ),
    _question("working-day-ask-off", callbacks.take_day_off, callbacks.choose_day_off, WorkingDayScreens.off),
    _question(
        "working-day-ask-worked",
        callbacks.take_worked_day,
        callbacks.choose_worked_day,
        WorkingDayScreens.worked,
    ),
)
