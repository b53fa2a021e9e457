"""Files of an album, or the one that a message is to get instead of its own.

Source: `Client::get_input_media` and `get_input_message_contents` of the server.
"""

from typing import Any

from playground.api.parameters.objects import FieldError, JsonObject
from playground.api.parameters.text import from_json
from playground.api.parameters.texts import entities_of, parses
from playground.world.errors import bad_request

MEDIA = ("photo", "video", "audio", "document", "animation", "live_photo")


def read_media(text: str) -> dict[str, Any]:
    """`get_input_media` of one file"""
    return _input_media(from_json(text, "can't parse input media JSON object"), album=False)


def read_album(text: str) -> list[dict[str, Any]]:
    """`get_input_message_contents`"""
    given = from_json(text, "can't parse media JSON object")
    if not isinstance(given, list):
        raise bad_request("expected an Array of InputMedia")
    return [_input_media(value, album=True) for value in given]


def _input_media(value: object, *, album: bool) -> dict[str, Any]:
    try:
        return _read(value, album=album)
    except FieldError as error:
        raise bad_request(f"can't parse InputMedia: {error}") from None


def _read(value: object, *, album: bool) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise FieldError("expected an Object")
    given = JsonObject(value)
    media: dict[str, Any] = {"caption": given.text("caption"), "parse_mode": given.text("parse_mode")}
    if not parses(media["parse_mode"]):
        media["caption_entities"] = entities_of(given.fields.get("caption_entities"))
    media |= {name: True for name in ("show_caption_above_media", "has_spoiler") if given.flag(name)}
    kind = given.required_text("type")
    media |= {"type": kind, "media": given.text("media")}
    if not media["media"]:
        raise FieldError("media not found")
    if album and kind == "animation":
        raise FieldError(f'type "{kind}" can\'t be used in sendMediaGroup')
    if kind not in MEDIA:
        raise FieldError(f'type "{kind}" is unsupported')
    return {name: item for name, item in media.items() if item not in ("", None)}
