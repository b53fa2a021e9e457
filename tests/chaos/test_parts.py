"""The parts of `make chaos` that need no process."""

import copy
import json
from random import Random

import pytest

from chaos.figures import Row, percentile, slope
from chaos.mutations import mutated
from chaos.report import page_of
from chaos.scenarios import SCENARIOS

UPDATE = ("message", {"message_id": 1, "chat": {"id": 7, "type": "private"}, "entities": [{"offset": 0}]})


def test_a_slope_is_that_of_the_line_through_the_points() -> None:
    assert slope([(1, 5.0), (2, 7.0), (3, 9.0)]) == pytest.approx(2)
    assert slope([(1, 5.0), (2, 7.0), (3, 5.0)]) == pytest.approx(0)


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([float(value) for value in range(1, 101)], 0.95) == 95.0
    assert percentile([4.0], 0.01) == 4.0


def test_the_same_seed_mutates_in_the_same_way() -> None:
    before = copy.deepcopy(UPDATE)
    first, second = ([mutated(random, UPDATE) for _ in range(300)] for random in (Random(1), Random(1)))
    assert first == second
    assert before == UPDATE


def test_mutations_differ_and_can_be_sent() -> None:
    random = Random(2)
    found = [json.dumps(mutated(random, UPDATE), ensure_ascii=False).encode() for _ in range(500)]
    assert len(set(found)) > 300
    # Some take the place of a value with the same value.
    assert found.count(json.dumps(UPDATE, ensure_ascii=False).encode()) < 25


def test_names_of_scenarios_are_unique() -> None:
    names = [scenario.name for scenario in SCENARIOS]
    assert len(set(names)) == len(names)


def test_the_page_tells_of_a_broken_bar() -> None:
    rows = [
        Row("a flood", "SQLite", "4x", "at most 3x", held=False),
        Row("a kill", "SQLite", "0", "0", held=True),
    ]
    page = page_of(rows, SCENARIOS, seed=5, minutes=12.4)
    assert "| a flood | SQLite | 4x | at most 3x | BROKEN |" in page
    assert "| a kill | SQLite | 0 | 0 | held |" in page
    assert "seed 5, 12 minutes" in page
    for scenario in SCENARIOS:
        assert f"**{scenario.name}**" in page
