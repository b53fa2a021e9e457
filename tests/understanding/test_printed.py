"""Whatever the bot prints is understood when it is typed back, in each language and each spelling of it."""

from datetime import date, time, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models.country import moment
from bot.models.errors import InvalidValueError
from bot.models.reference import Language
from bot.models.words import Day, Money
from bot.presenting import formats
from bot.presenting.translator import Translator
from bot.understanding.amounts import MAX_TENGE, parse_tenge
from bot.understanding.days import parse_date
from bot.understanding.readings import AmbiguousError
from bot.understanding.skips import says_none
from bot.understanding.times import parse_time

languages = st.sampled_from(list(Language))
amounts = st.one_of(
    st.integers(1, MAX_TENGE),
    st.integers(1, 10**5).map(lambda count: count * 10**4),
    st.integers(1, 10**5).map(lambda count: count * 10**7),
)
todays = st.dates(date(2025, 1, 1), date(2040, 12, 31))
ahead = st.integers(0, 3000).map(lambda days: timedelta(days=days))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
SMALL = 1000


def translator(language: Language, today: date) -> Translator:
    return Translator(language, partial(moment, today, time(9)))


def read_day(text: str, today: date) -> date:
    return parse_date(
        text, today=today, earliest=today - timedelta(days=400), latest=today + timedelta(days=4000)
    )


@settings(deadline=None)
@given(amounts, languages)
def test_an_amount(tenge: int, language: Language) -> None:
    assert parse_tenge(formats.money(tenge, language)) == tenge
    if tenge >= SMALL and language is not Language.ENGLISH:
        assert parse_tenge(formats.whole_number(tenge, language)) == tenge


@settings(deadline=None)
@given(todays, ahead, languages)
def test_a_day_from_today_on(today: date, later: timedelta, language: Language) -> None:
    on = today + later
    assert read_day(translator(language, today).plain_value(Day(on)), today) == on


@settings(deadline=None)
@given(todays, languages, st.integers(1, 365))
def test_a_day_of_this_year_that_is_over(today: date, language: Language, ago: int) -> None:
    """It is printed with its weekday and without its year."""
    on = max(today - timedelta(days=ago), date(today.year, 1, 1))
    if on < today:
        assert read_day(translator(language, today).plain_value(Day(on)), today) == on


@settings(deadline=None)
@given(todays, ahead, languages)
def test_a_day_in_short(today: date, later: timedelta, language: Language) -> None:
    on = today + later
    assert read_day(formats.short_day(on, language), today) == on


@settings(deadline=None)
@given(todays, st.integers(0, 300), times, languages)
def test_a_moment_in_short_is_understood_as_its_day(
    today: date, days: int, at: time, language: Language
) -> None:
    on = today + timedelta(days=days)
    typed = formats.short_moment(moment(on, at), language)
    assert parse_date(typed, today=today, earliest=today, latest=today + timedelta(days=400)) == on


@settings(deadline=None)
@given(todays, ahead, st.integers(1, 900), languages)
def test_of_a_period_both_ends_are_asked_back(
    today: date, later: timedelta, days: int, language: Language
) -> None:
    first = today + later
    last = first + timedelta(days=days)
    with pytest.raises(AmbiguousError) as several:
        read_day(formats.period(first, last, language), today)
    assert [reading.meaning for reading in several.value.readings] == [first, last]


@settings(deadline=None)
@given(times)
def test_a_time(at: time) -> None:
    assert parse_time(formats.time_of_day(moment(date(2026, 11, 25), at))) == at


@pytest.mark.parametrize("language", Language)
def test_the_label_of_the_button_that_skips(language: Language) -> None:
    assert says_none(translator(language, date(2026, 11, 25)).plain("button-skip"))


@settings(deadline=None)
@given(amounts, languages)
def test_readings_are_offered_in_words_that_mean_them(tenge: int, language: Language) -> None:
    """Whoever types what stands on a button gets what the button gives."""
    t = translator(language, date(2026, 11, 25))
    for typed in (f"2 млн {tenge}", f"{tenge % 1000}", f"{tenge}-{tenge + 1}"):
        try:
            parse_tenge(typed)
        except AmbiguousError as several:
            for reading in several.readings:
                assert (
                    parse_tenge(t.plain_value(reading.words))
                    == reading.meaning
                    == Money(reading.meaning).tenge
                )
        except InvalidValueError:
            continue
