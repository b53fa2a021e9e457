"""Rounds of a forum's fair in memory."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.models.fairs import FairPair, FairRound, FairShortfall, FairStatus, PairOutcome
from bot.models.organizations import Organization
from bot.models.projects import Project
from tests.fakes.shelf import Shelf


class FakeFairs:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add(self, round_: FairRound) -> None:
        self._shelf.add(round_)

    async def get(self, round_id: int) -> FairRound | None:
        return self._shelf.by_id(FairRound, round_id)

    async def get_for_update(self, round_id: int) -> FairRound | None:
        return await self.get(round_id)

    async def by_submission(self, submission_id: str) -> FairRound | None:
        return self._shelf.first(FairRound, lambda row: row.submission_id == submission_id)

    async def of_forum(self, forum_id: int, *, offset: int, limit: int) -> Sequence[FairRound]:
        found = self._shelf.all(FairRound, lambda row: row.forum_id == forum_id)
        return found[::-1][offset : offset + limit]

    async def count_of_forum(self, forum_id: int) -> int:
        return len(self._shelf.all(FairRound, lambda row: row.forum_id == forum_id))

    async def oldest(self, status: FairStatus) -> FairRound | None:
        return self._shelf.first(FairRound, lambda row: row.status is status)

    async def projects(self) -> Sequence[Project]:
        return [
            project
            for project in self._shelf.all(Project, lambda row: row.seeks_support)
            if (carrier := self._shelf.by_id(Organization, project.organization_id)) and carrier.verified
        ]

    async def count_projects(self) -> int:
        return len(await self.projects())

    async def add_result(self, pairs: Sequence[FairPair], shortfalls: Sequence[FairShortfall]) -> None:
        self._shelf.add(*pairs, *shortfalls)

    async def pair(self, pair_id: int) -> FairPair | None:
        return self._shelf.by_id(FairPair, pair_id)

    async def waiting_pairs(self, round_id: int, limit: int) -> Sequence[int]:
        waiting = self._pairs(round_id)
        return [pair.id for pair in waiting if pair.outcome is PairOutcome.WAITING][:limit]

    async def outcomes(self, round_id: int) -> Mapping[PairOutcome, int]:
        return Counter(pair.outcome for pair in self._pairs(round_id))

    async def shortfalls(
        self, round_id: int, *, offset: int, limit: int
    ) -> Sequence[tuple[FairShortfall, Project]]:
        found = []
        for shortfall in self._shelf.all(FairShortfall, lambda row: row.round_id == round_id):
            project = self._shelf.by_id(Project, shortfall.project_id)
            if project is not None:
                found.append((shortfall, project))
        found.sort(key=lambda pair: (pair[0].viewers, pair[0].project_id))
        return found[offset : offset + limit]

    def _pairs(self, round_id: int) -> list[FairPair]:
        return self._shelf.all(FairPair, lambda row: row.round_id == round_id)
