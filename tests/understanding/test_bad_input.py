"""Texts that nobody types: of a megabyte, with marks piled up, with dates at the end of time. Each is read or refused
at once, for whoever reads it holds up everybody else.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models.errors import InvalidValueError
from bot.models.reference import legal_forms, regions
from bot.understanding.amounts import parse_tenge
from bot.understanding.choices import chosen
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.days import parse_date
from bot.understanding.identification import parse_bin
from bot.understanding.legal_forms import spellings
from bot.understanding.names import parse_name, parse_person_name
from bot.understanding.organization_names import parse_organization_name
from bot.understanding.plans import parse_plan_item, parse_term
from bot.understanding.regions import called
from bot.understanding.skips import says_none
from bot.understanding.texts import parse_line, parse_text
from bot.understanding.times import parse_time

TODAY = date(2026, 6, 22)
PATIENCE = 2.0
"""Seconds, on a busy machine. What is to be found here takes minutes."""
MEGABYTE = 1_000_000
PARSERS: dict[str, Callable[[str], object]] = {
    "bin": parse_bin,
    "phone": parse_phone,
    "email": parse_email,
    "amount": parse_tenge,
    "person": partial(parse_person_name, longest=120),
    "name": partial(parse_name, longest=120),
    "organization": partial(parse_organization_name, longest=200, legal_form="llp"),
    "line": partial(parse_line, longest=200),
    "choice": partial(chosen, spellings={form.id: spellings(form) for form in legal_forms().values()}),
    "region": partial(chosen, spellings={code: called(code) for code in regions()}),
    "plan": partial(parse_plan_item, today=TODAY),
    "text": partial(parse_text, longest=120, shortest=2),
    "date": partial(parse_date, today=TODAY, earliest=TODAY, latest=TODAY + timedelta(days=7000)),
    "time": parse_time,
    "end": partial(
        parse_date, today=TODAY, earliest=TODAY + timedelta(days=90), latest=TODAY + timedelta(days=7000)
    ),
    "start": partial(
        parse_date, today=TODAY, earliest=TODAY - timedelta(days=366), latest=TODAY + timedelta(days=7000)
    ),
    "term": partial(parse_term, today=TODAY),
}
REPEATED = (
    *("1", " ", "a", "1 ", "1,234", "-", "a@", "a.", "\n", "сағат ", "қаңтар ", "млн"),
    *("870101 ", "A ", "a\u3164", "<<", "«", "(", "т.о.о. ", "иин ", "иин 870101-", "ТОО "),
    *("\u0301\u0316", "\u1112\u1161\u11ab", "\ufb2c"),
)


@pytest.mark.parametrize("repeated", REPEATED, ids=ascii)
@pytest.mark.parametrize("name", PARSERS)
def test_a_text_of_a_megabyte_is_refused_at_once(name: str, repeated: str) -> None:
    text = f"{repeated * (MEGABYTE // len(repeated))}x"
    begun = time.monotonic()
    with pytest.raises(InvalidValueError):
        PARSERS[name](text)
    assert time.monotonic() - begun < PATIENCE


@pytest.mark.parametrize("repeated", REPEATED, ids=ascii)
def test_a_text_of_a_megabyte_skips_nothing(repeated: str) -> None:
    begun = time.monotonic()
    assert not says_none(repeated * (MEGABYTE // len(repeated)))
    assert time.monotonic() - begun < PATIENCE


@pytest.mark.parametrize(
    "repeated", [*REPEATED, "9", "9.", "млн 9 ", "бес ", "a ", "-2", "т ", "2.400 т "], ids=ascii
)
@pytest.mark.parametrize("name", PARSERS)
def test_no_text_that_is_short_enough_to_be_read_takes_long(name: str, repeated: str) -> None:
    """Lengths just within the bounds, where everything is tried."""
    begun = time.monotonic()
    for length in (28, 58, 98):
        with suppress(InvalidValueError):
            PARSERS[name]((repeated * length)[:length])
    assert time.monotonic() - begun < PATIENCE


PIECES = st.sampled_from(
    [
        *(
            "1",
            "2.400",
            "31",
            "2027",
            "в",
            "от",
            "до",
            "-",
            "–",
            " ",
            ".",
            ",",
            ":",
            "и",
            "a",
            "пол",
            "т",
            "жарым",
        ),
        *(
            "млн",
            "мың",
            "тг",
            "$",
            "бес",
            "жүз",
            "twenty",
            "half",
            "past",
            "to",
            "конец",
            "келесі",
            "через",
            "ай",
        ),
        *(
            "апта",
            "кейін",
            "дүйсенбі",
            "наурыз",
            "марта",
            "март",
            "утра",
            "кешкі",
            "час",
            "без",
            "5-го",
            "²",
            "٣",
        ),
    ]
)


@pytest.mark.parametrize("name", PARSERS)
@settings(deadline=None)
@given(
    st.lists(PIECES, max_size=9).map(" ".join)
    | st.lists(PIECES, max_size=9).map("".join)
    | st.text(max_size=99)
)
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    with suppress(InvalidValueError):
        PARSERS[name](text)


def test_marks_by_the_thousand_in_a_text_of_ordinary_length() -> None:
    begun = time.monotonic()
    for _ in range(20):
        with pytest.raises(InvalidValueError):
            parse_text("e" + "\u0301\u0316" * 20_000, longest=2)
    assert time.monotonic() - begun < PATIENCE


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("А" + "\u0301" * 64 + "йгерім", "А" + "\u0301" * 3 + "йгерім"),
        ("А" + "\u0301\u0316" * 32 + "йгерім", "А" + "\u0316\u0301\u0301" + "йгерім"),
        ("Nguye\u0302\u0303n Thi\u0323", "Nguyễn Thị"),
        ("Ёлка и\u0306од", "Ёлка йод"),
        ("❤\ufe0f 1\ufe0f\u20e3 Айым", "❤\ufe0f 1\ufe0f\u20e3 Айым"),
    ],
)
def test_of_piled_marks_three_stay(typed: str, kept: str) -> None:
    assert parse_text(typed, longest=120) == kept


@pytest.mark.parametrize("name", ["\u0301" * 64, "\u0301\u0316" * 32, " " + "\u20dd" * 63])
def test_marks_alone_are_no_name(name: str) -> None:
    with pytest.raises(InvalidValueError, match="text-no-letters"):
        parse_text(name, longest=120, shortest=2)


@pytest.mark.parametrize(
    "typed", ["31.12.9999", "9999-12-31", "31 желтоқсан 9999", "31 декабря 9999", "Dec 31 9999", "1.1.9999"]
)
def test_the_year_9999_is_too_late(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="date-too-late"):
        PARSERS["date"](typed)


@pytest.mark.parametrize("typed", ["31.12.10000", "0000-01-01", "00.00.0000", "29.02.9999"])
def test_a_day_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValueError):
        PARSERS["date"](typed)
