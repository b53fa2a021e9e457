"""Inline mode and web apps: a person asks the bot from the input field, and sends what it offers."""

from typing import Any

from playground.api.methods.inline import place_result
from playground.control.deeds.messages import in_chat, write
from playground.world.bots import Query
from playground.world.core import Playground
from playground.world.errors import ControlError
from playground.world.people import Person


def ask_inline(playground: Playground, person: Person, text: str, offset: str) -> Query:
    query = playground.new_query(playground.primary, person.id)
    payload = {"id": query.id, "from": person.user(), "query": text, "offset": offset}
    playground.deliver("inline_query", payload, person=person, chat_id=person.id)
    return query


def choose_inline(
    playground: Playground, person: Person, query_id: str, result_id: str, chat_id: int | None
) -> str:
    """Send a result of an inline query into a chat. Returns the inline id of the message. Raises `ControlError`."""
    query = playground.primary.queries.get(query_id)
    if query is None or not query.answer.done():
        raise ControlError("no such answered inline query", 404)
    results = query.answer.result()["results"]
    result = next((result for result in results if result["id"] == result_id), None)
    if result is None:
        raise ControlError("no such result", 404)
    chat = in_chat(playground, person, chat_id)
    inline_message_id = place_result(playground, playground.primary, query, result, chat.id)
    payload = {
        "result_id": result_id,
        "from": person.user(),
        "query": "",
        "inline_message_id": inline_message_id,
    }
    playground.deliver("chosen_inline_result", payload, person=person, chat_id=person.id)
    return inline_message_id


def use_web_app(playground: Playground, person: Person, body: dict[str, Any]) -> dict[str, Any]:
    """Send data from a web app, as one opened by a button of a reply keyboard does. Without data, return a query id
    for `answerWebAppQuery`.
    """
    if isinstance(body.get("data"), str):
        data = {"data": body["data"], "button_text": str(body.get("button_text", ""))}
        return write(playground, person, {"web_app_data": data}).for_people()
    return {"query_id": playground.new_query(playground.primary, person.id).id}
