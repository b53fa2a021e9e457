"""Signed copies that the parties have uploaded. They are theirs alone."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, Json, surrogate_key
from bot.models.memoranda.memorandum import Memorandum
from bot.models.memoranda.stages import MemorandumStage

TAKE_BACK_TIME = timedelta(hours=72)
"""How long a party can take back a wrong file after the memorandum is signed by it."""
STANDS = sa.text("taken_back_at IS NULL")


class SignedKind(StrEnum):
    """A scan of a paper, the sealed PDF with signatures added, or a signature in a file of its own (CMS, RFC 5652)."""

    SCAN = "scan"
    PDF = "pdf"
    CMS = "cms"


class SignedCopy(Base):
    """What a party has uploaded as signed, and on which day it says that it signed. `findings`: what could
    be said of its signatures at that moment, as JSON.
    """

    __tablename__ = "memorandum_signed_copies"
    __table_args__ = (
        sa.Index(
            "uq_memorandum_signed_copies_party_id",
            "party_id",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
    )

    id: Mapped[int] = surrogate_key()
    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), index=True)
    party_id: Mapped[int] = mapped_column(sa.ForeignKey("memorandum_parties.id"))
    kind: Mapped[SignedKind]
    sha256: Mapped[str] = mapped_column(sa.ForeignKey("signed_files.sha256"))
    uploaded_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    uploaded_at: Mapped[datetime]
    signed_on: Mapped[date]
    findings: Mapped[dict[str, Any]] = mapped_column(Json)
    taken_back_at: Mapped[datetime | None] = mapped_column(default=None)

    def can_be_taken_back(self, memorandum: Memorandum, at: datetime) -> bool:
        """While another party misses its copy, and for `TAKE_BACK_TIME` after the last one was brought."""
        if self.taken_back_at is not None:
            return False
        if memorandum.stage is MemorandumStage.AGREED:
            return True
        signed_at = memorandum.signed_at
        signed = memorandum.stage is MemorandumStage.SIGNED and signed_at is not None
        return signed and at < (signed_at or at) + TAKE_BACK_TIME


class SignedFile(Base):
    """The bytes of an uploaded copy, by their SHA-256."""

    __tablename__ = "signed_files"

    sha256: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(sa.LargeBinary)
