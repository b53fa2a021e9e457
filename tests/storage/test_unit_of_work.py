"""Blocks of the unit of work, on both databases."""

import pytest

from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.people.ports import People
from tests.builders import a_person


async def test_what_is_committed_is_there_in_the_next_block(storage: SqlUnitOfWork) -> None:
    async with storage as uow:
        person = a_person()
        await uow[People].add(person)
        await uow.commit()
    async with storage.read() as uow:
        assert await uow[People].get(person.id) is not None


async def test_a_block_without_commit_leaves_nothing(storage: SqlUnitOfWork) -> None:
    async with storage as uow:
        person = a_person()
        await uow[People].add(person)
        await uow.flush()
        assert person.id
    async with storage.read() as uow:
        assert await uow[People].get(person.id) is None


async def test_blocks_do_not_nest(storage: SqlUnitOfWork) -> None:
    async with storage:
        with pytest.raises(RuntimeError, match="one of its blocks is open"):
            async with storage.read():
                pass
