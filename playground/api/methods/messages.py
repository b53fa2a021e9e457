"""Messages without files."""

from typing import Any

from aiogram.methods import (
    GetMe,
    SendChatAction,
    SendContact,
    SendDice,
    SendLocation,
    SendMessage,
    SendVenue,
)

from playground.api.methods.call import Call, handles
from playground.api.methods.sending import send, text_of
from playground.world.errors import bad_request

ACTIONS = (
    *(
        "cancel",
        "typing",
        "record_video",
        "upload_video",
        "record_audio",
        "record_voice",
        "upload_audio",
        "upload_voice",
    ),
    *(
        "upload_photo",
        "upload_document",
        "choose_sticker",
        "pick_up_location",
        "find_location",
        "record_video_note",
    ),
    "upload_video_note",
)
"""Source: `Client::get_chat_action` of the server."""


@handles(GetMe)
def get_me(call: Call, _: GetMe) -> dict[str, Any]:
    return {
        **call.bot.user(),
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": call.bot.inline_mode,
    }


@handles(SendMessage)
def send_message(call: Call, method: SendMessage) -> dict[str, Any]:
    return send(call, method, text_of(method))


@handles(SendLocation)
def send_location(call: Call, method: SendLocation) -> dict[str, Any]:
    return send(call, method, {"location": {"latitude": method.latitude, "longitude": method.longitude}})


@handles(SendVenue)
def send_venue(call: Call, method: SendVenue) -> dict[str, Any]:
    location = {"latitude": method.latitude, "longitude": method.longitude}
    venue = {"location": location, "title": method.title, "address": method.address}
    return send(call, method, {"venue": venue, "location": location})


@handles(SendContact)
def send_contact(call: Call, method: SendContact) -> dict[str, Any]:
    contact = {"phone_number": method.phone_number, "first_name": method.first_name}
    if method.last_name:
        contact["last_name"] = method.last_name
    return send(call, method, {"contact": contact})


@handles(SendDice)
def send_dice(call: Call, method: SendDice) -> dict[str, Any]:
    emoji = method.emoji if isinstance(method.emoji, str) else "🎲"
    return send(call, method, {"dice": {"emoji": emoji, "value": 1}})


@handles(SendChatAction)
def send_chat_action(call: Call, method: SendChatAction) -> bool:
    if method.action.lower() not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = call.open_chat(method.chat_id)
    call.playground.events.add("action", {"action": method.action}, chat.id)
    return True
