"""Settlements as people type them: found in the table of places, suggested, written, compared.

What is kept of a place is its name, in words, together with its region. `place_of` reads it again; so what is stored
outlives the table, and a name that the table learns later is known from then on.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from bot.models import reference
from bot.models.errors import InvalidValueError
from bot.models.places import District, Place, PlaceKind, Settlement, districts, settlements
from bot.understanding.place_names import alike, distance, key_of, sound_of
from bot.understanding.place_words import Parts, city_region_called, districts_called, parts_of, region_called

_SUGGESTED_MOST: Final = 6
_SUGGESTED_FROM: Final = 74
"""How like a typed name and a known one have to be, of 100, for the known one to be suggested."""
_BEGINNING: Final = 3
"""Letters from which on the beginning of a name suggests all names that begin so."""

_Named = Mapping[str, Mapping[str, tuple[Settlement, ...]]]
"""Settlements by region and by the key of a name."""


class Reading(StrEnum):
    """How well a text names a place that is known."""

    EXACT = "exact"
    SEVERAL = "several"
    RENAMED = "renamed"
    LIKE = "like"


@dataclass(frozen=True, slots=True)
class Found:
    """What a typed text may mean: one place beyond doubt (`EXACT`), or those that it may mean, the likeliest first.

    `typed` is the text without the region in which it was looked for, `said` another region that was typed.
    """

    reading: Reading
    places: tuple[Place, ...]
    typed: str
    said: str | None = None


def find(text: str, region: str | None) -> Found:
    """The places that a text may name, for somebody who has said that it lies in this region.

    Raises `InvalidValueError` for a text that names a region and nothing in it.
    """
    parts = parts_of(text)
    if parts.region and not parts.without_region:
        raise InvalidValueError("settlement-missing")
    where = parts.region or region
    said = parts.region if parts.region not in {None, region} else None
    typed = text if said or not parts.region else parts.without_region
    now = _named(parts, where, _todays())
    if len(now) == 1 and _agrees(now[0], parts) and not (said and region):
        return Found(Reading.EXACT, now, typed, said)
    if now:
        return Found(Reading.SEVERAL if len(now) > 1 else Reading.LIKE, now, typed, said)
    if before := _named(parts, where, _former()):
        return Found(Reading.RENAMED, before, typed, said)
    elsewhere = () if parts.region else _named(parts, None, _todays())
    like = dict.fromkeys((*_centres(parts, where), *_near(parts, where), *elsewhere))
    return Found(Reading.LIKE, tuple(like)[:_SUGGESTED_MOST], typed, said)


@lru_cache(4096)
def place_of(text: str, region: str | None) -> Place | None:
    """The one known place that a kept text names by its name of today; None if there is none, or are several.

    A text that names nothing but a district means the district. Cities that are regions are known in all regions.
    """
    parts = parts_of(text)
    if not parts.names:
        named = [one for one in parts.districts if region in {None, one.region}]
        return named[0] if len(named) == 1 else None
    now = _named(parts, parts.region or region, _todays()) or _regions_named(parts)
    return now[0] if len(now) == 1 and _agrees(now[0], parts) else None


def written(place: Place, language: str, region: str | None = None) -> str:
    """The place's name as it is kept and printed, beside its region. Another region than this one is said with it,
    the district where two settlements of the region have one name.
    """
    words = [place.names.in_language(language)]
    if (
        isinstance(place, Settlement)
        and place.district
        and len(_todays()[place.region][key_of(words[0])]) > 1
    ):
        words.append(districts()[place.district].names.in_language(language))
    if region is not None and region != place.region and not _is_a_region(place):
        words.append(reference.regions()[place.region].name.in_language(language))
    return ", ".join(words)


def described(place: Place, language: str, region: str | None = None) -> str:
    """The place with all that it lies in, but for this region: «Индербор, Индер ауданы, Атырау облысы»."""
    words = [place.names.in_language(language)]
    if isinstance(place, Settlement) and place.district:
        words.append(districts()[place.district].names.in_language(language))
    if region != place.region and not _is_a_region(place):
        words.append(reference.regions()[place.region].name.in_language(language))
    return ", ".join(words)


def located(place: Place, language: str) -> str:
    """The place from its region down, as an address begins: «Атырау облысы, Индербор»."""
    region = reference.regions()[place.region].name.in_language(language)
    return (
        region
        if _is_a_region(place)
        else ", ".join((region, *reversed(written(place, language).split(", "))))
    )


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
        return isinstance(place, Settlement) and any(
            _nearest(name, region) is place for name in unknown.names
        )
    return any(alike(name, name_other) for name in parts.names for name_other in parts_other.names)


def lies_in(settlement: str, area: str, region: str | None) -> bool:
    """Whether a settlement is one of those that `area` names, or lies in the district that it names."""
    place = place_of(area, region)
    if isinstance(place, District):
        own = _meant(settlement, region)
        return own is place or (isinstance(own, Settlement) and own.district == place.id)
    return any(
        same_settlement(settlement, name, region) for name in (area, *area.replace(";", ",").split(","))
    )


def _is_a_region(place: Place) -> bool:
    """Whether the place is a city that is a region by itself: Astana, Almaty, Shymkent."""
    return city_region_called(key_of(place.names.kk)) == place.region


def _regions_named(parts: Parts) -> tuple[Settlement, ...]:
    return tuple(place for place in _named(parts, None, _todays()) if _is_a_region(place))


def _agrees(place: Settlement, parts: Parts) -> bool:
    """Whether nothing that was typed speaks against the place: a district, or the word city for a village."""
    if parts.kind and (parts.kind is PlaceKind.CITY) is not (place.kind is PlaceKind.CITY):
        return False
    return not parts.districts or place.district in {None, *(one.id for one in parts.districts)}


def _contradict(parts: Parts, other: Parts) -> bool:
    kinds = {parts.kind, other.kind} - {None}
    if len(kinds) > 1 and PlaceKind.CITY in kinds:
        return True
    return bool(parts.districts and other.districts) and set(parts.districts).isdisjoint(other.districts)


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
    if place.region in {region_called(key), city_region_called(key)}:
        return True
    return any(one.id == place.district for one in districts_called(key))


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
