"""The dispatcher: sends once, obeys the messenger's refusals, gives up in the end."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest

from bot.models.outbox import MAX_ATTEMPTS, DeliveryStatus, OutboxMessage
from bot.models.people import Person
from bot.models.words import Money
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.kernel.ports import DeliverLater, Undeliverable
from tests.builders import a_person
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock, RecordingNotifier

NEWS = Notification("interest-refused", {"amount": Money(2_400_000)})


@pytest.fixture
def dispatch(uow: Database, clock: FrozenClock, notifier: RecordingNotifier) -> DispatchOutbox:
    return dispatcher(uow, clock, notifier)


@pytest.fixture
def person(uow: Database) -> Person:
    return uow.keep(a_person())


@pytest.fixture
async def message(uow: Database, person: Person) -> OutboxMessage:
    async with uow as block:
        await block.outbox.promise(person.id, NEWS, dedupe_key="news")
        await block.commit()
    return uow.all(OutboxMessage)[0]


async def test_a_message_is_sent_once_as_it_was_promised(
    dispatch: DispatchOutbox, notifier: RecordingNotifier, message: OutboxMessage, person: Person
) -> None:
    assert await dispatch() == 1
    assert await dispatch() == 0
    assert [(sent.account_id, sent.language) for sent in notifier.sent] == [
        (person.account_id, person.language)
    ]
    assert (notifier.keys, notifier.sent[0].notification.args) == (["interest-refused"], NEWS.args)
    assert message.status is DeliveryStatus.SENT


async def test_nothing_is_kept_of_what_was_said(
    dispatch: DispatchOutbox, uow: Database, message: OutboxMessage, person: Person
) -> None:
    await dispatch()
    assert message.content == {}
    async with uow as block:
        await block.outbox.promise(person.id, NEWS, dedupe_key="more news", expires_at=dispatch.clock.now())
        await block.commit()
    await dispatch()
    dropped = uow.all(OutboxMessage)[1]
    assert (dropped.status, dropped.content) == (DeliveryStatus.DROPPED, {})


async def test_the_same_promise_twice_is_one_message(
    uow: Database, dispatch: DispatchOutbox, notifier: RecordingNotifier, person: Person
) -> None:
    async with uow as block:
        await block.outbox.promise(person.id, NEWS, dedupe_key="same")
        await block.outbox.promise(person.id, NEWS, dedupe_key="same")
        await block.commit()
    await dispatch()
    assert len(notifier.sent) == 1


async def test_a_promise_that_was_not_committed_is_none(
    uow: Database, dispatch: DispatchOutbox, person: Person
) -> None:
    async with uow as block:
        await block.outbox.promise(person.id, NEWS, dedupe_key="never")
    assert await dispatch() == 0


async def test_flood_control_is_obeyed_to_the_second(
    dispatch: DispatchOutbox, notifier: RecordingNotifier, message: OutboxMessage, clock: FrozenClock
) -> None:
    notifier.refusals.append(DeliverLater("flood", 10_072.0))
    await dispatch()
    clock.advance(timedelta(seconds=10_071))
    assert await dispatch() == 0
    clock.advance(timedelta(seconds=1))
    assert await dispatch() == 1
    assert message.status is DeliveryStatus.SENT


async def test_what_is_not_taken_is_tried_again_more_and_more_slowly_and_given_up(
    dispatch: DispatchOutbox, notifier: RecordingNotifier, message: OutboxMessage, clock: FrozenClock
) -> None:
    waits = []
    notifier.refusals += [DeliverLater("refused")] * MAX_ATTEMPTS
    while message.status is DeliveryStatus.PENDING:
        await dispatch()
        if message.retry_at is not None:
            waits.append((message.retry_at - clock.now()).total_seconds())
            clock.move_to(max(message.retry_at, clock.now()))
    assert waits[:4] == [2, 4, 8, 16]
    assert max(waits) <= 3600
    assert message.attempts == MAX_ATTEMPTS
    assert (message.status, message.last_error) == (DeliveryStatus.DROPPED, "refused")


async def test_for_whoever_blocked_the_bot_messages_are_held(
    uow: Database,
    dispatch: DispatchOutbox,
    notifier: RecordingNotifier,
    message: OutboxMessage,
    person: Person,
) -> None:
    notifier.refusals.append(Undeliverable())
    await dispatch()
    assert not person.reachable
    async with uow as block:
        await block.outbox.promise(person.id, NEWS, dedupe_key="second")
        await block.commit()
    assert await dispatch() == 0
    assert notifier.sent == []
    assert {(row.status, row.attempts) for row in uow.all(OutboxMessage)} == {(DeliveryStatus.PENDING, 0)}


async def test_what_has_expired_is_not_sent(
    uow: Database,
    dispatch: DispatchOutbox,
    notifier: RecordingNotifier,
    person: Person,
    clock: FrozenClock,
) -> None:
    async with uow as block:
        expires = clock.now() + timedelta(hours=1)
        await block.outbox.promise(person.id, NEWS, dedupe_key="late", expires_at=expires)
        await block.commit()
    clock.advance(timedelta(hours=1))
    await dispatch()
    assert notifier.sent == []
    assert uow.all(OutboxMessage)[0].last_error == "expired"


async def test_an_outage_is_waited_out(
    dispatch: DispatchOutbox, notifier: RecordingNotifier, message: OutboxMessage, clock: FrozenClock
) -> None:
    """A night without a network: in the morning the message goes out within a minute or so."""
    notifier.refusals += [DeliverLater("network", outage=True)] * 600
    until = clock.now() + timedelta(hours=10)
    while clock.now() < until:
        await dispatch()
        clock.advance(timedelta(seconds=64))
    assert message.status is DeliveryStatus.PENDING
    notifier.refusals.clear()
    assert await dispatch() == 1
    assert len(notifier.sent) == 1


async def test_what_is_not_due_waits(
    uow: Database, dispatch: DispatchOutbox, person: Person, clock: FrozenClock
) -> None:
    async with uow as block:
        tomorrow = clock.now() + timedelta(days=1)
        await block.outbox.promise(person.id, NEWS, dedupe_key="tomorrow", not_before=tomorrow)
        await block.commit()
    assert await dispatch() == 0
    clock.advance(timedelta(days=1))
    assert await dispatch() == 1


async def test_a_crash_between_sending_and_noting_sends_again(
    dispatch: DispatchOutbox, notifier: RecordingNotifier, message: OutboxMessage, uow: Database
) -> None:
    """The lesser evil: a message twice rather than never."""

    class DiesAfterSending(RecordingNotifier):
        async def send(self, *args: object) -> None:
            await super().send(*args)  # type: ignore[arg-type]
            taken.set()
            await asyncio.Event().wait()

    taken, dying = asyncio.Event(), DiesAfterSending()
    process = asyncio.create_task(dispatcher(uow, dispatch.clock, dying)())
    await taken.wait()
    process.cancel()
    with suppress(asyncio.CancelledError):
        await process
    assert message.status is DeliveryStatus.PENDING
    await dispatch()
    assert (len(dying.sent), len(notifier.sent)) == (1, 1)


async def test_one_message_that_is_a_bug_does_not_hold_up_the_others(
    uow: Database, dispatch: DispatchOutbox, notifier: RecordingNotifier, person: Person
) -> None:
    """A missing text, say: it is put off like an outage, the rest goes out."""
    async with uow as block:
        for number in range(3):
            await block.outbox.promise(person.id, NEWS, dedupe_key=f"news:{number}")
        await block.commit()
    notifier.refusals.append(LookupError("kk: no-such-key"))
    with pytest.raises(ExceptionGroup) as bugs:
        await dispatch()
    assert [type(bug) for bug in bugs.value.exceptions] == [LookupError]
    assert len(notifier.sent) == 2


async def test_whoever_is_forgotten_meanwhile_gets_nothing(
    uow: Database, dispatch: DispatchOutbox, message: OutboxMessage, person: Person
) -> None:
    class ForgottenWhileSending(RecordingNotifier):
        async def send(self, *args: object) -> None:
            await super().send(*args)  # type: ignore[arg-type]
            uow.delete(message)

    await dispatcher(uow, dispatch.clock, ForgottenWhileSending())()
    assert uow.all(OutboxMessage) == []
