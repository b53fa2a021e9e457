"""Asar lists, their lines and parts, in both databases."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.asar_lines import AsarBacking, AsarLine, AsarPart, LineKind
from bot.models.asars import Asar, AsarSheet, AsarStage
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.words import ERASED
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.asars.ports import Asars, AsarSheets
from bot.use_cases.asars.taking import GivePartBack, TakePart
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.ports import Traces
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_person, an_actor
from tests.fakes import FakeIdentity, FrozenClock
from tests.storage.test_memoranda import Match, a_match

DAY = timedelta(days=1)


def an_asar(match: Match, now: datetime, name: str = "asar", **fields: object) -> Asar:
    values: dict[str, object] = {
        "submission_id": name,
        "project_id": match.project.id,
        "language": Language.KAZAKH,
        "starts_at": now + 10 * DAY,
        "decided_at": now + 8 * DAY,
        "place": "Индер, Абай көшесі 5",
        "created_at": now,
        "created_by": match.people[0].id,
        "stage": AsarStage.OPEN,
    }
    return Asar(**(values | fields))  # type: ignore[arg-type]


async def kept(storage: SqlUnitOfWork, asar: Asar, *wanted: int) -> list[AsarLine]:
    """A list that needs all of each line."""
    async with storage as block:
        await block[Asars].add(asar)
        await block.flush()
        lines = [
            AsarLine(
                submission_id=f"{asar.submission_id} {number}",
                asar_id=asar.id,
                kind=LineKind.THINGS,
                wanted=amount,
                minimum=amount,
                what="Цемент",
            )
            for number, amount in enumerate(wanted)
        ]
        for line in lines:
            await block[Asars].add(line)
        await block.commit()
    return lines


async def neighbours(storage: SqlUnitOfWork, count: int) -> list[Person]:
    people = [a_person(f"Көрші {number}") for number in range(count)]
    async with storage as block:
        for person in people:
            await block[People].add(person)
        await block.commit()
    async with storage.read() as block:
        return [one for person in people if (one := await block[People].get(person.id)) is not None]


def a_part(line: AsarLine, person: Person, amount: int, now: datetime) -> AsarPart:
    return AsarPart(
        line_id=line.id,
        person_id=person.id,
        amount=amount,
        name=person.name,
        phone="+77010000000",
        agreed_at=now,
        given_at=now,
    )


async def keep(storage: SqlUnitOfWork, *rows: AsarPart | AsarBacking) -> None:
    async with storage as block:
        for row in rows:
            await block[Asars].add(row)
        await block.commit()


async def there(storage: SqlUnitOfWork, asar: Asar) -> list[tuple[int, int]]:
    """Of each line, what neighbours bring and a backer adds."""
    async with storage.read() as block:
        return [(one.neighbours, one.matched) for one in (await block[Asars].standing([asar.id]))[asar.id]]


async def test_of_many_who_take_the_last_bag_at_once_one_gets_it(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    asar = an_asar(match, clock.now())
    line, _other = await kept(storage, asar, 1, 5)
    people = await neighbours(storage, 4)

    async def take(person: Person) -> object:
        own = SqlUnitOfWork(sessions, clock, registry())
        return await TakePart(FakeIdentity(an_actor(person)), own, clock)(line.id, 1)

    done = await asyncio.gather(*(take(person) for person in people), return_exceptions=True)
    refused = [one.code for one in done if isinstance(one, OutdatedError)]
    assert refused == ["asar-line-full"] * 3
    assert done.count(asar.id) == 1
    assert await there(storage, asar) == [(1, 0), (0, 0)]


async def test_one_who_taps_twice_at_once_takes_one_part(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    asar = an_asar(match, clock.now())
    line, _other = await kept(storage, asar, 40, 5)
    (person,) = await neighbours(storage, 1)

    async def take(amount: int) -> object:
        own = SqlUnitOfWork(sessions, clock, registry())
        return await TakePart(FakeIdentity(an_actor(person)), own, clock)(line.id, amount)

    assert await asyncio.gather(*map(take, (5, 5, 5))) == [asar.id] * 3
    assert await there(storage, asar) == [(5, 0), (0, 0)]


async def test_one_gives_back_while_another_takes(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    """Whichever comes first: never is more promised than the line asks for."""
    match = await a_match(storage, clock)
    asar = an_asar(match, clock.now())
    line, _other = await kept(storage, asar, 1, 5)
    one, two = await neighbours(storage, 2)
    await keep(storage, a_part(line, one, 1, clock.now()))
    own, others = (SqlUnitOfWork(sessions, clock, registry()) for _ in range(2))
    gives = GivePartBack(FakeIdentity(an_actor(one)), own, clock)(line.id)
    takes = TakePart(FakeIdentity(an_actor(two)), others, clock)(line.id, 1)
    given, taken = await asyncio.gather(gives, takes, return_exceptions=True)
    assert given == asar.id
    first, _ = await there(storage, asar)
    assert first == ((0, 0) if isinstance(taken, OutdatedError) else (1, 0))


async def test_what_is_there_is_counted_by_line_with_what_a_backer_adds(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match, now = await a_match(storage, clock), clock.now()
    asar = an_asar(match, now)
    cement, money, nothing = await kept(storage, asar, 40, 180, 5)
    one, two = await neighbours(storage, 2)
    await keep(
        storage,
        *(a_part(cement, person, 7, now) for person in (one, two)),
        a_part(money, one, 50, now),
        AsarBacking(
            line_id=money.id,
            organization_id=match.organizations[1].id,
            up_to=30,
            made_at=now,
            made_by=match.people[1].id,
        ),
    )
    assert await there(storage, asar) == [(14, 0), (50, 30), (0, 0)]
    async with storage.read() as block:
        assert (await block[Asars].standing([4711]))[4711] == []
        assert await block[Asars].hands_of([asar.id, 4711]) == {asar.id: {one.id, two.id}, 4711: set()}
        assert [line.id for line, _ in await block[Asars].parts_of(asar.id)] == [
            cement.id,
            cement.id,
            money.id,
        ]
        assert nothing.id not in {line.id for line, _ in await block[Asars].parts_of(asar.id)}


async def test_a_project_has_one_list_ahead(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match, now = await a_match(storage, clock), clock.now()
    await kept(storage, an_asar(match, now, "over", stage=AsarStage.RELEASED))
    await kept(storage, an_asar(match, now, "ahead", stage=AsarStage.TAKES_PLACE))
    with pytest.raises(IntegrityError):
        await kept(storage, an_asar(match, now, "another", stage=AsarStage.DRAFT))


@pytest.mark.parametrize("stage", AsarStage)
async def test_what_is_shown_and_what_is_ahead(
    storage: SqlUnitOfWork, clock: FrozenClock, stage: AsarStage
) -> None:
    match = await a_match(storage, clock)
    asar = an_asar(match, clock.now(), stage=stage)
    await kept(storage, asar)
    async with storage as block:
        shown = await block[Asars].shown_of_project(match.project.id)
        ahead = await block[Asars].ahead_of_project(match.project.id)
        of_carrier = await block[Asars].ahead_of_organization(match.project.organization_id)
        found = await block[Asars].by_code(asar.code)
    assert (shown is not None) is (stage is not AsarStage.DRAFT)
    is_ahead = stage in {AsarStage.DRAFT, AsarStage.OPEN, AsarStage.TAKES_PLACE}
    assert (ahead is not None, len(of_carrier)) == (is_ahead, int(is_ahead))
    assert found is not None
    assert found.id == asar.id


@pytest.mark.parametrize(
    ("wanted", "minimum"),
    [(0, 0), (5, 6), (5, -1)],
)
async def test_the_database_keeps_no_line_that_cannot_be(
    storage: SqlUnitOfWork, clock: FrozenClock, wanted: int, minimum: int
) -> None:
    match = await a_match(storage, clock)
    asar = an_asar(match, clock.now())
    await kept(storage, asar)
    line = AsarLine(
        submission_id="wrong", asar_id=asar.id, kind=LineKind.PEOPLE, wanted=wanted, minimum=minimum
    )
    with pytest.raises(IntegrityError):
        async with storage as block:
            await block[Asars].add(line)
            await block.commit()


async def test_nobody_has_two_parts_of_a_line(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match, now = await a_match(storage, clock), clock.now()
    (line,) = await kept(storage, an_asar(match, now), 40)
    (person,) = await neighbours(storage, 1)
    with pytest.raises(IntegrityError):
        await keep(storage, a_part(line, person, 1, now), a_part(line, person, 2, now))
    with pytest.raises(IntegrityError):
        await keep(storage, a_part(line, person, 0, now))


@pytest.mark.parametrize("stage", [AsarStage.OPEN, AsarStage.TAKES_PLACE, AsarStage.HELD])
async def test_who_is_forgotten_leaves_a_list_ahead_and_their_number_on_one_that_is_over(
    storage: SqlUnitOfWork, clock: FrozenClock, stage: AsarStage
) -> None:
    match, now = await a_match(storage, clock), clock.now()
    asar = an_asar(match, now, stage=stage)
    (line,) = await kept(storage, asar, 40)
    (person,) = await neighbours(storage, 1)
    await keep(storage, a_part(line, person, 7, now))
    async with storage as block:
        sheet = AsarSheet(
            asar_id=asar.id,
            inline_message_id="shared",
            language=Language.KAZAKH,
            shared_at=now,
            shared_by=person.id,
        )
        assert await block[AsarSheets].add(sheet)
        await block.commit()
    async with storage as block:
        await block[Traces].erase(person.id, now)
        await block.commit()
    async with storage.read() as block:
        left = [part for _, part in await block[Asars].parts_of(asar.id)]
    over = stage is AsarStage.HELD
    assert [(part.amount, part.person_id, part.name, part.phone) for part in left] == (
        [(7, None, ERASED, "")] if over else []
    )


async def test_contacts_are_erased_once_and_the_amounts_stay(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match, now = await a_match(storage, clock), clock.now()
    over = an_asar(match, now, "over", stage=AsarStage.HELD, starts_at=now, ended_at=now)
    ended = now + 9 * DAY
    later = an_asar(match, now, "later", stage=AsarStage.NOT_TOLD, starts_at=now + DAY, ended_at=ended)
    ahead = an_asar(match, now, "ahead", starts_at=now - DAY)
    (line,) = await kept(storage, over, 40)
    for asar in (later, ahead):
        await kept(storage, asar, 40)
    (person,) = await neighbours(storage, 1)
    await keep(storage, a_part(line, person, 7, now))
    async with storage as block:
        assert await block[Asars].first_to_erase() == now
        (found,) = await block[Asars].to_erase(now, 10)
        assert found.id == over.id
        await block[Asars].erase_contacts([found.id])
        found.erased_at = now
        await block.commit()
    async with storage.read() as block:
        assert await block[Asars].first_to_erase() == now + DAY
        ((_, part),) = await block[Asars].parts_of(over.id)
        assert (part.amount, part.name, part.phone) == (7, "", "")
        assert await block[Asars].last_phone(person.id) == ""
