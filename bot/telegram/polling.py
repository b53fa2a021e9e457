"""Long polling that nobody can hold up, and that loses nothing.

aiogram's own polling decodes all updates of an answer at once and confirms them while their handlers are at work. One
that cannot be decoded then stops the bot, and what is at work when the process dies is lost. Here updates are decoded
one by one, and confirmed when they are handled or on record (docs/decisions/0016).
"""

import asyncio
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.utils.backoff import Backoff, BackoffConfig

from bot.telegram.arrivals import GetRawUpdates, kind_of, number_of
from bot.telegram.open_updates import OpenUpdates, Record
from bot.telegram.queues import Gate, PeoplesQueues
from bot.use_cases.health.signs import SignName, SignsSeen
from bot.use_cases.kernel.ports import StorageUnavailableError

log = structlog.get_logger()
Result = TypeVar("Result")

LONG_POLL_SECONDS = 30
BATCH = 100
"""Telegram's own limit for one answer."""
GRACE_SECONDS = 0.05
"""How long new updates may take before they are put on record. Most are handled by then, and need not be."""
FLOOR_SECONDS = 0.5
"""At least so much lies between two questions if the first one brought nothing. Telegram itself waits
`LONG_POLL_SECONDS` before it answers with nothing; other servers may not.
"""
STANDBY_SECONDS = 1.0
"""How often a process asks for the turn to poll, while another one has it."""
_BACKOFF = BackoffConfig(min_delay=0.5, max_delay=15.0, factor=1.7, jitter=0.1)


class PollingTurn(Protocol):
    """The right to ask for updates, where several processes share a database: Telegram answers one alone."""

    async def is_ours(self) -> bool: ...
    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Reception:
    """What takes the updates that arrive."""

    gate: Gate
    record: Record
    turn: PollingTurn
    signs: SignsSeen


class _UselessAnswerError(Exception):
    """Telegram answers the question for updates with something else."""


class Poller:
    """Asks Telegram for updates, as long as it is this process's turn, and has them handled."""

    def __init__(self, bot: Bot, allowed_updates: Sequence[str]) -> None:
        self._bot = bot
        self._allowed_updates = list(allowed_updates)
        self._stopping = asyncio.Event()
        self._backoff = Backoff(_BACKOFF)
        self._begun = False
        self._prepared = False
        self._in_doubt = True
        self._troubled = False
        # Behind the last update that has arrived, and behind the last that is handled or on record.
        self._arrived: int | None = None
        self._offset: int | None = None
        self._open: OpenUpdates | None = None

    def stop(self) -> None:
        self._stopping.set()

    @property
    def at_work(self) -> bool:
        """Whether updates arrive, here or in the process whose turn it is. They do not before the first request,
        while Telegram cannot be reached or refuses, and after `stop`.
        """
        return self._begun and not (self._troubled or self._stopping.is_set())

    @property
    def busy(self) -> bool:
        """Whether any update is being handled, on record or not."""
        return self._open is not None and self._open.any

    async def run(self, reception: Reception, shutdown_seconds: float) -> None:
        """Poll until `stop`. Then wait for what is at work; what takes longer stays on record for the next start.

        Raises `TelegramUnauthorizedError` if Telegram does not know the token.
        """
        self._begun = True
        queues = PeoplesQueues(self._bot, reception.gate, reception.signs)
        updates = self._open = OpenUpdates(queues, reception.record)
        try:
            while not self._stopping.is_set():
                await self._try_a_round(reception, updates)
        finally:
            await self._finish(updates, shutdown_seconds)
            await reception.turn.close()

    async def _try_a_round(self, reception: Reception, updates: OpenUpdates) -> None:
        """Ask once, or wait. Whatever goes wrong is logged and tried again after a growing delay."""
        try:
            await self._round(reception, updates)
        except TelegramUnauthorizedError as refusal:
            self._note_trouble(reception.signs, refusal, retry_in=None)
            raise
        except TelegramRetryAfter as refusal:
            self._note_trouble(reception.signs, refusal, refusal.retry_after)
            await self._pause(refusal.retry_after)
        except (AiogramError, _UselessAnswerError) as failure:
            delay = next(self._backoff)
            self._note_trouble(reception.signs, failure, delay)
            await self._pause(delay)
        except StorageUnavailableError:
            log.warning("updates_wait_for_database")
            self._prepared = False
            await self._pause(STANDBY_SECONDS)
        except Exception:
            log.exception("polling_failed")
            await self._pause(next(self._backoff))

    async def _round(self, reception: Reception, updates: OpenUpdates) -> None:
        if not await self._until_stopped(reception.turn.is_ours()):
            await self._stand_by()
            return
        if not self._prepared:
            await updates.admit_kept()
            await self._until_stopped(self._bot.delete_webhook(drop_pending_updates=False))
            self._prepared = True
        await self._until_stopped(updates.have_room())
        began = asyncio.get_running_loop().time()
        waits = not self._in_doubt
        answer = await self._until_stopped(self._ask(LONG_POLL_SECONDS if waits else 0))
        if self._stopping.is_set():
            return
        items = _items_of(answer)
        anything_new = self._admit(items, reception.signs, updates)
        self._note_that_they_arrive(reception.signs)
        if anything_new:
            await updates.settle(GRACE_SECONDS if len(items) < BATCH else 0)
        if not await self._put_on_record(updates):
            return
        if waits and not anything_new:
            await self._pause(began + FLOOR_SECONDS - asyncio.get_running_loop().time())

    async def _stand_by(self) -> None:
        """Another process polls. What we have not confirmed goes to it, and we ask again for the turn."""
        if not self._stopping.is_set():
            self._prepared, self._troubled, self._in_doubt = False, False, True
            self._arrived = self._offset = None
            await self._pause(STANDBY_SECONDS)

    async def _ask(self, seconds: int) -> Any:  # noqa: ANN401 - whatever a server answers
        """Confirm all updates before the offset, and wait for those after it."""
        question = GetRawUpdates(
            offset=self._offset, limit=BATCH, timeout=seconds, allowed_updates=self._allowed_updates
        )
        return await self._bot(question, request_timeout=seconds + 10)

    def _admit(self, items: Sequence[Any], signs: SignsSeen, updates: OpenUpdates) -> bool:
        """Have the updates handled. Returns whether any of them is new.

        They are confirmed in Telegram's order, which need not be that of their numbers: after a week without updates
        Telegram chooses the next number at random (core.telegram.org/bots/api#update). An answer without updates means
        that all are confirmed. No number is kept then: the next may be lower, and is to be asked for all the same.
        """
        anything_new = False
        if not items:
            self._arrived = self._offset = None
        for item in items:
            number = number_of(item)
            if number is None:
                log.warning("update_unreadable", update_id=None, kind=kind_of(item), places="update_id")
                signs.saw(SignName.UPDATES_UNREADABLE, f"{kind_of(item)}: update_id")
                continue
            anything_new = updates.admit(number, item) or anything_new
            self._arrived = number + 1
        if items and not any(number_of(item) for item in items):
            # They can be confirmed by no number, and would be asked for without end.
            msg = "updates without numbers"
            raise _UselessAnswerError(msg)
        return anything_new

    async def _put_on_record(self, updates: OpenUpdates) -> bool:
        """Only after this the next question confirms what has arrived. False if we are told to stop before."""
        while not self._stopping.is_set():
            try:
                await updates.put_on_record()
            except StorageUnavailableError:
                log.warning("updates_not_recorded")
                await updates.settle(FLOOR_SECONDS)
                await self._pause(FLOOR_SECONDS)
            else:
                self._offset = self._arrived
                return True
        return False

    async def _finish(self, updates: OpenUpdates, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await updates.all_handled()
        await updates.stop()
        try:
            await updates.put_on_record()
        except StorageUnavailableError:
            log.warning("updates_not_recorded")
            return
        if self._arrived is not None:
            try:
                await self._bot(GetRawUpdates(offset=self._arrived, limit=1, timeout=0))
            except AiogramError as failure:
                log.warning("confirmation_failed", error=type(failure).__name__)

    def _note_trouble(self, signs: SignsSeen, failure: Exception, retry_in: float | None) -> None:
        self._troubled = self._in_doubt = True
        words = _words_of(failure)
        wait = None if retry_in is None else round(retry_in, 1)
        log.warning("polling_failed", error=type(failure).__name__, words=words, retry_in=wait)
        signs.saw(SignName.UPDATES_MISSING, words)

    def _note_that_they_arrive(self, signs: SignsSeen) -> None:
        if self._in_doubt:
            signs.ended(SignName.UPDATES_MISSING)
        self._troubled = self._in_doubt = False
        self._backoff.reset()

    async def _until_stopped(self, work: Awaitable[Result]) -> Result | None:
        """The result of the work; None if we are told to stop before."""
        task = asyncio.ensure_future(work)
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({task, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            stopping.cancel()
            task.cancel()

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), max(0.0, seconds))


def _items_of(answer: object) -> Sequence[Any]:
    if not isinstance(answer, list):
        msg = "an answer without a list of updates"
        raise _UselessAnswerError(msg)
    return answer


def _words_of(failure: Exception) -> str:
    """Telegram's own words. Those of a failed connection may quote the address, and with it the token."""
    if isinstance(failure, TelegramNetworkError):
        return f"no connection ({failure.message.partition(':')[0]})"
    return failure.message if isinstance(failure, TelegramAPIError) else str(failure)
