"""The audit log in memory."""

from collections.abc import Sequence

from bot.models.audit import AuditEntry
from bot.use_cases.kernel.ports import Actor, Clock
from tests.fakes.shelf import Shelf


class FakeAuditLog:
    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self._shelf = shelf
        self._clock = clock

    async def record(self, actor: Actor, action: str, entity: str, entity_id: int, **changes: object) -> None:
        self._shelf.add(
            AuditEntry(
                at=self._clock.now(),
                actor_id=actor.person_id,
                action=action,
                entity=entity,
                entity_id=entity_id,
                changes=changes,
            )
        )

    async def of(self, entity: str, entity_id: int) -> Sequence[AuditEntry]:
        return self._shelf.all(AuditEntry, lambda row: (row.entity, row.entity_id) == (entity, entity_id))
