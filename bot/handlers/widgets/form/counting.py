"""How far a person has come in a form. The number of a question is that of its screen, and never goes back or stays.
The total is what is asked as far as the answers tell: it shrinks where one of them takes questions away.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar


class Asked(Protocol):
    """A question, as far as it is counted. `hangs_on` names the questions whose answers decide whether it is asked;
    where it names none, what was known at the start decides.
    """

    @property
    def id(self) -> str: ...
    @property
    def hangs_on(self) -> Sequence[str]: ...
    def applies(self, answers: dict[str, Any]) -> bool: ...
    def parts(self, answers: dict[str, Any], ahead: int) -> tuple[int, int]: ...


AnAsked = TypeVar("AnAsked", bound=Asked)


def applicable(questions: Sequence[AnAsked], answers: Mapping[str, Any]) -> list[AnAsked]:
    return [question for question in questions if question.applies(dict(answers))]


def position(questions: Sequence[Asked], answers: Mapping[str, Any], question: Asked) -> tuple[int, int]:
    """The number of this question, and how many there are: (3, 11)."""
    number, total = 0, 0
    for one in questions:
        told, parts = _parts(questions, answers, one)
        if one is question:
            number = total + min(told + 1, parts)
        total += parts
    return number or total, total


def done(questions: Sequence[Asked], answers: Mapping[str, Any]) -> tuple[int, int]:
    """How many questions lie behind the person, and how many there are: (10, 12)."""
    ahead = [one for one in applicable(questions, answers) if one.id not in answers]
    if ahead:
        number, total = position(questions, answers, ahead[0])
        return number - 1, total
    total = sum(_parts(questions, answers, one)[1] for one in questions)
    return total, total


def _parts(questions: Sequence[Asked], answers: Mapping[str, Any], question: Asked) -> tuple[int, int]:
    """How many of a question's screens lie behind, and how many it has; none where it is not asked."""
    deciding = [one for one in questions if one.id in question.hangs_on]
    ahead = sum(one.id not in answers for one in applicable(deciding, answers))
    if not (ahead or question.applies(dict(answers))):
        return 0, 0
    told, parts = question.parts(dict(answers), ahead)
    return (parts, parts) if question.id in answers else (told, parts)
