"""The proof as it stands: what was done, what the ledger says, and what goes on just now."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

from playground.crowd.days import Days
from playground.people.client import NotSeen, PlaygroundClient, PlaygroundError
from playground.proof.deeds import HANDS, Deed, Kind
from playground.proof.passing import STRIDE, Passing
from playground.proof.report import Fault
from playground.proof.walk import Walk
from playground.world.core import Playground
from playground.world.errors import ControlError

WALKS = "X-Proof-Walk"
HANDS_OFF = 60.0
"""Seconds for which somebody is left alone after they were played by hand."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the proof takes place: known once the server runs and the six have said hello."""

    url: str
    playground: Playground
    days: Days
    six: Mapping[int, Mapping[Kind, float]]


class Proof:
    """One thing at a time: while it walks or jumps, whoever asks for the same again joins it."""

    def __init__(self, seed: int, folder: Path, log: Path, changed: Callable[[Deed | None], None]) -> None:
        """`changed` hears of each deed, and of whatever else is different."""
        self.seed = seed
        self.stage: Stage | None = None
        self.state = "idle"
        self.deeds: list[Deed] = []
        self.ledger: dict[str, Any] | None = None
        self.trouble: str | None = None
        self._drawn = 0
        self._folder = folder
        self._log = log
        self._changed = changed
        self._task: asyncio.Task[None] | None = None
        self._stopping = False
        self.own_headers: Mapping[str, str] = MappingProxyType({WALKS: secrets.token_hex()})
        """What the walk sends with each request, so that it is not taken for somebody in the page."""
        self._played: dict[int, float] = {}

    @property
    def people(self) -> list[int]:
        return list(self.stage.six) if self.stage else []

    @property
    def silent(self) -> int | None:
        return None if self.ledger is None else int(self.ledger["silent"])

    @property
    def report(self) -> Path | None:
        """Where the fault is described, if there is one."""
        return self._folder / f"report-{self.seed}.md" if self.silent else None

    def begin_walk(self, deeds: int) -> None:
        self._begin("walking", self.walk(deeds))

    def begin_jump(self, days: int) -> None:
        self._begin("jumping", self.jump(days))

    def _begin(self, state: str, work: Coroutine[Any, Any, None]) -> None:
        if self._task is not None and not self._task.done():
            work.close()
            return
        self._stopping, self.trouble = False, None
        self._tell(state)
        self._task = asyncio.create_task(self._at_work(work))

    async def _at_work(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except (NotSeen, PlaygroundError, ControlError) as trouble:
            self.trouble = str(trouble)
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
        """Do so many deeds, one after another, and take the ledger."""
        async with self._at_the_clock() as (client, passing):
            assert self.stage is not None  # noqa: S101  # else there is no clock to be at
            walk = Walk(client, passing, self.seed, self.stage.six, by_hand=self._by_hand)
            for _ in range(deeds):
                if self._stopping:
                    break
                deed = await walk.deed(self._drawn + 1)
                self._drawn += 1
                self._note(deed)
            await self._take_ledger(client)

    async def jump(self, days: int) -> None:
        """Let days pass in which none of the six does anything, and take the ledger."""
        async with self._at_the_clock() as (client, passing):
            begun, passed = await client.now(), 0
            await passing.settled()
            while passed < days and not self._stopping:
                passed += 1
                await passing.until(begun + timedelta(days=passed), STRIDE)
                self._changed(None)
            self._note(Deed(begun, Kind.JUMP, amount=passed))
            await self._take_ledger(client)

    @asynccontextmanager
    async def _at_the_clock(self) -> AsyncIterator[tuple[PlaygroundClient, Passing]]:
        """Nobody else lets time pass meanwhile, so that each thing is done before the next."""
        stage = self.stage
        assert stage is not None  # noqa: S101  # nobody asks before all is ready
        with stage.days.led():
            async with PlaygroundClient(stage.url, self.own_headers) as client:
                yield client, Passing(stage.playground, stage.days, client, lambda: self._stopping)

    def note_by_hand(self, deed: Deed) -> None:
        """Somebody does this in the page. A person whom they play is left alone for a while."""
        if deed.person_id in self.people:
            self._played[deed.person_id] = time.monotonic()
        self._note(deed)

    def amend(self, deed: Deed, told: Deed | None) -> None:
        """Tell a deed by hand otherwise, now that it is done, or not at all, because it was refused."""
        place = next(n for n, each in enumerate(self.deeds) if each is deed)
        self.deeds[place : place + 1] = [told] if told else []
        self._changed(None)

    @property
    def by_hand(self) -> int:
        """How many deeds were done by hand."""
        return sum(deed.kind in HANDS for deed in self.deeds)

    def _by_hand(self) -> frozenset[int]:
        now = time.monotonic()
        return frozenset(id_ for id_, at in self._played.items() if now - at < HANDS_OFF)

    def _note(self, deed: Deed) -> None:
        self.deeds.append(deed)
        self._changed(deed)

    async def _take_ledger(self, client: PlaygroundClient) -> None:
        self.ledger = await client.get("/api/ends", language="en")
        if self.report is not None:
            fault = Fault(self.seed, self.deeds, self.ledger, self._log)
            self.report.write_text(fault.in_words(), "utf-8")

    def _tell(self, state: str) -> None:
        self.state = state
        self._changed(None)
