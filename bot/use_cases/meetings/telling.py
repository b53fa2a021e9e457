"""Messages about a meeting: what they say of it, and who gets them."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from bot.models.forum import Forum
from bot.models.meetings import Meeting, MeetingPlace
from bot.models.organizations import Organization
from bot.models.reference import Language
from bot.models.words import (
    Listed,
    Live,
    Localized,
    Moment,
    SettlementName,
    Text,
    Value,
    WrittenIn,
)
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.messages import Action, Attachment, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match

_LINK: Final = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)

CALENDAR = "meeting"
"""The kind of attachment for an agreed meeting: a file that puts it into a calendar."""
CALLED_OFF = "meetings-called-off"
"""The kind of attachment for meetings that are off: a file that takes them out of a calendar."""


def calendar_file(meeting: Meeting) -> Attachment | None:
    """The file that takes the meeting out of calendars; None if nobody can have it there. It is asked for before the
    meeting is ended.
    """
    return Attachment(CALLED_OFF, meeting.id) if meeting.in_calendars else None


def answers(meeting_id: int) -> tuple[tuple[Action, ...], ...]:
    """The buttons of the side that is asked."""
    return (
        (Action("confirm-meeting", meeting_id, "success"), Action("another-time", meeting_id)),
        (Action("decline-meeting", meeting_id),),
    )


def told_buttons(meeting_id: int) -> tuple[tuple[Action, ...], ...]:
    """The buttons by which either side tells whether the meeting took place."""
    return ((Action("meeting-took-place", meeting_id, "success"), Action("meeting-missed", meeting_id)),)


def next_steps(match: Match, *, took_place: bool) -> tuple[tuple[Action, ...], ...]:
    """What the sides may do next, if the match stands: the memorandum comes first after a meeting that took place."""
    if not match.stands:
        return ()
    again = (Action("propose-meeting", match.pitch.id),)
    return ((Action("draft-memorandum", match.pitch.id, "primary"),), again) if took_place else (again,)


async def forums_of(block: Block, meetings: Iterable[Meeting]) -> Mapping[int, Forum]:
    """The forums at which these meetings take place; one query for all."""
    ids = {meeting.forum_id for meeting in meetings if meeting.forum_id}
    return await block[Forums].by_ids(ids) if ids else {}


async def place_of(block: Block, meeting: Meeting, match: Match) -> Value:
    """See `place_in_words`."""
    return place_in_words(meeting, match, await forums_of(block, [meeting]))


def place_in_words(
    meeting: Meeting, match: Match, forums: Mapping[int, Forum], named: Organization | None = None
) -> Value:
    """Where the meeting takes place, in words that mean the same to both sides ("at ours" would not). The side that the
    reader has just read of (`named`) is not named again.
    """
    match meeting.place:
        case MeetingPlace.PHONE:
            return Text("meeting-place-phone")
        case MeetingPlace.ONLINE:
            online = Text("meeting-place-online")
            return Listed((online, address_in_words(meeting.address))) if meeting.address else online
        case MeetingPlace.OURS | MeetingPlace.THEIRS:
            hosting = match.side if meeting.place is MeetingPlace.OURS else match.opposite
            host = hosting(meeting.proposer_id)
            name = () if named is not None and host.id == named.id else (name_of(host),)
            address = (meeting.address,) if meeting.address else ()
            return Listed((*name, SettlementName(host.region, host.settlement), *address))
        case MeetingPlace.FORUM:
            forum = forums.get(meeting.forum_id or 0)
            return forum_in_words(forum) if forum else Text("meeting-place-forum")
        case MeetingPlace.ELSEWHERE:
            return meeting.address


def address_in_words(address: str) -> Value:
    """A link is there to be followed: the sides of a match know each other's contacts."""
    return Live(address) if _LINK.fullmatch(address) else address


def forum_in_words(forum: Forum) -> Listed:
    return Listed((Localized.of(forum.names), Localized.of(forum.venue)))


async def facts_of(block: Block, meeting: Meeting, match: Match) -> dict[str, Value]:
    """The values that every message about a meeting has: the project's title, the moment, the place."""
    return {
        "title": match.project.name,
        "moment": Moment(meeting.starts_at),
        "place": await place_of(block, meeting, match),
    }


def own_words(key: str, words: str, language: Language) -> Value:
    """A line below a message with somebody's own words; empty if they wrote nothing."""
    return Text(key, {"words": words, "original": WrittenIn(language)}) if words else ""


async def tell_sides(
    block: Block,
    meeting: Meeting,
    sides: Iterable[Organization],
    notification: Notification,
    *,
    but: int | None = None,
    occasion: str = "",
    expires_at: datetime | None = None,
) -> None:
    """Promise a message to everybody who represents these sides, except the person `but`. `occasion` tells apart what
    is said several times of one meeting.
    """
    for side in sides:
        await tell_representatives(
            block,
            side.id,
            notification,
            f"{notification.key}:{meeting.id}" + (f":{occasion}" if occasion else ""),
            but=but,
            expires_at=expires_at,
            due=meeting.starts_at,
        )
