"""What happens, in order: the feed that the chat page and the test client follow."""

import asyncio
import json
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

BUFFER = 10_000
"""Events kept for those who connect later."""


class EventLog:
    def __init__(self) -> None:
        self.last_id = 0
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
        """Wake those who wait for the state to change; some changes are no events."""
        for watcher in self._watchers:
            watcher.set()

    @contextmanager
    def follow(self, after: int) -> Iterator[asyncio.Queue[str]]:
        """The feed from the event after `after` on, as JSON lines."""
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
        """An event that is set whenever anything changes; whoever waits clears it."""
        watcher = asyncio.Event()
        self._watchers.add(watcher)
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)
