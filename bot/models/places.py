"""Settlements and districts of the country, as data: their names of today and of before, and what lies in what.

The table is not whole: most villages are missing. What is not in it is understood as it was typed.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, TypeAlias

from bot.models.reference import Names


class PlaceKind(StrEnum):
    CITY = "city"
    SETTLEMENT = "settlement"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class District:
    """A district of a region. `spellings` and `old` are names without the word "district"."""

    id: str
    region: str
    names: Names
    spellings: tuple[str, ...]
    old: tuple[str, ...]
    centre: str | None
    """The id of the settlement from which the district is run."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """A city, town or village. `names` are those of today, `spellings` other ways to write them, `old` former names."""

    id: str
    region: str
    district: str | None
    kind: PlaceKind
    names: Names
    spellings: tuple[str, ...]
    old: tuple[str, ...]


Place: TypeAlias = Settlement | District


def _load(name: str) -> list[dict[str, Any]]:
    text = files("bot.models").joinpath("data", f"{name}.json").read_text(encoding="utf-8")
    content: dict[str, list[dict[str, Any]]] = json.loads(text)
    return content[name]


def _names(raw: Mapping[str, str]) -> Names:
    return Names(raw["kk"], raw["ru"], raw["en"])


@cache
def districts() -> Mapping[str, District]:
    """All districts by id."""
    found = {
        raw["id"]: District(
            id=raw["id"],
            region=raw["region"],
            names=_names(raw),
            spellings=tuple(raw.get("spellings", ())),
            old=tuple(raw.get("old", ())),
            centre=raw.get("centre"),
        )
        for raw in _load("districts")
    }
    return MappingProxyType(found)


@cache
def settlements() -> Mapping[str, Settlement]:
    """All settlements that are known, by id."""
    found = {
        raw["id"]: Settlement(
            id=raw["id"],
            region=raw["region"],
            district=raw.get("district"),
            kind=PlaceKind(raw["kind"]),
            names=_names(raw),
            spellings=tuple(raw.get("spellings", ())),
            old=tuple(raw.get("old", ())),
        )
        for raw in _load("settlements")
    }
    return MappingProxyType(found)


def place_by_id(id_: str) -> Place | None:
    return settlements().get(id_) or districts().get(id_)
