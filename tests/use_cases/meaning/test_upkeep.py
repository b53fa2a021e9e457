"""The engine's upkeep: what it reads in the background, what it is centred on, and how often."""

from dataclasses import replace
from datetime import timedelta

from bot.models.base import Base
from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import OrganizationKind
from bot.models.people import ConsentKind
from bot.models.projects import ProjectStage
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.meaning.facts import project_facts
from bot.use_cases.meaning.upkeep import RecentreMeaning, RefreshVectors
from bot.use_cases.meaning.vectors import BATCH, vectors_of
from bot.wiring.registry import registry
from tests.builders import (
    TERMS,
    a_backer_profile,
    a_membership,
    a_person,
    a_project,
    a_vector,
    a_wording,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeMatching, FrozenClock


def keep(uow: Database, *rows: Base) -> None:
    for row in rows:
        uow.keep(row)


async def test_the_meaning_is_centred_on_what_is_matched_now(uow: Database, clock: FrozenClock) -> None:
    ngo, bank = uow.keep(an_organization()), uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    resting = uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    project, other = uow.keep(a_project(ngo)), uow.keep(a_project(ngo))
    gone = uow.keep(a_project(ngo, stage=ProjectStage.WITHDRAWN))
    keep(uow, a_backer_profile(bank), a_backer_profile(resting, paused=True))
    keep(uow, a_vector(VectorOwner.PROJECT, project.id, 1, 2), a_vector(VectorOwner.PROJECT, gone.id))
    keep(uow, a_vector(VectorOwner.PROJECT, other.id, version="0"))
    keep(uow, a_vector(VectorOwner.BACKER, bank.id, 3, 4), a_vector(VectorOwner.BACKER, resting.id))
    matching = FakeMatching()
    assert await RecentreMeaning(SystemIdentity(), uow, clock, matching)() == 0
    assert [(text.id, text.language) for text in matching.centred] == [(project.id, "kk"), (bank.id, "kk")]
    assert [text.vector.tolist() for text in matching.centred if text.vector is not None] == [[1, 2], [3, 4]]


async def test_it_is_done_after_the_start_and_once_a_day(uow: Database, clock: FrozenClock) -> None:
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


async def test_more_texts_than_one_page(uow: Database, clock: FrozenClock) -> None:
    ngo = uow.keep(an_organization())
    projects = [uow.keep(a_project(ngo)) for _ in range(260)]
    keep(uow, *(a_vector(VectorOwner.PROJECT, project.id) for project in projects))
    matching = FakeMatching()
    await RecentreMeaning(SystemIdentity(), uow, clock, matching)()
    assert [text.id for text in matching.centred] == [project.id for project in projects]


async def refresh(uow: Database, clock: FrozenClock, matching: FakeMatching) -> list[int]:
    """Until nothing is left, as the tick does it; how many were read each time."""
    read = []
    while number := await RefreshVectors(SystemIdentity(), uow, clock, matching, registry())():
        read.append(number)
    return read


async def test_texts_are_read_in_small_batches_until_none_is_left(uow: Database, clock: FrozenClock) -> None:
    ngo = uow.keep(an_organization())
    keep(uow, *(a_project(ngo, f"Жоба {number}") for number in range(BATCH + 1)))
    bank = uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    keep(uow, a_backer_profile(bank))
    matching = FakeMatching()
    assert await refresh(uow, clock, matching) == [BATCH, 1, 1]
    assert len(matching.read) == len(set(matching.read)) == BATCH + 2
    assert await refresh(uow, clock, matching) == []


async def test_another_model_or_version_reads_everything_anew(uow: Database, clock: FrozenClock) -> None:
    project = uow.keep(a_project(uow.keep(an_organization())))
    await refresh(uow, clock, FakeMatching())
    for version in ("fake@2", "other@2"):
        assert await refresh(uow, clock, FakeMatching(version=version)) == [1]
        (kept,) = uow.all(TextVector)
        assert (kept.owner_id, f"{kept.model}@{kept.model_version}") == (project.id, version)


async def test_without_a_model_nothing_is_read_and_nothing_goes_round_in_circles(
    uow: Database, clock: FrozenClock
) -> None:
    uow.keep(a_project(uow.keep(an_organization())))
    assert await refresh(uow, clock, FakeMatching(unavailable=True)) == []
    assert await refresh(uow, clock, FakeMatching()) == [1]


async def test_a_model_elsewhere_reads_nothing_before_its_author_has_agreed_to_it(
    uow: Database, clock: FrozenClock
) -> None:
    """Neither a tick nor a search sends a text there. Those of others are read, however many wait."""
    elsewhere = replace(TERMS, model_host="model.example")
    asked = uow.keep(a_person())
    ngo = uow.keep(an_organization(by=asked))
    keep(uow, a_membership(asked, ngo))
    waiting = [uow.keep(a_project(ngo, f"Жоба {number}", created_by=asked.id)) for number in range(BATCH + 1)]
    matching = FakeMatching(elsewhere=elsewhere.model_host)
    assert await refresh(uow, clock, matching) == []
    facts = [project_facts(project) for project in waiting]
    assert await vectors_of(uow, matching, VectorOwner.PROJECT, facts) == {}
    assert matching.read == []

    asked.give_consent(ConsentKind.SERVICE, a_wording(terms=elsewhere), at=clock.now())
    keep(uow, asked)
    assert len(await vectors_of(uow, matching, VectorOwner.PROJECT, facts, read_at_most=BATCH)) == BATCH
    assert await refresh(uow, clock, matching) == [1]
    assert len(matching.read) == len(waiting)


async def test_texts_that_wait_keep_no_others_from_being_read(uow: Database, clock: FrozenClock) -> None:
    elsewhere = replace(TERMS, model_host="model.example")
    agreed, asked = uow.keep(a_person(consented=False)), uow.keep(a_person())
    agreed.give_consent(ConsentKind.SERVICE, a_wording(terms=elsewhere), at=clock.now())
    theirs, others = uow.keep(an_organization(by=agreed)), uow.keep(an_organization(by=asked))
    keep(uow, agreed, a_membership(agreed, theirs), a_membership(asked, others))
    readable = uow.keep(a_project(theirs, "Үйірме", created_by=agreed.id))
    for number in range(BATCH + 1):
        uow.keep(a_project(others, f"Жоба {number}", created_by=asked.id))
    assert await refresh(uow, clock, matching := FakeMatching(elsewhere=elsewhere.model_host)) == [1]
    assert matching.read == [project_facts(readable).words]
