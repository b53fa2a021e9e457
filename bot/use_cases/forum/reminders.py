"""Reminders of starred sessions, and the answer that a person gives to one with a tap."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from bot.models.country import moment
from bot.models.forum import Attendance, ForumSession, Reminder
from bot.models.reminders import AHEAD, ReminderKind
from bot.use_cases.forum.access import require_session
from bot.use_cases.forum.evening import promise_day_ahead
from bot.use_cases.forum.notifications import reminder_message
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.views import SessionView, session_view
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block


class SessionReminders:
    """Reminds people of the sessions that they have starred."""

    async def are_due(self, block: Block, now: datetime) -> bool:
        return await block[Forums].reminders_are_due(now)

    async def next_after(self, block: Block, now: datetime) -> datetime | None:
        return await block[Forums].next_reminder(now)

    async def claim(self, block: Block, now: datetime, limit: int) -> Sequence[tuple[Reminder, ForumSession]]:
        return await block[Forums].claim_reminders(now, limit)

    async def remind(self, block: Block, reminder: Reminder, session: ForumSession, now: datetime) -> bool:
        """The evening's is part of the message with the whole day. One that comes when the session is about to begin is
        left to the other reminder, which is due by then.
        """
        if reminder.kind is ReminderKind.EVENING_BEFORE:
            if now >= session.starts_at - AHEAD:
                return False
            await promise_day_ahead(block, reminder.person_id, session.starts_at)
            return True
        await block.outbox.promise(
            reminder.person_id,
            reminder_message(reminder.lateness(session.starts_at, now), session, reminder.person_id),
            dedupe_key=reminder.dedupe_key,
            expires_at=reminder.expires_at,
            due=session.starts_at,
        )
        return True


class AnswerReminder(UseCase):
    """Say whether one is going, under a reminder or on the session's screen. After a no there are no more reminders."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, session_id: int, *, going: bool) -> SessionView:
        _, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            session = await require_session(block, session_id)
            session.must_not_be_over(now)
            star = await block[Forums].star(session_id, person_id)
            if star is None:
                raise OutdatedError("session-not-starred")
            if star.answer(going=going):
                if going:
                    await block[Forums].plan(session.reminders_for(person_id, now))
                else:
                    await block[Forums].cancel_reminders(session_id, person_id, due_only=True)
                await block.commit()
            own = (await block.engagements([person_id], session.starts_at, session.ends_at))[person_id]
            clashes = tuple(one for one in own if one.firm and (one.kind, one.id) != ("session", session_id))
            return session_view(session, star.attendance, now, clashes)


class ComeToAll(UseCase):
    """Say of all starred sessions of a day that one comes, below the message of the evening before. Returns how many
    were answered by that.
    """

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, day: date) -> int:
        _, person_id = await self.person()
        now = self.clock.now()
        since = moment(day, time.min)
        async with self.uow as block:
            forums = block[Forums]
            starred = await forums.starred_between([person_id], since, since + timedelta(days=1))
            ahead = [session for _, session, _ in starred if not session.over(now)]
            if not ahead:
                raise OutdatedError("session-not-starred")
            answered = 0
            for session in ahead:
                star = await forums.star(session.id, person_id)
                if star is not None and star.attendance is Attendance.STARRED:
                    answered += star.answer(going=True)
            await block.commit()
        return answered
