"""Due reminders: in time, late, too late; and what people answer to them."""

from datetime import datetime, timedelta

import pytest

from bot.models.forum import Attendance, ForumSession, Reminder, Star
from bot.models.people import Person
from bot.models.reminders import ReminderStatus
from bot.models.words import Localized, TimeOfDay
from bot.use_cases.forum.reminders import AnswerReminder
from bot.use_cases.forum.taking_part import StarSession, UnstarSession
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Action
from bot.use_cases.kernel.reminders import BATCH, SendDueReminders
from bot.wiring.registry import registry
from tests.builders import a_forum, a_person, a_session, an_actor
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FakeIdentity, FrozenClock, RecordingNotifier


@pytest.fixture
def person(uow: Database) -> Person:
    return uow.keep(a_person())


@pytest.fixture
def identity(person: Person) -> FakeIdentity:
    return FakeIdentity(an_actor(person))


@pytest.fixture
async def session(uow: Database, clock: FrozenClock, identity: FakeIdentity) -> ForumSession:
    """On Wednesday from 11:30 to 13:00, starred on Monday."""
    session = uow.keep(a_session(uow.keep(a_forum())))
    await StarSession(identity, uow, clock)(session.id)
    return session


@pytest.fixture
def send(uow: Database, clock: FrozenClock) -> SendDueReminders:
    return SendDueReminders(SystemIdentity(), uow, clock, registry())


def the_evening_before(session: ForumSession) -> datetime:
    return session.starts_at - timedelta(hours=16, minutes=30)


async def test_before_its_time_nothing_is_said(
    uow: Database, clock: FrozenClock, session: ForumSession, send: SendDueReminders
) -> None:
    clock.move_to(the_evening_before(session) - timedelta(seconds=1))
    commits = uow.commits
    assert await send() == 0
    assert uow.promised == []
    assert uow.commits == commits


async def test_each_reminder_is_said_once_with_both_answers(
    uow: Database, clock: FrozenClock, session: ForumSession, person: Person, send: SendDueReminders
) -> None:
    for moment in (the_evening_before(session), session.starts_at - timedelta(minutes=15)):
        clock.move_to(moment)
        assert await send() == 1
        assert await send() == 0
    evening, soon = uow.promised
    assert [evening.key, soon.key] == ["day-ahead", "reminder-soon"]
    assert soon.notification.args["start"] == TimeOfDay(session.starts_at)
    assert {promise.recipient_id for promise in (evening, soon)} == {person.id}
    assert soon.expires_at == session.ends_at
    assert list(soon.notification.actions[0]) == [
        Action("going", session.id, "success"),
        Action("not-coming", session.id),
    ]


@pytest.mark.parametrize(
    ("before_start", "keys"),
    [
        (timedelta(hours=3), ["day-ahead"]),
        (timedelta(minutes=14), ["reminder-soon"]),
        (timedelta(minutes=5), ["reminder-late"]),
        (timedelta(0), ["reminder-under-way"]),
        (timedelta(minutes=-89), ["reminder-under-way"]),
        (timedelta(minutes=-90), []),
    ],
)
async def test_missed_ones_are_said_late_with_a_note_until_the_end(
    uow: Database,
    clock: FrozenClock,
    session: ForumSession,
    send: SendDueReminders,
    before_start: timedelta,
    keys: list[str],
) -> None:
    clock.move_to(session.starts_at - before_start)
    """Missed, the evening's says the day as long as it is ahead, and then leaves it to the other."""
    assert await send() == (1 if keys == ["day-ahead"] else 2)
    assert [promise.key for promise in uow.promised] == keys
    assert await send() == 0


async def test_a_batch_is_limited_and_the_next_one_goes_on(
    uow: Database, clock: FrozenClock, session: ForumSession, send: SendDueReminders
) -> None:
    for _ in range(BATCH):
        await StarSession(FakeIdentity(an_actor(uow.keep(a_person()))), uow, clock)(session.id)
    clock.move_to(the_evening_before(session))
    assert [await send(), await send(), await send()] == [BATCH, 1, 0]
    assert len(uow.promised) == BATCH + 1


async def test_reminders_are_the_systems_work(
    uow: Database, clock: FrozenClock, identity: FakeIdentity
) -> None:
    with pytest.raises(ForbiddenError):
        await SendDueReminders(identity, uow, clock, registry())()


async def test_an_answer_is_kept_however_often_it_is_given(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, session: ForumSession
) -> None:
    answer = AnswerReminder(identity, uow, clock)
    await answer(session.id, going=True)
    commits = uow.commits
    view = await answer(session.id, going=True)
    assert view.attendance is Attendance.GOING
    assert uow.commits == commits
    assert [star.attendance for star in uow.all(Star)] == [Attendance.GOING]


async def test_whoever_cannot_come_is_not_reminded_again_unless_they_can_after_all(
    uow: Database,
    clock: FrozenClock,
    identity: FakeIdentity,
    session: ForumSession,
    send: SendDueReminders,
) -> None:
    clock.move_to(the_evening_before(session))
    await send()
    answer = AnswerReminder(identity, uow, clock)
    await answer(session.id, going=False)
    assert [row.status for row in uow.all(Reminder)] == [ReminderStatus.SENT]
    await answer(session.id, going=True)
    clock.move_to(session.starts_at - timedelta(minutes=15))
    await send()
    assert [promise.key for promise in uow.promised] == ["day-ahead", "reminder-soon"]


async def test_old_answers_are_refused_politely(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, session: ForumSession
) -> None:
    answer = AnswerReminder(identity, uow, clock)
    with pytest.raises(NotFoundError):
        await answer(99, going=True)
    await UnstarSession(identity, uow, clock)(session.id)
    with pytest.raises(OutdatedError, match="session-not-starred"):
        await answer(session.id, going=True)
    clock.move_to(session.ends_at)
    with pytest.raises(OutdatedError, match="session-over"):
        await answer(session.id, going=True)


async def test_nobody_answers_for_somebody_else(
    uow: Database, clock: FrozenClock, session: ForumSession
) -> None:
    stranger = FakeIdentity(an_actor(uow.keep(a_person())))
    with pytest.raises(OutdatedError, match="session-not-starred"):
        await AnswerReminder(stranger, uow, clock)(session.id, going=False)
    assert [star.attendance for star in uow.all(Star)] == [Attendance.STARRED]


@pytest.mark.parametrize(
    "ahead", [timedelta(hours=30), timedelta(days=5)], ids=["before it ends", "after it ended"]
)
async def test_a_clock_that_was_ahead_for_a_while_neither_loses_a_reminder_nor_doubles_it(
    uow: Database, clock: FrozenClock, session: ForumSession, send: SendDueReminders, ahead: timedelta
) -> None:
    """By a clock that is ahead, the evening's reminder is due, or everything is over. Then it is set right."""
    right = clock.now()
    clock.advance(ahead)
    await send()
    clock.move_to(right)
    assert await send() == 0
    for moment in (the_evening_before(session), session.starts_at - timedelta(minutes=15)):
        clock.move_to(moment)
        await send()
        assert await send() == 0
    assert len(uow.promised) == 2
    assert len({promise.dedupe_key for promise in uow.promised}) == 2
    assert {row.status for row in uow.all(Reminder)} == {ReminderStatus.SENT}


@pytest.mark.parametrize(
    ("waited", "said"),
    [
        (timedelta(minutes=1), "reminder-soon"),
        (timedelta(minutes=3), "reminder-late"),
        (timedelta(minutes=15), "reminder-under-way"),
        (timedelta(minutes=104), "reminder-under-way"),
        (timedelta(minutes=105), None),
    ],
    ids=str,
)
async def test_a_reminder_that_had_to_wait_says_what_is_true_by_then(
    uow: Database,
    clock: FrozenClock,
    session: ForumSession,
    send: SendDueReminders,
    notifier: RecordingNotifier,
    waited: timedelta,
    said: str | None,
) -> None:
    """As after flood control: "in 15 minutes" is not true for long, and the hall may be another one."""
    clock.move_to(session.starts_at - timedelta(minutes=15))
    uow.delete(uow.all(Reminder)[0])
    await send()
    clock.advance(waited)
    session.hall = {"kk": "Үлкен зал"}
    await dispatcher(uow, clock, notifier)()
    assert notifier.keys == ([said] if said else [])
    for sent in notifier.sent:
        assert sent.notification.args["hall"] == Localized.of({"kk": "Үлкен зал"})
