"""Reading the programme: a day, a session, one's own sessions."""

from datetime import date, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.use_cases.forum.views import (
    AgendaView,
    MySessions,
    SessionView,
    found_forum,
    found_session,
    item_of,
    session_view,
)
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission


class ShowAgenda(UseCase):
    """One day of the programme; without a day, today's while the forum lasts, else the first."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, forum_id: int, day: date | None = None) -> AgendaView:
        _, person_id = await self._person()
        async with self.uow.read() as uow:
            forum = await found_forum(uow, forum_id)
            shown = next(
                (known for known in (day, today(self.clock.now())) if known in forum.days), forum.starts_on
            )
            sessions = await uow.forums.sessions_between(
                forum_id, moment(shown, time.min), moment(shown + timedelta(days=1), time.min)
            )
            starred = {
                session.id: attendance
                for session, attendance in await uow.forums.stars_of_person(forum_id, person_id)
            }
            return AgendaView(
                forum_id=forum.id,
                day=shown,
                days=forum.days,
                items=tuple(item_of(session, starred.get(session.id)) for session in sessions),
            )


class ListMySessions(UseCase):
    """What the person has starred, by start."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, forum_id: int) -> MySessions:
        _, person_id = await self._person()
        async with self.uow.read() as uow:
            await found_forum(uow, forum_id)
            starred = await uow.forums.stars_of_person(forum_id, person_id)
            return MySessions(
                forum_id, tuple(item_of(session, attendance) for session, attendance in starred)
            )


class ShowSession(UseCase):
    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, session_id: int) -> SessionView:
        _, person_id = await self._person()
        async with self.uow.read() as uow:
            session = await found_session(uow, session_id)
            star = await uow.forums.star(session_id, person_id)
            return session_view(session, star.attendance if star else None, self.clock.now())
