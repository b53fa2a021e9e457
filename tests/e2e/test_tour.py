"""The whole main job, as a newcomer would run it: processes of their own, real HTTP, the clock moved forward.

On both databases: whoever outgrows one machine changes an address and nothing else.
"""

import asyncio
import re
import sys
from pathlib import Path

import pytest

from playground.story.chapters import WHOLE

pytestmark = [pytest.mark.long, pytest.mark.processes]

PROJECT = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(900)  # in real time, at the speed that Telegram allows: both databases at the same time
async def test_the_tour_holds_from_the_first_hello_to_the_last_known_end(
    sqlite_url: str, postgres_url: str
) -> None:
    for transcript in await asyncio.gather(played_on(sqlite_url), played_on(postgres_url)):
        assert "ваша тема" in transcript, "the pitch gives its reason in the reader's language"
        assert "have the meeting for their calendars" in transcript
        assert transcript.count("holds the file: BEGIN:VCALENDAR") >= 2
        assert transcript.count("holds the file: %PDF") == 2, "the third party has it behind its link"
        assert "gets the best of what is waiting" in transcript
        assert "Both reminders came in time" in transcript
        assert "takes the meeting out of a calendar" in transcript
        assert "holds the file: METHOD:CANCEL" in transcript
        for chapter in WHOLE:
            for step in chapter.steps:
                assert f"✓ {step.title.en}" in transcript
        assert re.search(r"known ends: (\d+) of \1 \(100%\)", transcript), transcript[-3000:]


async def played_on(database_url: str) -> str:
    """The transcript of a tour that held."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "playground",
        "tour",
        "--database-url",
        database_url,
        cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()
    transcript = output.decode()
    assert process.returncode == 0, transcript[-6000:]
    return transcript
