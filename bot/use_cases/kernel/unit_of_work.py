"""The transaction: a `UnitOfWork` opens it, a `Block` is the open transaction.

A helper takes whichever of the two it needs. So the type checker finds a helper that would open a transaction within
another one, or read without any.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from types import TracebackType
from typing import Protocol, TypeVar

from bot.models.consents import Terms
from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.events import Event, Settled
from bot.use_cases.kernel.ports import AuditLog, Outbox
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.wait_views import Waits

Port = TypeVar("Port")


class Block(Protocol):
    """An open transaction. `block[Pitches]` is the repository behind that port; it is made when first asked for.

    Ports are keys and not attributes, because the kernel knows no feature. Which repository stands behind a port is
    said where the feature is registered (`wiring/registry.py`).
    """

    @property
    def outbox(self) -> Outbox: ...
    @property
    def audit(self) -> AuditLog: ...
    @property
    def waits(self) -> Waits: ...
    @property
    def secrets(self) -> Secrets:
        """The keys with which personal links are made, in whatever deed or tick asks somebody."""

    @property
    def mail(self) -> bool:
        """Whether a mail server is set up here: without one nobody is reached at an address."""

    @property
    def terms(self) -> Terms:
        """What is said of this installation: who runs it, above all."""

    def __getitem__(self, port: type[Port]) -> Port: ...

    async def touch(self, event: Event) -> Mapping[int, Sequence[Settled]]:
        """Let each feature settle what relies on the event, in this transaction (`kernel/touching.py`). Returns, by
        organisation, what was settled, for `tell_touched` (`organizations/telling.py`).
        """

    async def depending(self, event: Event) -> Mapping[str, int]:
        """How much hangs on what the event would change, by what it is; nothing that is 0."""

    async def engagements(
        self, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Mapping[int, Sequence[Engagement]]:
        """By person, what they have in this span, by its start (`kernel/engagements.py`)."""

    async def commit(self) -> None: ...

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """Within it, what raises an error is undone alone: the rest of the transaction stands. Entities that were
        changed within have to be loaded anew afterwards.
        """

    async def flush(self) -> None:
        """Write to the database what was added, so that it gets its ids, without ending the transaction."""


class UnitOfWork(Protocol):
    """Opens a transaction for each `async with`, and rolls it back unless it was committed.

    Do not wait for the network inside: others wait for the lock meanwhile.
    """

    async def __aenter__(self) -> Block: ...
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...
    async def leave_no_history(self) -> None:
        """Empty the database's own log of changes, which still holds what was erased just now."""

    def read(self) -> AbstractAsyncContextManager[Block]:
        """A block that only reads: it takes no write lock and cannot be committed."""
