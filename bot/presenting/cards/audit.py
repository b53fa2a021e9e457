"""The audit log in words."""

from collections.abc import Sequence
from itertools import groupby

from bot.models.country import local
from bot.models.words import Day, Listed, Text, TimeOfDay, Value
from bot.presenting.sentences import knows
from bot.presenting.translator import Translator
from bot.use_cases.audit.reading import AuditLine


def audit_lines(t: Translator, lines: Sequence[AuditLine]) -> str:
    """Entries by day, each with who did it, what it was, and about which record."""
    days = groupby(lines, key=lambda line: local(line.at).date())
    return t.paragraphs(
        *(t.lines(t("audit-day", day=Day(day)), *(_line(t, line) for line in of_day)) for day, of_day in days)
    )


def word_of(action: str) -> str:
    """The key of the sentence that says what was done."""
    return "audit-" + action.replace(".", "-").replace("_", "-")


def _line(t: Translator, line: AuditLine) -> str:
    key = word_of(line.action)
    what: Value = Text(key if knows(t.language, key) else "audit-other")
    parts = [what, line.about] if line.detail is None else [what, line.about, line.detail]
    return t("audit-line", time=TimeOfDay(line.at), who=_who(line.who), what=Listed(tuple(parts), " · "))


def _who(who: str | None) -> Value:
    return Text("audit-system") if who is None else who or Text("audit-forgotten")
