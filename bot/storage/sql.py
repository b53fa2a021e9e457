"""The only place that tells SQLite's dialect from PostgreSQL's.

SQLAlchemy has an `insert` for each of them, with the same conflict clauses. All other SQL in this package is portable.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVarTuple

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.models.base import Base
from bot.storage.database import READ_ONLY

Row = TypeVarTuple("Row")


def on_sqlite(bind: AsyncEngine | AsyncSession) -> bool:
    """Whether the database is SQLite. One process owns SQLite, while several may share PostgreSQL, so this also
    decides whether locks are needed and whether records may be remembered.
    """
    dialect = bind.get_bind().dialect if isinstance(bind, AsyncSession) else bind.dialect
    return dialect.name == "sqlite"


def locked(session: AsyncSession, query: sa.Select[*Row], of: type[Base]) -> sa.Select[*Row]:
    """The query, whose rows of this kind are locked until the block ends, and are what they were once they were locked.
    A block that only reads locks nothing: whoever looks keeps nobody from a deed.
    """
    if reads_only(session):
        return query
    return query.with_for_update(of=of).execution_options(populate_existing=True)


def reads_only(session: AsyncSession) -> bool:
    return bool(session.info.get(READ_ONLY))


async def insert_unless_there(
    session: AsyncSession,
    entity: type[Base],
    values: Mapping[str, Any],
    *,
    unique: Sequence[str] | None = None,
) -> bool:
    """Insert a row. False if a row with the same unique key exists: of two taps at once the constraint stops one.

    `unique` names the columns of the key that may exist already; without it, any unique key of the table may.
    """
    insert = _insert(session, entity).values(dict(values))
    added = await session.execute(
        insert.on_conflict_do_nothing(index_elements=unique).returning(sa.literal(1))
    )
    return added.scalar() is not None


async def insert_all_unless_there(
    session: AsyncSession,
    entity: type[Base],
    rows: Sequence[Mapping[str, Any]],
    *,
    unique: Sequence[str],
    nor: sa.ColumnElement[bool],
) -> None:
    """Insert many rows, which name the same columns, by one statement that is executed for all. A row is left out if
    one with the same unique key exists, or under the condition `nor`, whose parameters are named as the columns.
    """
    columns = entity.__table__.columns
    row = sa.select(*(sa.bindparam(name, type_=columns[name].type) for name in rows[0])).where(sa.not_(nor))
    insert = (
        _insert(session, entity).from_select(list(rows[0]), row).on_conflict_do_nothing(index_elements=unique)
    )
    connection = await session.connection()
    await connection.execute(insert, [dict(each) for each in rows])


async def put(
    session: AsyncSession, entity: type[Base], values: Mapping[str, Any], *, unique: Sequence[str]
) -> None:
    """Insert a row or overwrite the one with the same key, in one statement, so that two at once do not collide."""
    insert = _insert(session, entity).values(dict(values))
    await session.execute(insert.on_conflict_do_update(index_elements=unique, set_=dict(values)))


async def hold(
    session: AsyncSession, entity: type[Base], values: Mapping[str, Any], *, unique: Sequence[str]
) -> None:
    """Lock the row with this key until the transaction ends. If there is none, insert it first with these values."""
    insert = _insert(session, entity).values(dict(values))
    same = {name: values[name] for name in unique}
    await session.execute(insert.on_conflict_do_update(index_elements=unique, set_=same))


async def raise_by_one(session: AsyncSession, entity: type[Base], key: str, name: str, number: str) -> int:
    """The next number of a series, from 1. The row stays locked until the transaction ends.

    `key` is the series, `name` and `number` are the columns that hold its name and its last number.
    """
    last = getattr(entity, number)
    insert = _insert(session, entity).values({name: key, number: 1})
    raised = insert.on_conflict_do_update(index_elements=[name], set_={number: last + 1}).returning(last)
    return int((await session.scalars(raised)).one())


async def delete_rows(session: AsyncSession, entity: type[Base], *conditions: sa.ColumnElement[bool]) -> bool:
    """Delete rows; False if there were none. Rows of them already loaded in this block must not be used afterwards."""
    removed = await session.execute(sa.delete(entity).where(*conditions).returning(sa.literal(1)))
    return removed.first() is not None


def _insert(session: AsyncSession, entity: type[Base]) -> sqlite.Insert | postgresql.Insert:
    return (sqlite.insert if on_sqlite(session) else postgresql.insert)(entity)
