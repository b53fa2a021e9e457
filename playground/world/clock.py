"""The playground's own time: the time of the machine plus an offset that only grows.

It begins on a working day by day, in the country where the bot is at home: at night and on days off people are left in
peace, and whoever tries the bot out then would wait for messages until the morning.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from datetime import time as time_of_day
from typing import Any

from playground.world.errors import ControlError

HOME = timezone(timedelta(hours=5))
_MORNING, _LATE = time_of_day(10), time_of_day(18)
_SATURDAY = 5
FURTHEST = timedelta(days=3652)
"""How far it may be ahead of the machine: ten years. Beyond them no calendar goes that anybody has looked at."""
HASTE = 30.0
"""So many times as fast Telegram's limits on speed let go while days pass. Whoever answers over days takes longer over
a form than the second that a chat has to wait for each of its screens.
"""


def seconds_until_day(now: datetime) -> float:
    """0 by day from Monday to Friday, and otherwise the time until ten in the morning of the next such day."""
    here = now.astimezone(HOME)
    if here.weekday() < _SATURDAY and _MORNING <= here.time() < _LATE:
        return 0.0
    day = here.date() if here.time() < _MORNING else here.date() + timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return (datetime.combine(day, _MORNING, HOME) - now).total_seconds()


class Clock:
    """A clock that moves forward only, because a message must never get an earlier date than the one before."""

    def __init__(self, offset: float | None = None) -> None:
        """Without an `offset` it begins by day."""
        self.offset = 0.0
        """How many seconds this clock is ahead of the machine."""
        self.haste = 1.0
        """How many times as fast `monotonic` runs."""
        self._steady = self._steady_since = time.monotonic()
        if offset is None:
            self.begin()
        else:
            self.offset = offset

    def begin(self) -> None:
        """Go to the nearest day. Only where nothing was said yet may this go back."""
        self.offset = seconds_until_day(datetime.now(UTC))

    def timestamp(self) -> float:
        return time.time() + self.offset

    def monotonic(self) -> float:
        """Seconds on a scale that corrections of the machine's time do not affect. Used for rates."""
        return self._steady + (time.monotonic() - self._steady_since) * self.haste + self.offset

    @contextmanager
    def in_haste(self, times: float = HASTE) -> Iterator[None]:
        """Let `monotonic` run so many times as fast until the block ends."""
        self._hurry(times)
        try:
            yield
        finally:
            self._hurry(1.0)

    def _hurry(self, haste: float) -> None:
        now = time.monotonic()
        self._steady += (now - self._steady_since) * self.haste
        self._steady_since, self.haste = now, haste

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def advance(self, by: timedelta) -> None:
        """Move the clock forward. Raises `ControlError` if it would go back, or too far."""
        if by < timedelta(0):
            raise ControlError("the clock only moves forward")
        self.require_room_for(by)
        self.offset += by.total_seconds()

    def require_room_for(self, span: timedelta) -> None:
        """Raises `ControlError` if it cannot move on by so much."""
        if self.offset + span.total_seconds() > FURTHEST.total_seconds():
            raise ControlError("the clock goes at most ten years ahead of the machine's own")

    def move_to(self, moment: datetime) -> None:
        """Move the clock to a moment. Raises `ControlError` if the moment has passed or has no time zone."""
        if moment.tzinfo is None:
            raise ControlError("the moment needs a time zone")
        self.advance(moment - self.now())

    def as_json(self) -> dict[str, Any]:
        return {"now": self.now().isoformat(), "offset": self.offset, "haste": self.haste}
