"""Pitches in memory."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.models.organizations import Organization
from bot.models.pitches import OPEN_TO_BACKER, Pitch, Search
from bot.models.projects import Project, ProjectStage
from tests.fakes.shelf import Shelf


class FakePitches:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add(self, pitch: Pitch) -> None:
        self._shelf.add(pitch)

    async def get(self, pitch_id: int) -> Pitch | None:
        return self._shelf.by_id(Pitch, pitch_id)

    async def get_for_update(self, pitch_id: int) -> Pitch | None:
        return await self.get(pitch_id)

    async def of_project(self, project_id: int) -> Sequence[tuple[Pitch, Organization]]:
        found = []
        for pitch in self._shelf.all(Pitch, lambda row: row.project_id == project_id):
            backer = self._shelf.by_id(Organization, pitch.backer_id)
            if backer is not None:
                found.append((pitch, backer))
        return sorted(found, key=lambda pair: (pair[0].sent_at, pair[0].id))

    async def of_backers(
        self, backer_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[tuple[Pitch, Project, Organization]]:
        found = []
        for pitch in self._arrived(backer_ids, now):
            project = self._shelf.by_id(Project, pitch.project_id)
            carrier = self._shelf.by_id(Organization, project.organization_id) if project else None
            if project is not None and carrier is not None:
                found.append((pitch, project, carrier))
        found.sort(key=lambda row: (row[0].sent_at, row[0].id), reverse=True)
        found.sort(key=lambda row: row[0].status not in OPEN_TO_BACKER)
        return found[offset : offset + limit]

    async def count_of_backers(self, backer_ids: Collection[int], now: datetime) -> int:
        return len(self._arrived(backer_ids, now))

    async def count_since(self, backer_ids: Collection[int], since: datetime) -> Mapping[int, int]:
        return Counter(
            row.backer_id
            for row in self._shelf.all(Pitch)
            if row.backer_id in backer_ids and row.sent_at > since
        )

    async def projects_to_search_for(
        self, now: datetime, *, fewer_than: int, retry: timedelta, limit: int
    ) -> Sequence[int]:
        waiting = self._shelf.all(Project, lambda row: row.stage is ProjectStage.PUBLISHED)
        return [
            project.id
            for project in sorted(waiting, key=lambda row: (row.published_at or row.created_at, row.id))
            if len(await self.of_project(project.id)) < fewer_than and self._due(project.id, now - retry)
        ][:limit]

    async def searched(self, project_id: int, at: datetime) -> None:
        earlier = self._shelf.first(Search, lambda row: row.project_id == project_id)
        if earlier is None:
            self._shelf.add(Search(project_id=project_id, searched_at=at))
        else:
            earlier.searched_at = at

    def _due(self, project_id: int, before: datetime) -> bool:
        earlier = self._shelf.first(Search, lambda row: row.project_id == project_id)
        return earlier is None or earlier.searched_at <= before

    def _arrived(self, backer_ids: Collection[int], now: datetime) -> list[Pitch]:
        return self._shelf.all(Pitch, lambda row: row.backer_id in backer_ids and row.sent_at <= now)
