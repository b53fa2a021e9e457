"""Meetings in words."""

from collections.abc import Iterable

from bot.models.words import Moment, TimeOfDay
from bot.presenting.cards.engagements import clash_lines
from bot.presenting.cards.waits import waiting_line
from bot.presenting.numbered import numbered
from bot.presenting.translator import Translator
from bot.use_cases.meetings.telling import own_words
from bot.use_cases.meetings.views import MeetingLine, MeetingState, MeetingView

_SIGNS = {
    MeetingState.AWAITS_US: "❔",
    MeetingState.AWAITS_THEM: "⏳",
    MeetingState.AGREED: "✅",
    MeetingState.UNDER_WAY: "▶",
}
"""Marks of meetings in the list. A meeting in any other state is over and carries `_OVER`."""
_OVER = "·"


def meeting_card(t: Translator, view: MeetingView) -> str:
    """A meeting: what it is about, with whom, when and where, and what has become of it."""
    return t.paragraphs(
        t(
            "meeting-card",
            title=view.project_title,
            organization=view.other,
            moment=Moment(view.starts_at),
            end=TimeOfDay(view.ends_at),
            place=view.place,
            note=own_words("meeting-note-line", view.note, view.language),
        ),
        clash_lines(t, view.clashes),
        t.lines(t(f"meeting-state-{view.state}"), waiting_line(t, view.waits) if view.waits else ""),
        t("meeting-card-words", words=view.words) if view.words else "",
    )


def meeting_lines(t: Translator, views: Iterable[MeetingLine]) -> str:
    """The meetings of a page, numbered as the buttons below: how far each has come, when, with whom, about what."""
    return numbered(
        t,
        (
            t(
                "meeting-line",
                sign=_SIGNS.get(view.state, _OVER),
                moment=Moment(view.starts_at),
                organization=view.other,
                title=view.project_title,
            )
            for view in views
        ),
    )
