"""The asar list: what a day's common work needs, line by line, of which many hands take a part.

A list takes place once the minimum of each of its lines is there. If that is not so on the stated day, everybody is
released.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from secrets import token_urlsafe

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.asar_lines import Standing
from bot.models.base import Base, surrogate_key
from bot.models.country import today
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.reference import Language

LINES_MAX = 12
PLACE_MAX = 200
FURTHEST = timedelta(days=183)
"""Half a year from now is the latest day: a later one is a typing error rather than a plan."""
LASTS = timedelta(hours=8)
"""As long a day of common work is taken to last in a calendar."""
CONTACTS_FOR = timedelta(days=30)
"""So long after the day the project's people can still look up who was there. Then names and phones are erased."""
_CODE_BYTES = 6


class AsarStage(StrEnum):
    """`DRAFT` is seen by the project's people alone. An `OPEN` list takes parts until it is decided: it `TAKES_PLACE`,
    or all are `RELEASED`. The photo of the day makes it `HELD`; where none came in time it was `NOT_TOLD`.
    """

    DRAFT = "draft"
    OPEN = "open"
    TAKES_PLACE = "takes_place"
    RELEASED = "released"
    CALLED_OFF = "called_off"
    HELD = "held"
    NOT_TOLD = "not_told"


UNDECIDED = frozenset({AsarStage.DRAFT, AsarStage.OPEN})
AHEAD = UNDECIDED | {AsarStage.TAKES_PLACE}
"""Stages of a list whose day is ahead, or whose photo is awaited: a project has one of these at a time."""
SHOWN = frozenset(AsarStage) - {AsarStage.DRAFT}
NAMED = frozenset({AsarStage.TAKES_PLACE, AsarStage.HELD, AsarStage.NOT_TOLD})
"""Stages in which the project's people read names and phones."""


def check_start(starts_at: datetime, now: datetime) -> None:
    """Raises `InvalidValueError` for a start that has passed or is further away than `FURTHEST`."""
    if starts_at <= now:
        raise InvalidValueError("asar-past")
    if starts_at > now + FURTHEST:
        raise InvalidValueError("asar-too-far", latest=f"{today(now + FURTHEST):%d.%m.%Y}")


def check_days(starts_at: datetime, decided_at: datetime, now: datetime) -> None:
    """Raises `InvalidValueError` unless now, the stated day and the day of the work follow each other."""
    check_start(starts_at, now)
    if decided_at <= now:
        raise InvalidValueError("asar-decision-past")
    if decided_at >= starts_at:
        raise InvalidValueError("asar-decision-late")


class Asar(Base):
    """A day of common work for a project. `code` leads to it from anywhere. `place` and `words`, which say why it was
    called off, are in `language`.

    `decided_at` is the moment by which the minimum must be there. `photo` is the messenger's reference to the picture
    of the day. `revision` goes up when the day moves, so that a calendar moves its entry.
    """

    __tablename__ = "asars"
    __table_args__ = (
        sa.Index(
            "uq_asars_ahead",
            "project_id",
            unique=True,
            sqlite_where=sa.text("stage IN ('draft', 'open', 'takes_place')"),
            postgresql_where=sa.text("stage IN ('draft', 'open', 'takes_place')"),
        ),
    )

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), index=True)
    language: Mapped[Language]
    starts_at: Mapped[datetime]
    decided_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(sa.String(PLACE_MAX))
    created_at: Mapped[datetime]
    created_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    code: Mapped[str] = mapped_column(
        sa.String(16), unique=True, default_factory=lambda: token_urlsafe(_CODE_BYTES)
    )
    stage: Mapped[AsarStage] = mapped_column(default=AsarStage.DRAFT, index=True)
    words: Mapped[str] = mapped_column(sa.String(300), default="")
    photo: Mapped[str | None] = mapped_column(sa.String(255), default=None)
    revision: Mapped[int] = mapped_column(default=0)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    erased_at: Mapped[datetime | None] = mapped_column(default=None)

    def open(self, lines: Iterable[Standing], now: datetime) -> bool:
        """Show it to everybody. False if it is open already. Raises `InvalidValueError` where nothing is needed."""
        if self.stage is AsarStage.OPEN:
            return False
        self._must_be({AsarStage.DRAFT})
        check_days(self.starts_at, self.decided_at, now)
        if not any(each.line.minimum for each in lines):
            raise InvalidValueError("asar-without-minimum")
        self.stage = AsarStage.OPEN
        return True

    def must_change(self, now: datetime) -> None:
        """Raises `OutdatedError` unless its lines can still be written."""
        self._must_be(UNDECIDED)
        self._must_be_before(self.decided_at, now)

    def must_take(self, now: datetime) -> None:
        """Raises `OutdatedError` unless people can take a part."""
        self._must_be({AsarStage.OPEN, AsarStage.TAKES_PLACE})
        self._must_be_before(self.decided_at if self.stage is AsarStage.OPEN else self.starts_at, now)

    def decide(self, lines: Iterable[Standing]) -> bool:
        """Whether it takes place from now on, since the minimum of each line is there."""
        if self.stage is not AsarStage.OPEN or not all(each.enough for each in lines):
            return False
        self.stage = AsarStage.TAKES_PLACE
        return True

    def release(self, at: datetime) -> None:
        self._must_be(UNDECIDED)
        self.stage, self.ended_at = AsarStage.RELEASED, at

    def call_off(self, words: str, at: datetime) -> bool:
        """False if that was done before."""
        if self.stage is AsarStage.CALLED_OFF:
            return False
        self._must_be(AHEAD)
        self.stage, self.words, self.ended_at = AsarStage.CALLED_OFF, words, at
        self.revision += 1
        return True

    def move(self, starts_at: datetime, place: str, now: datetime) -> bool:
        """Another day or place. False if it is the same. The stated day stays, or is the evening before."""
        if (self.starts_at, self.place) == (starts_at, place):
            return False
        self._must_be(AHEAD)
        self._must_be_before(self.starts_at, now)
        decided_at = min(self.decided_at, starts_at - timedelta(days=1))
        check_days(starts_at, decided_at if self.stage in UNDECIDED else now + timedelta(seconds=1), now)
        if self.stage in UNDECIDED:
            self.decided_at = decided_at
        self.starts_at, self.place = starts_at, place
        self.revision += 1
        return True

    def must_await_photo(self, now: datetime) -> None:
        """Raises `OutdatedError` unless its day has begun and the list is not closed yet."""
        self._must_be({AsarStage.TAKES_PLACE, AsarStage.NOT_TOLD})
        if now < self.starts_at:
            raise OutdatedError("asar-not-begun")

    def hold(self, photo: str, at: datetime) -> bool:
        """It was held: here is the photo. False if the same was told before."""
        if (self.stage, self.photo) == (AsarStage.HELD, photo):
            return False
        self.must_await_photo(at)
        self.stage, self.photo = AsarStage.HELD, photo
        self.ended_at = self.ended_at or at
        return True

    def leave_untold(self, at: datetime) -> None:
        self._must_be({AsarStage.TAKES_PLACE})
        self.stage, self.ended_at = AsarStage.NOT_TOLD, at

    def _must_be(self, allowed: Iterable[AsarStage]) -> None:
        if self.stage not in allowed:
            raise OutdatedError("asar-stage-changed", stage=self.stage.value)

    def _must_be_before(self, end: datetime, now: datetime) -> None:
        if now >= end:
            raise OutdatedError("asar-time-over")


class AsarSheet(Base):
    """A list that somebody has shared into a chat; it is edited as it fills. `shown` is a digest of what stands there,
    `stale_at` the moment from which on it may be edited again. What cannot be edited is given up after some `tries`.
    """

    __tablename__ = "asar_sheets"

    id: Mapped[int] = surrogate_key()
    asar_id: Mapped[int] = mapped_column(sa.ForeignKey("asars.id"), index=True)
    inline_message_id: Mapped[str] = mapped_column(sa.String(64), unique=True)
    language: Mapped[Language]
    shared_at: Mapped[datetime]
    shared_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    shown: Mapped[str] = mapped_column(sa.String(64), default="")
    stale_at: Mapped[datetime | None] = mapped_column(default=None, index=True)
    tries: Mapped[int] = mapped_column(default=0)
