"""A person blocks or unblocks the bot."""

from playground.world.core import Playground
from playground.world.people import Person


def set_blocked(playground: Playground, person: Person, *, blocked: bool) -> None:
    if person.blocked == blocked:
        return
    person.blocked = blocked
    bot = playground.primary.user()
    states = ({"user": bot, "status": "member"}, {"user": bot, "status": "kicked", "until_date": 0})
    old, new = states if blocked else states[::-1]
    payload = {
        "chat": playground.world.chat_json(playground.world.chats[person.id]),
        "from": person.user(),
        "date": int(playground.clock.timestamp()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    if person.started:
        playground.deliver("my_chat_member", payload, person=person, chat_id=person.id)
    playground.announce_person(person)
