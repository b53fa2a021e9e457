"""The term of a memorandum and the lines of its action plan, as people type them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.models.errors import InvalidValueError
from bot.models.memoranda import FURTHEST, TERM_MONTHS_MOST, Pair, PlanItem, PlanRow
from bot.models.words import Day, Text, Value
from bot.understanding.days import parse_date
from bot.understanding.numerals import is_numeral, without_hyphens
from bot.understanding.readings import only_meaning, understood
from bot.understanding.signs import bare_words, evened
from bot.understanding.stretches import months_counted
from bot.understanding.texts import parse_line

WHAT_MAX, WHO_MAX = 300, 250
"""Letters of what is done, and of who does it: the longest name of an organisation, with its legal form."""
_TERM_LONGEST = 30
"""Characters of a number of months."""
_LINE_LONGEST = 500
"""Characters of a line of the plan."""
_WIDE_SEMICOLON = "\uff1b"
_SIGNS = (re.compile(r"(\s*\|\s*)"), re.compile(r"(\s[-\u2010-\u2015]\s)"), re.compile(r"(\s*,\s+)"))
"""What people put between the parts of a line, each with its spaces."""
_IN_MONTHS = bare_words("months")
_FOR = bare_words("на for сроком мерзімге")


def parse_coming_date(text: str, today: date) -> date:
    """A date from today on and within `FURTHEST`. Raises `InvalidValueError`."""
    return parse_date(text, today=today, earliest=today, latest=today + FURTHEST)


def parse_term(text: str, today: date) -> int | date:
    """How many months something lasts, or its last day: "12 ай", "полтора года", "31.12.2027".

    A number alone is a number of months, as on the buttons. Where it may also be a day of a month, it is asked back.
    """
    if len(text) > _TERM_LONGEST:
        return parse_coming_date(text, today)
    words = [word for word in _said(text) if word not in _FOR]
    months = months_counted(words)
    is_bare = months is None and _is_number(words)
    if is_bare:
        months = months_counted([*words, *_IN_MONTHS])
    if months and months > TERM_MONTHS_MOST:
        raise InvalidValueError("date-too-late", latest=f"{today + FURTHEST:%d.%m.%Y}")
    if months:
        terms: list[int | date] = [months, *(_day_of_a_month(words[0], today) if is_bare else ())]
        return only_meaning(terms, _in_words)
    return parse_coming_date(text, today)


def _is_number(words: Sequence[str]) -> bool:
    return bool(words) and all(word.isdecimal() or (is_numeral(word) and len(word) > 1) for word in words)


def _said(text: str) -> list[str]:
    apart = re.sub(r"(?<=\d)-?(?=[^\W\d_])", " ", without_hyphens(evened(text)))
    return [word for word in (word.strip(".,;:!?()") for word in apart.split()) if word]


def _day_of_a_month(number: str, today: date) -> list[date]:
    try:
        return [parse_coming_date(number, today)]
    except InvalidValueError:
        return []


def _in_words(term: int | date) -> Value:
    return Day(term) if isinstance(term, date) else Text("memorandum-term-months", {"months": term})


def parse_plan_item(line: str, today: date) -> PlanItem:
    """A line such as `What; 01.09.2027; who`. Other signs between its parts are understood where one part is plainly
    a day.

    Raises `AmbiguousError` if several days are meant, `InvalidValueError` when a part is missing or cannot be read.
    """
    what, until, who = _three_parts(line.replace(_WIDE_SEMICOLON, ";"), today)
    return understood(
        lambda: parse_coming_date(until, today),
        lambda day: tidy_plan_item(PlanItem(what=what, until=day, who=who)),
    )


def parse_what(text: str) -> str:
    """What is done. Raises `InvalidValueError`."""
    return parse_line(text, longest=WHAT_MAX, shortest=3)


def parse_who(text: str) -> str:
    """Who does it. Raises `InvalidValueError`."""
    return parse_line(text, longest=WHO_MAX, shortest=2)


def is_whole_item(typed: str, today: date) -> bool:
    """Whether somebody has typed all three parts of a line, or several lines, instead of what is done alone."""
    if len(typed.strip().splitlines()) > 1 or ";" in typed.replace(_WIDE_SEMICOLON, ";"):
        return True
    try:
        _three_parts(typed, today)
    except InvalidValueError:
        return False
    return True


def _three_parts(line: str, today: date) -> Sequence[str]:
    parts = [part.strip() for part in line.split(";")]
    if parts and not parts[-1]:
        parts.pop()
    if len(parts) == 3:
        return parts
    if len(parts) == 1 and len(line) <= _LINE_LONGEST:
        for sign in _SIGNS:
            apart = sign.split(line)
            days = [place for place in range(2, len(apart) - 2, 2) if _is_plainly_a_day(apart[place], today)]
            if len(days) == 1:
                return "".join(apart[: days[0] - 1]), apart[days[0]], "".join(apart[days[0] + 2 :])
    raise InvalidValueError("plan-item-parts")


def _is_plainly_a_day(text: str, today: date) -> bool:
    """A number alone may count something."""
    if text.strip().isdecimal():
        return False
    try:
        parse_coming_date(text, today)
    except InvalidValueError as refusal:
        return refusal.code != "date-not-understood"
    return True


def tidy_plan_item(item: PlanItem) -> PlanItem:
    """The same line of the plan with tidy words. Raises `InvalidValueError`."""
    return replace(
        item,
        what=parse_what(item.what),
        who=parse_who(item.who),
    )


def tidy_plan_row(row: PlanRow) -> PlanRow:
    """The same line in both languages with tidy words; what is wanting in one of them stays so. Raises
    `InvalidValueError`.
    """
    return replace(
        row,
        action=_each(row.action, longest=WHAT_MAX, shortest=3),
        who=_each(row.who, longest=WHO_MAX, shortest=2),
    )


def _each(text: Pair, *, longest: int, shortest: int) -> Pair:
    halves = [
        parse_line(half, longest=longest, shortest=shortest) if half.strip() else ""
        for half in (text.kk, text.ru)
    ]
    if not any(halves):
        parse_line("", longest=longest, shortest=shortest)
    return Pair(*halves)
