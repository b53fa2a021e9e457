"""Views of forums and sessions: frozen values that use cases return instead of the records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from bot.models.country import today
from bot.models.forum import Attendance, Forum, ForumSession, SessionKind
from bot.models.words import Localized, Value
from bot.use_cases.kernel.engagements import Engagement


@dataclass(frozen=True, slots=True)
class ForumItem:
    """A line in the list of forums."""

    id: int
    name: Localized
    starts_on: date
    over: bool


@dataclass(frozen=True, slots=True)
class ForumView:
    """`others` says how many more forums there are; `stars`, how many sessions the person has starred."""

    id: int
    name: Localized
    venue: Localized
    description: Localized
    region: str
    starts_on: date
    ends_on: date
    over: bool
    sample: bool
    registered: bool
    stars: int
    others: int


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A session, or an agreed meeting of the person's own. `attendance` is None if they have not starred the session.
    `clashes` is what else of their own they have at that time, where it is one of their own.
    """

    id: int
    title: Value
    hall: Value
    starts_at: datetime
    ends_at: datetime
    attendance: Attendance | None
    kind: Literal["session", "meeting"] = "session"
    clashes: tuple[Engagement, ...] = ()

    @property
    def key(self) -> tuple[str, int]:
        return self.kind, self.id

    @property
    def own(self) -> bool:
        return self.kind == "meeting" or self.attendance in {Attendance.STARRED, Attendance.GOING}


@dataclass(frozen=True, slots=True)
class NowView:
    """What is on now and what comes next, on a day of the forum. What is the person's own comes first. `next_on` is the
    day of what comes next; None if nothing comes any more.
    """

    forum_id: int
    name: Localized
    today: date
    now: tuple[AgendaItem, ...]
    next: tuple[AgendaItem, ...]
    next_on: date | None


@dataclass(frozen=True, slots=True)
class AgendaView:
    """One day of the programme; `days` are those of the whole forum. The first `over` of the items have ended: only of
    today, since yesterday's programme is read as a whole. `now` is there while the forum lasts.
    """

    forum_id: int
    day: date
    days: tuple[date, ...]
    items: tuple[AgendaItem, ...]
    over: int = 0
    now: NowView | None = None


@dataclass(frozen=True, slots=True)
class MyDay:
    """Starred sessions and agreed meetings by start. `forum_id` is None for days of no forum."""

    forum_id: int | None
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    name: str
    role: Localized


@dataclass(frozen=True, slots=True)
class SessionView:
    """`attendance` is None if the person has not starred the session. `clashes` is what they have at that time."""

    id: int
    forum_id: int
    kind: SessionKind
    title: Localized
    description: Localized
    hall: Localized
    speakers: tuple[Speaker, ...]
    starts_at: datetime
    ends_at: datetime
    places: int | None
    over: bool
    attendance: Attendance | None
    clashes: tuple[Engagement, ...] = ()


def by_time(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    return tuple(sorted(items, key=lambda item: (item.starts_at, item.ends_at, item.kind, item.id)))


def agenda_items(
    sessions: Iterable[tuple[ForumSession, Attendance | None]], own: Sequence[Engagement]
) -> tuple[AgendaItem, ...]:
    """Sessions and the person's own meetings by start, each of their own with what it clashes with."""
    meetings = [one for one in own if one.kind == "meeting" and one.firm]
    firm = [one for one in own if one.firm]
    items = [item_of(session, attendance) for session, attendance in sessions]
    return by_time(
        replace(item, clashes=_clashes(item, firm)) if item.own else item
        for item in (*items, *map(_meeting_item, meetings))
    )


def _meeting_item(meeting: Engagement) -> AgendaItem:
    return AgendaItem(
        id=meeting.id,
        title=meeting.title,
        hall=meeting.place,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        attendance=None,
        kind="meeting",
    )


def _clashes(item: AgendaItem, own: Sequence[Engagement]) -> tuple[Engagement, ...]:
    return tuple(
        one for one in own if (one.kind, one.id) != item.key and one.overlaps(item.starts_at, item.ends_at)
    )


def now_view(forum: Forum, items: Sequence[AgendaItem], now: datetime) -> NowView:
    """`items` are those of all days of the forum, by start."""
    under_way = [item for item in items if item.starts_at <= now < item.ends_at]
    ahead = [item for item in items if item.starts_at > now]
    following = [item for item in ahead if item.starts_at == ahead[0].starts_at]
    return NowView(
        forum_id=forum.id,
        name=Localized.of(forum.names),
        today=today(now),
        now=_own_first(under_way),
        next=_own_first(following),
        next_on=today(ahead[0].starts_at) if ahead else None,
    )


def _own_first(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    return tuple(sorted(items, key=lambda item: not item.own))


def item_of(session: ForumSession, attendance: Attendance | None) -> AgendaItem:
    return AgendaItem(
        id=session.id,
        title=Localized.of(session.titles),
        hall=Localized.of(session.hall),
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        attendance=attendance,
    )


def session_view(
    session: ForumSession,
    attendance: Attendance | None,
    now: datetime,
    clashes: tuple[Engagement, ...] = (),
) -> SessionView:
    return SessionView(
        id=session.id,
        forum_id=session.forum_id,
        kind=session.kind,
        title=Localized.of(session.titles),
        description=Localized.of(session.description),
        hall=Localized.of(session.hall),
        speakers=tuple(
            Speaker(str(speaker["name"]), Localized.of(speaker["role"])) for speaker in session.speakers
        ),
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        places=session.places,
        over=session.over(now),
        attendance=attendance,
        clashes=clashes,
    )


def nearest_first(forums: Iterable[Forum], now: datetime) -> list[Forum]:
    """Forums that have not ended, by their first day, and after them those that have ended, the latest first."""
    known = list(forums)
    ahead = [forum for forum in known if not forum.over(now)]
    past = [forum for forum in known if forum.over(now)]
    return sorted(ahead, key=lambda forum: forum.starts_on) + sorted(
        past, key=lambda forum: forum.starts_on, reverse=True
    )
