"""How a message gets into a chat: checks of its content, rates, the keyboard, the reply."""

from typing import Any

from aiogram.client.default import Default
from aiogram.methods import TelegramMethod

from playground.api import limits
from playground.api.entities import FormattedText, format_text
from playground.api.methods.call import Call, as_json
from playground.world.chats import Chat
from playground.world.errors import bad_request
from playground.world.messages import StoredMessage


def plain(value: object) -> object:
    """The value, but None where aiogram has put its mark for "the bot's default"."""
    return None if isinstance(value, Default) else value


def formatted(owner: object, text_field: str = "text", entities_field: str = "entities") -> FormattedText:
    """The text of a method or of a medium, with its entities. Raises `ApiError` 400."""
    mode = plain(getattr(owner, "parse_mode", None))
    given = [entity.model_dump(exclude_none=True) for entity in getattr(owner, entities_field, None) or ()]
    return format_text(getattr(owner, text_field) or "", mode if isinstance(mode, str) else None, given)


def caption_of(owner: object) -> dict[str, Any]:
    """The caption as content of a message. Raises `ApiError` 400 `message caption is too long`."""
    text, entities = formatted(owner, "caption", "caption_entities")
    limits.check_caption(text)
    if not text:
        return {}
    content: dict[str, Any] = {"caption": text, "caption_entities": entities}
    if plain(getattr(owner, "show_caption_above_media", None)):
        content["show_caption_above_media"] = True
    return content if entities else {"caption": text}


def text_of(owner: object) -> dict[str, Any]:
    """The text as content of a message. Raises `ApiError` 400 `message text is empty`, `message is too long`."""
    text, entities = formatted(owner)
    limits.check_text(text)
    return {"text": text, "entities": entities} if entities else {"text": text}


def send(call: Call, method: TelegramMethod[Any], content: dict[str, Any]) -> dict[str, Any]:
    """Put a message into `method.chat_id`. Raises `ApiError` 400, 403 or 429."""
    return place(call, method, content).data


def place(call: Call, method: TelegramMethod[Any], content: dict[str, Any]) -> StoredMessage:
    playground = call.playground
    chat = call.open_chat(getattr(method, "chat_id"))  # noqa: B009  # every sending method has it
    markup = as_json(getattr(method, "reply_markup", None))
    if markup is not None:
        limits.check_markup(markup, chat.type)
    frame = _frame(call, chat, method)
    paid = bool(getattr(method, "allow_paid_broadcast", None))
    playground.rates.check_message(chat.id, is_group=chat.is_group, paid=paid)
    data: dict[str, Any] = {"message_id": playground.world.next_message_id(), **frame, **content}
    if markup is not None and "inline_keyboard" in markup:
        data["reply_markup"] = markup
    message = StoredMessage(data, outgoing=True)
    message.fixed = markup is not None and "inline_keyboard" not in markup
    playground.world.store(message)
    playground.announce(message)
    if markup is not None and chat.type == "private":
        _change_keyboard(call, chat, markup)
    return message


def _frame(call: Call, chat: Chat, method: TelegramMethod[Any]) -> dict[str, Any]:
    world = call.playground.world
    frame: dict[str, Any] = {"date": int(call.playground.clock.timestamp()), "chat": world.chat_json(chat)}
    if chat.type == "channel":
        frame["sender_chat"] = frame["chat"]
    else:
        frame["from"] = call.bot.user()
    if thread := getattr(method, "message_thread_id", None):
        if chat.is_forum and thread not in chat.topics:
            raise bad_request("message thread not found")
        frame["message_thread_id"] = thread
        frame["is_topic_message"] = True
    parameters = getattr(method, "reply_parameters", None)
    reply_to = parameters.message_id if parameters else getattr(method, "reply_to_message_id", None)
    if reply_to is not None:
        replied = world.message(chat.id, reply_to)
        lenient = getattr(parameters or method, "allow_sending_without_reply", None)
        if replied is None and plain(lenient) is not True:
            raise bad_request("message to be replied not found")
        if replied is not None:
            frame["reply_to_message"] = {k: v for k, v in replied.data.items() if k != "reply_to_message"}
    if plain(getattr(method, "protect_content", None)):
        frame["has_protected_content"] = True
    return frame


def _change_keyboard(call: Call, chat: Chat, markup: dict[str, Any]) -> None:
    person = call.playground.world.people[chat.id]
    if "keyboard" in markup:
        person.reply_keyboard = markup
    elif markup.get("remove_keyboard"):
        person.reply_keyboard = None
    else:
        return
    call.playground.announce_person(person)
