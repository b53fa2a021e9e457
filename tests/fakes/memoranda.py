"""Memoranda in memory."""

from collections.abc import Collection, Sequence

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.projects import Project
from tests.fakes.shelf import Shelf


class FakeMemoranda:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add(self, memorandum: Memorandum) -> None:
        self._shelf.add(memorandum)

    async def get(self, memorandum_id: int) -> Memorandum | None:
        return self._shelf.by_id(Memorandum, memorandum_id)

    async def get_for_update(self, memorandum_id: int) -> Memorandum | None:
        return await self.get(memorandum_id)

    async def by_submission(self, submission_id: str) -> Memorandum | None:
        return self._shelf.first(Memorandum, lambda row: row.submission_id == submission_id)

    async def standing_of_pitch(self, pitch_id: int) -> Memorandum | None:
        return self._shelf.first(
            Memorandum,
            lambda row: row.pitch_id == pitch_id and row.stage is not MemorandumStage.DECLINED,
        )

    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int
    ) -> Sequence[tuple[Memorandum, Project]]:
        pairs = []
        for memorandum in reversed(self._with_party_among(organization_ids)):
            project = self._shelf.by_id(Project, memorandum.project_id)
            if project is not None:
                pairs.append((memorandum, project))
        return pairs[offset : offset + limit]

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int:
        return len(self._with_party_among(organization_ids))

    def _with_party_among(self, organization_ids: Collection[int]) -> list[Memorandum]:
        return self._shelf.all(
            Memorandum,
            lambda row: any(party.organization_id in organization_ids for party in row.parties),
        )
