"""The regions' outlines, for a small map that shows where in the country something is."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

_FILE: Final = "outlines.json"
_SOUTH, _NORTH, _WEST, _EAST = 40.5, 55.5, 46.4, 87.4
"""What the map shows, in degrees: the country's bounding box."""


@dataclass(frozen=True, slots=True)
class CountryMap:
    """`outlines` are paths of SVG by a region's code, in units of which the whole map has `width` and `height`."""

    width: int
    height: int
    outlines: Mapping[str, str]

    def spot(self, latitude: float, longitude: float) -> tuple[int, int]:
        """Where on the map a point of the country lies."""
        return (
            round((longitude - _WEST) / (_EAST - _WEST) * self.width),
            round((_NORTH - latitude) / (_NORTH - _SOUTH) * self.height),
        )


@cache
def country_map() -> CountryMap:
    raw = json.loads(files("bot.models").joinpath("data", _FILE).read_text(encoding="utf-8"))
    outlines = {one["code"]: str(one["path"]) for one in raw["outlines"]}
    return CountryMap(raw["width"], raw["height"], MappingProxyType(outlines))
