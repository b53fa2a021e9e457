"""The outbox under real conditions: many people at a time, some of whom hang, outages, a disk that is full, an end."""

import asyncio
import random
import resource
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import async_sessionmaker

from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.models.people import Person
from bot.models.reference import Language
from bot.storage.database import create_engine
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.kernel.ports import DeliverLater, StorageUnavailableError
from bot.use_cases.kernel.sending import AT_A_TIME, Unwritten
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_person
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock, GoingOn, RecordingNotifier

KEY = "interest-refused"


async def promised(uow: UnitOfWork, person_ids: list[int], *numbers: int) -> None:
    """To each person one message for each number, which the message tells."""
    async with uow as block:
        for number in numbers:
            for person_id in person_ids:
                message = Notification(KEY, {"number": number})
                await block.outbox.promise(person_id, message, dedupe_key=f"{number}:{person_id}")
        await block.commit()


def people(uow: Database, count: int) -> list[Person]:
    return [uow.keep(a_person()) for _ in range(count)]


class Watched(RecordingNotifier):
    """Takes a moment for each message. `most` is how many were under way at once, in all and to one account."""

    def __init__(self) -> None:
        super().__init__()
        self.under_way: Counter[int] = Counter()
        self.most = (0, 0)

    async def send(self, account_id: int, language: Language, notification: Notification) -> None:
        self.under_way[account_id] += 1
        most_in_all, most_to_one = self.most
        self.most = (
            max(most_in_all, self.under_way.total()),
            max(most_to_one, *self.under_way.values()),
        )
        try:
            await self.take(account_id, language, notification)
        finally:
            self.under_way[account_id] -= 1

    async def take(self, account_id: int, language: Language, notification: Notification) -> None:
        await asyncio.sleep(0.002)
        await super().send(account_id, language, notification)

    def numbers_of(self, person: Person) -> list[object]:
        return [
            sent.notification.args["number"] for sent in self.sent if sent.account_id == person.account_id
        ]


async def test_several_people_are_written_to_at_a_time_and_each_gets_one_message_after_the_other(
    uow: Database, clock: FrozenClock
) -> None:
    everybody = people(uow, AT_A_TIME * 2 + 5)
    await promised(uow, [person.id for person in everybody], 1, 2, 3)
    notifier = Watched()
    await dispatcher(uow, clock, notifier)()
    assert [notifier.numbers_of(person) for person in everybody] == [[1, 2, 3]] * len(everybody)
    assert notifier.most == (AT_A_TIME, 1)


class Stumbling(Watched):
    """Every other attempt ends in an error of the messenger's server."""

    def __init__(self) -> None:
        super().__init__()
        self._chance = random.Random(8)

    async def take(self, account_id: int, language: Language, notification: Notification) -> None:
        if self._chance.random() < 0.5:
            raise DeliverLater("500", outage=True)
        await super().take(account_id, language, notification)


async def test_nobodys_messages_change_places_when_half_of_the_attempts_fail(
    uow: Database, clock: FrozenClock
) -> None:
    everybody = people(uow, 50)
    await promised(uow, [person.id for person in everybody], 1, 2, 3, 4)
    notifier = Stumbling()
    dispatch = dispatcher(uow, clock, notifier)
    while any(row.status is DeliveryStatus.PENDING for row in uow.all(OutboxMessage)):
        await dispatch()
        clock.advance(timedelta(seconds=3))
    assert [notifier.numbers_of(person) for person in everybody] == [[1, 2, 3, 4]] * 50


async def test_a_message_that_is_faulty_itself_is_passed_by_later_ones(
    uow: Database, clock: FrozenClock, notifier: RecordingNotifier
) -> None:
    (person,) = people(uow, 1)
    await promised(uow, [person.id], 1, 2)
    notifier.refusals.append(DeliverLater("unknown refusal"))
    dispatch = dispatcher(uow, clock, notifier)
    await dispatch()
    assert [sent.notification.args["number"] for sent in notifier.sent] == [2]
    clock.advance(timedelta(seconds=2))
    await dispatch()
    assert [sent.notification.args["number"] for sent in notifier.sent] == [2, 1]


async def test_a_recipient_who_hangs_holds_up_nobody(uow: Database, clock: FrozenClock) -> None:
    stuck, *others = people(uow, 38)
    await promised(uow, [person.id for person in (stuck, *others)], 1)
    came = asyncio.Event()

    class Hanging(Watched):
        async def take(self, account_id: int, language: Language, notification: Notification) -> None:
            if account_id == stuck.account_id:
                await asyncio.Event().wait()
            await super().take(account_id, language, notification)
            if len(self.sent) >= len(others):
                came.set()

    notifier = Hanging()
    working = asyncio.create_task(dispatcher(uow, clock, notifier)())
    async with asyncio.timeout(10):
        await came.wait()
        # What is promised meanwhile goes out as well, though the one who hangs still does.
        came.clear()
        await promised(uow_of_another(uow, clock), [others[0].id], 2)
        await came.wait()
    assert notifier.under_way[stuck.account_id or 0] == 1
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
    assert notifier.numbers_of(others[0]) == [1, 2]


def uow_of_another(uow: Database, clock: FrozenClock) -> UnitOfWork:
    """Another unit of work on the same database: blocks of one do not nest."""
    return SqlUnitOfWork(uow._sessions, clock, registry())


async def test_while_everything_rests_nothing_is_sent_and_nothing_written(
    uow: Database, clock: FrozenClock
) -> None:
    everybody = people(uow, 60)
    await promised(uow, [person.id for person in everybody], 1)

    class Banned(RecordingNotifier):
        async def send(self, *_: object) -> None:
            self.tried += 1
            self.rest = 600.0
            raise DeliverLater("flood", 600.0, outage=True)

        tried = 0

    notifier = Banned()
    dispatch = dispatcher(uow, clock, notifier)
    await dispatch()
    # Those under way were not known to be in vain.
    assert notifier.tried <= AT_A_TIME
    commits = uow.commits
    assert await dispatch() == 0
    assert (notifier.tried, uow.commits) == (min(notifier.tried, AT_A_TIME), commits)
    assert {row.attempts for row in uow.all(OutboxMessage)} == {0, 1}


class Slow(Watched):
    def __init__(self, released: asyncio.Event) -> None:
        super().__init__()
        self.released = released

    async def take(self, account_id: int, language: Language, notification: Notification) -> None:
        await self.released.wait()
        await super().take(account_id, language, notification)


async def test_who_is_told_to_end_finishes_what_is_under_way_and_starts_nothing(
    uow: Database, clock: FrozenClock
) -> None:
    everybody = people(uow, AT_A_TIME * 2)
    await promised(uow, [person.id for person in everybody], 1)
    told, notifier = GoingOn(1), Slow(asyncio.Event())
    working = asyncio.create_task(dispatcher(uow, clock, notifier, may_go_on=told)())
    async with asyncio.timeout(10):
        while told.left is None or told.left >= 0:  # noqa: ASYNC110 - the fake tells nobody that it said no
            await asyncio.sleep(0.01)
    notifier.released.set()
    await working
    assert Counter(row.status for row in uow.all(OutboxMessage)) == {
        DeliveryStatus.SENT: AT_A_TIME,
        DeliveryStatus.PENDING: AT_A_TIME,
    }
    assert len(notifier.sent) == AT_A_TIME
    assert {row.attempts for row in uow.all(OutboxMessage) if row.status is DeliveryStatus.PENDING} == {0}
    await dispatcher(uow, clock, notifier)()
    assert Counter(sent.account_id for sent in notifier.sent) == Counter(
        person.account_id for person in everybody
    )


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process can grow, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
async def on_disk(sqlite_url: str, clock: FrozenClock) -> AsyncIterator[SqlUnitOfWork]:
    """A database whose writes reach a file, with three people who are to get one message each."""
    engine = create_engine(sqlite_url)
    uow = SqlUnitOfWork(async_sessionmaker(engine, expire_on_commit=False), clock, registry())
    async with uow as block:
        somebody = [a_person() for _ in range(3)]
        for person in somebody:
            await block[People].add(person)
        await block.commit()
    await promised(uow, [person.id for person in somebody], 1)
    yield uow
    await engine.dispose()


async def test_a_full_disk_sends_nothing(on_disk: SqlUnitOfWork, clock: FrozenClock) -> None:
    notifier = RecordingNotifier()
    dispatch = dispatcher(on_disk, clock, notifier)
    for _ in range(5):
        with full_disk(), pytest.raises(StorageUnavailableError):
            await dispatch()
        clock.advance(timedelta(seconds=5))
    assert notifier.sent == []
    await dispatch()
    assert len(notifier.sent) == 3


async def test_a_disk_that_is_full_in_the_middle_makes_no_second_copy(
    on_disk: SqlUnitOfWork, clock: FrozenClock
) -> None:
    """The process remembers what came of its letters until it can be written down."""
    disk_is_full = full_disk()

    class Filling(RecordingNotifier):
        async def send(self, *args: object) -> None:
            if not self.sent:
                disk_is_full.__enter__()
            await super().send(*args)  # type: ignore[arg-type]

    notifier, process = Filling(), Unwritten()
    try:
        with pytest.raises(StorageUnavailableError):
            await dispatcher(on_disk, clock, notifier, unwritten=process)()
        clock.advance(timedelta(seconds=5))
        with pytest.raises(StorageUnavailableError):
            await dispatcher(on_disk, clock, notifier, unwritten=process)()
    finally:
        disk_is_full.__exit__(None, None, None)
    assert len(notifier.sent) == 3
    dispatch: DispatchOutbox = dispatcher(on_disk, clock, notifier, unwritten=process)
    assert await dispatch() == 0
    assert process.outcomes == {}
    assert Counter(sent.account_id for sent in notifier.sent).most_common(1)[0][1] == 1
    async with on_disk.read() as block:
        assert await block.outbox.backlog(clock.now()) == (0, 0)
