"""Why a project and a backer fit, from the engine's codes to values that each reader gets in words.

`reason-<code>` speaks to the backer ("you named …"), `reason-theirs-<code>` to the other side of the backer.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.matching.suggestions import Reason
from bot.models.pitches import ReasonParameter, StoredReason
from bot.use_cases.kernel.messages import (
    Listed,
    Named,
    Text,
    Value,
)

SHOWN = 3
"""Reasons that a reader takes in at one glance."""

TOPICS = frozenset({"shared-cause", "related-cause", "shared-sphere", "close-in-meaning"})
"""What the two care for. A sphere or a likeness adds nothing beside a cause that both name."""
CODES = TOPICS | {
    "liked-before",
    "same-region",
    "neighbour-region",
    "nationwide",
    "within-ceiling",
    "minimum-within-ceiling",
    "offers",
    "waiting",
    "deadline",
}


def reasons_as_json(reasons: Iterable[Reason]) -> list[StoredReason]:
    """As a pitch keeps them, in JSON."""
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
    """From JSON back to what the engine gave."""
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
    separator: str = " · ",
) -> Listed:
    """The strongest few, to be put into words. A code of another version is left out; one reason there is
    always, for a pair is suggested as the nearest of all.
    """
    texts: list[Value] = []
    topic_named = False
    for reason in reasons:
        code = reason["code"]
        is_topic = code in TOPICS
        if code in CODES and not (is_topic and topic_named) and len(texts) < shown:
            topic_named = topic_named or is_topic
            texts.append(Text(_key(code, to_backer=to_backer), _arguments(reason["parameters"])))
    return Listed(tuple(texts) or (Text(_key("nearest", to_backer=to_backer)),), separator)


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
            return Listed(tuple(Named("need", need) for need in needs))
        case _, int(number):
            return number
        case _:
            msg = f"a reason's parameter {name!r} of an unknown kind"
            raise ValueError(msg)
