"""The only dispatcher: it sends the messages that transactions have promised, in the reader's language."""

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
    """Sends the messages that are due. Returns how many it looked at; 0 means that nothing is left to do.

    What a message says may be decided only now. If nothing is left to be said, the message is dropped.
    A message is marked as sent right after the messenger has taken it. A crash in between sends it a second time; the
    other order could lose a pitch or an invitation for good, which is worse. A message that cannot be made, because
    of a bug, is postponed like one that cannot be delivered, so that it does not hold up the others. Such bugs are
    raised at the end as an `ExceptionGroup`.
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
            msg = "some messages could not be made"
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
        """Try to send a message. None if it was delivered; otherwise why not, with text for a reason to drop it."""
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
        except Exception as bug:  # noqa: BLE001 - raised when the other messages were sent
            self._bugs.append(bug)
            return DeliverLater(type(bug).__name__)
        return None

    async def _by_now(self, promised: Notification) -> Notification | None:
        if not promised.subjects:
            return promised
        async with self.uow.read() as block:
            return await self._registry.by_now(block, promised, self.clock.now())
