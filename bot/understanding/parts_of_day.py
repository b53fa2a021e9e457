"""Morning, afternoon, evening and night in three languages, and what an hour means in each."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.understanding.signs import bare

NOON: Final = 12


def _in_the_morning(hour: int) -> int | None:
    return hour % NOON if hour <= NOON else None


def _in_the_day(hour: int) -> int | None:
    return hour if hour in {10, 11} else _after_noon(hour)


def _after_noon(hour: int) -> int | None:
    return hour % NOON + NOON if hour <= NOON else hour


def _in_the_evening(hour: int) -> int | None:
    return 0 if hour == NOON else _after_noon(hour)


def _at_night(hour: int) -> int | None:
    if hour in {0, NOON} or hour > 20:
        return hour % NOON if hour == NOON else hour
    if hour < 6:
        return hour
    return hour + NOON if 8 < hour < NOON else None


_PARTS: Final[dict[tuple[str, ...], Callable[[int], int | None]]] = {
    tuple(map(bare, phrase.split())): meaning
    for meaning, phrases in (
        (_in_the_morning, ("утра", "утром", "таңғы", "таңертең", "таңертеңгі", "am", "in morning", "morning")),
        (
            _in_the_day,
            ("дня", "днём", "после обеда", "түскі", "күндізгі", "күндіз", "түстен кейін", "in afternoon", "afternoon"),
        ),
        (_after_noon, ("pm",)),
        (
            _in_the_evening,
            ("вечера", "вечером", "кешкі", "кешке", "кеште", "in evening", "evening", "tonight"),
        ),
        (_at_night, ("ночи", "ночью", "түнгі", "түнде", "at night", "night")),
    )
    for phrase in phrases
}  # fmt: skip
"""What an hour means in this part of the day, from 0 to 23; None if it has no such hour."""


def is_part_of_a_day(words: Sequence[str]) -> bool:
    """Whether the words are "in the evening" or the like, without an hour."""
    return tuple(words) in _PARTS


def without_part(words: Sequence[str]) -> tuple[list[str], Callable[[int], int | None] | None]:
    """The words without the part of the day, and what it makes of an hour."""
    for length in (2, 1):
        for place in range(len(words) - length + 1):
            meaning = _PARTS.get(tuple(words[place : place + length]))
            if meaning:
                return [*words[:place], *words[place + length :]], meaning
    return list(words), None
