"""Answers to a proposed meeting, and calling a meeting off."""

from typing import ClassVar

from bot.models.meetings import Meeting, MeetingStatus
from bot.models.organizations import Organization
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.messages import (
    Action,
    Attachment,
    Notification,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.access import require_asked_side, require_match_that_stands, require_meeting
from bot.use_cases.meetings.notifications import MeetingInStatus
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.telling import facts_of, own_words, tell_sides
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, require_side

WORDS_MAX = 300
CALENDAR = "meeting"
"""The kind of attachment for a meeting: a file for calendars."""


class AgreeToMeeting(UseCase):
    """Agree, as the side that was asked. Both sides get the meeting for their calendars, and reminders."""

    permission: ClassVar = Permission.MEET

    async def __call__(self, meeting_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            meeting, match = await require_meeting(block, meeting_id, lock=True)
            actor, person_id, _ = await require_asked_side(self, meeting, match)
            if meeting.status is MeetingStatus.PROPOSED:
                require_match_that_stands(match)
            if not meeting.agree(person_id, now):
                return
            await block[Meetings].plan(meeting.reminders(now))
            await block.audit.record(actor, "meeting.agree", "meeting", meeting_id)
            for side in match.sides:
                notification = Notification(
                    "meeting-agreed",
                    {
                        **await facts_of(block, meeting, match),
                        "organization": name_of(match.opposite(side.id)),
                    },
                    ((Action("open-meeting", meeting_id),),),
                    Attachment(CALENDAR, meeting_id),
                    about=MeetingInStatus(meeting_id, MeetingStatus.AGREED),
                )
                await tell_sides(block, meeting, (side,), notification, expires_at=meeting.ends_at)
            await block.commit()


class DeclineMeeting(UseCase):
    """Decline, as the side that was asked, with words if they like. The match stays."""

    permission: ClassVar = Permission.MEET

    async def __call__(self, meeting_id: int, words: str = "") -> None:
        tidy = _parse_words(words)
        async with self.uow as block:
            meeting, match = await require_meeting(block, meeting_id, lock=True)
            actor, person_id, own = await require_asked_side(self, meeting, match)
            if meeting.decline(person_id, tidy, self.clock.now()):
                await block.audit.record(actor, "meeting.decline", "meeting", meeting_id)
                notification = await _calling_off(block, "meeting-declined", meeting, match, own)
                await tell_sides(block, meeting, (match.side(meeting.proposer_id),), notification)
                await block.commit()


class CallOffMeeting(UseCase):
    """Call off an agreed meeting, as either side, or take one's own proposal back before it is answered.

    Those who knew of the meeting are told.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, meeting_id: int, words: str = "") -> None:
        tidy = _parse_words(words)
        async with self.uow as block:
            meeting, match = await require_meeting(block, meeting_id, lock=True)
            actor, person_id, own = await require_side(self, match, meeting.proposer_id)
            agreed = meeting.status is MeetingStatus.AGREED
            if meeting.status is MeetingStatus.PROPOSED and own.id != meeting.proposer_id:
                raise ForbiddenError("meeting-asks-you")
            if meeting.call_off(person_id, tidy, self.clock.now()):
                await block[Meetings].cancel_reminders(meeting_id)
                await block.audit.record(actor, "meeting.call_off", "meeting", meeting_id)
                key = "meeting-called-off" if agreed else "meeting-taken-back"
                notification = await _calling_off(block, key, meeting, match, own)
                # The actor's colleagues were told of the meeting only once it was agreed.
                told = match.sides if agreed else (match.opposite(own.id),)
                await tell_sides(block, meeting, told, notification, but=person_id)
                await block.commit()


async def _calling_off(
    block: Block, key: str, meeting: Meeting, match: Match, own: Organization
) -> Notification:
    """A message that a meeting does not take place, who says so, and a button to propose another one."""
    return Notification(
        key,
        {
            **await facts_of(block, meeting, match),
            "organization": name_of(own),
            "words": own_words("meeting-words-line", meeting.words, written_in(meeting.words, own.language)),
        },
        ((Action("propose-meeting", meeting.pitch_id),),) if match.stands else (),
    )


def _parse_words(words: str) -> str:
    return parse_line(words, longest=WORDS_MAX) if words else ""
