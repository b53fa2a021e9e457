"""Legal forms as people call them: alone, where a form is asked for, and beside a name: ТОО, қоғамдық қоры, LLP.

All spellings stand in `legal_forms.json`. One cutting takes a form off a name, be it typed or printed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

from bot.models import reference
from bot.models.reference import Language, LegalForm
from bot.understanding.quotes import CLOSE, OPEN
from bot.understanding.spelling import folded, joined

_OF_SECTORS: Final[Mapping[str, tuple[str, ...]]] = {
    "ngo": ("ngo", "нпо", "нко", "үеұ", "коммерциялық емес ұйым", "неправительственная организация"),
    "business": ("компания", "company", "бизнес", "фирма"),
    "state": ("госорган", "мемлекеттік орган", "государственный орган", "state body"),
}
"""Words that mean any of the forms of a sector."""
_WORD: Final = re.compile(r"[^\W_]+")
_APART_BEFORE: Final = re.compile(rf"\.?(?:[\s,;:]+[\s,;:–—-]*|(?={OPEN}))(?P<rest>.+)")
_APART_BEHIND: Final = re.compile(rf"(?P<rest>.+?)(?:[\s,;:–—-]*[\s,;:]+|(?<={CLOSE}))")
"""What parts a form from the name behind it, and before it. ТОО-Сервис is one word."""
_TOLD_LEAST: Final = 3
"""Letters of an abbreviation that is known by itself. A shorter one may be a word of the name: ПК, ИТ."""
_ALSO_WORDS: Final = frozenset(map(folded, ("ақ", "оси")))
"""Abbreviations that are words as well, with which names begin: Ақ бидай. They are forms in capitals alone."""
_CONTINUES: Final = re.compile(r"[а-яё]+(?:ого|его|ой|ых|их)|казахстана|республики", re.IGNORECASE)
"""A word that belongs to the form before it: Общественный фонд Атырауской области. So does one in small letters."""
_LEADS: Final = re.compile(
    r"\w{2,}[ндт][ыі]ң|[а-яё]{3,}(?:ый|ий|ой|ая|ое)|(?:облыс|аудан|қала|ауыл|республика)[лдт][ыі]қ|халықаралық",
    re.IGNORECASE,
)
"""A word to which the form behind it belongs: Жастардың қоғамдық қоры, Молодёжное общественное объединение."""

_Phrase: TypeAlias = tuple[str, ...]
"""Words as `folded` spells them."""


@dataclass(frozen=True, slots=True)
class _Spelt:
    """A form, and one of its spellings."""

    form: str
    written: str


def spellings(form: LegalForm) -> tuple[str, ...]:
    """All by which the form is known, in three languages."""
    beside = (*_written_out(form), *_abbreviated(form), *form.also_beside_name)
    return tuple(dict.fromkeys((*beside, *form.also, *_OF_SECTORS.get(form.sector, ()))))


def spellings_of_sector(sector: str) -> tuple[str, ...]:
    """All by which forms of a sector are known: whoever is asked what their organisation is may answer «ТОО»."""
    forms = (form for form in reference.legal_forms().values() if form.sector == sector)
    return tuple(dict.fromkeys(spelling for form in forms for spelling in spellings(form)))


def cut(name: str, chosen: str) -> tuple[str, str] | None:
    """A name with `paired` marks without one form at its beginning or end, and that form; None if none is certain.

    `chosen` is the organisation's form. Only forms of NGOs and businesses are cut: a state body's name has its form
    in it.
    """
    words = list(_WORD.finditer(name))
    spelt = tuple(folded(word[0]) for word in words)
    for count in range(min(_longest(), len(words) - 1), 0, -1):
        for phrase, at in ((spelt[:count], 0), (spelt[-count:], len(words) - count)):
            start, end = words[at].start(), words[at + count - 1].end()
            typed = name[start:end]
            if OPEN in typed or CLOSE in typed:
                continue
            if name[end : end + 1] == ")":
                end += 1
                start -= "(" not in typed and name[start - 1 : start] == "("
            rest = _rest(name, start, end)
            if not rest or rest.count("(") != rest.count(")"):
                continue
            quoted = rest.startswith(OPEN) if start == 0 else rest.endswith(CLOSE)
            meant = _beside_names().get(_as_one(phrase), ()) or (_called(typed, chosen) if quoted else ())
            if meant and (quoted or _is_form(typed, rest, meant, chosen, before=start == 0)):
                return rest, _nearest(typed, meant, chosen)
    return None


def _as_one(phrase: _Phrase) -> _Phrase:
    """Letters that stand apart are one abbreviation, «Т.О.О.»; two may be somebody's initials."""
    apart = len(phrase) >= _TOLD_LEAST and all(len(word) == 1 for word in phrase)
    return ("".join(phrase),) if apart else phrase


def is_form_alone(name: str, chosen: str) -> bool:
    """Whether the name is nothing but a legal form: ТОО, Общественный фонд."""
    meant = _beside_names().get(tuple(folded(joined(name)).split()), ())
    return bool(meant) and (" " in name or _is_abbreviation(name, meant, chosen))


def tells(name: str, form: LegalForm) -> bool:
    """Whether a name has the form in it, written out at its beginning or end, or is nothing but the form."""
    words = tuple(folded(word) for word in _WORD.findall(name))
    return name in _abbreviated(form) or any(
        one.form == form.id
        for count in range(2, min(_longest(), len(words)) + 1)
        for phrase in (words[:count], words[-count:])
        for one in _beside_names().get(phrase, ())
    )


def _rest(name: str, start: int, end: int) -> str | None:
    """What is left of the name when a form is cut that stands there, parted from it."""
    if start == 0:
        found = _APART_BEFORE.fullmatch(name[end:])
    else:
        found = None if name[end:].strip(" .") else _APART_BEHIND.fullmatch(name[:start])
    return found["rest"] if found and any(map(str.isalpha, found["rest"])) else None


def _is_form(typed: str, rest: str, meant: Sequence[_Spelt], chosen: str, *, before: bool) -> bool:
    """Whether these words are a form, and no part of the name or of its sentence."""
    if len(typed.split()) > 1:
        words = _WORD.findall(rest)
        if before:
            return not (words[0][0].islower() or _CONTINUES.fullmatch(words[0]))
        return not _LEADS.fullmatch(words[-1])
    return _is_abbreviation(typed, meant, chosen)


def _is_abbreviation(typed: str, meant: Sequence[_Spelt], chosen: str) -> bool:
    own = [one.form for one in meant if one.written.isascii() is typed.isascii()]
    if not typed.isupper() and (not own or folded(typed) in _ALSO_WORDS):
        return False
    return len(typed) >= _TOLD_LEAST or chosen in own


def _called(typed: str, chosen: str) -> tuple[_Spelt, ...]:
    """The chosen form, if a common noun beside a name in quotation marks means it: «фонд „Үміт“», in small letters,
    since names have words like «Фонд» in them. НПО and the like are no part of a name however they are spelt.
    """
    form = reference.legal_forms().get(chosen)
    if form is None:
        return ()
    own = (*(one for one in form.also if " " not in one), form.beside_name.kk.split()[-1])
    nouns = set(map(folded, own)) if typed.islower() else set[str]()
    return (_Spelt(chosen, typed),) if folded(typed) in nouns | _nouns_of_sector(form.sector) else ()


@cache
def _nouns_of_sector(sector: str) -> frozenset[str]:
    return frozenset(map(folded, _OF_SECTORS.get(sector, ())))


def _nearest(typed: str, meant: Sequence[_Spelt], chosen: str) -> str:
    """Of forms that are spelt alike, such as ҚҚ and КҚ, the one as typed, or the one that was chosen."""
    exact = [one.form for one in meant if one.written.lower() == typed.lower()]
    alike = exact or [one.form for one in meant]
    return chosen if chosen in alike else alike[0]


@cache
def _beside_names() -> Mapping[_Phrase, tuple[_Spelt, ...]]:
    """The forms that stand beside names, by what they are called there."""
    found: dict[_Phrase, tuple[_Spelt, ...]] = {}
    for form in reference.legal_forms().values():
        if form.sector != "state":
            for phrase, written in _phrases(form):
                found[phrase] = (*found.get(phrase, ()), _Spelt(form.id, written))
    return found


@cache
def _longest() -> int:
    return max(map(len, _beside_names()))


def _phrases(form: LegalForm) -> Iterator[tuple[_Phrase, str]]:
    """The form as it stands beside names, and as that is written. A single word is none if it is no abbreviation:
    «Фонд добра», "Green Farm".
    """
    several = (one for one in _written_out(form) if " " in one)
    for written in (*several, *_abbreviated(form), *form.also_beside_name):
        yield tuple(folded(written).split()), written


def _written_out(form: LegalForm) -> Iterator[str]:
    """The form's names, also without what stands in brackets, and how it reads beside a name."""
    for language in Language:
        name = form.name.in_language(language)
        yield from dict.fromkeys((name, re.sub(r" \(.*?\)", "", name)))
        if beside := form.beside_name.in_language(language).replace("{name}", "").strip(" ,"):
            yield beside


def _abbreviated(form: LegalForm) -> Iterator[str]:
    for language in Language:
        if short := form.abbreviation.in_language(language):
            yield short
