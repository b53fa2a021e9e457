"""How a message gets into a chat: checks of its content, rates, the keyboard, the reply."""

from typing import Any

from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import LinkPreviewOptions

from playground.api import limits
from playground.api.entities import FormattedText, format_text
from playground.api.entities.fixing import clean
from playground.api.keyboards import checked_markup
from playground.api.methods.call import Call, as_json
from playground.world.chats import Chat
from playground.world.errors import bad_request
from playground.world.messages import StoredMessage


def plain(value: object) -> object:
    """The value, but None where aiogram has put its mark for "the bot's default"."""
    return None if isinstance(value, Default) else value


def formatted(owner: object, text_field: str, entities_field: str, *, may_be_empty: bool) -> FormattedText:
    """The text of a method or of a medium, with its entities. Raises `ApiError` 400."""
    mode = plain(getattr(owner, "parse_mode", None))
    given = [entity.model_dump(exclude_none=True) for entity in getattr(owner, entities_field, None) or ()]
    text = getattr(owner, text_field) or ""
    limits.check_source(text)
    return format_text(text, mode if isinstance(mode, str) else None, given, may_be_empty=may_be_empty)


def caption_of(owner: object) -> dict[str, Any]:
    """The caption as content of a message. Raises `ApiError` 400 `message caption is too long`."""
    text, entities = formatted(owner, "caption", "caption_entities", may_be_empty=True)
    limits.check_caption(text)
    if not text:
        return {}
    content: dict[str, Any] = {"caption": text, "caption_entities": entities}
    if plain(getattr(owner, "show_caption_above_media", None)):
        content["show_caption_above_media"] = True
    return content if entities else {name: value for name, value in content.items() if value}


def text_of(owner: object, field: str = "text") -> dict[str, Any]:
    """The text as content of a message, with the preview of its link. Raises `ApiError` 400 `message text is empty`,
    `text must be non-empty`, `message is too long`.
    """
    if not getattr(owner, field):
        raise bad_request("message text is empty")
    preview = preview_of(owner)
    text, entities = formatted(owner, field, "entities", may_be_empty="url" in preview)
    limits.check_text(text)
    content = {"text": text, "entities": entities, "link_preview_options": preview}
    return {name: value for name, value in content.items() if value or name == "text"}


def preview_of(owner: object) -> dict[str, Any]:
    """How the preview of a link is to look, as the message says it. The older switch counts only if nothing else is
    said. Source: `Client::get_link_preview_options`; `process_input_message_text` of TDLib.
    """
    given = plain(getattr(owner, "link_preview_options", None))
    if not isinstance(given, LinkPreviewOptions):
        return {"is_disabled": True} if plain(getattr(owner, "disable_web_page_preview", None)) else {}
    # A field that is not given holds aiogram's mark for "the bot's default".
    said = given.model_dump(exclude_none=True).items()
    options = {name: value for name, value in said if value is True or isinstance(value, str)}
    url = "" if options.get("is_disabled") else clean(str(options.get("url", "")))
    only_with_url = ("url", "prefer_small_media", "prefer_large_media")
    kept = {name: value for name, value in options.items() if name not in only_with_url or url}
    return kept | ({"url": url} if url else {})


def with_known_people(call: Call, content: dict[str, Any]) -> dict[str, Any]:
    """The content with whole users in mentions. Telegram drops the mention of a person whom the bot does not know."""
    people = call.playground.world.people
    for field in ("entities", "caption_entities"):
        if not any(entity["type"] == "text_mention" for entity in content.get(field, ())):
            continue
        kept = []
        for entity in content[field]:
            person = people.get(entity["user"]["id"]) if entity["type"] == "text_mention" else None
            if person is not None:
                kept.append({**entity, "user": person.user()})
            elif entity["type"] != "text_mention":
                kept.append(entity)
        content = {**content, field: kept}
        if not kept:
            del content[field]
    return content


def send(call: Call, method: TelegramMethod[Any], content: dict[str, Any]) -> dict[str, Any]:
    """Put a message into `method.chat_id`. Raises `ApiError` 400, 403 or 429."""
    return place(call, method, content).data


def place(call: Call, method: TelegramMethod[Any], content: dict[str, Any]) -> StoredMessage:
    playground = call.playground
    chat = call.open_chat(getattr(method, "chat_id"))  # noqa: B009  # every sending method has it
    markup = as_json(getattr(method, "reply_markup", None))
    if markup is not None:
        markup = checked_markup(markup, chat.type)
    frame = _frame(call, chat, method)
    paid = bool(getattr(method, "allow_paid_broadcast", None))
    playground.rates.check_message(chat.id, is_group=chat.is_group, paid=paid)
    data: dict[str, Any] = {"message_id": playground.world.next_message_id(), **frame}
    data |= with_known_people(call, content)
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
