"""A meeting as a file that calendar programs open."""

from collections.abc import Sequence

from icalendar import Alarm, Calendar, Event

from bot.models.reminders import AHEAD
from bot.models.words import Listed
from bot.presenting.files.file import File
from bot.presenting.translator import Translator
from bot.use_cases.meetings.views import CalendarEntry, EntryState

_STATUSES = {EntryState.STANDS: "CONFIRMED", EntryState.OPEN: "TENTATIVE", EntryState.OFF: "CANCELLED"}


def meeting_file(t: Translator, entries: Sequence[CalendarEntry]) -> File:
    """A file of one calendar for each meeting (a stream, RFC 5545, 3.4): one calendar may cancel one event only."""
    return File(t.plain("meeting-file"), b"".join(_calendar(t, entry).to_ical() for entry in entries))


def called_off_file(t: Translator, entries: Sequence[CalendarEntry]) -> File:
    return File(t.plain("meeting-file-off"), meeting_file(t, entries).content)


def _calendar(t: Translator, entry: CalendarEntry) -> Calendar:
    """A calendar with one event (RFC 5545). If a calendar program has the event already (same UID), a later revision
    moves it, or takes it out if the meeting is off (RFC 5546, 3.2.5). Until the other side has agreed to another time
    it is tentative.

    Times are in UTC, which every phone shows by its own clock: a named zone would be read by the phone's data, and
    those from before March 2024 have another time for Kazakhstan.
    """
    event = Event()
    event.add("uid", f"{entry.id}@asar")
    event.add("sequence", entry.revision)
    event.add("dtstamp", entry.written_at)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.ends_at)
    event.add("status", _STATUSES[entry.state])
    event.add("summary", t.plain("meeting-file-title", title=entry.project_title))
    event.add("location", t.plain_value(entry.place))
    event.add("description", t.plain_value(Listed((*entry.sides, entry.note), "\n")).strip())
    off = entry.state is EntryState.OFF
    if not off:
        event.add_component(_alarm(t, entry))
    calendar = Calendar()
    calendar.add("prodid", "-//ASAR//Meetings//")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if off else "PUBLISH")
    calendar.add_component(event)
    return calendar


def _alarm(t: Translator, entry: CalendarEntry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -AHEAD)
    alarm.add("description", t.plain("meeting-file-title", title=entry.project_title))
    return alarm
