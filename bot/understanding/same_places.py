"""Whether two texts mean one place, or one of them lies in the other."""

from functools import lru_cache

from bot.models.places import District, Place, PlaceKind, Settlement
from bot.understanding.known_places import agrees, former, named, todays
from bot.understanding.place_names import alike, distance
from bot.understanding.place_words import Parts, parts_of
from bot.understanding.settlements import place_of


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
    return not set(parts.whole).isdisjoint(parts_other.whole) or any(
        alike(name, name_other) for name in parts.names for name_other in parts_other.names
    )


def lies_in(settlement: str, area: str, region: str | None) -> bool:
    """Whether a settlement is one of those that `area` names, or lies in the district that it names."""
    place = place_of(area, region)
    if isinstance(place, District):
        own = _meant(settlement, region)
        return own is place or (isinstance(own, Settlement) and own.district == place.id)
    return any(
        same_settlement(settlement, name, region) for name in (area, *area.replace(";", ",").split(","))
    )


def _contradict(parts: Parts, other: Parts) -> bool:
    kinds = {parts.kind, other.kind} - {None}
    if len(kinds) > 1 and PlaceKind.CITY in kinds:
        return True
    return bool(parts.districts and other.districts) and set(parts.districts).isdisjoint(other.districts)


def _meant(text: str, region: str | None) -> Place | None:
    """The known place that a text names, by a name of today or of before."""
    if (place := place_of(text, region)) is not None:
        return place
    parts = parts_of(text)
    if not parts.names or named(parts, parts.region or region, todays()):
        return None
    before = named(parts, parts.region or region, former())
    return before[0] if len(before) == 1 and agrees(before[0], parts) else None


def _nearest(name: str, region: str | None) -> Settlement | None:
    """The settlement whose name is alike, the nearest of all; None if there is none, or are several."""
    best, places = None, set[Settlement]()
    for key, found in todays().get(region or "", {}).items():
        if not alike(name, key):
            continue
        far = distance(name, key)
        if best is None or far < best:
            best, places = far, set(found)
        elif far == best:
            places |= set(found)
    return places.pop() if len(places) == 1 else None
