"""Reads JSON objects field by field, and complains in the server's words.

Source: `JsonObject` in TDLib's `JsonBuilder.cpp`. A number is taken where text is wanted, and text where a number is;
a boolean must be one.
"""

from collections.abc import Mapping
from typing import Any

from playground.api.numbers import INT32, INT64, int_or_none


class FieldError(ValueError):
    """A field is missing or wrong. The message is the server's own."""


def small(words: object) -> str:
    """The server begins its complaints with a small letter, unless a whole word is in capitals."""
    text = str(words)
    return text if text[1:2].isupper() or text[1:2] == "_" else text[:1].lower() + text[1:]


class JsonObject:
    def __init__(self, fields: Mapping[str, Any]) -> None:
        self.fields = fields

    def __contains__(self, name: str) -> bool:
        return name in self.fields

    def _required(self, name: str) -> object:
        if name not in self.fields:
            raise FieldError(f'Can\'t find field "{name}"')
        return self.fields[name]

    def flag(self, name: str) -> bool:
        value = self.fields.get(name, False)
        if not isinstance(value, bool):
            raise FieldError(f'Field "{name}" must be of type Boolean')
        return value

    def text(self, name: str) -> str:
        return self.required_text(name) if name in self.fields else ""

    def required_text(self, name: str) -> str:
        value = self._required(name)
        if isinstance(value, str):
            return value
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise FieldError(f'Field "{name}" must be of type String')
        return str(value)

    def number(self, name: str, *, bits: int = INT32) -> int:
        return self.required_number(name, bits=bits) if name in self.fields else 0

    def required_number(self, name: str, *, bits: int = INT32) -> int:
        value = self._required(name)
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise FieldError(f'Field "{name}" must be a Number')
        number = int_or_none(str(value), bits)
        if number is None:
            raise FieldError(f'Field "{name}" must be a valid Number')
        return number

    def long(self, name: str) -> int:
        return self.number(name, bits=INT64)

    def required_object(self, name: str) -> "JsonObject":
        value = self._required(name)
        if not isinstance(value, dict):
            raise FieldError(f'Field "{name}" must be of type Object')
        return JsonObject(value)

    def rows(self, name: str) -> list[Any]:
        value = self.fields.get(name, [])
        if not isinstance(value, list):
            raise FieldError(f'Field "{name}" must be of type Array')
        return value
