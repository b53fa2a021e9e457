"""The one dispatcher: sends what transactions have promised, in the reader's language, once."""

from typing import ClassVar

from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Notification, decode_notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Clock,
    DeliverLater,
    Identity,
    Notifier,
    Recipients,
    StorageUnavailableError,
    Undeliverable,
)
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.unit_of_work import UnitOfWork

_BATCH = 20


class DispatchOutbox(UseCase):
    """Sends what is due and returns how many rows were looked at; 0 means there is nothing to do.

    What a message says may be decided only now; one that has nothing left to say is dropped.
    A message is marked as sent right after the messenger took it: a crash in between sends it again, which is
    the lesser evil beside a pitch or an invitation that nobody ever saw. A message that cannot be made is put off
    like one that cannot be delivered and does not hold up the others; an `ExceptionGroup` tells of it at the end.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, notifier: Notifier, registry: Registry
    ) -> None:
        super().__init__(identity, uow, clock)
        self._registry = registry
        self._notifier = notifier
        self._bugs: list[Exception] = []

    async def __call__(self) -> int:
        async with self.uow.read() as block:
            due = [message.id for message in await block.outbox.due(self.clock.now(), _BATCH)]
        self._bugs.clear()
        for message_id in due:
            await self._deliver(message_id)
        if self._bugs:
            msg = "messages that could not be made"
            raise ExceptionGroup(msg, self._bugs)
        return len(due)

    async def _deliver(self, message_id: int) -> None:
        async with self.uow.read() as block:
            message = await block.outbox.get(message_id)
            person = await block[Recipients].get(message.recipient_id) if message else None
        if message is None:
            return
        outcome = await self._attempt(message, person)
        async with self.uow as block:
            message = await block.outbox.get(message_id)
            if message is None:
                return
            now = self.clock.now()
            match outcome:
                case None:
                    message.mark_delivered(now)
                case DeliverLater(why=why, seconds=seconds, outage=outage):
                    message.postpone(now, why, seconds=seconds, outage=outage)
                case Undeliverable():
                    message.drop(now, "unreachable")
                    recipient = await block[Recipients].get(message.recipient_id)
                    if recipient is not None:
                        recipient.reachable = False
                case str():
                    message.drop(now, outcome)
            await block.commit()

    async def _attempt(
        self, message: OutboxMessage, person: Person | None
    ) -> DeliverLater | Undeliverable | str | None:
        """None when delivered, else what stands in the way."""
        if person is None or person.account_id is None or not person.reachable:
            return "unreachable"
        if message.expires_at is not None and message.expires_at <= self.clock.now():
            return "expired"
        try:
            notification = await self._by_now(decode_notification(message.content, self._registry.subjects))
            if notification is None:
                return "outdated"
            await self._notifier.send(person.account_id, person.language, notification)
        except (DeliverLater, Undeliverable) as refusal:
            return refusal
        except StorageUnavailableError:
            raise
        except Exception as bug:  # noqa: BLE001 - told to whoever ticks, once the others have got theirs
            self._bugs.append(bug)
            return DeliverLater(type(bug).__name__)
        return None

    async def _by_now(self, promised: Notification) -> Notification | None:
        if promised.about is None:
            return promised
        async with self.uow.read() as block:
            return await self._registry.by_now(block, promised)
