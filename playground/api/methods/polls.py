"""Polls that the bot sends."""

import secrets
from datetime import datetime
from typing import Any

from aiogram.methods import SendPoll, StopPoll
from aiogram.types import InputPollOption

from playground.api import limits
from playground.api.entities import format_text
from playground.api.methods.call import Call, as_json, handles
from playground.api.methods.sending import place, plain
from playground.world.errors import bad_request

QUESTION = 300
OPTIONS = range(2, 13)
OPTION = 100


@handles(SendPoll)
def send_poll(call: Call, method: SendPoll) -> dict[str, Any]:
    mode = plain(method.question_parse_mode)
    given = [entity.model_dump(exclude_none=True) for entity in method.question_entities or ()]
    limits.check_source(method.question)
    question = format_text(method.question, mode if isinstance(mode, str) else None, given)
    if not question.text:
        raise bad_request("poll question must be non-empty")
    if len(question.text) > QUESTION:
        raise bad_request(f"poll question length must not exceed {QUESTION}")
    options = [_option(number, option) for number, option in enumerate(method.options)]
    if len(options) < OPTIONS.start:
        raise bad_request(f"poll must have at least {OPTIONS.start} option")
    if len(options) not in OPTIONS:
        raise bad_request(f"poll can't have more than {OPTIONS.stop - 1} options")
    poll: dict[str, Any] = {
        "id": str(secrets.randbits(62)),
        "question": question.text,
        "options": options,
        "total_voter_count": 0,
        "is_closed": bool(method.is_closed),
        "is_anonymous": method.is_anonymous is not False,
        "type": method.type or "regular",
        "allows_multiple_answers": bool(method.allows_multiple_answers),
        "allows_revoting": method.allows_revoting is not False,
        "members_only": bool(method.members_only),
    }
    if method.correct_option_ids is not None:
        poll["correct_option_ids"] = method.correct_option_ids
    if isinstance(method.close_date, int | datetime):
        moment = method.close_date
        poll["close_date"] = int(moment.timestamp()) if isinstance(moment, datetime) else moment
    message = place(call, method, {"poll": poll})
    call.playground.world.polls[poll["id"]] = (message.chat_id, message.id)
    return message.data


def _option(number: int, option: InputPollOption | str) -> dict[str, Any]:
    text = option if isinstance(option, str) else option.text
    if not text.strip():
        raise bad_request("poll options must be non-empty")
    if len(text) > OPTION:
        raise bad_request(f"poll options length must not exceed {OPTION}")
    return {"persistent_id": str(number), "text": text, "voter_count": 0}


@handles(StopPoll)
def stop_poll(call: Call, method: StopPoll) -> dict[str, Any]:
    message = call.own_message(method.chat_id, method.message_id, "edit", missing="message with poll to stop")
    if "poll" not in message.data:
        raise bad_request("message with poll to stop not found")
    if message.data["poll"]["is_closed"]:
        raise bad_request("poll has already been closed")
    message.data = {**message.data, "poll": {**message.data["poll"], "is_closed": True}}
    if method.reply_markup is not None:
        message.data["reply_markup"] = as_json(method.reply_markup)
    call.playground.announce(message, edited=True)
    poll: dict[str, Any] = message.data["poll"]
    return poll
