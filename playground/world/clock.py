"""The playground's own time: the time of the machine plus an offset that only grows."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

from playground.world.errors import ControlError


class Clock:
    """A clock that moves forward only, because a message must never get an earlier date than the one before."""

    def __init__(self, offset: float = 0.0) -> None:
        self.offset = offset
        """How many seconds this clock is ahead of the machine."""

    def timestamp(self) -> float:
        return time.time() + self.offset

    def monotonic(self) -> float:
        """Seconds on a scale that corrections of the machine's time do not affect. Used for rates."""
        return time.monotonic() + self.offset

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def advance(self, by: timedelta) -> None:
        """Move the clock forward. Raises `ControlError` if it would go back."""
        if by < timedelta(0):
            raise ControlError("the clock only moves forward")
        self.offset += by.total_seconds()

    def move_to(self, moment: datetime) -> None:
        """Move the clock to a moment. Raises `ControlError` if the moment has passed or has no time zone."""
        if moment.tzinfo is None:
            raise ControlError("the moment needs a time zone")
        self.advance(moment - self.now())

    def as_json(self) -> dict[str, Any]:
        return {"now": self.now().isoformat(), "offset": self.offset}
