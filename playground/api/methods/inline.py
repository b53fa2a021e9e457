"""Inline mode and web apps: the bot offers results, which people choose and send through the bot."""

from typing import Any

from aiogram.methods import AnswerInlineQuery, AnswerWebAppQuery
from aiogram.types import (
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputContactMessageContent,
    InputLocationMessageContent,
)
from aiogram.types import InputTextMessageContent as TextContent

from playground.api import limits
from playground.api.entities.fixing import clean
from playground.api.keyboards import checked_markup
from playground.api.methods.call import Call, as_json, handles
from playground.api.methods.callbacks import open_query
from playground.api.methods.sending import caption_of, text_of, with_known_people
from playground.world.bots import BotAccount, Query
from playground.world.core import Playground
from playground.world.errors import bad_request
from playground.world.files import document_json, photo_json
from playground.world.messages import StoredMessage

RESULTS = 50
ID_BYTES = 64
OFFSET_BYTES = 64
"""Limits of Telegram's own servers, which no source shows; they were seen, with the words of the refusals."""
CACHE_SECONDS = 300
LONGEST_CACHE = 24 * 3600


@handles(AnswerInlineQuery)
def answer_inline_query(call: Call, method: AnswerInlineQuery) -> bool:
    query = open_query(call, method.inline_query_id)
    if len(method.results) > RESULTS:
        raise bad_request("too many inline query results specified")
    button = _button(method.button) if method.button else None
    results = [_result(call, result) for result in method.results]
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len((method.next_offset or "").encode()) > OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    seconds = CACHE_SECONDS if method.cache_time is None else method.cache_time
    query.answer.set_result(
        {
            "results": results,
            "next_offset": method.next_offset or "",
            "button": button,
            "cache_time": min(max(seconds, 0), LONGEST_CACHE),
            "is_personal": bool(method.is_personal),
        }
    )
    return True


def _button(button: InlineQueryResultsButton) -> dict[str, str]:
    """The button above the results, which opens the bot. Source: `InlineQueriesManager::answer_inline_query`."""
    if button.web_app is not None:
        return {"text": clean(button.text), "url": button.web_app.url}
    parameter = button.start_parameter or ""
    if not parameter:
        raise bad_request("can't use empty start_parameter")
    if len(parameter) > ID_BYTES:
        raise bad_request("too long start_parameter specified")
    if not limits.DEEP_LINK.fullmatch(parameter):
        raise bad_request("unallowed characters in start_parameter are used")
    return {"text": clean(button.text), "start_parameter": parameter}


@handles(AnswerWebAppQuery)
def answer_web_app_query(call: Call, method: AnswerWebAppQuery) -> dict[str, Any]:
    query = open_query(call, method.web_app_query_id)
    result = _result(call, method.result)
    query.answer.set_result({"results": [result]})
    message = place_result(call.playground, call.bot, query, result, query.person_id)
    return {"inline_message_id": message.inline_message_id}


def _result(call: Call, result: InlineQueryResult) -> dict[str, Any]:
    """What a person sees in the list of results, and the message that is sent when they choose the result."""
    id_ = str(getattr(result, "id"))  # noqa: B009  # each subclass has it
    if not id_:
        raise bad_request("RESULT_ID_EMPTY")
    if len(id_.encode()) > ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if isinstance(result, InlineQueryResultArticle) and not clean(result.title):
        raise bad_request("ARTICLE_TITLE_EMPTY")
    markup = as_json(getattr(result, "reply_markup", None))
    if markup is not None:
        markup = checked_markup(markup, "private")
    file_id = next(
        (value for name, value in result.model_dump().items() if name.endswith("_file_id") and value), None
    )
    message = _message(call, result, file_id)
    if markup is not None:
        message["reply_markup"] = markup
    return {
        "id": id_,
        "type": str(getattr(result, "type")),  # noqa: B009
        "title": getattr(result, "title", None),
        "description": getattr(result, "description", None),
        "message": message,
    }


def _message(call: Call, result: InlineQueryResult, file_id: object) -> dict[str, Any]:
    content = getattr(result, "input_message_content", None)
    match content:
        case TextContent():
            return with_known_people(call, text_of(content, "message_text"))
        case InputLocationMessageContent() | InputContactMessageContent():
            name = "location" if isinstance(content, InputLocationMessageContent) else "contact"
            return {name: content.model_dump(exclude_none=True)}
    if isinstance(file_id, str):
        file = call.playground.world.files.get(file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        kind = str(getattr(result, "type"))  # noqa: B009
        described: object = photo_json(file) if kind == "photo" else document_json(file, kind)
        return {kind: described, **caption_of(result)}
    raise bad_request("can't parse inline query result: input message content is not specified")


def place_result(
    playground: Playground, bot: BotAccount, query: Query, result: dict[str, Any], chat_id: int
) -> StoredMessage:
    """Put the chosen result into the chat as a message of the person, which has an inline id of its own."""
    world = playground.world
    message_id = world.next_message_id()
    data = {
        "message_id": message_id,
        "date": int(playground.clock.timestamp()),
        "chat": world.chat_json(world.chats[chat_id]),
        "from": world.people[query.person_id].user(),
        "via_bot": bot.user(),
        **result["message"],
    }
    message = StoredMessage(data, outgoing=False, inline_message_id=f"inline-{query.id}-{message_id}")
    world.store(message)
    playground.announce(message)
    return message
