"""Files that strangers send: few at a time, none too large, and nothing of them is kept."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import BodyPartReader, MultipartReader, web
from aiohttp.http_exceptions import BadHttpMessage

from bot.models.words import Text
from bot.use_cases.seals.findings import FILE_MOST
from bot.web import limits
from bot.web.errors import BAD_REQUEST, RefusedError
from bot.web.security import VISITOR

FIELD = "file"
FRAME_MOST = 4 * 1024
"""Bytes of a form around the file in it (RFC 7578)."""
_CHUNK = 64 * 1024


Admit = Callable[[Mapping[str, str]], None]
"""Given the fields that stand before the file. It raises for a form that is not taken, before the file is read."""


class FileRefusedError(Exception):
    """The file is not taken. `words` says why."""

    def __init__(self, words: Text, status: int) -> None:
        super().__init__(words.key)
        self.words = words
        self.status = status


def too_large(most: int) -> FileRefusedError:
    return FileRefusedError(Text("check-file-too-large", {"most": most // 1024**2}), 413)


def busy() -> FileRefusedError:
    return FileRefusedError(Text("check-file-busy"), 503)


class Uploads:
    """Takes the file out of a form. The memory that files take is bounded, whoever sends how many, and no visitor
    takes all places.
    """

    def __init__(
        self,
        most: int = FILE_MOST,
        at_once: int = limits.UPLOADS_AT_ONCE,
        of_one: int = limits.UPLOADS_OF_ONE,
        seconds: float = limits.RECEIVING_SECONDS,
    ) -> None:
        self._most = most
        self._left = at_once
        self._of_one = of_one
        self._visitors: Counter[str] = Counter()
        self._seconds = seconds

    @asynccontextmanager
    async def file_of(
        self, request: web.Request, admit: Admit | None = None, *, may_lack: bool = False
    ) -> AsyncIterator[bytes]:
        """The file, whose place is taken until it has been looked into. Fields stand before it only where somebody
        looks at them (`admit`). Where it `may_lack`, nothing is chosen and the file is empty.

        Raises `FileRefusedError`, before anything is read where it can, and `RefusedError` for what is no such form.
        """
        if (request.content_length or 0) > self._most + FRAME_MOST:
            raise too_large(self._most)
        visitor = request[VISITOR]
        if not self._left or self._visitors[visitor] >= self._of_one:
            raise busy()
        self._left -= 1
        self._visitors[visitor] += 1
        try:
            async with asyncio.timeout(self._seconds):
                content = await self._read(request, admit)
            if not content and not may_lack:
                raise FileRefusedError(Text("check-file-nothing-chosen"), 400)
            yield content
        finally:
            self._left += 1
            self._visitors[visitor] -= 1
            if not self._visitors[visitor]:
                del self._visitors[visitor]

    async def _read(self, request: web.Request, admit: Admit | None) -> bytes:
        if request.content_type != "multipart/form-data":
            raise RefusedError(BAD_REQUEST)
        try:
            part = await self._file_in(await request.multipart(), admit)
            content = bytearray()
            while chunk := await part.read_chunk(_CHUNK):
                content += chunk
                if len(content) > self._most:
                    raise too_large(self._most)
        except (ValueError, RuntimeError, BadHttpMessage):
            # What is no form by RFC 7578, though it says so.
            raise RefusedError(BAD_REQUEST) from None
        return bytes(content)

    async def _file_in(self, form: MultipartReader, admit: Admit | None) -> BodyPartReader:
        """What comes behind the fields, if it is the file."""
        fields: dict[str, str] = {}
        room = FRAME_MOST if admit is not None else 0
        while isinstance(part := await form.next(), BodyPartReader):
            if part.name == FIELD:
                if admit is not None:
                    admit(fields)
                return part
            if not part.name or part.filename is not None:
                break
            value = bytearray()
            while chunk := await part.read_chunk(_CHUNK):
                value += chunk
                room -= len(chunk)
                if room < 0:
                    raise RefusedError(BAD_REQUEST)
            fields[part.name] = value.decode()
            if not room:
                break
        raise RefusedError(BAD_REQUEST)
