"""Pictures whose bytes are kept, so that pages can show them: the messenger keeps photos for the chat alone."""

from datetime import datetime, timedelta
from hashlib import sha256
from struct import unpack_from
from typing import Final, Self

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base
from bot.models.errors import InvalidValueError

AGAIN_AFTER: Final = (
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=7),
)
"""So long after each try that failed the messenger is asked for a photo again. Then it has forgotten it."""

_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG that begin a frame, whose header tells the size (ITU-T T.81, table B.1)."""


class KeptPicture(Base):
    """A picture by its SHA-256 in hexadecimal digits. It is a JPEG that was drawn anew: of its pixels alone."""

    __tablename__ = "pictures"

    sha256: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(sa.LargeBinary)
    width: Mapped[int]
    height: Mapped[int]
    kept_at: Mapped[datetime]

    @classmethod
    def of(cls, content: bytes, at: datetime) -> Self:
        """Raises `InvalidValueError` for what is no JPEG."""
        width, height = _size_of(content)
        digest = sha256(content).hexdigest()
        return cls(sha256=digest, content=content, width=width, height=height, kept_at=at)


class PictureCopy(Base):
    """What has become of a photo that the messenger keeps under `reference`. Until its bytes are here, or once they
    cannot be had, there is no `sha256`; `next_at` is when the messenger is asked again, if it is.
    """

    __tablename__ = "picture_copies"

    reference: Mapped[str] = mapped_column(sa.String(255), primary_key=True)
    sha256: Mapped[str | None] = mapped_column(sa.ForeignKey("pictures.sha256"), index=True, default=None)
    tries: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None] = mapped_column(default=None)

    def arrive(self, picture_sha256: str) -> None:
        self.sha256, self.next_at = picture_sha256, None

    def fail(self, at: datetime) -> None:
        """It did not come this time."""
        self.next_at = at + AGAIN_AFTER[self.tries] if self.tries < len(AGAIN_AFTER) else None
        self.tries += 1


def _size_of(jpeg: bytes) -> tuple[int, int]:
    """Width and height, from the header of its frame."""
    at = 2
    while jpeg.startswith(b"\xff\xd8") and at + 9 <= len(jpeg) and jpeg[at] == 0xFF:
        if jpeg[at + 1] in _FRAMES:
            height, width = unpack_from(">HH", jpeg, at + 5)
            return width, height
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
    raise InvalidValueError("expected-photo")
