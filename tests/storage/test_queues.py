"""Queues of staff in both databases: their order, and several of the staff who decide at once."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.changes import Change, ChangeKind, Entity
from bot.models.organizations import Organization
from bot.models.people import Person
from bot.models.projects import Project, ProjectStage
from bot.models.roles import StaffRole
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.changes.ports import Changes
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.moderation.changes import AcceptChange, RejectChange
from bot.use_cases.moderation.organizations import RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.ports import Queues, Reach
from bot.use_cases.moderation.projects import PublishProject, RejectProject
from bot.use_cases.moderation.undoing import (
    UndoChangeDecision,
    UndoProjectDecision,
    UndoVerificationDecision,
)
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from tests.builders import a_membership, a_person, a_project, an_actor, an_organization
from tests.fakes import FakeIdentity, FrozenClock
from tests.imprint import with_imprint

REASON = "Құжаттар жетіспейді."
ALL, HERE = Reach((), administrator=False), Reach(("KZ-23",), administrator=False)


class Office:
    """A card, a project and a change that wait, and moderators who each have a unit of work of their own."""

    def __init__(
        self, storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
    ) -> None:
        self.storage = storage
        self.clock = clock
        self._sessions = sessions
        self.moderator: Person
        self.card: Organization
        self.project: Project
        self.change: Change

    async def fill(self) -> None:
        async with self.storage as block:
            self.moderator = a_person("Дана", staff=(StaffRole.MODERATOR,))
            founder = a_person()
            for person in (self.moderator, founder):
                await block[People].add(person)
            await block.flush()
            self.card, ngo = an_organization(by=founder, verified=False), an_organization(by=founder)
            for organization in (self.card, ngo):
                await block[Organizations].add(organization)
                await block.flush()
                await block[Organizations].add_membership(a_membership(founder, organization))
            self.project = a_project(ngo, stage=ProjectStage.SUBMITTED)
            await block[Projects].add(self.project)
            self.change = Change(
                kind=ChangeKind.MODERATED,
                entity=Entity.ORGANIZATION,
                record_id=ngo.id,
                organization_id=ngo.id,
                before={"about": ngo.about},
                after={"about": "Ауыл мектептерінде үйірмелер ашамыз."},
                proposed_by=founder.id,
                proposed_at=self.clock.now(),
            )
            await block[Changes].add(self.change)
            await block.commit()

    async def do(self, deed: type[Any], *arguments: Any) -> str:
        """The refusal's code, if it was one."""
        uow = SqlUnitOfWork(self._sessions, self.clock, registry())
        try:
            use_case = deed(FakeIdentity(an_actor(self.moderator)), uow, self.clock, *with_imprint(deed))
            await use_case(*arguments)
        except OutdatedError as error:
            return error.code
        return "done"


@pytest.fixture
async def office(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> Office:
    office = Office(storage, sessions, clock)
    await office.fill()
    return office


DECISIONS: dict[str, Callable[[Office], tuple[int, type[Any], type[Any], type[Any], str]]] = {
    "card": lambda office: (
        office.card.id,
        VerifyOrganization,
        RejectOrganization,
        UndoVerificationDecision,
        "organization-already-decided",
    ),
    "project": lambda office: (
        office.project.id,
        PublishProject,
        RejectProject,
        UndoProjectDecision,
        "project-stage-changed",
    ),
    "change": lambda office: (
        office.change.id,
        AcceptChange,
        RejectChange,
        UndoChangeDecision,
        "change-decided-already",
    ),
}


@pytest.mark.parametrize("what", DECISIONS)
async def test_of_several_at_once_one_decides_and_one_undoes(office: Office, what: str) -> None:
    """The others get a sentence."""
    id_, accept, reject, undo, decided = DECISIONS[what](office)
    outcomes = await asyncio.gather(
        *(office.do(accept, id_) for _ in range(2)), *(office.do(reject, id_, REASON) for _ in range(2))
    )
    assert sorted(outcomes) == sorted([decided] * 3 + ["done"])
    undone = await asyncio.gather(*(office.do(undo, id_) for _ in range(3)))
    assert sorted(undone) == sorted(["decision-waits-again"] * 2 + ["done"])
    assert await office.do(accept, id_) == "done"


async def test_a_queue_goes_by_the_records_and_knows_what_was_decided(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    kinds = ("organization-verification",)
    async with storage as block:
        for id_, region in ((7, "KZ-23"), (4, "KZ-10"), (5, None), (9, "KZ-23")):
            await block.waits.begin(kinds[0], id_, region=region)
        await block.commit()
    async with storage.read() as block:
        queues = block[Queues]
        assert await queues.waiting(kinds, ALL, offset=1, limit=2) == [5, 7]
        assert await queues.waiting(kinds, HERE, offset=0, limit=9) == [5, 7, 9]
        assert [await queues.following(kinds, HERE, id_) for id_ in (4, 7, 9)] == [5, 9, 5]
        assert (await queues.count(kinds, HERE), await queues.count(kinds, HERE, but=7)) == (3, 2)
        assert await queues.last(kinds, 8) is None
    for id_ in (9, 4, 7):
        clock.advance(timedelta(minutes=1))
        async with storage as block:
            await block.waits.end(kinds[0], id_, "rejected" if id_ == 7 else "verified")
            await block.commit()
    async with storage as block:
        await block.waits.begin(kinds[0], 9, region="KZ-23")
        await block.commit()
    async with storage.read() as block:
        queues = block[Queues]
        both = {"verified", "rejected"}
        decided = await queues.decided(kinds, both, ALL, offset=0, limit=9)
        assert [wait.record_id for wait in decided] == [7, 4]
        assert await queues.count_decided(kinds, both, HERE) == 1
        assert await queues.count_decided(kinds, {"verified"}, HERE) == 0
        last = await queues.last(kinds, 9)
        assert last is not None
        assert last.ended_at is None
