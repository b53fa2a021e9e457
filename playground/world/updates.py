"""What waits for the bot: the queue of updates, and the long poll that empties it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playground.world.clock import Clock
from playground.world.errors import conflict

CALLBACK_LIFE = 150.0
MESSAGE_LIFE = 24 * 3600.0
"""Seconds on the playground's clock after which an update that nobody fetched is thrown away."""
LONGEST_POLL = 50
LARGEST_BATCH = 100
UNASKED_KINDS = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Not delivered unless asked for in `allowed_updates`."""


def poll_seconds(asked: int | None) -> int:
    """How long a poll waits when a bot asks for so many seconds."""
    return min(max(asked or 0, 0), LONGEST_POLL)


def batch_size(asked: int | None) -> int:
    return min(max(asked or LARGEST_BATCH, 1), LARGEST_BATCH)


@dataclass(slots=True)
class PendingUpdate:
    id: int
    kind: str
    payload: dict[str, Any]
    expires_at: float
    person_id: int | None
    lane: str
    """Deliveries by webhook within one lane are serial: a person's callbacks, a chat's messages."""
    copies: int = 1
    """More than 1 when a fault asks for the update to arrive again after it was confirmed."""

    def as_json(self) -> dict[str, Any]:
        return {"update_id": self.id, self.kind: self.payload}


class UpdateQueue:
    def __init__(self, clock: Clock, stirred: Callable[[], None]) -> None:
        self.pending: list[PendingUpdate] = []
        self.last_id = 100_000
        self.allowed: list[str] = []
        """Kinds asked for; empty means all but `UNASKED_KINDS`."""
        self.poll_waits = False
        self._clock = clock
        self._stirred = stirred
        self._poll: asyncio.Future[bool] | None = None

    def accepts(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in UNASKED_KINDS

    def put(
        self, kind: str, payload: dict[str, Any], person_id: int | None, lane: str, copies: int
    ) -> PendingUpdate:
        self.last_id += 1
        life = CALLBACK_LIFE if kind in ("callback_query", "inline_query") else MESSAGE_LIFE
        update = PendingUpdate(self.last_id, kind, payload, self.now() + life, person_id, lane, copies)
        self.pending.append(update)
        self._answer_poll(terminated=False)
        return update

    def drop_expired(self) -> None:
        if any(self.expired(update) for update in self.pending):
            self.pending = [update for update in self.pending if not self.expired(update)]

    def now(self) -> float:
        return self._clock.timestamp()

    def expired(self, update: PendingUpdate) -> bool:
        return update.expires_at <= self.now()

    def forget(self, update: PendingUpdate) -> None:
        """The update has arrived, or is too old to arrive."""
        self.pending = [other for other in self.pending if other is not update]
        self._stirred()

    def confirm(self, offset: int) -> None:
        """Forget what the bot has: all below `offset`, or all but the last N for an offset of -N."""
        if offset < 0:
            self.pending = self.pending[offset:]
            return
        kept = []
        for update in self.pending:
            if update.id < offset:
                update.copies -= 1
            if update.copies > 0:
                kept.append(update)
        if len(kept) != len(self.pending):
            self.pending = kept
            self._stirred()

    async def fetch(self, offset: int, limit: int, timeout: float) -> list[dict[str, Any]]:
        """Wait up to `timeout` seconds. Raises `ApiError` 409 when a newer poll takes over."""
        self._answer_poll(terminated=True)
        self.drop_expired()
        self.confirm(offset)
        if not self.pending and timeout > 0:
            await self._wait(timeout)
            self.drop_expired()
        return [update.as_json() for update in self.pending[:limit]]

    async def _wait(self, timeout: float) -> None:
        poll: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._poll = poll
        self.poll_waits = True
        self._stirred()
        try:
            async with asyncio.timeout(timeout):
                terminated = await poll
        except TimeoutError:
            terminated = False
        finally:
            if self._poll is poll:
                self._poll = None
                self.poll_waits = False
                self._stirred()
        if terminated:
            raise conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )

    def end_poll(self) -> None:
        """Let the poll that waits come back empty, as when the server goes down."""
        self._answer_poll(terminated=False)

    def terminate_poll(self) -> None:
        self._answer_poll(terminated=True)

    def _answer_poll(self, *, terminated: bool) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(terminated)
            self.poll_waits = False
