"""How each language writes amounts, dates, times and names (CLDR data by Babel)."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal

from babel.dates import format_date, format_interval
from babel.numbers import format_decimal

from bot.matching.ontology import load_ontology
from bot.models import reference
from bot.models.country import local
from bot.models.reference import Language, LegalForm, Names
from bot.models.words import (
    Localized,
    Named,
    OrganizationName,
    SettlementName,
)
from bot.understanding.settlements import place_of, written

THIN_SPACE = "\u2009"
NO_BREAK_SPACE = "\u00a0"

_SMALL_WORDS = {"of", "and", "or", "the", "in", "with", "for", "on"}
_GIST_MAX = 120
"""Characters of a line that tells what a message is about."""
_BILLION, _MILLION = 10**9, 10**6
_SCALES = {
    Language.KAZAKH: {_BILLION: "млрд", _MILLION: "млн"},
    Language.RUSSIAN: {_BILLION: "млрд", _MILLION: "млн"},
    Language.ENGLISH: {_BILLION: "bn", _MILLION: "M"},
}
_DAY_PATTERNS = {
    Language.KAZAKH: "d MMMM, EEEE",
    Language.RUSSIAN: "d MMMM, EEEE",
    Language.ENGLISH: "EEE d MMMM",
}
_DATE_PATTERNS = {
    Language.KAZAKH: "y 'жылғы' d MMMM",
    Language.RUSSIAN: "d MMMM y 'года'",
    Language.ENGLISH: "d MMMM y",
}


def money(tenge: int, language: Language) -> str:
    """`2,4 млн ₸` and `₸2.4M`. An amount that needs more than two decimals of a million is written out."""
    for scale in (_BILLION, _MILLION):
        if tenge >= scale and tenge % (scale // 100) == 0:
            number = format_decimal(Decimal(tenge) / scale, format="0.##", locale=language.value)
            unit = _SCALES[language][scale]
            if language is Language.ENGLISH:
                return f"₸{number}{unit}"
            return f"{number}{NO_BREAK_SPACE}{unit}{NO_BREAK_SPACE}₸"
    grouped = whole_number(tenge)
    return f"₸{grouped}" if language is Language.ENGLISH else f"{grouped}{NO_BREAK_SPACE}₸"


def whole_number(value: int) -> str:
    """A number with a thin space between thousands, the same in each language: `1 240`."""
    return f"{value:,}".replace(",", THIN_SPACE)


def day(on: date, language: Language, today: date, relative: Callable[[str], str]) -> str:
    """`22 маусым, сейсенбі`. Today and tomorrow are called so; the year is given if it is not the current one."""
    if on == today:
        return relative("date-today")
    if on == today + timedelta(days=1):
        return relative("date-tomorrow")
    if on.year != today.year:
        return format_date(on, _DATE_PATTERNS[language], locale=language.value)
    return format_date(on, _DAY_PATTERNS[language], locale=language.value)


def short_day(on: date, language: Language) -> str:
    """`25 мау. 2027`, `25 июн. 2027`, `25 Jun 2027`: for buttons, where a whole date leaves no room for a name."""
    return str(format_date(on, "d MMM y", locale=language.value))


def short_moment(at: datetime, language: Language) -> str:
    """`25 мау., 11:30`, `25 июн., 11:30`, `25 Jun, 11:30`: for buttons, too."""
    return f"{format_date(local(at).date(), 'd MMM', locale=language.value)}, {time_of_day(at)}"


def time_of_day(at: datetime) -> str:
    return local(at).strftime("%H:%M")


def named(value: Named, language: Language) -> str:
    """A word of the reference data in the reader's language. An id that no longer exists is shown as it is."""
    names = _names(value)
    return names.in_language(language) if names else value.id


def _names(value: Named) -> Names | None:
    match value.kind:
        case "region" | "region-within":
            region = reference.regions().get(value.id)
            if region is None:
                return None
            return region.name if value.kind == "region" else region.within
        case "sphere":
            sphere = reference.spheres().get(value.id)
            return None if sphere is None else sphere.short
        case "cause":
            cause = load_ontology().by_id.get(value.id)
            return None if cause is None else Names(cause.name["kk"], cause.name["ru"], cause.name["en"])
        case _:
            form = reference.legal_forms().get(value.id)
            return None if form is None else _of_form(value, form)


def _of_form(value: Named, form: LegalForm) -> Names:
    if value.kind == "legal-form":
        return form.short
    # Not every form has a customary abbreviation in every language.
    return Names(*(form.abbreviation.in_language(code) or form.name.in_language(code) for code in Language))


def organization(value: OrganizationName, language: Language) -> str:
    """«Болашақ кілті» ҚҚ · ОФ «Болашақ кілті» · Bolashaq Kilti Public Fund.

    The name is in the reader's language if it is known there, otherwise in a language in which it is known. The legal
    form is left out if the name contains it already.
    """
    names = {"kk": value.kk, "ru": value.ru, "en": value.en}
    order = [language.value, *(code for code in ("kk", "ru", "en") if code != language.value)]
    written_in, name = next((code, names[code]) for code in order if names[code])
    form = reference.legal_forms().get(value.legal_form)
    if form is None or form.sector == "state":
        return name
    if written_in == Language.ENGLISH:
        return name if form.name.en.lower() in name.lower() else f"{name} {_in_capitals(form.name.en)}"
    bare = name.strip("«»\"“”'")
    abbreviation = named(Named("legal-form-short", value.legal_form), language)
    if language is Language.KAZAKH:
        return f"«{bare}» {abbreviation}"
    if language is Language.RUSSIAN:
        return f"{abbreviation} «{bare}»"
    return f"{bare} {_in_capitals(form.name.en)}"


def _in_capitals(form: str) -> str:
    """The legal form as a part of a name: Public Fund, Association of Legal Entities."""
    return " ".join(word if word in _SMALL_WORDS else word[:1].upper() + word[1:] for word in form.split())


def settlement(value: SettlementName, language: Language) -> str:
    """The settlement's name of today in the reader's language, if the settlement is known; else as it was written."""
    place = place_of(value.written, value.region)
    return written(place, language, value.region) if place else value.written


def localized(value: Localized, language: Language) -> str:
    texts = dict(value.texts)
    for code in (language.value, *Language):
        if texts.get(code):
            return texts[code]
    return ""


def cut(text: str, longest: int) -> str:
    """The text cut between words, with an ellipsis at its end. `longest` counts characters, including the ellipsis."""
    if len(text) <= longest:
        return text
    room, following = text[: longest - 1], text[longest - 1]
    inside_a_word = not (room[-1:].isspace() or following.isspace())
    if inside_a_word and len(room.split()) > 1:
        room = room.rsplit(maxsplit=1)[0]
    return room.rstrip(" ,;:-–—\n") + "…"


def period(first: date, last: date, language: Language) -> str:
    """`1 наурыз – 30 қараша 2027` in CLDR's own order: `2027 ж. 1 нау. – 30 қар.`, `1 Mar – 30 Nov 2027`."""
    # The locale "en" means American English: Mar 1 – Nov 30, 2027. All other dates here put the day first.
    locale = "en_GB" if language is Language.ENGLISH else language.value
    return str(format_interval(first, last, "yMMMd", locale=locale))


def gist(text: str) -> str:
    """The first two lines that say anything, each cut between words."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "\n".join(cut(line, _GIST_MAX) for line in lines[:2])
