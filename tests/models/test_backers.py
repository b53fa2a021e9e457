"""A backer's rest, and the hour at which it is asked (tests/models/test_pitches.py tries more of those)."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.models.backers import DIGEST_CLOSES, PitchFrequency
from tests.builders import a_backer_profile, an_organization
from tests.fakes.clock import MONDAY_MORNING

LATER = MONDAY_MORNING + timedelta(days=1)
NOON = datetime(2026, 6, 22, 7, tzinfo=UTC)
"""Monday at 12:00 in Kazakhstan."""


def test_it_rests_and_goes_on_once() -> None:
    profile = a_backer_profile(an_organization())
    assert not profile.resume(LATER)
    assert profile.updated_at == MONDAY_MORNING
    assert profile.pause(LATER)
    assert not profile.pause(LATER + timedelta(days=1))
    assert (profile.paused, profile.updated_at) == (True, LATER)
    assert profile.resume(LATER + timedelta(days=1))
    assert (profile.paused, profile.updated_at) == (False, LATER + timedelta(days=1))


@pytest.mark.parametrize(
    ("frequency", "before_noon", "days"),
    [
        (PitchFrequency.DAILY, DIGEST_CLOSES, 0),
        (PitchFrequency.DAILY, DIGEST_CLOSES - timedelta(seconds=1), 1),
        (PitchFrequency.WEEKLY, DIGEST_CLOSES, 0),
        (PitchFrequency.WEEKLY, DIGEST_CLOSES - timedelta(seconds=1), 7),
        (PitchFrequency.WEEKLY, -timedelta(days=6), 7),
    ],
)
def test_a_digest_comes_at_the_hour_that_was_chosen(
    frequency: PitchFrequency, before_noon: timedelta, days: int
) -> None:
    profile = a_backer_profile(an_organization(), frequency=frequency, digest_hour=12)
    assert profile.next_delivery(NOON - before_noon) == NOON + timedelta(days=days)


def test_whoever_wants_to_be_asked_at_once_is_asked_now() -> None:
    profile = a_backer_profile(an_organization(), frequency=PitchFrequency.AT_ONCE, digest_hour=12)
    assert profile.next_delivery(LATER) == LATER
