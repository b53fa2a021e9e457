"""The limits on messages, keyboards and commands that the Bot API enforces, with the Bot API's own words."""

import json
import re
from collections.abc import Sequence
from typing import Any

from playground.world.errors import bad_request
from playground.world.files import picture_sides

TEXT = 4096
CAPTION = 1024
CALLBACK_DATA_BYTES = 64
INLINE_BUTTONS = 100
INLINE_ROW = 8
REPLY_BUTTONS = 300
REPLY_ROW = 12
MARKUP_BYTES = 10_000
CALLBACK_ANSWER = 200
COMMANDS = 100
COMMAND_DESCRIPTION = 256
UPLOAD_BYTES = 50 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
PHOTO_SIDES = 10_000
PHOTO_RATIO = 20
ALBUM = range(2, 11)
DELETABLE_SECONDS = 48 * 3600
DEEP_LINK = re.compile(r"[A-Za-z0-9_-]{1,64}")
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
INLINE_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def check_text(text: str) -> None:
    if not text:
        raise bad_request("message text is empty")
    if len(text) > TEXT:
        raise bad_request("message is too long")


def check_caption(caption: str) -> None:
    if len(caption) > CAPTION:
        raise bad_request("message caption is too long")


def check_markup(markup: dict[str, Any], chat_type: str) -> None:
    if len(json.dumps(markup, ensure_ascii=False).encode()) > MARKUP_BYTES:
        raise bad_request("reply markup is too long")
    if "inline_keyboard" in markup:
        _check_inline(markup["inline_keyboard"])
    elif "keyboard" in markup:
        _check_reply(markup["keyboard"], chat_type)


def _check_size(rows: Sequence[Sequence[object]], most: int, longest_row: int) -> None:
    if sum(map(len, rows)) > most or any(len(row) > longest_row for row in rows):
        raise bad_request("reply markup is too long")


def _check_inline(rows: list[list[dict[str, Any]]]) -> None:
    _check_size(rows, INLINE_BUTTONS, INLINE_ROW)
    for button in (button for row in rows for button in row):
        if not button.get("text", "").strip():
            raise bad_request(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            )
        if not any(action in button for action in INLINE_ACTIONS):
            raise bad_request(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            )
        if "callback_data" in button:
            length = len(button["callback_data"].encode())
            if not 1 <= length <= CALLBACK_DATA_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
        if "url" in button and not re.match(r"(https?|tg|ton|mailto|tel):|[\w-]+\.", button["url"]):
            raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _check_reply(rows: list[list[dict[str, Any]]], chat_type: str) -> None:
    _check_size(rows, REPLY_BUTTONS, REPLY_ROW)
    for button in (button for row in rows for button in row):
        if not button.get("text", "").strip():
            raise bad_request("keyboard button text must be non-empty")
        if chat_type == "private":
            continue
        if button.get("request_contact"):
            raise bad_request("phone number can be requested in private chats only")
        if button.get("request_location"):
            raise bad_request("location can be requested in private chats only")


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
