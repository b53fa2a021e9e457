"""Parameters as the server sees them: text.

Source: `HttpReader.cpp` of TDLib; `Client::to_bool` and `Client::get_integer_arg` of the server.
"""

import json
from collections.abc import Mapping

from playground.world.errors import bad_request

SPACE = " \t\r\n\v\0"


def to_bool(text: str) -> bool:
    return text.lower().strip(SPACE) in ("true", "yes", "1")


def json_parameters(body: str) -> dict[str, str]:
    """The parameters of a JSON body. As in the server, a mistake ends them, but what came before it counts."""
    parameters: dict[str, str] = {}
    decoder, at = json.JSONDecoder(strict=False), _skip(body, 0)
    if body[at : at + 1] != "{":
        return parameters
    at = _skip(body, at + 1)
    while body[at : at + 1] == '"':
        try:
            name, at = decoder.raw_decode(body, at)
            at = _skip(body, at)
            if body[at : at + 1] != ":":
                break
            begin = _skip(body, at + 1)
            value, at = decoder.raw_decode(body, begin)
            _check_letters([name, value])
        except (ValueError, RecursionError):
            break
        parameters.setdefault(name, value if isinstance(value, str) else body[begin:at])
        at = _skip(body, at)
        if body[at : at + 1] == ",":
            at = _skip(body, at + 1)
    return parameters


def _skip(text: str, at: int) -> int:
    while text[at : at + 1] in (" ", "\t", "\r", "\n"):
        at += 1
    return at


def from_json(text: str, complaint: str) -> object:
    """What the JSON says. Raises `ApiError` 400 with this complaint."""
    try:
        value = json.loads(text, strict=False, parse_constant=_no_constant)
        if "\\u" in text:
            _check_letters(value)
    except (ValueError, RecursionError):
        raise bad_request(complaint) from None
    else:
        return value


def _check_letters(value: object) -> None:
    """Raises `ValueError` for half a letter, which JSON can name but no text can hold."""
    json.dumps(value, ensure_ascii=False).encode()


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def first_of(*sources: Mapping[str, str]) -> dict[str, str]:
    """The parameters of several sources. Where two name the same, the earlier counts."""
    merged: dict[str, str] = {}
    for source in sources:
        for name, value in source.items():
            merged.setdefault(name, value)
    return merged
