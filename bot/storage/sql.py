"""The only place that tells SQLite's dialect from PostgreSQL's.

SQLAlchemy has an `insert` for each of them, with the same conflict clauses. All other SQL in this package is portable.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.models.base import Base


def on_sqlite(bind: AsyncEngine | AsyncSession) -> bool:
    """Whether the database is SQLite. One process owns SQLite, while several may share PostgreSQL, so this also
    decides whether locks are needed and whether records may be remembered.
    """
    dialect = bind.get_bind().dialect if isinstance(bind, AsyncSession) else bind.dialect
    return dialect.name == "sqlite"


async def insert_unless_there(
    session: AsyncSession,
    entity: type[Base],
    values: Mapping[str, Any],
    *,
    unique: Sequence[str] | None = None,
    nor: sa.ColumnElement[bool] | None = None,
) -> bool:
    """Insert a row. False if a row with the same unique key exists: of two taps at once the constraint stops one.

    `unique` names the columns of the key that may exist already; without it, any unique key of the table may. `nor` is
    a further condition under which nothing is inserted.
    """
    insert = _insert(session, entity)
    if nor is None:
        insert = insert.values(dict(values))
    else:
        columns = entity.__table__.columns
        row = sa.select(*(sa.literal(value, columns[name].type) for name, value in values.items()))
        insert = insert.from_select(list(values), row.where(sa.not_(nor)))
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
    nor: Callable[[Mapping[str, sa.BindParameter[Any]]], sa.ColumnElement[bool]],
) -> None:
    """Insert many rows with one statement, without those whose key exists. `unique` names the columns of that key.

    `nor` is a further condition under which a row is not inserted; it is given the row's values as parameters.
    """
    columns = entity.__table__.columns
    values = {name: sa.bindparam(f"new_{name}", type_=columns[name].type) for name in rows[0]}
    row = sa.select(*(value.label(name) for name, value in values.items())).where(sa.not_(nor(values)))
    insert = _insert(session, entity).from_select(list(values), row)
    parameters = [{f"new_{name}": value for name, value in one.items()} for one in rows]
    connection = await session.connection()
    await connection.execute(insert.on_conflict_do_nothing(index_elements=unique), parameters)


async def put(
    session: AsyncSession, entity: type[Base], values: Mapping[str, Any], *, unique: Sequence[str]
) -> None:
    """Insert a row or overwrite the one with the same key, in one statement, so that two at once do not collide."""
    insert = _insert(session, entity).values(dict(values))
    await session.execute(insert.on_conflict_do_update(index_elements=unique, set_=dict(values)))


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
