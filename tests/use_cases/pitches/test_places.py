"""The places of a week: every backer is served every week, with no more than it wants, and the last one is kept."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest

from bot.matching.fit import Fit
from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.country import moment, week_of
from bot.models.working_days import WorkingDays
from bot.use_cases.pitches.places import Places, is_kept, places_of
from tests.builders import a_backer_profile, a_pitch, an_organization
from tests.database import Database
from tests.fakes import FrozenClock
from tests.scenes import keep_backer, keep_project

STEP = timedelta(hours=7)
WEEKS = 5
ORDINARY = WorkingDays({})
NOON = datetime(2026, 6, 24, 7, tzinfo=UTC)


def profile_with(frequency: PitchFrequency, **fields: object) -> BackerProfile:
    return a_backer_profile(an_organization(), frequency=frequency, **fields)


async def play_weeks(
    uow: Database, clock: FrozenClock, frequency: PitchFrequency, limit: int, offered: tuple[Fit, ...]
) -> list[int]:
    """What the backer gets in five weeks, by week, if something is found for it every seven hours. The first and the
    last week are left out, since only a part of what belongs to them is played.
    """
    random = Random(f"{frequency}{limit}{offered}")
    backer = keep_backer(
        uow, frequency=frequency, pitches_per_week=limit, digest_hour=random.choice((8, 9, 18))
    )
    profile = uow.by_id(BackerProfile, backer.id)
    weeks: Counter[datetime] = Counter()
    ends = clock.now() + timedelta(days=7 * WEEKS)
    while clock.now() < ends:
        fit = random.choice(offered)
        async with uow.read() as block:
            places = (await places_of(block, [profile], clock.now()))[backer.id]
        if places.has_for(fit, clock.now()):
            at = profile.next_delivery(clock.now())
            uow.keep(a_pitch(keep_project(uow), backer, sent_at=at))
            weeks[week_of(at)[0]] += 1
        clock.advance(STEP)
    first = week_of(clock.now() - timedelta(days=7 * WEEKS))[0]
    return [weeks[first + timedelta(days=7 * number)] for number in range(1, WEEKS - 1)]


@pytest.mark.parametrize("frequency", PitchFrequency)
@pytest.mark.parametrize("limit", [1, 2, 3, 10])
@pytest.mark.parametrize(
    ("offered", "unfilled"),
    [((Fit.VERY_WELL,), 0), ((Fit.WELL,), 0), ((Fit.PARTLY,), 1), (tuple(Fit), 0)],
    ids=["very well", "well", "partly", "all"],
)
async def test_every_week_is_served_and_none_with_more_than_is_wanted(
    uow: Database,
    clock: FrozenClock,
    frequency: PitchFrequency,
    limit: int,
    offered: tuple[Fit, ...],
    unfilled: int,
) -> None:
    weeks = await play_weeks(uow, clock, frequency, limit, offered)
    assert weeks == [limit if limit == 1 else limit - unfilled] * (WEEKS - 2)


@pytest.mark.parametrize("limit", [2, 3, 10])
def test_the_last_place_is_kept_for_what_fits_very_well(limit: int) -> None:
    kept, released = Places(limit, 1, kept=True), Places(limit, 1, kept=False)
    assert [fit for fit in Fit if kept.has_for(fit, NOON)] == [Fit.VERY_WELL]
    assert [fit for fit in Fit if released.has_for(fit, NOON)] == [Fit.VERY_WELL, Fit.WELL]
    assert all(Places(limit, 2, kept=True).has_for(fit, NOON) for fit in Fit)
    assert not any(Places(limit, 0, kept=False).has_for(fit, NOON) for fit in Fit)


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("limit", [2, 3, 10])
def test_the_last_place_of_a_first_week_is_for_what_is_published_afterwards(limit: int, kept: bool) -> None:
    last = Places(limit, 1, kept=kept, chosen_at=NOON)
    assert not any(last.has_for(fit, at) for fit in Fit for at in (None, NOON - STEP))
    assert last.has_for(Fit.VERY_WELL, NOON + STEP)
    assert last.has_for(Fit.WELL, NOON + STEP) is not kept


@pytest.mark.parametrize("frequency", PitchFrequency)
async def test_a_first_week_is_over_with_the_week(
    uow: Database, clock: FrozenClock, frequency: PitchFrequency
) -> None:
    """The week is the one in which the first pitches come: of a weekly backer, the next."""
    backer = keep_backer(uow, frequency=frequency, digest_hour=9, served_at=clock.now())
    profile, first = uow.by_id(BackerProfile, backer.id), []
    for _ in range(4 * 7):
        async with uow.read() as block:
            places = (await places_of(block, [profile], clock.now()))[backer.id]
        if places.chosen_at is not None:
            first.append(week_of(profile.next_delivery(clock.now()))[0])
        clock.advance(timedelta(hours=6))
    assert set(first) == {week_of(profile.next_delivery(profile.served_at or NOON))[0]}


def test_whoever_takes_one_a_week_does_not_wait_for_the_best_all_week() -> None:
    only = Places(1, 1, kept=True, chosen_at=NOON)
    assert [fit for fit in Fit if only.has_for(fit, None)] == [Fit.VERY_WELL, Fit.WELL]
    assert all(Places(1, 1, kept=False, chosen_at=NOON).has_for(fit, None) for fit in Fit)


@pytest.mark.parametrize(
    ("frequency", "day", "hour", "kept"),
    [
        (PitchFrequency.AT_ONCE, 22, 10, True),
        (PitchFrequency.AT_ONCE, 25, 23, True),
        (PitchFrequency.AT_ONCE, 26, 0, False),
        (PitchFrequency.AT_ONCE, 28, 23, False),
        (PitchFrequency.DAILY, 25, 8, True),
        (PitchFrequency.DAILY, 25, 10, False),  # comes on Friday
        (PitchFrequency.DAILY, 28, 10, True),  # comes on Monday, in another week
        (PitchFrequency.WEEKLY, 25, 23, True),
        (PitchFrequency.WEEKLY, 26, 0, False),
        (PitchFrequency.WEEKLY, 29, 8, False),  # just before the digest
        (PitchFrequency.WEEKLY, 29, 10, True),
    ],
)
def test_it_is_kept_until_friday(frequency: PitchFrequency, day: int, hour: int, kept: bool) -> None:
    """22 June 2026 is a Monday."""
    now = moment(date(2026, 6, day), time(hour))
    assert is_kept(profile_with(frequency, digest_hour=9), now, ORDINARY) is kept


def test_if_friday_is_a_day_off_it_is_kept_until_the_last_working_day() -> None:
    calendar = WorkingDays({date(2026, 6, 26): False, date(2026, 6, 25): False})
    profile = profile_with(PitchFrequency.AT_ONCE)
    assert is_kept(profile, moment(date(2026, 6, 23), time(23)), calendar)
    assert not is_kept(profile, moment(date(2026, 6, 24), time(0)), calendar)
