"""The process that looks into files: it answers, it is killed when a file takes too much, it holds nothing of ours."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from bot.sealing.checker import ProcessChecker
from bot.use_cases.seals.findings import FILE_MOST, CopyForm, Fit, Obstacle, SignedCopy, Verdict
from bot.use_cases.seals.ports import CheckerBusyError
from tests.fakes import FrozenClock
from tests.sealing import tampering
from tests.sealing.conftest import Scene
from tests.seals import IIN, cms_by

pytestmark = [
    pytest.mark.processes,
    pytest.mark.skipif(not Path("/proc/self").exists(), reason="reads of processes what Linux tells"),
]
Found = TypeVar("Found")


def children() -> set[int]:
    """Of this process, that still run."""
    found = set()
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, after = entry.read_text().rpartition(")")
        except OSError:
            continue
        state, parent = after.split()[:2]
        if int(parent) == os.getpid() and state != "Z":
            found.add(int(entry.parent.name))
    return found


async def anyone(look: Callable[[], Found]) -> Found:
    """What is found, once anything is."""
    while not (found := look()):  # noqa: ASYNC110 - the system tells nobody of it
        await asyncio.sleep(0)
    return found


async def test_what_is_found_comes_back_whole(scene: Scene, clock: FrozenClock) -> None:
    checker = ProcessChecker(clock)
    found = await checker.check(scene.signed, scene.pdf, scene.to_check)
    assert (found.verdict, found.sealed_length) == (Verdict.SEALED_AND_SIGNED, len(scene.pdf))
    assert [one.name for one in found.signatures] == ["ҚОЖАХМЕТҰЛЫ ҺӘКІМ"]
    copy = await checker.read(cms_by(scene.pdf, scene.party), scene.pdf, scene.to_check)
    assert (copy.form, copy.fit) == (CopyForm.CMS, Fit.FITS)
    assert IIN not in repr((found, copy))


async def test_what_is_very_large_is_not_even_handed_over(scene: Scene, clock: FrozenClock) -> None:
    checker = ProcessChecker(clock, seconds=0)
    content = bytes(60 << 20)
    assert len(content) > FILE_MOST
    found = await checker.check(content, scene.pdf, scene.to_check)
    assert (found.verdict, found.obstacle) == (Verdict.UNREADABLE, Obstacle.TOO_LARGE)
    assert await checker.read(content, scene.pdf, scene.to_check) == SignedCopy(
        None, obstacle=Obstacle.TOO_LARGE
    )


@pytest.mark.parametrize(
    "make",
    [lambda: tampering.nested(200_000), lambda: tampering.inflating_table(400)],
    ids=["deep", "inflating"],
)
async def test_a_file_that_takes_too_much_is_an_answer(
    scene: Scene, clock: FrozenClock, make: Callable[[], bytes]
) -> None:
    content, before = make(), children()
    found = await ProcessChecker(clock).check(content, None, scene.to_check)
    assert (found.verdict, found.obstacle) == (Verdict.UNREADABLE, Obstacle.TOO_HARD)
    assert children() <= before


@pytest.mark.long
async def test_what_takes_too_long_is_killed(scene: Scene, clock: FrozenClock) -> None:
    """Time is up before the process has begun: whatever it does then, it does not go on."""
    before = children()
    found = await ProcessChecker(clock, seconds=0.01).check(scene.signed, scene.pdf, scene.to_check)
    assert (found.verdict, found.obstacle) == (Verdict.UNREADABLE, Obstacle.TOO_HARD)
    assert children() == before


@pytest.mark.long
async def test_whoever_goes_away_leaves_no_process_behind(scene: Scene, clock: FrozenClock) -> None:
    before = children()
    checker = ProcessChecker(clock)
    asked = asyncio.create_task(checker.check(scene.signed, scene.pdf, scene.to_check))
    await anyone(lambda: children() - before)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    await anyone(lambda: children() == before)
    assert (await checker.check(scene.pdf, scene.pdf, scene.to_check)).verdict is Verdict.SEALED


async def test_one_file_at_a_time_and_whoever_waits_too_long_comes_again(
    scene: Scene, clock: FrozenClock
) -> None:
    checker = ProcessChecker(clock, patience=0.01)
    first = asyncio.create_task(checker.check(scene.signed, scene.pdf, scene.to_check))
    await asyncio.sleep(0)
    with pytest.raises(CheckerBusyError):
        await checker.check(scene.pdf, scene.pdf, scene.to_check)
    assert (await first).verdict is Verdict.SEALED_AND_SIGNED


async def test_the_process_knows_no_setting_of_ours(
    scene: Scene, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASAR_BOT_TOKEN", "42:SECRET")
    checker = ProcessChecker(clock)
    before = children()
    asked = asyncio.create_task(checker.check(scene.signed, scene.pdf, scene.to_check))
    (process,) = await anyone(lambda: children() - before)
    shown = Path(f"/proc/{process}")
    # Until it has become another program it still shows our own environment.
    await anyone(lambda: b"bot.sealing.worker" in (shown / "cmdline").read_bytes())
    assert b"SECRET" not in (shown / "environ").read_bytes()
    await asked
