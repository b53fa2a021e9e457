"""Files that people send: where their bytes come from, and what is done to a picture before anybody else sees it."""

from typing import Protocol

LARGEST_MEGABYTES = 20
"""The largest file that a bot may download (Bot API, getFile). ASAR could neither check nor pass on a larger one."""
MEGABYTE = 1024 * 1024


class Files(Protocol):
    async def fetch(self, reference: str) -> bytes:
        """The bytes of a file that the messenger keeps. Raises `InvalidValueError` if it does not give them, now or at
        all.
        """


class Photos(Protocol):
    async def redraw(self, content: bytes) -> bytes:
        """The picture as a JPEG of its pixels alone, upright and no larger than it is looked at. What the file knew
        besides is gone: where and when it was taken, by which device, and any other file behind the picture.

        Raises `InvalidValueError` for what is no picture, moves, has too many pixels, or is a mere strip; and where so
        many are drawn just now that it has to be sent again.
        """
