"""Settlements as people type them, from the tables in `examples`: one row, one test.

The kind of a row names the region that was chosen before; a meaning is written in the language of the table.
"""

import csv
from pathlib import Path

import pytest

from bot.models.errors import InvalidValueError
from bot.understanding.place_wording import written
from bot.understanding.settlements import Certainty, find

EXAMPLES = Path(__file__).parent / "examples"
ROWS = [
    (path.name[:2], row)
    for path in sorted(EXAMPLES.glob("*.settlements.csv"))
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
]


def understood(language: str, typed: str, region: str) -> tuple[str, str]:
    try:
        found = find(typed, region)
    except InvalidValueError as refusal:
        return "refused", refusal.code
    names = [written(place, language, region) for place in found.places]
    if found.certainty is Certainty.EXACT or not names:
        return "means", names[0] if names else found.typed
    return "asked", " | ".join(names)


@pytest.mark.parametrize(
    ("language", "row"), ROWS, ids=[f"{language}: {row['typed']}" for language, row in ROWS]
)
def test_an_example(language: str, row: dict[str, str]) -> None:
    _, region = row["kind"].split()
    assert understood(language, row["typed"], region) == (row["outcome"], row["value"])
