"""The country's time, also on a machine whose zone files are old."""

import ast
import copy
import os
import pickle
import struct
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

import bot
from bot.models.country import COUNTRY_TIME, local, moment, today

BEFORE = datetime(2024, 2, 29, 17, 59, 59, tzinfo=UTC)
AFTER = datetime(2024, 2, 29, 18, 0, 0, tzinfo=UTC)
"""At this moment, midnight of 1 March by the old time, clocks were put back to 23:00."""


def old_zone_file() -> bytes:
    """RFC 9636: no transitions, one kind of time, six hours ahead."""
    counts = struct.pack(">6l", 0, 0, 0, 0, 1, 4)
    return b"TZif" + bytes(16) + counts + struct.pack(">lBB", 6 * 3600, 0, 0) + b"+06\0"


@pytest.mark.processes
def test_a_machine_with_old_zone_files_gives_the_right_hour(tmp_path: Path) -> None:
    folder = tmp_path / "Asia"
    folder.mkdir()
    (folder / "Almaty").write_bytes(old_zone_file())
    code = (
        "from datetime import UTC, datetime; from zoneinfo import ZoneInfo; from bot.models.country import local;"
        "after, before = datetime(2024, 3, 1, tzinfo=UTC), datetime(2024, 2, 28, tzinfo=UTC);"
        "print(*(one.utcoffset() for one in "
        "(after.astimezone(ZoneInfo('Asia/Almaty')), local(after), local(before))))"
    )
    environment = {**os.environ, "PYTHONTZPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)  # noqa: S603 - our own interpreter
    assert done.stdout.decode().split() == ["6:00:00", "5:00:00", "6:00:00"]


@pytest.mark.parametrize(("at", "hours", "wall"), [(BEFORE, 6, time(23, 59, 59)), (AFTER, 5, time(23))])
def test_the_change_of_2024(at: datetime, hours: int, wall: time) -> None:
    assert local(at).utcoffset() == timedelta(hours=hours)
    assert local(at).time() == wall


def test_today_begins_at_midnight_in_kazakhstan() -> None:
    assert today(datetime(2026, 12, 31, 18, 59, tzinfo=UTC)) == date(2026, 12, 31)
    assert today(datetime(2026, 12, 31, 19, 0, tzinfo=UTC)) == date(2027, 1, 1)


def test_a_day_and_an_hour_make_a_moment() -> None:
    assert moment(date(2026, 6, 24), time(1)) == datetime(2026, 6, 23, 20, tzinfo=UTC)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda at: pickle.loads(pickle.dumps(at))])  # noqa: S301 - our own
def test_local_times_can_be_copied(copied: object) -> None:
    at = local(AFTER)
    other = copied(at)  # type: ignore[operator]
    assert other == at
    assert other.tzinfo is COUNTRY_TIME


def test_nobody_else_opens_a_zone() -> None:
    """A second name for the same zone would be read from the machine's files."""
    found = []
    for path in sorted(Path(bot.__file__).parent.rglob("*.py")):
        if path.name == "country.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            imports = (
                (isinstance(node, ast.Import) and any(name.name == "zoneinfo" for name in node.names))
                or (isinstance(node, ast.ImportFrom) and node.module == "zoneinfo")
                or (isinstance(node, ast.Name) and node.id == "ZoneInfo")
            )
            names = isinstance(node, ast.Constant) and "Asia/Almaty" in str(node.value)
            if imports or names:
                found.append(f"{path}:{node.lineno}")
    assert found == []
