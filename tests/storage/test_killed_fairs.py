"""`kill -9` in the middle of a fair: the computing leaves nothing or the whole, the sending goes on where it was."""

import asyncio
import signal

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.fairs import FairPair, FairRound, FairStatus, PairOutcome
from bot.models.organizations import OrganizationKind
from bot.models.outbox import OutboxMessage
from bot.models.pitches import Pitch
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.backers.ports import Backers
from bot.use_cases.fairs.computing import ComputeFairs
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.fairs.sending import DeliverFairs
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.waves import PitchRules
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from tests.builders import (
    a_backer_profile,
    a_fair_round,
    a_forum,
    a_membership,
    a_person,
    a_project,
    an_organization,
)
from tests.fakes import FakeMatching, FrozenClock
from tests.storage import fair_process
from tests.storage.mortal import return_code

pytestmark = [pytest.mark.long, pytest.mark.processes]

BACKERS, PROJECTS, PITCHES = 3, 4, 3
PAIRS = BACKERS * PITCHES

Sessions = async_sessionmaker[AsyncSession]


@pytest.fixture
async def requested(storage: SqlUnitOfWork) -> int:
    """A round that waits to be computed; each backer has one person."""
    async with storage as uow:
        organiser, forum = a_person(), a_forum()
        await uow[People].add(organiser)
        await uow[Forums].add(forum)
        await uow.flush()
        ngo = an_organization(by=organiser)
        backers = [an_organization(kind=OrganizationKind.BUSINESS, by=organiser) for _ in range(BACKERS)]
        people = [a_person() for _ in backers]
        for organization in (ngo, *backers):
            await uow[Organizations].add(organization)
        for person in people:
            await uow[People].add(person)
        await uow.flush()
        for backer, person in zip(backers, people, strict=True):
            await uow[Organizations].add_membership(a_membership(person, backer))
            await uow[Backers].add(a_backer_profile(backer, pitches_per_week=PITCHES))
        for number in range(PROJECTS):
            await uow[Projects].add(a_project(ngo, f"Жоба {number}"))
        round_ = a_fair_round(forum, organiser)
        await uow[Fairs].add(round_)
        await uow.commit()
        return round_.id


@pytest.fixture
async def to_send(storage: SqlUnitOfWork, clock: FrozenClock, requested: int) -> int:
    """The same round, computed and decided upon."""
    await ComputeFairs(SystemIdentity(), storage, clock, FakeMatching())()
    async with storage as uow:
        round_ = await uow[Fairs].get_for_update(requested)
        assert round_ is not None
        round_.send(round_.requested_by, clock.now())
        await uow.commit()
    return requested


async def killed(url: str, clock: FrozenClock, when: str) -> int | None:
    """The process's return code; minus nine when the kill struck."""
    return await return_code(fair_process.main, url, clock.now().isoformat(), *when.split(":"))


async def left_behind(sessions: Sessions) -> tuple[FairStatus, int, int, int]:
    """Of the round: its status, its pairs, those sent, and its pitches."""
    async with sessions() as session:
        status = await session.scalar(sa.select(FairRound.status))
        outcomes = (await session.scalars(sa.select(FairPair.outcome))).all()
        pitches = await session.scalar(sa.select(sa.func.count()).select_from(Pitch))
    assert status is not None
    return status, len(outcomes), outcomes.count(PairOutcome.SENT), pitches or 0


async def keys(sessions: Sessions) -> list[str]:
    async with sessions() as session:
        return [key.split(":")[0] for key in await session.scalars(sa.select(OutboxMessage.dedupe_key))]


# Computing commits when it begins, once for each side's texts, once for its progress, and with the result.
@pytest.mark.parametrize(
    ("when", "status", "pairs"),
    [
        ("commit:1", FairStatus.REQUESTED, 0),
        ("commit:4", FairStatus.REQUESTED, 0),
        ("promise:1", FairStatus.REQUESTED, 0),
        ("commit:5", FairStatus.COMPUTED, PAIRS),
    ],
)
async def test_computing_leaves_nothing_or_the_whole(
    database_url: str,
    sessions: Sessions,
    storage: SqlUnitOfWork,
    clock: FrozenClock,
    requested: int,
    when: str,
    status: FairStatus,
    pairs: int,
) -> None:
    assert await killed(database_url, clock, when) == -signal.SIGKILL
    assert await left_behind(sessions) == (status, pairs, 0, 0)
    compute = ComputeFairs(SystemIdentity(), storage, clock, FakeMatching())
    while await compute():
        pass
    assert await left_behind(sessions) == (FairStatus.COMPUTED, PAIRS, 0, 0)
    assert await keys(sessions) == ["fair-computed"]


@pytest.mark.parametrize(
    ("when", "sent"), [("promise:1", 0), ("commit:1", 1), ("promise:5", 4), (f"promise:{PAIRS + 1}", PAIRS)]
)
async def test_sending_goes_on_where_it_was(
    database_url: str,
    sessions: Sessions,
    storage: SqlUnitOfWork,
    clock: FrozenClock,
    to_send: int,
    when: str,
    sent: int,
) -> None:
    assert await killed(database_url, clock, when) == -signal.SIGKILL
    assert await left_behind(sessions) == (FairStatus.SENDING, PAIRS, sent, sent)
    deliver = DeliverFairs(SystemIdentity(), storage, clock, PitchRules(per_wave=3))
    while await deliver():
        pass
    assert await left_behind(sessions) == (FairStatus.SENT, PAIRS, PAIRS, PAIRS)
    assert sorted(await keys(sessions)) == ["fair-computed", "fair-sent", *["pitch"] * PAIRS]


async def test_two_processes_at_once_send_each_pair_once(
    sessions: Sessions, clock: FrozenClock, to_send: int
) -> None:
    async def work() -> None:
        uow = SqlUnitOfWork(sessions, clock, registry())
        deliver = DeliverFairs(SystemIdentity(), uow, clock, PitchRules(per_wave=3))
        while await deliver():
            pass

    await asyncio.gather(work(), work())
    assert await left_behind(sessions) == (FairStatus.SENT, PAIRS, PAIRS, PAIRS)
    assert sorted(await keys(sessions)) == ["fair-computed", "fair-sent", *["pitch"] * PAIRS]


async def test_the_process_by_itself_finishes(
    database_url: str, sessions: Sessions, clock: FrozenClock, to_send: int
) -> None:
    """So that the kills above are what cut it short."""
    assert await killed(database_url, clock, "never:1") == 0
    assert await left_behind(sessions) == (FairStatus.SENT, PAIRS, PAIRS, PAIRS)
