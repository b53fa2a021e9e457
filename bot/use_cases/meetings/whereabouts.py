"""At which address, or by which link, people meet. It is asked once and kept with the organisation.

It is no part of what moderators look at: only the other side of a meeting reads it, like an address that somebody types
for one meeting.
"""

from typing import ClassVar, Final

from bot.models.meetings import Meeting, MeetingPlace
from bot.models.organizations import Organization
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action, Attachment, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.access import require_match_that_stands, require_meeting
from bot.use_cases.meetings.notifications import MeetingInStatus
from bot.use_cases.meetings.telling import CALENDAR, facts_of, tell_sides
from bot.use_cases.organizations.views import name_of
from bot.use_cases.organizations.whereabouts import Whereabouts, keep_whereabouts
from bot.use_cases.pitches.access import Match, require_side

ADDRESS_MAX = 300
_KEPT: Final = {MeetingPlace.OURS: Whereabouts.OFFICE, MeetingPlace.ONLINE: Whereabouts.LINK}
"""What an organisation keeps of the address of such a place, as its own side says it."""


def parse_address(text: str) -> str:
    """One line. Raises `InvalidValueError`."""
    return parse_line(text, longest=ADDRESS_MAX, shortest=2)


def address_of(
    own: Organization, place: MeetingPlace, typed: str, other: Organization, earlier: Meeting | None
) -> str:
    """What the meeting that is proposed keeps of its address. At theirs it is the one agreed on before, where only the
    time is another one, else the one that they keep, if any.

    Raises `InvalidValueError`.
    """
    match place:
        case MeetingPlace.ELSEWHERE:
            return parse_address(typed)
        case MeetingPlace.OURS | MeetingPlace.ONLINE:
            return parse_address(typed) if typed else ""
        case MeetingPlace.THEIRS:
            stays = earlier is not None and place_for(own.id, earlier) is place
            return (earlier.address if earlier and stays else "") or other.office_address
        case MeetingPlace.PHONE | MeetingPlace.FORUM:
            return ""


async def keep_address(
    block: Block, actor: Actor, own: Organization, place: MeetingPlace, address: str
) -> None:
    """Keep for the next meeting what the actor has said of their own office, or of a link: never what the other side
    said.
    """
    if address and place in _KEPT:
        await keep_whereabouts(block, actor, own, _KEPT[place], address)


def place_for(organization_id: int, meeting: Meeting) -> MeetingPlace:
    """The place as this side would say it."""
    own = organization_id == meeting.proposer_id
    return meeting.place if own else meeting.place.as_the_others_say


def may_tell_where(organization_id: int, meeting: Meeting) -> bool:
    """Whether it is for this side to name the address: its own office, or a link, which either side may give."""
    return place_for(organization_id, meeting) in {MeetingPlace.OURS, MeetingPlace.ONLINE}


class TellWhere(UseCase):
    """Say at which address or link a meeting takes place, as the side whose office it is, or as either side online.

    It is kept for the next meeting. Both sides are told, with a file that corrects the entry in their calendars.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, meeting_id: int, address: str) -> None:
        tidy = parse_address(address)
        async with self.uow as block:
            meeting, match = await require_meeting(block, meeting_id, lock=True)
            actor, person_id, own = await require_side(self, match, _host(meeting, match).id)
            require_match_that_stands(match)
            if not may_tell_where(own.id, meeting):
                raise OutdatedError("meeting-elsewhere")
            now = self.clock.now()
            if not meeting.tell_where(tidy, now):
                return
            await keep_address(block, actor, own, place_for(own.id, meeting), tidy)
            await block.audit.record(actor, "meeting.tell_where", "meeting", meeting_id)
            told = Notification(
                "meeting-where-told",
                {**await facts_of(block, meeting, match), "organization": name_of(own)},
                ((Action("open-meeting", meeting_id),),),
                Attachment(CALENDAR, meeting_id) if meeting.in_calendars else None,
                about=MeetingInStatus(meeting_id, meeting.status),
            )
            # The actor's own calendar has to be corrected too.
            but = None if meeting.in_calendars else person_id
            await tell_sides(
                block,
                meeting,
                match.sides,
                told,
                but=but,
                occasion=now.isoformat(),
                expires_at=meeting.ends_at,
            )
            await block.commit()


def _host(meeting: Meeting, match: Match) -> Organization:
    """Whose office it is; of a meeting elsewhere or online, whoever proposed it."""
    return (
        match.opposite(meeting.proposer_id)
        if meeting.place is MeetingPlace.THEIRS
        else match.side(meeting.proposer_id)
    )
