"""A person writes to the bot or into a group, or presses a button below a message."""

from typing import Any

from aiogram.types import Contact, Location, TelegramObject
from pydantic import ValidationError

from playground.api import limits
from playground.api.entities import format_text
from playground.control.deeds.people import set_blocked
from playground.world.bots import Query
from playground.world.chats import Chat
from playground.world.core import Playground
from playground.world.errors import ControlError
from playground.world.files import StoredFile, document_json, photo_json
from playground.world.messages import StoredMessage
from playground.world.people import Person

OWN_NAMES = {"Қазақша": "kk", "Русский": "ru", "English": "en"}


def write(
    playground: Playground, person: Person, content: dict[str, Any], chat_id: int | None = None
) -> StoredMessage:
    """Send a message of the person, to the bot in private unless `chat_id` names another chat."""
    chat = in_chat(playground, person, chat_id)
    if chat.type == "private":
        wake(playground, person)
    data: dict[str, Any] = {
        "message_id": playground.world.next_message_id(),
        "date": int(playground.clock.timestamp()),
        "chat": playground.world.chat_json(chat),
    }
    if chat.type == "channel":
        data["sender_chat"] = data["chat"]
    else:
        data["from"] = person.user()
    message = StoredMessage(data | content, outgoing=False)
    playground.world.store(message)
    playground.announce(message)
    kind = "channel_post" if chat.type == "channel" else "message"
    playground.deliver(kind, message.data, person=person, chat_id=chat.id)
    return message


def in_chat(playground: Playground, person: Person, chat_id: int | None) -> Chat:
    """The private chat with the bot, or a group that the person is in. Raises `ControlError`."""
    if chat_id is None or chat_id == person.id:
        return playground.world.chats[person.id]
    chat = playground.world.chats.get(chat_id)
    if chat is None or person.id not in chat.members:
        raise ControlError(f"person {person.id} is in no chat {chat_id}", 404)
    return chat


def wake(playground: Playground, person: Person) -> None:
    """Unblock the bot, as Telegram's apps do when a person writes to it, and let the bot write from then on."""
    if person.deactivated:
        raise ControlError(f"person {person.id} has deleted the account")
    if person.blocked:
        set_blocked(playground, person, blocked=False)
    person.started = True


def text_content(text: str) -> dict[str, Any]:
    formatted = format_text(text)
    if not formatted.text:
        raise ControlError("a message needs a text")
    if len(formatted.text) > limits.TEXT:
        raise ControlError(f"a message holds at most {limits.TEXT} characters")
    return (
        {"text": formatted.text, "entities": formatted.entities}
        if formatted.entities
        else {"text": formatted.text}
    )


def message_content(playground: Playground, person: Person, body: dict[str, Any]) -> dict[str, Any]:
    """The content of a message, from the JSON of the control API. Raises `ControlError`."""
    match body:
        case {"text": str(text)}:
            _hide_one_time_keyboard(playground, person, text)
            return text_content(text)
        case {"contact": dict(contact)}:
            own = {"first_name": person.first_name, "user_id": person.id}
            if person.last_name:
                own["last_name"] = person.last_name
            origin = {
                "type": "user",
                "date": int(playground.clock.timestamp()),
                "sender_user": person.user(),
            }
            forwarded = {"forward_origin": origin} if body.get("forwarded") else {}
            return {"contact": _as(Contact, {**own, **contact}), **forwarded}
        case {"location": dict(location)}:
            return {"location": _as(Location, location)}
        case {"sticker": True}:
            return {
                "sticker": document_json(playground.world.add_file("s.webp", "", None, 20_000), "sticker")
            }
        case {"voice": True}:
            return {
                "voice": document_json(playground.world.add_file("v.ogg", "audio/ogg", None, 9_000), "voice")
            }
        case {"document": {"file_name": str(name), "size": int(size), **rest}}:
            file = playground.world.add_file(name, str(rest.get("mime_type", "")), None, size)
            return {"document": document_json(file)}
    raise ControlError("a message must be a text, contact, location, sticker, voice or document")


def _as(kind: type[TelegramObject], content: dict[str, Any]) -> dict[str, Any]:
    """The content, if the bot can take it for one of this kind. Raises `ControlError`."""
    try:
        kind.model_validate(content)
    except ValidationError:
        raise ControlError(f"that is no {kind.__name__.lower()}") from None
    return content


def _hide_one_time_keyboard(playground: Playground, person: Person, text: str) -> None:
    keyboard = person.reply_keyboard
    if keyboard is None or not keyboard.get("one_time_keyboard"):
        return
    if any(button["text"] == text for row in keyboard["keyboard"] for button in row):
        person.reply_keyboard = None
        playground.announce_person(person)


def file_content(file: StoredFile, kind: str, caption: str) -> dict[str, Any]:
    content: dict[str, Any] = (
        {"photo": photo_json(file)} if kind == "photo" else {"document": document_json(file)}
    )
    if kind == "animation":
        # Old clients look for an animation in the field of a document, so that is there as well.
        content["animation"] = document_json(file, kind)
    if caption:
        formatted = format_text(caption)
        content["caption"] = formatted.text
        if formatted.entities:
            content["caption_entities"] = formatted.entities
    return content


def press(playground: Playground, person: Person, message_id: int, data: str, chat_id: int | None) -> Query:
    """Press an inline button. Any data is let through, because forged presses exist."""
    chat = in_chat(playground, person, chat_id)
    query = playground.new_query(playground.primary, person.id)
    payload: dict[str, Any] = {
        "id": query.id,
        "from": person.user(),
        "chat_instance": str(chat.id),
        "data": data,
    }
    message = playground.world.message(chat.id, message_id)
    if message is not None:
        _note_language(playground, person, message, data)
    if message is not None and message.inline_message_id is not None:
        payload["inline_message_id"] = message.inline_message_id
    elif message is not None:
        payload["message"] = message.data
    else:
        payload["message"] = {"chat": playground.world.chat_json(chat), "message_id": message_id, "date": 0}
    playground.deliver("callback_query", payload, person=person, chat_id=chat.id)
    return query


def _note_language(playground: Playground, person: Person, message: StoredMessage, data: str) -> None:
    """Who presses a button with a language's own name on it speaks that language with the bot from now on."""
    rows = message.data.get("reply_markup", {}).get("inline_keyboard", [])
    label = next(
        (button["text"] for row in rows for button in row if button.get("callback_data") == data), ""
    )
    chosen = OWN_NAMES.get(_unmarked(label))
    if chosen is not None and chosen != person.bot_language:
        person.bot_language = chosen
        playground.announce_person(person)


def data_of_language(message: StoredMessage, name: str) -> str | None:
    """The data of the button that chooses the language with this name of its own; None if there is none."""
    rows = message.data.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row if _unmarked(button["text"]) == name]
    return next((button["callback_data"] for button in buttons if "callback_data" in button), None)


def _unmarked(label: str) -> str:
    """The label without the mark of what is chosen."""
    return label.strip("✓✅ ")
