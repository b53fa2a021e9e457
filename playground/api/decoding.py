"""Turns the parameters of a request into the model of a method.

aiogram has a pydantic model of every method, generated from the official schema. Nothing but the types of these
models decides how a parameter is decoded.
"""

import inspect
import json
import logging
import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any

import aiogram.methods
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from pydantic import ValidationError

from playground.world.errors import ApiError, bad_request

log = logging.getLogger(__name__)

METHODS: dict[str, type[TelegramMethod[Any]]] = {
    model.__api_method__.lower(): model
    for model in vars(aiogram.methods).values()
    if inspect.isclass(model) and issubclass(model, TelegramMethod) and model is not TelegramMethod
}
EMPTY_WORDS = {"text": "message text is empty", "chat_id": "chat_id is empty"}
BAD_MARKUP = "can't parse reply keyboard markup JSON object"


class _Plan(typing.NamedTuple):
    encoded: frozenset[str]
    """Fields that come as JSON within a string of a form."""
    unset: dict[str, None]
    """Fields for which aiogram's `Bot` would fill in its own defaults. Here they are absent."""


@cache
def _plan(model: type[TelegramMethod[Any]]) -> _Plan:
    fields = model.model_fields
    return _Plan(
        frozenset(name for name, info in fields.items() if not _holds_str(info.annotation)),
        {name: None for name, info in fields.items() if isinstance(info.default, Default)},
    )


def _holds_str(annotation: object) -> bool:
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType):
        return any(_holds_str(part) for part in typing.get_args(annotation))
    return annotation is str


def decode(model: type[TelegramMethod[Any]], values: Mapping[str, Any]) -> TelegramMethod[Any]:
    """The method with these values. Raises `ApiError` 400 for values that do not fit."""
    plan = _plan(model)
    data: dict[str, Any] = dict(plan.unset)
    for name, value in values.items():
        if name in plan.encoded and isinstance(value, str):
            try:
                data[name] = json.loads(value)
            except ValueError:
                raise bad_request(f"can't parse {name}: it is no JSON") from None
        else:
            data[name] = value
    try:
        method = model.model_validate(data)
    except ValidationError as error:
        raise _refusal(error) from None
    markup = getattr(method, "reply_markup", None)
    if markup is not None and not {"inline_keyboard", "keyboard"}.isdisjoint(markup.model_extra or ()):
        # An invalid keyboard fits the other kinds of markup, because these require no field.
        raise bad_request(BAD_MARKUP)
    if method.model_extra:
        log.info("%s: unknown parameters %s", model.__api_method__, ", ".join(method.model_extra))
    return method


def _refusal(error: ValidationError) -> ApiError:
    first = error.errors()[0]
    field = str(first["loc"][0]) if first["loc"] else ""
    if first["type"] == "missing" and len(first["loc"]) == 1:
        return bad_request(EMPTY_WORDS.get(field, f'parameter "{field}" is required'))
    if field == "reply_markup":
        edits = error.title.startswith("EditMessage")
        return bad_request("inline keyboard expected" if edits else BAD_MARKUP)
    return bad_request(f"can't parse {'.'.join(map(str, first['loc']))}: {first['msg']}")


def default_result(model: type[TelegramMethod[Any]]) -> object:
    """What a method answers that changes nothing here. Raises `ApiError` 501 if the method returns an object."""
    returned = model.__returning__
    origin = typing.get_origin(returned) or returned
    parts = typing.get_args(returned) if origin in (typing.Union, types.UnionType) else (origin,)
    for kind, result in ((bool, True), (int, 0), (str, ""), (list, [])):
        if kind in parts:
            return result
    raise ApiError(501, f"Not Implemented: {model.__api_method__} is not modelled here")
