"""What a new project is compared with, and what is told of those it resembles."""

from dataclasses import replace

import pytest

from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import Organization
from bot.models.people import Person
from bot.models.projects import SHOWN, STANDING, ProjectStage
from bot.models.reference import Language
from bot.use_cases.projects.duplicates import FindLikelyDuplicates
from tests.builders import a_person, a_project, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock
from tests.use_cases.projects.project_forms import FORM


@pytest.fixture
def leader(uow: Database) -> Person:
    return uow.keep(a_person())


@pytest.fixture
def matching() -> FakeMatching:
    return FakeMatching()


@pytest.fixture
def find(uow: Database, clock: FrozenClock, leader: Person, matching: FakeMatching) -> FindLikelyDuplicates:
    organization = uow.keep(an_organization(by=leader))
    return FindLikelyDuplicates(FakeIdentity(an_actor(leader, organization)), uow, clock, matching)


@pytest.mark.parametrize("stage", ProjectStage)
async def test_what_others_have_not_published_is_not_told(
    find: FindLikelyDuplicates, uow: Database, matching: FakeMatching, leader: Person, stage: ProjectStage
) -> None:
    theirs = uow.keep(a_project(uow.keep(an_organization("Бөтен қор")), "Құпия жоба", stage=stage))
    ours = uow.keep(a_project(uow.by_id(Organization, 1), stage=stage))
    matching.alike = (theirs.id, ours.id)
    told = [item.id for item in await find(FORM)]
    assert (theirs.id in told) is (stage in SHOWN)
    assert (ours.id in told) is (stage in STANDING)
    if stage not in SHOWN:
        assert not any("Құпия" in text for text in matching.read), "not even compared"


async def test_projects_of_the_region_that_stand_are_compared(
    find: FindLikelyDuplicates, uow: Database, matching: FakeMatching
) -> None:
    other = uow.keep(an_organization("Бөтен қор"))
    waiting = uow.keep(a_project(other, stage=ProjectStage.SUBMITTED))
    known = uow.keep(a_project(other, "Кружки программирования", language=Language.RUSSIAN))
    matching.alike = (
        known.id,
        uow.keep(a_project(other, region="KZ-11")).id,
        uow.keep(a_project(other, stage=ProjectStage.REJECTED)).id,
        uow.keep(a_project(other, stage=ProjectStage.WITHDRAWN)).id,
        waiting.id,
    )
    found = await find(FORM)
    assert [item.id for item in found] == [known.id]
    assert (found[0].title, found[0].language, found[0].organization.kk) == (
        "Кружки программирования",
        Language.RUSSIAN,
        "Бөтен қор",
    )


async def test_the_new_projects_words_are_read_and_not_kept(
    find: FindLikelyDuplicates, uow: Database, matching: FakeMatching
) -> None:
    known = uow.keep(a_project(uow.keep(an_organization("Бөтен қор"))))
    await find(FORM)
    await find(replace(FORM, title="Ауыл мектептеріндегі робот техникасы"))
    [kept] = uow.all(TextVector)
    assert (kept.owner_kind, kept.owner_id) == (VectorOwner.PROJECT, known.id)
    assert sum(text.startswith(known.title) for text in matching.read) == 2
    assert matching.asked[0].vector is not None


async def test_without_a_model_it_is_asked_all_the_same(
    find: FindLikelyDuplicates, uow: Database, matching: FakeMatching
) -> None:
    matching.unavailable = True
    matching.alike = (uow.keep(a_project(uow.keep(an_organization("Бөтен қор")))).id,)
    assert len(await find(FORM)) == 1
    assert matching.asked[0].vector is None


async def test_where_nothing_stands_nothing_is_read(
    find: FindLikelyDuplicates, matching: FakeMatching
) -> None:
    assert await find(FORM) == ()
    assert matching.read == []
