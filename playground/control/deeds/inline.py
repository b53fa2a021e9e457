"""Inline mode and web apps: a person asks the bot from the input field of any chat, and sends what it offers."""

from typing import Any

from playground.api.methods.inline import place_result
from playground.control.deeds.messages import in_chat, wake, write
from playground.world.bots import Query
from playground.world.core import Playground
from playground.world.errors import ControlError
from playground.world.messages import StoredMessage
from playground.world.people import Person

QUERY = 256
"""Characters that somebody can ask with (core.telegram.org/bots/api#inlinequery)."""
AWAY = ("left", "kicked")


def ask_inline(
    playground: Playground, person: Person, text: str, offset: str, chat_id: int | None = None
) -> Query:
    """Ask the bot from a chat, in which it need not be. Raises `ControlError`."""
    bot = playground.primary
    if not bot.inline_mode:
        raise ControlError("the bot cannot be asked from other chats: its inline mode is switched off")
    if len(text) > QUERY:
        raise ControlError(f"an inline query holds at most {QUERY} characters")
    chat = in_chat(playground, person, chat_id)
    query = playground.new_query(bot, person.id, text)
    payload = {
        "id": query.id,
        "from": person.user(),
        "query": text,
        "offset": offset,
        "chat_type": "sender" if chat.type == "private" else chat.type,
    }
    playground.deliver("inline_query", payload, person=person, chat_id=person.id)
    return query


def choose_inline(
    playground: Playground, person: Person, query_id: str, result_id: str, chat_id: int | None
) -> str:
    """Send a result of an inline query into a chat. Returns the inline id of the message. Raises `ControlError`."""
    bot = playground.primary
    query = bot.queries.get(query_id)
    if query is None or not query.answer.done() or query.person_id != person.id:
        raise ControlError("no such answered inline query", 404)
    results = query.answer.result()["results"]
    result = next((result for result in results if result["id"] == result_id), None)
    if result is None:
        raise ControlError("no such result", 404)
    chat = in_chat(playground, person, chat_id)
    if chat.type == "private":
        wake(playground, person)
    message = place_result(playground, bot, query, result, chat.id)
    if bot.inline_feedback:
        payload = {
            "result_id": result_id,
            "from": person.user(),
            "query": query.text,
            "inline_message_id": message.inline_message_id,
        }
        playground.deliver("chosen_inline_result", payload, person=person, chat_id=person.id)
    if chat.type == "private" or chat.bot_status not in AWAY:
        _bring(playground, person, message, chat.type)
    return str(message.inline_message_id)


def _bring(playground: Playground, person: Person, message: StoredMessage, chat_type: str) -> None:
    """A bot gets what was sent through it, where it is in the chat."""
    kind = "channel_post" if chat_type == "channel" else "message"
    playground.deliver(kind, message.data, person=person, chat_id=message.chat_id)


def use_web_app(playground: Playground, person: Person, body: dict[str, Any]) -> dict[str, Any]:
    """Send data from a web app, as one opened by a button of a reply keyboard does. Without data, return a query id
    for `answerWebAppQuery`.
    """
    if isinstance(body.get("data"), str):
        data = {"data": body["data"], "button_text": str(body.get("button_text", ""))}
        return write(playground, person, {"web_app_data": data}).for_people()
    return {"query_id": playground.new_query(playground.primary, person.id).id}
