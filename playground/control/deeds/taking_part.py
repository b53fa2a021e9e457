"""What people do besides writing and pressing: vote, ask inline, use web apps, gather in groups."""

from typing import Any

from playground.api.methods.chats import bot_member
from playground.api.methods.inline import place_result
from playground.control.deeds.writing import in_chat, write
from playground.world.bots import Query
from playground.world.chats import Chat
from playground.world.core import Playground
from playground.world.errors import ControlError
from playground.world.messages import StoredMessage
from playground.world.people import Person

BOT_STATUSES = ("administrator", "member", "left", "kicked")


def vote(playground: Playground, person: Person, message: StoredMessage, option_ids: list[int]) -> None:
    """An empty list takes the vote back. Raises `ControlError` where the poll does not allow it."""
    poll = message.data.get("poll")
    if poll is None or poll["is_closed"]:
        raise ControlError("there is no open poll in that message")
    if any(not 0 <= option < len(poll["options"]) for option in option_ids):
        raise ControlError("there is no such option")
    if len(option_ids) > 1 and not poll["allows_multiple_answers"]:
        raise ControlError("the poll takes one answer")
    votes = message.votes
    if person.id in votes and not poll["allows_revoting"]:
        raise ControlError("the poll allows no second vote")
    votes.pop(person.id, None)
    if option_ids:
        votes[person.id] = option_ids
    options = [
        {**option, "voter_count": sum(number in chosen for chosen in votes.values())}
        for number, option in enumerate(poll["options"])
    ]
    message.data = {**message.data, "poll": {**poll, "options": options, "total_voter_count": len(votes)}}
    playground.announce(message, edited=True)
    playground.deliver("poll", message.data["poll"], person=person, chat_id=message.chat_id)
    if not poll["is_anonymous"]:
        answer = {
            "poll_id": poll["id"],
            "user": person.user(),
            "option_ids": option_ids,
            "option_persistent_ids": [poll["options"][option]["persistent_id"] for option in option_ids],
        }
        playground.deliver("poll_answer", answer, person=person, chat_id=message.chat_id)


def ask_inline(playground: Playground, person: Person, text: str, offset: str) -> Query:
    query = playground.new_query(playground.primary, person.id)
    payload = {"id": query.id, "from": person.user(), "query": text, "offset": offset}
    playground.deliver("inline_query", payload, person=person, chat_id=person.id)
    return query


def choose_inline(
    playground: Playground, person: Person, query_id: str, result_id: str, chat_id: int | None
) -> str:
    """Send a result of an inline query; the message's inline id. Raises `ControlError`."""
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
    """Data from a web app opened by a reply keyboard's button, or a query id for `answerWebAppQuery`."""
    if isinstance(body.get("data"), str):
        data = {"data": body["data"], "button_text": str(body.get("button_text", ""))}
        return write(playground, person, {"web_app_data": data}).for_people()
    return {"query_id": playground.new_query(playground.primary, person.id).id}


def change_group(playground: Playground, chat: Chat, body: dict[str, Any]) -> None:
    """Title, members, the bot's place in it. Raises `ControlError`."""
    if "members" in body:
        for member in body["members"]:
            playground.world.person(member)
        chat.members = list(body["members"])
    chat.title = str(body.get("title", chat.title))
    chat.username = body.get("username", chat.username)
    chat.is_forum = chat.type == "supergroup" and bool(body.get("is_forum", chat.is_forum))
    status = body.get("bot_status", chat.bot_status)
    if status not in BOT_STATUSES:
        raise ControlError(f"bot_status is one of {', '.join(BOT_STATUSES)}")
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
    """A basic group becomes a supergroup with another id. Raises `ControlError`."""
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
