"""Who usually signs for an organisation, and on what authority. The names of posts are data, not code.

A party's position is kept either as the id of a customary one or in a person's own words; `in_words` reads both.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from bot.models import reference
from bot.models.reference import Names


@dataclass(frozen=True, slots=True)
class Customary:
    """A position or a basis of authority that is usual for these legal forms, or for a whole sector."""

    id: str
    name: Names
    sectors: frozenset[str]
    forms: frozenset[str]


@cache
def _data() -> Mapping[str, Any]:
    text = files("bot.models").joinpath("data", "signatories.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return MappingProxyType(found)


def _table(key: str) -> Mapping[str, Customary]:
    found = {
        raw["id"]: Customary(
            raw["id"],
            Names(raw["kk"], raw["ru"], raw["en"]),
            frozenset(raw["sectors"]),
            frozenset(raw["forms"]),
        )
        for raw in _data()[key]
    }
    return MappingProxyType(found)


@cache
def positions() -> Mapping[str, Customary]:
    return _table("positions")


@cache
def bases() -> Mapping[str, Customary]:
    """What a signatory's authority can rest on, such as the organisation's charter."""
    return _table("bases")


@cache
def title() -> Names:
    """The title of every memorandum."""
    raw = _data()["title"]
    return Names(raw["kk"], raw["ru"], raw["en"])


def customary(table: Mapping[str, Customary], legal_form: str) -> tuple[Customary, ...]:
    """The entries that are usual for a legal form, the most usual first. There is always at least one."""
    form = reference.legal_forms().get(legal_form)
    sector = form.sector if form else ""
    of_form = [entry for entry in table.values() if legal_form in entry.forms]
    of_sector = [entry for entry in table.values() if sector in entry.sectors and entry not in of_form]
    return (*of_form, *of_sector) or tuple(table.values())


def in_words(table: Mapping[str, Customary], kept: str) -> Names:
    """The name of a customary entry in each language, or a person's own words as they were written."""
    known = table.get(kept)
    return known.name if known else Names(kept, kept, kept)
