"""Pitches in memory."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.models.organizations import Organization
from bot.models.pitches import HOPEFUL, OPEN_TO_BACKER, Pitch, PitchStatus, Search
from bot.models.projects import TAKES_INTEREST, Project, ProjectStage
from bot.use_cases.pitches.ports import PitchFigures, ProjectFigures
from bot.use_cases.pitches.waves import PitchRules, wave_of
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
        found = self._rows(self._arrived(backer_ids, now))
        found.sort(key=lambda row: (row[0].sent_at, row[0].id), reverse=True)
        found.sort(key=lambda row: row[0].status not in OPEN_TO_BACKER)
        return found[offset : offset + limit]

    async def asked_together(
        self, backer_id: int, at: datetime
    ) -> Sequence[tuple[Pitch, Project, Organization]]:
        asked = self._shelf.all(Pitch, lambda row: (row.backer_id, row.asked_at) == (backer_id, at))
        return self._rows(sorted(asked, key=lambda row: (-row.score, row.id)))

    async def count_of_backers(self, backer_ids: Collection[int], now: datetime) -> int:
        return len(self._arrived(backer_ids, now))

    async def told_of_published(self) -> Collection[tuple[int, int]]:
        published = {row.id for row in self._shelf.all(Project, lambda row: row.seeks_support)}
        return {
            (row.project_id, row.backer_id) for row in self._shelf.all(Pitch) if row.project_id in published
        }

    async def count_since(self, backer_ids: Collection[int], since: datetime) -> Mapping[int, int]:
        return Counter(
            row.backer_id
            for row in self._shelf.all(Pitch)
            for at in (row.sent_at, row.returned_at)
            if row.backer_id in backer_ids and at is not None and at > since
        )

    async def projects_to_search_for(
        self, now: datetime, *, per_wave: int, waves: int, retry: timedelta, limit: int
    ) -> Sequence[int]:
        rules = PitchRules(per_wave=per_wave, waves=waves)
        waiting = self._shelf.all(Project, lambda row: row.stage is ProjectStage.PUBLISHED)
        return [
            project.id
            for project in sorted(waiting, key=lambda row: (row.published_at or row.created_at, row.id))
            if wave_of(self._of(project.id), rules).room and self._due(project.id, now - retry)
        ][:limit]

    async def due(
        self, now: datetime, *, nudge: timedelta, expiry: timedelta, later: timedelta, limit: int
    ) -> Sequence[int]:
        def is_due(pitch: Pitch) -> bool:
            project = self._shelf.by_id(Project, pitch.project_id)
            if project is None or project.stage not in TAKES_INTEREST:
                return False
            if pitch.status is PitchStatus.LATER:
                held = pitch.held_until is not None and pitch.held_until > now
                return pitch.answered_at is not None and pitch.answered_at + later <= now and not held
            if pitch.status is not PitchStatus.SENT:
                return False
            if pitch.nudged_at is None:
                return pitch.asked_at + nudge <= now
            return max(pitch.asked_at + expiry, pitch.nudged_at + expiry - nudge) <= now

        found = sorted(self._shelf.all(Pitch, is_due), key=lambda row: (row.asked_at, row.id))
        return [pitch.id for pitch in found][:limit]

    async def open_of_project(self, project_id: int) -> Sequence[Pitch]:
        return [pitch for pitch in self._of(project_id) if pitch.open_to_backer]

    async def left_alone(
        self, *, waves: int, published_before: datetime, searched_after: datetime, limit: int
    ) -> Sequence[int]:
        def is_alone(project: Project) -> bool:
            search = self._search(project.id)
            pitches = self._of(project.id)
            if project.stage is not ProjectStage.PUBLISHED or search is None or search.moderators_told_at:
                return False
            if any(row.status in {PitchStatus.SENT, *HOPEFUL} for row in pitches):
                return False
            tried = (
                project.published_at is not None
                and project.published_at <= published_before
                and search.searched_at > searched_after
                and not self._answered_since(project.id, search.searched_at)
            )
            return tried or max((row.wave for row in pitches), default=0) >= waves

        return [project.id for project in self._shelf.all(Project, is_alone)][:limit]

    async def figures(self, now: datetime) -> Sequence[ProjectFigures]:
        return [
            ProjectFigures(
                project.region,
                tuple(project.spheres),
                tuple(
                    PitchFigures(pitch.status, pitch.sent_at, pitch.answered_at)
                    for pitch in self._of(project.id)
                    if pitch.sent_at <= now
                ),
            )
            for project in self._shelf.all(Project, lambda row: row.published_at is not None)
        ]

    async def search_of(self, project_id: int) -> Search | None:
        return self._search(project_id)

    async def searched(self, project_id: int, at: datetime) -> None:
        earlier = self._search(project_id)
        if earlier is None:
            self._shelf.add(Search(project_id=project_id, searched_at=at))
        else:
            earlier.searched_at = at

    def _rows(self, pitches: Sequence[Pitch]) -> list[tuple[Pitch, Project, Organization]]:
        found = []
        for pitch in pitches:
            project = self._shelf.by_id(Project, pitch.project_id)
            carrier = self._shelf.by_id(Organization, project.organization_id) if project else None
            if project is not None and carrier is not None:
                found.append((pitch, project, carrier))
        return found

    def _due(self, project_id: int, before: datetime) -> bool:
        earlier = self._search(project_id)
        if earlier is None or earlier.searched_at <= before:
            return True
        return self._answered_since(project_id, earlier.searched_at)

    def _search(self, project_id: int) -> Search | None:
        return self._shelf.first(Search, lambda row: row.project_id == project_id)

    def _of(self, project_id: int) -> list[Pitch]:
        return self._shelf.all(Pitch, lambda row: row.project_id == project_id)

    def _answered_since(self, project_id: int, at: datetime) -> bool:
        moments = [(row.answered_at, row.decided_at) for row in self._of(project_id)]
        return any(moment is not None and moment > at for pair in moments for moment in pair)

    def _arrived(self, backer_ids: Collection[int], now: datetime) -> list[Pitch]:
        return self._shelf.all(Pitch, lambda row: row.backer_id in backer_ids and row.sent_at <= now)
