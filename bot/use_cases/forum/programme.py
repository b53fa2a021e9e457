"""Reading the programme: what is on, one day, one session, the days of a person."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.forum import Forum
from bot.use_cases.forum.access import require_forum, require_session
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.views import (
    AgendaItem,
    AgendaView,
    MyDay,
    NowView,
    SessionView,
    agenda_items,
    now_view,
    session_view,
)
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block


class ShowNow(UseCase):
    """What is on now and what comes next at this forum, without an id at one that runs today. None if none does."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, forum_id: int | None = None) -> NowView | None:
        _, person_id = await self.person()
        now = self.clock.now()
        async with self.uow.read() as block:
            forum = await _running(block, forum_id, person_id, now)
            if forum is None:
                return None
            return now_view(forum, await _items(block, forum, forum.days, person_id), now)


class IsForumDay(UseCase):
    """Whether a forum runs today. The menu asks at every opening, so this is one small question."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self) -> bool:
        on = today(self.clock.now())
        async with self.uow.read() as block:
            return any(forum.starts_on <= on <= forum.ends_on for forum in await block[Forums].all())


class ShowAgenda(UseCase):
    """One day of the programme, with the person's own meetings. Without a `day` it is today while the forum lasts, and
    otherwise the first day.
    """

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, forum_id: int, day: date | None = None) -> AgendaView:
        _, person_id = await self.person()
        now = self.clock.now()
        async with self.uow.read() as block:
            forum = await require_forum(block, forum_id)
            on = today(now)
            shown = next((known for known in (day, on) if known in forum.days), forum.starts_on)
            items = await _items(block, forum, forum.days, person_id)
            of_day = tuple(item for item in items if today(item.starts_at) == shown)
            ended = sorted(of_day, key=lambda item: item.ends_at > now)
            return AgendaView(
                forum_id=forum.id,
                day=shown,
                days=forum.days,
                items=tuple(ended) if shown == on else of_day,
                over=sum(item.ends_at <= now for item in of_day) if shown == on else 0,
                now=now_view(forum, items, now) if on in forum.days else None,
            )


class ShowMyDay(UseCase):
    """What the person has at a forum, or without an id on a certain day: starred sessions and agreed meetings.

    Sessions of which they said that they cannot come are there as well, so that they can change their mind.
    """

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, forum_id: int | None, day: date | None = None) -> MyDay:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            forum = await require_forum(block, forum_id) if forum_id is not None else None
            on = day or today(self.clock.now())
            first, last = (forum.starts_on, forum.ends_on) if forum else (on, on)
            own = await _own(block, person_id, first, last)
            forums = [forum] if forum else await block[Forums].all()
            starred = [
                pair
                for one in forums
                for pair in await block[Forums].stars_of_person(one.id, person_id)
                if forum or today(pair[0].starts_at) == on
            ]
            return MyDay(forum_id, agenda_items(starred, own))


class ShowSession(UseCase):
    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, session_id: int) -> SessionView:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            session = await require_session(block, session_id)
            star = await block[Forums].star(session_id, person_id)
            own = (await block.engagements([person_id], session.starts_at, session.ends_at))[person_id]
            clashes = tuple(one for one in own if (one.kind, one.id) != ("session", session_id))
            return session_view(session, star.attendance if star else None, self.clock.now(), clashes=clashes)


async def _running(block: Block, forum_id: int | None, person_id: int, now: datetime) -> Forum | None:
    """Of several that run, the one where the person is registered."""
    forums = block[Forums]
    on = today(now)
    running = [
        forum
        for forum in await forums.all()
        if forum.starts_on <= on <= forum.ends_on and forum_id in {None, forum.id}
    ]
    for forum in running:
        if await forums.registered(forum.id, person_id):
            return forum
    return next(iter(running), None)


async def _items(block: Block, forum: Forum, days: Sequence[date], person_id: int) -> Sequence[AgendaItem]:
    """Sessions and the person's own meetings on these days of a forum, by start."""
    sessions = await block[Forums].sessions_between(
        forum.id, moment(days[0], time.min), moment(days[-1] + timedelta(days=1), time.min)
    )
    starred = {
        session.id: attendance
        for session, attendance in await block[Forums].stars_of_person(forum.id, person_id)
    }
    own = await _own(block, person_id, days[0], days[-1])
    return agenda_items([(session, starred.get(session.id)) for session in sessions], own)


async def _own(block: Block, person_id: int, first: date, last: date) -> Sequence[Engagement]:
    since, until = moment(first, time.min), moment(last + timedelta(days=1), time.min)
    return (await block.engagements([person_id], since, until))[person_id]
