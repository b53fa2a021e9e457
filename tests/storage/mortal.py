"""Processes that are killed in the middle of what they do."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from tests.forks import forked

_PATIENCE = 200.0
"""Seconds for a process to end, on a busy machine."""


async def return_code(main: Callable[..., Coroutine[Any, Any, None]], *arguments: str) -> int:
    """What a process ends with that does this alone; minus nine when a kill struck."""
    return await forked(_run, main, *arguments).wait(_PATIENCE)


def _run(main: Callable[..., Coroutine[Any, Any, None]], *arguments: str) -> None:
    asyncio.run(main(*arguments))
