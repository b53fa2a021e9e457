"""Reminders of agreed meetings: both sides, the evening before and a quarter of an hour ahead."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from bot.models.meetings import Meeting, MeetingReminder, MeetingStatus
from bot.models.reminders import ReminderKind
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import (
    Action,
    Moment,
    Notification,
    TimeOfDay,
    Value,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meetings.ground import match_of, place_of
from bot.use_cases.organizations.views import name_of

BATCH = 20


class SendMeetingReminders(UseCase):
    """Returns how many rows were closed; 0 means there is nothing to do.

    Whoever represents a side by now is reminded. As with sessions, a row is closed and its messages are promised in
    one transaction; a missed one is sent late with a note, and dropped after the meeting's end.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self) -> int:
        now = self.clock.now()
        async with self.uow.read() as uow:
            if not await uow.meetings.reminders_are_due(now):
                return 0
        async with self.uow as uow:
            claimed = await uow.meetings.claim_reminders(now, BATCH)
            for reminder, meeting in claimed:
                if reminder.expired(now) or meeting.status is not MeetingStatus.AGREED:
                    reminder.drop(now)
                    continue
                await _remind(uow, reminder, meeting, now)
                reminder.send(now)
            await uow.commit()
        return len(claimed)


async def _remind(uow: UnitOfWork, reminder: MeetingReminder, meeting: Meeting, now: datetime) -> None:
    match = await match_of(uow, meeting.pitch_id)
    place = await place_of(uow, meeting, match)
    for side in match.sides:
        args: dict[str, Value] = {
            "organization": name_of(match.opposite(side.id)),
            "title": match.project.title,
            "place": place,
        }
        notification = _message(reminder, meeting, args, now)
        for person in await uow.organizations.representatives(side.id):
            await uow.outbox.promise(
                person.id,
                notification,
                dedupe_key=f"meeting-reminder:{meeting.id}:{reminder.kind}:{person.id}",
                expires_at=reminder.expires_at,
            )


def _message(
    reminder: MeetingReminder, meeting: Meeting, args: Mapping[str, Value], now: datetime
) -> Notification:
    """The words depend on how late it is: in time, late but before the start, or under way."""
    actions = ((Action("open-meeting", meeting.id),),)
    moment, start = Moment(meeting.starts_at), TimeOfDay(meeting.starts_at)
    if now >= meeting.starts_at:
        return Notification("meeting-reminder-under-way", {**args, "start": start}, actions)
    if reminder.late(now):
        return Notification("meeting-reminder-late", {**args, "moment": moment}, actions)
    if reminder.kind is ReminderKind.EVENING_BEFORE:
        return Notification("meeting-reminder-evening", {**args, "moment": moment}, actions)
    return Notification("meeting-reminder-soon", {**args, "start": start}, actions)
