"""Two records of one person become one, on both databases: whatever names the one names the other."""

import sqlalchemy as sa

from bot.models.base import Base
from bot.storage.joining import pointing_at_people
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.links.ports import Addresses
from bot.use_cases.people.ports import People
from tests.builders import a_person
from tests.fakes import FrozenClock


def test_every_column_that_names_a_person_is_known() -> None:
    """By its foreign key; who acted stays in the audit log. A number of a person without one would be left behind."""
    named = {f"{column.table.name}.{column.name}" for column in pointing_at_people()}
    people = {"person_id", "recipient_id", "author_id", "created_by"}
    by_name = {
        f"{column.table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if column.name in people or (column.name.endswith("_by") and _is_a_bare_number(column))
    }
    assert by_name - named == set()


def _is_a_bare_number(column: sa.Column[object]) -> bool:
    return isinstance(column.type, sa.Integer) and not column.foreign_keys


async def test_both_databases_point_at_the_other(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    async with storage as block:
        kept, gone = a_person("Сәуле"), a_person("Сәуле Ахметова", account_id=None)
        for person in (kept, gone):
            await block[People].add(person)
        await block.flush()
        address = await block[Addresses].claim(gone.id, "saule@akimat.example", clock.now())
        await block.commit()
    async with storage as block:
        await block[People].join(gone.id, kept.id)
        await block.commit()
    async with storage.read() as block:
        assert await block[Addresses].of_person(gone.id) is None
        moved = await block[Addresses].of_person(kept.id)
        assert moved is not None
        assert moved.id == address.id
        assert (await block[People].get(gone.id)) is not None
