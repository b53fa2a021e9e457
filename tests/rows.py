"""The test's own view of the rows of a PostgreSQL. The driver that there is speaks in coroutines: whatever asks the
database is run to its end in a thread of its own, so that a row is looked at as one of SQLite is.
"""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool
from sqlalchemy.util import greenlet_spawn


class _Rows(Session):
    """Loading and writing, each a call to that thread; what it asks meanwhile is there already."""

    def __init__(self, engine: sa.Engine) -> None:
        super().__init__(engine)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def _execute_internal(self, *args: Any, **named: Any) -> Any:
        return self._ask(super()._execute_internal, *args, **named)

    def _flush(self, *args: Any, **named: Any) -> None:
        self._ask(super()._flush, *args, **named)

    def close(self) -> None:
        self._ask(super().close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _ask(self, call: Callable[..., Any], *args: Any, **named: Any) -> Any:
        if threading.current_thread() is self._thread:
            return call(*args, **named)
        asked = greenlet_spawn(call, *args, **named)
        return asyncio.run_coroutine_threadsafe(asked, self._loop).result()


@contextmanager
def rows_of(url: str) -> Iterator[Session]:
    """Each statement for itself, so that no old state of the rows is held."""
    with _Rows(sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")) as rows:
        yield rows
