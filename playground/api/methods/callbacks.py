"""Answers of the bot to pressed buttons."""

from aiogram.methods import AnswerCallbackQuery

from playground.api import limits
from playground.api.methods.call import Call, handles
from playground.world.bots import QUERY_LIFE, Query
from playground.world.errors import bad_request

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def open_query(call: Call, query_id: str) -> Query:
    """A query that the bot can still answer. Raises `ApiError` 400 `query is too old ...`."""
    query = call.bot.queries.get(query_id)
    now = call.playground.clock.timestamp()
    if query is None or query.answer.done() or now - query.asked_at > QUERY_LIFE:
        raise bad_request(TOO_OLD)
    return query


@handles(AnswerCallbackQuery)
def answer_callback_query(call: Call, method: AnswerCallbackQuery) -> bool:
    query = open_query(call, method.callback_query_id)
    if len(method.text or "") > limits.CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": method.text, "show_alert": bool(method.show_alert), "url": method.url}
    query.answer.set_result(answer)
    del call.bot.queries[query.id]
    payload = {"callback_id": query.id, "person_id": query.person_id, **answer}
    call.playground.events.add("answer", payload, query.person_id)
    return True
