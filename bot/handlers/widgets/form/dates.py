"""A date, tapped on a calendar or typed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.deeds import today
from bot.handlers.widgets.calendar import MonthCalendar
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.question import Question
from bot.handlers.widgets.form.times import mention_times
from bot.models.words import Day, Value
from bot.understanding.days import parse_date, times_beside_day
from bot.understanding.readings import understood
from bot.use_cases.kernel.errors import DomainError, InvalidValueError

_YEAR = timedelta(days=366)
_SAMPLE_TODAY = date(2027, 3, 1)


@dataclass(frozen=True)
class DateQuestion(Question):
    """Asks for a date, kept as ISO 8601. `past` and `future` bound it, counted from today; `since` names another
    answer that it may not precede, `time` the question for the time, which offers what was typed with the day.

    The calendar offers no day of the past: such a day has to be typed, so that nobody taps it by mistake.
    """

    past: timedelta = field(default=timedelta(), kw_only=True)
    future: timedelta = field(default=20 * _YEAR, kw_only=True)
    since: str | None = field(default=None, kw_only=True)
    time: str | None = field(default=None, kw_only=True)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_day(manager: DialogManager, day: date) -> bool:
            try:
                self._parsed(day.isoformat(), await today(manager), manager)
            except DomainError as error:
                await progress.refuse(manager, error)
                return False
            await progress.answer(manager, self, day.isoformat())
            return True

        return (MonthCalendar(f"day_{self.id}", on_day),)

    async def read(self, message: Message, manager: DialogManager) -> str:
        if message.text is None:
            raise InvalidValueError("date-not-understood")
        text, now_is = message.text, await today(manager)
        if self.time:
            mention_times(manager, self.time, times_beside_day(text, now_is))
        return understood(lambda: self._parsed(text, now_is, manager), date.isoformat)

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return Day(date.fromisoformat(answer))

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        return self._calendar(await today(manager), manager)

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        return self._calendar(_SAMPLE_TODAY, manager)

    def _calendar(self, today: date, manager: DialogManager) -> dict[str, Any]:
        earliest, latest = self._bounds(today, manager)
        answer = Progress.answers(manager).get(self.id)
        chosen = date.fromisoformat(answer) if answer else None
        open_at = chosen or max(earliest, today)
        return {
            "calendar": {
                "earliest": max(earliest, min(today, latest)),
                "latest": latest,
                "chosen": chosen,
                "open_at": open_at,
                "today": today,
            },
        }

    def _bounds(self, today: date, manager: DialogManager) -> tuple[date, date]:
        earliest, latest = today - self.past, today + self.future
        since = Progress.answers(manager).get(self.since) if self.since else None
        if since:
            earliest = max(earliest, date.fromisoformat(since))
        return earliest, max(earliest, latest)

    def _parsed(self, text: str, today: date, manager: DialogManager) -> date:
        earliest, latest = self._bounds(today, manager)
        return parse_date(text, today=today, earliest=earliest, latest=latest)
