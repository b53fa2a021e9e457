"""What the English copy says where nothing was told in English: names in Latin letters.

The copy has no force, so nothing of this is frozen with the version or stands in the sealed file.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.models.words import OrganizationName
from bot.understanding.latin import in_latin
from bot.understanding.organization_names import english_name, without_forms
from bot.use_cases.memoranda.document import (
    DocumentOperator,
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
)
from bot.use_cases.memoranda.responsible import name_in_text


def in_english(document: MemorandumDocument, names: Sequence[OrganizationName]) -> MemorandumDocument:
    """The document with an English form of each name of a person, an organisation or a place. What is no name stays as
    the parties have written it. `names` are those of the parties.
    """
    parties = zip(document.parties, names, strict=True)
    return replace(
        document,
        place=_place(document.place),
        parties=tuple(_party(party, name) for party, name in parties),
        plan=tuple(_row(row, names) for row in document.plan),
        operator=_operator(document.operator) if document.operator else None,
    )


def _party(party: DocumentParty, name: OrganizationName) -> DocumentParty:
    return replace(
        party,
        name=replace(party.name, en=party.name.en or english_name(name)),
        address=_place(party.address),
        signatory=_person(party.signatory),
    )


def _place(place: LocalizedText) -> LocalizedText:
    """With what stands around the names in it, such as «ул.»: so do those who write addresses of Kazakhstan."""
    written = place.en or place.ru or place.kk
    return replace(place, en=in_latin(written, kazakh=not (place.en or place.ru), capitals=False))


def _row(row: PlannedAction, names: Sequence[OrganizationName]) -> PlannedAction:
    """Who does it is a party, or somebody whose name reads the same in both languages; else words."""
    for name in names:
        called = name_in_text(name)
        if (row.who.kk, row.who.ru) == (called.kk, called.ru):
            return replace(row, who=replace(row.who, en=english_name(name)))
    if row.who.kk == row.who.ru:
        return replace(row, who=replace(row.who, en=_person(row.who.ru)))
    return row


def _person(name: str) -> str:
    return in_latin(name, kazakh=False)


def _operator(operator: DocumentOperator) -> DocumentOperator:
    """Its name is one text from the settings. One without a legal form may be a description."""
    found = without_forms(operator.name, "public_fund")
    form = next(iter(found.forms), "")
    if not form:
        return operator
    return replace(operator, name=english_name(OrganizationName(form, found.name, found.name, "")))
