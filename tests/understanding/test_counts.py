"""How many of something, as people type it."""

import pytest

from bot.models.errors import InvalidValueError
from bot.understanding.counts import parse_count, parse_counted


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", 12),
        ("12 штук", 12),
        ("12 дана", 12),
        ("1 200", 1200),
        ("он екі", 12),
        ("двадцать пять", 25),
        ("twelve", 12),
        ("около 40", 40),
        ("0", 0),
    ],
)
def test_a_number_is_read_with_what_is_counted(typed: str, number: int) -> None:
    assert parse_count(typed) == number


@pytest.mark.parametrize("typed", ["", "көп", "-5", "10-12", "5 или 6", "12,5", "9" * 80, "много штук"])
def test_what_is_no_whole_number_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="count-not-number"):
        parse_count(typed)


@pytest.mark.parametrize(
    ("typed", "number", "unit"),
    [
        ("40 мешков", 40, "мешков"),
        ("қырық қап", 40, "қап"),
        ("1 000", 1000, ""),
        ("5 м3", 5, "м3"),
        ("2 lorries.", 2, "lorries"),
    ],
)
def test_what_is_counted_stands_behind_the_number(typed: str, number: int, unit: str) -> None:
    assert parse_counted(typed) == (number, unit)
