"""The figures of one evaluation, and how they are printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from bot.matching.evaluation.labels import Labels
from bot.matching.evaluation.metrics import Ranking, f1, mean_ndcg
from bot.matching.evaluation.tasks import Answers, Scored

_COLUMNS: Final = ("T1", "T1 nationwide", "T2", "T3", "T4 F1", "T5 F1")


@dataclass(frozen=True, slots=True)
class Figures:
    """One line of the report. A value is None if nothing can be said."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of the engine, then of the baselines. Without labels there are no lines."""

    split: str
    engine: str
    lines: tuple[Figures, ...]

    def __str__(self) -> str:
        """The report as a table for a terminal."""
        width = max([len(line.name) for line in self.lines], default=0)
        heading = f"{self.split} · {self.engine} · nDCG@10, F1"
        rows = [f"{'':{width}}  " + "  ".join(f"{column:>13}" for column in _COLUMNS)]
        rows += [
            f"{line.name:{width}}  "
            + "  ".join(f"{'·' if value is None else format(value, '.3f'):>13}" for value in line.values)
            for line in self.lines
        ]
        return "\n".join([heading, *(rows if self.lines else ["no labels, nothing to score"])])


def engine_figures(answers: Answers, labels: Labels, nationwide: Sequence[str]) -> Figures:
    """The figures of the engine."""
    t1 = ordered(answers.t1)
    found = frozenset(need for need, items in answers.t4.items() if items)
    pairs = frozenset(frozenset(pair) for pair in answers.t5)
    return Figures(
        "the engine",
        (
            None if labels.t1 is None else mean_ndcg(t1, labels.t1),
            None if labels.t1 is None else mean_ndcg(t1, labels.t1, nationwide),
            None if labels.t2 is None else mean_ndcg(ordered(answers.t2), labels.t2),
            None if labels.t3 is None else mean_ndcg(ordered(answers.t3), labels.t3),
            None if labels.covered is None else f1(found, labels.covered),
            None if labels.duplicates is None else f1(pairs, labels.duplicates),
        ),
    )


def baseline_figures(
    name: str, draws: Sequence[tuple[Ranking, Ranking, Ranking]], labels: Labels, nationwide: Sequence[str]
) -> Figures:
    """The figures of a baseline, averaged over its draws."""
    t1, t2, t3 = labels.t1, labels.t2, labels.t3
    return Figures(
        name,
        (
            None if t1 is None else fmean(mean_ndcg(draw[0], t1) for draw in draws),
            None if t1 is None else fmean(mean_ndcg(draw[0], t1, nationwide) for draw in draws),
            None if t2 is None else fmean(mean_ndcg(draw[1], t2) for draw in draws),
            None if t3 is None else fmean(mean_ndcg(draw[2], t3) for draw in draws),
            None,
            None,
        ),
    )


def ordered(scored: Scored) -> Ranking:
    """The documents of each query, the best first; equal scores in order of name."""
    return {
        query: sorted(documents, key=lambda name: (-documents[name], name))
        for query, documents in scored.items()
    }
