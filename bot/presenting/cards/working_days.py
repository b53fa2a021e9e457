"""Working days in words."""

from bot.models.words import LegalDate, Text
from bot.presenting.formats import day_of_week, month
from bot.presenting.translator import Translator
from bot.use_cases.working_days.editing import DayView, Decided, MonthView


def month_card(t: Translator, view: MonthView) -> str:
    """A month: how many days are worked, and which days differ from their weekday."""
    lines = [
        t(
            "working-day-line-edited" if one.edited else "working-day-line",
            day=t.formatted(day_of_week, one.day),
            what=_what(one),
        )
        for one in view.days
    ]
    return t.paragraphs(
        t("working-month", month=t.formatted(month, view.month), count=view.working),
        t.lines(*lines) if lines else t("working-month-plain"),
    )


def day_label(t: Translator, view: DayView) -> str:
    """A button's text: a day of a month."""
    return t.formatted(day_of_week, view.day)


def day_card(t: Translator, view: DayView) -> str:
    return t.paragraphs(
        t("working-day-card", day=LegalDate(view.day), what=_what(view)),
        t("working-day-edited") if view.edited else "",
        t("working-day-fixed") if view.past else "",
    )


def day_decided(decided: Decided) -> Text:
    key = "working-day-now-worked" if decided.day.works else "working-day-now-off"
    return Text(key, {"day": LegalDate(decided.day.day), "count": decided.moved})


def _what(view: DayView) -> Text:
    """What the day is: the holiday's name if it is off for that, also where nobody works by an administrator's word."""
    if view.works:
        return Text("day-worked")
    return Text(f"special-day-{view.holiday.value}") if view.holiday else Text("day-off")
