"""Reasons why a project and a backer fit: from the engine's codes to values that each reader gets in words.

The sentence `reason-<code>` speaks to the backer ("you named …"), `reason-theirs-<code>` of the backer to the
project's side.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.matching.fit import TOPICS
from bot.matching.suggestions import Reason
from bot.models.pitches import ReasonParameter, StoredReason
from bot.models.words import (
    APART,
    Listed,
    Named,
    Text,
    Value,
    listed,
)

SHOWN = 3
"""How many reasons are shown: as many as a reader takes in at a glance."""

_ABOVE_CEILING = "minimum-above-ceiling"
OF_MONEY = frozenset({"within-ceiling", "minimum-within-ceiling", _ABOVE_CEILING})
"""Reasons that tell of a backer's ceiling. Nobody but the backer itself reads them: nobody is asked under power."""
CODES = {
    "shared-cause",
    "related-cause",
    "shared-sphere",
    "close-in-meaning",
    "liked-before",
    "same-region",
    "neighbour-region",
    "nationwide",
    "within-ceiling",
    "minimum-within-ceiling",
    "minimum-above-ceiling",
    "offers",
    "waiting",
    "deadline",
}


def reasons_as_json(reasons: Iterable[Reason]) -> list[StoredReason]:
    """Reasons of the engine as a pitch keeps them in JSON."""
    return [
        {
            "code": reason.code,
            "parameters": {
                name: list(value) if isinstance(value, tuple) else value
                for name, value in reason.parameters.items()
            },
        }
        for reason in reasons
    ]


def reasons_from_json(reasons: Iterable[StoredReason]) -> tuple[Reason, ...]:
    """Reasons of the engine, from the JSON of a pitch."""
    return tuple(
        Reason(
            reason["code"],
            {
                name: tuple(value) if isinstance(value, list) else value
                for name, value in reason["parameters"].items()
            },
        )
        for reason in reasons
    )


def reasons_in_words(
    reasons: Sequence[StoredReason],
    *,
    to_backer: bool = True,
    shown: int = SHOWN,
    separator: str = APART,
) -> Listed:
    """The strongest reasons, to be put into words. Of a common topic one is shown: a shared sphere adds nothing to a
    shared cause. A code that this version does not know is left out. That the minimum is above the limit is always
    told, in place of a weaker reason.

    If no reason is left, "nearest" is given: the backer was the nearest of all.
    """
    told: list[StoredReason] = []
    topic_named = False
    for reason in reasons:
        code = reason["code"]
        is_topic = code in TOPICS
        if code in CODES and (to_backer or code not in OF_MONEY) and not (is_topic and topic_named):
            topic_named = topic_named or is_topic
            told.append(reason)
    warning = [reason for reason in told[shown:] if reason["code"] == _ABOVE_CEILING]
    strongest = [*told[: shown - len(warning)], *warning]
    texts: tuple[Value, ...] = tuple(
        Text(_key(reason["code"], to_backer=to_backer), _arguments(reason["parameters"]))
        for reason in strongest
    )
    return Listed(texts or (Text(_key("nearest", to_backer=to_backer)),), separator)


def _key(code: str, *, to_backer: bool) -> str:
    return f"reason-{code}" if to_backer else f"reason-theirs-{code}"


def _arguments(parameters: Mapping[str, ReasonParameter]) -> dict[str, Value]:
    return {name: _value(name, value) for name, value in parameters.items()}


def _value(name: str, value: ReasonParameter) -> Value:
    match name, value:
        case (("sphere" | "region" as kind), str(id_)):
            return Named(kind, id_)
        case (("cause" | "related"), str(id_)):
            return Named("cause", id_)
        case "needs", list(needs):
            return listed("need", needs)
        case _, int(number):
            return number
        case _:
            msg = f"a reason has the parameter {name!r} with a value that cannot be put into words"
            raise ValueError(msg)
