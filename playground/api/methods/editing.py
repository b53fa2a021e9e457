"""Changing and taking back messages."""

from collections.abc import Callable
from typing import Any

from aiogram.methods import (
    DeleteMessage,
    DeleteMessages,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
)
from aiogram.types import InlineKeyboardMarkup

from playground.api import limits
from playground.api.keyboards import checked_markup
from playground.api.methods.call import Call, as_json, handles
from playground.api.methods.media import MEDIA_FIELDS, input_media
from playground.api.methods.sending import caption_of, text_of, with_known_people
from playground.world.errors import bad_request
from playground.world.messages import StoredMessage

Edit = EditMessageText | EditMessageCaption | EditMessageMedia | EditMessageReplyMarkup
CONTENT = (
    *("text", "entities", "link_preview_options", "caption", "caption_entities", "show_caption_above_media"),
    *MEDIA_FIELDS,
)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


@handles(EditMessageText)
def edit_text(call: Call, method: EditMessageText) -> dict[str, Any] | bool:
    if not method.text:
        raise bad_request("message text is empty")

    def content(message: StoredMessage) -> dict[str, Any]:
        if "text" not in message.data:
            raise bad_request("there is no text in the message to edit")
        return text_of(method)

    return _edit(call, method, content)


@handles(EditMessageCaption)
def edit_caption(call: Call, method: EditMessageCaption) -> dict[str, Any] | bool:
    def content(message: StoredMessage) -> dict[str, Any]:
        media = {name: message.data[name] for name in MEDIA_FIELDS if name in message.data}
        if not media:
            raise bad_request("there is no caption in the message to edit")
        return {**media, **caption_of(method)}

    return _edit(call, method, content)


@handles(EditMessageMedia)
def edit_media(call: Call, method: EditMessageMedia) -> dict[str, Any] | bool:
    return _edit(call, method, lambda _: input_media(call, method.media))


@handles(EditMessageReplyMarkup)
def edit_reply_markup(call: Call, method: EditMessageReplyMarkup) -> dict[str, Any] | bool:
    return _edit(call, method, lambda message: _content(message.data))


def _content(data: dict[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in CONTENT if name in data}


def _edit(
    call: Call, method: Edit, new_content: Callable[[StoredMessage], dict[str, Any]]
) -> dict[str, Any] | bool:
    message = _target(call, method)
    content = with_known_people(call, new_content(message))
    markup = as_json(method.reply_markup) if isinstance(method.reply_markup, InlineKeyboardMarkup) else None
    if markup is not None:
        markup = checked_markup(markup, message.data["chat"]["type"])
    if content == _content(message.data) and markup == message.data.get("reply_markup"):
        raise bad_request(NOT_MODIFIED)
    if content != _content(message.data):
        chat = call.playground.world.chats[message.chat_id]
        call.playground.rates.check_edit(chat.id, is_group=chat.is_group)
    changed = {name: value for name, value in message.data.items() if name not in (*CONTENT, "reply_markup")}
    changed |= content
    if content != _content(message.data):
        changed["edit_date"] = int(call.playground.clock.timestamp())
        message.edited = True
    if markup is not None:
        changed["reply_markup"] = markup
    message.data = changed
    message.glosses.clear()
    call.playground.announce(message, edited=True)
    return True if method.inline_message_id else message.data


def _target(call: Call, method: Edit) -> StoredMessage:
    if method.inline_message_id is None:
        message = call.own_message(method.chat_id, method.message_id, "edit")
        if message.fixed:
            raise bad_request("message can't be edited")
        return message
    for messages in call.playground.world.messages.values():
        for message in messages.values():
            if message.inline_message_id == method.inline_message_id and not message.deleted:
                return message
    raise bad_request("MESSAGE_ID_INVALID")


@handles(DeleteMessage)
def delete_message(call: Call, method: DeleteMessage) -> bool:
    if method.chat_id == "":
        raise bad_request("chat identifier is not specified")
    if method.message_id == 0:
        raise bad_request("message identifier is not specified")
    chat = call.open_chat(method.chat_id)
    message = call.playground.world.message(chat.id, method.message_id)
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(call, message):
        raise bad_request("message can't be deleted for everyone")
    _delete(call, message)
    return True


@handles(DeleteMessages)
def delete_messages(call: Call, method: DeleteMessages) -> bool:
    world, chat = call.playground.world, call.open_chat(method.chat_id)
    messages = [message for id_ in method.message_ids if (message := world.message(chat.id, id_)) is not None]
    # One that can't be deleted saves them all; one that is not there is passed over.
    if not all(_deletable(call, message) for message in messages):
        raise bad_request("message can't be deleted for everyone")
    for message in messages:
        _delete(call, message)
    return True


def _deletable(call: Call, message: StoredMessage) -> bool:
    """Whether the bot may delete the message: it must be younger than 48 hours."""
    return bool(call.playground.clock.timestamp() - message.data["date"] < limits.DELETABLE_SECONDS)


def _delete(call: Call, message: StoredMessage) -> None:
    message.deleted = True
    call.playground.events.add("delete", {"message_id": message.id}, message.chat_id)
