"""What stands in a person's calendar after the files of a meeting, in whatever order they were opened."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import permutations

import pytest
from icalendar import Calendar, Event

from bot.models.country import moment
from bot.models.meetings import MeetingPlace
from bot.models.people import Person
from bot.models.reference import Language
from bot.presenting.files.meetings import meeting_file
from bot.presenting.translator import Translator
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.meetings.answering import CallOffMeeting, DeclineMeeting
from bot.use_cases.meetings.views import PrintMeeting
from bot.use_cases.meetings.whereabouts import TellWhere
from tests.use_cases.meetings.meeting_scene import THURSDAY, MeetingScene


class Phone:
    """A calendar that takes only what is newer than what it has (RFC 5546, 2.1.5)."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}

    def open(self, content: bytes) -> None:
        for calendar in Calendar.from_ical(content, multiple=True):
            for event in calendar.walk("VEVENT"):
                assert (calendar["METHOD"] == "CANCEL") is (event["STATUS"] == "CANCELLED")
                known = self.events.get(event["UID"])
                if known is None or int(event["SEQUENCE"]) >= int(known["SEQUENCE"]):
                    self.events[event["UID"]] = event

    @property
    def shown(self) -> list[tuple[datetime, str]]:
        standing = [event for event in self.events.values() if event["STATUS"] != "CANCELLED"]
        return [(event["DTSTART"].dt, str(event["STATUS"])) for event in standing]


class Inbox:
    """Reads each file when its message is sent, at once, as it is then."""

    def __init__(self, scene: MeetingScene, person: Person) -> None:
        self._scene, self._person, self._read = scene, person, 0
        self.files: list[bytes] = []

    async def receive(self) -> None:
        promised = self._scene.uow.promised
        for promise in promised[self._read :]:
            attached = promise.notification.attachment
            if promise.recipient_id == self._person.id and attached is not None:
                read = PrintMeeting(SystemIdentity(), self._scene.uow, self._scene.clock)
                entries = await read(attached.id, *attached.more)
                self.files.append(
                    meeting_file(Translator(Language.ENGLISH, self._scene.clock.now), entries).content
                )
        self._read = len(promised)


def after(files: Sequence[bytes]) -> list[tuple[datetime, str]]:
    phone = Phone()
    for content in files:
        phone.open(content)
    return phone.shown


@pytest.fixture
def inbox(scene: MeetingScene) -> Inbox:
    """Of the side that was asked first."""
    return Inbox(scene, scene.giver)


async def test_an_agreed_meeting_stands_with_its_length_and_an_alarm(
    scene: MeetingScene, inbox: Inbox
) -> None:
    meeting = await scene.propose(scene.as_ngo, minutes=90)
    await scene.agree(scene.as_backer, meeting)
    await inbox.receive()
    (content,) = inbox.files
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=90)
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(minutes=-15)
    assert event["DTSTART"].dt.utcoffset() == timedelta(0)


@pytest.mark.parametrize("end", ["agreed", "declined", "called off", "waits"])
async def test_files_in_any_order_end_alike(scene: MeetingScene, inbox: Inbox, end: str) -> None:
    """Agreed, moved twice, and then each end that there is."""
    first = await scene.propose(scene.as_ngo)
    await scene.agree(scene.as_backer, first)
    await inbox.receive()
    second = await scene.propose(scene.as_ngo, at=time(10), replaces=first.id)
    await inbox.receive()
    assert after(inbox.files) == [(moment(THURSDAY, time(10)), "TENTATIVE")]
    await scene.agree(scene.as_backer, second)
    await inbox.receive()
    third = await scene.propose(scene.as_ngo, at=time(12), replaces=second.id)
    await inbox.receive()
    shown = [(moment(THURSDAY, time(12)), "TENTATIVE")]
    if end in {"agreed", "called off"}:
        await scene.agree(scene.as_backer, third)
        shown = [(moment(THURSDAY, time(12)), "CONFIRMED")]
        await inbox.receive()
    if end == "declined":
        await DeclineMeeting(scene.as_backer, scene.uow, scene.clock)(third.id)
        shown = []
    if end == "called off":
        await CallOffMeeting(scene.as_ngo, scene.uow, scene.clock)(third.id)
        shown = []
    await inbox.receive()
    revisions = [int(Calendar.from_ical(file).walk("VEVENT")[0]["SEQUENCE"]) for file in inbox.files]
    assert revisions == sorted(set(revisions))
    for files in permutations(inbox.files):
        assert after(files) == shown


async def test_a_proposal_that_nobody_agreed_to_leaves_calendars_alone(
    scene: MeetingScene, inbox: Inbox
) -> None:
    first = await scene.propose(scene.as_ngo)
    second = await scene.propose(scene.as_backer, at=time(10), replaces=first.id)
    await scene.propose(scene.as_ngo, at=time(12), replaces=second.id)
    await inbox.receive()
    assert inbox.files == []


async def test_an_address_told_later_corrects_the_entry(scene: MeetingScene, inbox: Inbox) -> None:
    meeting = await scene.propose(scene.as_backer, place=MeetingPlace.OURS)
    await scene.agree(scene.as_ngo, meeting)
    await inbox.receive()
    await TellWhere(scene.as_backer, scene.uow, scene.clock)(meeting.id, "Желтоқсан, 5")
    await inbox.receive()
    phone = Phone()
    for content in reversed(inbox.files):
        phone.open(content)
    (event,) = phone.events.values()
    assert "Желтоқсан, 5" in event["LOCATION"]
