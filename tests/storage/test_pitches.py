"""Profiles, pitches, searches and vectors, on both databases."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.models.backers import PitchFrequency
from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import Organization, OrganizationKind, OrganizationStatus
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import (
    decode_notification,
    encode_notification,
)
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.asking import asked_now
from bot.use_cases.pitches.clocks import PITCH
from bot.use_cases.pitches.digests import digest_of
from bot.use_cases.pitches.notifications import Digest
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from tests.builders import a_backer_profile, a_membership, a_person, a_pitch, a_project, an_organization
from tests.fakes import FrozenClock
from tests.fakes.clock import MONDAY_MORNING

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Kept:
    ngo: Organization
    backers: list[Organization]
    project: Project


@pytest.fixture
async def kept(storage: SqlUnitOfWork) -> Kept:
    """A published project, two backers with profiles."""
    async with storage as uow:
        founder = a_person()
        await uow[People].add(founder)
        await uow.flush()
        ngo = an_organization(by=founder)
        backers = [an_organization(kind=OrganizationKind.BUSINESS, by=founder) for _ in range(2)]
        for organization in (ngo, *backers):
            await uow[Organizations].add(organization)
        await uow.flush()
        project = a_project(ngo)
        await uow[Projects].add(project)
        for backer in backers:
            await uow[Backers].add(a_backer_profile(backer))
        await uow.commit()
    return Kept(ngo, backers, project)


async def keep(storage: SqlUnitOfWork, *pitches: Pitch) -> None:
    async with storage as uow:
        for pitch in pitches:
            await uow[Pitches].add(pitch)
        await uow.commit()


async def waiting(storage: SqlUnitOfWork, clock: FrozenClock) -> list[int]:
    async with storage.read() as uow:
        return list(
            await uow[Pitches].projects_to_search_for(clock.now(), per_wave=2, waves=3, retry=HOUR, limit=10)
        )


async def test_active_backers_are_verified_and_awake(storage: SqlUnitOfWork, kept: Kept) -> None:
    async with storage as uow:
        profile = await uow[Backers].get_for_update(kept.backers[0].id)
        assert profile is not None
        profile.pause(MONDAY_MORNING)
        await uow.commit()
    async with storage.read() as uow:
        assert [organization.id for _, organization in await uow[Backers].active()] == [kept.backers[1].id]
    async with storage as uow:
        backer = await uow[Organizations].get(kept.backers[1].id)
        assert backer is not None
        backer.status = OrganizationStatus.REJECTED
        await uow.commit()
    async with storage.read() as uow:
        assert await uow[Backers].active() == []


async def test_a_pair_is_pitched_once(storage: SqlUnitOfWork, kept: Kept) -> None:
    await keep(storage, a_pitch(kept.project, kept.backers[0]))
    with pytest.raises(IntegrityError):
        await keep(storage, a_pitch(kept.project, kept.backers[0]))


async def test_a_pitch_keeps_its_reasons(storage: SqlUnitOfWork, kept: Kept) -> None:
    reasons = [{"code": "offers", "parameters": {"needs": ["money", "media"]}}]
    await keep(storage, a_pitch(kept.project, kept.backers[0], reasons=reasons))
    async with storage.read() as uow:
        ((pitch, backer),) = await uow[Pitches].of_project(kept.project.id)
        assert pitch.reasons == reasons
        assert pitch.sent_at == MONDAY_MORNING
        assert backer.id == kept.backers[0].id


async def test_the_week_is_counted_by_backer(storage: SqlUnitOfWork, kept: Kept) -> None:
    first, second = kept.backers
    await keep(
        storage,
        a_pitch(kept.project, first),
        a_pitch(kept.project, second, sent_at=MONDAY_MORNING - timedelta(days=7)),
    )
    async with storage.read() as uow:
        ids = [first.id, second.id]
        week = MONDAY_MORNING, MONDAY_MORNING + 7 * DAY
        assert await uow[Pitches].count_asked(ids, *week) == {first.id: 1}
        before = MONDAY_MORNING - 7 * DAY, MONDAY_MORNING
        assert await uow[Pitches].count_asked(ids, *before) == {second.id: 1}
        assert await uow[Pitches].count_asked([], *week) == {}


async def test_a_backers_list_begins_with_what_is_open(
    storage: SqlUnitOfWork, kept: Kept, clock: FrozenClock
) -> None:
    backer = kept.backers[0]
    async with storage as uow:
        others = [a_project(kept.ngo, f"Жоба {number}") for number in range(3)]
        for project in others:
            await uow[Projects].add(project)
        await uow.commit()
    await keep(
        storage,
        a_pitch(others[0], backer, status=PitchStatus.DECLINED),
        a_pitch(others[1], backer, status=PitchStatus.LATER, sent_at=clock.now() - HOUR),
        a_pitch(kept.project, backer),
        a_pitch(others[2], backer, sent_at=clock.now() + HOUR),
    )
    async with storage.read() as uow:
        rows = await uow[Pitches].of_backers([backer.id], clock.now(), offset=0, limit=10)
        assert [project.id for _, project, _ in rows] == [kept.project.id, others[1].id, others[0].id]
        assert {carrier.id for _, _, carrier in rows} == {kept.ngo.id}
        assert await uow[Pitches].count_of_backers([backer.id], clock.now()) == 3
        page = await uow[Pitches].of_backers([backer.id], clock.now(), offset=2, limit=10)
        assert [project.id for _, project, _ in page] == [others[0].id]


async def test_what_a_backer_is_asked_at_one_moment(storage: SqlUnitOfWork, kept: Kept) -> None:
    """By the moment as the outbox keeps it, the best fitting first; another's and another day's are not of it."""
    backer, other = kept.backers
    at = MONDAY_MORNING + 14 * DAY
    async with storage as uow:
        projects = [a_project(kept.ngo, f"Жоба {number}") for number in range(3)]
        for project in projects:
            await uow[Projects].add(project)
        await uow.commit()
    weak, strong, moved_on = (
        a_pitch(projects[0], backer, sent_at=at, score=0.5),
        a_pitch(kept.project, backer, returned_at=at, score=0.9),
        a_pitch(projects[1], backer, sent_at=at, returned_at=at + 14 * DAY),
    )
    await keep(
        storage,
        weak,
        strong,
        moved_on,
        a_pitch(projects[2], backer, sent_at=at - DAY),
        a_pitch(kept.project, other, sent_at=at),
    )
    promised = decode_notification(encode_notification(digest_of(weak, "digest")), registry().subjects)
    assert isinstance(promised.about, Digest)
    async with storage.read() as uow:
        rows = await uow[Pitches].of_digest(backer.id, promised.about.at)
        assert [pitch.id for pitch, _, _ in rows] == [strong.id, weak.id]
        assert [project.id for _, project, _ in rows] == [kept.project.id, projects[0].id]
        assert {carrier.id for _, _, carrier in rows} == {kept.ngo.id}
        message = await registry().by_now(uow, promised, at)
    assert message is not None
    assert (message.args["number"], message.args["total"]) == (1, 2)


async def test_a_digest_is_brought_to_mind_at_once_and_only_once(
    storage: SqlUnitOfWork, kept: Kept, clock: FrozenClock
) -> None:
    async with storage as uow:
        profile = await uow[Backers].get_for_update(kept.backers[0].id)
        assert profile is not None
        profile.frequency = PitchFrequency.DAILY
        project = a_project(kept.ngo, "Тағы бір жоба")
        await uow[Projects].add(project)
        await uow.flush()
        reader = a_person()
        await uow[People].add(reader)
        await uow.flush()
        await uow[Organizations].add_membership(a_membership(reader, kept.backers[0]))
        await uow.commit()
    pitches = [a_pitch(kept.project, kept.backers[0]), a_pitch(project, kept.backers[0])]
    await keep(storage, *pitches)
    async with storage as uow:
        await uow.waits.begin_all(PITCH, [asked_now(pitch) for pitch in pitches])
        await uow.commit()
    clock.advance(2 * DAY)
    clocks = Clocks(registry().waits, AS_REGISTERED)
    ring = RingClocks(SystemIdentity(), storage, clock, clocks, registry().addressing)
    assert await ring() == 2
    assert await ring() == 0
    async with storage.read() as uow:
        nudged = [
            row.nudged_at for row, _, _ in await uow[Pitches].of_digest(kept.backers[0].id, MONDAY_MORNING)
        ]
        assert nudged == [clock.now()] * 2
        (head,) = await uow.outbox.heads(clock.now(), 10)
        assert head.recipient_id == reader.id


async def test_a_project_waits_until_it_was_searched_for(
    storage: SqlUnitOfWork, kept: Kept, clock: FrozenClock
) -> None:
    assert await waiting(storage, clock) == [kept.project.id]
    async with storage as uow:
        await uow[Pitches].mark_searched(kept.project.id, clock.now())
        await uow.commit()
    assert await waiting(storage, clock) == []
    clock.advance(HOUR)
    assert await waiting(storage, clock) == [kept.project.id]
    async with storage as uow:
        await uow[Pitches].mark_searched(kept.project.id, clock.now())
        await uow.commit()
    assert await waiting(storage, clock) == []


async def test_a_changed_backer_is_looked_at_at_once(
    storage: SqlUnitOfWork, kept: Kept, clock: FrozenClock
) -> None:
    async with storage as uow:
        await uow[Pitches].mark_searched(kept.project.id, clock.now())
        await uow.commit()
    clock.advance(timedelta(minutes=1))
    async with storage as uow:
        profile = await uow[Backers].get_for_update(kept.backers[0].id)
        assert profile is not None
        profile.updated_at = clock.now()
        await uow.commit()
    assert await waiting(storage, clock) == [kept.project.id]


async def test_enough_pitches_or_another_stage_end_the_search(
    storage: SqlUnitOfWork, kept: Kept, clock: FrozenClock
) -> None:
    await keep(storage, a_pitch(kept.project, kept.backers[0]))
    assert await waiting(storage, clock) == [kept.project.id]
    await keep(storage, a_pitch(kept.project, kept.backers[1]))
    assert await waiting(storage, clock) == []
    async with storage as uow:
        await uow[Projects].add(a_project(kept.ngo, stage=ProjectStage.SUBMITTED))
        await uow.commit()
    assert await waiting(storage, clock) == []


async def test_a_vector_takes_the_place_of_the_one_before(storage: SqlUnitOfWork) -> None:
    for version in ("1", "2"):
        async with storage as uow:
            await uow[TextVectors].put(
                TextVector(
                    owner_kind=VectorOwner.PROJECT,
                    owner_id=7,
                    model="fake",
                    model_version=version,
                    text_hash="0" * 64,
                    vector=b"\x00\xff",
                )
            )
            await uow.commit()
    async with storage.read() as uow:
        found = await uow[TextVectors].of(VectorOwner.PROJECT, [7, 8])
        assert [(row.model_version, row.vector) for row in found.values()] == [("2", b"\x00\xff")]
        assert await uow[TextVectors].of(VectorOwner.BACKER, [7]) == {}


def shown_to(kept: Kept, backer: int, **fields: object) -> Pitch:
    return a_pitch(kept.project, kept.backers[backer], **fields)


async def test_a_pitch_that_came_back_takes_a_place_of_the_week(storage: SqlUnitOfWork, kept: Kept) -> None:
    await keep(storage, shown_to(kept, 0, returned_at=MONDAY_MORNING + 14 * DAY))
    ids = [kept.backers[0].id]
    async with storage.read() as uow:
        later = MONDAY_MORNING + 7 * DAY
        assert await uow[Pitches].count_asked(ids, later, later + 8 * DAY) == {ids[0]: 1}
        assert await uow[Pitches].count_asked(ids, MONDAY_MORNING, later + 8 * DAY) == {ids[0]: 2}


async def test_what_a_backer_has_asked_for_is_counted_apart(storage: SqlUnitOfWork, kept: Kept) -> None:
    await keep(storage, shown_to(kept, 0, asked_for=True))
    backer_id, week = kept.backers[0].id, (MONDAY_MORNING, MONDAY_MORNING + 7 * DAY)
    async with storage.read() as uow:
        assert await uow[Pitches].count_asked([backer_id], *week) == {}
        assert await uow[Pitches].count_asked_for(backer_id, MONDAY_MORNING) == 1
        assert await uow[Pitches].count_asked_for(backer_id, MONDAY_MORNING + DAY) == 0
        assert await uow[Pitches].asked_for_lately(backer_id, MONDAY_MORNING) is None
        lately = await uow[Pitches].asked_for_lately(backer_id, MONDAY_MORNING - DAY)
        assert lately is not None
        assert lately.asked_for
        assert await uow[Pitches].shown_to(backer_id) == {kept.project.id}


async def test_a_project_with_a_yes_or_many_asked_needs_no_further_backers(
    storage: SqlUnitOfWork, kept: Kept
) -> None:
    await keep(storage, shown_to(kept, 0), shown_to(kept, 1, status=PitchStatus.DECLINED))
    async with storage.read() as uow:
        assert await uow[Pitches].taken_or_crowded(1) == {kept.project.id}
        assert await uow[Pitches].taken_or_crowded(2) == set()
    async with storage as block:
        (pitch, _), _ = await block[Pitches].of_project(kept.project.id)
        pitch.status = PitchStatus.INTERESTED
        await block.commit()
    async with storage.read() as uow:
        assert await uow[Pitches].taken_or_crowded(2) == {kept.project.id}


@pytest.mark.parametrize(
    ("served", "updated", "awaits"),
    [(None, 0, True), (0, 0, False), (0, 1, True), (1, 1, False)],
)
async def test_a_backer_awaits_its_first_pitches_until_they_are_chosen(
    storage: SqlUnitOfWork, kept: Kept, served: int | None, updated: int, awaits: bool
) -> None:
    backer = kept.backers[0]
    async with storage as block:
        profile = await block[Backers].get_for_update(backer.id)
        assert profile is not None
        profile.served_at = None if served is None else MONDAY_MORNING + served * DAY
        profile.updated_at = MONDAY_MORNING + updated * DAY
        await block.commit()
        assert profile.is_served(backer.decided_at) is not awaits
    async with storage.read() as uow:
        assert (backer.id in await uow[Backers].unserved()) is awaits


async def test_a_wave_that_ended_is_searched_for_at_once(
    storage: SqlUnitOfWork, kept: Kept, clock: FrozenClock
) -> None:
    pitches = [shown_to(kept, 0), shown_to(kept, 1)]
    await keep(storage, *pitches)
    async with storage as uow:
        await uow[Pitches].mark_searched(kept.project.id, clock.now())
        await uow.commit()
    clock.advance(timedelta(minutes=1))
    for pitch in pitches:
        assert await waiting(storage, clock) == []
        async with storage as uow:
            row = await uow[Pitches].get_for_update(pitch.id)
            assert row is not None
            row.expire(clock.now())
            await uow.commit()
    assert await waiting(storage, clock) == [kept.project.id]


async def test_interest_ends_the_waves(storage: SqlUnitOfWork, kept: Kept, clock: FrozenClock) -> None:
    await keep(
        storage,
        shown_to(kept, 0, status=PitchStatus.EXPIRED),
        shown_to(kept, 1, status=PitchStatus.INTERESTED),
    )
    assert await waiting(storage, clock) == []


@pytest.mark.parametrize("wave", [2, 3])
async def test_only_after_the_last_wave_a_project_is_left_alone(
    storage: SqlUnitOfWork, kept: Kept, clock: FrozenClock, wave: int
) -> None:
    await keep(
        storage,
        shown_to(kept, 0, status=PitchStatus.EXPIRED),
        shown_to(kept, 1, wave=wave, status=PitchStatus.DECLINED),
    )
    async with storage as uow:
        await uow[Pitches].mark_searched(kept.project.id, clock.now())
        await uow.commit()
    assert await alone(storage, clock) == ([kept.project.id] if wave == 3 else [])
    assert await waiting(storage, FrozenClock(clock.now() + 2 * HOUR)) == (
        [] if wave == 3 else [kept.project.id]
    )
    async with storage as uow:
        search = await uow[Pitches].search_of(kept.project.id)
        assert search is not None
        search.moderators_told_at = clock.now()
        await uow.commit()
    assert await alone(storage, clock) == []


async def alone(storage: SqlUnitOfWork, clock: FrozenClock) -> list[int]:
    """A week of patience, an hour between two searches."""
    async with storage.read() as uow:
        found = await uow[Pitches].projects_left_without_answer(
            waves=3,
            published_before=clock.now() - 7 * DAY,
            searched_after=clock.now() - HOUR,
            limit=10,
        )
        return list(found)


async def test_where_nobody_was_found_for_long_a_project_is_left_alone(
    storage: SqlUnitOfWork, kept: Kept, clock: FrozenClock
) -> None:
    assert await alone(storage, clock) == []
    clock.advance(8 * DAY)
    assert await alone(storage, clock) == []
    async with storage as uow:
        await uow[Pitches].mark_searched(kept.project.id, clock.now())
        await uow.commit()
    assert await alone(storage, clock) == [kept.project.id]
    await keep(storage, shown_to(kept, 0, sent_at=clock.now()))
    assert await alone(storage, clock) == []


async def test_what_is_open_of_a_project(storage: SqlUnitOfWork, kept: Kept) -> None:
    await keep(storage, shown_to(kept, 0, status=PitchStatus.DECLINED), shown_to(kept, 1))
    async with storage as uow:
        ((row, project, carrier, backer),) = await uow[Pitches].alive(project_id=kept.project.id)
        assert (row.backer_id, backer.id) == (kept.backers[1].id, kept.backers[1].id)
        assert (project.id, carrier.id) == (kept.project.id, kept.ngo.id)
        for organization_id, found in ((kept.ngo.id, 1), (kept.backers[1].id, 1), (kept.backers[0].id, 0)):
            assert len(await uow[Pitches].alive(organization_id=organization_id)) == found


async def test_figures_take_what_has_arrived_and_the_time_since_the_last_asking(
    storage: SqlUnitOfWork, kept: Kept
) -> None:
    came_back = MONDAY_MORNING + 14 * DAY
    async with storage as uow:
        await uow[Projects].add(a_project(kept.ngo, region="KZ-10"))
        await uow[Projects].add(a_project(kept.ngo, stage=ProjectStage.SUBMITTED))
        await uow.commit()
    await keep(
        storage,
        shown_to(kept, 0, returned_at=came_back, answered_at=came_back + HOUR, status=PitchStatus.DECLINED),
        shown_to(kept, 1, sent_at=MONDAY_MORNING + 30 * DAY),
    )
    async with storage.read() as uow:
        first, second = await uow[Pitches].figures(MONDAY_MORNING + 20 * DAY)
    (pitch,) = first.pitches
    assert (pitch.status, pitch.asked_at) == (PitchStatus.DECLINED, came_back)
    assert pitch.answered_at == came_back + HOUR
    assert (first.region, first.spheres) == ("KZ-23", ("education_science_sport",))
    assert (second.region, second.pitches) == ("KZ-10", ())


async def test_what_answers_taught_is_kept(storage: SqlUnitOfWork, kept: Kept) -> None:
    pitch = a_pitch(kept.project, kept.backers[0], causes=("animals/shelter",), parts={"meaning": 1.5})
    await keep(storage, pitch)
    async with storage as uow:
        profile = await uow[Backers].get_for_update(kept.backers[0].id)
        found = await uow[Pitches].get_for_update(pitch.id)
        assert profile is not None
        assert found is not None
        profile.leanings = {"cause:animals/shelter": -0.4}
        found.lessons = (*found.lessons, "less-of-this")
        await uow.commit()
    async with storage.read() as uow:
        profile = await uow[Backers].get(kept.backers[0].id)
        found = await uow[Pitches].get(pitch.id)
        other = await uow[Backers].get(kept.backers[1].id)
    assert profile is not None
    assert found is not None
    assert other is not None
    assert (profile.leanings, other.leanings) == ({"cause:animals/shelter": -0.4}, {})
    assert (found.causes, found.parts, found.lessons) == (
        ("animals/shelter",),
        {"meaning": 1.5},
        ("less-of-this",),
    )
