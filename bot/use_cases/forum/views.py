"""Views of forums and sessions: frozen values that use cases return instead of the records."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.models.forum import Attendance, Forum, ForumSession, SessionKind
from bot.models.words import Localized


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
    """`attendance` is None if the person has not starred the session."""

    id: int
    title: Localized
    hall: Localized
    starts_at: datetime
    ends_at: datetime
    attendance: Attendance | None


@dataclass(frozen=True, slots=True)
class AgendaView:
    """One day of the programme; `days` are those of the whole forum."""

    forum_id: int
    day: date
    days: tuple[date, ...]
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class MySessions:
    forum_id: int
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    name: str
    role: Localized


@dataclass(frozen=True, slots=True)
class SessionView:
    """`attendance` is None if the person has not starred the session."""

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


def item_of(session: ForumSession, attendance: Attendance | None) -> AgendaItem:
    return AgendaItem(
        id=session.id,
        title=Localized.of(session.titles),
        hall=Localized.of(session.hall),
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        attendance=attendance,
    )


def session_view(session: ForumSession, attendance: Attendance | None, now: datetime) -> SessionView:
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
    )


def nearest_first(forums: Iterable[Forum], now: datetime) -> list[Forum]:
    """Forums that have not ended, by their first day, and after them those that have ended, the latest first."""
    known = list(forums)
    ahead = [forum for forum in known if not forum.over(now)]
    past = [forum for forum in known if forum.over(now)]
    return sorted(ahead, key=lambda forum: forum.starts_on) + sorted(
        past, key=lambda forum: forum.starts_on, reverse=True
    )
