"""Where pictures are kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.models.pictures import PictureCopy


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a page needs to know of a picture, without its bytes."""

    sha256: str
    width: int
    height: int


class KeptPictures(Protocol):
    async def keep(self, content: bytes, at: datetime) -> str:
        """Keep a JPEG that was drawn anew, and return its SHA-256. The same bytes are kept once. Raises
        `InvalidValueError` for what is no JPEG.
        """

    async def wanted(self, now: datetime, limit: int) -> Sequence[str]:
        """References of photos that pages would show now and that are to be fetched, newest records first."""

    async def copy_for_update(self, reference: str) -> PictureCopy:
        """What has become of that photo, locked; begun if nothing was noted so far."""

    async def copies_of(self, references: Collection[str]) -> Mapping[str, PictureFacts]:
        """The pictures that are here, by the messenger's references."""

    async def facts_of(self, sha256s: Collection[str]) -> Mapping[str, PictureFacts]:
        """The same by their hashes."""

    async def content(self, sha256: str) -> bytes | None: ...

    async def is_public(self, sha256: str) -> bool:
        """Whether a record that everybody may read now shows this picture."""
