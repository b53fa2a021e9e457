"""Changing groups, upgrading them, and changing the bot's place in them."""

from typing import Any

from playground.api.methods.chats import bot_member
from playground.world.chats import Chat
from playground.world.core import Playground
from playground.world.errors import ControlError
from playground.world.messages import StoredMessage

BOT_STATUSES = ("administrator", "member", "left", "kicked")


def change_group(playground: Playground, chat: Chat, body: dict[str, Any]) -> None:
    """Change the title, the members or the bot's place in a group. Raises `ControlError`."""
    if "members" in body:
        for member in body["members"]:
            playground.world.person(member)
        chat.members = list(body["members"])
    chat.title = str(body.get("title", chat.title))
    chat.username = body.get("username", chat.username)
    chat.is_forum = chat.type == "supergroup" and bool(body.get("is_forum", chat.is_forum))
    status = body.get("bot_status", chat.bot_status)
    if status not in BOT_STATUSES:
        raise ControlError(f"bot_status must be one of {', '.join(BOT_STATUSES)}")
    set_bot_status(playground, chat, status)
    playground.events.add("chat", chat.as_json(), chat.id)


def set_bot_status(playground: Playground, chat: Chat, status: str) -> None:
    if status == chat.bot_status:
        return
    user = playground.primary.user()
    old = bot_member(chat, user)
    chat.bot_status = status
    actor = playground.world.people.get(chat.members[0]) if chat.members else None
    payload = {
        "chat": playground.world.chat_json(chat),
        "from": actor.user() if actor else user,
        "date": int(playground.clock.timestamp()),
        "old_chat_member": old,
        "new_chat_member": bot_member(chat, user),
    }
    playground.deliver("my_chat_member", payload, chat_id=chat.id)


def upgrade_group(playground: Playground, chat: Chat) -> Chat:
    """Turn a basic group into a supergroup, which has another id. Raises `ControlError`."""
    if chat.type != "group" or chat.migrated_to is not None:
        raise ControlError("only a basic group can be upgraded")
    grown = playground.world.add_group("supergroup", chat.title or "", chat.members)
    grown.bot_status = chat.bot_status
    owner = playground.world.people[chat.members[0]] if chat.members else None
    for here, notice in (
        (chat, {"migrate_to_chat_id": grown.id}),
        (grown, {"migrate_from_chat_id": chat.id}),
    ):
        data = {
            "message_id": playground.world.next_message_id(),
            "date": int(playground.clock.timestamp()),
            "chat": playground.world.chat_json(here),
            "from": owner.user() if owner else playground.primary.user(),
            **notice,
        }
        message = StoredMessage(data, outgoing=False)
        playground.world.store(message)
        playground.announce(message)
        playground.deliver("message", data, person=owner, chat_id=here.id)
    chat.migrated_to = grown.id
    for changed in (chat, grown):
        playground.events.add("chat", changed.as_json(), changed.id)
    return grown
