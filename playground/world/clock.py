"""The playground's own time: the machine's, plus an offset that only grows."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

from playground.world.errors import ControlError


class Clock:
    """Moves forward only: a message must never get a date before an earlier one."""

    def __init__(self, offset: float = 0.0) -> None:
        self.offset = offset
        """Seconds ahead of the machine's time."""

    def timestamp(self) -> float:
        return time.time() + self.offset

    def monotonic(self) -> float:
        """Seconds on a scale of its own that the machine's time corrections do not touch; for rates."""
        return time.monotonic() + self.offset

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def advance(self, by: timedelta) -> None:
        """Raises `ControlError` when asked to go back."""
        if by < timedelta(0):
            raise ControlError("the clock only moves forward")
        self.offset += by.total_seconds()

    def move_to(self, moment: datetime) -> None:
        """Raises `ControlError` for a moment in the past, or one without a time zone."""
        if moment.tzinfo is None:
            raise ControlError("the moment needs a time zone")
        self.advance(moment - self.now())

    def as_json(self) -> dict[str, Any]:
        return {"now": self.now().isoformat(), "offset": self.offset}
