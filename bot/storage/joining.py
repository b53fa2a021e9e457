"""Two records of one person become one: what points at the one points at the other."""

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.base import Base
from bot.models.memoranda import MemorandumReader
from bot.models.people import Person
from bot.models.waits import Wait, WaitsFor


async def join_people(session: AsyncSession, person_id: int, into_id: int) -> None:
    """Every column that points at a person, in whatever table, and what waits for one. Where both read one party's
    copies, one row is enough. What was loaded before is read anew.
    """
    read = sa.select(MemorandumReader.party_id).where(MemorandumReader.person_id == into_id)
    await session.execute(
        sa.delete(MemorandumReader).where(
            MemorandumReader.person_id == person_id, MemorandumReader.party_id.in_(read)
        )
    )
    for column in pointing_at_people():
        await session.execute(
            sa.update(column.table).where(column == person_id).values({column.name: into_id})
        )
    await session.execute(
        sa.update(Wait)
        .where(Wait.waits_for == WaitsFor.PERSON, Wait.party_id == person_id)
        .values(party_id=into_id)
    )
    session.expire_all()


def pointing_at_people() -> list[sa.Column[int]]:
    """Every column of our tables that names a person."""
    return [
        column
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if any(key.column is Person.__table__.c.id for key in column.foreign_keys)
    ]
