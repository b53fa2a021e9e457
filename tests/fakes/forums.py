"""Forums, stars and reminders in memory."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.forum import (
    Attendance,
    Forum,
    ForumSession,
    Registration,
    Reminder,
    Star,
)
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.reminders import ReminderStatus
from tests.fakes.shelf import Shelf


class FakeForums:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add(self, forum: Forum) -> None:
        self._shelf.add(forum)

    async def get(self, forum_id: int) -> Forum | None:
        return self._shelf.by_id(Forum, forum_id)

    async def by_slug(self, slug: str) -> Forum | None:
        return self._shelf.first(Forum, lambda row: row.slug == slug)

    async def all(self) -> Sequence[Forum]:
        return sorted(self._shelf.all(Forum), key=lambda row: (row.starts_on, row.id))

    async def add_session(self, session: ForumSession) -> None:
        self._shelf.add(session)

    async def session(self, session_id: int) -> ForumSession | None:
        return self._shelf.by_id(ForumSession, session_id)

    async def sessions(self, forum_id: int) -> Sequence[ForumSession]:
        found = self._shelf.all(ForumSession, lambda row: row.forum_id == forum_id)
        return sorted(found, key=lambda row: (row.starts_at, row.id))

    async def sessions_between(
        self, forum_id: int, since: datetime, until: datetime
    ) -> Sequence[ForumSession]:
        return [row for row in await self.sessions(forum_id) if since <= row.starts_at < until]

    async def register(self, registration: Registration) -> bool:
        if await self.registered(registration.forum_id, registration.person_id):
            return False
        self._shelf.keep(registration)
        return True

    async def unregister(self, forum_id: int, person_id: int) -> bool:
        found = self._registrations(forum_id, person_id)
        self._shelf.delete(*found)
        return bool(found)

    async def registered(self, forum_id: int, person_id: int) -> bool:
        return bool(self._registrations(forum_id, person_id))

    async def add_star(self, star: Star) -> bool:
        if await self.star(star.session_id, star.person_id):
            return False
        self._shelf.keep(star)
        return True

    async def star(self, session_id: int, person_id: int) -> Star | None:
        return self._shelf.first(Star, lambda row: (row.session_id, row.person_id) == (session_id, person_id))

    async def remove_star(self, session_id: int, person_id: int) -> bool:
        star = await self.star(session_id, person_id)
        if star is None:
            return False
        self._shelf.delete(star)
        return True

    async def stars_of_person(
        self, forum_id: int, person_id: int
    ) -> Sequence[tuple[ForumSession, Attendance]]:
        found = [
            (session, await self.star(session.id, person_id)) for session in await self.sessions(forum_id)
        ]
        return [(session, star.attendance) for session, star in found if star is not None]

    async def stars_of_session(self, session_id: int) -> Sequence[Star]:
        return self._shelf.all(Star, lambda row: row.session_id == session_id)

    async def plan(self, reminders: Sequence[Reminder]) -> None:
        for reminder in reminders:
            known = {(row.session_id, row.person_id, row.kind) for row in self._shelf.all(Reminder)}
            if (reminder.session_id, reminder.person_id, reminder.kind) not in known:
                self._shelf.keep(reminder)

    async def cancel_reminders(self, session_id: int, person_id: int, *, due_only: bool = False) -> None:
        self._shelf.delete(
            *self._shelf.all(
                Reminder,
                lambda row: (
                    (row.session_id, row.person_id) == (session_id, person_id)
                    and (not due_only or row.status is ReminderStatus.DUE)
                ),
            )
        )

    async def reminders_are_due(self, now: datetime) -> bool:
        return bool(self._due(now))

    async def claim_reminders(self, now: datetime, limit: int) -> Sequence[tuple[Reminder, ForumSession]]:
        pairs = []
        for reminder in self._due(now)[:limit]:
            session = self._shelf.by_id(ForumSession, reminder.session_id)
            if session is not None:
                pairs.append((reminder, session))
        return pairs

    async def registered_by_language(self, forum_id: int) -> Sequence[tuple[Language, int]]:
        people = [
            self._shelf.by_id(Person, row.person_id)
            for row in self._shelf.all(Registration, lambda row: row.forum_id == forum_id)
        ]
        counts = Counter(person.language for person in people if person is not None)
        return [(language, counts[language]) for language in Language if counts[language]]

    async def most_starred(self, forum_id: int, limit: int) -> Sequence[tuple[ForumSession, int, int]]:
        found = []
        for session in await self.sessions(forum_id):
            stars = await self.stars_of_session(session.id)
            going = sum(star.attendance is Attendance.GOING for star in stars)
            if stars:
                found.append((session, len(stars), going))
        return sorted(found, key=lambda row: -row[1])[:limit]

    async def reminders_by_status(self, forum_id: int) -> Mapping[ReminderStatus, int]:
        sessions = {session.id for session in await self.sessions(forum_id)}
        return Counter(row.status for row in self._shelf.all(Reminder) if row.session_id in sessions)

    def _registrations(self, forum_id: int, person_id: int) -> list[Registration]:
        return self._shelf.all(
            Registration, lambda row: (row.forum_id, row.person_id) == (forum_id, person_id)
        )

    def _due(self, now: datetime) -> list[Reminder]:
        due = self._shelf.all(Reminder, lambda row: row.status is ReminderStatus.DUE and row.due_at <= now)
        return sorted(due, key=lambda row: (row.due_at, row.id))
