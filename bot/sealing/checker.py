"""Has files of strangers looked into by a process of its own, which can be killed: one at a time, each with limits."""

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, Literal, TypeVar

import structlog
from pydantic import TypeAdapter, ValidationError

import bot
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.seals.findings import FILE_MOST, Examined, Obstacle, SignedCopy, Verdict
from bot.use_cases.seals.ports import CheckerBusyError, SealForCheck

_SECONDS = 20.0
"""So long may one file be looked into, with the start of the process."""
_PATIENCE = 30.0
"""So many seconds may it wait for its turn."""
_ANSWER_MAX: Final = 256 * 1024

Found = TypeVar("Found")
log = structlog.get_logger()

_EXAMINED: Final = TypeAdapter(Examined)
_COPY: Final = TypeAdapter(SignedCopy)


class ProcessChecker:
    """The ports `FileChecker` and `SignatureReader`."""

    def __init__(self, clock: Clock, *, seconds: float = _SECONDS, patience: float = _PATIENCE) -> None:
        self._clock = clock
        self._seconds = seconds
        self._patience = patience
        self._turn = asyncio.Lock()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="checking")

    def close(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)

    async def check(self, content: bytes, sealed: bytes | None, seals: Sequence[SealForCheck]) -> Examined:
        if len(content) > FILE_MOST:
            return Examined(Verdict.UNREADABLE, obstacle=Obstacle.TOO_LARGE)
        found = await self._ask("examine", content, sealed, seals, _EXAMINED)
        return found or Examined(Verdict.UNREADABLE, obstacle=Obstacle.TOO_HARD)

    async def read(self, content: bytes, sealed: bytes | None, seals: Sequence[SealForCheck]) -> SignedCopy:
        if len(content) > FILE_MOST:
            return SignedCopy(None, obstacle=Obstacle.TOO_LARGE)
        found = await self._ask("read_copy", content, sealed, seals, _COPY)
        return found or SignedCopy(None, obstacle=Obstacle.TOO_HARD)

    async def _ask(
        self,
        work: Literal["examine", "read_copy"],
        content: bytes,
        sealed: bytes | None,
        seals: Sequence[SealForCheck],
        as_found: TypeAdapter[Found],
    ) -> Found | None:
        """None if the process came to no answer within its limits."""
        question = {
            "work": work,
            "length": len(content),
            "sealed_length": None if sealed is None else len(sealed),
            "seals": [{"pem": seal.pem, "counts_alone": seal.counts_alone} for seal in seals],
            "now": self._clock.now().isoformat(),
        }
        asked = b"".join((json.dumps(question).encode(), b"\n", content, sealed or b""))
        try:
            async with asyncio.timeout(self._patience):
                await self._turn.acquire()
        except TimeoutError:
            raise CheckerBusyError from None
        try:
            answer = await self._run(asked)
        finally:
            self._turn.release()
        try:
            return as_found.validate_json(answer)
        except ValidationError:
            log.warning("file_not_examined", length=len(content))
            return None

    async def _run(self, asked: bytes) -> bytes:
        run = _Run(self._seconds)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, run, asked)
        except asyncio.CancelledError:
            run.give_up()
            raise


class _Run:
    """One process for one file. It is awaited by a thread: asyncio would lose a process if whoever asks goes away while
    it starts.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._given_up = threading.Event()

    def __call__(self, asked: bytes) -> bytes:
        """What the process answers; empty if it was ended, by its limits or by ours."""
        if self._given_up.is_set():
            return b""
        with subprocess.Popen(
            [sys.executable, "-P", "-B", "-m", "bot.sealing.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": str(Path(bot.__file__).parents[1]), "PATH": os.defpath},
            start_new_session=True,
        ) as process:
            self._process = process
            try:
                if self._given_up.is_set():
                    return b""
                answer, _ = process.communicate(asked, timeout=self._seconds)
            except subprocess.TimeoutExpired:
                return b""
            finally:
                process.kill()
        return answer if process.returncode == 0 and len(answer) <= _ANSWER_MAX else b""

    def give_up(self) -> None:
        self._given_up.set()
        if self._process is not None:
            self._process.kill()
