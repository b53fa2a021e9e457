"""Taking part in a forum: choosing it, registering, starring sessions, which gives reminders."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.forum import Registration, Star
from bot.models.words import Localized
from bot.use_cases.forum.access import require_forum, require_session
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.views import ForumItem, ForumView, nearest_first
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission


class ListForums(UseCase):
    """All forums. The nearest that has not ended comes first."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self) -> tuple[ForumItem, ...]:
        now = self.clock.now()
        async with self.uow.read() as block:
            forums = nearest_first(await block[Forums].all(), now)
            return tuple(
                ForumItem(forum.id, Localized.of(forum.names), forum.starts_on, forum.over(now))
                for forum in forums
            )


class ShowForum(UseCase):
    """A forum, or without an id the nearest one; None if there is no forum at all."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, forum_id: int | None = None) -> ForumView | None:
        _, person_id = await self.person()
        now = self.clock.now()
        async with self.uow.read() as block:
            forums = nearest_first(await block[Forums].all(), now)
            if not forums and forum_id is None:
                return None
            forum = next((known for known in forums if forum_id in (None, known.id)), None)
            if forum is None:
                raise NotFoundError
            return ForumView(
                id=forum.id,
                name=Localized.of(forum.names),
                venue=Localized.of(forum.venue),
                description=Localized.of(forum.description),
                region=forum.region,
                starts_on=forum.starts_on,
                ends_on=forum.ends_on,
                over=forum.over(now),
                sample=forum.sample,
                registered=await block[Forums].registered(forum.id, person_id),
                stars=len(await block[Forums].stars_of_person(forum.id, person_id)),
                others=len(forums) - 1,
            )


class RegisterForForum(UseCase):
    """Register a person for a forum. False if they are registered already: the second tap changes nothing."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, forum_id: int) -> bool:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            forum = await require_forum(block, forum_id)
            forum.must_not_be_over(now)
            added = await block[Forums].register(
                Registration(forum_id=forum_id, person_id=person_id, created_at=now)
            )
            if added:
                await block.audit.record(actor, "forum.register", "forum", forum_id)
                await block.commit()
        return added


class LeaveForum(UseCase):
    """Cancel a registration; False if there was none. The person's stars and reminders of the forum are removed too."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, forum_id: int) -> bool:
        actor, person_id = await self.person()
        async with self.uow as block:
            await require_forum(block, forum_id)
            left = await block[Forums].unregister(forum_id, person_id)
            for session, _ in await block[Forums].stars_of_person(forum_id, person_id):
                await block[Forums].remove_star(session.id, person_id)
                await block[Forums].cancel_reminders(session.id, person_id)
            if left:
                await block.audit.record(actor, "forum.leave", "forum", forum_id)
            await block.commit()
        return left


@dataclass(frozen=True, slots=True)
class StarredNow:
    """How many reminders are still ahead, and what the person has at the same time."""

    reminders: int
    clashes: tuple[Engagement, ...]


class StarSession(UseCase):
    """Star a session and plan its reminders, in one transaction. What it clashes with is said and forbids nothing."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, session_id: int) -> StarredNow:
        _, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            session = await require_session(block, session_id)
            session.must_not_be_over(now)
            ahead = session.reminders_for(person_id, now)
            star = Star(session_id=session_id, person_id=person_id, created_at=now)
            added = await block[Forums].add_star(star)
            if added:
                await block[Forums].plan(ahead)
            own = (await block.engagements([person_id], session.starts_at, session.ends_at))[person_id]
            clashes = tuple(one for one in own if (one.kind, one.id) != ("session", session_id))
            if added:
                await block.commit()
        return StarredNow(len(ahead), clashes)


class UnstarSession(UseCase):
    """Remove a star and all its reminders. False if there was no star."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, session_id: int) -> bool:
        _, person_id = await self.person()
        async with self.uow as block:
            await require_session(block, session_id)
            removed = await block[Forums].remove_star(session_id, person_id)
            await block[Forums].cancel_reminders(session_id, person_id)
            await block.commit()
        return removed
