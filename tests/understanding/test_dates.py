from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models.errors import InvalidValueError
from bot.understanding.days import parse_date
from bot.understanding.readings import AmbiguousError
from bot.understanding.times import parse_time

TODAY = date(2026, 11, 23)


def parsed(text: str) -> date:
    return parse_date(text, today=TODAY, earliest=date(2026, 1, 1), latest=date(2046, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "01.03.2027",
        "1.3.2027",
        "1.3.27",
        "01/03/2027",
        "2027-03-01",
        " 1  03 2027 ",
        "1 наурыз 2027",
        "2027 жылғы 1 наурыз",
        "2027 ж. 1 НАУРЫЗ",
        "1 марта 2027 г.",
        "1 марта",
        "1 мар 2027",
        "March 1, 2027",
        "1st of March 2027",
        "01.03",
    ],
)
def test_one_day_written_in_many_ways(text: str) -> None:
    assert parsed(text) == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("5 қаңтар 2027", 1),
        ("5 кантар 2027", 1),
        ("5 ақпан 2027", 2),
        ("5 сәуір 2027", 4),
        ("5 сауир 2027", 4),
        ("5 мамыр 2027", 5),
        ("5 мая 2027", 5),
        ("5 маусым 2027", 6),
        ("5 шілде 2027", 7),
        ("5 тамыз 2027", 8),
        ("5 қыркүйек 2027", 9),
        ("5 қазанда 2027", 10),
        ("5 қараша 2027", 11),
        ("5 желтоқсан 2027", 12),
        ("5 июня 2027", 6),
        ("5 July 2027", 7),
        ("5 ноября 2027", 11),
    ],
)
def test_months_in_three_languages_with_and_without_kazakh_letters(text: str, month: int) -> None:
    assert parsed(text) == date(2027, month, 5)


def test_without_a_year_it_is_the_next_such_day() -> None:
    assert parsed("23 қараша") == TODAY
    assert parsed("22 мамыр") == date(2027, 5, 22)
    assert parsed("29 февраля") == date(2028, 2, 29)


days = st.dates(date(2024, 1, 1), date(2034, 12, 31))


@settings(deadline=None)
@given(days, days, days)
def test_a_day_without_its_year_is_within_the_bounds_of_the_question(
    today: date, earliest: date, named: date
) -> None:
    """The coming one, counted from the later of today and the bound. What is over is asked back at most, if nearer."""
    since = max(today, earliest)
    try:
        meant = [parse_date(f"{named:%d.%m}", today=today, earliest=earliest, latest=date(2060, 1, 1))]
    except AmbiguousError as several:
        meant = [reading.meaning for reading in several.readings]
    assert all((day.day, day.month) == (named.day, named.month) for day in meant)
    *over, coming = meant
    assert since <= coming
    assert coming - since < timedelta(days=366 if (named.day, named.month) != (29, 2) else 8 * 366)
    for day in over:
        assert earliest <= day < since == today
        assert today - day < coming - today


@pytest.mark.parametrize(
    ("typed", "code", "left"),
    [
        ("ноябрь", "date-too-early", [date(2026, 11, 30)]),
        ("1 ноября - 30 ноября 2026", "date-too-early", [date(2026, 11, 30)]),
        ("20.11.2026 - 2.12.2026", "date-too-early", [date(2026, 12, 2)]),
    ],
)
def test_a_day_does_not_become_sure_by_a_bound(typed: str, code: str, left: list[date]) -> None:
    with pytest.raises(AmbiguousError) as asked:
        parse_date(typed, today=TODAY, earliest=TODAY, latest=date(2046, 12, 31))
    assert asked.value.code == code
    assert [reading.meaning for reading in asked.value.readings] == left


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31.02.2027", "date-impossible"),
        ("31 сәуір 2027", "date-impossible"),
        ("0 марта 2027", "date-impossible"),
        ("01.13.2027", "date-impossible"),
        ("31.12.2025", "date-too-early"),
        ("01.01.2047", "date-too-late"),
        ("01.01.9999", "date-too-late"),
        ("көктемде", "date-not-understood"),
        ("март 2027", "ambiguous"),
        ("1 марта или 2 апреля 2027", "date-not-understood"),
        ("😀", "date-not-understood"),
        ("", "date-not-understood"),
        ("999999999999 марта", "date-not-understood"),
    ],
)
def test_what_is_no_date_gets_its_own_sentence(text: str, code: str) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        parsed(text)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("typed", "hour", "minute"),
    [
        ("15:30", 15, 30),
        ("15.30", 15, 30),
        (" 15 30 ", 15, 30),
        ("1530", 15, 30),
        ("9", 9, 0),
        ("9:05", 9, 5),
        ("0:00", 0, 0),
        ("Сағат 15:30", 15, 30),
        ("сағат 15", 15, 0),
        ("в 15", 15, 0),
        ("15 часов", 15, 0),
        ("15ч30", 15, 30),
        ("at 3 pm", 15, 0),
        ("3:30 PM", 15, 30),
        ("12 am", 0, 0),
        ("12:15pm", 12, 15),
    ],
)
def test_times_as_people_type_them(typed: str, hour: int, minute: int) -> None:
    assert parse_time(typed) == time(hour, minute)


@pytest.mark.parametrize("typed", ["", "түнде", "15:3", "15:30:20", "-5", "155", "15:30 16:30", "15-16"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="time-not-understood"):
        parse_time(typed)


@pytest.mark.parametrize("typed", ["24:00", "25:00", "15:60", "99", "7 ночи"])
def test_a_time_that_no_day_has_gets_its_own_sentence(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="time-impossible"):
        parse_time(typed)
