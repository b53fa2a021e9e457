"""Counts the statements that a read takes."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from tests.database import Database


@contextmanager
def statements_of(uow: Database) -> Iterator[list[str]]:
    """What the database is asked within."""
    asked: list[str] = []
    engine = uow._sessions.kw["bind"].sync_engine
    listener = ("before_cursor_execute", lambda _, __, statement, *___: asked.append(statement))
    event.listen(engine, *listener)
    try:
        yield asked
    finally:
        event.remove(engine, *listener)
