"""Turns the parameters of a request into the model of a method.

aiogram has a pydantic model of every method, generated from the official schema. Its types say what a parameter is; how
the text of a parameter becomes that is the server's way (`playground.api.parameters`). Nothing that the server takes is
refused by a model: what is missing is empty, and whoever needs it complains in the server's words.
"""

import inspect
import logging
import types
import typing
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

import aiogram.methods
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile
from pydantic import ValidationError

from playground.api.numbers import INT64, to_int
from playground.api.parameters import lists, media, texts
from playground.api.parameters.markup import read_markup
from playground.api.parameters.text import from_json, to_bool
from playground.world.errors import ApiError, bad_request

log = logging.getLogger(__name__)

METHODS: dict[str, type[TelegramMethod[Any]]] = {
    model.__api_method__.lower(): model
    for model in vars(aiogram.methods).values()
    if inspect.isclass(model) and issubclass(model, TelegramMethod) and model is not TelegramMethod
}
Reader = Callable[[str], Any]
READERS: dict[str, Reader] = {
    "reply_markup": read_markup,
    **dict.fromkeys(("entities", "caption_entities", "question_entities"), texts.read_entities),
    "link_preview_options": texts.read_preview,
    "reply_parameters": texts.read_reply,
    "user_id": lists.read_user_id,
    "message_ids": lists.read_message_ids,
    "allowed_updates": lists.read_allowed_updates,
    "commands": lists.read_commands,
    "results": lists.read_results,
    "result": lists.read_result,
}
REQUIRED = ("from_chat_id", "phone_number", "first_name", "media")
"""Parameters of which the server says by name that they are missing."""
EMPTY = {"message_ids": "message identifiers are not specified", "user_id": "invalid user_id specified"}
NO_COORDINATES = ("latitude", "longitude")


class _Field(typing.NamedTuple):
    read: Reader
    empty: object
    """What the field holds if the parameter is not given, but must be."""
    keeps_empty: bool
    """Whether an empty text is a value, and not the lack of one."""


class _Plan(typing.NamedTuple):
    fields: Mapping[str, _Field]
    unset: dict[str, None]
    """Fields for which aiogram's `Bot` would fill in its own defaults. Here they are absent."""
    missing: Mapping[str, object]
    """Fields that must be given, and what stands for those that are not."""


@cache
def _plan(model: type[TelegramMethod[Any]]) -> _Plan:
    fields = {name: _field(name, info.annotation) for name, info in model.model_fields.items()}
    return _Plan(
        fields,
        {name: None for name, info in model.model_fields.items() if isinstance(info.default, Default)},
        {name: fields[name].empty for name, info in model.model_fields.items() if info.is_required()},
    )


def _field(name: str, annotation: object) -> _Field:
    kinds = set(_parts(annotation))
    if name == "media":
        return _Field(media.read_album if list in kinds else media.read_media, None, keeps_empty=False)
    if name in READERS:
        return _Field(READERS[name], [], keeps_empty=False)
    if kinds >= {int, str}:
        return _Field(_chat_id, "", keeps_empty=True)
    for kind, read, empty in (
        (bool, to_bool, False),
        (datetime, to_int, 0),
        (int, _number, 0),
        (float, _decimal, 0.0),
    ):
        if kind in kinds:
            return _Field(read, empty, keeps_empty=False)
    if str in kinds or InputFile in kinds:
        return _Field(str, "", keeps_empty=InputFile not in kinds)
    return _Field(lambda text: from_json(text, f"can't parse {name} JSON object"), [], keeps_empty=False)


def _parts(annotation: object) -> typing.Iterator[object]:
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType):
        for part in typing.get_args(annotation):
            yield from _parts(part)
    else:
        yield origin or annotation


def _chat_id(text: str) -> int | str:
    return text if text.startswith("@") or not text else to_int(text, INT64)


def _number(text: str) -> int:
    return to_int(text, INT64)


def _decimal(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def decode(
    model: type[TelegramMethod[Any]], parameters: Mapping[str, str], uploaded: typing.Collection[str] = ()
) -> TelegramMethod[Any]:
    """The method with these parameters. Raises `ApiError` 400 for what does not fit. `uploaded` are the names of the
    fields in which a file came.
    """
    plan = _plan(model)
    data: dict[str, Any] = dict(plan.unset)
    for name, text in texts.without_unread_entities(parameters).items():
        field = plan.fields.get(name)
        if field is None:
            log.info("%s: unknown parameter %s", model.__api_method__, name)
        elif text or field.keeps_empty:
            data[name] = field.read(text)
    for name, empty in plan.missing.items():
        if name not in data or data[name] is None:
            data[name] = _stand_in(name, empty, uploaded)
    _check_markup(model, data.get("reply_markup"))
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        raise bad_request(f"can't parse {'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def _stand_in(name: str, empty: object, uploaded: typing.Collection[str]) -> object:
    if name in NO_COORDINATES:
        raise bad_request(f"{name} is empty")
    if name in EMPTY:
        raise bad_request(EMPTY[name])
    if name in REQUIRED and name not in uploaded:
        raise bad_request(f'parameter "{name}" is required')
    return empty


def _check_markup(model: type[TelegramMethod[Any]], markup: object) -> None:
    """Below a message that is edited, only inline buttons can be."""
    inline_only = model.__name__.startswith(("EditMessage", "Stop"))
    if isinstance(markup, dict) and inline_only and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")


def default_result(model: type[TelegramMethod[Any]]) -> object:
    """What a method answers that changes nothing here. Raises `ApiError` 501 if the method returns an object."""
    returned = model.__returning__
    origin = typing.get_origin(returned) or returned
    parts = typing.get_args(returned) if origin in (typing.Union, types.UnionType) else (origin,)
    for kind, result in ((bool, True), (int, 0), (str, ""), (list, [])):
        if kind in parts:
            return result
    raise ApiError(501, f"Not Implemented: {model.__api_method__} is not modelled here")
