"""Dialog state in the database: a restart loses nothing that was typed.

All that one update changes is written in a single transaction, together with the update's number. After a crash
Telegram delivers an update again: either nothing of it was stored, or it is recognised as handled.
"""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
import structlog
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey
from pydantic_core import from_json, to_json
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.people import Person
from bot.storage.dialog_tables import Changes, DialogTables, dialog_states
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.use_cases.kernel.replies import Replies, replying

log = structlog.get_logger()


@dataclass
class _Update:
    """The update being handled: the state of its chat before, and what has changed since."""

    chat_id: int | None
    before: Mapping[str, str]
    changes: dict[tuple[int, str], str | None] = field(default_factory=dict)
    closed: bool = False


Readable = Callable[[int, Mapping[str, str]], bool]
"""Whether the state of a chat can be read, given the chat's number and all its values by their names."""

_current: ContextVar[_Update | None] = ContextVar("update_at_work", default=None)


class DialogStateStorage(BaseStorage):
    """aiogram's storage protocol over one table. aiogram-dialog needs `destiny` as part of a value's name.

    State that is not `readable` is thrown away whole. `owing` is called when an update has left replies that are owed.
    """

    def __init__(
        self,
        tables: DialogTables,
        now: Callable[[], datetime],
        readable: Readable = lambda _, __: True,
        owing: Callable[[], None] = lambda: None,
    ) -> None:
        self._tables = tables
        self._now = now
        self._readable = readable
        self._owing = owing
        self._keys = DefaultKeyBuilder(with_bot_id=True, with_destiny=True)

    @asynccontextmanager
    async def update(self, update_ids: Sequence[int], chat_id: int | None) -> AsyncIterator[Replies | None]:
        """Handle one update inside: what is stored meanwhile is written at the end, in one transaction, together with
        the replies that are owed. Several numbers are those of one text that came in parts; none is a deed of our own.

        Yields None if the update was handled before. If the database goes away in between, or the process is told
        to end, nothing is written and the update counts as never seen.
        """
        update_id = update_ids[0] if update_ids else None
        loaded = await self._tables.load(chat_id or 0, update_id)
        if loaded.seen:
            yield None
            return
        update = _Update(chat_id, loaded.values)
        replies = Replies(chat_id, update_id, behind=loaded.behind)
        if not self._readable(chat_id or 0, loaded.values):
            log.warning("dialog_state_unreadable")
            replies.state_lost = True
            update.changes = {(chat_id or 0, name): None for name in loaded.values}
        token = _current.set(update)
        whole = False
        try:
            with replying(replies):
                yield replies
            whole = True
        except Exception as error:
            whole = not isinstance(error, StorageUnavailableError)
            raise
        finally:
            update.closed = True
            _current.reset(token)
            if whole:
                owed = [asdict(reply) for reply in replies.owed]
                await self._tables.store(Changes(update.changes, update_ids, chat_id or 0, owed, self._now()))
                if owed:
                    self._owing()

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        """Those of the updates that were handled before."""
        return {number for number in update_ids if (await self._tables.load(0, number)).seen}

    async def keep(self, updates: Mapping[int, str]) -> None:
        """Put updates on record that are not handled yet, before Telegram is told that they have arrived."""
        await self._tables.keep(updates)

    async def kept(self) -> Mapping[int, str]:
        """Updates on record that were not handled: those of a process that has ended."""
        return await self._tables.kept()

    async def pass_over(self, update_ids: Sequence[int]) -> None:
        """These updates will not be handled, so they count as handled and are kept no longer."""
        await self._tables.store(Changes({}, update_ids))

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
            await self._tables.store(Changes({(chat_id, name): value}))
        elif update.chat_id != chat_id or update.before.get(name) != value:
            update.changes[chat_id, name] = value
        else:
            update.changes.pop((chat_id, name), None)


async def erase_screens(session: AsyncSession, person_id: int, _: datetime) -> None:
    """Remove what is open in the person's chat, with what they have typed there."""
    account = sa.select(Person.account_id).where(Person.id == person_id).scalar_subquery()
    await session.execute(sa.delete(dialog_states).where(dialog_states.c.chat_id == account))
