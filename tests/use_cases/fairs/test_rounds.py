"""Rounds of the fair: asked for, computed, looked at; who takes part, and what falls short."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.matching.facts import BackerFacts, ProjectFacts
from bot.matching.round_rules import Round, RoundRules
from bot.matching.suggestions import Suggestion
from bot.models.fairs import MAX_TRIES, FairPair, FairRound, FairStatus, ShortfallCause
from bot.models.meaning import TextVector
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.use_cases.fairs.rounds import (
    DiscardFair,
    ListFairs,
    ListFairShortages,
    RequestFair,
    SendFair,
    ShowFair,
    ShowFairGround,
)
from bot.use_cases.kernel.errors import (
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.meaning.ports import Candidates
from tests.builders import (
    a_fair_round,
    a_forum,
    a_person,
    a_pitch,
    a_project,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeMatching, FrozenClock
from tests.scenes import keep_backer, keep_project
from tests.use_cases.fairs.fair_scene import Fair


async def test_who_takes_part(fair: Fair, uow: Database, clock: FrozenClock) -> None:
    first, _ = keep_backer(uow), keep_backer(uow, pitches_per_week=5)
    keep_backer(uow, paused=True)
    full = keep_backer(uow, pitches_per_week=1)
    project = keep_project(uow)
    keep_project(uow, stage=ProjectStage.SUBMITTED)
    uow.keep(a_project(uow.keep(an_organization(verified=False))))
    for backer in (first, full):
        uow.keep(a_pitch(project, backer, sent_at=clock.now()))
    ground = await fair(ShowFairGround)(fair.forum.id)
    assert (ground.projects, ground.backers, ground.places) == (1, 2, 7)
    assert (ground.over, ground.rounds) == (False, 0)


async def test_a_second_tap_asks_for_the_same_round(fair: Fair, uow: Database) -> None:
    assert await fair.request() == await fair.request()
    assert await fair.request(submission="another") != await fair.request()
    assert uow.actions == ["fair.request", "fair.request"]


async def test_a_forum_that_is_over_or_unknown_has_no_new_round(fair: Fair, clock: FrozenClock) -> None:
    with pytest.raises(NotFoundError):
        await fair(RequestFair)("one", fair.forum.id + 1, RoundRules())
    with pytest.raises(InvalidValueError):
        await fair.request(RoundRules(3, 2, 100))
    clock.advance(timedelta(days=10))
    with pytest.raises(OutdatedError):
        await fair.request()


async def test_the_round_is_computed_and_told_of(fair: Fair, uow: Database) -> None:
    backers = [keep_backer(uow) for _ in range(3)]
    projects = [keep_project(uow) for _ in range(4)]
    fair.matching.causes = ("coding", "robots", "sport")
    view = await fair.computed(RoundRules(pitches=3, viewers_least=2, viewers_most=3))
    assert view.status is FairStatus.COMPUTED
    assert (view.projects, view.weighed, view.pairs, view.addressees) == (4, 4, 9, 3)
    assert (view.enough, view.short) == (4, 0)
    pairs = uow.all(FairPair)
    assert {pair.project_id for pair in pairs} == {project.id for project in projects}
    assert Counter(pair.backer_id for pair in pairs) == {backer.id: 3 for backer in backers}
    assert pairs[0].reasons[0] == {"code": "same-region", "parameters": {"region": "KZ-23"}}
    assert (pairs[0].parts, pairs[0].causes) == ({"base": 0.0}, ("coding", "robots"))
    # Every project's first viewer comes before anybody's second.
    assert len({pair.project_id for pair in pairs[:4]}) == 4
    (promise,) = uow.promised
    assert (promise.key, promise.recipient_id) == ("fair-computed", fair.organiser.acting.person_id)
    assert [action.name for row in promise.notification.actions for action in row] == ["open-fair"]
    assert uow.actions == ["fair.request", "fair.compute"]
    assert fair.pitches() == []
    assert await fair.compute() == 0


async def test_shortfalls_have_their_cause(fair: Fair, uow: Database, clock: FrozenClock) -> None:
    """Nobody fits one project; those who fit the other have no places left."""
    full = keep_backer(uow, pitches_per_week=1)
    other = keep_backer(uow, pitches_per_week=1)
    elsewhere = keep_project(uow, stage=ProjectStage.SUPPORTED)
    for backer in (full, other):
        uow.keep(a_pitch(elsewhere, backer, sent_at=clock.now()))
    far, near = keep_project(uow, region="KZ-10"), keep_project(uow, title="Мектеп")
    view = await fair.computed()
    assert (view.pairs, view.short) == (0, 2)
    shortages, total = await fair(ListFairShortages)(view.id, offset=0, limit=10)
    assert total == 2
    assert [(item.title, item.viewers, item.wanted, item.cause) for item in shortages] == [
        (far.title, 0, 2, ShortfallCause.FEW_ELIGIBLE),
        (near.title, 0, 2, ShortfallCause.BACKERS_FULL),
    ]
    assert (await fair(ListFairShortages)(view.id, offset=1, limit=10))[0] == shortages[1:]
    assert fair.said("fair-computed-none") == 1
    with pytest.raises(OutdatedError):
        await fair(SendFair)(view.id)


@pytest.mark.parametrize(("projects", "backers"), [(0, 0), (0, 2), (3, 0)])
async def test_nobody_on_one_side_is_no_error(fair: Fair, uow: Database, projects: int, backers: int) -> None:
    for _ in range(projects):
        keep_project(uow)
    for _ in range(backers):
        keep_backer(uow)
    view = await fair.computed()
    assert (view.status, view.pairs, view.short) == (FairStatus.COMPUTED, 0, projects)


async def test_a_pair_that_was_brought_together_before_is_left_out(fair: Fair, uow: Database) -> None:
    told, new = keep_backer(uow), keep_backer(uow)
    project = keep_project(uow)
    uow.keep(a_pitch(project, told, status=PitchStatus.DECLINED))
    view = await fair.computed()
    assert [pair.backer_id for pair in uow.all(FairPair)] == [new.id]
    assert view.short == 1


async def test_a_weak_fit_is_left_out(fair: Fair, uow: Database, clock: FrozenClock) -> None:
    """As everywhere: who does not care for the topic hears of a new project later, if at all."""
    keep_backer(uow)
    keep_project(uow, published_at=clock.now())
    fair.matching.topical = False
    assert (await fair.computed()).pairs == 0


async def test_discarded_while_it_is_computed_it_stays_discarded(fair: Fair, uow: Database) -> None:
    keep_backer(uow)
    keep_project(uow)
    round_id = await fair.request()

    class Discarding(FakeMatching):
        async def share_out(self, *args: Any, **kwargs: Any) -> Round:
            await fair(DiscardFair)(round_id)
            return await super().share_out(*args, **kwargs)

    fair.matching = Discarding()
    await fair.compute()
    assert (await fair.show(round_id)).status is FairStatus.DISCARDED
    assert uow.all(FairPair) == []
    assert uow.promised == []
    with pytest.raises(OutdatedError):
        await fair(SendFair)(round_id)


async def test_progress_is_seen_and_weighing_stops_when_discarded(fair: Fair, uow: Database) -> None:
    keep_backer(uow)
    for _ in range(50):
        keep_project(uow)
    round_id = await fair.request()
    seen = []

    class Watched(FakeMatching):
        async def candidates(
            self,
            projects: Sequence[ProjectFacts],
            backers: Sequence[BackerFacts],
            *,
            limit: int,
            now: datetime,
        ) -> Candidates:
            view = await fair.show(round_id)
            seen.append((view.weighed, view.projects))
            if len(seen) == 2:
                await fair(DiscardFair)(round_id)
            return await super().candidates(projects, backers, limit=limit, now=now)

    fair.matching = Watched()
    await fair.compute()
    assert seen == [(0, 50), (20, 50)]


async def test_computing_that_breaks_leaves_nothing_and_is_given_up_in_the_end(
    fair: Fair, uow: Database
) -> None:
    class Broken(FakeMatching):
        async def share_out(
            self,
            suggestions: Sequence[Suggestion],
            rules: RoundRules,
            *,
            pitches_left: Mapping[int, int],
            project_ids: Collection[int],
        ) -> Round:
            raise MemoryError

    keep_backer(uow)
    keep_project(uow)
    round_id = await fair.request()
    fair.matching = Broken()
    for _ in range(MAX_TRIES):
        with pytest.raises(MemoryError):
            await fair.compute()
        assert (await fair.show(round_id)).status is FairStatus.REQUESTED
    assert await fair.compute() == 1
    assert (await fair.show(round_id)).status is FairStatus.FAILED
    assert uow.all(FairPair) == []
    assert fair.said("fair-failed") == 1
    assert await fair.compute() == 0


async def test_after_one_break_it_is_computed_wholly(fair: Fair, uow: Database) -> None:
    keep_backer(uow)
    keep_project(uow)
    round_id = await fair.request()

    class BreaksOnce(FakeMatching):
        async def share_out(self, *args: Any, **kwargs: Any) -> Round:
            if not fair.uow.all(FairRound)[0].tries > 1:
                raise MemoryError
            return await super().share_out(*args, **kwargs)

    fair.matching = BreaksOnce()
    with pytest.raises(MemoryError):
        await fair.compute()
    await fair.compute()
    assert (await fair.show(round_id)).pairs == 1
    # Texts that were read before the break are not read again.
    assert len(fair.matching.read) == len(uow.all(TextVector)) == 2


async def test_last_rounds_are_listed_and_shown(fair: Fair, uow: Database) -> None:
    ids = [await fair.request(submission=str(number)) for number in range(3)]
    await fair(DiscardFair)(ids[1])
    items, total = await fair(ListFairs)(fair.forum.id, offset=0, limit=2)
    assert total == 3
    assert [(item.id, item.status) for item in items] == [
        (ids[2], FairStatus.REQUESTED),
        (ids[1], FairStatus.DISCARDED),
    ]
    other = uow.keep(a_forum())
    uow.keep(a_fair_round(other, uow.keep(a_person())))
    assert (await fair(ListFairs)(fair.forum.id, offset=2, limit=2))[0][0].id == ids[0]
    for deed in (ShowFair, SendFair, DiscardFair):
        with pytest.raises(NotFoundError):
            await fair(deed)(999)


async def test_who_declined_is_not_paired_with_the_same_project_submitted_anew(
    fair: Fair, uow: Database
) -> None:
    backer, ngo = keep_backer(uow), uow.keep(an_organization())
    before = uow.keep(a_project(ngo, stage=ProjectStage.WITHDRAWN))
    uow.keep(a_pitch(before, backer, status=PitchStatus.DECLINED))
    uow.keep(a_project(ngo))
    fair.matching.alike = (before.id,)
    assert (await fair.computed()).pairs == 0
    fair.matching.alike = ()
    round_id = await fair.request(submission="two")
    await fair.compute()
    assert (await fair.show(round_id)).pairs == 1
