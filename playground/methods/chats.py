"""Chats and their members."""

from typing import Any

from aiogram.methods import GetChat

from playground.methods.call import Call, handles


@handles(GetChat)
def get_chat(call: Call, method: GetChat) -> dict[str, Any]:
    chat = call.known_chat(method.chat_id)
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    full: dict[str, Any] = {
        **call.playground.world.chat_json(chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    if chat.pinned:
        pinned = call.playground.world.message(chat.id, chat.pinned[-1])
        if pinned is not None:
            full["pinned_message"] = pinned.data
    return full
