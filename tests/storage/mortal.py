"""Processes that are killed in the middle of what they do. They are forked off one that has imported everything: to do
that anew takes each of them several seconds of a processor.
"""

import asyncio
import multiprocessing
from collections.abc import Callable, Coroutine
from typing import Any

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload([f"tests.storage.{name}_process" for name in ("fair", "reminder", "seal")])


async def return_code(main: Callable[..., Coroutine[Any, Any, None]], *arguments: str) -> int | None:
    """What a process ends with that does this alone; minus nine when a kill struck."""
    process = _PROCESSES.Process(target=_run, args=(main, *arguments))
    process.start()
    await asyncio.to_thread(process.join)
    return process.exitcode


def _run(main: Callable[..., Coroutine[Any, Any, None]], *arguments: str) -> None:
    asyncio.run(main(*arguments))
