"""One queue a person: their updates are handled in the order of their arrival, and nobody waits for anybody else.

All is bounded, so that nobody can fill the memory, and a flood is answered with one polite word.
"""

import asyncio
from collections import deque
from collections.abc import Coroutine, Sequence
from typing import Protocol

import structlog
from aiogram import Bot
from aiogram.types import Update

from bot.telegram.arrivals import Arrival, UnreadableError
from bot.telegram.pasting import APART, AnsweredTexts, continues, may_be_cut, whole
from bot.use_cases.health.signs import SignName, SignsSeen

log = structlog.get_logger()

WAITING_MAX = 30
"""Updates of one person that may wait while one is handled. It is more than anybody types or presses before they
look up; further ones are passed over.
"""
OPEN_MAX = 400
"""Updates of all people in memory. No more are asked for beyond it: Telegram keeps them for a day. A region's whole
traffic of some seconds fits in, and at the usual size of some kilobytes an update it is nothing.
"""
FEW = 5
"""So many may everybody have waiting, also when `OPEN_MAX` is reached. Whoever has most beyond it loses theirs."""

BREATH_SECONDS = 0.05
"""A flood is worked off with such pauses. It then takes a few hundredths of the machine from the others."""


class Gate(Protocol):
    async def __call__(self, bot: Bot, update: Update, update_ids: Sequence[int]) -> bool:
        """Handle an update, which has several numbers where a text came in parts. True if it was written that it is
        handled.
        """

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        """Those that were handled before, so far as it can be known now."""

    async def ask_for_patience(self, bot: Bot, account_id: int, language_code: str) -> None:
        """Tell somebody that their last updates were too many."""

    async def tell_of_rest(self, bot: Bot, account_id: int, language_code: str) -> None:
        """Tell somebody that a message was taken for the rest of a long text, and not read."""


class _Queue:
    def __init__(self) -> None:
        self.waiting: deque[Arrival] = deque()
        self.at_work = 0
        self.grew = asyncio.Event()
        self.passed_over = 0


class PeoplesQueues:
    """Takes updates that have arrived, and has each person's handled one by one."""

    def __init__(self, bot: Bot, gate: Gate, signs: SignsSeen) -> None:
        self._bot = bot
        self._gate = gate
        self._signs = signs
        self._queues: dict[int, _Queue] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._open = 0
        self._answered = AnsweredTexts()

    @property
    def full(self) -> bool:
        return self._open >= OPEN_MAX

    def admit(self, arrival: Arrival) -> None:
        self._open += 1
        if arrival.sender_id is None:
            self._decode(arrival)
        if arrival.sender_id is None:
            # Nobody whom we could answer: it was said in a group, or it cannot be read.
            self._finish(arrival, recorded=False)
            return
        queue = self._queues.get(arrival.sender_id)
        if queue is None:
            queue = self._queues[arrival.sender_id] = _Queue()
            self._start(self._work_off(arrival.sender_id, queue))
        queue.waiting.append(arrival)
        queue.grew.set()
        if queue.at_work + len(queue.waiting) > 1 + WAITING_MAX:
            self._pass_over(queue, 1)
        elif self.full:
            longest = max(self._queues.values(), key=lambda other: len(other.waiting))
            if len(longest.waiting) > FEW:
                self._pass_over(longest, len(longest.waiting))

    async def close(self) -> None:
        """Stop the work. What is open then stays open."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _finish(self, arrival: Arrival, *, recorded: bool) -> None:
        self._open -= 1
        arrival.done.set_result(recorded)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _pass_over(self, queue: _Queue, count: int) -> None:
        """Drop the newest ones, and say so once until the queue is empty again."""
        newest = [queue.waiting.pop() for _ in range(count)]
        for arrival in newest:
            self._finish(arrival, recorded=False)
        self._signs.saw(SignName.FLOOD, count=count)
        sender_id = newest[0].sender_id
        if not queue.passed_over and sender_id is not None:
            log.warning("flood", update_id=newest[0].update_id)
            self._start(self._gate.ask_for_patience(self._bot, sender_id, newest[0].language_code))
        queue.passed_over += count

    def _pass_over_rest(self, arrival: Arrival, rest: Update) -> None:
        """A long one is surely a part. A short one may be the end, or a message of its own: the person is told."""
        log.info("rest_came_late", update_id=rest.update_id)
        if arrival.sender_id is not None and not may_be_cut(rest):
            self._start(self._gate.tell_of_rest(self._bot, arrival.sender_id, arrival.language_code))

    async def _work_off(self, sender_id: int, queue: _Queue) -> None:
        try:
            while queue.waiting:
                queue.at_work = 1
                await self._handle_next(queue)
                queue.at_work = 0
                if queue.passed_over and queue.waiting:
                    await asyncio.sleep(BREATH_SECONDS)
        finally:
            del self._queues[sender_id]
        if queue.passed_over:
            log.warning("flood_ended", passed_over=queue.passed_over)

    async def _handle_next(self, queue: _Queue) -> None:
        arrivals = [queue.waiting.popleft()]
        written: Sequence[Arrival] = ()
        try:
            update = self._decode(arrivals[0])
            if update is not None:
                written = await self._handle(queue, arrivals, update)
        except Exception:
            log.exception("update_failed", update_id=arrivals[0].update_id)
        for arrival in arrivals:
            self._finish(arrival, recorded=arrival in written)

    async def _handle(self, queue: _Queue, arrivals: list[Arrival], update: Update) -> Sequence[Arrival]:
        """Returns the updates of which it was written that they are handled. Those that are parts of this one are added
        to `arrivals`.

        The rest of a text that was answered without it, since it came too late or the process ended in between, is
        no answer to what is asked by then. It may be no rest at all, but a message of its own, so the person is told.
        """
        sender_id = arrivals[0].sender_id
        if self._answered.continued_by(sender_id, update):
            self._pass_over_rest(arrivals[0], update)
            return ()
        parts = await self._with_its_rest(queue, arrivals, update)
        before = await self._gate.handled([part.update_id for part in parts]) if len(parts) > 1 else set()
        self._answered.note(sender_id, parts[-1])
        if update.update_id in before:
            if parts[-1].update_id not in before:
                self._pass_over_rest(arrivals[-1], parts[-1])
            return ()
        new = [arrival for arrival in arrivals if arrival.update_id not in before]
        text = whole([part for part in parts if part.update_id not in before])
        recorded = await self._gate(self._bot, text, [arrival.update_id for arrival in new])
        return new if recorded else ()

    async def _with_its_rest(
        self, queue: _Queue, arrivals: list[Arrival], update: Update
    ) -> Sequence[Update]:
        """The update and the rest of its text, where that comes in the next ones. Those are added to `arrivals`."""
        parts = [update]
        while may_be_cut(parts[-1]):
            following = await self._next_in(queue)
            rest = self._decode(following, quietly=True) if following is not None else None
            if rest is None or not continues(rest, parts[-1]):
                break
            arrivals.append(queue.waiting.popleft())
            parts.append(rest)
        return parts

    async def _next_in(self, queue: _Queue) -> Arrival | None:
        """The person's next update, which stays in the queue. It is waited for, if it is not there yet."""
        queue.grew.clear()
        if not queue.waiting:
            try:
                await asyncio.wait_for(queue.grew.wait(), APART.total_seconds())
            except TimeoutError:
                return None
        return queue.waiting[0] if queue.waiting else None

    def _decode(self, arrival: Arrival, *, quietly: bool = False) -> Update | None:
        try:
            return arrival.decode(self._bot)
        except UnreadableError as error:
            if not quietly:
                log.warning(
                    "update_unreadable", update_id=arrival.update_id, kind=error.kind, places=error.places
                )
                self._signs.saw(SignName.UPDATES_UNREADABLE, str(error))
            return None
