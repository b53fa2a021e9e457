"""What one version of a memorandum says otherwise than another, for people who have read the first.

It compares values and knows no records: what a party is shown as a change is what was put before it, and nothing else.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from bot.use_cases.memoranda.document import (
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
)

Section = Literal["title", "place", "aims", "areas", "plan", "term", "part"]
"""The sections in which a change can be asked for. `part` is what one party has told of itself."""
Matter = Literal[
    "heading", "project", "place", "subject", "aim", "area", "action", "months", "last_day", "notice", "extended_to",
    "party", "name", "bin", "address", "phone", "email", "number_at_party", "signatory", "position", "authority",
    "intention",
]  # fmt: skip
Kind = Literal["added", "removed", "changed"]

NOTHING = LocalizedText("", "")
_LEAST_ALIKE = 0.4
"""Texts less alike than this are shown whole, the old one and the new one: a patchwork of words is not readable."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text, and whether they are in both versions."""

    kind: Literal["same", "added", "removed"]
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `old` is empty for what was added, `new` for what was removed; numbers and dates are in figures.
    `party` is whose part it belongs to.
    """

    section: Section
    matter: Matter
    kind: Kind
    old: LocalizedText
    new: LocalizedText
    party: LocalizedText | None = None

    def pieces(self, language: Literal["kk", "ru"]) -> tuple[Piece, ...]:
        """The change word by word, in one language. A single piece of the kind `same`: this language's text is as it
        was.
        """
        return by_words(getattr(self.old, language), getattr(self.new, language))


def differences(old: MemorandumDocument, new: MemorandumDocument) -> tuple[Change, ...]:
    """All that the two say differently, in the order of the document. Who has confirmed, the number and the day are no
    part of what they say.
    """
    return tuple(_differences(old, new))


def _differences(old: MemorandumDocument, new: MemorandumDocument) -> Iterator[Change]:
    yield from _changed("title", "heading", old.title, new.title)
    yield from _changed("title", "project", old.project_title, new.project_title)
    yield from _changed("place", "place", old.place, new.place)
    yield from _of_parties(old.parties, new.parties)
    yield from _changed("aims", "subject", old.subject, new.subject)
    yield from _listed("aims", "aim", old.aims, new.aims)
    yield from _listed("areas", "area", old.areas, new.areas)
    yield from _listed("plan", "action", [_row(row) for row in old.plan], [_row(row) for row in new.plan])
    yield from _figures("term", "months", old, new, _months)
    yield from _figures("term", "last_day", old, new, _last_day)
    yield from _figures("term", "notice", old, new, lambda one: str(one.exit_notice_days))
    yield from _figures("term", "extended_to", old, new, _extended_to)


def _months(document: MemorandumDocument) -> str:
    return str(document.term_months) if document.last_day is None and document.supplements is None else ""


def _last_day(document: MemorandumDocument) -> str:
    return f"{document.last_day:%d.%m.%Y}" if document.last_day else ""


def _extended_to(document: MemorandumDocument) -> str:
    return f"{document.supplements.last_day:%d.%m.%Y}" if document.supplements else ""


def _figures(
    section: Section,
    matter: Matter,
    old: MemorandumDocument,
    new: MemorandumDocument,
    told: Callable[[MemorandumDocument], str],
) -> Iterator[Change]:
    return _changed(section, matter, LocalizedText.as_written(told(old)), LocalizedText.as_written(told(new)))


def _row(row: PlannedAction) -> LocalizedText:
    due = f"{row.due_on:%d.%m.%Y}" if row.due_on else ""
    return LocalizedText(
        *(
            " · ".join(filter(None, (action, due, who)))
            for action, who in ((row.action.kk, row.who.kk), (row.action.ru, row.who.ru))
        )
    )


def _changed(
    section: Section,
    matter: Matter,
    old: LocalizedText,
    new: LocalizedText,
    party: LocalizedText | None = None,
) -> Iterator[Change]:
    if (old.kk, old.ru) != (new.kk, new.ru):
        kind: Kind = "added" if not old else "removed" if not new else "changed"
        yield Change(section, matter, kind, old, new, party)


def _listed(
    section: Section,
    matter: Matter,
    old: Sequence[LocalizedText],
    new: Sequence[LocalizedText],
    party: LocalizedText | None = None,
) -> Iterator[Change]:
    """Items that stayed are left out; where items were replaced, they are paired in their order."""
    keys, others = ([(item.kk, item.ru) for item in items] for items in (old, new))
    for kind, start, end, from_, to in SequenceMatcher(None, keys, others, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        before, after = old[start:end], new[from_:to]
        for nth in range(max(len(before), len(after))):
            one = before[nth] if nth < len(before) else NOTHING
            other = after[nth] if nth < len(after) else NOTHING
            yield from _changed(section, matter, one, other, party)


def _of_parties(old: Sequence[DocumentParty], new: Sequence[DocumentParty]) -> Iterator[Change]:
    left = list(old)
    for party in new:
        before = next((one for one in left if _same(one, party)), None)
        if before is None:
            yield Change("part", "party", "added", NOTHING, party.name, party.name)
            continue
        left.remove(before)
        yield from _of_party(before, party)
    for gone in left:
        yield Change("part", "party", "removed", gone.name, NOTHING, gone.name)


def _same(one: DocumentParty, other: DocumentParty) -> bool:
    """A value names no record: the same organisation has the same number of the register, or the same name."""
    if one.bin and other.bin:
        return one.bin == other.bin
    return (one.name.kk, one.name.ru) == (other.name.kk, other.name.ru)


def _of_party(old: DocumentParty, new: DocumentParty) -> Iterator[Change]:
    for matter, told in _TOLD_BY_A_PARTY:
        yield from _changed("part", matter, told(old), told(new), new.name)
    yield from _listed("part", "intention", old.intentions, new.intentions, new.name)


_TOLD_BY_A_PARTY: Sequence[tuple[Matter, Callable[[DocumentParty], LocalizedText]]] = (
    ("name", lambda party: party.name),
    ("bin", lambda party: LocalizedText.as_written(party.bin or "")),
    ("signatory", lambda party: LocalizedText.as_written(party.signatory)),
    ("position", lambda party: party.position),
    ("authority", lambda party: party.authority),
    ("address", lambda party: party.address),
    ("phone", lambda party: LocalizedText.as_written(party.phone)),
    ("email", lambda party: LocalizedText.as_written(party.email)),
    ("number_at_party", lambda party: LocalizedText.as_written(party.number_at_party)),
)


def by_words(old: str, new: str) -> tuple[Piece, ...]:
    """A text beside what became of it, as runs of words. Line ends count as words."""
    before, after = _words(old), _words(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if before != after and matcher.ratio() < _LEAST_ALIKE:
        return tuple(_pieces((("removed", before), ("added", after))))
    runs: list[tuple[Literal["same", "added", "removed"], Sequence[str]]] = []
    for kind, start, end, from_, to in matcher.get_opcodes():
        if kind == "equal":
            runs.append(("same", before[start:end]))
        else:
            runs += [("removed", before[start:end]), ("added", after[from_:to])]
    return tuple(_pieces(runs))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\s]+|\n", text)


def _pieces(
    runs: Iterable[tuple[Literal["same", "added", "removed"], Sequence[str]]],
) -> Iterator[Piece]:
    return (Piece(kind, " ".join(words).replace(" \n ", "\n").strip(" ")) for kind, words in runs if words)
