"""What waits, in words."""

from collections.abc import Iterable
from datetime import datetime

from bot.models.country import today
from bot.models.words import Period, TimeOfDay
from bot.presenting.translator import Translator
from bot.use_cases.kernel.wait_views import WaitView


def waiting_line(t: Translator, view: WaitView) -> str:
    """For any card: who is waited for since when, and what happens next and when.

    Each kind of wait has a text `wait-KIND` with the gap `since`, and for each step of its clock a text
    `wait-KIND-next-STEP` with the gap `by`. Whoever is waited for reads `wait-KIND-ours` instead, and steps in the same
    way. Both days are figures, with the year only if it is another one. A step that comes today, or on the day when
    the wait began, is told with its hour.
    """
    key = f"wait-{view.kind}-ours" if view.ours else f"wait-{view.kind}"
    waits = t(key, since=in_figures(view.since))
    if view.next_at is None:
        return t.lines(waits, t("wait-overdue") if view.overdue else "")
    comes = t(f"{key}-next-{view.next_step}", by=in_figures(view.next_at))
    if today(view.next_at) == today(view.since) or t.is_today(view.next_at):
        comes = f"{comes} {t('wait-hour', time=TimeOfDay(view.next_at))}"
    return t.lines(waits, comes)


def waiting_lines(t: Translator, views: Iterable[WaitView]) -> str:
    """The same for all that waits about a record; empty if nothing does. Two who are waited for alike are one line."""
    return t.lines(*dict.fromkeys(waiting_line(t, view) for view in views))


def in_figures(at: datetime) -> Period:
    """The day of a moment in figures, with the year only if it is another one."""
    day = today(at)
    return Period(day, day)
