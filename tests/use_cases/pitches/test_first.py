"""The first pitches of a backer: the best few, chosen for it, the best first."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.matching.fit import FLOOR
from bot.models.backers import BackerProfile
from bot.models.organizations import Organization
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.models.waits import Wait
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.pitches.clocks import PITCH
from bot.use_cases.pitches.first import FIRST, ServeNewBackers
from bot.use_cases.pitches.suggesting import SuggestBackers
from tests.builders import a_pitch, a_project, an_organization
from tests.database import Database
from tests.fakes import FakeMatching, FrozenClock
from tests.scenes import keep_backer, keep_project
from tests.use_cases.pitches.pitch_scene import RULES, ticked

MONDAY, FRIDAY, SATURDAY = (datetime(2026, 6, day, 5, 0, tzinfo=UTC) for day in (22, 26, 27))


@pytest.fixture
def matching() -> FakeMatching:
    return FakeMatching()


async def serve(uow: Database, clock: FrozenClock, matching: FakeMatching) -> int:
    return await ServeNewBackers(SystemIdentity(), uow, clock, matching, RULES)()


def new_backer(uow: Database, **fields: Any) -> Organization:
    return keep_backer(uow, **({"served_at": None} | fields))


def projects_by_score(uow: Database, matching: FakeMatching, *scores: float, **fields: Any) -> list[Project]:
    """Published in this order, so that a search would take the first of them first."""
    made = [keep_project(uow, **fields) for _ in scores]
    matching.scores = {project.id: score for project, score in zip(made, scores, strict=True)}
    return made


def shown(uow: Database) -> list[int]:
    return [pitch.project_id for pitch in uow.all(Pitch)]


async def test_the_best_come_first_whatever_was_published_first(
    uow: Database, clock: FrozenClock, matching: FakeMatching
) -> None:
    new_backer(uow, pitches_per_week=10)
    weak, good, best, better = projects_by_score(uow, matching, 0.3, 0.85, 0.99, 0.9)
    await serve(uow, clock, matching)
    assert shown(uow) == [best.id, better.id, good.id]
    assert weak.id not in shown(uow)
    told = [promise.notification.args["title"] for promise in uow.promised]
    assert told == [best.title, better.title, good.title]


async def test_only_the_last_message_offers_more(
    uow: Database, clock: FrozenClock, matching: FakeMatching
) -> None:
    new_backer(uow, pitches_per_week=10)
    projects_by_score(uow, matching, *[0.9] * (FIRST + 2))
    await serve(uow, clock, matching)
    names = [
        [action.name for row in promise.notification.actions for action in row] for promise in uow.promised
    ]
    assert ["more-pitches" in one for one in names] == [False] * (FIRST - 1) + [True]


async def test_a_backer_is_served_once(uow: Database, clock: FrozenClock, matching: FakeMatching) -> None:
    new_backer(uow, pitches_per_week=10)
    projects_by_score(uow, matching, *[0.9] * 6)
    assert await serve(uow, clock, matching) == 1
    assert await serve(uow, clock, matching) == 0
    assert len(shown(uow)) == FIRST


@pytest.mark.parametrize("changed", ["updated_at", "decided_at"])
async def test_a_clock_set_back_serves_nobody_for_ever(
    uow: Database, clock: FrozenClock, matching: FakeMatching, changed: str
) -> None:
    """Neither are backers searched for without rest."""
    ahead = clock.now() + timedelta(hours=1)
    backer = new_backer(
        uow, pitches_per_week=10, **({"updated_at": ahead} if changed == "updated_at" else {})
    )
    if changed == "decided_at":
        backer.decided_at = ahead
    projects_by_score(uow, matching, *(0.9,) * 8)
    suggest = SuggestBackers(SystemIdentity(), uow, clock, matching, RULES)
    assert [await serve(uow, clock, matching) for _ in range(2)] == [1, 0]
    assert len(shown(uow)) == FIRST
    assert [bool(await suggest()) for _ in range(2)] == [True, False]
    clock.advance(timedelta(hours=2))
    assert await serve(uow, clock, matching) == 0


async def test_no_search_takes_the_places_of_a_backer_before_its_best_are_chosen(
    uow: Database, clock: FrozenClock, matching: FakeMatching
) -> None:
    new_backer(uow, pitches_per_week=1)
    _, best = projects_by_score(uow, matching, 0.5, 0.95)
    await ticked(uow, clock, matching)
    assert shown(uow) == [best.id]


@pytest.mark.parametrize(
    "scores", [(0.99, 0.99, 0.99, 0.99), (0.9, 0.9, 0.7), (0.7, 0.7, 0.7), (0.3, 0.3, 0.3)]
)
@pytest.mark.parametrize("day", [MONDAY, FRIDAY, SATURDAY], ids=["Monday", "Friday", "Saturday"])
async def test_a_first_week_has_a_place_for_what_is_published_afterwards(
    uow: Database, clock: FrozenClock, matching: FakeMatching, scores: tuple[float, ...], day: datetime
) -> None:
    """However well what was there fits, and however often is searched."""
    clock.move_to(day)
    new_backer(uow, pitches_per_week=3)
    projects_by_score(uow, matching, *scores, published_at=clock.now())
    clock.advance(timedelta(minutes=1))
    for _ in range(3):
        await ticked(uow, clock, matching)
        clock.advance(timedelta(hours=2))
    assert len(shown(uow)) == 2
    new = keep_project(uow, published_at=clock.now())
    matching.scores[new.id] = 0.9
    await ticked(uow, clock, matching)
    assert shown(uow)[2:] == [new.id]


async def test_what_was_there_has_its_turn_in_the_next_week(
    uow: Database, clock: FrozenClock, matching: FakeMatching
) -> None:
    new_backer(uow, pitches_per_week=3)
    projects_by_score(uow, matching, *[0.99] * 9)
    clock.advance(timedelta(minutes=1))
    await ticked(uow, clock, matching)
    clock.advance(timedelta(days=7))
    await ticked(uow, clock, matching)
    assert len(shown(uow)) == 2 + 3


async def test_nothing_below_the_floor_even_if_there_is_nothing_else(
    uow: Database, clock: FrozenClock, matching: FakeMatching
) -> None:
    new_backer(uow, pitches_per_week=10)
    projects_by_score(uow, matching, FLOOR - 0.01, FLOOR - 0.1)
    await ticked(uow, clock, matching)
    assert shown(uow) == []


@pytest.mark.parametrize("again", ["another wish", "resumed", "verified anew"])
async def test_who_changes_what_it_supports_is_served_again_within_the_week(
    uow: Database, clock: FrozenClock, matching: FakeMatching, again: str
) -> None:
    backer = new_backer(uow, pitches_per_week=5)
    projects_by_score(uow, matching, *[0.9] * 8)
    await serve(uow, clock, matching)
    clock.advance(timedelta(hours=1))
    profile = uow.by_id(BackerProfile, backer.id)
    match again:
        case "another wish":
            profile.updated_at = clock.now()
        case "resumed":
            profile.pause(clock.now())
            clock.advance(timedelta(hours=1))
            profile.resume(clock.now())
        case _:
            backer.decided_at = clock.now()
    assert await serve(uow, clock, matching) == 1
    assert len(shown(uow)) == 4


async def test_each_first_pitch_waits_like_any_other(
    uow: Database, clock: FrozenClock, matching: FakeMatching
) -> None:
    new_backer(uow)
    projects_by_score(uow, matching, 0.9, 0.9)
    await serve(uow, clock, matching)
    waiting = {wait.record_id for wait in uow.all(Wait) if wait.kind == PITCH}
    assert waiting == {pitch.id for pitch in uow.all(Pitch)}
    assert len(waiting) == 2


async def test_those_that_need_nobody_else_or_were_declined_are_left_out(
    uow: Database, clock: FrozenClock, matching: FakeMatching
) -> None:
    backer, other = new_backer(uow, pitches_per_week=10), keep_backer(uow)
    taken = keep_project(uow)
    uow.keep(a_pitch(taken, other, status=PitchStatus.INTERESTED))
    ngo = uow.keep(an_organization())
    before = uow.keep(a_project(ngo, stage=ProjectStage.WITHDRAWN))
    uow.keep(a_pitch(before, backer, status=PitchStatus.DECLINED))
    uow.keep(a_project(ngo))
    matching.alike = (before.id,)
    await serve(uow, clock, matching)
    mine = [pitch.project_id for pitch in uow.all(Pitch) if pitch.backer_id == backer.id]
    assert mine == [before.id]


async def test_new_backers_do_not_all_crowd_before_one_project(
    uow: Database, clock: FrozenClock, matching: FakeMatching
) -> None:
    for number in range(2 * RULES.per_wave + 3):
        new_backer(uow, name=f"Қолдаушы {number}")
    keep_project(uow)
    while await serve(uow, clock, matching):
        pass
    assert len(shown(uow)) == 2 * RULES.per_wave


async def test_who_cannot_be_written_to_is_served_when_they_are_back(
    uow: Database, clock: FrozenClock, matching: FakeMatching
) -> None:
    backer = new_backer(uow, people=0)
    keep_project(uow)
    assert await serve(uow, clock, matching) == 0
    assert uow.by_id(BackerProfile, backer.id).served_at is None
