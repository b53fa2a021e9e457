"""The forum, its sessions and its figures in words."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from bot.models.country import local
from bot.models.forum import Attendance
from bot.models.words import (
    APART,
    Day,
    Listed,
    Period,
    Prose,
    Text,
    TimeOfDay,
)
from bot.presenting.cards.engagements import clash_lines
from bot.presenting.endonyms import ENDONYMS
from bot.presenting.few import from_five
from bot.presenting.formats import as_label, short_day
from bot.presenting.numbered import numbered
from bot.presenting.translator import Translator
from bot.use_cases.forum.figures import ForumFigures
from bot.use_cases.forum.views import AgendaItem, ForumItem, ForumView, NowView, SessionView

_MARKS = {
    None: "",
    Attendance.STARRED: "★ ",
    Attendance.GOING: "✓ ",
    Attendance.NOT_COMING: "✗ ",
}
_MEETING = "◆ "
_SHOWN_NOW, _SHOWN_NEXT = 4, 2
"""So many sessions that run side by side are named; what is the reader's own comes first."""
_STATES = {
    Attendance.STARRED: "session-state-starred",
    Attendance.GOING: "session-state-going",
    Attendance.NOT_COMING: "session-state-not-coming",
}


def forum_card(t: Translator, view: ForumView) -> str:
    """The forum: what, when and where it is, and whether the reader takes part."""
    one_day = view.starts_on == view.ends_on
    dates = t.value(Day(view.starts_on) if one_day else Period(view.starts_on, view.ends_on))
    if view.over:
        state = t("forum-is-over")
    else:
        state = t("forum-registered" if view.registered else "forum-not-registered", stars=view.stars)
    return t.paragraphs(
        t.lines(t("forum-name", name=view.name), dates, t.value(view.venue)),
        t.value(Prose(view.description)),
        t("forum-sample") if view.sample else "",
        state,
    )


def forum_label(t: Translator, view: ForumItem) -> str:
    """A button's text: a forum."""
    return f"{t.formatted(short_day, view.starts_on)} · {t.plain_value(view.name)}"


def session_card(t: Translator, view: SessionView) -> str:
    """A session: what, when and where it is, who speaks, and whether the reader comes."""
    state = t(_STATES[view.attendance]) if view.attendance else ""
    speakers = [t("session-speaker", name=speaker.name, role=speaker.role) for speaker in view.speakers]
    return t.paragraphs(
        t.lines(
            t("session-head", title=view.title, kind=Text(f"session-kind-{view.kind.value}")),
            t(
                "session-time",
                day=Day(local(view.starts_at).date()),
                start=TimeOfDay(view.starts_at),
                end=TimeOfDay(view.ends_at),
                hall=view.hall,
            ),
            t("session-places", places=view.places) if view.places is not None else "",
        ),
        t.value(Prose(view.description)),
        t.lines(t("session-speakers"), *speakers) if speakers else "",
        "" if view.over else clash_lines(t, view.clashes),
        t("session-is-over") if view.over else state,
    )


def agenda_line(t: Translator, view: AgendaItem) -> str:
    """A session or a meeting, with the reader's own mark, and below it what else they have at that time."""
    line = t(
        "agenda-line",
        start=TimeOfDay(view.starts_at),
        end=TimeOfDay(view.ends_at),
        title=view.title,
        hall=view.hall,
    )
    others = tuple(one.title for one in view.clashes)
    clash = t("agenda-clash", titles=Listed(others, APART)) if others else ""
    return t.lines(f"{_mark(view)}{line}", clash)


def agenda_lines(t: Translator, items: Sequence[AgendaItem]) -> str:
    """The items of a page, numbered as the buttons below."""
    return numbered(t, (agenda_line(t, item) for item in items))


def agenda_by_day(t: Translator, items: Sequence[AgendaItem]) -> str:
    """What the reader has, by time and under the date of its day, numbered as the buttons below."""
    days = groupby(enumerate(items, 1), key=lambda pair: local(pair[1].starts_at).date())
    return t.paragraphs(
        *(
            t.lines(
                t("agenda-day", day=as_label(t.plain_value(Day(day)))),
                *(numbered(t, [agenda_line(t, item)], first=number) for number, item in of_day),
            )
            for day, of_day in days
        )
    )


def now_card(t: Translator, view: NowView) -> str:
    """What is on now and what comes next."""
    now = [
        _mark(item) + t("forum-now", title=item.title, end=TimeOfDay(item.ends_at), hall=item.hall)
        for item in view.now[:_SHOWN_NOW]
    ]
    more = len(view.now) - len(now)
    return t.lines(
        *(now or [t("forum-now-nothing")]),
        t("forum-now-more", count=more) if more else "",
        *_next_lines(t, view),
    )


def _next_lines(t: Translator, view: NowView) -> Iterable[str]:
    if view.next_on is None:
        yield t("forum-next-nothing")
        return
    key = "forum-next" if view.next_on == view.today else "forum-next-day"
    for item in view.next[:_SHOWN_NEXT]:
        yield _mark(item) + t(
            key,
            **({"day": as_label(t.plain_value(Day(view.next_on)))} if key == "forum-next-day" else {}),
            start=TimeOfDay(item.starts_at),
            title=item.title,
            hall=item.hall,
        )
    if len(view.next) > _SHOWN_NEXT:
        yield t("forum-next-more", count=len(view.next) - _SHOWN_NEXT)


def _mark(view: AgendaItem) -> str:
    return _MEETING if view.kind == "meeting" else _MARKS[view.attendance]


def forum_figures_card(t: Translator, view: ForumFigures) -> str:
    """The figures of a forum: who takes part, what they have starred, and how the reminders went."""
    languages = [
        t("figures-language", language=ENDONYMS[language], count=from_five(count))
        for language, count in view.by_language
    ]
    top = [
        t(
            "figures-session",
            title=session.title,
            stars=from_five(session.stars),
            going=from_five(session.going),
        )
        for session in view.top
    ]
    return t.paragraphs(
        t("figures-title", name=view.name),
        t.lines(
            t("figures-registered", count=from_five(view.registered), sessions=view.sessions), *languages
        ),
        t.lines(t("figures-top"), *top) if top else t("figures-top-empty"),
        t(
            "figures-reminders",
            sent=view.reminders_sent,
            due=view.reminders_due,
            dropped=view.reminders_dropped,
        ),
    )
