"""How far a person has come in a form. The count never goes back, whichever questions an answer brings or takes away:
all are counted that may still be asked, and one that falls away is passed over.
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


AnAsked = TypeVar("AnAsked", bound=Asked)


def applicable(questions: Sequence[AnAsked], answers: Mapping[str, Any]) -> list[AnAsked]:
    return [question for question in questions if question.applies(dict(answers))]


def position(questions: Sequence[Asked], answers: Mapping[str, Any], question: Asked) -> tuple[int, int]:
    """The number of this question, and how many there are: (3, 11)."""
    counted = _counted(questions, answers)
    number = counted.index(question) + 1 if question in counted else len(counted)
    return number, len(counted)


def done(questions: Sequence[Asked], answers: Mapping[str, Any]) -> tuple[int, int]:
    """How many questions lie behind the person, and how many there are: (10, 12)."""
    counted = _counted(questions, answers)
    ahead = [
        number
        for number, question in enumerate(counted)
        if question.id not in answers and question.applies(dict(answers))
    ]
    return ahead[0] if ahead else len(counted), len(counted)


def _counted(questions: Sequence[AnAsked], answers: Mapping[str, Any]) -> list[AnAsked]:
    return [question for question in questions if question.hangs_on or question.applies(dict(answers))]
