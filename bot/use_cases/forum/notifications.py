"""The reminder of a session, and whether there is still something to remind of."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.forum import Attendance
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block


@dataclass(frozen=True, slots=True)
class StarredSession(Subject):
    """A session that a person has starred and not said no to, at the time that the reminder names."""

    session_id: int
    person_id: int
    starts_at: datetime
    type: ClassVar = "starred-session"


async def reminder_by_now(block: Block, about: StarredSession, promised: Notification) -> Notification | None:
    star = await block[Forums].star(about.session_id, about.person_id)
    session = await block[Forums].session(about.session_id)
    wanted = star is not None and star.attendance is not Attendance.NOT_COMING
    return promised if wanted and session is not None and session.starts_at == about.starts_at else None
