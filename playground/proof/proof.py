"""The proof as it stands: what was done, what the ledger says, and what goes on just now."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from playground.proof.deeds import Deed, Kind
from playground.proof.passing import Watcher
from playground.proof.report import Fault
from playground.proof.walk import Walk

HANDS_OFF = 60.0
"""Seconds for which somebody is left alone after they were played by hand."""


class Proof:
    """One thing at a time: while it walks or jumps, whoever asks for the same again joins it."""

    def __init__(self, seed: int, folder: Path, log: Path, changed: Callable[[Deed | None], None]) -> None:
        self.seed = seed
        self.state = "idle"
        self.deeds: list[Deed] = []
        self.six: Mapping[int, Mapping[Kind, float]] = {}
        self.ledger: dict[str, Any] | None = None
        self.url = ""
        self._drawn = 0
        self._folder = folder
        self._log = log
        self._changed = changed
        self._task: asyncio.Task[None] | None = None
        self._stopping = False
        self._acting: int | None = None
        self._played: dict[int, float] = {}

    @property
    def silent(self) -> int | None:
        return None if self.ledger is None else int(self.ledger["silent"])

    @property
    def report(self) -> Path | None:
        """Where the fault is described, if there is one."""
        file = self._folder / f"report-{self.seed}.md"
        return file if self.silent else None

    def begin_walk(self, deeds: int) -> None:
        self._begin("walking", self.walk(deeds))

    def begin_jump(self, days: int) -> None:
        self._begin("jumping", self.jump(days))

    def _begin(self, state: str, work: Coroutine[Any, Any, None]) -> None:
        if self._task is not None and not self._task.done():
            work.close()
            return
        self._task = asyncio.create_task(self._at_work(state, work))

    async def _at_work(self, state: str, work: Coroutine[Any, Any, None]) -> None:
        self._stopping = False
        self._tell(state)
        try:
            await work
        finally:
            self._tell("idle")

    def stop(self) -> None:
        """Stop after the deed that is being done."""
        self._stopping = True

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def walk(self, deeds: int) -> None:
        async with Watcher(self.url) as client:
            walk = self._walk(client)
            for _ in range(deeds):
                deed = await walk.deed(self._drawn + 1)
                if deed is None:
                    break
                self._drawn += 1
                self._note(deed)
            await self._take_ledger(client)

    async def jump(self, days: int) -> None:
        async with Watcher(self.url) as client:
            self._note(await self._walk(client).jump(days))
            await self._take_ledger(client)

    def played_by_hand(self, person_id: int, who: str, at: datetime) -> None:
        """Somebody plays this person in the page. What they do is told in one line, however much it is."""
        if person_id == self._acting or person_id not in self.six:
            return
        self._played[person_id] = time.monotonic()
        last = self.deeds[-1] if self.deeds else None
        if last is None or (last.kind, last.person_id) != (Kind.BY_HAND, person_id):
            self._note(Deed(at, Kind.BY_HAND, who, person_id))

    def _by_hand(self) -> frozenset[int]:
        now = time.monotonic()
        return frozenset(id_ for id_, at in self._played.items() if now - at < HANDS_OFF)

    def _walk(self, client: Watcher) -> Walk:
        return Walk(
            client,
            self.seed,
            self.six,
            by_hand=self._by_hand,
            stopped=lambda: self._stopping,
            acting=self._note_actor,
        )

    def _note_actor(self, person_id: int | None) -> None:
        self._acting = person_id

    def _note(self, deed: Deed) -> None:
        self.deeds.append(deed)
        self._changed(deed)

    async def _take_ledger(self, client: Watcher) -> None:
        self.ledger = await client.get("/api/ends", language="en")
        if self.report is not None:
            fault = Fault(self.seed, self.deeds, self.ledger, self._log)
            self.report.write_text(fault.in_words(), "utf-8")
        self._changed(None)

    def _tell(self, state: str) -> None:
        self.state = state
        self._changed(None)
