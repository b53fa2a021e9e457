"""A person votes in a poll."""

from playground.world.core import Playground
from playground.world.errors import ControlError
from playground.world.messages import StoredMessage
from playground.world.people import Person


def vote(playground: Playground, person: Person, message: StoredMessage, option_ids: list[int]) -> None:
    """Vote for the options. An empty list takes the vote back. Raises `ControlError` if the poll does not allow it."""
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
