"""Lines of a memorandum's action plan as people type them."""

from dataclasses import replace
from datetime import date

from bot.models.errors import InvalidValueError
from bot.models.memoranda import FURTHEST, PlanItem
from bot.understanding.days import parse_date
from bot.understanding.texts import parse_line


def parse_coming_date(text: str, today: date) -> date:
    """A date from today on and within `FURTHEST`. Raises `InvalidValueError`."""
    return parse_date(text, today=today, earliest=today, latest=today + FURTHEST)


def parse_plan_item(line: str, today: date) -> PlanItem:
    """A line such as `What; 01.09.2027; who`.

    Raises `InvalidValueError` when a part is missing or cannot be read.
    """
    parts = [part.strip() for part in line.split(";")]
    if parts and not parts[-1]:
        parts.pop()
    if len(parts) != 3:
        raise InvalidValueError("plan-item-parts")
    return tidy_plan_item(PlanItem(what=parts[0], until=parse_coming_date(parts[1], today), who=parts[2]))


def tidy_plan_item(item: PlanItem) -> PlanItem:
    """The same line of the plan with tidy words. Raises `InvalidValueError`."""
    return replace(
        item,
        what=parse_line(item.what, longest=300, shortest=3),
        who=parse_line(item.who, longest=120, shortest=2),
    )
