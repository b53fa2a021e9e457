"""How each language writes amounts, dates, times and names (CLDR data by Babel)."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from html import unescape

from babel.dates import format_date
from babel.numbers import format_decimal

from bot.matching.ontology import load_ontology
from bot.models import reference
from bot.models.country import local
from bot.models.reference import Language, Names
from bot.models.words import (
    Bilingual,
    Localized,
    Named,
    OrganizationName,
    SettlementName,
)
from bot.understanding.organization_names import english_name, short_name
from bot.understanding.place_wording import written
from bot.understanding.settlements import place_of

THIN_SPACE = "\u2009"
NO_BREAK_SPACE = "\u00a0"

CAPTION_MAX = 1024
"""Characters below a photo or a file, once its tags are read (Bot API, sendPhoto)."""
_TAG = re.compile(r"<[^>]*>")
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
_DAY_OF_WEEK_PATTERNS = {
    Language.KAZAKH: "d MMMM, EEEEEE",
    Language.RUSSIAN: "d MMMM, EEEEEE",
    Language.ENGLISH: "EEE d MMMM",
}
_DATE_PATTERNS = {
    Language.KAZAKH: "y 'жылғы' d MMMM",
    Language.RUSSIAN: "d MMMM y 'года'",
    Language.ENGLISH: "d MMMM y",
}
_SHORT_DATE_PATTERNS = {
    Language.KAZAKH: ("dd.MM.y", "dd.MM"),
    Language.RUSSIAN: ("dd.MM.y", "dd.MM"),
    Language.ENGLISH: ("d MMM y", "d MMM"),
}
"""With and without the year. Months cut short look like other words in Kazakh: қар. is snow."""


def money(tenge: int, language: Language) -> str:
    """`2,4 млн ₸` and `₸2.4M`. An amount that needs more than two decimals of a million is written out."""
    for scale in (_BILLION, _MILLION):
        if tenge >= scale and tenge % (scale // 100) == 0:
            number = format_decimal(Decimal(tenge) / scale, format="0.##", locale=language.value)
            unit = _SCALES[language][scale]
            if language is Language.ENGLISH:
                return f"₸{number}{unit}"
            return f"{number}{NO_BREAK_SPACE}{unit}{NO_BREAK_SPACE}₸"
    grouped = whole_number(tenge, language)
    return f"₸{grouped}" if language is Language.ENGLISH else f"{grouped}{NO_BREAK_SPACE}₸"


def as_label(text: str) -> str:
    """The text as a button's label or a heading, which begins with a capital letter. Within a sentence the same words
    do not.
    """
    return text[:1].upper() + text[1:]


def whole_number(value: int, language: Language) -> str:
    """A number with its thousands apart: `1 240` with thin spaces, `1,240` in English."""
    grouped = f"{value:,}"
    return grouped if language is Language.ENGLISH else grouped.replace(",", THIN_SPACE)


def hundredths(value: float, language: Language, *, signed: bool = False) -> str:
    """`0,87` and `0.87`; signed, `+0,12` and `−0,30`."""
    pattern = "+0.00;\u22120.00" if signed else "0.00"
    return str(format_decimal(round(value, 2), format=pattern, locale=language.value))


def day(on: date, language: Language, today: date, relative: Callable[[str], str] | None) -> str:
    """`22 маусым, сейсенбі`. Today and tomorrow are called so if `relative` has words for them; the year is given if it
    is not the current one.
    """
    if relative and on == today:
        return relative("date-today")
    if relative and on == today + timedelta(days=1):
        return relative("date-tomorrow")
    if on.year != today.year:
        return full_date(on, language)
    return format_date(on, _DAY_PATTERNS[language], locale=language.value)


def full_date(on: date, language: Language) -> str:
    """`2027 жылғы 31 желтоқсан`, `31 декабря 2027 года`, `31 December 2027`: the same on whatever day it is read."""
    return format_date(on, _DATE_PATTERNS[language], locale=language.value)


def period(first: date, last: date, language: Language, *, year: bool = True) -> str:
    """`5–6 желтоқсан`, `1 марта – 30 ноября 2027 года`: from a day to another or the same, always in figures."""
    if first.year != last.year:
        return f"{full_date(first, language)} – {full_date(last, language)}"
    of_last = format_date(last, "d MMMM", locale=language.value)
    if first == last:
        days = of_last
    elif first.month == last.month:
        days = f"{first.day}–{of_last}"
    else:
        days = f"{format_date(first, 'd MMMM', locale=language.value)} – {of_last}"
    if not year:
        return days
    match language:
        case Language.KAZAKH:
            return f"{first.year} жылғы {days}"
        case Language.RUSSIAN:
            return f"{days} {first.year} года"
        case _:
            return f"{days} {first.year}"


def month(on: date, language: Language) -> str:
    """`Наурыз 2027`, as a heading."""
    return as_label(format_date(on, "LLLL y", locale=language.value))


def month_within(on: date, language: Language, *, year: bool) -> str:
    """`маусым`, `2027 жылғы маусым`, `июнь 2027 года`, `June`: inside a sentence."""
    name = format_date(on, "LLLL", locale=language.value)
    match language:
        case Language.ENGLISH:
            return f"{name} {on.year}" if year else name
        case Language.RUSSIAN:
            return f"{name.lower()} {on.year} года" if year else name.lower()
        case _:
            return f"{on.year} жылғы {name.lower()}" if year else name.lower()


def day_of_week(on: date, language: Language) -> str:
    """`8 наурыз, дс`, `Mon 8 March`: where the year is known."""
    return str(format_date(on, _DAY_OF_WEEK_PATTERNS[language], locale=language.value))


def weekday(on: date, language: Language) -> str:
    """`дс`, `пн`, `Mo`: above the days of a calendar."""
    return str(format_date(on, "EEEEEE", locale=language.value))


def short_day(on: date, language: Language) -> str:
    """`25.06.2027`, `25 Jun 2027`: for buttons, where a whole date leaves no room for a name."""
    return str(format_date(on, _SHORT_DATE_PATTERNS[language][0], locale=language.value))


def short_moment(at: datetime, language: Language) -> str:
    """`25.06, 11:30`, `25 Jun, 11:30`: for buttons, too."""
    day_and_month = format_date(local(at).date(), _SHORT_DATE_PATTERNS[language][1], locale=language.value)
    return f"{day_and_month}, {time_of_day(at)}"


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
        case "legal-form-label":
            form = reference.legal_forms().get(value.id)
            return None if form is None else form.label
        case _:
            form = reference.legal_forms().get(value.id)
            return None if form is None else form.name


def organization(value: OrganizationName, language: Language) -> str:
    """«Болашақ кілті» ҚҚ · ОФ «Болашақ кілті» · Bolashaq Kilti Public Foundation.

    The name is in the reader's language if it is known there, otherwise in a language in which it is known. English
    readers get it in Latin letters, unless it is a state body's: that is a description, and stays in its own language.
    """
    names = {"kk": value.kk, "ru": value.ru, "en": value.en}
    order = [language.value, *(code for code in ("kk", "ru", "en") if code != language.value)]
    written_in, name = next((code, names[code]) for code in order if names[code])
    if language is not Language.ENGLISH:
        return short_name(value.legal_form, name, language)
    return english_name(value) or short_name(value.legal_form, name, Language(written_in))


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


def bilingual(value: Bilingual, language: Language) -> str:
    """Which of somebody's words a reader gets: the one place where that is decided."""
    return value.second if language is value.second_language else value.text


def cut(text: str, longest: int) -> str:
    """The text cut between words, with an ellipsis at its end. `longest` counts characters, including the ellipsis."""
    if len(text) <= longest:
        return text
    room, following = text[: longest - 1], text[longest - 1]
    inside_a_word = not (room[-1:].isspace() or following.isspace())
    if inside_a_word and len(room.split()) > 1:
        room = room.rsplit(maxsplit=1)[0]
    return room.rstrip(" ,;:-–—\n") + "…"


def shown_length(html: str) -> int:
    """How long a text is as Telegram counts it: without its tags, in units of UTF-16 to be on the safe side."""
    return _units(unescape(_TAG.sub("", html)))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def gist(text: str) -> str:
    """The first two lines that say anything, each cut between words."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "\n".join(cut(line, _GIST_MAX) for line in lines[:2])
