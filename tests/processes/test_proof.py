"""`make proof` with the real bot: a seed repeats its run, and a fault is found, told and written down."""

import asyncio
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from playground.people.client import PlaygroundClient
from playground.proof.run import DATABASE, ProofOptions, ready

pytestmark = [pytest.mark.long, pytest.mark.processes]

PROJECT = Path(__file__).resolve().parents[2]
DEEDS, DAYS = 5, 1
DEED = re.compile(r"^ *\d+ \d\d\.\d\d \d\d:\d\d .*$", re.MULTILINE)


@pytest.mark.timeout(900)  # a busy machine takes minutes to prepare two demos
async def test_a_seed_does_the_same_again_and_nothing_is_silent(tmp_path: Path) -> None:
    first, second = await asyncio.gather(*(headless(tmp_path / name) for name in ("first", "second")))
    deeds = DEED.findall(first)
    assert len(deeds) == DEEDS + 1, first
    assert deeds == DEED.findall(second)


async def headless(folder: Path) -> str:
    """What a proof prints that has held."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "playground", "proof", "--seed", "7", "--port", "0"),
        *("--deeds", str(DEEDS), "--days", str(DAYS), "--folder", str(folder)),
        cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        output, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.terminate()
    printed = output.decode()
    assert process.returncode == 0, printed
    assert "waits for nobody, unended: 0" in printed
    return printed


class Page(PlaygroundClient):
    """Follows the proof as a page does."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._told: dict[str, Any] = {}

    def _take(self, event: dict[str, Any]) -> None:
        super()._take(event)
        if event["type"] == "proof":
            self._told = event["payload"]

    async def walk(self, deeds: int) -> dict[str, Any]:
        """The proof after the deeds for which the page has asked."""
        done = (await self.get("/api/proof"))["done"] + deeds
        await self.request("POST", "/api/proof", json={"do": "walk", "deeds": deeds})
        assert await self.until(lambda: self._told == {"state": "idle", "done": done}, timeout=120)
        found: dict[str, Any] = await self.get("/api/proof", language="ru")
        return found


@pytest.mark.timeout(900)  # a busy machine takes minutes to prepare two demos
async def test_a_wait_without_a_clock_is_found_and_reported(tmp_path: Path) -> None:
    options = ProofOptions(port=0, seed=11, folder=tmp_path)
    async with ready(options, Console(quiet=True)) as (server, _), Page(server.url) as page:
        found = await page.walk(2)
        assert (found["silent"], found["held"], found["report"]) == (0, True, False)
        take_a_clock_away(tmp_path / DATABASE)
        found = await page.walk(1)
        assert (found["silent"], found["held"], found["report"]) == (1, False, True)
        report = (await page.get("/api/proof/report")).decode()
    assert "make proof SEED=11 DEEDS=3" in report
    assert report.count("; waits for ") == 1
    assert (tmp_path / "report-11.md").read_text("utf-8") == report


def take_a_clock_away(file: Path) -> None:
    """The fault that the ledger is there to find: nothing will ever happen to this pitch by itself."""
    with closing(sqlite3.connect(file)) as database, database:
        (pitch,) = database.execute(
            "SELECT max(id) FROM waits WHERE ended_at IS NULL AND next_at IS NOT NULL AND kind = 'pitch'"
        ).fetchone()
        database.execute("UPDATE waits SET next_at = NULL WHERE id = ?", (pitch,))
