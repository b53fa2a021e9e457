"""Several moderators who note what came of one call, or undo it, at once: one does, in both databases."""

import asyncio

import pytest
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.organizations import OrganizationKind
from bot.models.pitches import PitchStatus
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.ports import Queues
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from tests.builders import a_person, a_pitch, an_organization
from tests.fakes import FrozenClock
from tests.storage.test_queues import Office


@pytest.fixture
async def office(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> Office:
    office = Office(storage, sessions, clock)
    await office.fill()
    return office


async def a_call(office: Office, kind: str) -> int:
    """About the project, for which nobody is left; or about the interest of a backer in it."""
    async with office.storage as block:
        project = await block[Projects].get_for_update(office.project.id)
        assert project is not None
        project.publish(office.clock.now())
        record_id = project.id
        if kind == CALL_NGO:
            founder = a_person()
            await block[People].add(founder)
            await block.flush()
            backer = an_organization("Жем", kind=OrganizationKind.BUSINESS, by=founder)
            await block[Organizations].add(backer)
            await block.flush()
            pitch = a_pitch(project, backer, status=PitchStatus.INTERESTED)
            await block[Pitches].add(pitch)
            await block.flush()
            record_id = pitch.id
        await block.waits.begin(kind, record_id, region=project.region)
        await block.commit()
    return record_id


@pytest.mark.parametrize(
    ("kind", "others"),
    [(CALL_NGO, CallOutcome.WILL_ANSWER), (CALL_BACKERS, CallOutcome.TALKED)],
)
async def test_of_several_at_once_one_notes_and_one_undoes(
    office: Office, kind: str, others: CallOutcome
) -> None:
    id_ = await a_call(office, kind)
    outcomes = (CallOutcome.NO_ANSWER, others, CallOutcome.NO_ANSWER, others)
    noted = await asyncio.gather(*(office.do(NoteCall, kind, id_, outcome) for outcome in outcomes))
    assert sorted(noted) == [*["call-made"] * 3, "done"]
    undone = await asyncio.gather(*(office.do(UndoCall, kind, id_) for _ in range(3)))
    assert sorted(undone) == [*["call-settled"] * 2, "done"]
    assert await office.do(NoteCall, kind, id_, others) == "done"


async def test_of_a_refusal_and_a_note_at_once_one_counts(office: Office) -> None:
    """The refusal ends the interest as well, whose backer is told once."""
    id_ = await a_call(office, CALL_NGO)
    outcomes = (CallOutcome.DOES_NOT_WANT, CallOutcome.NO_ANSWER, CallOutcome.DOES_NOT_WANT)
    noted = await asyncio.gather(*(office.do(NoteCall, CALL_NGO, id_, outcome) for outcome in outcomes))
    assert sorted(noted) == ["call-made", "call-made", "done"]
    async with office.storage.read() as block:
        pitch = await block[Pitches].get(id_)
        assert pitch is not None
        refused = pitch.status is PitchStatus.REFUSED
        last = await block[Queues].last((CALL_NGO,), id_)
        assert last is not None
        assert (last.outcome == CallOutcome.DOES_NOT_WANT.value) is refused
