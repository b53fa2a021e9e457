"""Updates as no library expects them: real ones, of which something is gone, of another type, too deep or too large."""

import copy
from collections.abc import Callable
from random import Random
from typing import Any

Json = Any
Payload = tuple[str, Json]
"""A kind of update and what it holds."""

_HUGE = 2**70
_YEAR_9999 = 253_402_300_799
_ODD: tuple[Json, ...] = (
    None, True, 0, -1, 1.5, _HUGE, _YEAR_9999, _YEAR_9999 * 1000, "", "x", "0", "\u202e\u0000\u200b", "́" * 64,
    [], {}, [[]], [None], {"": ""}, {"type": "unheard of"},
)  # fmt: skip
_UNKNOWN_KINDS = ("", "message2", "telepathy", "update_id2", "Message")
_ODD_PARTS: dict[str, Json] = {
    "forward_origin": {"type": "hidden_user", "date": 1_700_000_000},
    "external_reply": {"origin": {"type": "nobody"}},
    "entities": [{"type": "bold", "offset": -5, "length": 10**9}, {"type": "new kind"}],
    "reply_markup": {"inline_keyboard": [[{}]]},
    "poll": {"id": "1", "question": 7},
    "sticker": {"file_id": []},
    "unheard_of": {"deep": {"deeper": [1, 2, {"deepest": None}]}},
    "date": "yesterday",
    "from": {"id": "me"},
    "paid_media": {"star_count": "many"},
    "reply_to_message": {"message_id": 1},
}
_DEPTH = 150
_LONG = 20_000
_LARGE = 1_000_000
"""Characters of a text that makes an update of a megabyte; one mutation in some hundreds does so."""


def mutated(random: Random, payload: Payload) -> Payload:
    """A copy of the update with one to three mutations, each somewhere in it."""
    kind, content = payload[0], copy.deepcopy(payload[1])
    for _ in range(random.randint(1, 3)):
        if random.random() < 0.05:
            kind = random.choice(_UNKNOWN_KINDS)
        elif isinstance(content, dict) and random.random() < 0.2:
            name = random.choice(sorted(_ODD_PARTS))
            content[name] = copy.deepcopy(_ODD_PARTS[name])
        elif random.random() < 0.02:
            content = copy.deepcopy(random.choice(_ODD))
        else:
            _mutate_somewhere(random, content)
    return kind, content


def _mutate_somewhere(random: Random, content: Json) -> None:
    places = list(_places(content))
    if places:
        container, key = random.choice(places)
        random.choice(_MUTATIONS)(random, container, key)


def _places(content: Json) -> "list[tuple[Json, Json]]":
    """Every place that holds a value: its container, and its key or index there."""
    if isinstance(content, dict):
        keys: list[Json] = list(content)
    elif isinstance(content, list):
        keys = list(range(len(content)))
    else:
        return []
    below = [place for key in keys for place in _places(content[key])]
    return [(content, key) for key in keys] + below


def _drop(_: Random, container: Json, key: Json) -> None:
    del container[key]


def _retype(random: Random, container: Json, key: Json) -> None:
    container[key] = copy.deepcopy(random.choice(_ODD))


def _as_text(_: Random, container: Json, key: Json) -> None:
    container[key] = str(container[key])


def _nest(random: Random, container: Json, key: Json) -> None:
    container[key] = random.choice(([container[key]], {"inside": container[key]}))


def _nest_deeply(_: Random, container: Json, key: Json) -> None:
    for _level in range(_DEPTH):
        container[key] = [container[key]]


def _swell(random: Random, container: Json, key: Json) -> None:
    container[key] = "Ұ" * (_LARGE if random.random() < 0.03 else _LONG)


def _repeat(_: Random, container: Json, key: Json) -> None:
    container[key] = [copy.deepcopy(container[key]) for _ in range(50)]


def _rename(_: Random, container: Json, key: Json) -> None:
    if isinstance(container, dict):
        container[f"{key}_"] = container.pop(key)


_MUTATIONS: tuple[Callable[[Random, Json, Json], None], ...] = (
    _drop, _drop, _retype, _retype, _retype, _as_text, _nest, _nest_deeply, _swell, _repeat, _rename,
)  # fmt: skip
