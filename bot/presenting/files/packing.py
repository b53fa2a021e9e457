"""Many files as ZIP archives, none of them larger than what may be sent (APPNOTE.TXT of PKWARE)."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

MEGABYTE = 1_000_000
LARGEST_PART = 45 * MEGABYTE
"""Bytes. Bots send files of up to 50 MB (Bot API, "Sending files")."""
_OF_ONE = 200
"""Bytes that a file needs in an archive besides itself and twice its name."""
_NO_TIME = (2000, 1, 1, 0, 0, 0)


class Packer:
    """Takes files one by one, and holds one part at a time. PDFs are compressed in themselves, so they are stored."""

    def __init__(self, largest: int = LARGEST_PART) -> None:
        self._largest = largest
        self._names: set[str] = set()
        self._begin()

    def add(self, name: str, content: bytes) -> bytes | None:
        """The part that was full before this file, which is in the next one; None while there is room."""
        name = self._told_apart(name)
        size = len(content) + 2 * len(name.encode()) + _OF_ONE
        full = None
        if self._count and self._size + size > self._largest:
            full = self.close()
            self._begin()
        self._zip.writestr(ZipInfo(name, _NO_TIME), content)
        self._size += size
        self._count += 1
        return full

    def close(self) -> bytes:
        """The last part."""
        self._zip.close()
        return self._buffer.getvalue()

    def _begin(self) -> None:
        self._buffer = BytesIO()
        self._zip = ZipFile(self._buffer, "w", ZIP_STORED)
        self._size = self._count = 0

    def _told_apart(self, name: str) -> str:
        """Of two files of one name the second has a number. Some systems do not tell letters by their case."""
        stem, _, extension = name.rpartition(".")
        chosen, number = name, 2
        while chosen.casefold() in self._names:
            chosen, number = f"{stem} ({number}).{extension}", number + 1
        self._names.add(chosen.casefold())
        return chosen
