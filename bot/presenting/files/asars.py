"""Who comes to an asar with what, as a file, and its day as one that calendar programs open."""

from icalendar import Alarm, Calendar, Event

from bot.models.asars import LASTS
from bot.models.reminders import AHEAD
from bot.models.words import Listed, Moment
from bot.presenting.files.file import File
from bot.presenting.translator import Translator
from bot.use_cases.asars.reading import CalendarDay, HandsView


def hands_file(t: Translator, view: HandsView) -> File:
    """Plain text, which every phone opens, prints and sends on."""
    lines = [t.plain("asar-hands-title", title=view.title, at=Moment(view.starts_at)), ""]
    for number, hand in enumerate(view.hands, 1):
        said = (hand.name, hand.phone, t.plain("asar-hand-brings", what=hand.what, amount=hand.amount))
        lines.append(f"{number}. " + ", ".join(part for part in said if part))
    return File(t.plain("asar-hands-file"), "\r\n".join((*lines, "")).encode("utf-8-sig"))


def day_file(t: Translator, day: CalendarDay) -> File:
    """A calendar with one event (RFC 5545). If a calendar program has it already (same UID), a later revision moves
    it.
    """
    title = t.plain("asar-file-title", title=day.title)
    event = Event()
    event.add("uid", f"{day.code}@asar")
    event.add("sequence", day.revision)
    event.add("dtstamp", day.written_at)
    event.add("dtstart", day.starts_at)
    event.add("dtend", day.starts_at + LASTS)
    event.add("summary", title)
    event.add("location", t.plain_value(day.place))
    event.add("description", t.plain_value(Listed((day.organization,), "\n")))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -AHEAD)
    alarm.add("description", title)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//ASAR//Asars//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return File(t.plain("asar-day-file"), calendar.to_ical())
