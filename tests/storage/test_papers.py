"""Papers in both databases: numbers run without a gap, and of two who ask at once both get the same paper."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.country import today
from bot.models.papers import PaperKind, PledgePaper, sha256_of
from bot.models.pledge_deliveries import DeliveryStage
from bot.models.progress import ProgressReport
from bot.models.reference import Language
from bot.models.voices import Answer, Tally, Voice, VoicePoint
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.papers.making import MakePaper
from bot.use_cases.papers.ports import Papers, Years
from bot.use_cases.pledges.ports import Deliveries
from bot.use_cases.progress.ports import Reports
from bot.use_cases.voices.ports import VoicePoints, Voices
from bot.wiring.registry import registry
from tests.builders import an_actor
from tests.fakes import FakeIdentity, FrozenClock
from tests.storage.test_memoranda import a_match
from tests.storage.test_pledges import a_part, a_pledge, keep
from tests.use_cases.papers.paper_world import PrintsWhatItIsGiven

SHEET = {"sides": [], "number": "Әлия 漢 🤝"}


def a_paper(pledge_id: int, turn: int, clock: FrozenClock) -> PledgePaper:
    return PledgePaper(
        pledge_id=pledge_id,
        kind=PaperKind.ACT,
        turn=turn,
        number=f"ASAR-A-2027-{turn:04d}",
        parts=[1, 2],
        sheet=dict(SHEET),
        sha256=sha256_of(SHEET),
        made_at=clock.now(),
    )


async def test_what_is_kept_comes_back_whole(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    pledge = a_pledge(await a_match(storage, clock), "one")
    await keep(storage, pledge)
    async with storage as block:
        await block[Papers].add(a_paper(pledge.id, 1, clock))
        await block[Papers].add(a_paper(pledge.id, 2, clock))
        await block.commit()
    async with storage.read() as block:
        papers = await block[Papers].of_pledge(pledge.id)
        assert [(paper.turn, paper.parts) for paper in papers] == [(1, [1, 2]), (2, [1, 2])]
        first = await block[Papers].get(papers[0].id)
        assert first is not None
        assert first.require_whole() == SHEET
        assert await block[Papers].of_pledge(pledge.id + 1) == []


async def test_no_two_are_the_same_turn(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    pledge = a_pledge(await a_match(storage, clock), "one")
    await keep(storage, pledge)
    with pytest.raises(IntegrityError):
        async with storage as block:
            await block[Papers].add(a_paper(pledge.id, 1, clock))
            other = a_paper(pledge.id, 1, clock)
            other.number = "ASAR-A-2027-0009"
            await block[Papers].add(other)
            await block.commit()


async def test_of_two_who_ask_at_once_both_get_the_same(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    pledge = a_pledge(match, "one", delivered=100)
    await keep(storage, pledge)
    async with storage as block:
        agreed = {"stage": DeliveryStage.AGREED, "answered_at": clock.now() - timedelta(days=1)}
        await block[Deliveries].add(a_part(match, pledge, "a part", **agreed))
        await block.commit()

    async def make(side: int) -> str:
        identity = FakeIdentity(an_actor(match.people[side], match.organizations[side]))
        own = SqlUnitOfWork(sessions, clock, registry())
        deed = MakePaper(identity, own, clock, PrintsWhatItIsGiven())
        return (await deed(pledge.id, PaperKind.ACT)).number

    numbers = await asyncio.gather(*(make(side) for side in (0, 1, 0, 1)))
    assert len(set(numbers)) == 1
    async with storage.read() as block:
        assert len(await block[Papers].of_pledge(pledge.id)) == 1


async def test_a_year_is_made_of_its_own_records(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    pledge = a_pledge(match, "one")
    await keep(storage, pledge)
    project, on = match.project, today(clock.now())
    async with storage as block:
        for number, years in ((120, 0), (999, -1), (None, 0)):
            report = ProgressReport(
                project_id=project.id,
                month=on.replace(year=on.year + years, month=1 if number else 2, day=1),
                words="Өтті.",
                language=Language.KAZAKH,
                author_id=None,
                written_at=clock.now(),
                reached=number,
            )
            await block[Reports].add(report)
        point = VoicePoint(project_id=project.id, code="QZ7K2M9XTBWVNR4Y", opened_at=clock.now())
        await block[VoicePoints].add(point)
        await block.commit()
    async with storage as block:
        for day in (on, on, on.replace(year=on.year - 1)):
            said = {"point_id": point.id, "round": 0, "answer": Answer.WORKS, "given_on": day, "mark": None}
            await block[Voices].add(Voice(**said))
        await block.commit()
    async with storage.read() as block:
        (deal,) = await block[Years].given_by(match.organizations[1].id)
        assert (deal[0].id, deal[2].id, deal[3].id) == (
            pledge.id,
            project.organization_id,
            match.organizations[1].id,
        )
        assert await block[Years].given_by(project.organization_id) == []
        assert await block[Years].reached_in([project.id], on.year) == [
            (project.id, on.replace(month=1, day=1), 120)
        ]
        assert await block[Years].voices_in([project.id], on.year) == {project.id: Tally({Answer.WORKS: 2})}
        assert await block[Years].voices_in([project.id + 1], on.year) == {}
    async with storage as block:
        closed = await block[VoicePoints].of_project(project.id, lock=True)
        assert closed is not None
        closed.close(clock.now())
        await block.commit()
    async with storage.read() as block:
        assert await block[Years].voices_in([project.id], on.year) == {}
