"""Voices: what people at the place of a completed project say of it, on a page and without an account."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from hashlib import sha256
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.country import today
from bot.models.dates import months_later
from bot.models.errors import OutdatedError
from bot.models.few import LEAST_TOLD
from bot.models.memoranda.check_codes import CODE_LETTERS

POINT_CODE_LENGTH: Final = 16
"""Letters of a point's code: 79 bits, which nobody guesses, and few enough to be typed from a poster."""
WORDS_MOST: Final = 200
"""Characters of the one line that may go with an answer."""
HIDDEN_FOR: Final = timedelta(days=30)
"""So long a decision not to show something can be undone. Then the photo and the words are erased."""
OF_ONE_ADDRESS: Final = 10
"""Answers a day that are taken at one point from one address: a family, or a school behind one router."""


class Round(IntEnum):
    """When it is asked, in months after the project was completed. Each round is counted by itself."""

    AT_COMPLETION = 0
    AFTER_3_MONTHS = 3
    AFTER_12_MONTHS = 12


class Answer(StrEnum):
    """What somebody says who stands there."""

    WORKS = "works"
    PARTLY = "partly"
    NOT_THERE = "not_there"


class Shown(StrEnum):
    """Whether the photo and the words of a voice may be seen: they `WAIT` for a moderator. `NOTHING` is there to be
    shown where somebody has only answered.
    """

    NOTHING = "nothing"
    WAITS = "waits"
    SHOWN = "shown"
    HIDDEN = "hidden"


class VoicePoint(Base):
    """Where people are asked: the poster at the place of a project, with the address of its page. It is made once, with
    an unguessable `code`, and stays the same if the project is completed anew; `opened_at` is then the later moment.

    While it is closed, nothing is taken, and nothing of it is shown. `asked` is the last round in which the project's
    people were asked whether the poster hangs.
    """

    __tablename__ = "voice_points"

    id: Mapped[int] = surrogate_key()
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), unique=True)
    code: Mapped[str] = mapped_column(sa.String(POINT_CODE_LENGTH), unique=True)
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    asked: Mapped[int] = mapped_column(default=Round.AT_COMPLETION.value)

    @property
    def open(self) -> bool:
        return self.closed_at is None

    def require_open(self) -> None:
        """Raises `OutdatedError`."""
        if not self.open:
            raise OutdatedError("voices-closed")

    def close(self, at: datetime) -> None:
        self.closed_at = self.closed_at or at

    def open_again(self, opened_at: datetime) -> None:
        self.opened_at, self.closed_at = opened_at, None

    def round_at(self, at: datetime) -> Round:
        """The round that is asked now: the last one whose day has come."""
        return max(each for each in Round if each is Round.AT_COMPLETION or today(at) >= self.day_of(each))

    def day_of(self, asked: Round) -> date:
        """The day from which a round is asked."""
        return months_later(today(self.opened_at), asked)

    def round_after(self, asked: Round) -> Round | None:
        return next((each for each in Round if each > asked), None)


class Voice(Base):
    """What somebody has answered at a point. There is no person in it, no address and no hour.

    `mark` stands for the browser that has answered, so that it can change its answer on that day; it is dropped soon
    after. `photo` is the hash of a picture that is kept (`models/pictures.py`).
    """

    __tablename__ = "voices"
    __table_args__ = (sa.Index("ix_voices_point_id_round", "point_id", "round"),)

    id: Mapped[int] = surrogate_key()
    point_id: Mapped[int] = mapped_column(sa.ForeignKey("voice_points.id"))
    round: Mapped[int]
    answer: Mapped[Answer]
    given_on: Mapped[date]
    mark: Mapped[str | None] = mapped_column(sa.String(64), unique=True)
    words: Mapped[str] = mapped_column(sa.String(WORDS_MOST), default="")
    photo: Mapped[str | None] = mapped_column(sa.ForeignKey("pictures.sha256"), index=True, default=None)
    shown: Mapped[Shown] = mapped_column(default=Shown.NOTHING)

    @staticmethod
    def mark_of(token: str) -> str:
        """What is kept of the token that a browser has."""
        return sha256(token.encode()).hexdigest()

    def change(self, answer: Answer) -> bool:
        """False if that was the answer."""
        changed, self.answer = self.answer is not answer, answer
        return changed

    def add(self, words: str, photo: str | None) -> None:
        """A line and a photo, once: what a moderator looks at does not change meanwhile. Raises `OutdatedError`."""
        if self.shown is not Shown.NOTHING:
            raise OutdatedError("voice-added-before")
        self.words, self.photo, self.shown = words, photo, Shown.WAITS

    def decide(self, *, show: bool) -> None:
        """Raises `OutdatedError` where nothing waits for a decision."""
        if self.shown is not Shown.WAITS:
            raise OutdatedError("voice-decided")
        self.shown = Shown.SHOWN if show else Shown.HIDDEN

    def require_undoable(self) -> None:
        """Raises `OutdatedError` where nothing was decided, or what was hidden is erased by now."""
        if self.shown not in {Shown.SHOWN, Shown.HIDDEN}:
            raise OutdatedError("decision-waits-again")
        if not self.words and self.photo is None:
            raise OutdatedError("decision-moved-on")

    def undo_decision(self) -> None:
        """Raises `OutdatedError`."""
        self.require_undoable()
        self.shown = Shown.WAITS


class VoiceSender(Base):
    """How many answers have come on one day from one address to one point. `mark` stands for the address, and nobody
    can tell which it is without the server's key; the row is dropped when the day is over.
    """

    __tablename__ = "voice_senders"
    __table_args__ = (sa.UniqueConstraint("point_id", "day", "mark"),)

    id: Mapped[int] = surrogate_key()
    point_id: Mapped[int] = mapped_column(sa.ForeignKey("voice_points.id"))
    day: Mapped[date] = mapped_column(index=True)
    mark: Mapped[str] = mapped_column(sa.String(64))
    answers: Mapped[int]

    @property
    def allowed(self) -> bool:
        return self.answers < OF_ONE_ADDRESS


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each answer was given in a round."""

    counts: Mapping[Answer, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def told(self) -> bool:
        """Whether they are enough to be told: of fewer, one could be told apart."""
        return self.total >= LEAST_TOLD

    @property
    def not_there_prevails(self) -> bool:
        return self.told and 2 * self.counts.get(Answer.NOT_THERE, 0) > self.total


def opened_before(asked: Round, day: date) -> date:
    """Points that were opened before this day are asked about in that round on `day`, and later ones are not yet."""
    opened = months_later(day, -asked)
    while months_later(opened, asked) <= day:
        opened += timedelta(days=1)
    return opened


def point_code_in(typed: str) -> str:
    """The code in an address, in either case and with hyphens; empty if it cannot be one."""
    code = typed.replace("-", "").upper()
    return code if len(code) == POINT_CODE_LENGTH and set(code) <= set(CODE_LETTERS) else ""
