"""A month of days as buttons, in the reader's language (CLDR names by Babel)."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton, KeyboardButton
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.speech import translator_of
from bot.presenting import formats

_NOTHING = "-"
"""Data of headings and empty cells, since Telegram refuses a button without any data."""
_MONTH = "m"
_NO_DAY = "·"
_WEEK = 7
_A_MONDAY = date(2024, 1, 1)

OnDay = Callable[[DialogManager, date], Awaitable[bool]]
"""Takes the chosen day, and returns whether it was accepted. If it was not, the month stays open."""


class MonthCalendar(Keyboard):
    """A month to choose a day from. The window's getter gives `calendar`: `earliest` and `latest` bound the choice,
    `open_at` is the month shown first, `chosen` and `today` are days that carry marks, if they are there.

    Telegram draws every cell as a button. A week therefore shows the days of the neighbouring months too, and what
    cannot be chosen is a dot.
    """

    def __init__(self, id: str, on_day: OnDay) -> None:  # noqa: A002 - the name that all widgets have
        super().__init__(id=id)
        self._on_day = on_day

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        bounds = data["calendar"]
        t = await translator_of(manager)
        kept = self.get_widget_data(manager, {}).get("month")
        month = (date.fromisoformat(kept) if kept else bounds["open_at"]).replace(day=1)
        month = min(max(month, bounds["earliest"].replace(day=1)), bounds["latest"].replace(day=1))
        weekdays = [_A_MONDAY + timedelta(days=number) for number in range(_WEEK)]
        heading = self._cell(t.formatted(formats.month, month))
        return [
            [*self._turn(month, -1, bounds, "‹"), heading, *self._turn(month, 1, bounds, "›")],
            *self._years(month, bounds),
            [self._cell(t.formatted(formats.weekday, day)) for day in weekdays],
            *self._weeks(month, bounds),
        ]

    def _weeks(self, month: date, bounds: dict[str, Any]) -> RawKeyboard:
        rows: RawKeyboard = []
        day = month - timedelta(days=month.weekday())
        while (day.year, day.month) <= (month.year, month.month):
            row: list[InlineKeyboardButton | KeyboardButton] = []
            open_days = 0
            for _ in range(_WEEK):
                inside = bounds["earliest"] <= day <= bounds["latest"]
                open_days += inside and day.month == month.month
                row.append(
                    self._cell(_marked(day, bounds), day.isoformat()) if inside else self._cell(_NO_DAY)
                )
                day += timedelta(days=1)
            if open_days:
                rows.append(row)
        return rows

    def _years(self, month: date, bounds: dict[str, Any]) -> RawKeyboard:
        """The buttons to the years before and after, as far as they can be chosen."""
        row = [
            button
            for year, months, text in ((month.year - 1, -12, "« {}"), (month.year + 1, 12, "{} »"))
            if bounds["earliest"].year <= year <= bounds["latest"].year
            for button in self._turn(month, months, bounds, text.format(year))
        ]
        return [row] if row else []

    def _turn(
        self, month: date, months: int, bounds: dict[str, Any], text: str
    ) -> list[InlineKeyboardButton | KeyboardButton]:
        """A button that moves by that many months, but not beyond the first or the last month that can be chosen; none
        if it would not move.
        """
        edge = bounds["latest"] if months > 0 else bounds["earliest"]
        edge_month = edge.replace(day=1)
        number = month.year * 12 + month.month - 1 + months
        wanted = date(number // 12, number % 12 + 1, 1)
        target = min(wanted, edge_month) if months > 0 else max(wanted, edge_month)
        return [] if target == month else [self._cell(text, f"{_MONTH}{target.isoformat()}")]

    def _cell(self, text: str, data: str = _NOTHING) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(data))

    async def _process_item_callback(
        self,
        callback: CallbackQuery,  # noqa: ARG002
        data: str,
        dialog: DialogProtocol,  # noqa: ARG002
        manager: DialogManager,
    ) -> bool:
        """Open another month or take a day. Data that is neither is ignored, since anybody can forge a button."""
        try:
            day = date.fromisoformat(data.removeprefix(_MONTH))
        except ValueError:
            return True
        if data.startswith(_MONTH):
            self.get_widget_data(manager, {})["month"] = day.isoformat()
        elif await self._on_day(manager, day):
            self.get_widget_data(manager, {}).pop("month", None)
        return True


def _marked(day: date, bounds: dict[str, Any]) -> str:
    if day == bounds["chosen"]:
        return f"[{day.day}]"
    return f"•{day.day}" if day == bounds.get("today") else str(day.day)
