"""Parameters that are lists: numbers of messages, kinds of updates, commands, results.

Source: the functions of the server that the docstrings name, all in `Client.cpp`.
"""

from playground.api.numbers import INT32, INT64, int_or_none, to_int
from playground.api.parameters.markup import markup_of
from playground.api.parameters.objects import FieldError, JsonObject
from playground.api.parameters.text import from_json
from playground.world.errors import ApiError, bad_request

MOST_MESSAGES = 100
KINDS_OF_UPDATES = (
    *(
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "inline_query",
        "chosen_inline_result",
    ),
    *("callback_query", "custom_event", "custom_query", "shipping_query", "pre_checkout_query", "poll"),
    *(
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
    ),
    *("message_reaction", "message_reaction_count", "business_connection", "business_message"),
    *("edited_business_message", "deleted_business_messages", "purchased_paid_media", "managed_bot"),
    "guest_message",
)
UNASKED_KINDS = ("chat_member", "message_reaction", "message_reaction_count")


def read_message_ids(text: str) -> list[int]:
    """`get_message_ids`"""
    given = from_json(text, "can't parse message_ids JSON object")
    if not isinstance(given, list):
        raise bad_request("expected an Array of message identifiers")
    if len(given) > MOST_MESSAGES:
        raise bad_request("too many message identifiers specified")
    if not given:
        raise bad_request("message identifiers are not specified")
    return [_message_id(value) for value in given]


def _message_id(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise bad_request("message identifier must be a Number")
    number = int_or_none(str(value), INT32)
    if number is None:
        raise bad_request("can't parse message identifier as a Number")
    if number <= 0:
        raise bad_request("invalid message identifier specified")
    return number


def read_user_id(text: str) -> int:
    """`get_user_id`"""
    id_ = to_int(text, INT64)
    if id_ <= 0:
        raise bad_request("invalid user_id specified")
    return id_


def read_allowed_updates(text: str) -> list[str] | None:
    """`get_allowed_update_types`: None leaves all as it was, an empty list stands for what is usual."""
    try:
        given = from_json(text, "")
    except ApiError:
        return None
    if not isinstance(given, list) or not all(isinstance(kind, str) for kind in given):
        return None
    wanted = {kind.lower() for kind in given}
    kinds = [kind for kind in KINDS_OF_UPDATES if kind in wanted]
    usual = [kind for kind in KINDS_OF_UPDATES if kind not in UNASKED_KINDS]
    return [] if kinds == usual else kinds


def read_commands(text: str) -> list[dict[str, str]]:
    """`get_bot_commands`"""
    given = from_json(text, "can't parse commands JSON object")
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    try:
        return [_command(value) for value in given]
    except FieldError as error:
        raise bad_request(f"can't parse BotCommand: {error}") from None


def _command(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise FieldError("expected an Object")
    given = JsonObject(value)
    return {name: given.required_text(name) for name in ("command", "description")}


def read_results(text: str) -> list[object]:
    """The results of an inline query, with the keyboards read as everywhere."""
    given = from_json(text, "can't parse JSON encoded inline query results")
    if not isinstance(given, list):
        raise bad_request("expected an Array of inline query results")
    return [_result(value) for value in given]


def read_result(text: str) -> object:
    return _result(from_json(text, "can't parse web app query results JSON object"))


def _result(value: object) -> object:
    if not isinstance(value, dict) or "reply_markup" not in value:
        return value
    return {**value, "reply_markup": markup_of(value["reply_markup"])}
