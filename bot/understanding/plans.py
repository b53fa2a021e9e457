"""The term of a memorandum and the lines of its action plan, as people type them."""

from dataclasses import replace
from datetime import date

from bot.models.errors import InvalidValueError
from bot.models.memoranda import FURTHEST, TERM_MONTHS_MOST, PlanItem
from bot.understanding.days import parse_date
from bot.understanding.readings import understood
from bot.understanding.signs import bare_words, evened
from bot.understanding.stretches import months_counted
from bot.understanding.texts import parse_line

_TERM_LONGEST = 30
"""Characters of a number of months."""
_FOR = bare_words("на for сроком мерзімге")


def parse_coming_date(text: str, today: date) -> date:
    """A date from today on and within `FURTHEST`. Raises `InvalidValueError`."""
    return parse_date(text, today=today, earliest=today, latest=today + FURTHEST)


def parse_term(text: str, today: date) -> int | date:
    """How many months something lasts, or its last day: "12 ай", "на год", "31.12.2027"."""
    if len(text) <= _TERM_LONGEST:
        months = months_counted([word for word in evened(text).split() if word not in _FOR])
        if months is not None and months > TERM_MONTHS_MOST:
            raise InvalidValueError("date-too-late", latest=f"{today + FURTHEST:%d.%m.%Y}")
        if months:
            return months
    return parse_coming_date(text, today)


def parse_plan_item(line: str, today: date) -> PlanItem:
    """A line such as `What; 01.09.2027; who`.

    Raises `AmbiguousError` if several days are meant, `InvalidValueError` when a part is missing or cannot be read.
    """
    parts = [part.strip() for part in line.split(";")]
    if parts and not parts[-1]:
        parts.pop()
    if len(parts) != 3:
        raise InvalidValueError("plan-item-parts")
    return understood(
        lambda: parse_coming_date(parts[1], today),
        lambda until: tidy_plan_item(PlanItem(what=parts[0], until=until, who=parts[2])),
    )


def tidy_plan_item(item: PlanItem) -> PlanItem:
    """The same line of the plan with tidy words. Raises `InvalidValueError`."""
    return replace(
        item,
        what=parse_line(item.what, longest=300, shortest=3),
        who=parse_line(item.who, longest=120, shortest=2),
    )
