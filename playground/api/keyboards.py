"""What Telegram makes of a keyboard that the server could read: addresses are checked and rewritten, buttons without a
text are left out, what is too much is refused.

Source: `ReplyMarkup.cpp` of TDLib. The limits on the number of inline buttons and on bytes are those of Telegram's own
servers, which no source shows; they were seen.
"""

import json
from typing import Any

from playground.api.entities.fixing import clean
from playground.api.entities.links import LinkError, check_link, linked_user
from playground.world.errors import bad_request

CALLBACK_DATA_BYTES = 64
INLINE_BUTTONS = 100
INLINE_ROW = 8
READ_BUTTONS = 300
READ_ROW = 12
"""What TDLib reads of a keyboard. It drops the rest."""
MARKUP_BYTES = 10_000
PRIVATE_ONLY = {
    "request_contact": "phone number",
    "request_location": "location",
    "request_poll": "poll",
    "request_users": "users",
    "request_user": "users",
    "request_chat": "chats",
    "request_managed_bot": "managed bots",
}

Markup = dict[str, Any]


def checked_markup(markup: Markup, chat_type: str) -> Markup | None:
    """The keyboard as the message shows it; None if nothing is left of it. Raises `ApiError` 400."""
    for kind, check in (("inline_keyboard", _inline_button), ("keyboard", _reply_button)):
        if kind in markup:
            rows = [[check(button, chat_type) for button in row] for row in _read(markup[kind])]
            if kind == "inline_keyboard":
                _check_size(rows)
            markup = {**markup, kind: rows}
            if not rows:
                return None
    if len(json.dumps(markup, ensure_ascii=False).encode()) > MARKUP_BYTES:
        raise bad_request("reply markup is too long")
    return markup


def _read(rows: list[list[Markup]]) -> list[list[Markup]]:
    """The buttons that TDLib reads."""
    read, left = [], READ_BUTTONS
    for row in rows:
        seen = [button for button in row if button.get("text") or button.get("icon_custom_emoji_id")]
        seen = seen[: min(READ_ROW, left)]
        left -= len(seen)
        read += [seen] if seen else []
    return read


def _check_size(rows: list[list[Markup]]) -> None:
    if sum(map(len, rows)) > INLINE_BUTTONS or any(len(row) > INLINE_ROW for row in rows):
        raise bad_request("reply markup is too long")


def _inline_button(button: Markup, _: str) -> Markup:
    button = {**button, "text": clean(button["text"])}
    if not button["text"] and "icon_custom_emoji_id" not in button:
        raise bad_request("inline keyboard button text must be non-empty")
    if not 0 <= len(button.get("callback_data", "").encode()) <= CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        user = linked_user(button["url"])
        button["url"] = (
            f"tg://user?id={user}" if user else _address(button["url"], "inline keyboard button", https=False)
        )
    if "login_url" in button:
        # Other bots see the address alone.
        login = button.pop("login_url")
        button["url"] = _own_address(login["url"], "login URL", "inline keyboard button login")
    if "web_app" in button:
        url = _own_address(button["web_app"]["url"], "Web App URL", "inline keyboard button Web App")
        button["web_app"] = {"url": url}
    return button


def _reply_button(button: Markup, chat_type: str) -> Markup:
    button = {**button, "text": clean(button["text"])}
    if chat_type != "private":
        for field, name in PRIVATE_ONLY.items():
            if field in button:
                raise bad_request(f"{name} can be requested in private chats only")
        if "web_app" in button:
            raise bad_request("web App buttons can be used in private chats only")
    if "web_app" in button:
        _own_address(button["web_app"]["url"], "Web App URL", "keyboard button Web App")
    return button


def _own_address(url: str, kind: str, owner: str) -> str:
    if linked_user(url):
        raise bad_request(f"link to a user can't be used in {kind} buttons")
    return _address(url, owner, https=True)


def _address(url: str, owner: str, *, https: bool) -> str:
    try:
        return clean(check_link(url, https_only=https))
    except LinkError as error:
        raise bad_request(f"{owner} {error}") from None
