"""Suggestions: who gets a project, when, and who does not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.matching.fit import FLOOR
from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.country import week_of
from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import Organization, OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import (
    Listed,
    Text,
    WrittenIn,
)
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.meaning.facts import backer_facts
from bot.use_cases.meaning.upkeep import RefreshVectors
from bot.use_cases.meaning.vectors import BATCH
from bot.use_cases.pitches.possible import FindPossibleBackers
from bot.use_cases.pitches.ranking import rank_backers
from bot.use_cases.pitches.suggesting import (
    PATIENCE,
    RETRY,
    SuggestBackers,
)
from bot.use_cases.pitches.waves import PitchRules
from bot.wiring.registry import registry
from tests.builders import (
    a_backer_profile,
    a_membership,
    a_person,
    a_pitch,
    a_project,
    an_actor,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock
from tests.scenes import keep_backer, keep_project
from tests.use_cases.pitches.pitch_scene import ticked


def suggest(uow: Database, clock: FrozenClock, matching: FakeMatching | None = None) -> SuggestBackers:
    return SuggestBackers(SystemIdentity(), uow, clock, matching or FakeMatching(), PitchRules(per_wave=3))


def pitches(uow: Database) -> list[Pitch]:
    return uow.all(Pitch)


async def test_every_representative_of_a_fitting_backer_gets_the_pitch(
    uow: Database, clock: FrozenClock
) -> None:
    backer = keep_backer(uow, people=2)
    project = keep_project(uow)
    assert await suggest(uow, clock)() == 1
    (pitch,) = pitches(uow)
    assert (pitch.project_id, pitch.backer_id, pitch.sent_at) == (project.id, backer.id, clock.now())
    assert pitch.score == 0.9
    assert pitch.reasons[0] == {"code": "same-region", "parameters": {"region": "KZ-23"}}
    assert [promise.key for promise in uow.promised] == ["pitch", "pitch"]
    assert len({promise.dedupe_key for promise in uow.promised}) == 2
    assert uow.actions == ["pitch.send"]


async def test_the_message_carries_the_reasons_and_the_answers(uow: Database, clock: FrozenClock) -> None:
    keep_backer(uow)
    keep_project(uow)
    await suggest(uow, clock)()
    (promise,) = uow.promised
    args = promise.notification.args
    assert args["original"] == WrittenIn("kk")
    reasons = args["reasons"]
    assert isinstance(reasons, Listed)
    assert [reason.key for reason in reasons.items if isinstance(reason, Text)] == [
        "reason-same-region",
        "reason-within-ceiling",
        "reason-close-in-meaning",
    ]
    actions = [action for row in promise.notification.actions for action in row]
    assert [action.name for action in actions] == [
        "pitch-interested",
        "pitch-later",
        "pitch-decline",
        "pitch-more",
        "ask-language",
    ]
    assert actions[-1].readers == (Language.RUSSIAN,), "whoever reads it as it was written asks for nothing"


async def test_a_wave_is_three_of_the_best(uow: Database, clock: FrozenClock) -> None:
    backers = [keep_backer(uow) for _ in range(5)]
    keep_project(uow)
    matching = FakeMatching()
    matching.best = tuple(backer.id for backer in reversed(backers))
    await suggest(uow, clock, matching)()
    assert [pitch.backer_id for pitch in pitches(uow)] == list(matching.best[:3])
    assert await suggest(uow, clock, matching)() == 0


async def test_those_who_rest_are_unverified_or_are_the_project_s_own_get_nothing(
    uow: Database, clock: FrozenClock
) -> None:
    keep_backer(uow, paused=True)
    keep_backer(uow, verified=False)
    own = keep_backer(uow)
    uow.keep(a_project(own))
    await suggest(uow, clock)()
    assert pitches(uow) == []
    assert uow.promised == []


async def test_a_project_that_is_not_published_is_left_alone(uow: Database, clock: FrozenClock) -> None:
    keep_backer(uow)
    for stage in set(ProjectStage) - {ProjectStage.PUBLISHED}:
        keep_project(uow, stage=stage)
    assert await suggest(uow, clock)() == 0


async def test_the_weekly_cap_holds_over_all_projects(uow: Database, clock: FrozenClock) -> None:
    keep_backer(uow, pitches_per_week=2)
    for _ in range(4):
        keep_project(uow)
    await suggest(uow, clock)()
    assert len(pitches(uow)) == 2


async def test_on_monday_there_is_room_again(uow: Database, clock: FrozenClock) -> None:
    keep_backer(uow, pitches_per_week=1)
    first, second = keep_project(uow), keep_project(uow)
    await suggest(uow, clock)()
    clock.move_to(week_of(clock.now())[1] - timedelta(seconds=1))
    await suggest(uow, clock)()
    assert [pitch.project_id for pitch in pitches(uow)] == [first.id]
    clock.advance(RETRY)
    await suggest(uow, clock)()
    assert [pitch.project_id for pitch in pitches(uow)] == [first.id, second.id]


async def test_nobody_gets_the_same_project_twice(uow: Database, clock: FrozenClock) -> None:
    backer = keep_backer(uow, pitches_per_week=10)
    project = keep_project(uow)
    uow.keep(a_pitch(project, backer, sent_at=clock.now() - timedelta(days=30)))
    await suggest(uow, clock)()
    assert len(pitches(uow)) == 1


async def test_a_daily_digest_arrives_in_the_morning(uow: Database, clock: FrozenClock) -> None:
    keep_backer(uow, frequency=PitchFrequency.DAILY)
    keep_project(uow)
    await suggest(uow, clock)()
    morning = datetime(2026, 6, 23, 4, 0, tzinfo=UTC)
    assert pitches(uow)[0].sent_at == morning
    assert [promise.not_before for promise in uow.promised] == [morning]


async def test_what_changed_while_the_engine_was_at_work_counts(uow: Database, clock: FrozenClock) -> None:
    """The project is withdrawn after the backers were ranked and before anything is sent."""
    keep_backer(uow)
    project = keep_project(uow)

    class Withdrawing(FakeMatching):
        async def backers_for(self, *args: Any, **kwargs: Any) -> Any:
            found = await super().backers_for(*args, **kwargs)
            if not project.closed:
                async with uow as block:
                    project.withdraw()
                    await block.commit()
            return found

    await suggest(uow, clock, Withdrawing())()
    assert pitches(uow) == []


async def test_a_text_is_read_once(uow: Database, clock: FrozenClock) -> None:
    backer = keep_backer(uow)
    project = keep_project(uow)
    matching = FakeMatching()
    facts = [backer_facts(a_backer_profile(backer), backer, 3)]

    async def rank() -> None:
        await rank_backers(uow, matching, project, facts, limit=3, now=clock.now())

    await rank()
    await rank()
    assert len(matching.read) == 2
    assert matching.asked[-1].vector is not None
    facts = [replace(facts[0], text="Жаңа тілек")]
    await rank()
    assert matching.read[2:] == ["Жаңа тілек"]
    matching.version = "fake@2"
    await rank()
    assert len(matching.read) == 5
    kept = uow.all(TextVector)
    assert {(row.owner_kind, row.model, row.model_version) for row in kept} == {
        (VectorOwner.PROJECT, "fake", "2"),
        (VectorOwner.BACKER, "fake", "2"),
    }


async def test_who_waits_for_a_screen_waits_for_few_texts(uow: Database, clock: FrozenClock) -> None:
    """The others are compared by their keywords; the background, which may take its time, reads them all."""
    backers = [keep_backer(uow) for _ in range(2 * BATCH + 1)]
    project = keep_project(uow)
    facts = [
        replace(backer_facts(a_backer_profile(backer), backer, 3), text=f"{backer.id}-тілек")
        for backer in backers
    ]
    matching = FakeMatching()
    found = await rank_backers(uow, matching, project, facts, limit=50, now=clock.now(), read_at_most=BATCH)
    assert len(found) == len(backers)
    assert len(matching.read) == BATCH + 1
    await rank_backers(uow, matching, project, facts, limit=50, now=clock.now())
    assert len(matching.read) == len(set(matching.read)) == len(backers) + 1


async def test_what_was_read_meanwhile_is_not_read_again(uow: Database, clock: FrozenClock) -> None:
    """The background begins with the newest while a search begins with the oldest: they meet in the middle."""
    backers = [keep_backer(uow, text=f"{number}-ші тілегіміз") for number in range(2 * BATCH)]
    project = keep_project(uow)
    matching = FakeMatching()
    facts = [backer_facts(uow.by_id(BackerProfile, backer.id), backer, 3) for backer in backers]
    background = RefreshVectors(SystemIdentity(), uow, clock, matching, registry())

    class Meanwhile(FakeMatching):
        async def vectorize(self, items: Any) -> Any:
            if not matching.read:
                await background()
                await background()
            return await super().vectorize(items)

    searching = Meanwhile()
    await rank_backers(uow, searching, project, facts, limit=50, now=clock.now())
    assert len(searching.read) + len(matching.read) == len(backers) + 2, "the project's own text twice"


async def test_without_a_model_matching_goes_on(uow: Database, clock: FrozenClock) -> None:
    keep_backer(uow)
    keep_project(uow)
    await suggest(uow, clock, FakeMatching(unavailable=True))()
    assert len(pitches(uow)) == 1
    assert uow.all(TextVector) == []


async def test_no_backers_at_all_is_no_error(uow: Database, clock: FrozenClock) -> None:
    keep_project(uow)
    assert await suggest(uow, clock)() == 1
    assert await suggest(uow, clock)() == 0


@pytest.mark.parametrize("news", ["a new profile", "another wish", "verified"])
async def test_news_among_backers_are_looked_at_without_waiting_for_the_next_round(
    uow: Database, clock: FrozenClock, news: str
) -> None:
    """What fits the backer best is chosen first; the search then goes on, for the places that are left."""
    if news != "a new profile":
        backer = keep_backer(uow, verified=news == "another wish", paused=news == "another wish")
    keep_project(uow)
    assert await suggest(uow, clock)() == 1
    clock.advance(timedelta(minutes=1))
    assert await suggest(uow, clock)() == 0
    match news:
        case "a new profile":
            backer = keep_backer(uow, updated_at=clock.now(), served_at=None)
        case "another wish":
            profile = uow.by_id(BackerProfile, backer.id)
            profile.paused, profile.updated_at = False, clock.now()
        case "verified":
            backer.verify(clock.now())
    assert await suggest(uow, clock)() == 1
    assert pitches(uow) == []
    await ticked(uow, clock, FakeMatching())
    assert [pitch.backer_id for pitch in pitches(uow)] == [backer.id]


async def test_a_weak_fit_is_worse_than_silence(uow: Database, clock: FrozenClock) -> None:
    keep_backer(uow)
    keep_project(uow)
    matching = FakeMatching()
    matching.score = FLOOR - 0.01
    await suggest(uow, clock, matching)()
    assert pitches(uow) == []
    clock.advance(RETRY)
    matching.score = FLOOR
    await suggest(uow, clock, matching)()
    assert len(pitches(uow)) == 1


async def test_a_backer_nobody_can_write_to_is_not_asked(uow: Database, clock: FrozenClock) -> None:
    backer = uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    uow.keep(a_membership(uow.keep(a_person(reachable=False)), backer))
    uow.keep(a_backer_profile(backer))
    keep_project(uow)
    await suggest(uow, clock)()
    assert pitches(uow) == []


async def test_the_same_region_and_money_on_offer_are_no_reason_to_ask(
    uow: Database, clock: FrozenClock
) -> None:
    """Neither at first nor when the project has waited for long: then moderators are asked to call."""
    keep_backer(uow)
    keep_project(uow, published_at=clock.now())
    indifferent = FakeMatching(topical=False)
    for _ in range(3):
        await suggest(uow, clock, indifferent)()
        assert pitches(uow) == []
        clock.advance(PATIENCE)


async def test_who_declined_is_not_asked_about_the_same_project_submitted_anew(
    uow: Database, clock: FrozenClock
) -> None:
    said_no, silent = keep_backer(uow, "Жоқ деген"), keep_backer(uow, "Үндемеген")
    ngo = uow.keep(an_organization())
    before = uow.keep(a_project(ngo, stage=ProjectStage.WITHDRAWN))
    uow.keep(a_pitch(before, said_no, status=PitchStatus.DECLINED))
    uow.keep(a_pitch(before, silent, status=PitchStatus.CLOSED))
    anew = uow.keep(a_project(ngo, "Кружки программирования"))
    matching = FakeMatching()
    matching.alike = (before.id,)
    await suggest(uow, clock, matching)()
    assert [pitch.backer_id for pitch in pitches(uow) if pitch.project_id == anew.id] == [silent.id]


@pytest.mark.parametrize("another", ["project", "organisation"])
async def test_who_declined_is_asked_about_another_project(
    uow: Database, clock: FrozenClock, another: str
) -> None:
    backer = keep_backer(uow)
    before = uow.keep(a_project(uow.keep(an_organization()), stage=ProjectStage.WITHDRAWN))
    uow.keep(a_pitch(before, backer, status=PitchStatus.DECLINED))
    owner = (
        uow.by_id(Organization, before.organization_id)
        if another == "project"
        else uow.keep(an_organization())
    )
    new = uow.keep(a_project(owner))
    matching = FakeMatching()
    matching.alike = () if another == "project" else (before.id,)
    await suggest(uow, clock, matching)()
    assert [pitch.backer_id for pitch in pitches(uow) if pitch.project_id == new.id] == [backer.id]


@pytest.mark.parametrize("secret", [{"paused": True}, {"ceiling": 1}])
async def test_possible_backers_tell_neither_a_pause_nor_a_ceiling(
    uow: Database, clock: FrozenClock, secret: dict[str, Any]
) -> None:
    leader = uow.keep(a_person())
    ngo = uow.keep(an_organization(by=leader))
    project = uow.keep(a_project(ngo))
    keep_backer(uow)
    profile = uow.one(BackerProfile)
    find = FindPossibleBackers(FakeIdentity(an_actor(leader, ngo)), uow, clock, FakeMatching())
    before = await find(project.id)
    assert len(before) == 1
    for name, value in secret.items():
        setattr(profile, name, value)
    assert await find(project.id) == before
