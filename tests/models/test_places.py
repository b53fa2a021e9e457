"""The table of settlements and districts."""

import json
from collections import Counter
from pathlib import Path

import pytest

from bot.models import reference
from bot.models.places import District, PlaceKind, Settlement, districts, place_by_id, settlements

DATA = Path(__file__).parents[2] / "bot" / "models" / "data"
ROOM = 120
"""Characters of a settlement in the database."""


def test_ids_are_unique_among_all_places() -> None:
    rows = [
        row
        for name in ("settlements", "districts")
        for row in json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))[name]
    ]
    assert [id_ for id_, count in Counter(row["id"] for row in rows).items() if count > 1] == []
    assert len(rows) == len(settlements()) + len(districts())
    assert place_by_id("no-such-place") is None


def test_each_district_has_its_centre_in_the_region_or_the_file_says_why_not() -> None:
    without = [district for district in districts().values() if district.centre is None]
    note = json.loads((DATA / "districts.json").read_text(encoding="utf-8"))["meta"]["note"]
    assert [district.names.kk for district in without if district.names.kk.split()[0] not in note] == []
    assert len(without) == 1
    for district in districts().values():
        if district.centre:
            centre = settlements()[district.centre]
            assert (centre.region, centre.district) in {
                (district.region, district.id),
                (district.region, None),
            }
            # Only a city may be the centre of a district that it is no part of.
            assert centre.district or centre.kind is PlaceKind.CITY


@pytest.mark.parametrize(
    "place", [*settlements().values(), *districts().values()], ids=lambda place: place.id
)
def test_a_place_is_where_it_says_and_has_each_name_once(place: Settlement | District) -> None:
    assert place.region in reference.regions()
    assert place.id.startswith(place.region.removeprefix("KZ-"))
    if isinstance(place, Settlement) and place.district:
        assert districts()[place.district].region == place.region
    names = (place.names.kk, place.names.ru, place.names.en)
    others = (*place.spellings, *place.old)
    assert all(0 < len(name) <= ROOM and name == name.strip() for name in (*names, *others))
    assert len({*others}) == len(others)
    assert not {*others} & {*names}


def test_each_region_has_places_and_its_city_of_republican_significance_is_one() -> None:
    assert {place.region for place in settlements().values()} == set(reference.regions())
    for code in ("KZ-71", "KZ-75", "KZ-79"):
        region = reference.regions()[code]
        assert any(
            place.kind is PlaceKind.CITY and region.name.kk == f"{place.names.kk} қаласы"
            for place in settlements().values()
            if place.region == code
        )


def test_coordinates_lie_in_the_country_and_are_of_geonames() -> None:
    rows = json.loads((DATA / "settlements.json").read_text(encoding="utf-8"))["settlements"]
    for row in rows:
        assert ("geoname" in row) == ("latitude" in row) == ("longitude" in row)
        if "latitude" in row:
            assert 40.5 < row["latitude"] < 55.5
            assert 46.4 < row["longitude"] < 87.4
    geonames = [row["geoname"] for row in rows if "geoname" in row]
    assert len(geonames) == len(set(geonames))
