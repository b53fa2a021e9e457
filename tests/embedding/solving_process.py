"""A process that is killed, as by `kill -9`, while another one shares out a round for it."""

import asyncio
import multiprocessing
import os
import signal

from bot.embedding.rounds import solve_in_process
from bot.matching.round_rules import RoundRules
from bot.matching.suggestions import Suggestion


async def main() -> None:
    suggestions = [Suggestion(1, 2, 0.5, {}, ())]
    solving = asyncio.create_task(solve_in_process(suggestions, RoundRules(), {}, [1]))
    while not multiprocessing.active_children():  # noqa: ASYNC110 - a thread of the pool starts it
        await asyncio.sleep(0.01)
    assert not solving.done()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    asyncio.run(main())
