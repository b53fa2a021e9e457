"""The meeting's file: what a calendar makes of it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from icalendar import Calendar, Event

from bot.models.reference import Language
from bot.models.words import Listed, OrganizationName
from bot.presenting.files.meetings import called_off_file, meeting_file
from bot.presenting.translator import Translator
from bot.use_cases.meetings.views import CalendarEntry, EntryState
from tests.fakes import FrozenClock

NGO = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "")
BACKER = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
ENTRY = CalendarEntry(
    id="m-1",
    revision=2,
    written_at=datetime(2026, 6, 22, 6, tzinfo=UTC),
    starts_at=datetime(2026, 6, 25, 10, 30, tzinfo=UTC),
    ends_at=datetime(2026, 6, 25, 11, 30, tzinfo=UTC),
    project_title='Үйірме <b>&"',
    sides=(NGO, BACKER),
    place=Listed((BACKER, "Құлсары")),
    note="Смета, тізім",
    state=EntryState.STANDS,
)


def event(entry: CalendarEntry, language: Language) -> Event:
    file = meeting_file(Translator(language, FrozenClock().now), (entry,))
    assert file.name.endswith(".ics")
    (found,) = Calendar.from_ical(file.content).walk("VEVENT")
    return found


def test_everything_that_a_calendar_shows() -> None:
    found = event(ENTRY, Language.KAZAKH)
    assert found["SUMMARY"] == 'Кездесу: Үйірме <b>&"'
    assert found["LOCATION"] == "«Жем компрессор» ЖШС, Құлсары"
    assert found["DESCRIPTION"] == "«Болашақ кілті» ҚҚ\n«Жем компрессор» ЖШС\nСмета, тізім"


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_later_revision_moves_what_the_calendar_holds(language: Language) -> None:
    found = event(ENTRY, language)
    assert (found["UID"], found["SEQUENCE"], found["STATUS"]) == ("m-1@asar", 2, "CONFIRMED")
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (ENTRY.starts_at, ENTRY.ends_at)
    off = event(replace(ENTRY, state=EntryState.OFF, note=""), language)
    assert off["STATUS"] == "CANCELLED"
    assert off["DESCRIPTION"].count("\n") == 1, "no empty line for a note that nobody wrote"


@pytest.mark.parametrize("language", Language, ids=str)
def test_what_is_off_leaves_the_calendar(language: Language) -> None:
    """One calendar for each event: with METHOD:CANCEL it may hold one UID alone (RFC 5546, 3.2.5)."""
    entries = (replace(ENTRY, state=EntryState.OFF), replace(ENTRY, id="m-2", state=EntryState.OFF))
    file = called_off_file(Translator(language, FrozenClock().now), entries)
    calendars = Calendar.from_ical(file.content, multiple=True)
    assert [calendar["METHOD"] for calendar in calendars] == ["CANCEL", "CANCEL"]
    events = [found for calendar in calendars for found in calendar.walk("VEVENT")]
    assert [(found["UID"], found["STATUS"]) for found in events] == [
        ("m-1@asar", "CANCELLED"),
        ("m-2@asar", "CANCELLED"),
    ]
