"""What tests of use cases rely on: a test and the use cases see the same rows, whoever has changed them."""

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.models.people import ConsentKind, Person
from bot.models.roles import StaffRole
from bot.use_cases.people.ports import People
from tests.builders import a_membership, a_person, a_project, a_wording, an_organization
from tests.database import Database, Databases
from tests.fakes import FrozenClock
from tests.fakes.clock import MONDAY_MORNING


async def rename(uow: Database, person: Person, name: str, *, commit: bool = True) -> None:
    async with uow as block:
        found = await block[People].get(person.id)
        assert found is not None
        assert found is not person
        found.name = name
        if commit:
            await block.commit()


async def test_a_kept_row_shows_what_was_committed_and_nothing_else(uow: Database) -> None:
    person = uow.keep(a_person("Дана"))
    await rename(uow, person, "Әсел", commit=False)
    assert (person.name, uow.commits) == ("Дана", 0)
    await rename(uow, person, "Әсел")
    assert (person.name, uow.commits) == ("Әсел", 1)
    assert uow.all(Person) == [person]
    assert uow.one(Person, name="Әсел") is uow.by_id(Person, person.id) is person


async def test_what_a_test_changes_is_there_for_the_next_block(uow: Database) -> None:
    person = uow.keep(a_person("Дана"))
    person.name = "Әсел"
    async with uow.read() as block:
        found = await block[People].get(person.id)
        assert found is not None
        assert found.name == "Әсел"
    person.account_id = 77
    await rename(uow, person, "Гүлнар")
    assert (person.name, person.account_id) == ("Гүлнар", 77)


async def test_what_a_test_changes_within_a_block_outlives_its_commit(uow: Database) -> None:
    person = uow.keep(a_person("Дана"))
    async with uow as block:
        person.name = "Әсел"
        await block.commit()
    assert person.name == "Әсел"


async def test_rows_of_a_relationship_are_read_again(uow: Database) -> None:
    person = uow.keep(a_person(consented=False))
    assert person.consents == []
    async with uow as block:
        found = await block[People].get(person.id)
        assert found is not None
        found.give_consent(
            ConsentKind.SERVICE, await block[People].keep_wording(a_wording("Келісемін")), at=MONDAY_MORNING
        )
        await block.commit()
    assert [consent.wording.text for consent in person.consents] == ["Келісемін"]


async def test_whoever_a_row_has_to_name_is_made_up_once(uow: Database) -> None:
    founder = uow.keep(a_person())
    founded = uow.keep(an_organization(by=founder))
    organization = uow.keep(an_organization())
    project = uow.keep(a_project(organization))
    assert founded.created_by == founder.id
    assert organization.created_by == project.created_by != founder.id
    assert len(uow.all(Person)) == 2


async def test_the_database_is_as_strict_as_the_bots(uow: Database) -> None:
    organization = uow.keep(an_organization())
    nobody = a_person()
    nobody.id = 10**6
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        uow.keep(a_membership(nobody, organization))


async def test_writing_past_an_open_block_is_refused_soon(uow: Database) -> None:
    async with uow as block:
        await block[People].with_staff_role(StaffRole.MODERATOR)
        with pytest.raises(OperationalError, match="locked"):
            uow.keep(a_person())


async def test_the_next_test_begins_with_an_empty_database(databases: Databases, clock: FrozenClock) -> None:
    for _ in range(2):
        async with databases.fresh(clock) as database:
            assert database.all(Person) == []
            assert database.keep(a_person()).id == 1
