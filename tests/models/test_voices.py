"""Where people are asked about a project, in which round, and what is told of their answers."""

from datetime import UTC, date, datetime

import pytest

from bot.models.errors import OutdatedError
from bot.models.voices import Answer, Round, Shown, Tally, Voice, VoicePoint, point_code_in

DONE = datetime(2026, 11, 30, 6, tzinfo=UTC)


def a_point() -> VoicePoint:
    return VoicePoint(project_id=1, code="QZ7K2M9XTBWVNR4Y", opened_at=DONE)


def a_voice() -> Voice:
    return Voice(point_id=1, round=0, answer=Answer.WORKS, given_on=DONE.date(), mark="a")


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        (date(2026, 11, 30), Round.AT_COMPLETION),
        (date(2027, 2, 27), Round.AT_COMPLETION),
        (date(2027, 2, 28), Round.AFTER_3_MONTHS),
        (date(2027, 11, 29), Round.AFTER_3_MONTHS),
        (date(2027, 11, 30), Round.AFTER_12_MONTHS),
        (date(2030, 1, 1), Round.AFTER_12_MONTHS),
        (date(2026, 1, 1), Round.AT_COMPLETION),
    ],
)
def test_a_round_lasts_until_the_day_of_the_next(day: date, asked: Round) -> None:
    """In a month that has no such day, it is the last one. A clock that was set back asks the first."""
    assert a_point().round_at(datetime(day.year, day.month, day.day, 6, tzinfo=UTC)) is asked


def test_rounds_follow_one_another() -> None:
    point = a_point()
    assert [point.round_after(each) for each in Round] == [Round.AFTER_3_MONTHS, Round.AFTER_12_MONTHS, None]


def test_a_closed_point_takes_nothing_until_it_is_open_again() -> None:
    point = a_point()
    point.close(DONE)
    with pytest.raises(OutdatedError):
        point.require_open()
    point.open_again(DONE)
    point.require_open()


def test_a_photo_and_words_are_added_once_and_shown_once_decided_on() -> None:
    voice = a_voice()
    with pytest.raises(OutdatedError):
        voice.decide(show=True)
    with pytest.raises(OutdatedError):
        voice.undo_decision()
    voice.add("Балалар қуанып жүр", None)
    with pytest.raises(OutdatedError):
        voice.add("Басқа", None)
    voice.decide(show=True)
    assert voice.shown is Shown.SHOWN
    with pytest.raises(OutdatedError):
        voice.decide(show=False)
    voice.undo_decision()
    voice.decide(show=False)
    assert voice.shown is Shown.HIDDEN


@pytest.mark.parametrize(
    ("works", "partly", "not_there", "told", "prevails"),
    [
        (0, 0, 4, False, False),
        (5, 0, 0, True, False),
        (2, 0, 3, True, True),
        (3, 0, 3, True, False),
        (1, 2, 3, True, False),
        (0, 2, 3, True, True),
    ],
)
def test_voices_are_told_from_five_on(
    *, works: int, partly: int, not_there: int, told: bool, prevails: bool
) -> None:
    tally = Tally({Answer.WORKS: works, Answer.PARTLY: partly, Answer.NOT_THERE: not_there})
    assert (tally.told, tally.not_there_prevails) == (told, prevails)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("QZ7K2M9XTBWVNR4Y", "QZ7K2M9XTBWVNR4Y"),
        ("qz7k-2m9x-tbwv-nr4y", "QZ7K2M9XTBWVNR4Y"),
        ("QZ7K2M9XTBWVNR4", ""),
        ("QZ7K2M9XTBWVNR4O", ""),
        ("ҚZ7K2M9XTBWVNR4Y", ""),
        ("", ""),
    ],
)
def test_a_code_is_read_from_an_address(typed: str, code: str) -> None:
    assert point_code_in(typed) == code
