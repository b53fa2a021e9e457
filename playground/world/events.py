"""The events of the playground in their order. The chat page and the test client follow them."""

import asyncio
import json
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

BUFFER = 10_000
"""Events that are kept for clients that connect later."""


class EventLog:
    def __init__(self) -> None:
        self.last_id = 0
        self.stirs = 0
        """How often anything has changed."""
        self._buffer: deque[dict[str, Any]] = deque(maxlen=BUFFER)
        self._followers: set[asyncio.Queue[str]] = set()
        self._watchers: set[asyncio.Event] = set()

    def add(self, kind: str, payload: dict[str, Any], chat_id: int | None = None) -> None:
        self.last_id += 1
        event: dict[str, Any] = {"id": self.last_id, "type": kind, "payload": payload}
        if chat_id is not None:
            event["chat_id"] = chat_id
        self._buffer.append(event)
        if self._followers:
            line = json.dumps(event, ensure_ascii=False)
            for queue in self._followers:
                queue.put_nowait(line)
        self.stir()

    def stir(self) -> None:
        """Wake everybody who waits for a change of state. Some changes are not events."""
        self.stirs += 1
        for watcher in self._watchers:
            watcher.set()

    @contextmanager
    def follow(self, after: int) -> Iterator[asyncio.Queue[str]]:
        """The events after the one with id `after`, as JSON lines, and all that follow."""
        queue: asyncio.Queue[str] = asyncio.Queue()
        for event in self._buffer:
            if event["id"] > after:
                queue.put_nowait(json.dumps(event, ensure_ascii=False))
        self._followers.add(queue)
        try:
            yield queue
        finally:
            self._followers.discard(queue)

    @contextmanager
    def watch(self) -> Iterator[asyncio.Event]:
        """An `asyncio.Event` that is set whenever anything changes. Whoever waits for it clears it."""
        watcher = asyncio.Event()
        self._watchers.add(watcher)
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)
