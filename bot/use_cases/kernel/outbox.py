"""The only dispatcher: it sends the messages that transactions have promised, in the reader's language."""

from collections import deque
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar, TypeAlias

from bot.models.outbox import OutboxMessage
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Notification, decode_notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Clock,
    DeliverLater,
    Head,
    Identity,
    MayGoOn,
    Notifier,
    Recipients,
    StorageUnavailableError,
    Undeliverable,
)
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.sending import Came, Letter, Letterbox, Outcome, Unwritten
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork

_ByNow: TypeAlias = Notification | DeliverLater | str
"""What a message says by now; or why it cannot be told, because of a bug; or why it is dropped."""


class DispatchOutbox(UseCase):
    """Sends the messages that are due, until none is left. Returns how many it looked at; 0 means that none was due.

    Several people get theirs at a time, each one message after the other in the order in which they were due. What a
    message says may be decided only now. If nothing is left to be said, the message is dropped.

    Before anything is sent, the attempt is written down. If the database cannot write, nothing is sent, instead of
    the same message again and again. What came of it is written as soon as it is known, together with whatever else
    has come through by then. A crash in between sends a message a second time; the other order could lose a pitch or
    an invitation for good, which is worse.

    A message that cannot be made, because of a bug, is postponed and does not hold up the others. Such bugs are
    raised at the end as an `ExceptionGroup`.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self,
        identity: Identity,
        uow: UnitOfWork,
        clock: Clock,
        notifier: Notifier,
        registry: Registry,
        *,
        may_go_on: MayGoOn,
        unwritten: Unwritten,
    ) -> None:
        super().__init__(identity, uow, clock)
        self._registry = registry
        self._notifier = notifier
        self._may_go_on = may_go_on
        self._unwritten = unwritten

    async def __call__(self) -> int:
        letterbox = Letterbox(self._notifier, self.clock.now, self._unwritten)
        try:
            looked_at = await self._send_all(letterbox)
        except Exception:
            await letterbox.finish()
            raise
        finally:
            letterbox.cut_short()
        if letterbox.bugs:
            msg = "some messages could not be made"
            raise ExceptionGroup(msg, letterbox.bugs)
        return looked_at

    async def _send_all(self, letterbox: Letterbox) -> int:
        looked_at = 0
        while True:
            await self._write_down()
            found = 0
            if self._notifier.resting() or not await self._may_go_on():
                letterbox.stop()
            elif letterbox.room:
                found = await self._fill(letterbox)
            looked_at += found
            if not letterbox.empty:
                await letterbox.news()
            elif not found and not self._unwritten.outcomes:
                return looked_at

    async def _fill(self, letterbox: Letterbox) -> int:
        """Put letters into the box. Returns how many messages were looked at; some of them may have been dropped."""
        now = self.clock.now()
        busy = letterbox.recipients | self._unwritten.recipients
        async with self.uow.read() as block:
            heads = await block.outbox.heads(now, letterbox.room, busy=busy)
            waiting, by_now = deque(heads), dict[int, _ByNow]()
            await self._look(block, waiting, by_now, now, letterbox.bugs)
        while waiting:
            async with self.uow.read() as block:
                await self._look(block, waiting, by_now, now, letterbox.bugs)
        if heads:
            letterbox.put(await self._begin_attempts(heads, by_now, now))
        return len(heads)

    async def _look(
        self,
        block: Block,
        waiting: deque[Head],
        by_now: dict[int, _ByNow],
        now: datetime,
        bugs: list[Exception],
    ) -> None:
        """Find out what the messages say by now, up to the first that is a bug: it may have spoilt the block."""
        while waiting:
            message = waiting.popleft().message
            try:
                by_now[message.id] = await self._by_now(block, message, now)
            except StorageUnavailableError:
                raise
            except Exception as bug:  # noqa: BLE001 - raised when the others are sent
                bugs.append(bug)
                by_now[message.id] = DeliverLater(type(bug).__name__)
                return

    async def _by_now(self, block: Block, message: OutboxMessage, now: datetime) -> Notification | str:
        if message.expired(now):
            return "expired"
        promised = decode_notification(message.content, self._registry.subjects)
        return await self._registry.by_now(block, promised, now) or "outdated"

    async def _begin_attempts(
        self, heads: Sequence[Head], by_now: Mapping[int, _ByNow], now: datetime
    ) -> list[Letter]:
        letters = []
        async with self.uow as block:
            there = {message.id: message for message in await block.outbox.unclosed(by_now)}
            for head in heads:
                message = there.get(head.message.id)
                if message is None:
                    continue
                match by_now[message.id]:
                    case str(why):
                        message.drop(now, why)
                    case DeliverLater(why=why):
                        message.begin_attempt()
                        message.postpone(now, why)
                    case Notification() as notification:
                        message.begin_attempt()
                        to = (message.recipient_id, head.account_id, head.language)
                        letters.append(Letter(message.id, *to, notification))
            await block.commit()
        return letters

    async def _write_down(self) -> None:
        """Write what came of letters. What comes through meanwhile is left for the next time."""
        outcomes = dict(self._unwritten.outcomes)
        if not outcomes:
            return
        async with self.uow as block:
            there = {message.id: message for message in await block.outbox.unclosed(outcomes)}
            for message_id, outcome in outcomes.items():
                if isinstance(outcome.result, Undeliverable):
                    recipient = await block[Recipients].get(outcome.recipient_id)
                    if recipient is not None:
                        recipient.reachable = False
                if message_id in there:
                    _settle(there[message_id], outcome)
            await block.commit()
        for message_id in outcomes:
            del self._unwritten.outcomes[message_id]


def _settle(message: OutboxMessage, outcome: Outcome) -> None:
    match outcome.result:
        case Came.SENT:
            message.mark_delivered(outcome.at)
        case DeliverLater(why=why, seconds=seconds, outage=outage):
            message.postpone(outcome.at, why, seconds=seconds, outage=outage)
        case Came.NOT_TRIED | Undeliverable():
            # Whoever cannot be reached gets the message when they are back.
            message.take_back_attempt()
