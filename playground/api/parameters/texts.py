"""Texts and what belongs to them: entities, the preview of a link, the message replied to.

Source: the functions of the server that the docstrings name, all in `Client.cpp`.
"""

from collections.abc import Mapping
from typing import Any

from playground.api.entities.links import DATE_FORMAT, date_fields
from playground.api.numbers import INT64
from playground.api.parameters.objects import FieldError, JsonObject, small
from playground.api.parameters.text import from_json
from playground.world.errors import ApiError, bad_request

STYLES = (
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "code",
    "blockquote",
    "expandable_blockquote",
)
FOUND = (
    *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"),
)
"""Kinds that a bot cannot set, because Telegram finds them by itself."""
PREVIEW = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")


def read_entities(text: str) -> list[dict[str, Any]] | None:
    """`get_input_entities`, `get_text_entity`. What is no JSON, or no list, counts as none."""
    try:
        given = from_json(text, "")
    except ApiError:
        return None
    return entities_of(given)


def entities_of(given: object) -> list[dict[str, Any]] | None:
    if not isinstance(given, list):
        return None
    try:
        read = [_entity(entity) for entity in given]
    except FieldError as error:
        raise bad_request(f"can't parse MessageEntity: {error}") from None
    return [entity for entity in read if entity is not None]


def _entity(value: object) -> dict[str, Any] | None:
    if not isinstance(value, dict):
        raise FieldError("expected an Object")
    entity = JsonObject(value)
    place = {"offset": entity.required_number("offset"), "length": entity.required_number("length")}
    kind = entity.required_text("type")
    if kind in FOUND:
        return None
    return {"type": kind, **place, **_detail(kind, entity)}


def _detail(kind: str, entity: JsonObject) -> dict[str, Any]:
    if kind in STYLES:
        return {}
    match kind:
        case "":
            raise FieldError("Type is not specified")
        case "pre":
            language = entity.text("language")
            return {"language": language} if language else {}
        case "text_link":
            return {"url": entity.required_text("url")}
        case "text_mention":
            user = entity.required_object("user").required_number("id", bits=INT64)
            return {"user": {"id": user, "is_bot": False, "first_name": ""}}
        case "custom_emoji":
            return {"custom_emoji_id": str(entity.required_number("custom_emoji_id", bits=INT64))}
        case "date_time":
            moment, form = entity.required_number("unix_time"), entity.text("date_time_format")
            if not DATE_FORMAT.fullmatch(form):
                raise FieldError("Invalid date-time format specified")
            return date_fields(moment, form)
    raise FieldError("Unsupported type specified")


def read_preview(text: str) -> dict[str, Any]:
    """`get_link_preview_options`"""
    return preview_of(from_json(text, "can't parse link preview options JSON object"))


def preview_of(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise bad_request("object expected as link preview options")
    given = JsonObject(value)
    try:
        flags = {name: True for name in PREVIEW if given.flag(name)}
        url = given.text("url")
    except FieldError as error:
        raise bad_request(small(error)) from None
    return flags | ({"url": url} if url else {})


def read_reply(text: str) -> dict[str, Any] | None:
    """`get_reply_parameters`"""
    value = from_json(text, "can't parse reply parameters JSON object")
    if not isinstance(value, dict):
        raise bad_request("object expected as reply parameters")
    if not value:
        return None
    given = JsonObject(value)
    try:
        read: dict[str, Any] = {"message_id": max(0, given.required_number("message_id"))}
        if chat := given.text("chat_id"):
            read["chat_id"] = chat
        if given.flag("allow_sending_without_reply"):
            read["allow_sending_without_reply"] = True
    except FieldError as error:
        raise bad_request(small(error)) from None
    return read


def parses(parse_mode: str) -> bool:
    return parse_mode.lower() not in ("", "none")


def without_unread_entities(parameters: Mapping[str, str]) -> dict[str, str]:
    """The parameters without entities that the server does not look at, because it parses the text."""
    kept = dict(parameters)
    for mode, entities in (
        ("parse_mode", "entities"),
        ("parse_mode", "caption_entities"),
        ("question_parse_mode", "question_entities"),
    ):
        if parses(kept.get(mode, "")):
            kept.pop(entities, None)
    return kept
