"""Reminders of agreed meetings: in time, late, too late, and to whoever represents a side by then."""

from datetime import datetime, timedelta

import pytest

from bot.models.meetings import Meeting, MeetingReminder, MeetingStatus
from bot.models.reminders import ReminderStatus
from bot.models.words import TimeOfDay
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.reminders import SendDueReminders
from bot.wiring.registry import registry
from tests.builders import a_meeting, a_membership, a_person
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock, RecordingNotifier
from tests.scenes import Match


class AgreedScene(Match):
    """Agreed on Monday for Thursday at 15:30."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.people = self.seeker, self.giver
        self.meeting = uow.keep(a_meeting(self.pitch, self.ngo, self.seeker))
        self.meeting.agree(self.giver.id, clock.now())
        for reminder in self.meeting.reminders(clock.now()):
            uow.keep(reminder)


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> AgreedScene:
    return AgreedScene(uow, clock)


@pytest.fixture
def send(uow: Database, clock: FrozenClock) -> SendDueReminders:
    return SendDueReminders(SystemIdentity(), uow, clock, registry())


def the_evening_before(meeting: Meeting) -> datetime:
    return meeting.starts_at - timedelta(hours=20, minutes=30)


async def test_before_its_time_nothing_is_said(
    uow: Database, clock: FrozenClock, scene: AgreedScene, send: SendDueReminders
) -> None:
    clock.move_to(the_evening_before(scene.meeting) - timedelta(seconds=1))
    assert (await send(), uow.promised, uow.commits) == (0, [], 0)


async def test_both_sides_are_reminded_twice_each_of_the_other(
    uow: Database, clock: FrozenClock, scene: AgreedScene, send: SendDueReminders
) -> None:
    for moment in (the_evening_before(scene.meeting), scene.meeting.starts_at - timedelta(minutes=15)):
        clock.move_to(moment)
        assert [await send(), await send()] == [1, 0]
    assert [(promise.key, promise.recipient_id) for promise in uow.promised] == [
        (key, person.id) for key in ("day-ahead", "meeting-reminder-soon") for person in scene.people
    ]
    to_ngo, to_backer = uow.promised[2:]
    assert "Жем" in str(to_ngo.notification.args["organization"])
    assert "Болашақ кілті" in str(to_backer.notification.args["organization"])
    assert uow.promised[2].notification.args["start"] == TimeOfDay(scene.meeting.starts_at)
    assert {promise.expires_at for promise in (to_ngo, to_backer)} == {scene.meeting.ends_at}


@pytest.mark.parametrize(
    ("before_start", "keys"),
    [
        (timedelta(minutes=14), ["meeting-reminder-soon"]),
        (timedelta(minutes=5), ["meeting-reminder-late"]),
        (timedelta(0), ["meeting-reminder-under-way"]),
        (timedelta(minutes=-44), ["meeting-reminder-under-way"]),
        (timedelta(minutes=-45), []),
    ],
)
async def test_missed_ones_are_said_late_with_a_note_until_the_end(
    uow: Database,
    clock: FrozenClock,
    scene: AgreedScene,
    send: SendDueReminders,
    before_start: timedelta,
    keys: list[str],
) -> None:
    clock.move_to(scene.meeting.starts_at - before_start)
    assert await send() == 2
    assert [promise.key for promise in uow.promised] == [key for key in keys for _ in scene.people]
    soon = ReminderStatus.SENT if keys else ReminderStatus.DROPPED
    assert [row.status for row in uow.all(MeetingReminder)] == [ReminderStatus.DROPPED, soon]


async def test_whoever_has_joined_a_side_meanwhile_is_reminded_too(
    uow: Database, clock: FrozenClock, scene: AgreedScene, send: SendDueReminders
) -> None:
    newcomer = uow.keep(a_person("Әсел"))
    uow.keep(a_membership(newcomer, scene.ngo))
    clock.move_to(the_evening_before(scene.meeting))
    await send()
    assert newcomer.id in {promise.recipient_id for promise in uow.promised}


async def test_what_does_not_take_place_is_not_reminded_of(
    uow: Database, clock: FrozenClock, scene: AgreedScene, send: SendDueReminders
) -> None:
    scene.meeting.status = MeetingStatus.CALLED_OFF
    clock.move_to(the_evening_before(scene.meeting))
    assert [await send(), await send()] == [1, 0]
    assert uow.promised == []


async def test_reminders_are_the_systems_work(uow: Database, clock: FrozenClock, scene: AgreedScene) -> None:
    with pytest.raises(ForbiddenError):
        await SendDueReminders(scene.as_ngo, uow, clock, registry())()


async def test_a_meeting_about_a_withdrawn_project_is_not_brought_to_mind(
    uow: Database, clock: FrozenClock, scene: AgreedScene, send: SendDueReminders
) -> None:
    scene.project.withdraw()
    clock.move_to(the_evening_before(scene.meeting))
    await send()
    assert uow.promised == []


@pytest.mark.parametrize(
    ("waited", "said"),
    [
        (timedelta(minutes=1), "meeting-reminder-soon"),
        (timedelta(minutes=3), "meeting-reminder-late"),
        (timedelta(minutes=15), "meeting-reminder-under-way"),
    ],
    ids=str,
)
async def test_a_reminder_that_had_to_wait_says_what_is_true_by_then(
    uow: Database,
    clock: FrozenClock,
    scene: AgreedScene,
    send: SendDueReminders,
    notifier: RecordingNotifier,
    waited: timedelta,
    said: str,
) -> None:
    uow.delete(uow.all(MeetingReminder)[0])
    clock.move_to(scene.meeting.starts_at - timedelta(minutes=15))
    await send()
    clock.advance(waited)
    await dispatcher(uow, clock, notifier)()
    assert notifier.keys == [said] * 2
    assert "Жем" in str(notifier.sent[0].notification.args["organization"])
