"""The only dispatcher: it sends the messages that transactions have promised, in the reader's language."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.buttons import Buttons
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
from bot.use_cases.kernel.post import AddressRefusedError, Mail, Post
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.sending import Came, Letter, Letterbox, Outcome, Unwritten
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork


@dataclass(slots=True)
class _Found:
    """The next messages: letters to send, and by id those that are dropped, or postponed because of a bug, and why."""

    heads: Sequence[Head] = ()
    letters: list[Letter] = field(default_factory=list)
    not_sent: dict[int, DeliverLater | str] = field(default_factory=dict)


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
        post: Post,
    ) -> None:
        super().__init__(identity, uow, clock)
        self._post = post
        self._registry = registry
        self._notifier = notifier
        self._may_go_on = may_go_on
        self._unwritten = unwritten

    async def __call__(self) -> int:
        letterbox = Letterbox(self._notifier, self.clock.now, self._unwritten, self._post)
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

    async def next_due(self) -> datetime | None:
        async with self.uow.read() as block:
            return await block.outbox.next_after(self.clock.now(), mail=self._post.open())

    async def _send_all(self, letterbox: Letterbox) -> int:
        looked_at = 0
        while True:
            found = _Found()
            if self._notifier.resting() or not await self._may_go_on():
                letterbox.stop()
            elif letterbox.room:
                found = await self._look(letterbox)
            looked_at += len(found.heads)
            written = await self._write_down(found)
            letterbox.put(found.letters)
            if letterbox.empty:
                if not (found.heads or written):
                    return looked_at
            elif not (written and letterbox.room):
                await letterbox.news()

    async def _look(self, letterbox: Letterbox) -> _Found:
        """Find the next messages, as many as there is room for, and what they say by now."""
        now = self.clock.now()
        busy = letterbox.recipients | self._unwritten.recipients
        async with self.uow.read() as block:
            heads = await block.outbox.heads(now, letterbox.room, busy=busy, mail=self._post.open())
            found = _Found(heads)
            waiting = deque(found.heads)
            await self._say(block, waiting, found, now, letterbox.bugs)
        while waiting:
            async with self.uow.read() as block:
                await self._say(block, waiting, found, now, letterbox.bugs)
        return found

    async def _say(
        self,
        block: Block,
        waiting: deque[Head],
        found: _Found,
        now: datetime,
        bugs: list[Exception],
    ) -> None:
        """Find out what the messages say by now, up to the first that is a bug: it may have spoilt the block."""
        while waiting:
            head = waiting.popleft()
            try:
                said = await self._by_now(block, head, now)
                mail = await self._as_mail(block, head, said, now)
            except StorageUnavailableError:
                raise
            except Exception as bug:  # noqa: BLE001 - raised when the others are sent
                bugs.append(bug)
                found.not_sent[head.message_id] = DeliverLater(type(bug).__name__)
                return
            if isinstance(said, Notification) and not isinstance(mail, str):
                to = (head.recipient_id, head.account_id, head.language)
                found.letters.append(Letter(head.message_id, *to, said, mail))
            else:
                found.not_sent[head.message_id] = mail if isinstance(mail, str) else str(said)

    async def _by_now(self, block: Block, head: Head, now: datetime) -> Notification | str:
        if head.expired(now):
            return "expired"
        promised = decode_notification(head.content, self._registry.subjects)
        said = await self._registry.by_now(block, promised, now)
        return "outdated" if said is None else replace(said, about=promised.about, to=promised.to)

    async def _as_mail(
        self, block: Block, head: Head, said: Notification | str, now: datetime
    ) -> Mail | str | None:
        """The mail for whoever has no account, or why there is none."""
        if head.account_id is not None or isinstance(said, str):
            return None
        return await self._post.prepare(block, head.recipient_id, said, now)

    async def _write_down(self, found: _Found) -> int:
        """Write what came of earlier letters, and what is about to be tried; one transaction does for both. Returns of
        how many letters it was known what came of them. Those that come through meanwhile are left for the next time.
        """
        outcomes = dict(self._unwritten.outcomes)
        if not outcomes and not found.heads:
            return 0
        now = self.clock.now()
        sent = [id_ for id_, outcome in outcomes.items() if outcome.result is Came.SENT]
        others = {id_: outcome for id_, outcome in outcomes.items() if outcome.result is not Came.SENT}
        async with self.uow as block:
            if sent:
                await self._close(block, sent, outcomes, now)
            if others:
                await self._settle(block, others)
            if found.letters:
                begun = await block.outbox.begin_attempts(
                    [letter.message_id for letter in found.letters], now
                )
                found.letters = [letter for letter in found.letters if letter.message_id in begun]
            for message in await block.outbox.unclosed(found.not_sent) if found.not_sent else ():
                match found.not_sent[message.id]:
                    case str(why):
                        message.drop(now, why)
                    case DeliverLater(why=why):
                        message.attempts += 1
                        message.postpone(now, why)
            await block.commit()
        for message_id in outcomes:
            del self._unwritten.outcomes[message_id]
        return len(outcomes)

    async def _close(
        self, block: Block, sent: Sequence[int], outcomes: Mapping[int, Outcome], now: datetime
    ) -> None:
        await block.outbox.mark_sent(sent, now)
        await block[Buttons].keep([each for id_ in sent if (each := outcomes[id_].buttons)])
        for outcome in (outcomes[id_] for id_ in sent):
            if outcome.address_id is not None:
                await self._post.note(block, outcome.address_id, "accepted", None, outcome.at)

    async def _settle(self, block: Block, outcomes: Mapping[int, Outcome]) -> None:
        """Note why messages were not sent. One may be gone by now, because its recipient asked to be forgotten."""
        for message in await block.outbox.unclosed(outcomes):
            at, address_id = outcomes[message.id].at, outcomes[message.id].address_id
            match outcomes[message.id].result:
                case DeliverLater(why=why, seconds=seconds, outage=outage):
                    message.postpone(at, why, seconds=seconds, outage=outage)
                    if address_id is not None:
                        await self._post.note(block, address_id, "deferred", None, at)
                case AddressRefusedError(code=code):
                    message.drop(at, f"mail {code}")
                    if address_id is not None:
                        await self._post.note(block, address_id, "refused", code, at)
                case Undeliverable():
                    message.take_back_attempt()
                    recipient = await block[Recipients].get(message.recipient_id)
                    if recipient is not None:
                        recipient.reachable = False
                case Came():
                    message.take_back_attempt()
