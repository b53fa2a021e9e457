"""Settlements as people type them: found in the table of places, or suggested.

What is kept of a place is its name, in words, together with its region. `place_of` reads it again; so what is stored
outlives the table, and a name that the table learns later is known from then on.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from bot.models.errors import InvalidValueError
from bot.models.places import Place, Settlement, settlements
from bot.understanding.known_places import agrees, former, is_a_region, named, todays
from bot.understanding.place_names import sound_of
from bot.understanding.place_words import Parts, districts_called, is_country, parts_of

_SUGGESTED_MOST: Final = 6
_SUGGESTED_FROM: Final = 74
"""How like a typed name and a known one have to be, of 100, for the known one to be suggested."""
_BEGINNING: Final = 3
"""Letters from which on the beginning of a name suggests all names that begin so."""


class Certainty(StrEnum):
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

    certainty: Certainty
    places: tuple[Place, ...]
    typed: str
    said: str | None = None


def find(text: str, region: str | None) -> Found:
    """The places that a text may name, for somebody who has said that it lies in this region.

    Raises `InvalidValueError` for a text that names a region and nothing in it, or nothing at all.
    """
    parts = parts_of(text)
    if parts.region and not parts.without_region:
        raise InvalidValueError("settlement-missing")
    if not parts.names and not parts.districts:
        raise InvalidValueError("settlement-nameless")
    where = parts.region or region
    said = parts.region if parts.region not in {None, region} else None
    typed = text if said else parts.without_region
    now = named(parts, where, todays())
    if len(now) == 1 and agrees(now[0], parts) and not (said and region):
        return Found(Certainty.EXACT, now, typed, said)
    if now:
        one_name = len(now) > 1 and len(parts.names) == 1
        return Found(Certainty.SEVERAL if one_name else Certainty.LIKE, now, typed, said)
    if all(map(is_country, parts.names)) and parts.names:
        raise InvalidValueError("settlement-nameless")
    if before := named(parts, where, former()):
        return Found(Certainty.RENAMED, before, typed, said)
    there, before = (() if parts.region else named(parts, None, table) for table in (todays(), former()))
    like = dict.fromkeys((*_centres(parts, where), *_near(parts, where), *there, *before))
    if before and like.keys() == set(before):
        return Found(Certainty.RENAMED, before, typed, said)
    return Found(Certainty.LIKE, tuple(like)[:_SUGGESTED_MOST], typed, said)


@lru_cache(4096)
def place_of(text: str, region: str | None) -> Place | None:
    """The one known place that a kept text names by its name of today; None if there is none, or are several.

    A text that names nothing but a district means the district. Cities that are regions are known in all regions.
    """
    parts = parts_of(text)
    if not parts.names:
        areas = [one for one in parts.districts if region in {None, one.region}]
        return areas[0] if len(areas) == 1 else None
    now = named(parts, parts.region or region, todays()) or _regions_named(parts)
    return now[0] if len(now) == 1 and agrees(now[0], parts) else None


def _regions_named(parts: Parts) -> tuple[Settlement, ...]:
    return tuple(place for place in named(parts, None, todays()) if is_a_region(place))


def _centres(parts: Parts, region: str | None) -> list[Place]:
    """The centre of a district that was typed, and the district itself if it was called so."""
    typed = parts.districts if not parts.names else ()
    called = [one for name in parts.names for one in districts_called(name)]
    found: list[Place] = []
    for district in (*typed, *called):
        if region in {None, district.region}:
            found += [settlements()[district.centre]] if district.centre else []
            found += [district] if district in typed else []
    return found


def _near(parts: Parts, region: str | None) -> list[Settlement]:
    """Settlements of the region with like names. Nothing is guessed for a text that names no region at all."""
    keys = todays().get(region or "", {})
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
