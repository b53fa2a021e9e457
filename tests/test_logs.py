"""One format for ours and for libraries, and nothing secret in it."""

import json
import logging
import os
import pty
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from pydantic import BaseModel, SecretStr, ValidationError

from bot.config import Settings
from bot.logs import HIDDEN, formatter, secrets_of

ROOT = Path(__file__).parents[1]
TOKEN = "4242424242:AAHsecret-secret_secretsecretsecret01"
OTHER_TOKEN = "987654321:AAGanother-one_of-somebody-else00000"
KEY = 'sk-"quoted"/and+slashed'
ADDRESS = f"https://api.telegram.org/bot{TOKEN}/getMe"

STORY = f"""
import asyncio, logging, sys, threading, warnings
import structlog
from bot import logs
logs.configure({{log_format!r}}, {{level!r}}, [{TOKEN!r}])
log = structlog.get_logger("bot.somewhere")
log.debug("too_quiet")
log.info("started", address={ADDRESS!r}, words="сәлем")
try:
    raise OSError("cannot connect to {ADDRESS}")
except OSError:
    log.exception("failed")
    logging.getLogger("aiohttp.client").exception("call of %s failed", {ADDRESS!r})
logging.getLogger("aiogram.event").info("somebody wrote something")
logging.getLogger("aiogram.session").warning("slow: %s", {ADDRESS!r})
logging.getLogger("aiogram.session").warning("%d", {TOKEN!r})
warnings.warn("an old call of {ADDRESS}", UserWarning, stacklevel=1)
def fall():
    raise RuntimeError({ADDRESS!r})
thread = threading.Thread(target=fall)
thread.start()
thread.join()
async def main():
    asyncio.get_running_loop().create_task(asyncio.sleep(0, result=1 / 1))
    raise ValueError("the end: {ADDRESS}")
asyncio.run(main())
"""


QUIET_STORY = """
import structlog
from bot import logs
logs.configure({log_format!r}, "INFO")
structlog.get_logger("bot.x").info("started")
"""


def told(log_format: str, level: str = "INFO") -> "subprocess.CompletedProcess[str]":
    """A process of its own, for logging is set up once for all in one."""
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", STORY.format(log_format=log_format, level=level)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.processes
def test_ours_and_the_libraries_entries_are_of_one_format_without_the_token() -> None:
    process = told("auto")
    assert process.returncode == 1
    assert process.stdout == ""
    assert "AAHsecret" not in process.stderr
    lines = process.stderr.splitlines()
    (unreadable,) = [line for line in lines if not line.startswith("{")]
    assert unreadable == "An entry of aiogram.session cannot be logged: <class 'TypeError'>"
    entries = [json.loads(line) for line in lines if line != unreadable]
    assert [(entry["logger"], entry["level"], entry["event"].split("(")[0]) for entry in entries] == [
        ("bot.somewhere", "info", "started"),
        ("bot.somewhere", "error", "failed"),
        ("aiohttp.client", "error", f"call of https://api.telegram.org/bot{HIDDEN}/getMe failed"),
        ("aiogram.session", "warning", f"slow: https://api.telegram.org/bot{HIDDEN}/getMe"),
        (
            "py.warnings",
            "warning",
            f"<string>:17: UserWarning: an old call of https://api.telegram.org/bot{HIDDEN}/getMe\n",
        ),
        ("bot", "critical", "ended_by_an_error"),
        ("bot", "critical", "ended_by_an_error"),
    ]
    assert entries[0]["words"] == "сәлем"
    assert [entry["logger"] for entry in entries if f"bot{HIDDEN}" in entry.get("exception", "")] == [
        "bot.somewhere",
        "aiohttp.client",
        "bot",
        "bot",
    ]
    assert all("timestamp" in entry for entry in entries)


@pytest.mark.processes
def test_entries_for_people_are_readable_and_without_colours_outside_a_terminal() -> None:
    process = told("console", "DEBUG")
    assert "AAHsecret" not in process.stderr
    assert "\x1b" not in process.stderr
    assert "[debug" in process.stderr
    assert "[warning  ] slow: https://api.telegram.org/bot" in process.stderr
    assert "somebody wrote something" not in process.stderr
    assert "Traceback (most recent call last)" in process.stderr


@pytest.mark.parametrize(
    ("log_format", "as_json"), [("auto", False), ("console", False), ("json", True)], ids=str
)
@pytest.mark.processes
def test_in_a_terminal_entries_are_readable_unless_json_is_asked_for(log_format: str, as_json: bool) -> None:
    ours, theirs = pty.openpty()
    try:
        subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", QUIET_STORY.format(log_format=log_format)],
            cwd=ROOT,
            stderr=theirs,
            timeout=60,
            check=True,
        )
        written = os.read(ours, 10_000).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert written.startswith("{") is as_json
    assert "started" in written


def rendered(message: object, *arguments: object, secrets: tuple[str, ...] = (TOKEN,)) -> str:
    record = logging.LogRecord("some.library", logging.WARNING, __file__, 1, message, arguments, None)
    return formatter(as_json=True, secrets=secrets, colors=False).format(record)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (ADDRESS, f"https://api.telegram.org/bot{HIDDEN}/getMe"),
        (f"token {TOKEN}!", f"token {HIDDEN}!"),
        (f"/file/bot{OTHER_TOKEN}/a.pdf", f"/file/bot{HIDDEN}/a.pdf"),
        (f"/file/bot{OTHER_TOKEN.replace(':', '%3A')}/a.pdf", f"/file/bot{HIDDEN}/a.pdf"),
        (f"/BOT{OTHER_TOKEN}/", f"/BOT{HIDDEN}/"),
        ("bot1:short/getMe", f"bot{HIDDEN}/getMe"),
        (f"'{OTHER_TOKEN}'", f"'{HIDDEN}'"),
        (TOKEN.replace(":", "%3A"), HIDDEN),
        ("at 12:30:45 robot 17 of bots", "at 12:30:45 robot 17 of bots"),
        ("pitch 12345:67", "pitch 12345:67"),
        ("2026-11-28T12:00:00+00:00", "2026-11-28T12:00:00+00:00"),
    ],
)
def test_tokens_are_hidden_wherever_they_stand(written: str, shown: str) -> None:
    assert json.loads(rendered(written))["event"] == shown
    assert json.loads(rendered("%s", written))["event"] == shown


def test_a_secret_is_hidden_however_it_is_quoted() -> None:
    line = rendered("%s and %r and %s", KEY, {"key": KEY}, quote(KEY, safe=""), secrets=(KEY,))
    assert json.loads(line)["event"] == f"{HIDDEN} and {{'key': '{HIDDEN}'}} and {HIDDEN}"


def test_a_secret_that_is_too_short_does_not_garble_the_log() -> None:
    assert json.loads(rendered("asar started", secrets=("asar", "")))["event"] == "asar started"


def test_the_secrets_are_those_of_all_settings() -> None:
    settings = Settings(
        _env_file=None,
        bot_token=SecretStr(TOKEN),
        embeddings_url="https://user:word-of-proxy@llm.example/v1",
        embeddings_model="m",
        embeddings_key=SecretStr(KEY),
        database_url="postgresql+asyncpg://asar:hunter%2F22secret@db.example/asar",
    )
    assert {TOKEN, KEY, "hunter%2F22secret", "hunter/22secret", "word-of-proxy"} <= set(secrets_of(settings))


@pytest.mark.parametrize(
    "after",
    [
        "",
        "\n[SQL: INSERT INTO organizations]\n",
        "\nHINT:  Look elsewhere.",
        "\n\nThe above exception was the direct cause of the following exception:\n\n",
        "\n\nDuring handling of the above exception, another exception occurred:\n\n",
    ],
)
def test_rows_that_postgresql_quotes_are_hidden(after: str) -> None:
    said = f"duplicate key value\nDETAIL:  Failing row contains (7, Дана\nҚырмызықызы, +77010000001).{after}"
    assert json.loads(rendered(said))["event"] == f"duplicate key value\nDETAIL: {HIDDEN}{after}"


@pytest.mark.parametrize("where", ["syntax for type integer", "for query argument $1"])
def test_values_that_a_database_cannot_read_are_hidden(where: str) -> None:
    said = f"invalid input {where}: 'Дана\nҚырмызықызы'\n[SQL: SELECT 1]"
    assert json.loads(rendered(said))["event"] == f"invalid input {where}: {HIDDEN}\n[SQL: SELECT 1]"


class _Read(BaseModel):
    age: int


def test_what_pydantic_cannot_read_is_hidden() -> None:
    with pytest.raises(ValidationError) as caught:
        _Read.model_validate({"age": "Дана, 87010000001"})
    record = logging.LogRecord(
        "bot", logging.ERROR, __file__, 1, "failed", (), (type(caught.value), caught.value, None)
    )
    entry = json.loads(formatter(as_json=True, secrets=(), colors=False).format(record))
    assert "unable to parse string as an integer" in entry["exception"]
    assert "Дана" not in str(entry)
    assert "Дана" not in rendered(caught.value)


@pytest.mark.processes
def test_a_command_that_ends_by_an_error_logs_it_without_a_secret(tmp_path: Path) -> None:
    """The database is not there: a file stands where its folder should be."""
    (tmp_path / TOKEN).mkdir()
    (tmp_path / TOKEN / "file").touch()
    process = subprocess.run(
        [sys.executable, "-m", "bot", "grant", "1", "moderator"],
        cwd=tmp_path,
        env=os.environ
        | {
            "PYTHONPATH": str(ROOT),
            "ASAR_BOT_TOKEN": TOKEN,
            "ASAR_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/{TOKEN}/file/asar.db",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert process.returncode == 1
    assert process.stdout == ""
    entry = json.loads(process.stderr.splitlines()[-1])
    assert entry["event"] == "ended_by_an_error"
    assert f"/{HIDDEN}/file" in entry["exception"]
    assert TOKEN not in process.stderr
