"""Runs the bot as a process of its own. The playground knows the bot by its command line and by HTTP alone."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

STOP_SECONDS = 20.0
OPERATOR = {
    "ASAR_OPERATOR_NAME": "«ASAR үлгісі» ҚҚ",
    "ASAR_OPERATOR_BIN": "140940023346",
    "ASAR_OPERATOR_ADDRESS": "Атырау қ., Үлгі к-сі, 1",
    "ASAR_OPERATOR_CONTACT": "asar@example.kz",
    "ASAR_DATABASE_IN_KAZAKHSTAN": "true",
}
"""Who runs a bot that is tried on this machine: made up, because nobody can consent without an operator."""

MAIL_FROM = "asar@example.kz"


class BotFailedError(Exception):
    """The command ended with an error. The message holds what the command printed."""


@dataclass(frozen=True, slots=True)
class BotSettings:
    """The settings that the bot gets through its environment."""

    api_url: str
    token: str
    database_url: str
    admin_ids: Sequence[int] = ()
    tick_seconds: float = 1.0
    pitches_per_wave: int = 3
    web_port: int | None = None
    """The port on which the bot serves its public pages; their button leads back to the playground. None: no pages."""
    development_port: int | None = None
    """The port on which the bot answers the playground's questions. None: it answers none."""
    smtp_url: str | None = None
    """The mail server that takes the bot's mail. None: it sends none."""
    keys: Path | None = None
    """The folder of the bot's secret and of the key of its seals. None: it looks where it usually does."""

    @property
    def web_url(self) -> str:
        return f"http://127.0.0.1:{self.web_port}"

    def environment(self) -> dict[str, str]:
        """The environment of this machine with these settings. Settings of a real bot, which this machine may have,
        are left out.
        """
        own = {name: value for name, value in os.environ.items() if not name.startswith("ASAR_")}
        return own | {
            "ASAR_BOT_TOKEN": self.token,
            "ASAR_TELEGRAM_API_URL": self.api_url,
            "ASAR_CLOCK_URL": f"{self.api_url}/api/clock",
            "ASAR_DATABASE_URL": self.database_url,
            "ASAR_ADMIN_IDS": ",".join(str(identifier) for identifier in self.admin_ids),
            "ASAR_ENVIRONMENT": "development",
            **OPERATOR,
            "ASAR_LOG_FORMAT": "console",
            "ASAR_LOG_LEVEL": "WARNING",
            "ASAR_TICK_SECONDS": str(self.tick_seconds),
            "ASAR_PITCHES_PER_WAVE": str(self.pitches_per_wave),
            "PYTHONUNBUFFERED": "1",
            **self._pages(),
            **self._mail(),
            **({"ASAR_KEYS_DIR": str(self.keys)} if self.keys else {}),
            **({"ASAR_DEVELOPMENT_PORT": str(self.development_port)} if self.development_port else {}),
        }

    def _mail(self) -> dict[str, str]:
        if self.smtp_url is None:
            return {}
        return {"ASAR_SMTP_URL": self.smtp_url, "ASAR_MAIL_FROM": MAIL_FROM}

    def _pages(self) -> dict[str, str]:
        if self.web_port is None:
            return {}
        return {
            "ASAR_WEB_PORT": str(self.web_port),
            "ASAR_PUBLIC_URL": self.web_url,
            "ASAR_BOT_LINK": self.api_url,
        }


async def command(settings: BotSettings, *arguments: str, module: str = "bot") -> str:
    """Run a command of a module to its end, and return what it printed. The module is the bot itself, or another that
    uses the bot.
    """
    process = await asyncio.create_subprocess_exec(
        *_python(module, *arguments),
        env=settings.environment(),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        output, _ = await process.communicate()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
    text = output.decode(errors="replace").strip()
    if process.returncode != 0:
        raise BotFailedError(f"{module} {' '.join(arguments)}: {text}")
    return text


async def start(settings: BotSettings, log: Path | None = None) -> asyncio.subprocess.Process:
    environment: Mapping[str, str] = settings.environment()
    if log is None:
        return await asyncio.create_subprocess_exec(
            *_python("bot", "run"), env=environment, start_new_session=True
        )
    with log.open("ab") as output:
        return await asyncio.create_subprocess_exec(
            *_python("bot", "run"), env=environment, stdout=output, stderr=output, start_new_session=True
        )


def kill(process: asyncio.subprocess.Process) -> None:
    """End it at once, and with it what it has started, without any time to finish what it is doing."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


async def stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(process.wait(), STOP_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()


def sqlite_at(file: Path) -> str:
    """The address of an embedded database in this file."""
    return f"sqlite+aiosqlite:///{file.resolve()}"


def _python(module: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", module, *arguments)
