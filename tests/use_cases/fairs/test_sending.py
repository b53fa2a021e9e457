"""Sending a round, pair by pair: caps hold, nothing is sent twice, and what has changed meanwhile is seen."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.matching.round_rules import RoundRules
from bot.models.backers import BackerProfile
from bot.models.fairs import FairPair, FairStatus, PairOutcome
from bot.models.organizations import Membership, OrganizationStatus
from bot.models.people import Person
from bot.models.pitches import PitchStatus
from bot.use_cases.fairs.rounds import (
    SendFair,
)
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.pitches.suggesting import SuggestBackers
from tests.builders import (
    a_pitch,
)
from tests.database import Database
from tests.fakes import FakeMatching, FrozenClock
from tests.scenes import keep_backer, keep_project
from tests.use_cases.fairs.fair_scene import PITCH_RULES, Fair


async def test_sending_makes_pitches_like_any_other(fair: Fair, uow: Database, clock: FrozenClock) -> None:
    backer, project = keep_backer(uow), keep_project(uow)
    fair.matching.causes = ("coding",)
    view = await fair.computed()
    view = await fair.sent(view.id)
    assert (view.status, view.sent, view.pairs) == (FairStatus.SENT, 1, 1)
    (pitch,) = fair.pitches()
    assert (pitch.project_id, pitch.backer_id, pitch.sent_at) == (project.id, backer.id, clock.now())
    assert (pitch.score, pitch.wave, pitch.causes) == (0.9, 1, ("coding",))
    assert pitch.reasons[0] == {"code": "same-region", "parameters": {"region": "KZ-23"}}
    assert fair.said("pitch") == 1
    assert fair.said("fair-sent") == 1
    assert uow.actions[2:] == ["fair.send", "pitch.send", "fair.finish"]


async def test_a_pair_that_cannot_be_told_holds_up_no_other_one(fair: Fair, uow: Database) -> None:
    keep_backer(uow)
    for _ in range(3):
        keep_project(uow)
    view = await fair.computed()
    uow.all(FairPair)[0].reasons = [{"no": "code"}]
    with pytest.raises(ExceptionGroup):
        await fair.sent(view.id)
    assert len(fair.pitches()) == 2
    assert (await fair.show(view.id)).status is FairStatus.SENDING


async def test_a_second_tap_sends_nothing_more(fair: Fair, uow: Database) -> None:
    keep_backer(uow)
    keep_project(uow)
    view = await fair.computed()
    await fair(SendFair)(view.id)
    await fair(SendFair)(view.id)
    await fair.deliver()
    await fair(SendFair)(view.id)
    await fair.deliver()
    assert len(fair.pitches()) == 1
    assert (fair.said("pitch"), fair.said("fair-sent")) == (1, 1)
    assert uow.actions.count("fair.send") == 1


async def test_one_backer_for_many_projects(fair: Fair, uow: Database) -> None:
    keep_backer(uow, pitches_per_week=2)
    for _ in range(30):
        keep_project(uow)
    view = await fair.computed()
    assert (view.projects, view.pairs, view.short) == (30, 2, 30)
    assert (await fair.sent(view.id)).sent == 2


async def test_caps_hold_over_all_channels(fair: Fair, uow: Database, clock: FrozenClock) -> None:
    """Between the computing and the sending the usual suggestions go on and take places."""
    backer = keep_backer(uow, pitches_per_week=3)
    projects = [keep_project(uow, published_at=clock.now() - timedelta(hours=n)) for n in range(3)]
    view = await fair.computed()
    assert view.pairs == 3
    late = keep_project(uow)
    uow.keep(a_pitch(late, backer, sent_at=clock.now()))
    uow.keep(a_pitch(projects[0], backer, sent_at=clock.now()))
    view = await fair.sent(view.id)
    assert view.outcomes == {
        PairOutcome.SENT: 1,
        PairOutcome.ALREADY_SHOWN: 1,
        PairOutcome.NO_PLACES: 1,
    }
    assert len(fair.pitches()) == 3


async def test_two_rounds_do_not_exceed_the_week_together(fair: Fair, uow: Database) -> None:
    backers = [keep_backer(uow) for _ in range(4)]
    for _ in range(12):
        keep_project(uow)
    ids = [await fair.request(submission=name) for name in ("one", "two")]
    while await fair.compute():
        pass
    for round_id in ids:
        await fair.sent(round_id)
    counts = Counter(pitch.backer_id for pitch in fair.pitches())
    assert counts == {backer.id: 3 for backer in backers}


async def test_what_changed_since_is_looked_at_again(fair: Fair, uow: Database, clock: FrozenClock) -> None:
    resting, dearer, moved, rejected, gone, stays = (keep_backer(uow) for _ in range(6))
    keep_project(uow)
    view = await fair.computed(RoundRules(viewers_most=6))
    assert view.pairs == 6
    for backer, change in (
        (resting, {"paused": True}),
        (dearer, {"ceiling": 1}),
        (moved, {"regions": ("KZ-10",)}),
    ):
        profile = uow.by_id(BackerProfile, backer.id)
        for name, value in change.items():
            setattr(profile, name, value)
    rejected.status = OrganizationStatus.REJECTED
    uow.by_id(Person, uow.one(Membership, organization_id=gone.id).person_id).reachable = False
    clock.advance(timedelta(days=60))
    view = await fair.sent(view.id)
    assert view.outcomes == {PairOutcome.SENT: 1, PairOutcome.NO_LONGER_FITS: 5}
    assert [pitch.backer_id for pitch in fair.pitches()] == [stays.id]


async def test_a_withdrawn_project_is_not_sent(fair: Fair, uow: Database) -> None:
    keep_backer(uow)
    project = keep_project(uow)
    view = await fair.computed()
    project.withdraw()
    view = await fair.sent(view.id)
    assert (view.status, view.sent) == (FairStatus.SENT, 0)
    assert fair.pitches() == []


@pytest.mark.parametrize(
    ("earlier", "wave"),
    [((), 1), ((PitchStatus.SENT,), 1), ((PitchStatus.EXPIRED,), 2), ((PitchStatus.INTERESTED,), 1)],
)
async def test_it_belongs_to_the_wave_that_runs_or_begins_the_next(
    fair: Fair, uow: Database, clock: FrozenClock, earlier: Sequence[PitchStatus], wave: int
) -> None:
    project = keep_project(uow)
    for status in earlier:
        uow.keep(a_pitch(project, keep_backer(uow), status=status))
    new = [keep_backer(uow) for _ in range(2)]
    await fair.sent((await fair.computed()).id)
    assert [pitch.wave for pitch in fair.pitches() if pitch.backer_id in {one.id for one in new}] == [
        wave
    ] * 2


async def test_the_usual_suggestions_fill_what_the_wave_has_left(
    fair: Fair, uow: Database, clock: FrozenClock
) -> None:
    for _ in range(5):
        keep_backer(uow)
    project = keep_project(uow)
    await fair.sent((await fair.computed(RoundRules(viewers_most=2))).id)
    await SuggestBackers(SystemIdentity(), uow, clock, FakeMatching(), PITCH_RULES)()
    assert [pitch.wave for pitch in fair.pitches()] == [1, 1, 1]
    assert {pitch.project_id for pitch in fair.pitches()} == {project.id}
