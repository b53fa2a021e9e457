"""Topics of a forum; for Telegram, a forum is a supergroup with topics."""

from typing import Any

from aiogram.methods import CreateForumTopic, DeleteForumTopic, EditForumTopic

from playground.api.methods.call import Call, handles
from playground.world.chats import Chat
from playground.world.errors import bad_request
from playground.world.messages import StoredMessage

FIRST_COLOR = 0x6FB9F0
NAME_LENGTH = 128


def _forum(call: Call, chat_id: int | str) -> Chat:
    chat = call.open_chat(chat_id)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    return chat


@handles(CreateForumTopic)
def create_forum_topic(call: Call, method: CreateForumTopic) -> dict[str, Any]:
    chat = _forum(call, method.chat_id)
    if not 1 <= len(method.name) <= NAME_LENGTH:
        raise bad_request("TOPIC_TITLE_EMPTY" if not method.name else "TOPIC_TITLE_TOO_LONG")
    playground = call.playground
    color = method.icon_color or FIRST_COLOR
    thread = playground.world.next_message_id()
    chat.topics[thread] = method.name
    data = {
        "message_id": thread,
        "message_thread_id": thread,
        "is_topic_message": True,
        "date": int(playground.clock.timestamp()),
        "chat": playground.world.chat_json(chat),
        "from": call.bot.user(),
        "forum_topic_created": {"name": method.name, "icon_color": color},
    }
    message = StoredMessage(data, outgoing=True)
    playground.world.store(message)
    playground.announce(message)
    playground.events.add("chat", chat.as_json(), chat.id)
    return {"message_thread_id": thread, "name": method.name, "icon_color": color}


@handles(EditForumTopic)
def edit_forum_topic(call: Call, method: EditForumTopic) -> bool:
    chat = _forum(call, method.chat_id)
    if method.message_thread_id not in chat.topics:
        raise bad_request("TOPIC_ID_INVALID")
    if method.name:
        chat.topics[method.message_thread_id] = method.name
    call.playground.events.add("chat", chat.as_json(), chat.id)
    return True


@handles(DeleteForumTopic)
def delete_forum_topic(call: Call, method: DeleteForumTopic) -> bool:
    chat = _forum(call, method.chat_id)
    if chat.topics.pop(method.message_thread_id, None) is None:
        raise bad_request("TOPIC_ID_INVALID")
    for message in call.playground.world.messages.get(chat.id, {}).values():
        if message.data.get("message_thread_id") == method.message_thread_id:
            message.deleted = True
            call.playground.events.add("delete", {"message_id": message.id}, chat.id)
    call.playground.events.add("chat", chat.as_json(), chat.id)
    return True
