"""Texts of a memorandum that no document could show, since its fonts lack their letters.

Such a text is refused where it is typed. One that was kept before is found here: nobody invites to it, puts it,
confirms it or seals it, for the sealed page would have a hole in it for ever.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from bot.models.memoranda import MemorandumVersion
from bot.models.words import Value
from bot.understanding.drawable import undrawable_in
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.memoranda.document import MemorandumDocument
from bot.use_cases.memoranda.freezing import said_in


@dataclass(frozen=True, slots=True)
class Unprintable:
    """A text, and the characters of it that cannot be printed. `part` counts the parties, from 0: it is in that party's
    own part; None where it is common to all, or an organisation's name.
    """

    text: str
    characters: str
    part: int | None = None

    @property
    def values(self) -> dict[str, Value]:
        """For a sentence."""
        return {"text": self.text, "characters": self.characters}


def unprintable_in(document: MemorandumDocument) -> Iterator[Unprintable]:
    """Those that are common to all first."""
    common = [
        text
        for one in fields(document)
        if one.name != "parties"
        for text in _texts(getattr(document, one.name))
    ]
    names = [text for party in document.parties for text in _texts(party.name)]
    yield from _among([*common, *names])
    for number, party in enumerate(document.parties):
        own = [
            text for one in fields(party) if one.name != "name" for text in _texts(getattr(party, one.name))
        ]
        yield from _among(own, number)


def require_common_printable(document: MemorandumDocument) -> None:
    """Raises `InvalidValueError` for whoever invites. The other parties' parts are still to be told."""
    for found in unprintable_in(document):
        if found.part is None:
            raise InvalidValueError("memorandum-unprintable", **found.values)


def require_put_printable(version: MemorandumVersion | None) -> None:
    """Raises `OutdatedError` for whoever would confirm it: another text is to be asked for."""
    said = said_in(version)
    for found in unprintable_in(said.document) if said else ():
        raise OutdatedError("memorandum-unprintable-put", **found.values)


def require_sealable(document: MemorandumDocument, version_id: int) -> None:
    """Raises `ValueError`, which names no word of people: it is logged."""
    if any(unprintable_in(document)):
        msg = f"version {version_id} has letters that cannot be printed"
        raise ValueError(msg)


def _among(texts: list[str], part: int | None = None) -> Iterator[Unprintable]:
    for text in texts:
        if characters := undrawable_in(text):
            yield Unprintable(text, characters, part)


def _texts(value: object) -> Iterator[str]:
    """Every text in it, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _texts(getattr(value, one.name))
