"""`asar evaluate` as one calls it, with neither a token nor a database; what it refuses, without a new process."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from bot.cli import app

ROOT = Path(__file__).parents[1]
OTHER = ROOT / "benchmarks" / "data" / "other"
FLOORS = (0.80, 0.68, 0.85, 0.72, 0.80, 0.90)
"""T1, T1 nationwide, T2, T3, T4 and T5 with the causes of another hand."""

# The model reads a whole split once, on a busy machine for minutes.
pytestmark = pytest.mark.timeout(600)


def evaluated(split: Path, out: Path) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ASAR_")}
    return subprocess.run(  # noqa: S603 - our own command, folders of a test
        [sys.executable, "-m", "bot", "evaluate", str(split), "--out", str(out)],
        cwd=out.parent,
        env=kept | {"PYTHONPATH": str(ROOT), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], Result]]:
    """In this process: what is refused at once needs none of its own. A command closes its files to others."""
    monkeypatch.chdir(tmp_path)
    before = os.umask(0o077)

    def refuse(split: Path) -> Result:
        without = dict.fromkeys(name for name in os.environ if name.startswith("ASAR_"))
        arguments = ["evaluate", str(split), "--out", str(tmp_path / "runs")]
        result = CliRunner().invoke(app, arguments, env={"COLUMNS": "300", **without})
        assert isinstance(result.exception, SystemExit), result.exception
        return result

    yield refuse
    os.umask(before)


def _written(folder: Path, name: str, *records: dict[str, Any]) -> None:
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    (folder / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def split(tmp_path: Path) -> Path:
    """Two projects, of which one fits the one backer and the one need; a plan item; labels for T1 alone."""
    folder = tmp_path / "small"
    (folder / "qrels").mkdir(parents=True)
    project = {"lang": "ru", "region": "KZ-23", "settlement": "Индер", "budget_kzt": 900_000}
    _written(
        folder,
        "projects",
        project
        | {
            "id": "p1",
            "title": "Кружок робототехники",
            "summary": "Научим школьников собирать роботов и писать программы.",
            "needs": ["money"],
            "topics": [],
        },
        project
        | {
            "id": "p2",
            "title": "Приют для собак",
            "summary": "Построим вольеры и стерилизуем бездомных собак.",
            "needs": ["money"],
            "topics": ["animals"],
        },
    )
    _written(
        folder,
        "businesses",
        {
            "id": "b1",
            "lang": "kk",
            "name": "Жем",
            "interests": "Балалар бағдарламалау мен робот құрастыруды үйренсе дейміз.",
            "regions": ["KZ"],
            "max_budget_kzt": 1_000_000,
            "offers": ["money"],
            "topics": [],
        },
    )
    _written(
        folder,
        "needs",
        {
            "id": "n1",
            "lang": "kk",
            "text": "Мектепте робототехника үйірмесі жоқ.",
            "region": "KZ-23",
            "settlement": "Индер",
            "people_affected": 90,
        },
    )
    _written(
        folder,
        "plan_items",
        {
            "id": "t1",
            "lang": "ru",
            "region": "KZ-10",
            "settlement": None,
            "title": "Ремонт моста",
            "year": 2027,
            "budget_kzt": 5_000_000,
        },
    )
    (folder / "qrels" / "t1.qrels").write_text("b1 0 p1 3\nb1 0 p2 0\n", encoding="utf-8")
    return folder


@pytest.mark.processes
def test_a_small_split_is_answered_and_scored(split: Path, tmp_path: Path) -> None:
    out = tmp_path / "runs"
    ran = evaluated(split, out)
    assert ran.returncode == 0, ran.stderr
    assert (out / "t1.run").read_text(encoding="utf-8").splitlines()[0].startswith("b1 Q0 p1 1 0.")
    assert len((out / "t2.run").read_text(encoding="utf-8").splitlines()) == 2
    assert len((out / "t3.run").read_text(encoding="utf-8").splitlines()) == 2
    assert (out / "t4.tsv").read_text(encoding="utf-8") == "n1\tno\t\n"
    assert (out / "t5.tsv").read_text(encoding="utf-8") == ""
    for line in ("the engine", "random order", "raw embedder", "ticked spheres", "T1 nationwide"):
        assert line in ran.stdout
    (scored,) = [line for line in ran.stdout.splitlines() if line.startswith("the engine")]
    assert scored.split()[2:] == ["1.000", "1.000", "·", "·", "·", "·"]


@pytest.mark.long
@pytest.mark.processes
def test_a_whole_split_is_what_a_scorer_reads_and_keeps_its_floors(tmp_path: Path) -> None:
    out = tmp_path / "runs"
    ran = evaluated(OTHER, out)
    assert ran.returncode == 0, ran.stderr
    for name in ("t1.run", "t2.run", "t3.run"):
        text = (out / name).read_text(encoding="utf-8")
        assert re.fullmatch(r"(?:[bpn]\d+ Q0 [bp]\d+ \d+ \d\.\d{9} asar\n)+", text), name
    assert re.fullmatch(
        r"(?:n\d+\t(?:yes\tt\d+(?:,t\d+)*|no\t)\n){40}", (out / "t4.tsv").read_text(encoding="utf-8")
    )
    assert re.fullmatch(r"(?:p\d+\tp\d+\tyes\n)+", (out / "t5.tsv").read_text(encoding="utf-8"))
    (scored,) = [line for line in ran.stdout.splitlines() if line.startswith("the engine")]
    figures = [float(figure) for figure in scored.split()[2:]]
    assert all(figure >= floor for figure, floor in zip(figures, FLOORS, strict=True)), scored


def test_a_folder_without_items_says_which_file_is_missing(
    tmp_path: Path, refused: Callable[[Path], Result]
) -> None:
    (tmp_path / "empty").mkdir()
    told = refused(tmp_path / "empty")
    assert (told.exit_code, told.stdout) == (1, "")
    assert "projects.jsonl" in told.stderr


def test_a_missing_folder_is_named(tmp_path: Path, refused: Callable[[Path], Result]) -> None:
    told = refused(tmp_path / "nowhere")
    assert told.exit_code == 2
    assert "does not exist" in told.stderr


@pytest.mark.parametrize(
    ("file", "content"), [("needs.jsonl", "{\n"), ("qrels/t1.qrels", "b1 p1\n")], ids=["items", "labels"]
)
def test_a_broken_file_is_named(
    split: Path, refused: Callable[[Path], Result], file: str, content: str
) -> None:
    (split / file).write_text(content, encoding="utf-8")
    told = refused(split)
    assert (told.exit_code, told.stdout) == (1, "")
    assert Path(file).name in told.stderr
