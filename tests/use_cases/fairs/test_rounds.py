"""The fair: computed, looked at, sent pair by pair; caps hold, nothing is sent twice, shortfalls are told."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.matching.facts import BackerFacts, ProjectFacts
from bot.matching.round_rules import Round, RoundRules
from bot.matching.suggestions import Suggestion
from bot.models.backers import BackerProfile
from bot.models.fairs import MAX_TRIES, FairPair, FairRound, FairStatus, PairOutcome, ShortfallCause
from bot.models.forum import Forum
from bot.models.meaning import TextVector
from bot.models.organizations import Membership, Organization, OrganizationKind, OrganizationStatus
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.models.roles import StaffRole
from bot.use_cases.fairs.computing import ComputeFairs
from bot.use_cases.fairs.rounds import (
    DiscardFair,
    FairView,
    ListFairs,
    ListFairShortages,
    RequestFair,
    SendFair,
    ShowFair,
    ShowFairGround,
)
from bot.use_cases.fairs.sending import DeliverFairs
from bot.use_cases.kernel.errors import (
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.meaning.ports import Candidates
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.use_cases.pitches.waves import PitchRules
from tests.builders import (
    a_backer_profile,
    a_fair_round,
    a_forum,
    a_membership,
    a_person,
    a_pitch,
    a_project,
    an_actor,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock

PITCH_RULES = PitchRules(per_wave=3)


def keep_backer(uow: Database, **profile: Any) -> Organization:
    organization = uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    uow.keep(a_membership(uow.keep(a_person()), organization))
    uow.keep(a_backer_profile(organization, **profile))
    return organization


def keep_project(uow: Database, **fields: Any) -> Project:
    return uow.keep(a_project(uow.keep(an_organization()), **fields))


@dataclass
class Fair:
    """A forum with its organiser, and short ways through a round."""

    uow: Database
    clock: FrozenClock
    matching: FakeMatching
    forum: Forum
    organiser: FakeIdentity

    def __call__(self, deed: type[Any]) -> Any:
        return deed(self.organiser, self.uow, self.clock)

    async def request(self, rules: RoundRules | None = None, submission: str = "one") -> int:
        round_id: int = await self(RequestFair)(submission, self.forum.id, rules or RoundRules())
        return round_id

    async def compute(self) -> int:
        return await ComputeFairs(SystemIdentity(), self.uow, self.clock, self.matching)()

    async def deliver(self) -> None:
        deliver = DeliverFairs(SystemIdentity(), self.uow, self.clock, PITCH_RULES)
        while await deliver():
            pass

    async def computed(self, rules: RoundRules | None = None) -> FairView:
        round_id = await self.request(rules)
        assert await self.compute() == 1
        return await self.show(round_id)

    async def sent(self, round_id: int) -> FairView:
        await self(SendFair)(round_id)
        await self.deliver()
        return await self.show(round_id)

    async def show(self, round_id: int) -> FairView:
        view: FairView = await self(ShowFair)(round_id)
        return view

    def pitches(self) -> list[Pitch]:
        return self.uow.all(Pitch)

    def said(self, key: str) -> int:
        return sum(promise.key == key for promise in self.uow.promised)


@pytest.fixture
def fair(uow: Database, clock: FrozenClock) -> Fair:
    organiser = FakeIdentity(an_actor(uow.keep(a_person(staff=(StaffRole.ORGANISER,)))))
    return Fair(uow, clock, FakeMatching(), uow.keep(a_forum()), organiser)


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


async def test_sending_makes_pitches_like_any_other(fair: Fair, uow: Database, clock: FrozenClock) -> None:
    backer, project = keep_backer(uow), keep_project(uow)
    fair.matching.causes = ("coding",)
    view = await fair.computed()
    view = await fair.sent(view.id)
    assert (view.status, view.sent, view.pairs) == (FairStatus.SENT, 1, 1)
    (pitch,) = fair.pitches()
    assert (pitch.project_id, pitch.backer_id, pitch.sent_at) == (project.id, backer.id, clock.now())
    assert (pitch.score, pitch.wave, pitch.causes) == (0.7, 1, ("coding",))
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


async def test_one_backer_for_many_projects(fair: Fair, uow: Database) -> None:
    keep_backer(uow, pitches_per_week=2)
    for _ in range(30):
        keep_project(uow)
    view = await fair.computed()
    assert (view.projects, view.pairs, view.short) == (30, 2, 30)
    assert (await fair.sent(view.id)).sent == 2


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
