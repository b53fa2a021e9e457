"""Remembers pages that many people open, so that they are made now and then and not for each reader.

Measured: to make a page from the database takes the event loop, which also answers taps, some 4 ms; from memory it
takes a tenth of that.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakValueDictionary

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

MOST = 300
"""Pages of some 10 kB, and as much compressed."""


class Remembered(Generic[Key, Value]):
    """Remembers a value for each key for `seconds`, and no more than `most` of them. If several callers ask for a key
    at once, one of them makes the value and the others wait. If that fails, the next caller makes it anew, and nothing
    of the key is kept: keys may be made up by strangers.

    `now` is in seconds and only goes forward.
    """

    def __init__(
        self,
        make: Callable[[Key], Awaitable[Value]],
        seconds: float,
        now: Callable[[], float],
        most: int = MOST,
    ) -> None:
        self._make = make
        self._seconds = seconds
        self._now = now
        self._most = most
        self._values: OrderedDict[Key, tuple[float, Value]] = OrderedDict()
        self._makers: WeakValueDictionary[Key, asyncio.Lock] = WeakValueDictionary()

    def __len__(self) -> int:
        return len(self._values) + len(self._makers)

    def at_hand(self, key: Key) -> Value | None:
        """The value, if it need not be made."""
        kept = self._values.get(key)
        return kept[1] if kept is not None and self._is_fresh(kept) else None

    async def __call__(self, key: Key) -> Value:
        found = self.at_hand(key)
        if found is not None:
            return found
        async with self._makers.setdefault(key, asyncio.Lock()):
            kept = self._values.get(key)
            if kept is None or not self._is_fresh(kept):
                kept = self._now(), await self._make(key)
                self._keep(key, kept)
            return kept[1]

    def _keep(self, key: Key, kept: tuple[float, Value]) -> None:
        self._values[key] = kept
        self._values.move_to_end(key)
        if len(self._values) > self._most:
            self._values.popitem(last=False)

    def _is_fresh(self, kept: tuple[float, Value]) -> bool:
        return self._now() - kept[0] < self._seconds
