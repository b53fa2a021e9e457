"""Gives the replies that are owed: what people were to hear while Telegram was away, or wanted to hear nothing."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar, Protocol

from bot.models.replies import OwedReply
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, DeliverLater, Identity, StorageUnavailableError, Undeliverable
from bot.use_cases.kernel.replies import OwedCall
from bot.use_cases.kernel.unit_of_work import UnitOfWork

GIVEN_UP_AFTER = timedelta(hours=24)
"""Telegram itself keeps an update for a bot no longer than this (Bot API, getUpdates)."""
_CHATS = 100
_SIDE_BY_SIDE = 10
_STUCK = 12
"""Attempts: some seven minutes. If Telegram fails at one reply alone for so long, and takes those to other chats, the
reply is put behind the others of its chat, which would otherwise get no answer at all for a day.
"""


class OwedReplies(Protocol):
    async def due(self, now: datetime, limit: int) -> Sequence[int]:
        """Chats that are owed something and whose time has come, the longest waiting first."""

    async def of(self, chat_id: int) -> Sequence[OwedReply]:
        """What a chat is owed, in order."""

    async def waiting(self) -> tuple[int, datetime | None]:
        """How many replies are owed in all, and since when the oldest."""

    async def get(self, reply_id: int) -> OwedReply | None: ...
    async def put_last(self, reply: OwedReply) -> None:
        """Let a copy of the reply stand behind all others. The reply itself stays."""

    async def remove(self, reply_ids: Sequence[int]) -> None: ...


class Redraw(Protocol):
    """Draws the screen that is open in a chat."""

    async def __call__(self, chat_id: int, language_code: str) -> None:
        """Raises `DeliverLater`."""


class Voice(Protocol):
    """What says a reply to a chat, by calling Telegram."""

    async def say(self, call: OwedCall) -> None:
        """Raises `DeliverLater` or `Undeliverable`. A call that Telegram will never take is logged and is done with."""

    def rest(self, chat_id: int) -> float:
        """Seconds that Telegram wants to hear nothing for this chat; for chat 0, in all."""

    def is_heard(self) -> bool:
        """Whether Telegram has taken anything lately."""

    def give_up(self, number: int, why: str) -> None:
        """Log that so many replies were dropped."""


class _Stuck(DeliverLater):
    """Telegram fails at this reply alone."""


class GiveOwedReplies(UseCase):
    """Gives what is due, and returns to how many chats; 0 means that nothing is left to do now.

    Each chat's replies go out in their order, one after the other, and several chats are served side by side. Only an
    outage makes a chat wait, longer and longer. A row is deleted as soon as its reply has been given; a crash in
    between gives it a second time. A reply that a bug keeps from being given is dropped, so that it does not hold up
    the others; such bugs are raised at the end.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, voice: Voice, redraw: Redraw
    ) -> None:
        super().__init__(identity, uow, clock)
        self._voice = voice
        self._redraw = redraw
        self._database = asyncio.Lock()  # blocks of one unit of work do not nest
        self._places = asyncio.Semaphore(_SIDE_BY_SIDE)
        self._bugs: list[Exception] = []

    async def __call__(self) -> int:
        if self._voice.rest(0) > 0:
            return 0
        async with self.uow.read() as block:
            chats = await block[OwedReplies].due(self.clock.now(), _CHATS)
        async with asyncio.TaskGroup() as group:
            for chat_id in chats:
                group.create_task(self._give_all(chat_id))
        if self._bugs:
            msg = "some replies could not be given"
            raise ExceptionGroup(msg, self._bugs)
        return len(chats)

    async def _give_all(self, chat_id: int) -> None:
        async with self._places:
            while await self._give_next(chat_id):
                pass

    async def _give_next(self, chat_id: int) -> bool:
        """Give what the chat is owed first. False if that was all, or if the chat has to wait."""
        async with self._database, self.uow.read() as block:
            owed = await block[OwedReplies].of(chat_id)
        if not owed:
            return False
        reply, superseded = _first(owed)
        if reply.retry_at is not None and reply.retry_at > self.clock.now():
            return False
        outcome = await self._attempt(reply)
        async with self._database, self.uow as block:
            row = await block[OwedReplies].get(reply.id)
            done = [reply.id, *superseded]
            if isinstance(outcome, Undeliverable):
                done = [each.id for each in owed]
            elif outcome is not None and row is not None:
                row.wait(self.clock.now(), outcome.seconds)
                if isinstance(outcome, _Stuck):
                    await block[OwedReplies].put_last(row)
                else:
                    done = superseded
            await block[OwedReplies].remove(done)
            await block.commit()
        return outcome is None or isinstance(outcome, _Stuck)

    async def _attempt(self, reply: OwedReply) -> DeliverLater | Undeliverable | None:
        """Give one reply. None if it is done with: it was given, or will never be."""
        if reply.created_at <= self.clock.now() - GIVEN_UP_AFTER:
            self._voice.give_up(1, "too old")
            return None
        try:
            if reply.is_screen:
                await self._redraw(reply.chat_id, reply.content["language_code"])
            else:
                await self._voice.say(OwedCall(reply.content["method"], reply.content["data"]))
        except Undeliverable as refusal:
            return refusal
        except DeliverLater as outage:
            seconds = outage.seconds or self._voice.rest(reply.chat_id) or None
            if reply.attempts >= _STUCK and seconds is None and self._voice.is_heard():
                return _Stuck(outage.why, outage=True)
            return DeliverLater(outage.why, seconds, outage=True)
        except StorageUnavailableError:
            raise
        except Exception as bug:  # noqa: BLE001 - raised when the other replies were given
            self._bugs.append(bug)
        return None


def _first(owed: Sequence[OwedReply]) -> tuple[OwedReply, list[int]]:
    """The reply to be given first, and the ids of screens that a later one has superseded."""
    screens = [reply.id for reply in owed if reply.is_screen]
    superseded = screens[:-1]
    return next(reply for reply in owed if reply.id not in superseded), superseded
