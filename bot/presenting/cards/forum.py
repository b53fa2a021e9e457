"""The forum, its sessions and its figures in words."""

from collections.abc import Iterable
from itertools import groupby

from bot.models.country import local
from bot.models.forum import Attendance
from bot.models.words import (
    Day,
    Period,
    Prose,
    Text,
    TimeOfDay,
)
from bot.presenting.endonyms import ENDONYMS
from bot.presenting.few import from_five
from bot.presenting.formats import as_label, short_day
from bot.presenting.translator import Translator
from bot.use_cases.forum.figures import ForumFigures
from bot.use_cases.forum.views import AgendaItem, ForumItem, ForumView, SessionView

_MARKS = {
    None: "",
    Attendance.STARRED: "★ ",
    Attendance.GOING: "✓ ",
    Attendance.NOT_COMING: "✗ ",
}
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
    return f"{short_day(view.starts_on, t.language)} · {t.plain_value(view.name)}"


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
        t("session-is-over") if view.over else state,
    )


def agenda_line(t: Translator, view: AgendaItem) -> str:
    """One session of a programme, with the reader's own mark."""
    line = t(
        "agenda-line",
        start=TimeOfDay(view.starts_at),
        end=TimeOfDay(view.ends_at),
        title=view.title,
        hall=view.hall,
    )
    return f"{_MARKS[view.attendance]}{line}"


def agenda_label(t: Translator, view: AgendaItem) -> str:
    """A button's text: a session of a programme."""
    time = t.plain_value(TimeOfDay(view.starts_at))
    return f"{_MARKS[view.attendance]}{time} {t.plain_value(view.title)}"


def agenda_by_day(t: Translator, items: Iterable[AgendaItem]) -> str:
    """Sessions in order of time, under the date of their day."""
    days = groupby(items, key=lambda item: local(item.starts_at).date())
    return t.paragraphs(
        *(
            t.lines(
                t("agenda-day", day=as_label(t.plain_value(Day(day)))),
                *(agenda_line(t, item) for item in items_of_day),
            )
            for day, items_of_day in days
        )
    )


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
