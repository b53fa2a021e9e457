"""Gives the replies that are owed: what people were to hear while Telegram was away, or wanted to hear nothing."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar, Protocol

from bot.models.replies import OwedReply
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.due import Undated
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


class Given:
    """Replies that are done with and whose rows are still there. One for the whole process: if the database is away
    meanwhile, their rows are removed first when it answers again, so that nobody hears the same twice.
    """

    def __init__(self) -> None:
        self._rows: dict[int, OwedReply] = {}

    @property
    def chats(self) -> set[int]:
        return {row.chat_id for row in self._rows.values()}

    def note(self, *rows: OwedReply) -> None:
        self._rows.update((row.id, row) for row in rows)

    def __contains__(self, row: OwedReply) -> bool:
        """SQLite may give the number of a removed row to a new one, so the number alone does not tell."""
        noted = self._rows.get(row.id)
        return noted is not None and (noted.chat_id, noted.created_at) == (row.chat_id, row.created_at)

    def forget(self, chat_id: int) -> None:
        self._rows = {id_: row for id_, row in self._rows.items() if row.chat_id != chat_id}


class _Stuck(DeliverLater):
    """Telegram fails at this reply alone."""


class GiveOwedReplies(Undated, UseCase):
    """Gives what is due, and returns to how many chats; 0 means that nothing is left to do now.

    Each chat's replies go out in their order, one after the other, and several chats are served side by side. Only an
    outage makes a chat wait, longer and longer.

    Each attempt is written before it is made, with the time of the next one, and in the same transaction the rows go
    whose replies have been given. A database that cannot write, such as on a full disk, therefore gives nothing,
    instead of the same again and again. A crash between a reply and the next transaction gives it a second time.

    No chat's trouble is another's: a reply that a bug keeps from being given is dropped, so that it does not hold up
    the others, and errors are raised when all have come to their end.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "a reply is owed after an outage alone, and tried again within minutes"

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, voice: Voice, redraw: Redraw, *, given: Given
    ) -> None:
        super().__init__(identity, uow, clock)
        self._voice = voice
        self._redraw = redraw
        self._given = given
        self._database = asyncio.Lock()  # blocks of one unit of work do not nest
        self._places = asyncio.Semaphore(_SIDE_BY_SIDE)
        self._bugs: list[Exception] = []
        self._database_away: StorageUnavailableError | None = None

    async def __call__(self) -> int:
        if self._voice.rest(0) > 0:
            return 0
        async with self.uow.read() as block:
            chats = await block[OwedReplies].due(self.clock.now(), _CHATS)
        waiting = dict.fromkeys((*chats, *self._given.chats))
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._give_all(chat_id)) for chat_id in waiting]
        if self._bugs:
            msg = "some replies could not be given"
            raise ExceptionGroup(msg, self._bugs)
        if self._database_away is not None:
            raise self._database_away
        return sum(task.result() for task in tasks)

    async def _give_all(self, chat_id: int) -> bool:
        """Whether anything was tried. Raises nothing: that would end what is under way to others."""
        tried = False
        async with self._places:
            try:
                while self._database_away is None:
                    owed = await self._begin(chat_id)
                    if not owed:
                        break
                    tried = True
                    if not await self._give_first(owed):
                        break
            except StorageUnavailableError as outage:
                self._database_away = outage
            except Exception as bug:  # noqa: BLE001 - raised when the other chats were served
                self._bugs.append(bug)
        return tried

    async def _begin(self, chat_id: int) -> Sequence[OwedReply]:
        """What the chat is owed, the first of which is to be tried now; nothing if that has to wait.

        Of several screens the last is drawn, which shows what the others would have shown.
        """
        now = self.clock.now()
        async with self._database, self.uow as block:
            rows = await block[OwedReplies].of(chat_id)
            owed = [row for row in rows if row not in self._given]
            superseded = [row for row in owed if row.is_screen][:-1]
            owed = [row for row in owed if row not in superseded]
            if owed and owed[0].rests(now):
                owed = []
            else:
                for first in owed[:1]:
                    first.begin(now)
            await block[OwedReplies].remove(
                [row.id for row in rows if row in self._given or row in superseded]
            )
            await block.commit()
        self._given.forget(chat_id)
        return owed

    async def _give_first(self, owed: Sequence[OwedReply]) -> bool:
        """Give the first reply. False if the chat has to wait."""
        first = owed[0]
        outcome = await self._attempt(first)
        if outcome is None:
            self._given.note(first)
            return True
        if isinstance(outcome, Undeliverable):
            self._given.note(*owed)
            return True
        async with self._database, self.uow as block:
            row = await block[OwedReplies].get(first.id)
            if row is not None and row.created_at == first.created_at:
                row.wait(self.clock.now(), outcome.seconds)
                if isinstance(outcome, _Stuck):
                    await block[OwedReplies].put_last(row)
                    await block[OwedReplies].remove([row.id])
            await block.commit()
        return isinstance(outcome, _Stuck)

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
            if reply.attempts > _STUCK and seconds is None and self._voice.is_heard():
                return _Stuck(outage.why, outage=True)
            return DeliverLater(outage.why, seconds, outage=True)
        except StorageUnavailableError:
            raise
        except Exception as bug:  # noqa: BLE001 - raised when the other replies were given
            self._bugs.append(bug)
        return None
