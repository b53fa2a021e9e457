"""Which party answers for a line of a plan, whose author has typed a name as it came to mind."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.understanding.spelling import folded

_BEGINNING = 5
"""Letters by which words are compared: endings differ by case, and so do words of kin languages."""
_SHORTEST = 3
_FORMS = frozenset(
    folded(word)[:_BEGINNING]
    for word in (
        *("қоғамдық", "қор", "қоры", "бірлестік", "бірлестігі", "серіктестік", "серіктестігі", "жшс"),
        *(
            "общественный",
            "фонд",
            "объединение",
            "товарищество",
            "тоо",
            "public",
            "fund",
            "association",
            "llp",
        ),
    )
)
"""Words of legal forms: two parties may share them."""


@dataclass(frozen=True, slots=True)
class Named:
    """A party with all that it may be called by: names in each language, and its signatory."""

    organization_id: int
    names: tuple[str, ...]


def responsible_for(who: str, parties: Sequence[Named]) -> int | None:
    """The id of the party that is named, by the most words; None if none is, or two are named alike."""
    said = _beginnings([who])
    shared = {party.organization_id: len(said & _beginnings(party.names)) for party in parties}
    most = max(shared.values(), default=0)
    named = [id_ for id_, number in shared.items() if number == most]
    return named[0] if most and len(named) == 1 else None


def _beginnings(texts: Iterable[str]) -> set[str]:
    words = {word for text in texts for word in re.findall(r"[^\W_]+", folded(text))}
    return {word[:_BEGINNING] for word in words if len(word) >= _SHORTEST} - _FORMS
