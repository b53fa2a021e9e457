"""Settlements as people type them: found in the table of places, suggested, written, compared.

What is kept of a place is its name, in words, together with its region. `place_of` reads it again; so what is stored
outlives the table, and a name that the table learns later is known from then on.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from bot.models import reference
from bot.models.places import District, Place, PlaceKind, Settlement, districts, settlements
from bot.understanding.place_names import alike, distance, key_of, sound_of
from bot.understanding.place_words import Parts, districts_called, parts_of, region_called

_SUGGESTED_MOST: Final = 6
_SUGGESTED_FROM: Final = 74
"""How like a typed name and a known one have to be, of 100, for the known one to be suggested."""
_BEGINNING: Final = 3
"""Letters from which on the beginning of a name suggests all names that begin so."""

_Named = Mapping[str, Mapping[str, tuple[Settlement, ...]]]
"""Settlements by region and by the key of a name."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a typed text may mean.

    `exact` is the one place that it names beyond doubt. Otherwise `near` are those that it may mean, the likeliest
    first, and `renamed` tells that it is their name of before. `typed` is the text without its region.
    """

    typed: str
    exact: Settlement | None
    near: tuple[Place, ...]
    renamed: bool


def find(text: str, region: str | None) -> Found:
    """The place that a text names, for somebody who has said that it lies in this region."""
    parts = parts_of(text)
    typed = parts.without_region or text
    where = parts.region or region
    now, before = _named(parts, where, _todays()), _named(parts, where, _former())
    if len(now) == 1 and _agrees(now[0], parts) and where == (region or where):
        return Found(typed, now[0], (), renamed=False)
    if now:
        return Found(typed, None, now, renamed=False)
    if before:
        return Found(typed, None, before, renamed=True)
    elsewhere = () if parts.region else _named(parts, None, _todays())
    near = (*_centres(parts, where), *_near(parts, where), *elsewhere)
    return Found(typed, None, tuple(dict.fromkeys(near))[:_SUGGESTED_MOST], renamed=False)


@lru_cache(4096)
def place_of(text: str, region: str | None) -> Place | None:
    """The one known place that a kept text names by its name of today; None if there is none, or are several.

    A text that names nothing but a district means the district.
    """
    parts = parts_of(text)
    if not parts.names:
        named = [one for one in parts.districts if region in {None, one.region}]
        return named[0] if len(named) == 1 else None
    now = _named(parts, parts.region or region, _todays())
    return now[0] if len(now) == 1 and _agrees(now[0], parts) else None


def written(place: Place, language: str, region: str | None = None) -> str:
    """The place's name as it is kept and printed, beside its region. Another region than this one is said with it,
    the district where two settlements of the region have one name.
    """
    words = [place.names.in_language(language)]
    if isinstance(place, Settlement) and place.district and len(_todays()[place.region][key_of(words[0])]) > 1:
        words.append(districts()[place.district].names.in_language(language))
    if region is not None and region != place.region and not _is_a_region(place):
        words.append(reference.regions()[place.region].name.in_language(language))
    return ", ".join(words)


def described(place: Place, language: str) -> str:
    """The place with all that it lies in: «Индербор, Индер ауданы, Атырау облысы»."""
    words = [place.names.in_language(language)]
    if isinstance(place, Settlement) and place.district:
        words.append(districts()[place.district].names.in_language(language))
    if not _is_a_region(place):
        words.append(reference.regions()[place.region].name.in_language(language))
    return ", ".join(words)


@lru_cache(8192)
def same_settlement(one: str, other: str, region: str | None) -> bool:
    """Whether two texts name one settlement of a region. What the table does not know is compared by its sound."""
    known, known_other = _meant(one, region), _meant(other, region)
    if known and known_other:
        return known is known_other
    parts, parts_other = parts_of(one), parts_of(other)
    if not (parts.names and parts_other.names) or _contradict(parts, parts_other):
        return False
    if known or known_other:
        place, unknown = (known, parts_other) if known else (known_other, parts)
        return isinstance(place, Settlement) and any(_nearest(name, region) is place for name in unknown.names)
    return any(alike(name, name_other) for name in parts.names for name_other in parts_other.names)


def lies_in(settlement: str, area: str, region: str | None) -> bool:
    """Whether a settlement is one of those that `area` names, or lies in the district that it names."""
    place = place_of(area, region)
    if isinstance(place, District):
        own = _meant(settlement, region)
        return own is place or (isinstance(own, Settlement) and own.district == place.id)
    return any(same_settlement(settlement, name, region) for name in (area, *area.replace(";", ",").split(",")))


def _is_a_region(place: Place) -> bool:
    """Whether the place is a city that is a region by itself, so that its name says its region."""
    return region_called(key_of(place.names.kk)) is None and isinstance(place, Settlement) and (
        reference.regions()[place.region].name.kk.startswith(f"{place.names.kk} ")
    )


def _agrees(place: Settlement, parts: Parts) -> bool:
    """Whether nothing that was typed speaks against the place: a district, or the word city for a village."""
    if parts.kind and (parts.kind is PlaceKind.CITY) is not (place.kind is PlaceKind.CITY):
        return False
    return not parts.districts or place.district in {None, *(one.id for one in parts.districts)}


def _contradict(parts: Parts, other: Parts) -> bool:
    kinds = {parts.kind, other.kind} - {None}
    in_common = set(parts.districts) & set(other.districts)
    return (
        len(kinds) > 1 and PlaceKind.CITY in kinds or bool(parts.districts and other.districts and not in_common)
    )


def _named(parts: Parts, region: str | None, table: _Named) -> tuple[Settlement, ...]:
    """The settlements of which one piece is the name while the others say where it lies; those that agree with the
    rest, if some do.
    """
    found = []
    for name in parts.names:
        others = [other for other in parts.names if other is not name]
        for code in [region] if region else table:
            found += [
                place
                for place in table.get(code, {}).get(name, ())
                if all(_lies_in_called(place, other) for other in others)
            ]
    unique = tuple(dict.fromkeys(found))
    return tuple(place for place in unique if _agrees(place, parts)) or unique


def _lies_in_called(place: Settlement, key: str) -> bool:
    """Whether this is the name of the settlement's region or district, said without that word."""
    return region_called(key) == place.region or any(one.id == place.district for one in districts_called(key))


def _meant(text: str, region: str | None) -> Place | None:
    """The known place that a text names, by a name of today or of before."""
    if (place := place_of(text, region)) is not None:
        return place
    parts = parts_of(text)
    if not parts.names or _named(parts, parts.region or region, _todays()):
        return None
    before = _named(parts, parts.region or region, _former())
    return before[0] if len(before) == 1 and _agrees(before[0], parts) else None


def _nearest(name: str, region: str | None) -> Settlement | None:
    """The settlement whose name is alike, the nearest of all; None if there is none, or are several."""
    best, places = None, set[Settlement]()
    for key, found in _todays().get(region or "", {}).items():
        if not alike(name, key):
            continue
        far = distance(name, key)
        if best is None or far < best:
            best, places = far, set(found)
        elif far == best:
            places |= set(found)
    return places.pop() if len(places) == 1 else None


def _centres(parts: Parts, region: str | None) -> list[Place]:
    """The centre of a district that was typed, and the district itself if it was called so."""
    named = parts.districts if not parts.names else ()
    called = [one for name in parts.names for one in districts_called(name)]
    found: list[Place] = []
    for district in (*named, *called):
        if region in {None, district.region}:
            found += [settlements()[district.centre]] if district.centre else []
            found += [district] if district in named else []
    return found


def _near(parts: Parts, region: str | None) -> list[Settlement]:
    """Settlements of the region with like names. Nothing is guessed for a text that names no region at all."""
    keys = _todays().get(region or "", {})
    sounds = {key: sound_of(key) for key in keys}
    found: list[Settlement] = []
    for name in parts.names:
        begun = [key for key in keys if len(name) >= _BEGINNING and key.startswith(name)]
        like = process.extract(
            sound_of(name), sounds, scorer=fuzz.ratio, score_cutoff=_SUGGESTED_FROM, limit=_SUGGESTED_MOST
        )
        for key in (*begun, *(key for _, _, key in like)):
            found += keys[key]
    return found


def _by_key(names: Iterable[tuple[Settlement, Sequence[str]]]) -> _Named:
    table: dict[str, dict[str, tuple[Settlement, ...]]] = {code: {} for code in reference.regions()}
    for place, called in names:
        keys = table[place.region]
        for key in {key for name in called for key in (key_of(name), *parts_of(name).names)}:
            keys[key] = (*keys.get(key, ()), place)
    return table


@cache
def _todays() -> _Named:
    """By names of today, however they are spelt."""
    return _by_key(
        (place, (place.names.kk, place.names.ru, place.names.en, *place.spellings))
        for place in settlements().values()
    )


@cache
def _former() -> _Named:
    return _by_key((place, place.old) for place in settlements().values())
