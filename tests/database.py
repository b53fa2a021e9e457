"""The database on which use cases are tested: the real one, in a file of the test's own.

`Database` is the unit of work that the bot itself has, over a SQLite file, and beside it the test's own view of the
rows in that file. A row that a test has kept stays attached to that view: it shows what use cases have committed, and
what the test changes in it is there for the next use case.
"""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import Mapper, ORMExecuteState, Session
from sqlalchemy.pool import NullPool

from bot.models.audit import AuditEntry
from bot.models.base import Base
from bot.models.consents import Terms
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.storage.database import READ_ONLY, connect_sqlite
from bot.storage.unit_of_work import SqlBlock, SqlUnitOfWork
from bot.use_cases.kernel.messages import Notification, decode_notification
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.waiting import WaitTimes
from bot.wiring.registry import registry
from tests.builders import a_person
from tests.fakes.secrets import FixedSecrets
from tests.on_the_loop import engine_on_the_loop

Entity = TypeVar("Entity", bound=Base)

_PATIENCE_MS = 200
"""A test that changes a row within an open block of its own waits for itself: it shall not do so for ten seconds."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A message of the outbox, readable."""

    recipient_id: int
    notification: Notification
    dedupe_key: str
    not_before: datetime
    expires_at: datetime | None

    @property
    def key(self) -> str:
        return self.notification.key


class KilledError(BaseException):
    """The process has died before its transaction was committed. What catches bugs does not catch it."""


class _Watched(Session):
    """Fails whoever locks rows in a block that only reads: PostgreSQL would keep a deed waiting for whoever looks,
    while SQLite has no such locks, and would never tell.
    """


@event.listens_for(_Watched, "do_orm_execute")
def _locks_nothing_to_look(state: ORMExecuteState) -> None:
    if state.session.info.get(READ_ONLY) and getattr(state.statement, "_for_update_arg", None) is not None:
        raise AssertionError(f"rows are locked in a block that only reads: {state.statement}")


class _MortalBlock(SqlBlock):
    uow: "Database"

    async def commit(self) -> None:
        if self.uow.killed_at_commit:
            self.uow.killed_at_commit = False
            raise KilledError
        await super().commit()


class Database(SqlUnitOfWork):
    """`keep` prepares rows; `all`, `promised` and `audited` tell what use cases left behind.

    With `killed_at_commit` the process dies just before the next commit. Without `mail` no server for it is set up.
    """

    block_type = _MortalBlock
    killed_at_commit = False
    mail = True

    def __init__(self, sessions: async_sessionmaker[Any], rows: Session, clock: Clock) -> None:
        super().__init__(
            sessions,
            clock,
            registry(),
            on_commit=self._see_what_was_committed,
            secrets=FixedSecrets(),
        )
        self.commits = 0
        self._rows = rows
        self._somebody: Person | None = None

    @property
    def times(self) -> WaitTimes:
        return self._times

    def set_terms(self, terms: Terms) -> None:
        """What the settings say of this installation from now on."""
        self._terms = terms

    def set_waits(self, **days: tuple[int, ...]) -> None:
        """The days after which clocks ring, as the settings name them."""
        self._times = WaitTimes({kind.replace("_", "-"): moments for kind, moments in days.items()})

    def beside(self) -> SqlUnitOfWork:
        """Of somebody else who acts at the same time."""
        return SqlUnitOfWork(
            self._sessions, self._clock, registry(), times=self._times, secrets=self._secrets
        )

    def keep(self, row: Entity) -> Entity:
        """Store a row and give it its id: how a test prepares what was there before.

        A row that has to name a person (who founded it, say) and names none gets somebody who plays no other part.
        """
        for column in _mapper(type(row)).columns:
            points_at = {key.column.table.name for key in column.foreign_keys}
            name = str(column.key)
            if Person.__tablename__ in points_at and not column.nullable and getattr(row, name) is None:
                setattr(row, name, self._anybody().id)
        self._rows.add(row)
        self._rows.flush()
        return row

    def keep_in(self, table: sa.Table, **values: object) -> None:
        """Store a row of a table that has no entity."""
        self._rows.execute(sa.insert(table).values(**values))

    def rows_in(self, table: sa.Table) -> list[dict[str, Any]]:
        """All rows of a table as they are stored, also of one that has no entity."""
        return [dict(row) for row in self._rows.execute(sa.select(table)).mappings()]

    @property
    def file(self) -> Path:
        """The file in which everything stands; its log is beside it."""
        (_, _, name), *_ = self._rows.execute(sa.text("PRAGMA database_list")).all()
        return Path(name)

    def delete(self, row: Base) -> None:
        self._rows.delete(row)
        self._rows.flush()

    def all(self, kind: type[Entity]) -> list[Entity]:
        """In the order of their keys, which is that in which they came."""
        return list(self._rows.scalars(sa.select(kind).order_by(*_mapper(kind).primary_key)))

    def by_id(self, kind: type[Entity], key: int) -> Entity:
        """Raises `NoResultFound` where there is none."""
        return self._rows.get_one(kind, key)

    def one(self, kind: type[Entity], /, **values: object) -> Entity:
        """The only row with these values. Raises where there is none, or more than one."""
        return self._rows.scalars(sa.select(kind).filter_by(**values)).one()

    def remember(self) -> Callable[[], None]:
        """Everything as it is now, rows and the test's view of them: what is returned brings it back, as often as it
        is called. What has come since is forgotten then, and what was deleted is there again.
        """
        file, somebody, times = self.file, self._somebody, self._times
        self._rows.commit()
        kept = sqlite3.connect(":memory:")
        with closing(sqlite3.connect(file)) as live:
            live.backup(kept)

        def go_back() -> None:
            self._rows.rollback()
            with closing(sqlite3.connect(file)) as live:
                kept.backup(live)
            self._somebody, self._times = somebody, times

        return go_back

    def look_again(self) -> None:
        """Somebody else has committed meanwhile, through a connection of their own."""
        self._see_what_was_committed()

    @property
    def promised(self) -> list[Promise]:
        return [
            Promise(
                row.recipient_id,
                decode_notification(row.content, registry().subjects),
                row.dedupe_key,
                row.not_before,
                row.expires_at,
            )
            for row in self.all(OutboxMessage)
        ]

    @property
    def audited(self) -> list[AuditEntry]:
        return self.all(AuditEntry)

    @property
    def actions(self) -> list[str]:
        """The audited actions, in order."""
        return [entry.action for entry in self.audited]

    def _block(self, session: AsyncSession) -> SqlBlock:
        block = super()._block(session)
        assert isinstance(block, _MortalBlock)
        block.uow, block.mail = self, self.mail
        return block

    async def __aenter__(self) -> SqlBlock:
        self._rows.flush()
        return await super().__aenter__()

    def read(self) -> AbstractAsyncContextManager[SqlBlock]:
        self._rows.flush()
        return super().read()

    def _see_what_was_committed(self) -> None:
        self.commits += 1
        # What the test has changed while the block was open would be lost if it were forgotten first.
        self._rows.flush()
        self._rows.expire_all()

    def _anybody(self) -> Person:
        if self._somebody is None:
            self._somebody = self.keep(a_person("Біреу"))
        return self._somebody


class Databases:
    """One pair of engines for all tests of a process, which look at one file after the other.

    An engine remembers how each statement reads in SQL. A new one for each test would learn that anew, which takes
    longer than the statements.
    """

    def __init__(self, template: Path, folder: Path) -> None:
        self._template = template
        self._file = folder / "asar.db"
        self._engine = engine_on_the_loop(f"sqlite+aiosqlite:///{self._file}")
        self._own = sa.create_engine(
            "sqlite://",
            creator=lambda: connect_sqlite(f"sqlite:///{self._file}", patience_ms=_PATIENCE_MS),
            # Each statement for itself: the test's view holds no transaction, and so no old state of the rows.
            isolation_level="AUTOCOMMIT",
            poolclass=NullPool,
        )

    @asynccontextmanager
    async def fresh(self, clock: Clock) -> AsyncIterator[Database]:
        """Empty and migrated; gone afterwards."""
        shutil.copy(self._template, self._file)
        try:
            with Session(self._own) as rows:
                watched = async_sessionmaker(
                    self._engine, expire_on_commit=False, sync_session_class=_Watched
                )
                yield Database(watched, rows, clock)
        finally:
            await self._engine.dispose()
            for file in self._file.parent.glob(f"{self._file.name}*"):
                file.unlink()


def _mapper(kind: type[Entity]) -> Mapper[Entity]:
    mapper: Mapper[Entity] = sa.inspect(kind)
    return mapper
