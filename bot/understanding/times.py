"""Times of day as people type them in three languages: 15:30, сағат 15, в 15, 3 pm."""

import re
from datetime import time

from bot.models.errors import InvalidValueError

_TIME = re.compile(
    r"(?:сағат|сагат|в|at)?\s*(\d{1,2})(?:(?:\s*[:.\-ч]\s*|\s|(?<=\d\d))(\d{2}))?\s*(am|pm|час\w*|ч|h)?\.?"
)
_NOON = 12


def parse_time(text: str) -> time:
    """A time of day: 15:30, 15.30, 1530, 15, «сағат 15:30», «в 15», 3 pm."""
    match = _TIME.fullmatch(" ".join(text.lower().split()))
    if match is None:
        raise InvalidValueError("time-not-understood")
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if half in {"am", "pm"}:
        if not 1 <= hour <= _NOON:
            raise InvalidValueError("time-not-understood")
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise InvalidValueError("time-not-understood") from None
