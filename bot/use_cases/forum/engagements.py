"""Starred sessions as what people have at a time."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.models.forum import Attendance, ForumSession
from bot.models.words import Localized
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.unit_of_work import Block


class StarredSessions:
    """The sessions that people have starred, except those of which they said that they cannot come."""

    async def between(
        self, block: Block, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Mapping[int, Sequence[Engagement]]:
        found: dict[int, list[Engagement]] = defaultdict(list)
        for person_id, session, attendance in await block[Forums].starred_between(person_ids, since, until):
            found[person_id].append(engagement_of(session, answered=attendance is not Attendance.STARRED))
        return found


def engagement_of(session: ForumSession, *, answered: bool) -> Engagement:
    return Engagement(
        kind="session",
        id=session.id,
        title=Localized.of(session.titles),
        place=Localized.of(session.hall),
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        answered=answered,
    )
