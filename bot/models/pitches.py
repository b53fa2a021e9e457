"""A pitch: one project put before one backer, from its sending to the answers of both sides."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias, TypedDict

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, Json, surrogate_key
from bot.models.errors import OutdatedError


class PitchStatus(StrEnum):
    """`ACCEPTED` is a match: both sides have said yes. `ENDED` is one that is over. `UNANSWERED`: the project's people
    let the backer's interest wait too long. `CLOSED`: the project was closed, or a side stopped, before there was a
    match.
    """

    SENT = "sent"
    LATER = "later"
    INTERESTED = "interested"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    EXPIRED = "expired"
    CLOSED = "closed"
    UNANSWERED = "unanswered"
    ENDED = "ended"


class MatchEnd(StrEnum):
    """Why a match is over. The first four are chosen by the side that ends it; of these `WORDS` are its own."""

    NOT_SUITABLE = "not_suitable"
    NO_ANSWER = "no_answer"
    OTHER_WAY = "other_way"
    WORDS = "words"
    SILENCE = "silence"
    PROJECT_CLOSED = "project_closed"
    SIDE_STOPPED = "side_stopped"


CHOSEN_ENDS = frozenset({MatchEnd.NOT_SUITABLE, MatchEnd.NO_ANSWER, MatchEnd.OTHER_WAY, MatchEnd.WORDS})

OPEN_TO_BACKER = frozenset({PitchStatus.SENT, PitchStatus.LATER})
HOPEFUL = frozenset({PitchStatus.INTERESTED, PitchStatus.ACCEPTED})
"""The backer has said yes and the project's side has not said no, so nobody else needs to be asked."""


SAID_YES = HOPEFUL | {PitchStatus.REFUSED, PitchStatus.UNANSWERED, PitchStatus.ENDED}
"""The backer has said yes, whatever became of it."""


class Search(Base):
    """When a project's backers were last searched for. Without it, a project that fits nobody would be compared with
    all backers at every tick.

    `moderators_told_at` is when moderators were asked to call backers, because nobody else was left to be asked.
    """

    __tablename__ = "searches"

    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), primary_key=True)
    searched_at: Mapped[datetime]
    moderators_told_at: Mapped[datetime | None] = mapped_column(default=None)


ReasonParameter: TypeAlias = str | int | list[str]


class StoredReason(TypedDict):
    """A reason in the JSON of a pitch. Its words are chosen when it is shown."""

    code: str
    parameters: dict[str, ReasonParameter]


class StoredContact(TypedDict):
    """The contact of one side of a match, as it was given to the other."""

    name: str
    phone: str
    email: str | None


class Side(StrEnum):
    CARRIER = "carrier"
    BACKER = "backer"


class Pitch(Base):
    """`score` is between 0 and 1; `parts` add up to it in log-odds. `reasons` are codes with parameters, which are put
    into words when the pitch is shown.

    The backers of one `wave` are asked together; waves count from 1. A postponed pitch comes back once, at
    `returned_at`.
    `decided_at` is when the project's side answered, or when the pitch expired or was closed.
    `contacts` hold what the sides of a match have given each other, by `Side`; they end with the match. `ended_by` is
    the organisation that ended it; nobody else reads the reason of a backer.
    `asked_for`: the backer has asked for one more, so it is not counted among those of the week.
    `part` and `part_words` say with what the backer would help, if not with all: needs of the project, and its own
    words.
    `causes` are what the project clearly speaks of. `lessons` are the answers to this pitch that have moved the
    backer's leanings already, so that each of them does so once.
    """

    __tablename__ = "pitches"
    __table_args__ = (sa.UniqueConstraint("project_id", "backer_id"),)

    id: Mapped[int] = surrogate_key()
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"))
    backer_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    score: Mapped[float]
    reasons: Mapped[list[StoredReason]] = mapped_column(Json)
    sent_at: Mapped[datetime]
    status: Mapped[PitchStatus] = mapped_column(default=PitchStatus.SENT, index=True)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    answered_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None)
    decline_reason: Mapped[str] = mapped_column(sa.Text, default="")
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    wave: Mapped[int] = mapped_column(default=1)
    seen_at: Mapped[datetime | None] = mapped_column(default=None)
    nudged_at: Mapped[datetime | None] = mapped_column(default=None)
    returned_at: Mapped[datetime | None] = mapped_column(default=None)
    parts: Mapped[dict[str, float]] = mapped_column(default_factory=dict)
    contacts: Mapped[dict[str, StoredContact]] = mapped_column(Json, default_factory=dict)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    ended_by: Mapped[int | None] = mapped_column(sa.ForeignKey("organizations.id"), default=None)
    end_reason: Mapped[MatchEnd | None] = mapped_column(default=None)
    end_words: Mapped[str] = mapped_column(sa.Text, default="")
    causes: Mapped[tuple[str, ...]] = mapped_column(default=())
    lessons: Mapped[tuple[str, ...]] = mapped_column(default=())
    asked_for: Mapped[bool] = mapped_column(default=False)
    part: Mapped[tuple[str, ...]] = mapped_column(default=())
    part_words: Mapped[str] = mapped_column(sa.Text, default="")

    def express_interest(
        self, person_id: int, at: datetime, part: tuple[str, ...] = (), part_words: str = ""
    ) -> bool:
        """False if the backer has said yes before: the second tap changes nothing. A late yes is taken too."""
        if self.status in {PitchStatus.INTERESTED, PitchStatus.ACCEPTED}:
            return False
        self._answer(PitchStatus.INTERESTED, person_id, at, late=True)
        self.part, self.part_words = part, part_words
        return True

    def limit(self, part: tuple[str, ...], part_words: str) -> bool:
        """The backer has said yes before, and would help with this alone. False if that is known, or comes too late:
        the sides know each other already.
        """
        said = (tuple(self.part), self.part_words)
        if self.status is not PitchStatus.INTERESTED or said == (part, part_words):
            return False
        self.part, self.part_words = part, part_words
        return True

    def postpone(self, person_id: int, at: datetime) -> bool:
        if self.status is PitchStatus.LATER:
            return False
        self._answer(PitchStatus.LATER, person_id, at)
        return True

    def decline(self, person_id: int, at: datetime) -> bool:
        if self.status is PitchStatus.DECLINED:
            return False
        self._answer(PitchStatus.DECLINED, person_id, at)
        return True

    def accept(self, at: datetime, contacts: Mapping[Side, StoredContact]) -> bool:
        """The project's side says yes. Both sides give each other these contacts."""
        if not self._decide(PitchStatus.ACCEPTED, at):
            return False
        self.contacts = {side.value: contact for side, contact in contacts.items()}
        return True

    def pass_on(self, side: Side, contact: StoredContact) -> None:
        """A side of the match has another contact now."""
        self.contacts = {**self.contacts, side.value: contact}

    def end(self, at: datetime, reason: MatchEnd, *, by: int | None = None, words: str = "") -> bool:
        """End the match, and take the contacts back that were given for it. False if it has ended before."""
        if self.status is PitchStatus.ENDED:
            return False
        if self.status is not PitchStatus.ACCEPTED:
            raise OutdatedError("match-over")
        self.status, self.ended_at, self.ended_by = PitchStatus.ENDED, at, by
        self.end_reason, self.end_words, self.contacts = reason, words, {}
        return True

    def leave_unanswered(self, at: datetime) -> None:
        """The project's people have let the backer's interest wait too long."""
        self._decide(PitchStatus.UNANSWERED, at)

    def refuse(self, at: datetime) -> bool:
        return self._decide(PitchStatus.REFUSED, at)

    def see(self, at: datetime) -> bool:
        """Somebody who represents the backer has opened the pitch. False if it was opened before."""
        if self.seen_at is not None:
            return False
        self.seen_at = at
        return True

    def nudge(self, at: datetime) -> None:
        self.nudged_at = at

    def come_back(self, at: datetime) -> None:
        """Ask the backer again, after they postponed the pitch."""
        self.status, self.returned_at = PitchStatus.SENT, at

    def expire(self, at: datetime) -> None:
        self._end(PitchStatus.EXPIRED, at)

    def close(self, at: datetime) -> None:
        """Close the pitch before there is a match, because its project was closed or one of its sides stopped."""
        self._end(PitchStatus.CLOSED, at, OPEN_TO_BACKER | {PitchStatus.INTERESTED})

    def reopen(self, *, interested: bool) -> None:
        """Undo `close`: the pitch is as it was. `interested`: the backer had said yes."""
        if self.status is not PitchStatus.CLOSED:
            raise OutdatedError("pitch-already-answered")
        answered_last = self.answered_at is not None and (
            self.returned_at is None or self.returned_at < self.answered_at
        )
        before = PitchStatus.LATER if answered_last else PitchStatus.SENT
        self.status = PitchStatus.INTERESTED if interested else before
        self.decided_at = None

    def explain_decline(self, reason: str) -> None:
        """Keep the backer's reason for a no. The project's side never reads it."""
        if self.status is not PitchStatus.DECLINED:
            raise OutdatedError("pitch-already-answered")
        self.decline_reason = reason

    @property
    def asked_at(self) -> datetime:
        """When the backer was last asked."""
        return self.returned_at or self.sent_at

    @property
    def settled_at(self) -> datetime | None:
        """When the pitch stopped waiting for its backer's answer; None while it waits."""
        if self.status is PitchStatus.SENT:
            return None
        return (
            self.decided_at if self.status in {PitchStatus.EXPIRED, PitchStatus.CLOSED} else self.answered_at
        )

    @property
    def open_to_backer(self) -> bool:
        return self.status in OPEN_TO_BACKER

    @property
    def interested(self) -> bool:
        """The backer has said yes, whatever the project's side replied."""
        return self.status in SAID_YES

    @property
    def matched(self) -> bool:
        return self.status is PitchStatus.ACCEPTED

    def _answer(self, status: PitchStatus, person_id: int, at: datetime, *, late: bool = False) -> None:
        expired = self.status is PitchStatus.EXPIRED
        if expired and not late:
            raise OutdatedError("pitch-expired")
        if self.status is PitchStatus.CLOSED:
            raise OutdatedError("pitch-project-closed")
        if not expired and self.status not in OPEN_TO_BACKER:
            raise OutdatedError("pitch-already-answered")
        self.status, self.answered_by, self.answered_at = status, person_id, at

    def _end(self, status: PitchStatus, at: datetime, among: frozenset[PitchStatus] = OPEN_TO_BACKER) -> None:
        if self.status not in among:
            raise OutdatedError("pitch-already-answered")
        self.status, self.decided_at = status, at

    def _decide(self, status: PitchStatus, at: datetime) -> bool:
        if self.status is status:
            return False
        if self.status is not PitchStatus.INTERESTED:
            raise OutdatedError("pitch-already-decided")
        self.status, self.decided_at = status, at
        return True
