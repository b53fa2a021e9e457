"""The table of settlements by their names: which of them are called so, in a region or anywhere."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from bot.models import reference
from bot.models.places import Place, PlaceKind, Settlement, settlements
from bot.understanding.place_names import key_of
from bot.understanding.place_words import Parts, city_region_called, districts_called, parts_of, region_called

Named: TypeAlias = Mapping[str, Mapping[str, tuple[Settlement, ...]]]
"""Settlements by region and by the key of a name."""


def named(parts: Parts, region: str | None, table: Named) -> tuple[Settlement, ...]:
    """The settlements of which one piece is the name while the others say where it lies; those that agree with the
    rest, if some do. A name that a district and a settlement share
    may mean either, so both are among them: Макат, Доссор.
    """
    found: list[Settlement] = []
    for code in [region] if region else table:
        keys = table.get(code, {})
        called = [
            (*keys.get(name, ()), *keys.get(whole, ()))
            for name, whole in zip(parts.names, parts.whole, strict=True)
        ]
        for at, places in enumerate(called):
            beside = [other for other in range(len(called)) if other != at]
            found += [
                place
                for place in places
                if all(
                    _lies_in_called(place, parts.names[other])
                    or _shares_its_name(place, parts.names[at], called[other])
                    for other in beside
                )
            ]
    unique = tuple(dict.fromkeys(found))
    return tuple(place for place in unique if agrees(place, parts)) or unique


def agrees(place: Settlement, parts: Parts) -> bool:
    """Whether nothing that was typed speaks against the place: a district, or the word city for a village."""
    if parts.kind and (parts.kind is PlaceKind.CITY) is not (place.kind is PlaceKind.CITY):
        return False
    return not parts.districts or place.district in {None, *(one.id for one in parts.districts)}


def is_a_region(place: Place) -> bool:
    """Whether the place is a city that is a region by itself: Astana, Almaty, Shymkent."""
    return city_region_called(key_of(place.names.kk)) == place.region


@cache
def todays() -> Named:
    """By names of today, however they are spelt."""
    return _by_key(
        (place, (place.names.kk, place.names.ru, place.names.en, *place.spellings))
        for place in settlements().values()
    )


@cache
def former() -> Named:
    return _by_key((place, place.old) for place in settlements().values())


def _lies_in_called(place: Settlement, key: str) -> bool:
    """Whether this is the name of the settlement's region or district, said without that word."""
    if place.region in {region_called(key), city_region_called(key)}:
        return True
    return any(one.id == place.district for one in districts_called(key))


def _shares_its_name(place: Settlement, key: str, others: Sequence[Settlement]) -> bool:
    """Whether the place is called as its district, in which one of the others lies."""
    return any(one.id == place.district for one in districts_called(key)) and any(
        other.district == place.district for other in others
    )


def _by_key(names: Iterable[tuple[Settlement, Sequence[str]]]) -> Named:
    table: dict[str, dict[str, tuple[Settlement, ...]]] = {code: {} for code in reference.regions()}
    for place, called in names:
        keys = table[place.region]
        for key in {key for name in called for key in (key_of(name), *parts_of(name).names)}:
            keys[key] = (*keys.get(key, ()), place)
    return table
