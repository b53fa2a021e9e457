"""The transaction: `UnitOfWork` opens it, `Block` is it, open.

A helper takes the one that it needs. So the type checker, and not a docstring, finds a helper that would open a
transaction within another one, or read without any.
"""

from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Protocol, TypeVar

from bot.use_cases.kernel.ports import AuditLog, Outbox

Port = TypeVar("Port")


class Block(Protocol):
    """An open transaction. `block[Pitches]` is the repository behind that port, made when it is first asked for.

    A port is the key and not an attribute, because the kernel knows no feature: what stands behind each port is
    said once, where the feature is registered (`wiring/registry.py`).
    """

    @property
    def outbox(self) -> Outbox: ...
    @property
    def audit(self) -> AuditLog: ...

    def __getitem__(self, port: type[Port]) -> Port: ...

    async def commit(self) -> None: ...

    async def flush(self) -> None:
        """Have ids given out without ending the transaction."""


class UnitOfWork(Protocol):
    """Opens a transaction for each `async with`, rolled back unless committed. No network inside."""

    async def __aenter__(self) -> Block: ...
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...
    def read(self) -> AbstractAsyncContextManager[Block]:
        """A block for questions only: takes no write lock, and cannot be committed."""
