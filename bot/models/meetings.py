"""Meetings of the two sides of a match. One side proposes, the other agrees; either may move it or call it off.

Each proposal is a row of its own. A new time is a new proposal that replaces the one before, so that a button under
an old message never agrees to a new time.
"""

from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.country import today
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.reference import Language
from bot.models.reminders import DueReminder, moments_ahead

LENGTHS = (30, 45, 60, 90, 120)
"""Minutes that a meeting may last. Buttons offer them."""
LENGTH = 45
"""Minutes that a meeting is taken to last unless somebody says otherwise."""
LONGEST = timedelta(minutes=max(LENGTHS))
FURTHEST = timedelta(days=183)
"""Half a year from now is the latest start: a later day is a typing error rather than a plan."""


class MeetingPlace(StrEnum):
    """`OURS` and `THEIRS` are seen from the side that proposes; `ELSEWHERE` is described by an address or a link."""

    PHONE = "phone"
    ONLINE = "online"
    OURS = "ours"
    THEIRS = "theirs"
    FORUM = "forum"
    ELSEWHERE = "elsewhere"

    @property
    def as_the_others_say(self) -> "MeetingPlace":
        match self:
            case MeetingPlace.OURS:
                return MeetingPlace.THEIRS
            case MeetingPlace.THEIRS:
                return MeetingPlace.OURS
            case _:
                return self


class MeetingStatus(StrEnum):
    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"
    CALLED_OFF = "called_off"
    REPLACED = "replaced"
    LAPSED = "lapsed"
    TOOK_PLACE = "took_place"
    MISSED = "missed"
    NOT_TOLD = "not_told"


WITH_ADDRESS = frozenset(
    {MeetingPlace.ONLINE, MeetingPlace.OURS, MeetingPlace.THEIRS, MeetingPlace.ELSEWHERE}
)
"""Where it has to be said at which address, or by which link."""
STANDING = frozenset({MeetingStatus.PROPOSED, MeetingStatus.AGREED})
_PROPOSED = frozenset({MeetingStatus.PROPOSED})
_OFF = frozenset({MeetingStatus.DECLINED, MeetingStatus.CALLED_OFF, MeetingStatus.LAPSED})
_TOLD = frozenset({MeetingStatus.TOOK_PLACE, MeetingStatus.MISSED})


def check_start(starts_at: datetime, now: datetime) -> None:
    """Raises `InvalidValueError` for a start that has passed or is further away than `FURTHEST`."""
    if starts_at <= now:
        raise InvalidValueError("meeting-past")
    if starts_at > now + FURTHEST:
        raise InvalidValueError("meeting-too-far", latest=f"{today(now + FURTHEST):%d.%m.%Y}")


class Meeting(Base):
    """When an agreed meeting is moved, `calendar_id` stays and `revision` goes up: by these two a calendar moves its
    entry instead of adding one (RFC 5545, UID and SEQUENCE). It goes up with whatever changes the entry: when the
    meeting is agreed, gets another address, or is off. Of a proposal that nobody has agreed to it is 0. `address` is
    the address or the link, as far as it is known. `language` is that of the note. `words` are from whoever declined
    or called off the meeting. `minutes` are its length.

    An agreed meeting is over without a word until one side has told whether it `TOOK_PLACE` or was `MISSED`;
    `NOT_TOLD` if neither has within a week.
    """

    __tablename__ = "meetings"
    __table_args__ = (
        sa.CheckConstraint("place <> 'forum' OR forum_id IS NOT NULL", name="forum"),
        sa.CheckConstraint("place <> 'elsewhere' OR address <> ''", name="address"),
    )

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    pitch_id: Mapped[int] = mapped_column(sa.ForeignKey("pitches.id"), index=True)
    proposer_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"))
    starts_at: Mapped[datetime] = mapped_column(index=True)
    place: Mapped[MeetingPlace]
    language: Mapped[Language]
    calendar_id: Mapped[str] = mapped_column(sa.String(36))
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    forum_id: Mapped[int | None] = mapped_column(sa.ForeignKey("forums.id"), default=None)
    address: Mapped[str] = mapped_column(sa.String(300), default="")
    note: Mapped[str] = mapped_column(sa.Text, default="")
    minutes: Mapped[int] = mapped_column(default=LENGTH)
    revision: Mapped[int] = mapped_column(default=0)
    status: Mapped[MeetingStatus] = mapped_column(default=MeetingStatus.PROPOSED)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    answered_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None)
    words: Mapped[str] = mapped_column(sa.Text, default="")

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    def ahead(self, now: datetime) -> bool:
        """Whether the meeting is proposed or agreed, and has not begun."""
        return self.status in STANDING and now < self.starts_at

    @property
    def in_calendars(self) -> bool:
        """Whether people may have it in their calendars: it is agreed, or an agreed one was moved to this time."""
        return self.status is MeetingStatus.AGREED or self.revision > 0

    def agree(self, person_id: int, at: datetime) -> bool:
        """False if it was agreed before: the second tap changes nothing."""
        if self.status is MeetingStatus.AGREED:
            return False
        self._answer(MeetingStatus.AGREED, _PROPOSED, person_id, at)
        self.revision += 1
        return True

    def tell_where(self, address: str, at: datetime) -> bool:
        """Say at which address or link they meet. False if it was told before. Raises `OutdatedError` if it is off."""
        self.must_stand(at)
        if self.address == address:
            return False
        self.revision += self.in_calendars
        self.address = address
        return True

    def decline(self, person_id: int, words: str, at: datetime) -> bool:
        """Decline a proposal; an agreed meeting has to be called off instead. False if it was declined before."""
        if self.status is MeetingStatus.DECLINED:
            return False
        self._answer(MeetingStatus.DECLINED, _PROPOSED, person_id, at)
        self.words = words
        return True

    def call_off(self, person_id: int, words: str, at: datetime) -> bool:
        """Call off an agreed meeting, or take a proposal back. False if that was done before.

        The caller checks who may: either side an agreed meeting, only the proposing side its proposal.
        """
        if self.status is MeetingStatus.CALLED_OFF:
            return False
        self._answer(MeetingStatus.CALLED_OFF, STANDING, person_id, at)
        self.words = words
        return True

    def call_off_unasked(self, at: datetime) -> None:
        """Call it off because there is nothing left to meet about. The caller looks for meetings that are ahead."""
        self.status, self.answered_by, self.answered_at = MeetingStatus.CALLED_OFF, None, at
        self.revision += 1

    def lapse(self) -> None:
        """Nobody has answered the proposal, and its time has come."""
        self.status = MeetingStatus.LAPSED
        self.revision += 1

    def leave_untold(self) -> None:
        self.status = MeetingStatus.NOT_TOLD

    def tell(self, at: datetime, *, took_place: bool) -> bool:
        """Tell whether it took place. The word of one side is enough; False if the same was told before.

        Raises `OutdatedError` for a meeting that was not agreed or has not begun, or of which the contrary was told.
        """
        told = MeetingStatus.TOOK_PLACE if took_place else MeetingStatus.MISSED
        if self.status is told:
            return False
        if self.status in _TOLD:
            raise OutdatedError("meeting-told")
        if self.status is MeetingStatus.AGREED and at < self.starts_at:
            raise OutdatedError("meeting-not-begun")
        if self.status not in {MeetingStatus.AGREED, MeetingStatus.NOT_TOLD}:
            raise OutdatedError(
                "meeting-replaced" if self.status is MeetingStatus.REPLACED else "meeting-off"
            )
        self.status = told
        return True

    def replace(self, person_id: int, at: datetime) -> None:
        """Close this meeting, because another time is proposed instead."""
        self._answer(MeetingStatus.REPLACED, STANDING, person_id, at)

    def reminders(self, now: datetime) -> tuple["MeetingReminder", ...]:
        return tuple(
            MeetingReminder(meeting_id=self.id, kind=kind, due_at=due_at, expires_at=self.ends_at)
            for kind, due_at in moments_ahead(self.starts_at, now).items()
        )

    def must_await_answer(self, now: datetime) -> None:
        """Raises `OutdatedError` unless this is a proposal that can still be answered."""
        self._must_be(_PROPOSED, now)

    def must_stand(self, now: datetime) -> None:
        """Raises `OutdatedError` unless the meeting can still be moved or called off."""
        self._must_be(STANDING, now)

    def _answer(
        self, status: MeetingStatus, allowed: frozenset[MeetingStatus], by: int, at: datetime
    ) -> None:
        self._must_be(allowed, at)
        self.status, self.answered_by, self.answered_at = status, by, at
        self.revision += status in _OFF

    def _must_be(self, allowed: frozenset[MeetingStatus], now: datetime) -> None:
        if self.status is MeetingStatus.REPLACED:
            raise OutdatedError("meeting-replaced")
        if self.status in _OFF:
            raise OutdatedError("meeting-off")
        if now >= self.starts_at:
            raise OutdatedError("meeting-begun")
        if self.status not in allowed:
            raise OutdatedError("meeting-agreed")


class MeetingReminder(DueReminder):
    """Goes to everybody who represents either side at the moment when it is due."""

    __tablename__ = "meeting_reminders"
    __table_args__ = (
        sa.UniqueConstraint("meeting_id", "kind"),
        sa.Index("ix_meeting_reminders_status_due_at", "status", "due_at"),
    )

    id: Mapped[int] = surrogate_key()
    meeting_id: Mapped[int] = mapped_column(sa.ForeignKey("meetings.id"))
