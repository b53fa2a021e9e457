"""What can be meant in two ways is asked back, never guessed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.models.errors import DomainError, InvalidValueError
from bot.models.words import Value

Parsed = TypeVar("Parsed")
Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a text: what it means, and the words in which a person is asked whether they meant it."""

    meaning: Any
    words: Value


class AmbiguousError(InvalidValueError):
    """What was typed has several readings. Whoever asked the question offers them, the likeliest first.

    With the code of another refusal, its sentence says why a reading was left out; those that remain are offered.
    """

    def __init__(self, readings: Iterable[Reading], code: str = "ambiguous", **params: Value) -> None:
        super().__init__(code, **params)
        self.readings = tuple(readings)

    def between(self, readings: Iterable[Reading]) -> "AmbiguousError":
        """The same question, about these readings."""
        return AmbiguousError(readings, self.code, **self.params)

    def of(self, then: Callable[[Any], Any]) -> "AmbiguousError":
        """The same question, with what `then` makes of each meaning."""
        return self.between(Reading(then(reading.meaning), reading.words) for reading in self.readings)


def refused_but(refusal: DomainError, left: Iterable[Reading]) -> DomainError:
    """The refusal of a reading, with those that are left: they are offered, for none became certain by it."""
    readings = tuple(left)
    return AmbiguousError(readings, refusal.code, **refusal.params) if readings else refusal


def only_meaning(meanings: Iterable[Meaning], words: Callable[[Meaning], Value]) -> Meaning:
    """The meaning, if there is one alone. Raises `AmbiguousError` if there are several."""
    first, *others = dict.fromkeys(meanings)
    if others:
        raise AmbiguousError(Reading(meaning, words(meaning)) for meaning in (first, *others))
    return first


def understood(parse: Callable[[], Parsed], then: Callable[[Parsed], Meaning]) -> Meaning:
    """What `then` makes of the parsed value. Of several readings, it makes something of each."""
    try:
        value = parse()
    except AmbiguousError as several:
        raise several.of(then) from None
    return then(value)
