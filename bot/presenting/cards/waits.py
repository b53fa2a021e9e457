"""What waits, in words."""

from datetime import datetime

from bot.models.country import today
from bot.models.words import Period
from bot.presenting.translator import Translator
from bot.use_cases.kernel.wait_views import WaitView


def waiting_line(t: Translator, view: WaitView) -> str:
    """For any card: who is waited for since when, and what happens next and when.

    Each kind of wait has a text `wait-KIND` with the gap `since`, and for each step of its clock a text
    `wait-KIND-next-STEP` with the gap `by`. Both days are figures, with the year only if it is another one.
    """
    waits = t(f"wait-{view.kind}", since=in_figures(view.since))
    if view.next_at is None:
        return t.lines(waits, t("wait-overdue") if view.overdue else "")
    return t.lines(waits, t(f"wait-{view.kind}-next-{view.next_step}", by=in_figures(view.next_at)))


def in_figures(at: datetime) -> Period:
    """The day of a moment in figures, with the year only if it is another one."""
    day = today(at)
    return Period(day, day)
