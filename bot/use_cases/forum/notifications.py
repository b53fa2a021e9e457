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
    """For a reminder of a session. It is out of date if the person took the star back, said that they are not coming,
    or if the session has moved to another time.
    """

    session_id: int
    person_id: int
    starts_at: datetime
    type: ClassVar = "starred-session"


async def reminder_by_now(block: Block, about: StarredSession, promised: Notification) -> Notification | None:
    star = await block[Forums].star(about.session_id, about.person_id)
    session = await block[Forums].session(about.session_id)
    wanted = star is not None and star.attendance is not Attendance.NOT_COMING
    return promised if wanted and session is not None and session.starts_at == about.starts_at else None
