"""Vectors of texts in memory."""

from collections.abc import Collection, Mapping

from bot.models.vectors import TextVector, VectorOwner
from tests.fakes.shelf import Shelf


class FakeVectors:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def of(self, kind: VectorOwner, owner_ids: Collection[int]) -> Mapping[int, TextVector]:
        found = self._shelf.all(TextVector, lambda row: row.owner_kind is kind and row.owner_id in owner_ids)
        return {row.owner_id: row for row in found}

    async def put(self, vector: TextVector) -> None:
        before = self._shelf.all(
            TextVector, lambda row: (row.owner_kind, row.owner_id) == (vector.owner_kind, vector.owner_id)
        )
        self._shelf.delete(*before)
        self._shelf.add(vector)
