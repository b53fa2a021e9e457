"""Reminders: found when due, put into the outbox in the same transaction, answered with one tap."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from bot.models.forum import ForumSession, Reminder
from bot.models.reminders import ReminderKind
from bot.use_cases.forum.views import SessionView, found_session, session_view
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import (
    Action,
    Localized,
    Moment,
    Notification,
    TimeOfDay,
    Value,
)
from bot.use_cases.kernel.permissions import Permission

BATCH = 50


class SendDueReminders(UseCase):
    """Returns how many rows were closed; 0 means there is nothing to do.

    A row is closed and its message promised in one transaction: a process killed in between leaves both undone,
    and the message's dedupe key stops a second one. A missed reminder is sent late with a note while its session
    lasts, and dropped after the session's end.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self) -> int:
        now = self.clock.now()
        # Looked up first without the write lock, which SQLite would otherwise take at every tick.
        async with self.uow.read() as uow:
            if not await uow.forums.reminders_are_due(now):
                return 0
        async with self.uow as uow:
            claimed = await uow.forums.claim_reminders(now, BATCH)
            for reminder, session in claimed:
                if reminder.expired(now):
                    reminder.drop(now)
                    continue
                await uow.outbox.promise(
                    reminder.person_id,
                    reminder_message(reminder, session, now),
                    dedupe_key=reminder.dedupe_key,
                    expires_at=reminder.expires_at,
                )
                reminder.send(now)
            await uow.commit()
        return len(claimed)


class AnswerReminder(UseCase):
    """Going or not, under a reminder or on the session's screen. Whoever is not coming is not reminded again."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, session_id: int, *, going: bool) -> SessionView:
        _, person_id = await self._person()
        now = self.clock.now()
        async with self.uow as uow:
            session = await found_session(uow, session_id)
            session.must_not_be_over(now)
            star = await uow.forums.star(session_id, person_id)
            if star is None:
                raise OutdatedError("session-not-starred")
            if star.answer(going=going):
                if going:
                    await uow.forums.plan(session.reminders_for(person_id, now))
                else:
                    await uow.forums.cancel_reminders(session_id, person_id, due_only=True)
                await uow.commit()
            return session_view(session, star.attendance, now)


def reminder_message(reminder: Reminder, session: ForumSession, now: datetime) -> Notification:
    """The words depend on how late it is: in time, late but before the start, or while the session runs."""
    args: Mapping[str, Value] = {
        "title": Localized.of({code: _inside_quotes(title) for code, title in session.titles.items()}),
        "hall": Localized.of(session.hall),
    }
    going = (Action("going", session.id, "success"), Action("not-coming", session.id))
    if now >= session.starts_at:
        times: Mapping[str, Value] = {
            "start": TimeOfDay(session.starts_at),
            "end": TimeOfDay(session.ends_at),
        }
        return Notification("reminder-under-way", {**args, **times}, (going,))
    if reminder.late(now):
        return Notification("reminder-late", {**args, "moment": Moment(session.starts_at)}, (going,))
    if reminder.kind is ReminderKind.EVENING_BEFORE:
        return Notification("reminder-evening", {**args, "moment": Moment(session.starts_at)}, (going,))
    return Notification("reminder-soon", {**args, "start": TimeOfDay(session.starts_at)}, (going,))


def _inside_quotes(title: str) -> str:
    """Quotation marks within «…» take their other form: «„Спикер #7“ конференциясы»."""
    return title.replace("«", "„").replace("»", "“")
