"""Domain facts that come as data: regions (ISO 3166-2:KZ), spheres (Law No. 36 of 2005, art. 5), legal forms.

The files in `data/` say where their facts come from. The code does not rely on how many there are.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


class Language(StrEnum):
    """Interface languages, in the order they are offered."""

    KAZAKH = "kk"
    RUSSIAN = "ru"
    ENGLISH = "en"


class Need(StrEnum):
    """What a project may lack and a backer may give."""

    MONEY = "money"
    EQUIPMENT = "equipment"
    PREMISES = "premises"
    EXPERTISE = "expertise"
    VOLUNTEERS = "volunteers"
    MEDIA = "media"
    MENTORING = "mentoring"
    ADMINISTRATIVE = "administrative"


@dataclass(frozen=True, slots=True)
class Names:
    """One thing's name in the three languages."""

    kk: str
    ru: str
    en: str

    def in_language(self, language: str) -> str:
        return {"kk": self.kk, "ru": self.ru}.get(language, self.en)


@dataclass(frozen=True, slots=True)
class Region:
    """`code` is ISO 3166-2:KZ; `within` is the name as an answer to "where?" ("в Атырауской области")."""

    code: str
    name: Names
    within: Names
    centre: Names
    neighbours: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sphere:
    """`name` is the law's wording, `short` fits on a button."""

    id: str
    name: Names
    short: Names


@dataclass(frozen=True, slots=True)
class LegalForm:
    """`has_bin` tells whether a BIN is asked for. A personal number (IIN) never is."""

    id: str
    sector: str
    name: Names
    label: Names
    """The form as a button shows it whole, its abbreviation first."""
    abbreviation: Names
    """What is customary in a language; empty where nothing is."""
    beside_name: Names
    """The form written out beside a name, which stands in place of `{name}`."""
    carried_by: frozenset[str]
    """Last words, in small letters, of an English name that tells its form already."""
    also: tuple[str, ...]
    """How people call the form where it is asked for, beside its names."""
    also_beside_name: tuple[str, ...]
    """What people write beside a name as well, though we do not."""
    has_bin: bool


def _load(name: str, key: str) -> list[dict[str, Any]]:
    content: dict[str, list[dict[str, Any]]] = json.loads(
        files("bot.models").joinpath("data", name).read_text(encoding="utf-8")
    )
    return content[key]


def _names(raw: Mapping[str, str]) -> Names:
    return Names(raw["kk"], raw["ru"], raw["en"])


@cache
def regions() -> Mapping[str, Region]:
    """All regions by code, in the order of the file."""
    found = {
        raw["code"]: Region(
            raw["code"],
            _names(raw["name"]),
            _names(raw["name_in"]),
            _names(raw["centre"]),
            frozenset(raw["neighbours"]),
        )
        for raw in _load("regions.json", "regions")
    }
    return MappingProxyType(found)


@cache
def spheres() -> Mapping[str, Sphere]:
    """All spheres by id, in the order of the law."""
    found = {
        raw["id"]: Sphere(raw["id"], _names(raw["name"]), _names(raw["short"]))
        for raw in _load("spheres.json", "spheres")
    }
    return MappingProxyType(found)


def _in_each(raw: Mapping[str, Any], key: str) -> Names:
    """A field that each language has. State bodies have none that tells how a form reads beside a name."""
    return Names(*(raw[language].get(key, "{name}") for language in Language))


@cache
def legal_forms() -> Mapping[str, LegalForm]:
    """All legal forms by id, in the order of the file."""
    found = {
        raw["id"]: LegalForm(
            id=raw["id"],
            sector=raw["sector"],
            name=_in_each(raw, "name"),
            label=_in_each(raw, "label"),
            abbreviation=_in_each(raw, "abbr"),
            beside_name=_in_each(raw, "beside_name"),
            carried_by=frozenset(map(str.casefold, raw["en"].get("carried_by", ()))),
            also=tuple(raw.get("also", ())),
            also_beside_name=tuple(raw.get("also_beside_name", ())),
            has_bin=raw["identifier"] == "BIN",
        )
        for raw in _load("legal_forms.json", "forms")
    }
    return MappingProxyType(found)
