"""What was put before the parties, as a value (the third law: what is agreed is frozen)."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, Json, surrogate_key
from bot.models.memoranda.stages import VERSION_CHANGES, MemorandumDeed, VersionStage, moved


class MemorandumVersion(Base):
    """`value` is what the parties confirm, as JSON (`use_cases/memoranda/freezing.py`), with the `wording` around it;
    `hash` is the SHA-256 of both. Nothing of it is written again; only where it has ended without being agreed, it is
    emptied when one of its people asks to be forgotten. `late`: it was frozen by an upgrade, from the records of that
    day.
    """

    __tablename__ = "memorandum_versions"
    __table_args__ = (sa.UniqueConstraint("memorandum_id", "serial"),)

    id: Mapped[int] = surrogate_key()
    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), init=False)
    serial: Mapped[int]
    value: Mapped[dict[str, Any] | None] = mapped_column(Json)
    wording: Mapped[str] = mapped_column(sa.String(16))
    hash: Mapped[str] = mapped_column(sa.String(64))
    put_at: Mapped[datetime]
    stage: Mapped[VersionStage] = mapped_column(default=VersionStage.PUT)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    late: Mapped[bool] = mapped_column(default=False)

    def move(self, deed: MemorandumDeed, at: datetime) -> None:
        """Raises `OutdatedError` for a change that may not happen."""
        self.stage = moved(VERSION_CHANGES, self.stage, deed)
        if self.stage is not VersionStage.AGREED:
            self.ended_at = at


class MemorandumSeal(Base):
    """That a version is to be sealed. There is one row a memorandum, written by the transaction that agrees it; with
    `sha256` it is sealed, and never again. The bytes are kept by the feature `seals`.
    """

    __tablename__ = "memorandum_seals"

    id: Mapped[int] = surrogate_key()
    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), unique=True)
    version_id: Mapped[int] = mapped_column(sa.ForeignKey("memorandum_versions.id"), unique=True)
    wanted_at: Mapped[datetime]
    sha256: Mapped[str | None] = mapped_column(sa.String(64), unique=True, default=None)
    sealed_at: Mapped[datetime | None] = mapped_column(default=None)


class MemorandumFile(Base):
    """The PDF of a memorandum that was agreed before there were seals, as it was first made. It is served from here and
    never made again.
    """

    __tablename__ = "memorandum_files"

    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), primary_key=True)
    content: Mapped[bytes] = mapped_column(sa.LargeBinary)
    sha256: Mapped[str] = mapped_column(sa.String(64))
    made_at: Mapped[datetime]
