"""The limits on messages, keyboards and commands that the Bot API enforces, with the Bot API's own words."""

import re
from typing import Any

from playground.world.errors import bad_request
from playground.world.files import picture_sides

SOURCE_BYTES = 1 << 15
TEXT = 4096
CAPTION = 1024
CALLBACK_ANSWER = 200
COMMANDS = 100
COMMAND_DESCRIPTION = 256
UPLOAD_BYTES = 50 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
PHOTO_SIDES = 10_000
PHOTO_RATIO = 20
ALBUM = range(1, 11)
DELETABLE_SECONDS = 48 * 3600
DEEP_LINK = re.compile(r"[A-Za-z0-9_-]{1,64}")
COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def check_source(text: str) -> None:
    """Of a text with its markup. Source: `Client::get_formatted_text` of the server."""
    if len(text.encode()) > SOURCE_BYTES:
        raise bad_request("text is too long")


def check_text(text: str) -> None:
    if len(text) > TEXT:
        raise bad_request("message is too long")


def check_caption(caption: str) -> None:
    if len(caption) > CAPTION:
        raise bad_request("message caption is too long")


def check_commands(commands: list[dict[str, Any]]) -> None:
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= COMMAND_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def check_photo(content: bytes) -> None:
    if len(content) > PHOTO_BYTES:
        raise bad_request("file is too big")
    sides = picture_sides(content)
    if sides is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(sides) > PHOTO_SIDES or max(sides) > PHOTO_RATIO * min(sides):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
