"""The reminder of a session, and whether there is still something to remind of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.forum import Attendance, ForumSession
from bot.models.reminders import Lateness, lateness_by_now
from bot.models.words import Localized, Moment, TimeOfDay, Value
from bot.use_cases.forum.evening import session_answers
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.engagements import Engagement, clashes_below
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
    own = (await block.engagements([about.person_id], session.starts_at, session.ends_at))[about.person_id]
    clashes = [one for one in own if one.firm and (one.kind, one.id) != ("session", session.id)]
    return reminder_message(
        lateness_by_now(was, session.starts_at, now),
        session,
        about.person_id,
        clashes=clashes,
        answered=star is not None and star.attendance is Attendance.GOING,
    )


def reminder_message(
    lateness: Lateness,
    session: ForumSession,
    person_id: int,
    *,
    clashes: Sequence[Engagement] = (),
    answered: bool = False,
) -> Notification:
    """The message of a reminder. Its words depend on how late the reminder is. `answered`: the person has said that
    they come.
    """
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
            "clashes": clashes_below(clashes),
            **times[lateness],
        },
        (session_answers(session.id, answered=answered),),
        about=StarredSession(session.id, person_id, session.starts_at),
    )
