"""The bot as its operator runs it: a process that can be killed."""

import asyncio
import signal
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from playground.bot_process import BotSettings
from playground.server import RunningServer
from tests.forks import Forked, typed
from tests.seals import keys_in

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds for a process to end."""
LOADED = 90.0
"""Seconds for a process to be loaded, on a busy machine."""


def _settings(server: RunningServer, database_url: str, folder: Path) -> Mapping[str, str]:
    """With keys in the folder: an installation without any is not sound."""
    keys = keys_in(folder / "keys", datetime.now(UTC)).folder
    return BotSettings(server.url, server.token, database_url, tick_seconds=0.2, keys=keys).environment()


class BotProcess:
    """`asar run` against a playground. What it logs is kept in a file."""

    def __init__(self, server: RunningServer, database_url: str, folder: Path, **settings: str) -> None:
        self._folder = folder
        self._log = folder / "bot.log"
        self._environment = {
            **_settings(server, database_url, folder),
            "PYTHONPATH": str(ROOT),
            "ASAR_LOG_FORMAT": "json",
            "ASAR_LOG_LEVEL": "INFO",
            "ASAR_PACE_PER_SECOND": "0",
            **settings,
        }
        self._process: Forked | None = None
        self._launched_at = 0
        """How long the log was when the process that runs now was started."""

    async def start(self) -> None:
        """Until it is loaded: its first poll comes earlier, and says nothing of that."""
        process = self._launched()
        async with asyncio.timeout(LOADED):
            while '"event": "started"' not in self.logged[self._launched_at :]:
                assert process.returncode is None, self.logged[self._launched_at :]
                await asyncio.sleep(0.05)

    async def run_to_its_end(self) -> int:
        """For a bot that cannot start; its exit code."""
        return await self._launched().wait(LOADED)

    def _launched(self) -> Forked:
        self._launched_at = len(self.logged)
        self._process = typed(
            "bot", "run", folder=self._folder, environment=self._environment, output=self._log
        )
        return self._process

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    def strike(self) -> None:
        """`kill -9`: no handler runs, nothing is written any more."""
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)

    async def kill(self) -> None:
        """Strike, and wait until it is dead."""
        self.strike()
        if self._process is not None:
            await self._process.wait(PATIENCE)

    async def terminate(self) -> int:
        """SIGTERM; the process's exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return await self._process.wait(PATIENCE)

    @property
    def logged(self) -> str:
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""


async def command(
    server: RunningServer, database_url: str, folder: Path, *words: str, **settings: str
) -> tuple[int, str]:
    """How a command ends and what it prints."""
    environment = {**_settings(server, database_url, folder), "PYTHONPATH": str(ROOT), **settings}
    with tempfile.NamedTemporaryFile() as output:
        process = typed(*words, folder=folder, environment=environment, output=Path(output.name))
        code = await process.wait(LOADED)
        return code, output.read().decode()
