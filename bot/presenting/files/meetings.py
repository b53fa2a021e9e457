"""A meeting as a file that calendar programs open."""

from collections.abc import Sequence

from icalendar import Calendar, Event

from bot.models.words import Listed
from bot.presenting.files.file import File
from bot.presenting.translator import Translator
from bot.use_cases.meetings.views import CalendarEntry


def meeting_file(t: Translator, entries: Sequence[CalendarEntry]) -> File:
    """A file of one calendar for each meeting (a stream, RFC 5545, 3.4): one calendar may cancel one event only."""
    return File(t.plain("meeting-file"), b"".join(_calendar(t, entry).to_ical() for entry in entries))


def called_off_file(t: Translator, entries: Sequence[CalendarEntry]) -> File:
    return File(t.plain("meeting-file-off"), meeting_file(t, entries).content)


def _calendar(t: Translator, entry: CalendarEntry) -> Calendar:
    """A calendar with one event, in UTC (RFC 5545). If a calendar program has the event already (same UID), a later
    revision moves it, or takes it out if the meeting does not stand (RFC 5546, 3.2.5).
    """
    event = Event()
    event.add("uid", f"{entry.id}@asar")
    event.add("sequence", entry.revision)
    event.add("dtstamp", entry.written_at)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.ends_at)
    event.add("status", "CONFIRMED" if entry.stands else "CANCELLED")
    event.add("summary", t.plain("meeting-file-title", title=entry.project_title))
    event.add("location", t.plain_value(entry.place))
    event.add("description", t.plain_value(Listed((*entry.sides, entry.note), "\n")).strip())
    calendar = Calendar()
    calendar.add("prodid", "-//ASAR//Meetings//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH" if entry.stands else "CANCEL")
    calendar.add_component(event)
    return calendar
