"""Where forums, sessions, registrations, stars and their reminders are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.models.forum import Attendance, Forum, ForumSession, Registration, Reminder, Star
from bot.models.reference import Language
from bot.models.reminders import ReminderStatus


class Forums(Protocol):
    async def add(self, forum: Forum) -> None: ...
    async def get(self, forum_id: int) -> Forum | None: ...
    async def by_ids(self, forum_ids: Collection[int]) -> Mapping[int, Forum]: ...
    async def by_slug(self, slug: str) -> Forum | None: ...
    async def all(self) -> Sequence[Forum]:
        """All forums, by their first day."""

    async def add_session(self, session: ForumSession) -> None: ...
    async def session(self, session_id: int) -> ForumSession | None: ...
    async def sessions(self, forum_id: int) -> Sequence[ForumSession]:
        """All sessions of a forum, by start."""

    async def sessions_between(
        self, forum_id: int, since: datetime, until: datetime
    ) -> Sequence[ForumSession]:
        """Sessions that start at `since` or later and before `until`, by start."""

    async def register(self, registration: Registration) -> bool:
        """False when the person is registered already."""

    async def unregister(self, forum_id: int, person_id: int) -> bool: ...
    async def registered(self, forum_id: int, person_id: int) -> bool: ...
    async def add_star(self, star: Star) -> bool:
        """False when the session is starred already."""

    async def star(self, session_id: int, person_id: int) -> Star | None: ...
    async def remove_star(self, session_id: int, person_id: int) -> bool: ...
    async def stars_of_person(
        self, forum_id: int, person_id: int
    ) -> Sequence[tuple[ForumSession, Attendance]]:
        """Sessions that the person has starred, by start."""

    async def starred_between(
        self, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Sequence[tuple[int, ForumSession, Attendance]]:
        """Whoever of these people has starred a session of any forum that shares some time with this span, with that
        session and what they answered. Those who answered that they cannot come are left out.
        """

    async def stars_of_session(self, session_id: int) -> Sequence[Star]: ...
    async def plan(self, reminders: Sequence[Reminder]) -> None:
        """Add reminders. A session and a person have one of each kind; one that exists already stays as it is."""

    async def cancel_reminders(self, session_id: int, person_id: int, *, due_only: bool = False) -> None: ...
    async def reminders_are_due(self, now: datetime) -> bool: ...
    async def next_reminder(self, now: datetime) -> datetime | None: ...
    async def claim_reminders(self, now: datetime, limit: int) -> Sequence[tuple[Reminder, ForumSession]]:
        """Due reminders with their sessions, oldest first. No other process gets them until the transaction ends."""

    async def registered_by_language(self, forum_id: int) -> Sequence[tuple[Language, int]]: ...
    async def most_starred(self, forum_id: int, limit: int) -> Sequence[tuple[ForumSession, int, int]]:
        """For each session: the session, its stars, and how many of those people answered that they are going."""

    async def reminders_by_status(self, forum_id: int) -> Mapping[ReminderStatus, int]: ...
