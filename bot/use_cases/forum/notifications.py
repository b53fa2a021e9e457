"""The reminder of a session, and whether there is still something to remind of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.forum import Attendance, ForumSession
from bot.models.reminders import Lateness, lateness_by_now
from bot.models.words import Localized, Moment, TimeOfDay, Value
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.messages import Action, Notification, Subject
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


async def reminder_by_now(
    block: Block, about: StarredSession, promised: Notification, now: datetime
) -> Notification | None:
    """The reminder with the hall and the words of now."""
    star = await block[Forums].star(about.session_id, about.person_id)
    session = await block[Forums].session(about.session_id)
    wanted = star is not None and star.attendance is not Attendance.NOT_COMING
    if not wanted or session is None or session.starts_at != about.starts_at or session.over(now):
        return None
    was = Lateness(promised.key.removeprefix("reminder-"))
    return reminder_message(lateness_by_now(was, session.starts_at, now), session, about.person_id)


def reminder_message(lateness: Lateness, session: ForumSession, person_id: int) -> Notification:
    """The message of a reminder. Its words depend on how late the reminder is."""
    times: Mapping[Lateness, Mapping[str, Value]] = {
        Lateness.UNDER_WAY: {"start": TimeOfDay(session.starts_at), "end": TimeOfDay(session.ends_at)},
        Lateness.LATE: {"moment": Moment(session.starts_at)},
        Lateness.EVENING: {"moment": Moment(session.starts_at)},
        Lateness.SOON: {"start": TimeOfDay(session.starts_at)},
    }
    return Notification(
        f"reminder-{lateness}",
        {
            "title": Localized.of(session.titles),
            "hall": Localized.of(session.hall),
            **times[lateness],
        },
        ((Action("going", session.id, "success"), Action("not-coming", session.id)),),
        about=StarredSession(session.id, person_id, session.starts_at),
    )
