"""What `docs/operations.md` tells operators to type does what it says."""

import os
import re
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.use_cases.health.checking import Trouble
from bot.wiring.registry import registry
from playground.bot_process import OPERATOR

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
TOKEN = "4242:AAsecretsecretsecretsecretsecretsecre"


def commands_under(heading: str) -> str:
    section = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    (block,) = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    return block


def typed(folder: Path, commands: str) -> str:
    """As on a machine where ASAR is installed in the folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ASAR_")}
    here = commands.replace(".venv/bin/python", sys.executable)
    here = here.replace(".venv/bin/asar", f"{sys.executable} -m bot")
    return subprocess.run(  # noqa: S603 - our own page
        ["/bin/sh", "-euc", here],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT), "ASAR_BOT_TOKEN": TOKEN} | OPERATOR,
        umask=0o022,
        capture_output=True,
        text=True,
        timeout=110,
        check=True,
    ).stdout


def notes_in(database: Path) -> list[str]:
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT note FROM kept ORDER BY note").fetchall()
    connection.close()
    return [note for (note,) in rows]


@pytest.mark.processes
def test_a_copy_of_a_running_database_is_restored_as_it_was(tmp_path: Path) -> None:
    typed(tmp_path, ".venv/bin/asar migrate\n.venv/bin/asar keys init")
    database = tmp_path / "var" / "asar.db"
    running = sqlite3.connect(database)  # as the bot holds it: what was written last is in the log alone
    running.execute("CREATE TABLE kept (note TEXT)")
    running.execute("INSERT INTO kept VALUES ('before')")
    running.commit()
    assert (tmp_path / "var" / "asar.db-wal").stat().st_size > 0
    typed(tmp_path, commands_under("Back up"))
    running.execute("INSERT INTO kept VALUES ('after')")
    running.commit()
    assert notes_in(database) == ["after", "before"]
    running.close()
    assert "database: reached, at revision" in typed(tmp_path, commands_under("Restore"))
    assert notes_in(database) == ["before"]
    open_to_others = [path.name for path in tmp_path.rglob("*") if stat.S_IMODE(path.stat().st_mode) & 0o077]
    assert open_to_others == []


@pytest.mark.processes
def test_the_keys_are_backed_up_by_themselves_and_are_the_same_when_they_come_back(tmp_path: Path) -> None:
    made = typed(tmp_path, ".venv/bin/asar keys init").splitlines()
    assert [line.rpartition("/")[2] for line in made[:-1]] == ["secret", "root.pem", "seal.pem"]
    secret = (tmp_path / "var" / "keys" / "secret").read_bytes()
    typed(tmp_path, commands_under("Keys"))
    typed(tmp_path, "rm -r var/keys\ntar --extract --file=keys.tar --directory=var")
    assert (tmp_path / "var" / "keys" / "secret").read_bytes() == secret
    assert "nothing was changed" in typed(tmp_path, ".venv/bin/asar keys init")
    open_to_others = [path.name for path in tmp_path.rglob("*") if stat.S_IMODE(path.stat().st_mode) & 0o077]
    assert open_to_others == []


@pytest.mark.processes
def test_files_of_an_older_version_are_closed(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir(mode=0o755)
    for name in (".env", "var/asar.db", "var/asar.db-wal"):
        (tmp_path / name).touch(mode=0o644)
    typed(tmp_path, commands_under("File permissions"))
    assert {oct(stat.S_IMODE(path.stat().st_mode)) for path in tmp_path.rglob("*")} == {"0o700", "0o600"}


def test_every_trouble_of_health_is_explained() -> None:
    explained = set(re.findall(r"(?m)^\| `([a-z-]+)` \|", PAGE))
    assert explained == {trouble.value for trouble in Trouble}


def test_every_wait_is_explained_with_its_usual_days() -> None:
    listed = [
        (cells[0], cells[2])
        for line in PAGE.splitlines()
        if len(cells := [cell.strip() for cell in line.strip("| ").split("|")]) == 4
    ]
    rows = dict(listed)
    assert sorted(name for name, _ in listed if name in registry().waits) == sorted(registry().waits)
    for kind in registry().waits.values():
        named = [int(number) for number in re.findall(r"\d+", rows[kind.name])]
        assert named == [abs(moment.days) for moment in kind.moments if moment.days], kind.name
        assert rows[kind.name].count("w") - rows[kind.name].count("when") == sum(
            moment.working for moment in kind.moments
        ), kind.name
