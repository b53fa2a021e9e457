"""Who does a line of the action plan: whoever writes the name of a party means the party."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.models.memoranda import Pair, PlanRow
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.understanding.organization_names import short_name, without_forms
from bot.understanding.spelling import folded


def party_named(words: str, names: Iterable[OrganizationName]) -> OrganizationName | None:
    """The party that is called so, in any language, with or without its legal form, whatever the letters and quotes.
    None where it is nobody, or could be either of two.
    """
    found = [name for name in names if _letters(words, name) in _spellings(name)]
    return found[0] if len(found) == 1 else None


def name_in_text(name: OrganizationName) -> Pair:
    """As the document calls it."""
    kazakh, russian = name.kk or name.ru or name.en, name.ru or name.kk or name.en
    return Pair(
        short_name(name.legal_form, kazakh, Language.KAZAKH),
        short_name(name.legal_form, russian, Language.RUSSIAN),
    )


def with_party(row: PlanRow, names: Iterable[OrganizationName]) -> PlanRow:
    """The line with the party's name in both languages, where either half of it names one."""
    parties = tuple(names)
    meant = {party_named(half, parties) for half in (row.who.kk, row.who.ru) if half}
    (party,) = meant if len(meant) == 1 else (None,)
    return replace(row, who=name_in_text(party)) if party else row


def _spellings(name: OrganizationName) -> set[str]:
    return {_letters(written, name) for written in (name.kk, name.ru, name.en) if written}


def _letters(words: str, name: OrganizationName) -> str:
    return " ".join(re.findall(r"\w+", folded(without_forms(words, name.legal_form).name)))
