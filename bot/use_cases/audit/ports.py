"""What is read of the audit log."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.models.audit import AuditEntry


class AuditEntries(Protocol):
    async def newest(
        self, entities: Collection[str], without: Collection[str], *, offset: int, limit: int
    ) -> Sequence[AuditEntry]:
        """Entries about these entities, but for those with an action `without` which they are asked for."""

    async def count(self, entities: Collection[str], without: Collection[str]) -> int: ...
    async def names(self, person_ids: Collection[int]) -> Mapping[int, str]:
        """What these people are called; "" for whoever asked to be forgotten."""
