"""What the feature `forum` hands to the kernel."""

from bot.models.forum import Registration, Reminder, Star
from bot.storage.forum import SqlForums
from bot.storage.traces import rows_of
from bot.use_cases.forum.engagements import StarredSessions
from bot.use_cases.forum.evening import DayAhead, day_ahead_by_now
from bot.use_cases.forum.notifications import StarredSession, reminder_by_now
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.reminders import SessionReminders
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature

FEATURE = Feature(
    name="forum",
    repositories={Forums: SqlForums},
    permissions=frozenset({Permission.PARTICIPATE, Permission.ORGANISE, Permission.RUN_SYSTEM}),
    notifications={
        "day-ahead": DayAhead,
        **dict.fromkeys(
            ("reminder-evening", "reminder-soon", "reminder-late", "reminder-under-way"), StarredSession
        ),
    },
    still_true={StarredSession: reminder_by_now, DayAhead: day_ahead_by_now},
    reminders=[SessionReminders()],
    engagements=[StarredSessions()],
    traces={
        "stars": rows_of(Star.person_id),
        "registrations": rows_of(Registration.person_id),
        "reminders": rows_of(Reminder.person_id),
    },
)
