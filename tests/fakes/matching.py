"""The matching engine with a model of three numbers, at hand at once."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

import numpy as np

from bot.matching.eligibility import eligible
from bot.matching.embedder import Vectors
from bot.matching.facts import BackerFacts, Item, ProjectFacts, ReadText
from bot.matching.round_rules import Round, RoundRules
from bot.matching.rounds import fair_round
from bot.matching.suggestions import Duplicate, Reason, Suggestion
from bot.use_cases.meaning.ports import Candidates, Reading


class FakeMatching:
    """Every eligible backer, in the order of `best` where that names any; the projects `alike` are duplicates.
    A pair has the score of its project in `scores`, or else `score`, with which it fits very well.

    `read` lists the texts it embedded, `centred` those it was centred on.
    """

    def __init__(
        self,
        *,
        version: str = "fake@1",
        unavailable: bool = False,
        topical: bool = True,
        elsewhere: str = "",
    ) -> None:
        self.elsewhere = elsewhere
        self.topical = topical
        self.version = version
        self.unavailable = unavailable
        self.best: tuple[int, ...] = ()
        self.score = 0.9
        self.scores: dict[int, float] = {}
        self.causes: tuple[str, ...] = ()
        self.alike: tuple[int, ...] = ()
        self.read: list[str] = []
        self.asked: list[ProjectFacts] = []
        self.centred: list[ReadText] = []
        self.centred_at: datetime | None = None

    async def vector_version(self) -> str:
        return self.version

    async def vectorize(self, items: Sequence[Item]) -> Vectors | None:
        if self.unavailable:
            return None
        self.read += [item.words for item in items]
        return np.asarray([[len(item.words), 1, 0] for item in items], dtype=np.float32)

    async def reading(self, *, tried: bool = False) -> Reading:
        if self.unavailable:
            return Reading("fake", without="the file is a stub", broken=True)
        return Reading("fake")

    def centring_due(self, now: datetime) -> bool:
        return self.centred_at is None or now - self.centred_at >= timedelta(days=1)

    async def centre(self, projects: Sequence[ReadText], backers: Sequence[ReadText], now: datetime) -> None:
        self.centred, self.centred_at = [*projects, *backers], now

    async def backers_for(
        self, project: ProjectFacts, backers: Sequence[BackerFacts], *, limit: int, now: datetime
    ) -> Sequence[Suggestion]:
        self.asked.append(project)
        fit = [backer for backer in backers if not eligible(project, backer)]
        fit.sort(key=lambda backer: self.best.index(backer.id) if backer.id in self.best else len(self.best))
        return [self._suggestion(project, backer) for backer in fit[:limit]]

    async def projects_for(
        self, backer: BackerFacts, projects: Sequence[ProjectFacts], *, limit: int, now: datetime
    ) -> Sequence[Suggestion]:
        fit = [project for project in projects if not eligible(project, backer)]
        fit.sort(key=lambda project: -self.scores.get(project.id, self.score))
        return [self._suggestion(project, backer) for project in fit[:limit]]

    def _suggestion(self, project: ProjectFacts, backer: BackerFacts) -> Suggestion:
        return Suggestion(
            project.id,
            backer.id,
            self.scores.get(project.id, self.score),
            {"base": 0.0},
            (
                Reason("same-region", {"region": project.region}),
                Reason("within-ceiling"),
                *([Reason("close-in-meaning")] if self.topical else []),
            ),
        )

    async def candidates(
        self, projects: Sequence[ProjectFacts], backers: Sequence[BackerFacts], *, limit: int, now: datetime
    ) -> Candidates:
        found = [await self.backers_for(project, backers, limit=limit, now=now) for project in projects]
        return Candidates(
            tuple(suggestion for of_project in found for suggestion in of_project),
            {project.id: self.causes for project in projects},
        )

    async def share_out(
        self,
        suggestions: Sequence[Suggestion],
        rules: RoundRules,
        *,
        pitches_left: Mapping[int, int],
        project_ids: Collection[int],
    ) -> Round:
        return fair_round(suggestions, rules, pitches_left=pitches_left, project_ids=project_ids)

    async def causes_of(self, project: ProjectFacts) -> Sequence[str]:
        self.asked.append(project)
        return self.causes

    async def likely_duplicates(
        self, project: ProjectFacts, others: Sequence[ProjectFacts]
    ) -> Sequence[Duplicate]:
        self.asked.append(project)
        known = {other.id for other in others}
        return [Duplicate(id_, 0.9) for id_ in self.alike if id_ in known]
