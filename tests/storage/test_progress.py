"""Reports and lines of plans in both databases."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.memoranda import MemorandumStage
from bot.models.plan_steps import PlanStep
from bot.models.progress import ProgressReport
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import ERASED
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.ports import Traces
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.progress.asking import CALL, STEP
from bot.use_cases.progress.ports import PlanSteps, Reports
from bot.use_cases.progress.steps import TickStep
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from tests.builders import a_memorandum, an_actor
from tests.fakes import FakeIdentity, FrozenClock
from tests.storage.test_memoranda import Match, a_match

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)


def a_report(
    match: Match, month: date = JUNE, *, closing: bool = False, words: str = "Істедік."
) -> ProgressReport:
    return ProgressReport(
        project_id=match.project.id,
        month=month,
        words=words,
        language=Language.KAZAKH,
        author_id=match.people[0].id,
        written_at=match.project.created_at,
        closing=closing,
    )


async def keep(storage: SqlUnitOfWork, *reports: ProgressReport) -> None:
    async with storage as block:
        for report in reports:
            await block[Reports].add(report)
        await block.commit()


async def test_the_newest_month_comes_first_and_the_last_word_before_it(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    await keep(storage, a_report(match), a_report(match, JULY), a_report(match, JULY, closing=True))
    async with storage.read() as block:
        found = await block[Reports].of_project(match.project.id)
        assert [(report.month, report.closing) for report in found] == [
            (JULY, True),
            (JULY, False),
            (JUNE, False),
        ]
        one = await block[Reports].of_month(match.project.id, JULY)
        assert one is not None
        assert not one.closing
        assert await block[Reports].of_month(match.project.id, date(2026, 8, 1)) is None


async def test_a_month_has_one_report(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    with pytest.raises(IntegrityError):
        await keep(storage, a_report(match), a_report(match))


async def test_whoever_is_forgotten_leaves_words_without_their_name(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    author = match.people[0]
    await keep(storage, a_report(match, words=f"Мұны {author.name} істеді."))
    async with storage as block:
        await block[Traces].erase(author.id, clock.now())
        await block.commit()
    async with storage.read() as block:
        (report,) = await block[Reports].of_project(match.project.id)
        assert (report.author_id, report.words) == (None, f"Мұны {ERASED} істеді.")


async def test_lines_of_plans_are_found_by_memorandum_project_and_party(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    on = clock.now().date()
    async with storage as block:
        memorandum = a_memorandum(
            match.project,
            match.pitch,
            list(zip(match.organizations, match.people, strict=True)),
            stage=MemorandumStage.AGREED,
            number="ASAR-2026-0001",
        )
        await block[Memoranda].add(memorandum)
        await block.flush()
        for place, (days, party) in enumerate(((40, 0), (20, 1), (30, 1))):
            await block[PlanSteps].add(
                PlanStep(
                    memorandum_id=memorandum.id,
                    place=place,
                    due=on + timedelta(days=days),
                    organization_id=match.organizations[party].id,
                )
            )
        await block.commit()
    business = match.organizations[1].id
    async with storage as block:
        assert [step.place for step in await block[PlanSteps].of_memorandum(memorandum.id)] == [0, 1, 2]
        by_due = await block[PlanSteps].of_project(match.project.id)
        assert [step.place for step in by_due] == [1, 2, 0]
        assert await block[PlanSteps].open_of_organization(business) == [], "nobody carries it out yet"
        ((step, ground, project),) = await block[PlanSteps].with_ground([by_due[0].id])
        assert (step.place, ground.id, project.id) == (1, memorandum.id, match.project.id)
        project.stage = ProjectStage.SUPPORTED
        step.tick(match.people[1].id, clock.now())
        await block.commit()
    async with storage.read() as block:
        assert [step.place for step in await block[PlanSteps].open_of_organization(business)] == [2]
    async with storage as block:
        await block[Traces].erase(match.people[1].id, clock.now())
        await block.commit()
    async with storage.read() as block:
        ticked = (await block[PlanSteps].of_memorandum(memorandum.id))[1]
        assert (ticked.done_by, ticked.done_at is not None) == (None, True)


async def test_of_two_ticks_at_once_the_later_one_ends_the_call(
    sessions: async_sessionmaker[AsyncSession], storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    """Each ticks the line of its own organisation; both were late, and nothing is after that."""
    match = await a_match(storage, clock)
    sides = list(zip(match.organizations, match.people, strict=True))
    async with storage as block:
        project = await block[Projects].get(match.project.id)
        assert project is not None
        project.stage = ProjectStage.UNDER_WAY
        memorandum = a_memorandum(match.project, match.pitch, sides, stage=MemorandumStage.AGREED)
        memorandum.content = replace(memorandum.content, plan=memorandum.plan * 2)
        await block[Memoranda].add(memorandum)
        await block.flush()
        steps = [
            PlanStep(
                memorandum_id=memorandum.id,
                place=place,
                due=clock.now().date(),
                organization_id=organization.id,
            )
            for place, (organization, _) in enumerate(sides)
        ]
        for step in steps:
            await block[PlanSteps].add(step)
        await block.flush()
        await block.waits.begin_all(
            STEP, [Beginning(step.id, party_id=step.organization_id, until=clock.now()) for step in steps]
        )
        for wait in (await block.waits.of(STEP, [step.id for step in steps])).values():
            wait.overdue = True
        await block.waits.begin(CALL, match.project.id, region=match.project.region)
        await block.commit()
    await asyncio.gather(
        *(
            TickStep(
                FakeIdentity(an_actor(person, organization)),
                SqlUnitOfWork(sessions, clock, registry()),
                clock,
            )(step.id)
            for step, (organization, person) in zip(steps, sides, strict=True)
        )
    )
    async with storage.read() as block:
        assert await block.waits.of(CALL, [match.project.id]) == {}
