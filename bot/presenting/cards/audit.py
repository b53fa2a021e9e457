"""The audit log in words."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from bot.models.country import local
from bot.models.words import Day, Listed, Moment, Text, TimeOfDay, Value
from bot.presenting.formats import as_label
from bot.presenting.sentences import knows
from bot.presenting.translator import Translator
from bot.use_cases.audit.reading import AuditLine


def audit_lines(t: Translator, lines: Sequence[AuditLine]) -> str:
    """Entries by day, each with who did it, what it was, and about which record."""
    days = groupby(lines, key=lambda line: local(line.at).date())
    return t.paragraphs(*(_day(t, day, of_day) for day, of_day in days))


def word_of(action: str) -> str:
    """The key of the sentence that says what was done."""
    return "audit-" + action.replace(".", "-").replace("_", "-")


def _day(t: Translator, day: date, lines: Iterable[AuditLine]) -> str:
    heading = t("audit-day", day=as_label(t.plain_value(Day(day))))
    return t.paragraphs(heading, *(_line(t, line) for line in lines))


def history_line(t: Translator, line: AuditLine) -> str:
    """An entry in the history of one record, which need not be named."""
    parts = [_what(t, line)] if line.detail is None else [_what(t, line), line.detail]
    return t("history-line", moment=Moment(line.at), who=_who(line.who), what=Listed(tuple(parts), " · "))


def _line(t: Translator, line: AuditLine) -> str:
    what = _what(t, line)
    parts = [what, line.about] if line.detail is None else [what, line.about, line.detail]
    return t("audit-line", time=TimeOfDay(line.at), who=_who(line.who), what=Listed(tuple(parts), " · "))


def _what(t: Translator, line: AuditLine) -> Value:
    key = word_of(line.action)
    return Text(key if knows(t.language, key) else "audit-other")


def _who(who: str | None) -> Value:
    return Text("audit-system") if who is None else who or Text("audit-forgotten")
