"""An organisation's name and its legal form: read apart, and printed beside each other, each once.

People type both in any of the languages, give the form a second time, before or after the name, and put either or
both in quotation marks. What is kept is the name alone; old records may have all that was typed, and read right too,
since printing takes a name apart as well.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TypeAlias

from bot.models import reference
from bot.models.errors import InvalidValueError
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.understanding.latin import in_latin
from bot.understanding.legal_forms import cut, is_form_alone, tells
from bot.understanding.names import parse_name, refuse_claims
from bot.understanding.quotes import kept, paired, quoted, shallow, unwrapped, with_marks

Spelling: TypeAlias = Callable[[str], str]
"""Writes a name, once it stands without its form, in other letters."""


_MARKS_WITHIN = 2
"""How deep marks may stand in a name, around which printing sets one more pair."""


@dataclass(frozen=True, slots=True)
class WithoutForm:
    """A name, and the legal forms that stood beside it, as ids."""

    name: str
    forms: tuple[str, ...]


def parse_organization_name(text: str, *, longest: int, legal_form: str) -> WithoutForm:
    """An organisation's name as it is kept: without a legal form, which is a field of its own, and without quotation
    marks around the whole. Raises `InvalidValueError`.
    """
    found = without_forms(parse_name(text, longest=longest), legal_form)
    refuse_claims(found.name)
    if is_form_alone(found.name, legal_form):
        raise InvalidValueError("name-form-alone")
    return WithoutForm(parse_name(found.name, longest=longest), found.forms)


@lru_cache(4096)
def without_forms(name: str, chosen: str) -> WithoutForm:
    """The name without legal forms at its ends and marks around the whole. `chosen` is the organisation's form."""
    form = reference.legal_forms().get(chosen)
    bare, found = unwrapped(" ".join(paired(name).split())), list[str]()
    while form is not None and form.sector != "state" and (shorter := cut(bare, chosen)):
        bare = unwrapped(shorter[0])
        found.append(shorter[1])
    return WithoutForm(kept(shallow(bare, _MARKS_WITHIN)), tuple(dict.fromkeys(found)))


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


def english_name(name: OrganizationName) -> str:
    """With its form in English, and in Latin letters where no English name is known. A state body's name is a
    description, which letters alone translate for nobody: empty unless its people have given an English one.
    """
    if name.en:
        return official_name(name.legal_form, name.en, Language.ENGLISH)
    form = reference.legal_forms().get(name.legal_form)
    if form is None or form.sector == "state":
        return ""
    spelling = partial(in_latin, kazakh=bool(name.kk))
    return official_name(name.legal_form, name.kk or name.ru, Language.ENGLISH, spelling)


def _beside(legal_form: str, name: str, pattern: str, language: Language, spelling: Spelling) -> str:
    form = reference.legal_forms().get(legal_form)
    text = paired(without_forms(name, legal_form).name)
    spelt = spelling(text)
    if form is None or form.sector == "state" or tells(text, form):
        return with_marks(spelt, language)
    if language is Language.ENGLISH:
        carried = _last_word(text) in form.carried_by
        return with_marks(spelt if carried else pattern.replace("{name}", spelt), language)
    return pattern.replace("{name}", quoted(spelt, language))


def _last_word(text: str) -> str:
    words = re.findall(r"\w+", text)
    return words[-1].casefold() if words else ""
