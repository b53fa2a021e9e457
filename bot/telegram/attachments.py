"""Documents that go with a notification, made at the moment of sending: a file is never older than its record."""

from icalendar import Calendar, Event

from bot.presenting.translator import Translator
from bot.telegram.notifier import File
from bot.use_cases.kernel.messages import Listed
from bot.use_cases.meetings.views import CalendarEntry
from bot.use_cases.memoranda.printing import Printed


def memorandum_file(t: Translator, printed: Printed) -> File:
    if printed.number is None:
        return File(t.plain("memorandum-file-draft"), printed.pdf)
    return File(t.plain("memorandum-file", number=printed.number), printed.pdf)


def meeting_file(t: Translator, entry: CalendarEntry) -> File:
    return File(t.plain("meeting-file"), calendar_of(entry, t).to_ical())


def calendar_of(entry: CalendarEntry, t: Translator) -> Calendar:
    """One event, in UTC (RFC 5545). A later revision with the same UID moves what the calendar holds."""
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
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return calendar
