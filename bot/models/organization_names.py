"""An organisation's name beside its legal form, each printed once: «Болашақ кілті» қоғамдық қоры, ТОО «Жем Компрессор».

Both are typed by people, who give the form a second time, in any of the languages, before or after the name, and put
either or both in quotation marks.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from bot.models import reference
from bot.models.quotes import CLOSE, OPEN, paired, quoted, unwrapped, with_marks
from bot.models.reference import Language, LegalForm

Spelling: TypeAlias = Callable[[str], str]
"""Writes a name, once it stands without its form, in other letters."""


def short_name(legal_form: str, name: str, language: Language, spelling: Spelling = str) -> str:
    """A name as lists and letters write it: «Болашақ кілті» ҚҚ, ОФ «Болашақ кілті», Zhem Kompressor LLP.

    The name is in any language. Where no abbreviation is customary the form is written out.
    """
    form = reference.legal_forms().get(legal_form)
    abbreviation = form.abbreviation.in_language(language) if form else ""
    match language:
        case Language.KAZAKH if abbreviation:
            return _beside(legal_form, name, "{name} " + abbreviation, language, spelling)
        case Language.RUSSIAN if abbreviation:
            return _beside(legal_form, name, abbreviation + " {name}", language, spelling)
        case _:
            return official_name(legal_form, name, language, spelling)


def official_name(legal_form: str, name: str, language: Language, spelling: Spelling = str) -> str:
    """A name with its form written out, as documents have it. A state body's name is complete by itself."""
    form = reference.legal_forms().get(legal_form)
    pattern = form.beside_name.in_language(language) if form else ""
    return _beside(legal_form, name, pattern, language, spelling)


def _beside(legal_form: str, name: str, pattern: str, language: Language, spelling: Spelling) -> str:
    form = reference.legal_forms().get(legal_form)
    text = paired(" ".join(name.split()))
    if form is None or form.sector == "state":
        return with_marks(spelling(unwrapped(text) or text), language)
    text = _without_form(form, text)
    spelt = spelling(text)
    if _tells(form, text) or (language is Language.ENGLISH and _last_word(text) in form.carried_by):
        return with_marks(spelt, language)
    beside = with_marks(spelt, language) if language is Language.ENGLISH else quoted(spelt, language)
    return pattern.replace("{name}", beside)


def _without_form(form: LegalForm, text: str) -> str:
    """The name without the form and the marks around it.

    A form that is written out is taken off only beside a name in quotation marks: without them it may be a part of the
    sentence, as in "Общественный фонд развития села".
    """
    while True:
        shorter = unwrapped(text) or _cut_off(form, text)
        if not shorter:
            return text
        text = shorter


def _cut_off(form: LegalForm, text: str) -> str | None:
    for pattern in _around(form.id):
        found = pattern.fullmatch(text)
        rest = found and (found["after"] or found["before"])
        if rest:
            return str(rest)
    return None


@cache
def _around(legal_form: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of a name with its form before or after it."""
    form = reference.legal_forms()[legal_form]
    short = "|".join(map(re.escape, _abbreviations(form)))
    full = "|".join(map(re.escape, _written_out(form)))
    within = f"{OPEN}.+{CLOSE}"
    of_full = rf"(?i:{full})[\s,]*(?P<after>{within})|(?P<before>{within})[\s,]*(?i:{full})"
    named = r".*\w.*"
    of_short = (
        rf"(?:{short})(?:[\s,]+|(?={OPEN}))(?P<after>{named})|"
        rf"(?P<before>{named}?)(?:[\s,]+|(?<={CLOSE}))(?:{short})"
    )
    return tuple(re.compile(pattern) for pattern in ((of_full, of_short) if short else (of_full,)))


def _tells(form: LegalForm, text: str) -> bool:
    """Whether the name has the form in it, written out, at its beginning or at its end."""
    lowered = f" {text.casefold()} "
    return text in _abbreviations(form) or any(
        lowered.startswith(f" {phrase.casefold()} ") or lowered.endswith(f" {phrase.casefold()} ")
        for phrase in _written_out(form)
    )


def _abbreviations(form: LegalForm) -> list[str]:
    return [short for code in Language if (short := form.abbreviation.in_language(code))]


def _written_out(form: LegalForm) -> list[str]:
    """The ways in which the form is written out in the three languages, the longest first."""
    beside = (form.beside_name.in_language(code).replace("{name}", "").strip(" ,") for code in Language)
    phrases = {*(form.name.in_language(code) for code in Language), *(one for one in beside if " " in one)}
    return sorted(phrases, key=len, reverse=True)


def _last_word(text: str) -> str:
    words = re.findall(r"\w+", text)
    return words[-1].casefold() if words else ""
