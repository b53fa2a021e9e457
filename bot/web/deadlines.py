"""Gives up what takes too long, at little cost for what does not.

A timer of its own for each request (`asyncio.timeout`) costs more than all other checks of a page together. So one
timer looks at everything that is being answered, and only while something is.
"""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

Answer = TypeVar("Answer")

LOOKS_SECONDS = 0.25
"""So much later than its time something may be given up."""


class Deadlines:
    def __init__(self) -> None:
        self._until: dict[asyncio.Task[object], float] = {}
        self._late: set[asyncio.Task[object]] = set()
        self._looks: asyncio.TimerHandle | None = None

    async def within(self, seconds: float, answer: Awaitable[Answer]) -> Answer:
        """What is awaited. Raises `TimeoutError` once it has taken longer."""
        task, loop = asyncio.current_task(), asyncio.get_running_loop()
        if task is None:
            raise RuntimeError
        before = task.cancelling()
        self._until[task] = loop.time() + seconds
        if self._looks is None:
            self._looks = loop.call_later(min(seconds, LOOKS_SECONDS), self._look)
        try:
            return await answer
        except asyncio.CancelledError:
            if task in self._late and task.uncancel() <= before:
                raise TimeoutError from None
            raise
        finally:
            del self._until[task]
            self._late.discard(task)

    def _look(self) -> None:
        loop = asyncio.get_running_loop()
        now = loop.time()
        for task, until in self._until.items():
            if until <= now and task not in self._late:
                self._late.add(task)
                task.cancel()
        self._looks = loop.call_later(LOOKS_SECONDS, self._look) if self._until else None
