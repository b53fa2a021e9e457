"""The outbox on both databases: whose turn it is to get a message, and what is left of old ones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.outbox import OutboxMessage, PastPromise
from bot.models.people import Person
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Answer, Notification
from bot.use_cases.kernel.retiring import Keeping, RetireMessages
from bot.use_cases.links.ports import Addresses
from bot.use_cases.people.ports import People
from tests.builders import a_person
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock, RecordingNotifier

NEWS = Notification("interest-refused")
DAY = timedelta(days=1)


@pytest.fixture
async def people(storage: SqlUnitOfWork) -> Sequence[Person]:
    everybody = [a_person() for _ in range(3)]
    async with storage as block:
        for person in everybody:
            await block[People].add(person)
        await block.commit()
    return everybody


@pytest.fixture
def retire(storage: SqlUnitOfWork, clock: FrozenClock) -> RetireMessages:
    return RetireMessages(SystemIdentity(), storage, clock, Keeping(sent=30 * DAY))


HOUR = timedelta(hours=1)


async def promise(storage: SqlUnitOfWork, person: Person, *keys: str) -> None:
    async with storage as block:
        for key in keys:
            await block.outbox.promise(person.id, NEWS, dedupe_key=key)
        await block.commit()


async def reachable(storage: SqlUnitOfWork, person: Person, *, now: bool) -> None:
    async with storage as block:
        known = await block[People].get(person.id)
        assert known is not None
        known.reachable = now
        await block.commit()


async def heads(storage: SqlUnitOfWork, clock: FrozenClock, *busy: int, limit: int = 10) -> list[str]:
    async with storage as block:
        found = await block.outbox.heads(clock.now(), limit, busy=busy)
        messages = await block.outbox.unclosed([head.message_id for head in found])
        keys = {message.id: message.dedupe_key for message in messages}
        return [keys[head.message_id] for head in found]


async def test_each_gets_the_longest_due_first(
    storage: SqlUnitOfWork, people: Sequence[Person], clock: FrozenClock
) -> None:
    first, second, third = people
    await promise(storage, first, "a1", "a2")
    await promise(storage, second, "b1")
    async with storage as block:
        for minutes, key in ((-5, "c1"), (-5, "c2"), (5, "c3"), (-9, "b0")):
            person = second if key == "b0" else third
            moment = clock.now() + timedelta(minutes=minutes)
            await block.outbox.promise(person.id, NEWS, dedupe_key=key, not_before=moment)
        await block.commit()
    assert await heads(storage, clock) == ["b0", "c1", "a1"]
    assert await heads(storage, clock, limit=2) == ["b0", "c1"]
    assert await heads(storage, clock, second.id) == ["c1", "a1"]
    await reachable(storage, third, now=False)
    assert await heads(storage, clock) == ["b0", "a1"]


@pytest.mark.parametrize(("outage", "next_one"), [(True, []), (False, ["second"])])
async def test_an_outage_rests_the_recipient_and_a_fault_the_message_alone(
    storage: SqlUnitOfWork,
    people: Sequence[Person],
    clock: FrozenClock,
    *,
    outage: bool,
    next_one: list[str],
) -> None:
    await promise(storage, people[0], "first", "second")
    async with storage as block:
        (head,) = await block.outbox.heads(clock.now(), 10)
        (message,) = await block.outbox.unclosed([head.message_id])
        message.attempts += 1
        message.postpone(clock.now(), "why", outage=outage)
        await block.commit()
    assert await heads(storage, clock) == next_one
    clock.advance(timedelta(seconds=2))
    assert await heads(storage, clock) == ["first"]


@pytest.mark.parametrize("outage", [True, False])
async def test_a_clock_that_is_set_back_makes_nothing_wait_that_was_due(
    storage: SqlUnitOfWork, people: Sequence[Person], clock: FrozenClock, *, outage: bool
) -> None:
    """What was promised for a time of the day waits for it, as ever."""
    postponed, fresh, later = people
    await promise(storage, postponed, "postponed")
    async with storage as block:
        (head,) = await block.outbox.heads(clock.now(), 10)
        (message,) = await block.outbox.unclosed([head.message_id])
        message.postpone(clock.now(), "why", outage=outage)
        await block.commit()
    await promise(storage, fresh, "fresh")
    async with storage as block:
        await block.outbox.promise(later.id, NEWS, dedupe_key="later", not_before=clock.now() + HOUR)
        await block.commit()
    assert await heads(storage, clock) == ["fresh"]
    clock.advance(-2 * HOUR)
    assert await heads(storage, clock) == ["postponed", "fresh"]
    async with storage as block:
        (head, _) = await block.outbox.heads(clock.now(), 10)
        (message,) = await block.outbox.unclosed([head.message_id])
        message.postpone(clock.now(), "why", seconds=60, outage=outage)
        await block.commit()
    assert await heads(storage, clock) == ["fresh"]
    clock.advance(timedelta(minutes=1))
    assert await heads(storage, clock) == ["postponed", "fresh"]
    clock.advance(2 * HOUR - timedelta(minutes=1))
    assert "later" not in await heads(storage, clock)


async def test_only_what_is_still_to_be_sent_is_attempted(
    storage: SqlUnitOfWork, people: Sequence[Person], clock: FrozenClock
) -> None:
    await promise(storage, people[0], "closed")
    await promise(storage, people[1], "open")
    async with storage as block:
        closed, still_open = [head.message_id for head in await block.outbox.heads(clock.now(), 10)]
        assert set(await block.outbox.begin_attempts([closed, still_open], clock.now())) == {
            closed,
            still_open,
        }
        await block.outbox.mark_sent([closed], clock.now())
        assert set(await block.outbox.begin_attempts([closed, still_open], clock.now())) == {still_open}
        (message,) = await block.outbox.unclosed([closed, still_open])
        assert (message.id, message.attempts) == (still_open, 2)
        await block.commit()


async def kept(sessions: async_sessionmaker[AsyncSession]) -> tuple[list[str], list[str]]:
    """Keys of messages, and keys that are left of old ones."""
    async with sessions() as session:
        whole = await session.scalars(sa.select(OutboxMessage.dedupe_key).order_by(OutboxMessage.id))
        alone = await session.scalars(sa.select(PastPromise.dedupe_key).order_by(PastPromise.dedupe_key))
        return list(whole), list(alone)


async def test_old_messages_give_way_to_their_keys_and_are_never_promised_again(
    storage: SqlUnitOfWork,
    sessions: async_sessionmaker[AsyncSession],
    people: Sequence[Person],
    clock: FrozenClock,
    retire: RetireMessages,
) -> None:
    notifier = RecordingNotifier()
    sent, away, _ = people
    await promise(storage, sent, "sent")
    await reachable(storage, away, now=False)
    await promise(storage, away, "held")
    await dispatcher(storage, clock, notifier)()
    async with storage as block:
        await block.outbox.promise(sent.id, NEWS, dedupe_key="of then", not_before=clock.now() + 60 * DAY)
        await block.commit()
    clock.advance(29 * DAY)
    await promise(storage, sent, "young")
    assert await retire() == 0
    clock.advance(DAY)
    assert await retire() == 1
    assert await retire() == 0
    assert await kept(sessions) == (["held", "of then", "young"], ["sent"])
    await promise(storage, sent, "sent", "held", "young", "new")
    assert (await kept(sessions))[0] == ["held", "of then", "young", "new"]
    await dispatcher(storage, clock, notifier)()
    assert len(notifier.sent) == 3


async def test_what_is_held_gives_way_when_it_has_expired_or_after_a_year(
    storage: SqlUnitOfWork,
    sessions: async_sessionmaker[AsyncSession],
    people: Sequence[Person],
    clock: FrozenClock,
    retire: RetireMessages,
) -> None:
    _, away, _ = people
    await reachable(storage, away, now=False)
    await promise(storage, away, "holds")
    async with storage as block:
        await block.outbox.promise(away.id, NEWS, dedupe_key="expires", expires_at=clock.now() + DAY)
        await block.commit()
    clock.advance(30 * DAY)
    assert await retire() == 0
    clock.advance(DAY)
    assert await retire() == 1
    assert await kept(sessions) == (["holds"], ["expires"])
    clock.advance(363 * DAY)
    assert await retire() == 0
    clock.advance(DAY)
    assert await retire() == 1
    assert await kept(sessions) == ([], ["expires", "holds"])


async def test_what_is_still_to_be_sent_to_somebody_who_is_there_stays(
    storage: SqlUnitOfWork,
    sessions: async_sessionmaker[AsyncSession],
    people: Sequence[Person],
    clock: FrozenClock,
    retire: RetireMessages,
) -> None:
    """However long the messenger was away."""
    await promise(storage, people[0], "waits")
    clock.advance(400 * DAY)
    assert await retire() == 0
    assert await kept(sessions) == (["waits"], [])


async def test_a_process_that_dies_between_the_two_steps_loses_nothing(
    storage: SqlUnitOfWork,
    sessions: async_sessionmaker[AsyncSession],
    people: Sequence[Person],
    clock: FrozenClock,
    retire: RetireMessages,
) -> None:
    await promise(storage, people[0], "sent")
    await dispatcher(storage, clock, RecordingNotifier())()
    clock.advance(31 * DAY)
    async with storage as block:
        assert await block.outbox.remember_keys(clock.now() - 30 * DAY, 10) == 1
        await block.commit()
    await promise(storage, people[0], "sent")
    assert await kept(sessions) == (["sent"], ["sent"])
    await retire()
    assert await kept(sessions) == ([], ["sent"])


async def test_a_question_to_an_own_address_does_not_wait_behind_news(
    storage: SqlUnitOfWork, people: Sequence[Person], clock: FrozenClock
) -> None:
    """Whoever is away and has proved an address gets there what asks something of them, and nothing else."""
    away, unproved, here = people
    asks = replace(NEWS, answer=Answer("memorandum", 1))
    async with storage as block:
        for person in people:
            address = await block[Addresses].claim(person.id, f"{person.id}@asar.example", clock.now())
            if person is not unproved:
                address.confirm(clock.now())
            for key, said in (("news", NEWS), ("question", asks)):
                await block.outbox.promise(person.id, said, dedupe_key=f"{key}:{person.id}")
        await block.commit()
    for person in (away, unproved):
        await reachable(storage, person, now=False)
    async with storage as block:
        found = await block.outbox.heads(clock.now(), 10, mail=True)
        named = await block.outbox.unclosed([head.message_id for head in found])
    assert {message.dedupe_key for message in named} == {f"question:{away.id}", f"news:{here.id}"}
    by_mail = {head.recipient_id: head.account_id for head in found}
    assert by_mail == {away.id: None, here.id: here.account_id}
    assert await heads(storage, clock) == [f"news:{here.id}"], "where no mail goes out it is held"
