"""Rounds of the fair, their pairs and who takes part, on both databases."""

from dataclasses import dataclass

import pytest
from sqlalchemy.exc import IntegrityError

from bot.models.fairs import FairPair, FairRound, FairShortfall, FairStatus, PairOutcome, ShortfallCause
from bot.models.forum import Forum
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.projects import Project, ProjectStage
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.forum.ports import Forums
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from tests.builders import a_fair_round, a_forum, a_person, a_pitch, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING


@dataclass(frozen=True)
class Kept:
    organiser: Person
    forum: Forum
    backer: Organization
    projects: list[Project]
    round: FairRound


@pytest.fixture
async def kept(storage: SqlUnitOfWork) -> Kept:
    """A forum with a round, three published projects, a backer."""
    async with storage as uow:
        organiser, forum = a_person(), a_forum()
        await uow[People].add(organiser)
        await uow[Forums].add(forum)
        await uow.flush()
        ngo = an_organization(by=organiser)
        backer = an_organization(kind=OrganizationKind.BUSINESS, by=organiser)
        for organization in (ngo, backer):
            await uow[Organizations].add(organization)
        await uow.flush()
        projects = [a_project(ngo, f"Жоба {number}") for number in range(3)]
        for project in projects:
            await uow[Projects].add(project)
        round_ = a_fair_round(forum, organiser)
        await uow[Fairs].add(round_)
        await uow.commit()
    return Kept(organiser, forum, backer, projects, round_)


def a_pair(kept: Kept, number: int, **fields: object) -> FairPair:
    return FairPair(
        round_id=kept.round.id,
        project_id=kept.projects[number].id,
        backer_id=kept.backer.id,
        score=0.7,
        reasons=[{"code": "offers", "parameters": {"needs": ["money"]}}],
        parts={"base": -1.5},
        causes=("coding",),
        **fields,
    )


async def test_a_submission_is_one_round(storage: SqlUnitOfWork, kept: Kept) -> None:
    async with storage.read() as uow:
        found = await uow[Fairs].by_submission(kept.round.submission_id)
        assert found is not None
        assert found.id == kept.round.id
        assert await uow[Fairs].by_submission("unknown") is None
    with pytest.raises(IntegrityError):
        async with storage as uow:
            await uow[Fairs].add(
                a_fair_round(kept.forum, kept.organiser, submission_id=kept.round.submission_id)
            )
            await uow.commit()


async def test_rounds_of_a_forum_the_newest_first(storage: SqlUnitOfWork, kept: Kept) -> None:
    async with storage as uow:
        other = a_forum()
        await uow[Forums].add(other)
        await uow.flush()
        newer = a_fair_round(kept.forum, kept.organiser)
        for round_ in (newer, a_fair_round(other, kept.organiser)):
            await uow[Fairs].add(round_)
        await uow.commit()
    async with storage.read() as uow:
        found = await uow[Fairs].of_forum(kept.forum.id, offset=0, limit=5)
        assert [round_.id for round_ in found] == [newer.id, kept.round.id]
        assert await uow[Fairs].count_of_forum(kept.forum.id) == 2
        found = await uow[Fairs].of_forum(kept.forum.id, offset=1, limit=5)
        assert [round_.id for round_ in found] == [kept.round.id]


async def test_the_oldest_of_a_status_is_next(storage: SqlUnitOfWork, kept: Kept) -> None:
    async with storage as uow:
        await uow[Fairs].add(a_fair_round(kept.forum, kept.organiser))
        await uow.commit()
    async with storage as uow:
        first = await uow[Fairs].oldest(FairStatus.REQUESTED)
        assert first is not None
        assert first.id == kept.round.id
        assert await uow[Fairs].oldest(FairStatus.SENDING) is None
        round_ = await uow[Fairs].get_for_update(kept.round.id)
        assert round_ is not None
        round_.begin(projects=3, backers=1, at=MONDAY_MORNING)
        round_.compute(paired=3, addressees=1, short=0, at=MONDAY_MORNING)
        round_.send(kept.organiser.id, MONDAY_MORNING)
        await uow.commit()
    async with storage.read() as uow:
        sending = await uow[Fairs].oldest(FairStatus.SENDING)
        requested = await uow[Fairs].oldest(FairStatus.REQUESTED)
        assert sending is not None
        assert requested is not None
        assert sending.id == kept.round.id != requested.id
        assert sending.decided_at == MONDAY_MORNING


async def test_who_takes_part(storage: SqlUnitOfWork, kept: Kept) -> None:
    async with storage as uow:
        unverified = an_organization(by=kept.organiser, verified=False)
        await uow[Organizations].add(unverified)
        await uow.flush()
        for project in (a_project(unverified), a_project(kept.backer, stage=ProjectStage.SUBMITTED)):
            await uow[Projects].add(project)
        await uow.commit()
    async with storage.read() as uow:
        assert [project.id for project in await uow[Fairs].projects()] == [one.id for one in kept.projects]
        assert await uow[Fairs].count_projects() == 3


async def test_pairs_wait_in_their_order_and_are_counted_by_outcome(
    storage: SqlUnitOfWork, kept: Kept
) -> None:
    async with storage as uow:
        await uow[Fairs].add_result([a_pair(kept, 2), a_pair(kept, 0), a_pair(kept, 1)], [])
        await uow.commit()
    async with storage as uow:
        waiting = await uow[Fairs].waiting_pairs(kept.round.id, 2)
        pairs = [await uow[Fairs].pair(pair_id) for pair_id in waiting]
        assert [pair.project_id for pair in pairs if pair] == [kept.projects[2].id, kept.projects[0].id]
        pair = pairs[0]
        assert pair is not None
        assert (pair.reasons, pair.parts, pair.causes) == (
            [{"code": "offers", "parameters": {"needs": ["money"]}}],
            {"base": -1.5},
            ("coding",),
        )
        pair.outcome = PairOutcome.NO_PLACES
        await uow.commit()
    async with storage.read() as uow:
        assert len(await uow[Fairs].waiting_pairs(kept.round.id, 10)) == 2
        assert await uow[Fairs].outcomes(kept.round.id) == {
            PairOutcome.WAITING: 2,
            PairOutcome.NO_PLACES: 1,
        }
        assert await uow[Fairs].outcomes(kept.round.id + 1) == {}


async def test_a_pair_stands_once_in_a_round(storage: SqlUnitOfWork, kept: Kept) -> None:
    with pytest.raises(IntegrityError):
        async with storage as uow:
            await uow[Fairs].add_result([a_pair(kept, 0), a_pair(kept, 0)], [])
            await uow.commit()


async def test_shortfalls_page_by_page_the_worst_first(storage: SqlUnitOfWork, kept: Kept) -> None:
    async with storage as uow:
        await uow[Fairs].add_result(
            [],
            [
                FairShortfall(
                    round_id=kept.round.id,
                    project_id=project.id,
                    viewers=viewers,
                    cause=ShortfallCause.BACKERS_FULL,
                )
                for project, viewers in zip(kept.projects, (1, 0, 1), strict=True)
            ],
        )
        await uow.commit()
    async with storage.read() as uow:
        first = await uow[Fairs].shortfalls(kept.round.id, offset=0, limit=2)
        rest = await uow[Fairs].shortfalls(kept.round.id, offset=2, limit=2)
        assert [project.title for _, project in (*first, *rest)] == ["Жоба 1", "Жоба 0", "Жоба 2"]
        assert [shortfall.viewers for shortfall, _ in first] == [0, 1]


async def test_who_was_told_of_a_project_that_seeks_support(storage: SqlUnitOfWork, kept: Kept) -> None:
    closed, open_, _ = kept.projects
    async with storage as uow:
        for project in (closed, open_):
            await uow[Pitches].add(a_pitch(project, kept.backer))
        project = await uow[Projects].get(closed.id)
        assert project is not None
        project.pause()
        await uow.commit()
    async with storage.read() as uow:
        assert await uow[Pitches].pairs_of_published() == {(open_.id, kept.backer.id)}
