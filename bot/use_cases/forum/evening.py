"""One message in the evening with the whole of tomorrow: sessions and meetings together, with what clashes.

Each reminder of the evening promises the same message for its person and day, and the first one counts. What it says is
looked up when it is sent. So what was added or taken back meanwhile is in it or not, and nobody gets one message each.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.words import Day, Listed, Text, TimeOfDay, Value
from bot.use_cases.kernel.engagements import Engagement, clashing
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block

LINES_MAX = 12
"""So many engagements are listed; the rest is counted. A message holds 4,096 characters."""


@dataclass(frozen=True, slots=True)
class DayAhead(Subject):
    """For the message with a person's day. It is out of date once they have nothing left on that day."""

    person_id: int
    day: date
    type: ClassVar = "day-ahead"


async def promise_day_ahead(block: Block, person_id: int, starts_at: datetime) -> None:
    """Promise the message of the day on which something of theirs begins at this moment."""
    on = today(starts_at)
    await block.outbox.promise(
        person_id,
        Notification("day-ahead", {"day": Day(on), "lines": ""}, about=DayAhead(person_id, on)),
        dedupe_key=f"day-ahead:{person_id}:{on}",
        expires_at=moment(on + timedelta(days=1), time.min),
        due=starts_at,
    )


async def day_ahead_by_now(
    block: Block, about: DayAhead, _: Notification, now: datetime
) -> Notification | None:
    since = moment(about.day, time.min)
    found = (await block.engagements([about.person_id], since, since + timedelta(days=1)))[about.person_id]
    ahead = [one for one in found if one.firm and one.ends_at > now]
    if not ahead:
        return None
    lines: list[Value] = [line for one in ahead[:LINES_MAX] for line in _lines(one, ahead)]
    if len(ahead) > LINES_MAX:
        lines.append(Text("settled-more", {"number": len(ahead) - LINES_MAX}))
    return Notification(
        "day-ahead",
        {"day": Day(about.day), "lines": Listed(tuple(lines), "\n")},
        _actions(about.day, ahead),
        about=about,
    )


def _lines(one: Engagement, ahead: Sequence[Engagement]) -> Sequence[Value]:
    line = Text(
        "day-ahead-line",
        {
            "start": TimeOfDay(one.starts_at),
            "end": TimeOfDay(one.ends_at),
            "title": one.title,
            "place": one.place,
        },
    )
    others = tuple(other.title for other in clashing(one, ahead))
    return [line, Text("agenda-clash", {"titles": Listed(others, " · ")})] if others else [line]


def _actions(day: date, ahead: Sequence[Engagement]) -> tuple[tuple[Action, ...], ...]:
    """A single session or meeting has its own buttons. Of several sessions one may say at once that one comes to all,
    unless they clash; each is answered in one's day.
    """
    if len(ahead) == 1:
        (only,) = ahead
        if only.kind == "meeting":
            return ((Action("open-meeting", only.id),),)
        return (session_answers(only.id, answered=only.answered),)
    open_day = (Action("open-day", day.toordinal()),)
    unanswered = [one for one in ahead if not one.answered]
    if unanswered and not any(clashing(one, ahead) for one in unanswered):
        return ((Action("going-all", day.toordinal(), "success"),), open_day)
    return (open_day,)


def session_answers(session_id: int, *, answered: bool) -> tuple[Action, ...]:
    """Whoever has said that they come is not asked again, and may still say that they cannot."""
    not_coming = Action("not-coming", session_id)
    return (not_coming,) if answered else (Action("going", session_id, "success"), not_coming)
