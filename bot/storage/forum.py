"""Forums, sessions, registrations, stars, reminders."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

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
from bot.storage.reminders import claim_reminders, next_reminder, reminders_are_due
from bot.storage.sql import delete_rows, insert_unless_there, locked


class SqlForums:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, forum: Forum) -> None:
        self._session.add(forum)

    async def get(self, forum_id: int) -> Forum | None:
        return await self._session.get(Forum, forum_id)

    async def by_slug(self, slug: str) -> Forum | None:
        return await self._session.scalar(
            locked(self._session, sa.select(Forum).where(Forum.slug == slug), Forum)
        )

    async def by_ids(self, forum_ids: Collection[int]) -> Mapping[int, Forum]:
        found = await self._session.scalars(sa.select(Forum).where(Forum.id.in_(forum_ids)))
        return {forum.id: forum for forum in found}

    async def all(self) -> Sequence[Forum]:
        return (await self._session.scalars(sa.select(Forum).order_by(Forum.starts_on, Forum.id))).all()

    async def add_session(self, session: ForumSession) -> None:
        self._session.add(session)

    async def session(self, session_id: int) -> ForumSession | None:
        return await self._session.get(ForumSession, session_id)

    async def sessions(self, forum_id: int) -> Sequence[ForumSession]:
        return (await self._session.scalars(_by_start(forum_id))).all()

    async def sessions_between(
        self, forum_id: int, since: datetime, until: datetime
    ) -> Sequence[ForumSession]:
        query = _by_start(forum_id).where(ForumSession.starts_at >= since, ForumSession.starts_at < until)
        return (await self._session.scalars(query)).all()

    async def register(self, registration: Registration) -> bool:
        return await insert_unless_there(
            self._session,
            Registration,
            {
                "forum_id": registration.forum_id,
                "person_id": registration.person_id,
                "created_at": registration.created_at,
            },
        )

    async def unregister(self, forum_id: int, person_id: int) -> bool:
        return await delete_rows(
            self._session,
            Registration,
            Registration.forum_id == forum_id,
            Registration.person_id == person_id,
        )

    async def registered(self, forum_id: int, person_id: int) -> bool:
        query = sa.select(Registration.id).where(
            Registration.forum_id == forum_id, Registration.person_id == person_id
        )
        return await self._session.scalar(query) is not None

    async def add_star(self, star: Star) -> bool:
        return await insert_unless_there(
            self._session,
            Star,
            {
                "session_id": star.session_id,
                "person_id": star.person_id,
                "created_at": star.created_at,
                "attendance": Attendance.STARRED,
            },
        )

    async def star(self, session_id: int, person_id: int) -> Star | None:
        return await self._session.scalar(
            sa.select(Star).where(Star.session_id == session_id, Star.person_id == person_id)
        )

    async def remove_star(self, session_id: int, person_id: int) -> bool:
        return await delete_rows(
            self._session, Star, Star.session_id == session_id, Star.person_id == person_id
        )

    async def stars_of_person(
        self, forum_id: int, person_id: int
    ) -> Sequence[tuple[ForumSession, Attendance]]:
        query = (
            sa.select(ForumSession, Star.attendance)
            .join(Star, Star.session_id == ForumSession.id)
            .where(ForumSession.forum_id == forum_id, Star.person_id == person_id)
            .order_by(ForumSession.starts_at, ForumSession.id)
        )
        return [(session, attendance) for session, attendance in await self._session.execute(query)]

    async def starred_between(
        self, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Sequence[tuple[int, ForumSession, Attendance]]:
        query = (
            sa.select(Star.person_id, ForumSession, Star.attendance)
            .join(ForumSession, Star.session_id == ForumSession.id)
            .where(
                Star.person_id.in_(person_ids),
                Star.attendance != Attendance.NOT_COMING,
                ForumSession.starts_at < until,
                ForumSession.ends_at > since,
            )
            .order_by(ForumSession.starts_at, ForumSession.id)
        )
        return [(person_id, session, said) for person_id, session, said in await self._session.execute(query)]

    async def stars_of_session(self, session_id: int) -> Sequence[Star]:
        return (
            await self._session.scalars(
                sa.select(Star).where(Star.session_id == session_id).order_by(Star.id)
            )
        ).all()

    async def plan(self, reminders: Sequence[Reminder]) -> None:
        for reminder in reminders:
            await insert_unless_there(
                self._session,
                Reminder,
                {
                    "session_id": reminder.session_id,
                    "person_id": reminder.person_id,
                    "kind": reminder.kind,
                    "due_at": reminder.due_at,
                    "expires_at": reminder.expires_at,
                    "status": ReminderStatus.DUE,
                },
            )

    async def cancel_reminders(self, session_id: int, person_id: int, *, due_only: bool = False) -> None:
        conditions = [Reminder.session_id == session_id, Reminder.person_id == person_id]
        if due_only:
            conditions.append(Reminder.status == ReminderStatus.DUE)
        await delete_rows(self._session, Reminder, *conditions)

    async def reminders_are_due(self, now: datetime) -> bool:
        return await reminders_are_due(self._session, Reminder, now)

    async def next_reminder(self, now: datetime) -> datetime | None:
        return await next_reminder(self._session, Reminder, now)

    async def claim_reminders(self, now: datetime, limit: int) -> Sequence[tuple[Reminder, ForumSession]]:
        return await claim_reminders(
            self._session, Reminder, ForumSession, Reminder.session_id, now=now, limit=limit
        )

    async def registered_by_language(self, forum_id: int) -> Sequence[tuple[Language, int]]:
        query = (
            sa.select(Person.language, sa.func.count())
            .join(Registration, Registration.person_id == Person.id)
            .where(Registration.forum_id == forum_id)
            .group_by(Person.language)
        )
        counts = dict((await self._session.execute(query)).all())
        return [(language, counts[language]) for language in Language if language in counts]

    async def most_starred(self, forum_id: int, limit: int) -> Sequence[tuple[ForumSession, int, int]]:
        stars = sa.func.count(Star.id)
        going = sa.func.count(sa.case((Star.attendance == Attendance.GOING, 1)))
        query = (
            sa.select(ForumSession, stars, going)
            .join(Star, Star.session_id == ForumSession.id)
            .where(ForumSession.forum_id == forum_id)
            .group_by(ForumSession.id)
            .order_by(stars.desc(), ForumSession.starts_at, ForumSession.id)
            .limit(limit)
        )
        return [(session, starred, coming) for session, starred, coming in await self._session.execute(query)]

    async def reminders_by_status(self, forum_id: int) -> Mapping[ReminderStatus, int]:
        query = (
            sa.select(Reminder.status, sa.func.count())
            .join(ForumSession, ForumSession.id == Reminder.session_id)
            .where(ForumSession.forum_id == forum_id)
            .group_by(Reminder.status)
        )
        return dict((await self._session.execute(query)).all())


def _by_start(forum_id: int) -> sa.Select[ForumSession]:
    return (
        sa.select(ForumSession)
        .where(ForumSession.forum_id == forum_id)
        .order_by(ForumSession.starts_at, ForumSession.id)
    )
