"""The engine's upkeep: what it is centred on, and how often."""

from datetime import timedelta

import numpy as np

from bot.models.base import Base
from bot.models.organizations import OrganizationKind
from bot.models.projects import ProjectStage
from bot.models.vectors import TextVector, VectorOwner
from bot.use_cases.identity import SystemIdentity
from bot.use_cases.meaning import RecentreMeaning
from tests.builders import a_backer_profile, a_project, an_organization
from tests.fakes import FakeMatching, FakeUnitOfWork, FrozenClock


def a_vector(kind: VectorOwner, owner_id: int, *, version: str = "1") -> TextVector:
    return TextVector(
        owner_kind=kind,
        owner_id=owner_id,
        model="fake",
        model_version=version,
        text_hash="0" * 64,
        vector=np.full(3, owner_id, dtype="<f4").tobytes(),
    )


def keep(uow: FakeUnitOfWork, *rows: Base) -> None:
    for row in rows:
        uow.keep(row)


async def test_the_meaning_is_centred_on_what_is_matched_now(uow: FakeUnitOfWork, clock: FrozenClock) -> None:
    ngo, bank = uow.keep(an_organization()), uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    resting = uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    project, other = uow.keep(a_project(ngo)), uow.keep(a_project(ngo))
    gone = uow.keep(a_project(ngo, stage=ProjectStage.WITHDRAWN))
    keep(uow, a_backer_profile(bank), a_backer_profile(resting, paused=True))
    keep(uow, *(a_vector(VectorOwner.PROJECT, id_) for id_ in (project.id, gone.id)))
    keep(uow, a_vector(VectorOwner.PROJECT, other.id, version="0"))
    keep(uow, *(a_vector(VectorOwner.BACKER, id_) for id_ in (bank.id, resting.id)))
    matching = FakeMatching()
    assert await RecentreMeaning(SystemIdentity(), uow, clock, matching)() == 0
    assert [(text.id, text.language) for text in matching.centred] == [(project.id, "kk"), (bank.id, "kk")]
    assert [text.vector.tolist() for text in matching.centred if text.vector is not None] == [
        [project.id] * 3,
        [bank.id] * 3,
    ]


async def test_it_is_done_after_the_start_and_once_a_day(uow: FakeUnitOfWork, clock: FrozenClock) -> None:
    matching = FakeMatching()
    recentre = RecentreMeaning(SystemIdentity(), uow, clock, matching)
    await recentre()
    started = matching.centred_at
    assert started == clock.now()
    clock.advance(timedelta(hours=23))
    await recentre()
    assert matching.centred_at == started
    clock.advance(timedelta(hours=1))
    await recentre()
    assert matching.centred_at == clock.now()


async def test_more_texts_than_one_page(uow: FakeUnitOfWork, clock: FrozenClock) -> None:
    ngo = uow.keep(an_organization())
    projects = [uow.keep(a_project(ngo)) for _ in range(260)]
    keep(uow, *(a_vector(VectorOwner.PROJECT, project.id) for project in projects))
    matching = FakeMatching()
    await RecentreMeaning(SystemIdentity(), uow, clock, matching)()
    assert [text.id for text in matching.centred] == [project.id for project in projects]
