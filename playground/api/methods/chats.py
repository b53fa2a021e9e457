"""Chats, their members and what is pinned in them."""

from typing import Any

from aiogram.methods import (
    GetChat,
    GetChatAdministrators,
    GetChatMember,
    GetChatMemberCount,
    GetUserProfilePhotos,
    LeaveChat,
    PinChatMessage,
    UnpinAllChatMessages,
    UnpinChatMessage,
)
from aiogram.types import ChatMemberAdministrator

from playground.api.methods.call import Call, handles
from playground.world.chats import Chat
from playground.world.errors import bad_request
from playground.world.messages import StoredMessage

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
RIGHTS = tuple(name for name in ChatMemberAdministrator.model_fields if name.startswith("can_"))


@handles(GetChat)
def get_chat(call: Call, method: GetChat) -> dict[str, Any]:
    chat = call.known_chat(method.chat_id)
    full: dict[str, Any] = {
        **call.playground.world.chat_json(chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if chat.pinned:
        pinned = call.playground.world.message(chat.id, chat.pinned[-1])
        if pinned is not None:
            full["pinned_message"] = pinned.data
    return full


def bot_member(chat: Chat, user: dict[str, Any]) -> dict[str, Any]:
    """The bot as a `ChatMember`."""
    status = "member" if chat.type == "private" else chat.bot_status
    member: dict[str, Any] = {"user": user, "status": status}
    if status == "administrator":
        member |= {**dict.fromkeys(RIGHTS, True), "can_be_edited": False, "is_anonymous": False}
    elif status == "kicked":
        member["until_date"] = 0
    return member


def _member(call: Call, chat: Chat, user_id: int) -> dict[str, Any]:
    if user_id == call.bot.id:
        return bot_member(chat, call.bot.user())
    person = call.playground.world.people.get(user_id)
    if person is None:
        raise bad_request("user not found")
    member: dict[str, Any] = {"user": person.user()}
    if chat.type == "private":
        status = "member" if user_id == chat.id else "left"
    elif user_id not in chat.members:
        status = "left"
    elif chat.members[0] == user_id:
        status = "creator"
        member["is_anonymous"] = False
    else:
        status = "member"
    return {**member, "status": status}


@handles(GetChatMember)
def get_chat_member(call: Call, method: GetChatMember) -> dict[str, Any]:
    return _member(call, call.known_chat(method.chat_id), method.user_id)


@handles(GetChatAdministrators)
def get_chat_administrators(call: Call, method: GetChatAdministrators) -> list[dict[str, Any]]:
    chat = call.open_chat(method.chat_id)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    members = [_member(call, chat, user_id) for user_id in chat.members[:1]]
    if chat.bot_status == "administrator":
        members.append(_member(call, chat, call.bot.id))
    return members


@handles(GetChatMemberCount)
def get_chat_member_count(call: Call, method: GetChatMemberCount) -> int:
    chat = call.open_chat(method.chat_id)
    return 2 if chat.type == "private" else len(chat.members) + 1


@handles(GetUserProfilePhotos)
def get_user_profile_photos(_: Call, __: GetUserProfilePhotos) -> dict[str, Any]:
    return {"total_count": 0, "photos": []}


@handles(LeaveChat)
def leave_chat(call: Call, method: LeaveChat) -> bool:
    chat = call.open_chat(method.chat_id)
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    call.playground.events.add("chat", chat.as_json(), chat.id)
    return True


@handles(PinChatMessage)
def pin_chat_message(call: Call, method: PinChatMessage) -> bool:
    chat = _pinnable(call, method.chat_id)
    message = call.playground.world.message(chat.id, method.message_id)
    if message is None:
        raise bad_request("message to pin not found")
    chat.pinned = [*(pinned for pinned in chat.pinned if pinned != message.id), message.id]
    playground = call.playground
    service = StoredMessage(
        {
            "message_id": playground.world.next_message_id(),
            "date": int(playground.clock.timestamp()),
            "chat": message.data["chat"],
            "from": call.bot.user(),
            "pinned_message": message.data,
        },
        outgoing=True,
    )
    playground.world.store(service)
    playground.announce(service)
    playground.events.add("chat", chat.as_json(), chat.id)
    return True


@handles(UnpinChatMessage)
def unpin_chat_message(call: Call, method: UnpinChatMessage) -> bool:
    chat = _pinnable(call, method.chat_id)
    message_id = method.message_id or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    call.playground.events.add("chat", chat.as_json(), chat.id)
    return True


@handles(UnpinAllChatMessages)
def unpin_all_chat_messages(call: Call, method: UnpinAllChatMessages) -> bool:
    chat = _pinnable(call, method.chat_id)
    chat.pinned = []
    call.playground.events.add("chat", chat.as_json(), chat.id)
    return True


def _pinnable(call: Call, chat_id: int | str) -> Chat:
    chat = call.open_chat(chat_id)
    if chat.type != "private" and chat.bot_status != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat
