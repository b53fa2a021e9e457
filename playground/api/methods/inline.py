"""Inline mode and web apps: the bot offers results, which people choose and send through the bot."""

from typing import Any

from aiogram.methods import AnswerInlineQuery, AnswerWebAppQuery
from aiogram.types import InlineQueryResult, InputContactMessageContent, InputLocationMessageContent
from aiogram.types import InputTextMessageContent as TextContent

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


@handles(AnswerInlineQuery)
def answer_inline_query(call: Call, method: AnswerInlineQuery) -> bool:
    query = open_query(call, method.inline_query_id)
    if len(method.results) > RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    results = [_result(call, result) for result in method.results]
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    query.answer.set_result({"results": results, "next_offset": method.next_offset or ""})
    return True


@handles(AnswerWebAppQuery)
def answer_web_app_query(call: Call, method: AnswerWebAppQuery) -> dict[str, Any]:
    query = open_query(call, method.web_app_query_id)
    result = _result(call, method.result)
    query.answer.set_result({"results": [result]})
    message_id = place_result(call.playground, call.bot, query, result, query.person_id)
    return {"inline_message_id": message_id}


def _result(call: Call, result: InlineQueryResult) -> dict[str, Any]:
    """What a person sees in the list of results, and the message that is sent when they choose the result."""
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
        "id": str(getattr(result, "id")),  # noqa: B009  # each subclass has it
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
) -> str:
    """Put the chosen result into the chat as a message of the person. Returns the inline id of the message."""
    world = playground.world
    inline_message_id = f"inline-{query.id}-{result['id']}"
    data = {
        "message_id": world.next_message_id(),
        "date": int(playground.clock.timestamp()),
        "chat": world.chat_json(world.chats[chat_id]),
        "from": world.people[query.person_id].user(),
        "via_bot": bot.user(),
        **result["message"],
    }
    message = StoredMessage(data, outgoing=False, inline_message_id=inline_message_id)
    world.store(message)
    playground.announce(message)
    return inline_message_id
