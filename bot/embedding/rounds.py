"""Solves the fair round in a worker process: the solver holds the interpreter's lock, so in this process it would
stop the event loop.
"""

import asyncio
import os
import threading
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process

from bot.matching.round_rules import Round, RoundRules, Shortfall
from bot.matching.rounds import fair_round
from bot.matching.suggestions import Suggestion

_Pair = tuple[int, int]


async def solve_in_process(
    suggestions: Sequence[Suggestion],
    rules: RoundRules,
    pitches_left: Mapping[int, int],
    project_ids: Collection[int],
) -> Round:
    """Solve the round in a process of its own, which ends with it, because there are only a few rounds a year. Only
    ids and scores are sent to that process.

    Raises `BrokenProcessPool` when the process was killed, for instance for want of memory.
    """
    known = {(one.project_id, one.backer_id): one for one in suggestions}
    scores = [(*pair, one.score) for pair, one in known.items()]
    # A forked process would inherit the locks of all threads, in whatever state they are; a spawned one does not.
    worker = ProcessPoolExecutor(
        max_workers=1, mp_context=get_context("spawn"), initializer=_end_with_the_bot
    )
    try:
        pairs, shortfalls = await asyncio.get_running_loop().run_in_executor(
            worker, _solve, scores, rules, dict(pitches_left), tuple(project_ids)
        )
    finally:
        worker.shutdown(wait=False, cancel_futures=True)
    return Round(tuple(known[pair] for pair in pairs), shortfalls)


def _end_with_the_bot() -> None:
    """End the worker as soon as the bot is gone. A bot that is killed cannot stop its worker, which would otherwise
    wait for work for ever.
    """
    bot = parent_process()

    def wait() -> None:
        if bot is not None:
            bot.join()
            os._exit(1)

    threading.Thread(target=wait, name="bot-is-gone", daemon=True).start()


def _solve(
    scores: Sequence[tuple[int, int, float]],
    rules: RoundRules,
    pitches_left: Mapping[int, int],
    project_ids: Sequence[int],
) -> tuple[list[_Pair], tuple[Shortfall, ...]]:
    bare = [Suggestion(project_id, backer_id, score, {}, ()) for project_id, backer_id, score in scores]
    found = fair_round(bare, rules, pitches_left=pitches_left, project_ids=project_ids)
    return [(one.project_id, one.backer_id) for one in found.pairs], found.shortfalls
