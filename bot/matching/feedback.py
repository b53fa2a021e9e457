"""What the engine learns from a backer's answers: small, bounded steps that the backer can read and reset.

A leaning is a number within -1 and 1. Its key names what it is about: a cause, a region, or one part of the score.
Nothing else is remembered, so "why am I shown this" can list everything, and an empty mapping is a fresh start.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Literal

Leanings = Mapping[str, float]

BOUND: Final = 1.0
"""The most that a leaning can become, however many answers there are."""

Subject = Literal["cause", "region", "part"]


class Answer(StrEnum):
    """A backer's answer to a pitch. The reason for a no is optional and private."""

    INTERESTED = "interested"
    LATER = "later"
    LESS_OF_THIS = "less-of-this"
    NO = "no"
    NO_OTHER_CAUSE = "no-other-cause"
    NO_TOO_FAR = "no-too-far"
    NO_TOO_EXPENSIVE = "no-too-expensive"
    NO_WRONG_TIME = "no-wrong-time"


# How far each answer moves a leaning. A plain no may have any reason, so it moves little. A wrong time says nothing
# about the project, and so does a later.
_STEPS: Final[Mapping[Answer, Mapping[Subject, float]]] = MappingProxyType(
    {
        Answer.INTERESTED: {"cause": 0.25, "region": 0.1},
        Answer.LATER: {},
        Answer.LESS_OF_THIS: {"cause": -0.4},
        Answer.NO: {"cause": -0.1},
        Answer.NO_OTHER_CAUSE: {"cause": -0.3},
        Answer.NO_TOO_FAR: {"region": -0.3, "part": 0.2},
        Answer.NO_TOO_EXPENSIVE: {"part": 0.2},
        Answer.NO_WRONG_TIME: {},
    }
)
_PARTS: Final = {Answer.NO_TOO_FAR: "territory", Answer.NO_TOO_EXPENSIVE: "budget"}


INTEREST: Final = _STEPS[Answer.INTERESTED]["cause"]
"""What one interest adds to a cause."""


def key(subject: Subject, name: str) -> str:
    """The key of a leaning: ``cause:education/preschool``, ``region:KZ-23``, ``part:budget``."""
    return f"{subject}:{name}"


def leanings_after(
    leanings: Leanings,
    answer: Answer,
    *,
    causes: Iterable[str],
    region: str,
    instead_of: Answer | None = None,
) -> Leanings:
    """The leanings after one more answer about a project with these causes in this region.

    ``instead_of`` is an earlier, vaguer answer about the same project; its steps are taken back.
    """
    steps = _STEPS[answer]
    earlier = _STEPS[instead_of] if instead_of is not None else {}
    moved = dict(leanings)
    subjects: list[tuple[Subject, str]] = [("cause", cause) for cause in causes]
    subjects.append(("region", region))
    if answer in _PARTS:
        subjects.append(("part", _PARTS[answer]))
    for subject, name in subjects:
        step = steps.get(subject, 0.0) - earlier.get(subject, 0.0)
        if step and name:
            place = key(subject, name)
            moved[place] = round(max(-BOUND, min(BOUND, moved.get(place, 0.0) + step)), 6)
    return MappingProxyType({place: value for place, value in moved.items() if value})


def strongest(leanings: Leanings, count: int = 3) -> tuple[tuple[str, float], ...]:
    """The leanings that matter most, to explain why a pitch came."""
    return tuple(sorted(leanings.items(), key=lambda item: (-abs(item[1]), item[0]))[:count])
