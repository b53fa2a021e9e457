"""What signatories have answered: a row each time, never changed and never removed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key


class PartyAnswer(StrEnum):
    CONFIRMED = "confirmed"
    CHANGE = "change"
    DECLINED = "declined"


class AnswerWay(StrEnum):
    """In the chat, on a page behind a link that was mailed, or on one behind a link that somebody handed over."""

    CHAT = "chat"
    PAGE = "page"
    HANDED = "handed"


@dataclass(frozen=True, slots=True)
class Way:
    """How an answer came. `address` is the one to which the link was mailed, cut to its first letter. `by_moderator`:
    the link was handed over by a moderator, and not by the party's own representative.
    """

    kind: AnswerWay = AnswerWay.CHAT
    address: str = ""
    by_moderator: bool = False


IN_CHAT = Way()


class MemorandumAnswer(Base):
    """One answer of a signatory to a version; of somebody who declines or asks for a change before there is one, to
    none.

    The last row of a party and version counts, until the memorandum is agreed. `section` and `words` say what should
    change, or why it was declined; `concerned_id` is the party whose own part should, where it is known.
    """

    __tablename__ = "memorandum_answers"

    id: Mapped[int] = surrogate_key()
    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), init=False, index=True)
    party_id: Mapped[int] = mapped_column(sa.ForeignKey("memorandum_parties.id"))
    signatory_id: Mapped[int | None] = mapped_column(sa.ForeignKey("memorandum_signatories.id"))
    version_id: Mapped[int | None] = mapped_column(sa.ForeignKey("memorandum_versions.id"))
    answer: Mapped[PartyAnswer]
    at: Mapped[datetime]
    section: Mapped[str] = mapped_column(sa.String(32), default="")
    words: Mapped[str] = mapped_column(sa.Text, default="")
    way: Mapped[AnswerWay] = mapped_column(default=AnswerWay.CHAT)
    address: Mapped[str] = mapped_column(sa.String(120), default="")
    by_moderator: Mapped[bool] = mapped_column(default=False)
    concerned_id: Mapped[int | None] = mapped_column(sa.ForeignKey("memorandum_parties.id"), default=None)
