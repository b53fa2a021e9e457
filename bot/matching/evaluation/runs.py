"""Writes run files: TREC lines for rankings, tables for decisions."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from bot.matching.evaluation.report import ordered
from bot.matching.evaluation.tasks import Answers, Scored

TAG: Final = "asar"


def write_runs(answers: Answers, folder: Path) -> tuple[Path, ...]:
    """Write ``t1.run`` to ``t3.run``, ``t4.tsv`` and ``t5.tsv``. The folder is made if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    return (
        _write(folder / "t1.run", _trec(answers.t1)),
        _write(folder / "t2.run", _trec(answers.t2)),
        _write(folder / "t3.run", _trec(answers.t3)),
        _write(
            folder / "t4.tsv",
            (f"{need}\t{'yes' if items else 'no'}\t{','.join(items)}" for need, items in answers.t4.items()),
        ),
        _write(folder / "t5.tsv", (f"{one}\t{other}\tyes" for one, other in answers.t5)),
    )


def _trec(scored: Scored) -> Iterable[str]:
    for query, documents in ordered(scored).items():
        for rank, document in enumerate(documents, start=1):
            yield f"{query} Q0 {document} {rank} {scored[query][document]:.9f} {TAG}"


def _write(path: Path, lines: Iterable[str]) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
