"""The figures are right, the runs are well formed, and no label is read for ranking."""

import shutil
from math import log2
from pathlib import Path

import pytest

from bot.matching.engine import MatchingEngine
from bot.matching.evaluation import Report, SplitError, evaluate
from bot.matching.evaluation.metrics import f1, mean_ndcg, ndcg
from tests.matching.conftest import DEV

# One slow fixture embeds the whole split, on a busy machine for minutes.
pytestmark = pytest.mark.timeout(600)

FLOORS = (0.87, 0.80, 0.88, 0.72, 0.80, 0.90)
"""T1, T1 nationwide, T2, T3, T4 and T5 on the dev split: a change that falls below has made the engine worse.

Those of the other split are in ``tests/test_evaluate.py``, where it is read anyway.
"""


def test_ndcg_by_hand() -> None:
    grades = {"a": 3, "b": 1}
    assert ndcg(["a", "b"], grades) == 1
    assert ndcg(["x", "a"], grades) == pytest.approx(7 / log2(3) / (7 + 1 / log2(3)))
    assert ndcg(["x"] * 10 + ["a"], grades) == 0
    assert ndcg(["a"], {}) == 0


def test_questions_without_an_answer_are_left_out() -> None:
    assert mean_ndcg({"q": ["a"]}, {"q": {"a": 1}, "r": {"a": 0}}) == 1
    assert mean_ndcg({}, {"q": {"a": 1}}) == 0
    assert mean_ndcg({}, {}) == 0


def test_f1_by_hand() -> None:
    assert f1(frozenset("ab"), frozenset("bc")) == 0.5
    assert f1(frozenset(), frozenset()) == 1


@pytest.mark.long
def test_the_engine_keeps_its_floors(report: Report) -> None:
    engine = report.lines[0]
    assert all(
        value is not None and value >= floor for value, floor in zip(engine.values, FLOORS, strict=True)
    ), engine


@pytest.mark.long
def test_the_engine_leads_all_baselines(report: Report) -> None:
    engine, *baselines = report.lines
    assert len(baselines) == 3
    for line in baselines:
        for mine, theirs in zip(engine.values, line.values, strict=True):
            assert theirs is None or (mine is not None and mine > theirs)
    assert "T1 nationwide" in str(report)


@pytest.mark.long
def test_runs_are_well_formed(report: Report, runs: Path) -> None:
    assert report.lines
    lines = [line.split() for line in (runs / "t1.run").read_text(encoding="utf-8").splitlines()]
    first = [line for line in lines if line[0] == "b001"]
    assert [line[3] for line in first] == [str(rank) for rank in range(1, len(first) + 1)]
    assert all(len(line) == 6 and line[1] == "Q0" for line in lines)
    scores = [float(line[4]) for line in first]
    assert scores == sorted(scores, reverse=True)
    assert len((runs / "t3.run").read_text(encoding="utf-8").splitlines()) == 40 * 120
    assert {line.split("\t")[1] for line in (runs / "t4.tsv").read_text(encoding="utf-8").splitlines()} == {
        "yes",
        "no",
    }


@pytest.mark.long
def test_ranking_sees_no_label(tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    for name in ("projects", "businesses", "needs", "plan_items"):
        shutil.copy(DEV / f"{name}.jsonl", bare)
    engine = MatchingEngine()
    blind = evaluate(bare, tmp_path / "blind", engine)
    evaluate(DEV, tmp_path / "seeing", MatchingEngine())
    assert blind.lines == ()
    assert "no labels" in str(blind)
    for written in (tmp_path / "seeing").iterdir():
        assert (tmp_path / "blind" / written.name).read_bytes() == written.read_bytes()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SplitError, match=r"projects\.jsonl"):
        evaluate(tmp_path / "nowhere", tmp_path / "out", MatchingEngine())


@pytest.mark.parametrize(
    "line", ["{", '{"id": "p1"}', '{"id": "p1", "lang": "fr", "title": "", "summary": ""}', "[]"]
)
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    shutil.copytree(DEV, tmp_path / "split")
    (tmp_path / "split" / "projects.jsonl").write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(SplitError, match=r"projects\.jsonl, line 2"):
        evaluate(tmp_path / "split", tmp_path / "out", MatchingEngine())
