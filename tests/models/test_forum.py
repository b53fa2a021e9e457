"""When reminders are due, what is over, and what an answer changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.models.errors import OutdatedError
from bot.models.forum import Attendance, ForumSession, Reminder, Star
from bot.models.reminders import ReminderKind
from tests.builders import a_forum, a_session


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    """In June 2026, in UTC: Kazakhstan is five hours ahead."""
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def session() -> ForumSession:
    """On the 24th, from 11:30 to 13:00 in Atyrau."""
    forum = a_forum()
    forum.id = 1
    session = a_session(forum)
    session.id = 7
    return session


def due(session: ForumSession, now: datetime) -> dict[ReminderKind, datetime]:
    return {reminder.kind: reminder.due_at for reminder in session.reminders_for(5, now)}


def test_reminders_are_due_the_evening_before_and_a_quarter_of_an_hour_ahead(session: ForumSession) -> None:
    assert due(session, moment(22, 6)) == {
        ReminderKind.EVENING_BEFORE: moment(23, 14),
        ReminderKind.SOON: moment(24, 6, 15),
    }


@pytest.mark.parametrize(
    ("now", "kinds"),
    [
        (moment(23, 13, 59), {ReminderKind.EVENING_BEFORE, ReminderKind.SOON}),
        (moment(23, 14), {ReminderKind.SOON}),
        (moment(24, 6, 14), {ReminderKind.SOON}),
        (moment(24, 6, 15), set()),
        (moment(24, 7), set()),
    ],
)
def test_a_late_star_plans_only_what_is_ahead(
    session: ForumSession, now: datetime, kinds: set[ReminderKind]
) -> None:
    assert set(due(session, now)) == kinds


def test_the_evening_before_is_counted_in_the_venues_days(session: ForumSession) -> None:
    """01:00 on the 24th in Atyrau is still the 23rd in UTC; the evening before is the 23rd all the same."""
    night = a_session(a_forum(), on=date(2026, 6, 24), starts=time(1), ends=time(2))
    night.id = 8
    assert night.starts_at.astimezone(UTC) == moment(23, 20)
    assert due(night, moment(22, 6))[ReminderKind.EVENING_BEFORE] == moment(23, 14)


def test_reminders_expire_with_the_session(session: ForumSession) -> None:
    soon = session.reminders_for(5, moment(22, 6))[1]
    assert not soon.expired(moment(24, 7, 59))
    assert soon.expired(moment(24, 8))


@pytest.mark.parametrize(("seconds", "late"), [(0, False), (120, False), (121, True)])
def test_a_slow_tick_is_no_delay(session: ForumSession, seconds: int, late: bool) -> None:
    soon = session.reminders_for(5, moment(22, 6))[1]
    assert soon.late(soon.due_at + timedelta(seconds=seconds)) is late


def test_a_moved_session_has_another_dedupe_key(session: ForumSession) -> None:
    def key() -> str:
        return session.reminders_for(5, moment(22, 6))[1].dedupe_key

    first = key()
    assert key() == first
    session.starts_at += timedelta(hours=1)
    assert key() != first


def test_every_kind_session_and_person_has_a_key_of_its_own(session: ForumSession) -> None:
    def keys(person_id: int) -> list[str]:
        return [reminder.dedupe_key for reminder in session.reminders_for(person_id, moment(22, 6))]

    assert len({*keys(5), *keys(6)}) == 4


def test_a_session_is_over_at_its_end(session: ForumSession) -> None:
    session.must_not_be_over(moment(24, 7, 59))
    with pytest.raises(OutdatedError, match="session-over"):
        session.must_not_be_over(moment(24, 8))


def test_a_forum_lasts_until_its_last_midnight_in_kazakhstan() -> None:
    forum = a_forum()
    forum.must_not_be_over(moment(24, 18, 59))
    with pytest.raises(OutdatedError, match="forum-over"):
        forum.must_not_be_over(moment(24, 19))


def test_a_forum_has_the_days_from_first_to_last() -> None:
    assert a_forum().days == (date(2026, 6, 23), date(2026, 6, 24))


def test_the_second_of_two_equal_answers_changes_nothing() -> None:
    star = Star(session_id=7, person_id=5, created_at=moment(22, 6), attendance=Attendance.STARRED)
    assert star.answer(going=True)
    assert not star.answer(going=True)
    assert star.attendance is Attendance.GOING
    assert star.answer(going=False)
    assert star.attendance is Attendance.NOT_COMING


def test_a_reminder_is_closed_with_its_time(session: ForumSession) -> None:
    sent, dropped = session.reminders_for(5, moment(22, 6))
    sent.send(moment(23, 14))
    dropped.drop(moment(24, 9))
    closed: list[Reminder] = [sent, dropped]
    assert [(row.status.value, row.closed_at) for row in closed] == [
        ("sent", moment(23, 14)),
        ("dropped", moment(24, 9)),
    ]
