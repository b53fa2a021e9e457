"""Messages that a bot sends on: forwarded ones keep their origin, copied ones do not."""

from typing import Any

from aiogram.methods import CopyMessage, CopyMessages, ForwardMessage, ForwardMessages, TelegramMethod

from playground.api.methods.call import Call, handles
from playground.api.methods.media import MEDIA_FIELDS
from playground.api.methods.sending import caption_of, place
from playground.world.errors import bad_request
from playground.world.messages import StoredMessage

CONTENT = (
    *(
        "text",
        "entities",
        "link_preview_options",
        "caption",
        "caption_entities",
        "contact",
        "location",
        "venue",
        "poll",
        "dice",
    ),
    *MEDIA_FIELDS,
)


def _content(
    call: Call, chat_id: int | str, message_id: int, purpose: str
) -> tuple[dict[str, Any], StoredMessage]:
    message = call.playground.world.message(call.known_chat(chat_id).id, message_id)
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    content = {name: message.data[name] for name in CONTENT if name in message.data}
    if not content or message.data.get("has_protected_content"):
        raise bad_request(f"message can't be {'copied' if purpose == 'copy' else 'forwarded'}")
    return content, message


def _origin(message: StoredMessage) -> dict[str, Any]:
    data = message.data
    if "forward_origin" in data:
        return {"forward_origin": data["forward_origin"]}
    origin: dict[str, Any] = {"date": data["date"]}
    if data["chat"]["type"] == "channel":
        origin |= {"type": "channel", "chat": data["chat"], "message_id": message.id}
    else:
        origin |= {"type": "user", "sender_user": data["from"]}
    return {"forward_origin": origin}


@handles(ForwardMessage)
def forward_message(call: Call, method: ForwardMessage) -> dict[str, Any]:
    content, message = _content(call, method.from_chat_id, method.message_id, "forward")
    return place(call, method, content | _origin(message)).data


@handles(CopyMessage)
def copy_message(call: Call, method: CopyMessage) -> dict[str, Any]:
    content, _ = _content(call, method.from_chat_id, method.message_id, "copy")
    if method.caption is not None and "text" not in content:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= caption_of(method)
    return {"message_id": place(call, method, content).id}


@handles(ForwardMessages)
def forward_messages(call: Call, method: ForwardMessages) -> list[dict[str, Any]]:
    return _each(call, method, method.from_chat_id, method.message_ids, "forward")


@handles(CopyMessages)
def copy_messages(call: Call, method: CopyMessages) -> list[dict[str, Any]]:
    return _each(call, method, method.from_chat_id, method.message_ids, "copy")


def _each(
    call: Call, method: TelegramMethod[Any], chat_id: int | str, message_ids: list[int], purpose: str
) -> list[dict[str, Any]]:
    """Send the messages on. As in Telegram, messages that do not exist are left out."""
    world, source = call.playground.world, call.known_chat(chat_id)
    sent = []
    for message_id in message_ids:
        if world.message(source.id, message_id) is None:
            continue
        content, message = _content(call, source.id, message_id, purpose)
        origin = _origin(message) if purpose == "forward" else {}
        sent.append({"message_id": place(call, method, content | origin).id})
    return sent
