"""The questions that one correction brings: the one that the person has chosen, and those that its answer makes
necessary. Nothing of it holds until the last one is answered.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from bot.handlers.widgets.form.starting import Answers

_CHAIN = "chain"
"""In `dialog_data`: the ids of the questions in the order in which they were asked, the place of the open one, and
what was answered and given before the first.
"""
_GIVEN = "given"
"""In `dialog_data`: the ids of the questions that the person has answered since a record was opened to be corrected."""


class Chain:
    """The open chain in this `dialog_data`. A dialog that an earlier version has left open has none: there it begins
    with the question `at`.
    """

    def __init__(self, data: dict[str, Any], at: str) -> None:
        if _CHAIN not in data:
            begin(data, at, data.get("answers", {}))
        self._kept: dict[str, Any] = data[_CHAIN]

    @property
    def asked(self) -> Sequence[str]:
        return tuple(self._kept["asked"])

    @property
    def before(self) -> str | None:
        """The question that was asked before the open one."""
        place = self._kept["at"]
        return self._kept["asked"][place - 1] if place else None

    @property
    def ahead(self) -> str | None:
        """The question that was asked after the open one, if the person has gone back to this."""
        following = self._kept["asked"][self._kept["at"] + 1 :]
        return following[0] if following else None

    def ask(self, step_id: str) -> None:
        """This question is the open one: it follows, or the person comes to it once more."""
        asked = self._kept["asked"]
        if step_id not in asked:
            asked[self._kept["at"] + 1 :] = [step_id]
        self._kept["at"] = asked.index(step_id)


def begin(data: dict[str, Any], step_id: str, answers: Mapping[str, Any]) -> None:
    kept = {"answers": dict(answers), "given": list(data.get(_GIVEN, ()))}
    data[_CHAIN] = {"asked": [step_id], "at": 0, **kept}


def end(data: dict[str, Any]) -> None:
    """All of it is answered."""
    data.pop(_CHAIN, None)


def give_up(data: dict[str, Any]) -> Answers:
    """End the chain unfinished, and return the answers from before it."""
    kept = data.pop(_CHAIN)
    data[_GIVEN] = kept["given"]
    answers: Answers = kept["answers"]
    return answers


def give(data: dict[str, Any], step_ids: Collection[str]) -> None:
    """The person has answered these questions."""
    data[_GIVEN] = sorted({*data.get(_GIVEN, ()), *step_ids})


def given(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(data.get(_GIVEN, ()))
