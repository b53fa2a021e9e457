"""Projects and backers, ready to be ranked against each other. A change costs one row."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from math import exp
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.matching.columns import (
    BACKER_COLUMNS,
    PROJECT_COLUMNS,
    Neighbours,
    Table,
    Vocabularies,
    backer_columns,
    project_columns,
)
from bot.matching.embedder import Vectors
from bot.matching.facts import BackerFacts, ProjectFacts
from bot.matching.feedback import BOUND, INTEREST
from bot.matching.feedback import key as leaning_key
from bot.matching.reasons import reasons_for
from bot.matching.scoring import WEIGHTS, Parts, Weights, circumstances, eligible_rows
from bot.matching.space import BACKER, PROJECT, RELATED, MeaningSpace
from bot.matching.suggestions import Reason, Suggestion

CLEAR: Final = 0.35
"""The share of a profile's length that a cause needs before people are told of it."""


class MatchingIndex:
    """Several threads may read it, but only one may change it, while nobody reads.

    A row of meaning is laid out so that the dot product of a project's row and a backer's row is all the weighted
    evidence of the texts: direction, causes with their relations, and what answers have taught.
    """

    def __init__(
        self,
        space: MeaningSpace,
        neighbours: Neighbours,
        projects: Sequence[ProjectFacts] = (),
        backers: Sequence[BackerFacts] = (),
        *,
        weights: Weights = WEIGHTS,
    ) -> None:
        self._space = space
        self._weights = weights
        self._names = Vocabularies.empty(neighbours)
        self._regions = {code: place for place, code in enumerate(sorted(neighbours))}
        width = space.dimensions + len(space.causes) + len(self._regions)
        self.projects: Table[ProjectFacts] = Table(PROJECT_COLUMNS, width)
        self.backers: Table[BackerFacts] = Table(BACKER_COLUMNS, width)
        self._decliners: dict[int, set[int]] = {}
        self._profiles: dict[int, Vectors] = {}
        for project, direction, profile in space.directions_and_profiles(PROJECT, projects):
            self._put_project(project, direction, profile)
        for backer, direction, profile in space.directions_and_profiles(BACKER, backers):
            self._put_backer(backer, direction, profile)

    def put_project(self, project: ProjectFacts) -> None:
        """Add a project, or replace the project with the same id."""
        for facts, direction, profile in self._space.directions_and_profiles(PROJECT, [project]):
            self._put_project(facts, direction, profile)

    def put_backer(self, backer: BackerFacts) -> None:
        """Add a backer, or replace the backer with the same id."""
        for facts, direction, profile in self._space.directions_and_profiles(BACKER, [backer]):
            self._put_backer(facts, direction, profile)

    def remove_project(self, project_id: int) -> None:
        """Remove a project, if it is in the index."""
        self.projects.remove(project_id)

    def remove_backer(self, backer_id: int) -> None:
        """Remove a backer, if it is in the index."""
        self._forget_declined(backer_id)
        self._profiles.pop(backer_id, None)
        self.backers.remove(backer_id)

    def projects_for(self, backer_id: int, *, limit: int, now: datetime | None = None) -> list[Suggestion]:
        """The projects that a backer may be shown, best first. Raises KeyError for an unknown backer."""
        place = self.backers.place(backer_id)
        mine, moment = self.backers.columns(place), _seconds(now)
        allowed = eligible_rows(self.projects.columns(), mine)
        rows = _rows(self.projects, allowed, refused=self.backers[place].declined)
        evidence = (self.projects.meaning @ self.backers.meaning[place])[rows]
        parts = circumstances(self.projects.columns(rows), mine, moment, self._weights)
        best = _best(self.projects, rows, evidence, parts, limit=limit)
        return [self._suggestion(int(rows[n]), place, moment, _nth(parts, n)) for n in best]

    def backers_for(self, project_id: int, *, limit: int, now: datetime | None = None) -> list[Suggestion]:
        """The backers that may be shown a project, best first. Raises KeyError for an unknown project."""
        place = self.projects.place(project_id)
        mine, moment = self.projects.columns(place), _seconds(now)
        allowed = eligible_rows(mine, self.backers.columns())
        rows = _rows(self.backers, allowed, refused=self._decliners.get(project_id, frozenset()))
        evidence = (self.backers.meaning @ self.projects.meaning[place])[rows]
        parts = circumstances(mine, self.backers.columns(rows), moment, self._weights)
        best = _best(self.backers, rows, evidence, parts, limit=limit)
        return [self._suggestion(place, int(rows[n]), moment, _nth(parts, n)) for n in best]

    def suggestion(self, project_id: int, backer_id: int, now: datetime | None = None) -> Suggestion:
        """The suggestion for one pair, whether it is eligible or not; it explains why a pitch came. Raises KeyError
        for unknown ids.
        """
        project_row, backer_row = self.projects.place(project_id), self.backers.place(backer_id)
        mine, theirs = self.projects.columns(project_row), self.backers.columns(backer_row)
        moment = _seconds(now)
        parts = circumstances(mine, theirs, moment, self._weights)
        return self._suggestion(project_row, backer_row, moment, _nth(parts, 0))

    def causes_of(self, project_id: int) -> tuple[str, ...]:
        """The causes that a project clearly speaks of, the clearest first; none if its text says too little."""
        profile = self._profile(self.projects.meaning[self.projects.place(project_id)])
        clear = [int(place) for place in np.argsort(-profile, kind="stable") if profile[place] >= CLEAR]
        return tuple(self._space.causes[place] for place in clear)

    def _suggestion(
        self, project_row: int, backer_row: int, moment: float, circumstance: dict[str, float]
    ) -> Suggestion:
        project, backer = self.projects[project_row], self.backers[backer_row]
        ours, theirs = self.projects.meaning[project_row], self.backers.meaning[backer_row]
        split = self._space.dimensions
        feedback = float(ours @ self._leanings(backer)) if backer.leanings else 0.0
        parts = {
            "base": self._weights.base,
            "meaning": float(ours[:split] @ theirs[:split]),
            "causes": float(ours[split:] @ theirs[split:]) - feedback,
            "feedback": feedback,
            **circumstance,
        }
        score = 1 / (1 + exp(-sum(parts.values())))
        causes = self._cause_reasons(self._profile(ours), self._profiles[backer.id])
        reasons = reasons_for(
            project,
            backer,
            parts,
            causes,
            neighbours=self._names.neighbours,
            moment=moment,
            liked=self._liked(project, backer),
        )
        return Suggestion(project.id, backer.id, score, parts, reasons)

    def _liked(self, project: ProjectFacts, backer: BackerFacts) -> bool:
        """Whether the backer was interested in a project that clearly speaks of a cause of this one."""
        if not backer.leanings:
            return False
        taught = (
            backer.leanings.get(leaning_key("cause", cause), 0.0) for cause in self.causes_of(project.id)
        )
        return any(leaning >= INTEREST for leaning in taught)

    def _cause_reasons(self, ours: Vectors, theirs: Vectors) -> list[Reason]:
        """The cause that both clearly speak of or, if there is none, the two related causes that they speak of."""
        both = np.minimum(ours, theirs)
        place = int(both.argmax()) if both.size else 0
        if both.size and both[place] >= CLEAR:
            return [Reason("shared-cause", {"cause": self._space.causes[place]})]
        if not both.size or min(ours.max(), theirs.max()) < CLEAR:
            return []
        mine, their = int(ours.argmax()), int(theirs.argmax())
        if self._space.relations[mine, their] < RELATED:
            return []
        return [
            Reason(
                "related-cause",
                {"cause": self._space.causes[mine], "related": self._space.causes[their]},
            )
        ]

    def _put_backer(self, backer: BackerFacts, direction: Vectors, profile: Vectors) -> None:
        self._forget_declined(backer.id)
        for project_id in backer.declined:
            self._decliners.setdefault(project_id, set()).add(backer.id)
        self._profiles[backer.id] = profile
        wanted = self._weights.causes * (self._space.relations @ profile)
        row = self._row(direction, wanted) + self._leanings(backer)
        self.backers.put(backer, backer_columns(backer, self._names), row)

    def _put_project(self, project: ProjectFacts, direction: Vectors, profile: Vectors) -> None:
        row = self._row(direction, profile)
        if (place := self._regions.get(project.region)) is not None:
            row[self._space.dimensions + len(self._space.causes) + place] = 1
        self.projects.put(project, project_columns(project, self._names), row)

    def _row(self, direction: Vectors, causes: Vectors) -> Vectors:
        row = np.zeros(self.projects.width, dtype=np.float32)
        row[: len(direction)] = np.sqrt(self._weights.meaning) * direction
        row[len(direction) : len(direction) + len(causes)] = causes
        return row

    def _leanings(self, backer: BackerFacts) -> Vectors:
        row = np.zeros(self.projects.width, dtype=np.float32)
        first = self._space.dimensions
        for key, value in backer.leanings.items():
            bounded = max(-BOUND, min(BOUND, value))
            subject, _, name = key.partition(":")
            if subject == "cause" and name in self._space.cause_places:
                row[first + self._space.cause_places[name]] = self._weights.liked_cause * bounded
            elif subject == "region" and name in self._regions:
                place = first + len(self._space.causes) + self._regions[name]
                row[place] = self._weights.liked_region * bounded
        return row

    def _profile(self, row: Vectors) -> Vectors:
        first = self._space.dimensions
        return row[first : first + len(self._space.causes)]

    def _forget_declined(self, backer_id: int) -> None:
        if backer_id in self.backers:
            for project_id in self.backers[self.backers.place(backer_id)].declined:
                self._decliners.get(project_id, set()).discard(backer_id)


def _rows(
    table: Table[ProjectFacts] | Table[BackerFacts], allowed: NDArray[np.bool_], *, refused: Iterable[int]
) -> NDArray[np.intp]:
    """The allowed rows without the refused ones (`allowed` is changed). Circumstances are scored for these only."""
    for item_id in refused:
        if item_id in table:
            allowed[table.place(item_id)] = False
    return np.flatnonzero(allowed)


def _best(
    table: Table[ProjectFacts] | Table[BackerFacts],
    rows: NDArray[np.intp],
    evidence: Vectors,
    parts: Parts,
    *,
    limit: int,
) -> list[int]:
    """Positions within `rows` of the highest totals, best first. Equal totals are in order of id, so that the order of
    insertion does not matter.
    """
    count = min(limit, len(rows))
    if count <= 0:
        return []
    total = evidence
    for part in parts.values():
        total = total + part.astype(np.float32)
    edge = np.partition(total, len(total) - count)[len(total) - count]
    best = np.flatnonzero(total >= edge).tolist()
    return sorted(best, key=lambda place: (-float(total[place]), table[int(rows[place])].id))[:count]


def _nth(parts: Parts, place: int) -> dict[str, float]:
    """The parts of one row. A part that depends on one side only has a single row for all."""
    return {name: float(values[place if len(values) > 1 else 0]) for name, values in parts.items()}


def _seconds(now: datetime | None) -> float:
    return (datetime.now(UTC) if now is None else now).timestamp()
