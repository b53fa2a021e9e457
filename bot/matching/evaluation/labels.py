"""The judgements of the benchmark. They are for scoring only; nothing that ranks ever sees them."""

from dataclasses import dataclass
from pathlib import Path

from bot.matching.evaluation.metrics import Grades


@dataclass(frozen=True, slots=True)
class Labels:
    """The truth about a split. A task without a file has None."""

    t1: Grades | None
    t2: Grades | None
    t3: Grades | None
    covered: frozenset[str] | None
    """Needs that some item of the plan answers."""
    duplicates: frozenset[frozenset[str]] | None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to score by."""
        return (self.t1, self.t2, self.t3, self.covered, self.duplicates) == (None,) * 5


def read_labels(folder: Path) -> Labels:
    """Read those files of a split's ``qrels/`` that exist. Raises ValueError for a malformed line."""
    return Labels(
        _grades(folder / "t1.qrels"),
        _grades(folder / "t2.qrels"),
        _grades(folder / "t3.qrels"),
        _covered(folder / "t4.tsv"),
        _duplicates(folder / "t5.tsv"),
    )


def _grades(path: Path) -> Grades | None:
    if not path.is_file():
        return None
    found: dict[str, dict[str, int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            try:
                query, _, document, grade = line.split()
                found.setdefault(query, {})[document] = int(grade)
            except ValueError as error:
                raise ValueError(f"{path}: {line!r} is no line of TREC qrels") from error
    return found


def _covered(path: Path) -> frozenset[str] | None:
    if not path.is_file():
        return None
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return frozenset(row[0] for row in rows if row[1:2] == ["yes"])


def _duplicates(path: Path) -> frozenset[frozenset[str]] | None:
    if not path.is_file():
        return None
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return frozenset(frozenset(row[:2]) for row in rows if row[2:3] == ["yes"])
