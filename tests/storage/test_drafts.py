"""Half-filled forms in both databases: one for each person and form."""

from datetime import timedelta

import pytest

from bot.models.drafts import Draft
from bot.models.people import Person
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.people.ports import People
from tests.builders import a_person
from tests.fakes.clock import MONDAY_MORNING


@pytest.fixture
async def people(storage: SqlUnitOfWork) -> tuple[Person, Person]:
    pair = a_person(), a_person()
    async with storage as uow:
        for person in pair:
            await uow[People].add(person)
        await uow.commit()
    return pair


async def keep(storage: SqlUnitOfWork, person: Person, form: str, title: str, days: int = 0) -> None:
    async with storage as uow:
        at = MONDAY_MORNING + timedelta(days=days)
        await uow[Drafts].save(
            Draft(person_id=person.id, form=form, answers={"title": title, "needs": ["money"]}, updated_at=at)
        )
        await uow.commit()


async def titles(storage: SqlUnitOfWork, person: Person, *forms: str) -> list[str | None]:
    async with storage.read() as uow:
        found = [await uow[Drafts].get(person.id, form) for form in forms]
    return [draft.answers["title"] if draft else None for draft in found]


async def test_each_person_has_one_of_each_form(
    storage: SqlUnitOfWork, people: tuple[Person, Person]
) -> None:
    mine, theirs = people
    await keep(storage, mine, "project", "Жоба")
    await keep(storage, mine, "meeting", "Кездесу")
    await keep(storage, theirs, "project", "Басқа жоба")
    assert await titles(storage, mine, "project", "meeting", "backer") == ["Жоба", "Кездесу", None]
    assert await titles(storage, theirs, "project", "meeting") == ["Басқа жоба", None]


async def test_what_is_kept_again_takes_the_place_of_the_old(
    storage: SqlUnitOfWork, people: tuple[Person, Person]
) -> None:
    mine, _ = people
    await keep(storage, mine, "project", "Жоба")
    await keep(storage, mine, "project", "Жаңа жоба", days=1)
    async with storage.read() as uow:
        draft = await uow[Drafts].get(mine.id, "project")
        assert draft is not None
        assert draft.answers == {"title": "Жаңа жоба", "needs": ["money"]}
        assert draft.updated_at == MONDAY_MORNING + timedelta(days=1)


async def test_one_is_deleted_and_no_other(storage: SqlUnitOfWork, people: tuple[Person, Person]) -> None:
    mine, theirs = people
    for person in people:
        await keep(storage, person, "project", "Жоба")
    await keep(storage, mine, "meeting", "Кездесу")
    for _ in range(2):
        async with storage as uow:
            draft = await uow[Drafts].get(mine.id, "project")
            await uow[Drafts].delete([draft.id] if draft else [])
            await uow.commit()
    assert await titles(storage, mine, "project", "meeting") == [None, "Кездесу"]
    assert await titles(storage, theirs, "project") == ["Жоба"]
