"""Calls of the Bot API as data: which of them speak in a chat, what stands in for an answer, and how one is kept."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from aiogram import Bot, methods
from aiogram.client.default import Default
from aiogram.methods import AnswerCallbackQuery, EditMessageReplyMarkup, SendChatAction, TelegramMethod
from aiogram.types import BufferedInputFile, Chat, InputFile, Message, MessageId
from pydantic import BaseModel

from bot.telegram.pace import Weight
from bot.use_cases.kernel.replies import OwedCall

LARGEST_KEPT = 1024 * 1024
"""Bytes of all files of a call that may be kept in the database. The bot's own files are far smaller."""

_SPEAKING = ("send", "edit", "delete", "copy", "forward", "pin", "unpin", "stop")
_NEVER_KEPT = (AnswerCallbackQuery, SendChatAction)
"""Of no use later: the spinner on the button, and "is typing ..."."""
_FILE, _CONTENT = "~file", "~content"
_NO_ID = 0
"""The number of a message that nobody knows. aiogram-dialog takes 0 for "no message"."""


def chat_of(method: TelegramMethod[Any]) -> int | None:
    """The chat in which the call says or changes something; None for all other calls."""
    chat_id = getattr(method, "chat_id", None)
    return chat_id if isinstance(chat_id, int) and method.__api_method__.startswith(_SPEAKING) else None


def weight_of(method: TelegramMethod[Any]) -> Weight:
    name = method.__api_method__
    if name.startswith(("send", "copy", "forward")) and not isinstance(method, SendChatAction):
        return Weight.MESSAGE
    if name.startswith("edit") and not isinstance(method, EditMessageReplyMarkup):
        return Weight.EDIT
    return Weight.NOTHING


def may_be_kept(method: TelegramMethod[Any]) -> bool:
    return not isinstance(method, _NEVER_KEPT)


def stand_in(method: TelegramMethod[Any], bot: Bot, message_id: int = _NO_ID) -> Any:  # noqa: ANN401 - as the method
    """What the call would have returned, so that whoever made it can go on. None for a call that asks for data."""
    returning = str(method.__returning__)
    if method.__returning__ is MessageId:
        return MessageId(message_id=message_id)
    if "Message" in returning:
        message = Message(
            message_id=message_id,
            date=datetime.now(UTC),
            chat=Chat(id=chat_of(method) or 0, type="private"),
            text=getattr(method, "text", None),
            caption=getattr(method, "caption", None),
        ).as_(bot)
        return [message] if returning.startswith("list") else message
    return True if method.__returning__ is bool else None


def has_file(method: TelegramMethod[Any]) -> bool:
    return _takes_files(type(method)) and any(isinstance(value, InputFile) for value in vars(method).values())


@cache
def _takes_files(kind: type[TelegramMethod[Any]]) -> bool:
    """Nearly all calls are texts, and have no field for a file."""
    return any(InputFile.__name__ in str(field.annotation) for field in kind.model_fields.values())


def encode(method: TelegramMethod[Any], bot: Bot) -> OwedCall | None:
    """The call as JSON, with the bot's defaults filled in. None if it carries a file that is too large to be kept."""
    files: dict[str, Any] = {}
    data = bot.session.prepare_value(
        method.model_dump(warnings=False), bot=bot, files=files, _dumps_json=False
    )
    contents = {f"attach://{key}": file for key, file in files.items()}
    if not all(isinstance(file, BufferedInputFile) for file in contents.values()):
        return None
    if sum(len(file.data) for file in contents.values()) > LARGEST_KEPT:
        return None
    return OwedCall(method.__api_method__, {name: _packed(value, contents) for name, value in data.items()})


def decode(call: OwedCall) -> TelegramMethod[Any]:
    """Raises `ValueError` for a call that this version of the library does not know."""
    model: Any = getattr(methods, call.method[:1].upper() + call.method[1:], None)
    if getattr(model, "__api_method__", None) != call.method:
        msg = f"no method {call.method}"
        raise ValueError(msg)
    method: TelegramMethod[Any] = model.model_validate(_unpacked(call.data))
    _drop_defaults(method)
    return method


def _drop_defaults(value: Any) -> None:  # noqa: ANN401
    """The bot's defaults were filled in when the call was kept. What is missing now was left out on purpose, such as
    the parse mode of a plain text.
    """
    if isinstance(value, BaseModel):
        for name, item in vars(value).items():
            if isinstance(item, Default):
                vars(value)[name] = None
            else:
                _drop_defaults(item)
    elif isinstance(value, list):
        for item in value:
            _drop_defaults(item)


def _packed(value: Any, files: Mapping[str, BufferedInputFile]) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {key: _packed(item, files) for key, item in value.items()}
    if isinstance(value, list):
        return [_packed(item, files) for item in value]
    if isinstance(value, str) and value in files:
        return {_FILE: files[value].filename, _CONTENT: b64encode(files[value].data).decode()}
    return value


def _unpacked(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Mapping):
        if value.keys() == {_FILE, _CONTENT}:
            return BufferedInputFile(b64decode(value[_CONTENT]), value[_FILE])
        return {key: _unpacked(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_unpacked(item) for item in value]
    return value
