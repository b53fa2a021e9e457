"""Vectors of texts in memory."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from bot.matching.facts import ReadText
from bot.models.backers import BackerProfile
from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import Organization
from bot.models.projects import STANDING, Project
from bot.models.reference import Language
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

    async def drop(self, kind: VectorOwner, owner_id: int) -> None:
        self._shelf.delete(*(await self.of(kind, [owner_id])).values())

    async def unread(self, kind: VectorOwner, model: str, version: str, *, limit: int) -> Sequence[int]:
        return self._unread(kind, model, version)[:limit]

    async def count_unread(self, kind: VectorOwner, model: str, version: str) -> int:
        return len(self._unread(kind, model, version))

    def _unread(self, kind: VectorOwner, model: str, version: str) -> list[int]:
        if kind is VectorOwner.PROJECT:
            owners = [row.id for row in self._shelf.all(Project, lambda row: row.stage in STANDING)]
        else:
            owners = [row.organization_id for row in self._shelf.all(BackerProfile)]
        vectors = self._shelf.all(
            TextVector,
            lambda row: (row.owner_kind, row.model, row.model_version) == (kind, model, version),
        )
        return sorted(set(owners) - {row.owner_id for row in vectors}, reverse=True)

    async def read_texts(
        self, kind: VectorOwner, model: str, version: str, *, after: int, limit: int
    ) -> Sequence[ReadText]:
        languages = self._matched(kind)
        found = self._shelf.all(
            TextVector,
            lambda row: (
                (row.owner_kind, row.model, row.model_version) == (kind, model, version)
                and row.owner_id > after
                and row.owner_id in languages
            ),
        )
        return [
            ReadText(row.owner_id, languages[row.owner_id].value, np.frombuffer(row.vector, "<f4"))
            for row in sorted(found, key=lambda row: row.owner_id)[:limit]
        ]

    def _matched(self, kind: VectorOwner) -> dict[int, Language]:
        """The languages of projects that seek support, or of backers that take part."""
        if kind is VectorOwner.PROJECT:
            return {row.id: row.language for row in self._shelf.all(Project, lambda row: row.seeks_support)}
        verified = {row.id for row in self._shelf.all(Organization, lambda row: row.verified)}
        return {
            row.organization_id: row.language
            for row in self._shelf.all(BackerProfile, lambda row: not row.paused)
            if row.organization_id in verified
        }
