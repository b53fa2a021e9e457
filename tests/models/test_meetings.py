"""A meeting's way from the proposal on: who may do what to it, until when, and when it is reminded of."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.meetings import FURTHEST, Meeting, MeetingPlace, MeetingStatus, check_start
from bot.models.organizations import OrganizationKind
from bot.models.reminders import ReminderKind
from tests.builders import a_meeting, a_person, a_pitch, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING

THEM = 2


@pytest.fixture
def meeting() -> Meeting:
    """On Thursday at 15:30 in Kazakhstan, 10:30 in UTC, for 45 minutes."""
    ngo, backer = an_organization(), an_organization(kind=OrganizationKind.BUSINESS)
    return a_meeting(a_pitch(a_project(ngo), backer), ngo, a_person())


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


def test_its_start_is_told_in_the_time_of_kazakhstan(meeting: Meeting) -> None:
    assert meeting.starts_at == moment(25, 10, 30)
    assert meeting.ends_at == moment(25, 11, 15)


def test_it_is_agreed_once(meeting: Meeting) -> None:
    assert meeting.agree(THEM, MONDAY_MORNING)
    assert not meeting.agree(THEM, MONDAY_MORNING)
    assert (meeting.status, meeting.answered_by) == (MeetingStatus.AGREED, THEM)


def test_a_refusal_keeps_its_words_and_is_final(meeting: Meeting) -> None:
    assert meeting.decline(THEM, "Ол күні қалада болмаймыз.", MONDAY_MORNING)
    assert not meeting.decline(THEM, "Басқа сөз", MONDAY_MORNING)
    assert meeting.words == "Ол күні қалада болмаймыз."
    with pytest.raises(OutdatedError, match="meeting-off"):
        meeting.agree(THEM, MONDAY_MORNING)


def test_an_agreed_meeting_is_called_off_not_declined(meeting: Meeting) -> None:
    meeting.agree(THEM, MONDAY_MORNING)
    with pytest.raises(OutdatedError, match="meeting-agreed"):
        meeting.decline(THEM, "", MONDAY_MORNING)
    assert meeting.call_off(THEM, "", MONDAY_MORNING)
    assert not meeting.call_off(THEM, "", MONDAY_MORNING)
    with pytest.raises(OutdatedError, match="meeting-off"):
        meeting.must_stand(MONDAY_MORNING)


def test_a_replaced_proposal_takes_no_answer(meeting: Meeting) -> None:
    meeting.replace(THEM, MONDAY_MORNING)
    for answer in (
        lambda: meeting.agree(THEM, MONDAY_MORNING),
        lambda: meeting.decline(THEM, "", MONDAY_MORNING),
        lambda: meeting.call_off(THEM, "", MONDAY_MORNING),
        lambda: meeting.replace(THEM, MONDAY_MORNING),
    ):
        with pytest.raises(OutdatedError, match="meeting-replaced"):
            answer()


def test_everything_is_possible_until_the_start_and_nothing_from_then_on(meeting: Meeting) -> None:
    last_moment = meeting.starts_at - timedelta(seconds=1)
    assert meeting.ahead(last_moment)
    meeting.must_await_answer(last_moment)
    assert not meeting.ahead(meeting.starts_at)
    for answer in (meeting.must_await_answer, meeting.must_stand):
        with pytest.raises(OutdatedError, match="meeting-begun"):
            answer(meeting.starts_at)
    with pytest.raises(OutdatedError, match="meeting-begun"):
        meeting.agree(THEM, meeting.starts_at)
    assert meeting.status is MeetingStatus.PROPOSED


def test_it_is_reminded_of_the_evening_before_and_a_quarter_of_an_hour_ahead(meeting: Meeting) -> None:
    assert {row.kind: row.due_at for row in meeting.reminders(MONDAY_MORNING)} == {
        ReminderKind.EVENING_BEFORE: moment(24, 14),
        ReminderKind.SOON: moment(25, 10, 15),
    }
    assert {row.expires_at for row in meeting.reminders(MONDAY_MORNING)} == {meeting.ends_at}


@pytest.mark.parametrize(
    ("now", "kinds"),
    [
        (moment(24, 14), [ReminderKind.SOON]),
        (moment(25, 10, 15), []),
    ],
)
def test_what_has_passed_is_not_planned(meeting: Meeting, now: datetime, kinds: list[ReminderKind]) -> None:
    assert [row.kind for row in meeting.reminders(now)] == kinds


def test_a_start_lies_ahead_and_within_half_a_year() -> None:
    check_start(MONDAY_MORNING + timedelta(minutes=1), MONDAY_MORNING)
    check_start(MONDAY_MORNING + FURTHEST, MONDAY_MORNING)
    with pytest.raises(InvalidValueError, match="meeting-past"):
        check_start(MONDAY_MORNING, MONDAY_MORNING)
    with pytest.raises(InvalidValueError, match="meeting-too-far") as refusal:
        check_start(MONDAY_MORNING + FURTHEST + timedelta(minutes=1), MONDAY_MORNING)
    assert refusal.value.params == {"latest": "22.12.2026"}


@pytest.mark.parametrize("place", MeetingPlace, ids=str)
def test_a_place_said_from_the_other_side_and_back_is_the_same(place: MeetingPlace) -> None:
    other = place.as_the_others_say
    assert other.as_the_others_say is place
    assert (other is place) is (place not in {MeetingPlace.OURS, MeetingPlace.THEIRS})
