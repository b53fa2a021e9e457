"""Updates as they arrive. Each is decoded for itself, so that one which cannot be read holds up nobody.

Telegram adds kinds of updates and messages from time to time. The library knows those of its own day, and checks
strictly: a field that is missing or of another type makes the whole update unreadable (aiogram #1840).
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.methods import TelegramMethod
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

_NUMBERS = range(1, 2**31)
"""What Telegram's servers give as numbers of updates."""
_ACCOUNT_MAX = 2**52
"""Numbers of people and chats have at most 52 significant bits (core.telegram.org/bots/api#chat)."""
_KINDS = [name for name in Update.model_fields if name != "update_id"]
_PLACES = 5
"""How many of an update's errors are told. One field of many possible types has dozens."""
_WORD = 40


class GetRawUpdates(TelegramMethod[Any]):
    """getUpdates as aiogram has it, but the answer is not decoded (core.telegram.org/bots/api#getupdates)."""

    __returning__ = Any
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class UnreadableError(Exception):
    """An update that cannot be decoded. `places` are those of its errors; neither holds what people wrote."""

    def __init__(self, kind: str, places: str) -> None:
        super().__init__(f"{kind}: {places}")
        self.kind = kind
        self.places = places


@dataclass(slots=True, eq=False)
class Arrival:
    """An update that has arrived and is open until `done`: True if it was written that it is handled, False if it
    was passed over.

    `sender_id` is the account of the person whose private chat it belongs to.
    """

    update_id: int
    raw: Mapping[str, Any]
    sender_id: int | None
    done: "asyncio.Future[bool]"
    _update: Update | None = field(default=None, repr=False)

    @classmethod
    def of(cls, update_id: int, raw: Mapping[str, Any]) -> "Arrival":
        return cls(update_id, raw, _sender_of(raw), asyncio.get_running_loop().create_future())

    @property
    def language_code(self) -> str:
        """What the sender's Telegram is set to; empty if it does not tell."""
        code = _as_mapping(_as_mapping(self.raw.get(kind_of(self.raw))).get("from")).get("language_code")
        return code if isinstance(code, str) else ""

    def decode(self, bot: Bot) -> Update:
        """Raises `UnreadableError`. Of a sender who was not found before, it is known afterwards."""
        if self._update is None:
            self._update = _decode(self.raw, bot)
            context = UserContextMiddleware.resolve_event_context(self._update)
            if self.sender_id is None and context.user is not None:
                private = context.chat is None or context.chat.type == "private"
                self.sender_id = context.user.id if private else None
        return self._update


def number_of(item: object) -> int | None:
    """The number of an item of Telegram's answer; None if it cannot be an update's."""
    number = item.get("update_id") if isinstance(item, dict) else None
    return number if isinstance(number, int) and not isinstance(number, bool) and number in _NUMBERS else None


def kind_of(item: object) -> str:
    """The name of the field that says of which kind an update is, in an order that Telegram does not promise.

    It is one that the library knows, as the library itself chooses. Otherwise it is whatever names a sender, or holds
    anything.
    """
    fields = (
        {str(name): value for name, value in item.items() if name != "update_id"}
        if isinstance(item, dict)
        else {}
    )
    known = [name for name in _KINDS if isinstance(fields.get(name), dict)]
    sent = [name for name, value in fields.items() if isinstance(_as_mapping(value).get("from"), dict)]
    filled = [name for name, value in fields.items() if value is not None]
    return next((name[:_WORD] for name in [*known, *sent, *filled, *fields]), "nothing")


def _sender_of(raw: Mapping[str, Any]) -> int | None:
    """Found without decoding, because most of a flood is thrown away."""
    event = _as_mapping(raw.get(kind_of(raw)))
    chat = _as_mapping(event.get("chat") or _as_mapping(event.get("message")).get("chat"))
    sender_id = _as_mapping(event.get("from")).get("id")
    if not isinstance(sender_id, int) or isinstance(sender_id, bool):
        return None
    return sender_id if chat.get("type", "private") == "private" else None


def _as_mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _decode(raw: Mapping[str, Any], bot: Bot) -> Update:
    try:
        update = Update.model_validate(raw, context={"bot": bot})
        update.event_type  # noqa: B018 - it is looked up when it is first asked for
        context = UserContextMiddleware.resolve_event_context(update)
    except ValidationError as error:
        raise UnreadableError(kind_of(raw), _places(error)) from None
    except UpdateTypeLookupError:
        raise UnreadableError(kind_of(raw), "an unknown kind") from None
    except Exception as error:  # noqa: BLE001 - whatever else a decoder may stumble over, such as too deep a nesting
        raise UnreadableError(kind_of(raw), type(error).__name__) from None
    for holder in (context.user, context.chat):
        if holder is not None and abs(holder.id) >= _ACCOUNT_MAX:
            raise UnreadableError(kind_of(raw), "an id that nobody has")
    return update


def _places(error: ValidationError) -> str:
    """Where the errors are and of which type, without the values."""
    found = error.errors(include_input=False, include_url=False, include_context=False)
    told = [
        f"{'.'.join(str(part)[:_WORD] for part in problem['loc'])} {problem['type']}"
        for problem in found[:_PLACES]
    ]
    more = [f"and {len(found) - _PLACES} more"] if len(found) > _PLACES else []
    return ", ".join(told + more)
