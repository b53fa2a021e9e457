"""Where changes are kept."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.models.changes import Change, ChangeKind, Entity


class Changes(Protocol):
    async def add(self, change: Change) -> None: ...
    async def get(self, change_id: int) -> Change | None: ...
    async def get_for_update(self, change_id: int) -> Change | None: ...
    async def by_ids(self, change_ids: Collection[int]) -> Mapping[int, Change]: ...
    async def waiting(self, entity: Entity, record_id: int, kind: ChangeKind) -> Change | None:
        """The record's change of this kind that waits, locked. There is at most one."""

    async def waiting_of(
        self, entity: Entity, record_ids: Collection[int], kind: ChangeKind
    ) -> Mapping[int, Change]:
        """The same of many records, by record; to be looked at: takes no lock."""

    async def last_done(self, entity: Entity, record_id: int) -> Change | None:
        """The last change of the record that was done and not undone, locked."""

    async def waiting_among(self, kind: ChangeKind, change_ids: Collection[int]) -> Mapping[int, Change]:
        """Those of these changes that wait, by their ids, locked."""

    async def done_among(self, change_ids: Collection[int]) -> Mapping[int, Change]:
        """Those of these changes that were done and not undone, by their ids, locked."""

    async def waiting_of_record(self, entity: Entity, record_id: int) -> Sequence[Change]:
        """All that wait about a record, locked."""

    async def open_of_record(self, entity: Entity, record_id: int) -> Sequence[Change]:
        """All that wait about a record, and those that were done and not undone. To be looked at: takes no lock."""
