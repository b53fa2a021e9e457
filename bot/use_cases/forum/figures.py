"""Figures of a forum for its organiser. They are counts only: which sessions a person starred is the person's own."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.reference import Language
from bot.models.reminders import ReminderStatus
from bot.models.words import Localized
from bot.use_cases.forum.access import require_forum
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission

TOP = 10


@dataclass(frozen=True, slots=True)
class StarredSession:
    title: Localized
    stars: int
    going: int


@dataclass(frozen=True, slots=True)
class ForumFigures:
    """`by_language` counts registered people by the language that they chose."""

    name: Localized
    sessions: int
    registered: int
    by_language: tuple[tuple[Language, int], ...]
    top: tuple[StarredSession, ...]
    reminders_sent: int
    reminders_due: int
    reminders_dropped: int


class ShowForumFigures(UseCase):
    permission: ClassVar = Permission.ORGANISE
    reads: ClassVar = True

    async def __call__(self, forum_id: int) -> ForumFigures:
        async with self.uow.read() as block:
            forum = await require_forum(block, forum_id)
            languages = tuple(await block[Forums].registered_by_language(forum_id))
            reminders = await block[Forums].reminders_by_status(forum_id)
            return ForumFigures(
                name=Localized.of(forum.names),
                sessions=len(await block[Forums].sessions(forum_id)),
                registered=sum(count for _, count in languages),
                by_language=languages,
                top=tuple(
                    StarredSession(Localized.of(session.titles), stars, going)
                    for session, stars, going in await block[Forums].most_starred(forum_id, TOP)
                ),
                reminders_sent=reminders.get(ReminderStatus.SENT, 0),
                reminders_due=reminders.get(ReminderStatus.DUE, 0),
                reminders_dropped=reminders.get(ReminderStatus.DROPPED, 0),
            )
