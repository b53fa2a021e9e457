"""A clock that stands still until it is moved."""

from datetime import UTC, datetime, timedelta

MONDAY_MORNING = datetime(2026, 6, 22, 6, 0, tzinfo=UTC)
"""11:00 in Kazakhstan."""


class FrozenClock:
    def __init__(self, now: datetime = MONDAY_MORNING) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> None:
        self._now += by

    def move_to(self, moment: datetime) -> None:
        self._now = moment
