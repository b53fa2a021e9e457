"""What may follow what in the life of a pitch, and when a backer is asked."""

from datetime import UTC, datetime

import pytest

from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.errors import OutdatedError
from bot.models.pitches import MatchEnd, Pitch, PitchStatus, Side
from tests.builders import A_CONTACT, a_backer_profile, a_pitch, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING


def pitch(status: PitchStatus = PitchStatus.SENT) -> Pitch:
    organization = an_organization()
    organization.id = 1
    project = a_project(organization)
    project.id = 1
    return a_pitch(project, organization, status=status)


def test_interest_is_shown_once() -> None:
    one = pitch()
    assert one.express_interest(5, MONDAY_MORNING)
    assert not one.express_interest(6, MONDAY_MORNING)
    assert (one.status, one.answered_by) == (PitchStatus.INTERESTED, 5)


def test_what_was_put_off_can_be_answered() -> None:
    one = pitch()
    assert one.postpone(5, MONDAY_MORNING)
    assert not one.postpone(5, MONDAY_MORNING)
    assert one.express_interest(5, MONDAY_MORNING)


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (PitchStatus.DECLINED, "pitch-already-answered"),
        (PitchStatus.REFUSED, "pitch-already-answered"),
        (PitchStatus.CLOSED, "pitch-project-closed"),
    ],
    ids=str,
)
def test_what_has_ended_takes_no_interest_and_says_why(status: PitchStatus, answer: str) -> None:
    with pytest.raises(OutdatedError, match=answer):
        pitch(status).express_interest(5, MONDAY_MORNING)


def test_a_late_yes_is_taken_and_no_other_late_answer() -> None:
    for other in (pitch(PitchStatus.EXPIRED).postpone, pitch(PitchStatus.EXPIRED).decline):
        with pytest.raises(OutdatedError, match="pitch-expired"):
            other(5, MONDAY_MORNING)
    one = pitch(PitchStatus.EXPIRED)
    assert one.express_interest(5, MONDAY_MORNING)
    assert one.status is PitchStatus.INTERESTED


def test_a_match_ends_once_and_its_contacts_with_it() -> None:
    one = pitch(PitchStatus.ACCEPTED)
    assert one.contacts
    assert one.end(MONDAY_MORNING, MatchEnd.NO_ANSWER, by=1)
    assert not one.end(MONDAY_MORNING, MatchEnd.SILENCE)
    assert (one.status, one.end_reason, one.contacts) == (PitchStatus.ENDED, MatchEnd.NO_ANSWER, {})
    with pytest.raises(OutdatedError, match="match-over"):
        pitch(PitchStatus.INTERESTED).end(MONDAY_MORNING, MatchEnd.SILENCE)


def test_an_interest_is_closed_with_its_project() -> None:
    one = pitch(PitchStatus.INTERESTED)
    one.close(MONDAY_MORNING)
    assert one.status is PitchStatus.CLOSED


@pytest.mark.parametrize("status", [PitchStatus.ACCEPTED, PitchStatus.DECLINED], ids=str)
def test_an_answer_neither_expires_nor_is_closed(status: PitchStatus) -> None:
    for end in (pitch(status).expire, pitch(status).close):
        with pytest.raises(OutdatedError):
            end(MONDAY_MORNING)


def test_it_is_seen_once() -> None:
    one = pitch()
    assert one.see(MONDAY_MORNING)
    assert not one.see(MONDAY_MORNING.replace(hour=23))
    assert one.seen_at == MONDAY_MORNING


def test_only_interest_can_be_accepted() -> None:
    with pytest.raises(OutdatedError, match="pitch-already-decided"):
        pitch().accept(MONDAY_MORNING, {})
    one = pitch(PitchStatus.INTERESTED)
    assert one.accept(MONDAY_MORNING, {Side.BACKER: A_CONTACT})
    assert not one.accept(MONDAY_MORNING, {})
    assert one.contacts == {"backer": A_CONTACT}
    assert one.matched
    with pytest.raises(OutdatedError, match="pitch-already-decided"):
        one.refuse(MONDAY_MORNING)


def test_only_a_no_is_explained() -> None:
    with pytest.raises(OutdatedError):
        pitch(PitchStatus.INTERESTED).explain_decline("Алыс")
    one = pitch(PitchStatus.DECLINED)
    one.explain_decline("Алыс")
    assert one.decline_reason == "Алыс"


def profile(frequency: PitchFrequency) -> BackerProfile:
    organization = an_organization()
    organization.id = 1
    return a_backer_profile(organization, frequency=frequency)


@pytest.mark.parametrize(
    ("frequency", "found", "due"),
    [
        (PitchFrequency.AT_ONCE, datetime(2026, 6, 22, 6, tzinfo=UTC), datetime(2026, 6, 22, 6, tzinfo=UTC)),
        # 08:59 and 09:00 in Almaty.
        (
            PitchFrequency.DAILY,
            datetime(2026, 6, 22, 3, 59, tzinfo=UTC),
            datetime(2026, 6, 22, 4, tzinfo=UTC),
        ),
        # In the last minute a digest takes nothing more.
        (
            PitchFrequency.DAILY,
            datetime(2026, 6, 22, 3, 59, 1, tzinfo=UTC),
            datetime(2026, 6, 23, 4, tzinfo=UTC),
        ),
        (PitchFrequency.DAILY, datetime(2026, 6, 22, 4, tzinfo=UTC), datetime(2026, 6, 23, 4, tzinfo=UTC)),
        # Late on Sunday evening in UTC it is Monday already.
        (
            PitchFrequency.WEEKLY,
            datetime(2026, 6, 21, 20, tzinfo=UTC),
            datetime(2026, 6, 22, 4, tzinfo=UTC),
        ),
        (PitchFrequency.WEEKLY, datetime(2026, 6, 22, 4, tzinfo=UTC), datetime(2026, 6, 29, 4, tzinfo=UTC)),
        (PitchFrequency.WEEKLY, datetime(2026, 6, 24, 1, tzinfo=UTC), datetime(2026, 6, 29, 4, tzinfo=UTC)),
    ],
)
def test_when_a_pitch_arrives(frequency: PitchFrequency, found: datetime, due: datetime) -> None:
    assert profile(frequency).next_delivery(found) == due


def test_a_pause_is_taken_once() -> None:
    one = profile(PitchFrequency.DAILY)
    assert one.pause(MONDAY_MORNING)
    assert not one.pause(MONDAY_MORNING)
    assert one.resume(MONDAY_MORNING)
    assert not one.paused
