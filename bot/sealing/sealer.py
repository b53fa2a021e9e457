"""Seals documents in a thread of its own."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Self, TypeVar

from bot.use_cases.kernel.ports import Clock
from bot.use_cases.seals.ports import Certificate, NoKeyReason, NoSealKeyError, Sealed

if TYPE_CHECKING:
    from pyhanko.sign.signers import SimpleSigner

    from bot.sealing.keys import KeySource, StoredKey

Result = TypeVar("Result")


class PdfSealer:
    """The `Sealer` port. The key is read anew when its file has changed. pyHanko takes 0.3 seconds and 50 MB to load,
    which happens with the first document.

    Close it when the program ends, or use it as an async context manager.
    """

    def __init__(self, source: "KeySource", clock: Clock) -> None:
        self._source = source
        self._clock = clock
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sealing")
        self._version: tuple[int, int] | None = None
        self._key: StoredKey | None = None
        self._signer: SimpleSigner | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    async def seal(self, pdf: bytes) -> Sealed:
        now = self._clock.now()
        return await self._in_thread(lambda: self._seal(pdf, now))

    async def chain(self) -> tuple[Certificate, ...]:
        now = self._clock.now()
        return await self._in_thread(lambda: self._usable(now).chain)

    def close(self) -> None:
        """Let the document in work be finished; give up those that still wait."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    async def _in_thread(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    def _seal(self, pdf: bytes, now: datetime) -> Sealed:
        key = self._usable(now)
        from bot.sealing import pades  # noqa: PLC0415 - loads pyHanko

        self._signer = self._signer or pades.signer_of(key)
        content = pades.seal(self._signer, pdf, now)
        return Sealed(content, sha256(content).hexdigest(), now, key.chain)

    def _usable(self, now: datetime) -> "StoredKey":
        key = self._read()
        if not key.own.not_valid_before_utc <= now < key.own.not_valid_after_utc:
            raise NoSealKeyError(NoKeyReason.ENDED)
        return key

    def _read(self) -> "StoredKey":
        from bot.sealing.keys import read_key  # noqa: PLC0415 - loads what reads certificates

        try:
            state = self._source.file.stat()
        except OSError:
            raise NoSealKeyError(NoKeyReason.MISSING) from None
        version = (state.st_mtime_ns, state.st_ino)
        if self._key is None or self._version != version:
            self._key, self._signer = read_key(self._source), None
            self._version = version
        return self._key
