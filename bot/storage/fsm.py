"""Dialog state in the database: a restart loses nothing that was typed.

All that one update changes is written in a single transaction, together with the update's number. After a crash
Telegram delivers an update again: either nothing of it was stored, or it is recognised as handled.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey
from pydantic_core import from_json, to_json

from bot.storage.dialog_tables import DialogTables
from bot.use_cases.kernel.ports import StorageUnavailableError


@dataclass
class _Update:
    """The update being handled: the state of its chat before, and what has changed since."""

    chat_id: int | None
    before: Mapping[str, str]
    changes: dict[tuple[int, str], str | None] = field(default_factory=dict)
    closed: bool = False


_current: ContextVar[_Update | None] = ContextVar("update_at_work", default=None)


class DialogStateStorage(BaseStorage):
    """aiogram's storage protocol over one table. aiogram-dialog needs `destiny` as part of a value's name."""

    def __init__(self, tables: DialogTables) -> None:
        self._tables = tables
        self._keys = DefaultKeyBuilder(with_bot_id=True, with_destiny=True)

    @asynccontextmanager
    async def update(self, update_id: int, chat_id: int | None) -> AsyncIterator[bool]:
        """Handle one update inside: what is stored meanwhile is written at the end, in one transaction.

        Yields False if the update was handled before. If the database goes away in between, or the process is told
        to end, nothing is written and the update counts as never seen.
        """
        loaded = await self._tables.load(chat_id or 0, update_id)
        if loaded.seen:
            yield False
            return
        update = _Update(chat_id, loaded.values)
        token = _current.set(update)
        whole = False
        try:
            yield True
            whole = True
        except Exception as error:
            whole = not isinstance(error, StorageUnavailableError)
            raise
        finally:
            update.closed = True
            _current.reset(token)
            if whole:
                await self._tables.store(update.changes, update_id)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        value = state.state if isinstance(state, State) else state
        await self._put(key.chat_id, self._keys.build(key, "state"), value)

    async def get_state(self, key: StorageKey) -> str | None:
        return await self._take(key.chat_id, self._keys.build(key, "state"))

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        value = to_json(data).decode() if data else None
        await self._put(key.chat_id, self._keys.build(key, "data"), value)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        value = await self._take(key.chat_id, self._keys.build(key, "data"))
        data: dict[str, Any] = from_json(value) if value else {}
        return data

    async def close(self) -> None:
        await self._tables.close()

    async def _take(self, chat_id: int, name: str) -> str | None:
        update = _current.get()
        if update is not None and (chat_id, name) in update.changes:
            return update.changes[chat_id, name]
        if update is not None and not update.closed and update.chat_id == chat_id:
            return update.before.get(name)
        return (await self._tables.load(chat_id, None)).values.get(name)

    async def _put(self, chat_id: int, name: str, value: str | None) -> None:
        update = _current.get()
        if update is None or update.closed:
            await self._tables.store({(chat_id, name): value}, None)
        elif update.chat_id != chat_id or update.before.get(name) != value:
            update.changes[chat_id, name] = value
        else:
            update.changes.pop((chat_id, name), None)
