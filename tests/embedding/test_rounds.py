"""The round in a process of its own: the same answer, and the loop goes on meanwhile."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from bot.embedding.rounds import solve_in_process
from bot.matching.round_rules import RoundRules
from bot.matching.rounds import fair_round
from bot.matching.suggestions import Reason, Suggestion

pytestmark = pytest.mark.processes

ROOT = Path(__file__).parents[2]
RULES = RoundRules(pitches=2, viewers_least=2, viewers_most=3)
SUGGESTIONS = [
    Suggestion(
        project, backer, 0.1 * ((project * 7 + backer * 3) % 9), {"base": 1.0}, (Reason("nationwide"),)
    )
    for project in range(1, 12)
    for backer in range(100, 108)
    if (project + backer) % 3
]
LEFT = {100: 0, 101: 1}


async def test_the_answer_is_the_same_as_here_and_the_loop_goes_on() -> None:
    turns = 0

    async def turn() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.01)

    turning = asyncio.create_task(turn())
    found = await solve_in_process(SUGGESTIONS, RULES, LEFT, range(1, 13))
    turning.cancel()
    assert found == fair_round(SUGGESTIONS, RULES, pitches_left=LEFT, project_ids=range(1, 13))
    # Reasons and parts never left this process: the pairs are the very suggestions that went in.
    assert all(any(one is known for known in SUGGESTIONS) for one in found.pairs)
    assert turns > 5


async def test_nothing_to_share_out() -> None:
    found = await solve_in_process([], RULES, {}, [5])
    assert found.pairs == ()
    assert [(one.project_id, one.cause) for one in found.shortfalls] == [(5, "few-eligible")]


@pytest.mark.long
async def test_the_process_does_not_outlive_a_killed_bot() -> None:
    """It holds the output that it inherits, which ends with the last process that does."""
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.embedding.solving_process", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    async with asyncio.timeout(20):
        await bot.communicate()
    assert bot.returncode == -signal.SIGKILL
