"""A machine whose zone data is from before 2024, or whose zone has no name: whatever the bot says keeps its hour."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.models.test_country import old_zone_file

pytestmark = pytest.mark.processes

ROOT = Path(__file__).parents[1]
SAID = """
import asyncio
from datetime import UTC, datetime
from icalendar import Calendar
from types import SimpleNamespace
from bot.documents.columns import Column
from bot.documents.wording import Wording
from bot.models.reference import Language
from bot.models.words import Moment
from bot.presenting.files.meetings import meeting_file
from bot.presenting.translator import Translator
from bot.scheduling.scheduler import Ticker
from tests.presenting.files.test_meetings import ENTRY

AT = datetime(2026, 6, 25, 10, 30, tzinfo=UTC)
t = Translator(Language.RUSSIAN, lambda: AT)
print(datetime.now().astimezone().utcoffset())
print(t.plain_value(Moment(AT)).split()[-1])
(event,) = Calendar.from_ical(meeting_file(t, [ENTRY]).content).walk("VEVENT")
print(event["DTSTART"].to_ical().decode())
party = SimpleNamespace(confirmed_by="chat")
print("15:30" if "15:30" in Column(Wording.load("ru"), None, str)._confirmation(AT, party) else "wrong")

async def tick():
    ran = asyncio.Event()
    ticker = Ticker(0.01)
    async def run():
        ran.set()
    ticker.add("tick", run)
    ticker.start()
    await asyncio.wait_for(ran.wait(), 10)
    await ticker.stop(1)

asyncio.run(tick())
"""


@pytest.mark.parametrize(
    ("zone", "machines"), [("Asia/Almaty", "6:00:00"), ("No/Such_Zone", "0:00:00")], ids=["old", "unknown"]
)
def test_every_hour_that_is_said_is_the_right_one(tmp_path: Path, zone: str, machines: str) -> None:
    """Zone files are read by Python (`PYTHONTZPATH`) and by the C library (`TZDIR`)."""
    (tmp_path / "Asia").mkdir()
    (tmp_path / "Asia" / "Almaty").write_bytes(old_zone_file())
    machine = {"PYTHONTZPATH": str(tmp_path), "TZDIR": str(tmp_path), "TZ": zone, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", SAID],
        capture_output=True,
        env={**os.environ, **machine},
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [machines, "15:30", "20260625T103000Z", "15:30"]
