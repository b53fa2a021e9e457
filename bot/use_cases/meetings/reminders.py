"""Reminders of agreed meetings, to both sides, the evening before and 15 minutes ahead."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.meetings import Meeting, MeetingReminder, MeetingStatus
from bot.models.reminders import AHEAD, ReminderKind
from bot.models.words import Value
from bot.use_cases.forum.evening import promise_day_ahead
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.notifications import MeetingInStatus, times_of
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.telling import place_of
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, require_match


class MeetingReminders:
    """Reminds the people who represent either side of an agreed meeting at that moment."""

    async def are_due(self, block: Block, now: datetime) -> bool:
        return await block[Meetings].reminders_are_due(now)

    async def next_after(self, block: Block, now: datetime) -> datetime | None:
        return await block[Meetings].next_reminder(now)

    async def claim(
        self, block: Block, now: datetime, limit: int
    ) -> Sequence[tuple[MeetingReminder, Meeting]]:
        return await block[Meetings].claim_reminders(now, limit)

    async def remind(self, block: Block, reminder: MeetingReminder, meeting: Meeting, now: datetime) -> bool:
        if meeting.status is not MeetingStatus.AGREED:
            return False
        match = await require_match(block, meeting.pitch_id)
        if not match.stands:
            return False
        if reminder.kind is ReminderKind.EVENING_BEFORE:
            return await _promise_evening(block, meeting, match, now)
        place = await place_of(block, meeting, match)
        for side in match.sides:
            args: dict[str, Value] = {
                "organization": name_of(match.opposite(side.id)),
                "title": match.project.name,
                "place": place,
                "clashes": "",
            }
            await tell_representatives(
                block,
                side.id,
                _message(reminder, meeting, args, now),
                f"meeting-reminder:{meeting.id}:{reminder.kind}",
                expires_at=reminder.expires_at,
                due=meeting.starts_at,
            )
        return True


async def _promise_evening(block: Block, meeting: Meeting, match: Match, now: datetime) -> bool:
    """It is part of the message with the whole day. When the meeting is about to begin, the other reminder is due."""
    if now >= meeting.starts_at - AHEAD:
        return False
    for side in match.sides:
        for person in await block[Organizations].representatives(side.id):
            await promise_day_ahead(block, person.id, meeting.starts_at)
    return True


def _message(
    reminder: MeetingReminder, meeting: Meeting, args: Mapping[str, Value], now: datetime
) -> Notification:
    """The message of a reminder. Its words depend on how late the reminder is."""
    lateness = reminder.lateness(meeting.starts_at, now)
    return Notification(
        f"meeting-reminder-{lateness}",
        {**args, **times_of(lateness, meeting)},
        ((Action("open-meeting", meeting.id),),),
        about=MeetingInStatus(meeting.id, MeetingStatus.AGREED),
    )
