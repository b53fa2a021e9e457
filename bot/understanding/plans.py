"""Lines of a memorandum's action plan as people type them."""

from datetime import date

from bot.models.errors import InvalidValueError
from bot.models.memoranda import FURTHEST, PlanItem
from bot.understanding.days import parse_date
from bot.understanding.texts import parse_text


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
    return PlanItem(
        what=parse_text(parts[0], longest=300, shortest=3),
        until=parse_coming_date(parts[1], today),
        who=parse_text(parts[2], longest=120, shortest=2),
    )
