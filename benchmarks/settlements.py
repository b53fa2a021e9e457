"""Measures how often the comparison of settlements is wrong about places that no table knows.

Each place of the table is taken out of it in thought: its spellings of today are compared with each other, and with
those of all other places of its region, by their sound alone. Old names are left out, since nobody can hear that
Semipalatinsk is Semey. The rules were chosen on this table, and it lacks most villages; so places of the whole country
are compared as well, as if all lay in one region. Beside it the comparison that was there before: equal in lower case
and without the letters that only Kazakh has.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from bot.models.places import Settlement, settlements
from bot.understanding.place_names import alike, key_of
from bot.understanding.spelling import folded


@dataclass(frozen=True)
class Rate:
    """How many pairs were judged wrongly."""

    wrong: tuple[tuple[str, str], ...]
    pairs: int

    def __str__(self) -> str:
        return f"{len(self.wrong):>5} of {self.pairs:>6} ({len(self.wrong) / self.pairs:.2%})"


def spellings(place: Settlement) -> list[str]:
    names = place.names
    return sorted({names.kk, names.ru, names.en, *place.spellings})


def of_one_place() -> Iterator[tuple[str, str]]:
    for place in settlements().values():
        yield from combinations(spellings(place), 2)


def of_two_places(*, anywhere: bool = False) -> Iterator[tuple[str, str]]:
    """Pairs of spellings of different places of one region, but for places that have one name."""
    for one, other in combinations(settlements().values(), 2):
        if not anywhere and one.region != other.region:
            continue
        if {*map(key_of, spellings(one))}.isdisjoint(map(key_of, spellings(other))):
            yield from ((a, b) for a in spellings(one) for b in spellings(other))


def misses(joined: Callable[[str, str], bool]) -> Rate:
    """Spellings of one place that are taken for two places."""
    pairs = list(of_one_place())
    return Rate(tuple(pair for pair in pairs if not joined(*pair)), len(pairs))


def false_joins(joined: Callable[[str, str], bool], *, anywhere: bool = False) -> Rate:
    """Two places that are taken for one."""
    pairs = list(of_two_places(anywhere=anywhere))
    return Rate(tuple(pair for pair in pairs if joined(*pair)), len(pairs))


def by_sound(one: str, other: str) -> bool:
    return alike(key_of(one), key_of(other))


def by_letters(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def main() -> None:
    print(f"{len(settlements())} places; beyond the table, by spellings of today")
    print(f"{'':24}{'one place missed':>28}{'two of a region joined':>28}{'two of the country':>28}")
    for name, joined in (("by sound", by_sound), ("by letters, as before", by_letters)):
        rates = (misses(joined), false_joins(joined), false_joins(joined, anywhere=True))
        print(f"{name:24}" + "".join(f"{rate!s:>28}" for rate in rates))
    print("missed by sound:", "; ".join(" / ".join(pair) for pair in misses(by_sound).wrong))


if __name__ == "__main__":
    main()
