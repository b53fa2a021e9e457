"""Times of day as people type them in three languages: 15:30, сағат 15, в 3 часа дня, кешкі 7, half past three.

One to six o'clock without a half of the day is asked back, the afternoon first: that is when people meet, and nothing
in the text says so. "03:00" with its nought is a time of the night.
"""

import re
from collections.abc import Sequence
from datetime import time
from typing import Final

from bot.models.errors import InvalidValueError
from bot.understanding.numerals import number_of, ordinal_of
from bot.understanding.parts_of_day import NOON, without_part
from bot.understanding.readings import only_meaning
from bot.understanding.signs import bare, bare_words, evened

_LONGEST = 60
"""Characters of a time."""
_DAY_LONG = 24
_ASKED_UP_TO = 6
"""The last hour that is asked back."""
_HALF_AN_HOUR, _QUARTER = 30, 15

_CLOCK: Final = re.compile(r"(\d{1,2})([:.\- ]|(?<=\d\d))(\d{2})(?::00)?")
_MARKS: Final = bare_words("в во к at by сағат сағатта час часа часам часов ч h oclock")
"""Words that tell a time from another number, besides a part of the day."""
_ENDINGS: Final = bare_words("те та де да ке ге ға қа ти ми")
_FILLERS: Final = (
    _MARKS
    | _ENDINGS
    | bare_words("минут минуты минута мин около ровно примерно приблизительно шамамен about around тал")
)
_KAZAKH_ENDING: Final = re.compile(r"(?<=..)[тдкг][еа]$")
_ONE_O_CLOCK: Final = bare("час")
_NOON_WORDS: Final = bare_words("полдень түсте түс noon midday")
_MIDNIGHT_WORDS: Final = bare_words("полночь midnight")
_POL: Final = bare("пол")
_HALF_OF: Final = bare_words("половина половине половину пол")
_AND_A_HALF: Final = bare_words("жарым жарымда половиной")
_BESIDE: Final = re.compile(
    r"\b(?:{})\b".format(
        "|".join(
            "[ -]".join(map(bare, phrase.split()))
            for phrase in (
                "по времени астаны", "по астанинскому времени", "по астане", "по времени алматы", "по алматы",
                "по местному времени", "по местному", "астана уақытымен", "астана уақыты бойынша", "астана уақыты",
                "жергілікті уақытпен", "astana time", "almaty time", "local time", "где то",
            )
        )
    )
)  # fmt: skip
"""What leaves a time as it is. The whole country has one time."""
_HALF, _PAST, _TO = bare("half"), bare("past"), bare("to")
_FROM: Final = bare_words("с со from")
_WITHOUT, _WITH = bare("без"), bare("с")
_QUARTERS: Final = bare_words("quarter четверти четверть")
_NOUGHT: Final = bare_words("ноль нуль нөл zero oclock")
_LUNCH: Final = bare_words("обед обеденное ас аста lunch lunchtime")
_AT_LUNCH: Final = [time(13), time(12)]


class _NoTimeError(Exception):
    """The words name no time."""


def parse_time(text: str) -> time:
    """A time of day. Raises `AmbiguousError` for three o'clock of no half of the day, else `InvalidValueError`."""
    if len(text) > _LONGEST:
        raise InvalidValueError("time-not-understood")
    return only_time(times_named(words_of_time(text)))


def only_time(times: Sequence[time]) -> time:
    """The time, if it is one alone. Raises `AmbiguousError` if there are several."""
    return only_meaning(times, lambda at: at.isoformat("minutes"))


def words_of_time(text: str) -> list[str]:
    """The folded words and figures. An ending or a unit that is written with its number stands alone: "3pm", "3-те"."""
    lowered = re.sub(r"\b([ap])\.\s?m\b\.?", r"\1m", text.lower())
    apart = re.sub(r"[,;()!?«»\"]", " ", evened(re.sub(r"\bo['’]\s?clock\b", "oclock", lowered)))
    apart = _BESIDE.sub(" ", apart)
    apart = re.sub(r"(?<=\d)-?(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)|(?<=[^\W\d_])-(?=[^\W_])", " ", apart)
    return [
        word
        for word in (word.lstrip(".").rstrip(".:") for word in apart.split())
        if word != bare("the") and word
    ]


def times_named(words: Sequence[str]) -> list[time]:
    """All times that the words can mean, the likeliest first. Raises `InvalidValueError` if they mean none."""
    rest, part = without_part(_with_one_o_clock(words))
    if rest and _LUNCH.issuperset(word for word in rest if word not in _FILLERS) and set(rest) & _LUNCH:
        return _AT_LUNCH
    try:
        hour, minute, exact = _said([word for word in rest if word not in _FILLERS], rest)
    except _NoTimeError:
        raise InvalidValueError("time-not-understood") from None
    hours: list[int | None] = [part(hour)] if part else [hour]
    if part is None and 1 <= hour <= _ASKED_UP_TO and not exact:
        hours = [hour + NOON, hour]
    times = [time(each, minute) for each in hours if each is not None and each < _DAY_LONG and minute < 60]
    if not times:
        raise InvalidValueError("time-impossible")
    return times


def tells_time(words: Sequence[str]) -> bool:
    """Whether a word, or the way in which figures are written, shows that a time of day is meant."""
    return (
        not (_MARKS | _NOON_WORDS | _MIDNIGHT_WORDS).isdisjoint(words)
        or without_part(words)[1] is not None
        or any(":" in word or (_CLOCK.fullmatch(word) and not word.isdecimal()) for word in words)
    )


def _said(words: Sequence[str], all_words: Sequence[str]) -> tuple[int, int, bool]:
    """Hour, minute, and whether the hour is written with its nought, as clocks of 24 hours show it."""
    if len(words) == 2 and words[0] in _FROM:
        words = words[1:]
    if not words and _ONE_O_CLOCK in all_words:
        return 1, 0, False
    if len(words) == 1 and words[0] in _NOON_WORDS | _MIDNIGHT_WORDS:
        return (NOON if words[0] in _NOON_WORDS else 0), 0, True
    if clock := _CLOCK.fullmatch(" ".join(words)):
        hour, separator, minute = clock.groups()
        if separator == "-" and int(minute) % 5:
            # "15-16" is from three to four.
            raise _NoTimeError
        return int(hour), int(minute), hour.startswith("0")
    if len(words) == 1 and re.fullmatch(r"\d{1,2}", words[0]):
        return int(words[0]), 0, len(words[0]) == 2 and words[0].startswith("0")
    return *_in_words(words), False


def _in_words(words: Sequence[str]) -> tuple[int, int]:
    """Hour and minute of "три", "үш жарым", "half past three", "пол четвёртого", "без десяти три"."""
    minute = _HALF_AN_HOUR
    match list(words):
        case [half, ordinal] if half in _HALF_OF:
            hour = _before(_ordinal(ordinal))
        case [word] if word.startswith(_POL) and word != _POL:
            hour = _before(_ordinal(word.removeprefix(_POL)))
        case [*number, half] if half in _AND_A_HALF:
            hour = _hour([word for word in number if word != _WITH])
        case [half, *past, number] if half == _HALF and past in ([], [_PAST]):
            hour = _hour([number])
        case [*minutes, past, number] if minutes and past == _PAST:
            hour, minute = _hour([number]), _minutes(minutes)
        case [*minutes, to, number] if to == _TO and not any(word.isdecimal() for word in minutes):
            # "5 to 6" is rather a time and another one.
            hour, minute = _before(_hour([number])), 60 - _minutes(minutes)
        case [without, *minutes, number] if minutes and without == _WITHOUT:
            hour, minute = _before(_hour([number])), 60 - _minutes(minutes)
        case [*minutes, ordinal] if minutes and (hour := ordinal_of(ordinal) or 0) in range(1, NOON + 1):
            hour, minute = _before(hour), _minutes(minutes)
        case _:
            hour, minute = _hour_and_minute(words)
    return hour, minute


def _with_one_o_clock(words: Sequence[str]) -> list[str]:
    """The words with a figure for the Russian "час" that is an hour itself, as in "час пятнадцать"."""
    said = list(words)
    if _ONE_O_CLOCK in said:
        place = said.index(_ONE_O_CLOCK)
        after = said[place + 1 : place + 2]
        if _FILLERS.issuperset(said[:place]) and (number_of(after) or "".join(after).isdecimal()):
            said[place] = "1"
    return said


def _hour_and_minute(words: Sequence[str]) -> tuple[int, int]:
    """Two numbers in a row, "пятнадцать тридцать", or the hour alone."""
    for place in range(1, len(words)):
        hour, minutes = number_of(words[:place]), words[place:]
        if words[0].isdecimal() and place == 1:
            hour = _hour(words[:1])
        after_nought = [word for word in minutes if word not in _NOUGHT]
        has_nought = minutes[0] in _NOUGHT
        minute = number_of(after_nought) if after_nought else 0
        if hour is None or minute is None:
            continue
        if minute < 10 if has_nought else 10 <= minute < 60:
            return hour, minute
    return _hour(words), 0


def _before(hour: int) -> int:
    """The hour in which "half to" this one lies."""
    return hour - 1 if hour > 1 else NOON


def _hour(words: Sequence[str]) -> int:
    if len(words) == 1 and words[0].isdecimal() and len(words[0]) <= 2:
        return int(words[0])
    number = number_of(words) or number_of(
        [*words[:-1], *(_KAZAKH_ENDING.sub("", word) for word in words[-1:])]
    )
    if number is None:
        raise _NoTimeError
    return number


def _minutes(words: Sequence[str]) -> int:
    count = _QUARTER if len(words) == 1 and words[0] in _QUARTERS else _hour(words)
    if count not in range(5, 60, 5):
        raise _NoTimeError
    return count


def _ordinal(word: str) -> int:
    """The hour from one to twelve: "четвёртого", or "4"."""
    hour = ordinal_of(word) or (int(word) if word.isdecimal() and len(word) <= 2 else 0)
    if not 1 <= hour <= NOON:
        raise _NoTimeError
    return hour
