"""Reading the programme: one day, one session, the sessions that a person has starred."""

from datetime import date, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.use_cases.forum.access import require_forum, require_session
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.views import (
    AgendaView,
    MySessions,
    SessionView,
    item_of,
    session_view,
)
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission


class ShowAgenda(UseCase):
    """One day of the programme. Without a `day` it is today while the forum lasts, and otherwise the first day."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, forum_id: int, day: date | None = None) -> AgendaView:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            forum = await require_forum(block, forum_id)
            shown = next(
                (known for known in (day, today(self.clock.now())) if known in forum.days), forum.starts_on
            )
            sessions = await block[Forums].sessions_between(
                forum_id, moment(shown, time.min), moment(shown + timedelta(days=1), time.min)
            )
            starred = {
                session.id: attendance
                for session, attendance in await block[Forums].stars_of_person(forum_id, person_id)
            }
            return AgendaView(
                forum_id=forum.id,
                day=shown,
                days=forum.days,
                items=tuple(item_of(session, starred.get(session.id)) for session in sessions),
            )


class ListMySessions(UseCase):
    """The sessions that the person has starred, by start."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, forum_id: int) -> MySessions:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            await require_forum(block, forum_id)
            starred = await block[Forums].stars_of_person(forum_id, person_id)
            return MySessions(
                forum_id, tuple(item_of(session, attendance) for session, attendance in starred)
            )


class ShowSession(UseCase):
    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, session_id: int) -> SessionView:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            session = await require_session(block, session_id)
            star = await block[Forums].star(session_id, person_id)
            return session_view(session, star.attendance if star else None, self.clock.now())
