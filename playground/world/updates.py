"""The updates that wait for the bot: their queue, and the long poll that empties it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playground.world.clock import Clock
from playground.world.errors import conflict

CALLBACK_LIFE = 150.0
MESSAGE_LIFE = 24 * 3600.0
"""Seconds on the playground's clock after which an update that no bot has fetched is thrown away."""
LONGEST_POLL = 50
LARGEST_BATCH = 100
LONGEST_QUEUE = 100_000
TOLERANCE = 10
"""How far beyond the next update an offset may be."""
OTHER_POLL = "other getUpdates request; make sure that only one bot instance is running"
UNASKED_KINDS = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that are delivered only if `allowed_updates` names them."""


def poll_seconds(asked: int | None) -> int:
    """How many seconds a poll waits if the bot asks for `asked`."""
    return min(max(asked or 0, 0), LONGEST_POLL)


def batch_size(asked: int | None) -> int:
    return min(max(LARGEST_BATCH if asked is None else asked, 1), LARGEST_BATCH)


@dataclass(slots=True)
class PendingUpdate:
    id: int
    kind: str
    payload: dict[str, Any]
    expires_at: float
    person_id: int | None
    lane: str
    """A webhook gets the updates of one lane one by one. A person's callbacks are a lane, and so are a chat's
    messages.
    """
    copies: int = 1
    """How often the update arrives. A fault can make it more than 1; the update then arrives again after it was
    confirmed.
    """

    def as_json(self) -> dict[str, Any]:
        return {"update_id": self.id, self.kind: self.payload}


class UpdateQueue:
    def __init__(self, clock: Clock, stirred: Callable[[], None]) -> None:
        self.pending: list[PendingUpdate] = []
        self.last_id = 100_000
        self.allowed: list[str] = []
        """The kinds that the bot has asked for. Empty means all but `UNASKED_KINDS`."""
        self.poll_waits = False
        self._clock = clock
        self._stirred = stirred
        self._poll: asyncio.Future[str] | None = None
        """The waiting poll. It ends with what has terminated it, or with an empty text."""

    def accepts(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in UNASKED_KINDS

    def put(
        self, kind: str, payload: dict[str, Any], person_id: int | None, lane: str, copies: int
    ) -> PendingUpdate:
        self.last_id += 1
        life = CALLBACK_LIFE if kind in ("callback_query", "inline_query") else MESSAGE_LIFE
        update = PendingUpdate(self.last_id, kind, payload, self.now() + life, person_id, lane, copies)
        self.pending.append(update)
        self._answer_poll("")
        return update

    def drop_expired(self) -> None:
        if any(self.expired(update) for update in self.pending):
            self.pending = [update for update in self.pending if not self.expired(update)]

    def now(self) -> float:
        return self._clock.timestamp()

    def expired(self, update: PendingUpdate) -> bool:
        return update.expires_at <= self.now()

    def forget(self, update: PendingUpdate) -> None:
        """Remove an update that has arrived, or is too old to arrive."""
        self.pending = [other for other in self.pending if other is not update]
        self._stirred()

    def confirm(self, offset: int) -> None:
        """Remove what the bot has confirmed: all updates below `offset` or, if that is -N, all but the last N. An
        offset far beyond what there is, or far before, confirms nothing. Source: `TQueue.cpp` of TDLib.
        """
        if offset < 0:
            self.pending = self.pending[offset:]
            return
        first = self.pending[0].id if self.pending else self.last_id + 1
        if not first - LONGEST_QUEUE <= offset <= self.last_id + 1 + TOLERANCE:
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
        """The pending updates, after a wait of up to `timeout` seconds. Raises `ApiError` 409 if a newer poll takes
        over; one that need not wait does not.
        """
        self.drop_expired()
        self.confirm(offset)
        if not self.pending and timeout > 0:
            self._answer_poll(OTHER_POLL)
            await self._wait(timeout)
            self.drop_expired()
        return [update.as_json() for update in self.pending[:limit]]

    async def _wait(self, timeout: float) -> None:
        poll: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._poll = poll
        self.poll_waits = True
        self._stirred()
        try:
            async with asyncio.timeout(timeout):
                terminated = await poll
        except TimeoutError:
            terminated = ""
        finally:
            if self._poll is poll:
                self._poll = None
                self.poll_waits = False
                self._stirred()
        if terminated:
            raise conflict(f"terminated by {terminated}")

    def end_poll(self) -> None:
        """End the waiting poll with an empty result, as when the server goes down."""
        self._answer_poll("")

    def terminate_poll(self, by: str) -> None:
        self._answer_poll(by)

    def _answer_poll(self, terminated_by: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(terminated_by)
            self.poll_waits = False
