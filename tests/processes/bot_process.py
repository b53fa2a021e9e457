"""The bot as its operator runs it: a process that can be killed."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from playground.server import RunningServer

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds for a process to end."""
LOADED = 90.0
"""Seconds for a process to be loaded, on a busy machine."""


class BotProcess:
    """`asar run` against a playground. What it logs is kept in a file."""

    def __init__(self, server: RunningServer, database_url: str, folder: Path, **settings: str) -> None:
        self._server = server
        self._database_url = database_url
        self._folder = folder
        self._log = folder / "bot.log"
        self._settings = settings
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Until it is loaded: its first poll comes earlier, and says nothing of that."""
        before = self._starts
        process = await self._launched()
        async with asyncio.timeout(LOADED):
            while self._starts == before:
                assert process.returncode is None, self.logged
                await asyncio.sleep(0.05)

    async def run_to_its_end(self) -> int:
        """For a bot that cannot start; its exit code."""
        process = await self._launched()
        return await asyncio.wait_for(process.wait(), LOADED)

    async def _launched(self) -> asyncio.subprocess.Process:
        own = {name: value for name, value in os.environ.items() if not name.startswith("ASAR_")}
        settings = {
            "PYTHONPATH": str(ROOT),
            "ASAR_BOT_TOKEN": self._server.token,
            "ASAR_TELEGRAM_API_URL": self._server.url,
            "ASAR_DATABASE_URL": self._database_url,
            "ASAR_ENVIRONMENT": "development",
            "ASAR_TICK_SECONDS": "0.2",
            "ASAR_PACE_PER_SECOND": "0",
        }
        with self._log.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=self._folder,
                env=own | settings | self._settings,
                stdout=output,
                stderr=output,
            )
        return self._process

    async def kill(self) -> None:
        """`kill -9`: no handler runs, nothing is written any more."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    async def terminate(self) -> int:
        """SIGTERM; the process's exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    @property
    def _starts(self) -> int:
        return self.logged.count('"event": "started"')

    @property
    def logged(self) -> str:
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""
