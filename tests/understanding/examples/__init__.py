"""Examples of what people type in each language, and what is to be understood: `kk.csv`, `ru.csv`, `en.csv`.

A line is an example. `kind` says to which question it is typed, `today` on which day (a Wednesday, 25 November 2026, if
none is given). A "day" is one from today on, a "start" may have been up to a year ago, and an "end" comes after a
start of 1 February 2027. `outcome` is "means" with the one meaning, "asked" with the readings that are asked back, the
first button first, or "refused" with the code of the sentence. `python -m tests.understanding.examples` counts them.
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.models.errors import InvalidValueError
from bot.models.reference import Language
from bot.understanding.amounts import parse_tenge
from bot.understanding.days import parse_date
from bot.understanding.headcounts import parse_headcount
from bot.understanding.plans import parse_term
from bot.understanding.readings import AmbiguousError
from bot.understanding.skips import says_none
from bot.understanding.times import parse_time

WEDNESDAY = date(2026, 11, 25)
LATEST = date(2046, 12, 31)
START = date(2027, 2, 1)


@dataclass(frozen=True)
class Example:
    language: str
    line: int
    kind: str
    typed: str
    today: date
    outcome: str
    value: str

    def __str__(self) -> str:
        return f"{self.language}.csv:{self.line} {self.typed}"


READ: dict[str, Callable[[str, date], object]] = {
    "amount": lambda typed, _: parse_tenge(typed),
    "day": lambda typed, today: parse_date(typed, today=today, earliest=today, latest=LATEST),
    "start": lambda typed, today: parse_date(
        typed, today=today, earliest=today - timedelta(days=366), latest=LATEST
    ),
    "end": lambda typed, today: parse_date(typed, today=today, earliest=START, latest=LATEST),
    "time": lambda typed, _: parse_time(typed),
    "term": parse_term,
    "people": lambda typed, _: parse_headcount(typed),
    "skip": lambda typed, _: "none" if says_none(typed) else "an answer",
}
"""What reads each kind. A module that understands something new adds its kind here and its lines to each table."""


def examples() -> Iterator[Example]:
    for language in Language:
        with Path(__file__).with_name(f"{language}.csv").open(encoding="utf-8", newline="") as table:
            for line, row in enumerate(csv.DictReader(table), start=2):
                today = (
                    date.fromisoformat(row.pop("today")) if row["today"] else row.pop("today") or WEDNESDAY
                )
                yield Example(language=language.value, line=line, today=today, **row)


def understood(example: Example) -> tuple[str, str]:
    """Outcome and value, as the table has them."""
    try:
        return "means", shown(READ[example.kind](example.typed, example.today))
    except AmbiguousError as several:
        return "asked", " | ".join(shown(reading.meaning) for reading in several.readings)
    except InvalidValueError as refusal:
        return "refused", refusal.code


def shown(value: object) -> str:
    return str(value).removesuffix(":00") if hasattr(value, "hour") else str(value)
