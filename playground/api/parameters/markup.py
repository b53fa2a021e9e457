"""Keyboards as a bot gives them. What Telegram then refuses of one is in `playground.api.keyboards`.

Source: `Client::get_reply_markup`, `get_keyboard_button` and `get_inline_keyboard_button` of the server.
"""

import re
from collections.abc import Callable
from typing import Any

from playground.api.parameters.objects import FieldError, JsonObject, small
from playground.api.parameters.text import from_json
from playground.world.errors import bad_request

STYLES = ("primary", "danger", "success")
NO_ACTION = "Text buttons are unallowed in the inline keyboard"
REQUESTS = ("request_poll", "web_app", "request_users", "request_user", "request_chat", "request_managed_bot")
"""What a reply button can do besides, each described by an object."""
CHATS = ("allow_user_chats", "allow_bot_chats", "allow_group_chats", "allow_channel_chats")

Markup = dict[str, Any]


def read_markup(text: str) -> Markup | None:
    """The keyboard in this JSON; None if there is nothing in it. Raises `ApiError` 400."""
    return markup_of(from_json(text, "can't parse reply keyboard markup JSON object"))


def markup_of(value: object) -> Markup | None:
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    try:
        return _markup(JsonObject(value))
    except FieldError as error:
        raise bad_request(small(error)) from None


def _markup(given: JsonObject) -> Markup | None:
    rows = _rows(given, "keyboard", 'Field "keyboard" must be an Array of Arrays')
    keyboard = [[_reply_button(button) for button in row] for row in rows]
    rows = _rows(
        given,
        "inline_keyboard",
        'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    )
    inline = [[_inline_button(button) for button in row] for row in rows]
    remove = given.flag("hide_keyboard") | given.flag("remove_keyboard")
    selective = given.flag("personal_keyboard") | given.flag("selective")
    force = given.flag("force_reply_keyboard") | given.flag("force_reply")
    placeholder = given.text("input_field_placeholder")
    extra: Markup = {"selective": True} if selective else {}
    hint: Markup = {"input_field_placeholder": placeholder} if placeholder else {}
    if keyboard:
        flags = ("resize_keyboard", "one_time_keyboard", "is_persistent")
        return {"keyboard": keyboard, **{flag: True for flag in flags if given.flag(flag)}, **extra, **hint}
    if inline:
        return {"inline_keyboard": inline}
    if remove:
        return {"remove_keyboard": True, **extra}
    return {"force_reply": True, **extra, **hint} if force else None


def _rows(given: JsonObject, name: str, complaint: str) -> list[list[Any]]:
    rows = given.rows(name)
    if not all(isinstance(row, list) for row in rows):
        raise FieldError(complaint)
    return rows


def _looks(button: JsonObject) -> Markup:
    looks: Markup = {"text": button.required_text("text")}
    if icon := button.long("icon_custom_emoji_id"):
        looks["icon_custom_emoji_id"] = str(icon)
    style = button.text("style").lower()
    if style in STYLES:
        looks["style"] = style
    elif style not in ("", "default"):
        raise FieldError("invalid button style specified")
    return looks


def _reply_button(value: object) -> Markup:
    if isinstance(value, str):
        return {"text": value}
    try:
        button = _object(value, "KeyboardButton must be a String or an Object")
        return _looks(button) | _request(button)
    except FieldError as error:
        raise FieldError(f"Can't parse keyboard button: {error}") from None


def _object(value: object, complaint: str) -> JsonObject:
    if not isinstance(value, dict):
        raise FieldError(complaint)
    return JsonObject(value)


def _request(button: JsonObject) -> Markup:
    if button.flag("request_phone_number") | button.flag("request_contact"):
        return {"request_contact": True}
    if button.flag("request_location"):
        return {"request_location": True}
    for name in REQUESTS:
        if name not in button:
            continue
        request = button.required_object(name)
        if name == "web_app":
            return {"web_app": {"url": request.required_text("url")}}
        if name != "request_poll":
            request.required_number("request_id")
        return {name: dict(request.fields)}
    return {}


def _inline_button(value: object) -> Markup:
    try:
        button = _object(value, "InlineKeyboardButton must be an Object")
        return _looks(button) | _action(button)
    except FieldError as error:
        raise FieldError(f"Can't parse inline keyboard button: {error}") from None


def _action(button: JsonObject) -> Markup:
    """What the button does. The first of its fields counts, in the server's order."""
    for name in ("url", "callback_data"):
        if text := button.text(name):
            return {name: text}
    for name, read in ACTIONS.items():
        if name in button:
            return {name: read(button, name)}
    raise FieldError(NO_ACTION)


def _chosen_chat(button: JsonObject, name: str) -> Markup:
    chosen = button.required_object(name)
    return {"query": chosen.text("query"), **{chat: chosen.flag(chat) for chat in CHATS}}


def _login(button: JsonObject, name: str) -> Markup:
    login = button.required_object(name)
    read: Markup = {"url": login.required_text("url")}
    bot = login.text("bot_username").removeprefix("@")
    if login.text("bot_username") and not re.fullmatch(r"\w+", bot, re.ASCII):
        raise FieldError("LoginUrl bot username is invalid")
    texts = {"bot_username": bot, "forward_text": login.text("forward_text")}
    read |= {field: text for field, text in texts.items() if text}
    return read | ({"request_write_access": True} if login.flag("request_write_access") else {})


ACTIONS: dict[str, Callable[[JsonObject, str], Any]] = {
    "callback_game": lambda _, __: {},
    "pay": lambda _, __: True,
    "switch_inline_query": JsonObject.required_text,
    "switch_inline_query_chosen_chat": _chosen_chat,
    "switch_inline_query_current_chat": JsonObject.required_text,
    "login_url": _login,
    "web_app": lambda button, name: {"url": button.required_object(name).required_text("url")},
    "copy_text": lambda button, name: {"text": button.required_object(name).required_text("text")},
}
