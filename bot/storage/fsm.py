"""Dialog state in the database: a restart loses nothing that was typed.

All that one update changes is written in a single transaction, together with the update's number. So an update
that Telegram delivers again after a crash is either wholly unknown or recognised as handled.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey
from pydantic_core import from_json, to_json
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.models.base import Base, BigId
from bot.storage.database import READ_ONLY, outages_named
from bot.use_cases.ports import StorageUnavailableError

dialog_states = sa.Table(
    "dialog_states",
    Base.metadata,
    sa.Column("key", sa.String(200), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
handled_updates = sa.Table(
    "handled_updates", Base.metadata, sa.Column("update_id", BigId, primary_key=True, autoincrement=False)
)

_KEPT_UPDATES = 10_000
"""Telegram keeps an undelivered update for a day; far fewer are ever in doubt."""


@dataclass
class _Changes:
    """What the current update has changed so far: None stands for a deleted key."""

    values: dict[str, str | None] = field(default_factory=dict)
    closed: bool = False


_current: ContextVar[_Changes | None] = ContextVar("dialog_state_changes", default=None)


class DialogStateStorage(BaseStorage):
    """aiogram's storage protocol over one table. `destiny` is part of the key, as aiogram-dialog needs."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._keys = DefaultKeyBuilder(with_bot_id=True, with_destiny=True)
        self._insert = sqlite.insert if engine.dialect.name == "sqlite" else postgresql.insert

    @asynccontextmanager
    async def update(self, update_id: int) -> AsyncIterator[bool]:
        """Everything stored inside is written at the end, at once; yields False for an update seen before.

        Nothing is written when the database went away in between, or when the process is told to end: then the
        update counts as never seen.
        """
        async with self._reading() as connection:
            seen = await connection.scalar(
                sa.select(handled_updates.c.update_id).where(handled_updates.c.update_id == update_id)
            )
        if seen is not None:
            yield False
            return
        changes = _Changes()
        token = _current.set(changes)
        whole = False
        try:
            yield True
            whole = True
        except Exception as error:
            whole = not isinstance(error, StorageUnavailableError)
            raise
        finally:
            changes.closed = True
            _current.reset(token)
            if whole:
                await self._record(update_id, changes)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        value = state.state if isinstance(state, State) else state
        await self._put(self._keys.build(key, "state"), value)

    async def get_state(self, key: StorageKey) -> str | None:
        return await self._take(self._keys.build(key, "state"))

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        await self._put(self._keys.build(key, "data"), to_json(data).decode() if data else None)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        value = await self._take(self._keys.build(key, "data"))
        data: dict[str, Any] = from_json(value) if value else {}
        return data

    async def close(self) -> None:
        """The engine belongs to whoever made it."""

    async def _take(self, key: str) -> str | None:
        changes = _current.get()
        if changes is not None and key in changes.values:
            return changes.values[key]
        async with self._reading() as connection:
            value: str | None = await connection.scalar(
                sa.select(dialog_states.c.value).where(dialog_states.c.key == key)
            )
        return value

    async def _put(self, key: str, value: str | None) -> None:
        changes = _current.get()
        if changes is not None and not changes.closed:
            changes.values[key] = value
            return
        async with self._writing() as connection:
            await self._write(connection, {key: value})

    async def _record(self, update_id: int, changes: _Changes) -> None:
        async with self._writing() as connection:
            await self._write(connection, changes.values)
            await connection.execute(
                self._insert(handled_updates).values(update_id=update_id).on_conflict_do_nothing()
            )
            if update_id % 100 == 0:
                await connection.execute(
                    sa.delete(handled_updates).where(handled_updates.c.update_id < update_id - _KEPT_UPDATES)
                )

    async def _write(self, connection: AsyncConnection, values: Mapping[str, str | None]) -> None:
        kept = [{"key": key, "value": value} for key, value in values.items() if value is not None]
        gone = [key for key, value in values.items() if value is None]
        if kept:
            insert = self._insert(dialog_states).values(kept)
            await connection.execute(
                insert.on_conflict_do_update(index_elements=["key"], set_={"value": insert.excluded.value})
            )
        if gone:
            await connection.execute(sa.delete(dialog_states).where(dialog_states.c.key.in_(gone)))

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[AsyncConnection]:
        with outages_named():
            async with self._engine.connect() as connection:
                yield await connection.execution_options(**{READ_ONLY: True})

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[AsyncConnection]:
        with outages_named():
            async with self._engine.begin() as connection:
                yield connection
