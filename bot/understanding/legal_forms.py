"""Legal forms as people call them, alone or in an organisation's name: «ТОО "Каспий"», «Болашақ кілті» ҚҚ, LLP."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.models import reference
from bot.understanding.names import parse_name, refuse_claims, without_outer_quotes
from bot.understanding.spelling import folded

EVERYDAY: Final[Mapping[str, tuple[str, ...]]] = {
    "public_fund": ("фонд", "қор", "благотворительный фонд", "қайырымдылық қоры", "public foundation", "public fund",
                    "foundation", "fund", "қф"),
    "corporate_fund": ("фонд", "қор", "corporate foundation", "corporate fund", "foundation", "fund"),
    "private_fund": ("фонд", "қор", "private foundation", "private fund", "foundation", "fund", "чф"),
    "public_association": ("объединение", "бірлестік", "ассоциация", "association"),
    "association_of_legal_entities": ("ассоциация", "союз", "қауымдастық", "одақ", "объединение", "бірлестік",
                                      "association", "union", "оюл"),
    "private_institution": ("учреждение", "мекеме", "institution"),
    "noncommercial_jsc": ("ао", "ақ", "ncjsc", "кеақ", "нао"),
    "consumer_cooperative": ("кооператив", "cooperative"),
    "owners_association": ("оси", "кск", "пик", "миб"),
    "foreign_ngo_branch": ("филиал", "представительство", "өкілдік", "branch"),
    "initiative_group": ("группа", "топ", "group", "без регистрации", "тіркелмеген"),
    "llp": ("тоо", "жшс", "llp", "ltd", "ооо"),
    "alp": ("тдо", "қжс"),
    "jsc": ("ао", "ақ", "jsc", "оао", "зао", "пао"),
    "production_cooperative": ("кооператив", "cooperative"),
    "sole_proprietor": ("ип", "жк", "ie", "предприниматель", "кәсіпкер", "sole trader"),
    "joint_sole_proprietor": ("совместное ип",),
    "farm": ("кх", "шқ", "кфх", "крестьянское хозяйство", "фермерское хозяйство", "шаруа қожалығы", "фермер", "farm"),
    "business_association": ("ассоциация", "қауымдастық", "association"),
    "chamber": ("нпп", "ұкп", "палата", "атамекен", "chamber"),
    "ministry": ("министерство",),
    "akimat": ("әкімдік", "акимат", "akimat"),
    "akim_office": ("аппарат", "әкім аппараты", "аппарат акима"),
    "department": ("управление", "басқарма", "department"),
    "division": ("отдел", "бөлім", "division"),
    "state_institution": ("гу", "мм"),
    "communal_state_institution": ("кгу", "кмм"),
    "republican_state_institution": ("ргу", "рмм"),
    "communal_enterprise_phv": ("кгп", "гкп", "гкп на пхв", "кгп на пхв", "мкк", "шжқ мкк", "кмк"),
    "communal_treasury_enterprise": ("гккп", "кгкп", "мкқк", "кмқк"),
    "quasi_state": ("квазигоссектор", "квазимемлекеттік", "нацкомпания", "спк", "әкк"),
}  # fmt: skip
"""How people call the forms, beside the names and abbreviations of `legal_forms.json`."""

_OF_SECTORS: Final[Mapping[str, tuple[str, ...]]] = {
    "ngo": ("ngo", "нпо", "нко", "үеұ", "коммерциялық емес ұйым", "неправительственная организация"),
    "business": ("компания", "company", "бизнес", "фирма"),
    "state": ("госорган", "мемлекеттік орган", "государственный орган", "state body"),
}
"""Words that mean any of the forms of a sector."""
_OF_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "public_fund": ("public foundation", "public fund"),
    "corporate_fund": ("corporate foundation", "corporate fund"),
    "private_fund": ("private foundation", "private fund"),
    "llp": ("llp", "ltd", "ооо"),
    "jsc": ("jsc",),
    "noncommercial_jsc": ("ncjsc",),
    "sole_proprietor": ("ie",),
    "farm": ("крестьянское хозяйство", "фермерское хозяйство", "шаруа қожалығы", "фермер қожалығы", "кфх"),
}
"""Which of these stand in names as well, and are no part of them. «Фонд добра» is a name."""
_WORD: Final = re.compile(r"[^\W_]+")
_QUOTES: Final = "«»„“”\"'‘’"
_BETWEEN: Final = " ,;:–—-.()"
_TOLD_LEAST: Final = 3
"""Letters of an abbreviation that is known by itself. A shorter one may be a word of the name: ПК, ИТ."""


@dataclass(frozen=True, slots=True)
class WithoutForm:
    """A name, and the legal forms that were typed with it, as ids."""

    name: str
    forms: tuple[str, ...]


def spellings(form: reference.LegalForm) -> tuple[str, ...]:
    """All by which the form is known, in three languages."""
    own = (form.name, form.abbreviation)
    official = [text for names in own for text in (names.kk, names.ru, names.en) if text]
    return (*official, *EVERYDAY.get(form.id, ()), *_OF_SECTORS.get(form.sector, ()))


def spellings_of_sector(sector: str) -> tuple[str, ...]:
    """All by which forms of a sector are known: whoever is asked what their organisation is may answer «ТОО»."""
    forms = (form for form in reference.legal_forms().values() if form.sector == sector)
    return tuple(dict.fromkeys(spelling for form in forms for spelling in spellings(form)))


def parse_organization_name(text: str, *, longest: int, legal_form: str) -> WithoutForm:
    """An organisation's name as it is kept: without a legal form, which is a field of its own, and without quotes
    around the whole. Raises `InvalidValueError`.
    """
    found = without_forms(parse_name(text, longest=longest), legal_form)
    refuse_claims(found.name)
    return WithoutForm(parse_name(found.name, longest=longest), found.forms)


def without_forms(name: str, chosen: str) -> WithoutForm:
    """The name without legal forms around it and quotes around the whole. `chosen` is the organisation's form.

    Only forms of NGOs and businesses are cut: a state body's name has its form in it.
    """
    form = reference.legal_forms().get(chosen)
    bare, found = without_outer_quotes(name), list[str]()
    if form is None or form.sector == "state":
        return WithoutForm(bare, ())
    while cut := _cut(bare, chosen):
        bare = without_outer_quotes(cut[0])
        found.append(cut[1])
    return WithoutForm(bare, tuple(dict.fromkeys(found)))


def _cut(name: str, chosen: str) -> tuple[str, str] | None:
    """The name without one form at its beginning or end, and that form; None if there is none."""
    words = list(_WORD.finditer(name))
    spelt = [folded(word[0]) for word in words]
    for phrase, forms in _phrases():
        count = len(phrase)
        if len(words) <= count:
            continue
        for first, kept in ((0, name[words[count - 1].end() :]), (len(words) - count, "")):
            if tuple(spelt[first : first + count]) != phrase:
                continue
            typed = name[words[first].start() : words[first + count - 1].end()]
            rest = kept or name[: words[first].start()]
            rest = rest.strip(_BETWEEN)
            if kept and name[: words[0].start()].strip(_BETWEEN):
                continue
            if not kept and name[words[-1].end() :].strip(_BETWEEN):
                continue
            if any(map(str.isalpha, rest)) and _is_form(typed, rest, forms, chosen):
                return rest, _meant(typed, forms, chosen)
    return None


def _is_form(typed: str, rest: str, forms: Sequence[str], chosen: str) -> bool:
    """Whether these words are a form and no part of the name, which an abbreviation may be."""
    if " " in typed or chosen in forms or rest[0] in _QUOTES or rest[-1] in _QUOTES:
        return True
    return len(typed) >= _TOLD_LEAST and (typed.isupper() or folded(typed) in {"тоо", "жшс", "ллп", "лтд"})


def _meant(typed: str, forms: Sequence[str], chosen: str) -> str:
    """Of forms that are spelt alike, such as ҚҚ and КҚ, the one as typed, or the one that was chosen."""
    exact = [one for one in forms if typed.lower() in {other.lower() for other in spellings(_form(one))}]
    alike = exact or list(forms)
    return chosen if chosen in alike else alike[0]


def _form(form_id: str) -> reference.LegalForm:
    return reference.legal_forms()[form_id]


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Folded words of a form as it stands in names, the longest first, and the forms that are called so."""
    found: dict[tuple[str, ...], list[str]] = {}
    for form in reference.legal_forms().values():
        if form.sector == "state" or form.id == "chamber":
            continue
        for phrase in _in_names(form):
            if form.id not in found.setdefault(phrase, []):
                found[phrase].append(form.id)
    return tuple(
        (words, tuple(forms)) for words, forms in sorted(found.items(), key=lambda item: -len(item[0]))
    )


def _in_names(form: reference.LegalForm) -> Iterator[tuple[str, ...]]:
    """The form's names as folded words, also without what stands in brackets, and with the endings of Kazakh."""
    texts = (form.name.kk, form.name.ru, form.name.en, form.abbreviation.kk, form.abbreviation.ru)
    for text in filter(None, (*texts, *_OF_NAMES.get(form.id, ()))):
        for shorter in (text, re.sub(r"\(.*?\)", "", text)):
            words = tuple(folded(shorter).split())
            yield from _with_endings(words) if text == form.name.kk else (words,)


def _with_endings(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The Kazakh words alone and after a name, where the last has the ending of the possessive: қоры, бірлестігі."""
    *before, last = words
    softened = last[:-1] + {"к": "г", "п": "б"}.get(last[-1], last[-1])
    endings = [last, *(last + end for end in ("ы", "и", "сы", "си")), softened + "ы", softened + "и"]
    return [(*before, ending) for ending in dict.fromkeys(endings)]
