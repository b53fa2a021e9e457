"""Asar lists, their lines and parts, in both databases."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.asar_lines import AsarLine, AsarPart, LineKind
from bot.models.asars import Asar, AsarSheet, AsarStage
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.words import ERASED
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.asars.ports import Asars, AsarSheets
from bot.use_cases.asars.taking import TakePart
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.ports import Traces
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_person, an_actor
from tests.fakes import FakeIdentity, FrozenClock
from tests.storage.test_memoranda import Match, a_match

DAY = timedelta(days=1)


async def an_asar(storage: SqlUnitOfWork, clock: FrozenClock, match: Match, **fields: object) -> Asar:
    values: dict[str, object] = {
        "submission_id": "asar",
        "project_id": match.project.id,
        "language": Language.KAZAKH,
        "starts_at": clock.now() + 10 * DAY,
        "decided_at": clock.now() + 8 * DAY,
        "place": "Индер, Абай көшесі 5",
        "created_at": clock.now(),
        "created_by": match.people[0].id,
        "stage": AsarStage.OPEN,
    }
    asar = Asar(**(values | fields))  # type: ignore[arg-type]
    async with storage as block:
        await block[Asars].add(asar)
        await block.commit()
    return asar


async def a_line(storage: SqlUnitOfWork, asar: Asar, name: str = "line", **fields: object) -> AsarLine:
    values: dict[str, object] = {
        "submission_id": name,
        "asar_id": asar.id,
        "kind": LineKind.THINGS,
        "wanted": 40,
        "minimum": 40,
        "what": "Цемент",
        "unit": "қап",
    }
    line = AsarLine(**(values | fields))  # type: ignore[arg-type]
    async with storage as block:
        await block[Asars].add(line)
        await block.commit()
    return line


async def a_part(
    storage: SqlUnitOfWork, clock: FrozenClock, line: AsarLine, person: Person, amount: int
) -> None:
    async with storage as block:
        part = AsarPart(
            line_id=line.id,
            person_id=person.id,
            amount=amount,
            name=person.name,
            phone="+77012345678",
            agreed_at=clock.now(),
            given_at=clock.now(),
        )
        await block[Asars].add(part)
        await block.commit()


async def neighbours(storage: SqlUnitOfWork, *names: str) -> list[Person]:
    people = [a_person(name) for name in names]
    async with storage as block:
        for person in people:
            await block[People].add(person)
        await block.commit()
    async with storage.read() as block:
        found = [await block[People].get(person.id) for person in people]
    return [person for person in found if person is not None]


async def test_of_two_who_take_the_last_bag_at_once_one_gets_it(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    asar = await an_asar(storage, clock, match)
    line = await a_line(storage, asar)
    await a_part(storage, clock, line, match.people[0], 39)
    hands = await neighbours(storage, "Марат", "Әлия", "Данияр", "Гүлнар")

    async def take(person: Person) -> object:
        own = SqlUnitOfWork(sessions, clock, registry())
        return await TakePart(FakeIdentity(an_actor(person)), own, clock)(line.id, 1)

    done = await asyncio.gather(*map(take, hands), return_exceptions=True)
    refused = [one for one in done if isinstance(one, OutdatedError)]
    assert (len(done), [one.code for one in refused]) == (4, ["asar-line-full"] * 3)
    async with storage.read() as block:
        (standing,) = (await block[Asars].standing([asar.id]))[asar.id]
        assert (standing.there, standing.left) == (40, 0)
        taken = await block[Asars].get(asar.id)
        assert taken is not None
        assert taken.stage is AsarStage.TAKES_PLACE


async def test_two_numbers_of_one_person_at_once_are_one_part(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    asar = await an_asar(storage, clock, match)
    line = await a_line(storage, asar)

    async def take(amount: int) -> object:
        own = SqlUnitOfWork(sessions, clock, registry())
        return await TakePart(FakeIdentity(an_actor(match.people[1])), own, clock)(line.id, amount)

    await asyncio.gather(*map(take, (5, 30, 7)))
    async with storage.read() as block:
        ((_, part),) = await block[Asars].parts_of(asar.id)
        assert part.amount in {5, 30, 7}


async def test_a_project_has_one_list_ahead(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    for number, stage in enumerate((AsarStage.HELD, AsarStage.RELEASED, AsarStage.CALLED_OFF)):
        await an_asar(storage, clock, match, submission_id=f"former {number}", stage=stage)
    ahead = await an_asar(storage, clock, match)
    with pytest.raises(IntegrityError):
        await an_asar(storage, clock, match, submission_id="second", stage=AsarStage.DRAFT)
    async with storage as block:
        found = await block[Asars].ahead_of_project(match.project.id)
        assert found is not None
        assert found.id == ahead.id
        organization_id = match.organizations[0].id
        assert [one.id for one in await block[Asars].ahead_of_organization(organization_id)] == [ahead.id]
        by_code = await block[Asars].by_code(ahead.code)
        assert by_code is not None
        assert by_code.id == ahead.id


@pytest.mark.parametrize("fields", [{"wanted": 0, "minimum": 0}, {"minimum": 41}, {"minimum": -1}])
async def test_the_database_keeps_no_line_that_cannot_be(
    storage: SqlUnitOfWork, clock: FrozenClock, fields: dict[str, int]
) -> None:
    asar = await an_asar(storage, clock, await a_match(storage, clock))
    with pytest.raises(IntegrityError):
        await a_line(storage, asar, **fields)


async def test_what_is_there_is_counted_line_by_line(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    asar = await an_asar(storage, clock, match)
    cement = await a_line(storage, asar)
    people = await a_line(
        storage, asar, "people", kind=LineKind.PEOPLE, wanted=12, minimum=0, what="", unit=""
    )
    await a_part(storage, clock, cement, match.people[0], 15)
    await a_part(storage, clock, cement, match.people[1], 10)
    async with storage.read() as block:
        standing = (await block[Asars].standing([asar.id, 4711]))[asar.id]
        assert [(one.line.id, one.there, one.left) for one in standing] == [
            (cement.id, 25, 15),
            (people.id, 0, 12),
        ]
        hands = await block[Asars].hands_of([asar.id, 4711])
        assert set(hands[asar.id]) == {person.id for person in match.people}
        assert await block[Asars].last_phone(match.people[1].id) == "+77012345678"


async def test_who_is_forgotten_leaves_the_list_and_of_what_is_over_a_number(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    person = match.people[1]
    over = await an_asar(storage, clock, match, submission_id="over", stage=AsarStage.HELD)
    ahead = await an_asar(storage, clock, match)
    for asar in (over, ahead):
        await a_part(storage, clock, await a_line(storage, asar, f"line {asar.id}"), person, 5)
    async with storage as block:
        sheet = AsarSheet(
            asar_id=ahead.id,
            inline_message_id="a message",
            language=Language.KAZAKH,
            shared_at=clock.now(),
            shared_by=person.id,
        )
        assert await block[AsarSheets].add(sheet)
        await block.commit()
    async with storage as block:
        await block[Traces].erase(person.id, clock.now())
        await block.commit()
    async with storage.read() as block:
        assert await block[Asars].parts_of(ahead.id) == []
        ((_, part),) = await block[Asars].parts_of(over.id)
        assert (part.person_id, part.name, part.phone, part.amount) == (None, ERASED, "", 5)


async def test_names_and_phones_are_erased_list_by_list(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    ended = clock.now() - 40 * DAY
    over = await an_asar(storage, clock, match, submission_id="over", stage=AsarStage.HELD, ended_at=ended)
    ahead = await an_asar(storage, clock, match)
    for asar in (over, ahead):
        await a_part(storage, clock, await a_line(storage, asar, f"line {asar.id}"), match.people[1], 5)
    async with storage as block:
        assert await block[Asars].first_to_erase() == ended
        (found,) = await block[Asars].ended_before(clock.now() - 30 * DAY, 10)
        await block[Asars].erase_contacts([found.id])
        found.erased_at = clock.now()
        await block.commit()
    async with storage.read() as block:
        assert await block[Asars].first_to_erase() is None
        ((_, gone),) = await block[Asars].parts_of(over.id)
        ((_, kept),) = await block[Asars].parts_of(ahead.id)
        assert (gone.name, gone.phone, gone.amount) == ("", "", 5)
        assert (kept.name, kept.phone) == (match.people[1].name, "+77012345678")
