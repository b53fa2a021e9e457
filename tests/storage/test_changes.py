"""Changes in both databases."""

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from bot.models.changes import Change, ChangeKind, Entity
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.changes.ports import Changes
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from tests.builders import a_person, an_organization
from tests.fakes import FrozenClock


@pytest.fixture
async def fields(storage: SqlUnitOfWork, clock: FrozenClock) -> dict[str, Any]:
    async with storage as uow:
        person = a_person()
        await uow[People].add(person)
        await uow.flush()
        organization = an_organization(by=person)
        await uow[Organizations].add(organization)
        await uow.commit()
    return {
        "kind": ChangeKind.MODERATED,
        "entity": Entity.ORGANIZATION,
        "record_id": organization.id,
        "organization_id": organization.id,
        "before": {"name_kk": "Бұрын"},
        "after": {"name_kk": "Кейін"},
        "proposed_by": person.id,
        "proposed_at": clock.now(),
    }


async def kept(storage: SqlUnitOfWork, **fields: Any) -> Change:
    async with storage as uow:
        change = Change(**fields)
        await uow[Changes].add(change)
        await uow.commit()
    return change


async def test_of_a_record_one_change_of_a_kind_waits(storage: SqlUnitOfWork, fields: dict[str, Any]) -> None:
    first = await kept(storage, **fields)
    await kept(storage, **fields | {"kind": ChangeKind.CONTACT})
    with pytest.raises(IntegrityError):
        await kept(storage, **fields)
    async with storage as uow:
        waiting = await uow[Changes].waiting(Entity.ORGANIZATION, first.record_id, ChangeKind.MODERATED)
        assert waiting is not None
        assert waiting.after == {"name_kk": "Кейін"}
        waiting.accept(first.proposed_by, first.proposed_at)
        await uow.commit()
    await kept(storage, **fields)


async def test_a_record_knows_its_open_changes(storage: SqlUnitOfWork, fields: dict[str, Any]) -> None:
    change = await kept(storage, **fields)
    await kept(storage, **fields | {"kind": ChangeKind.CONTACT})
    async with storage.read() as uow:
        assert (await uow[Changes].by_ids([change.id])).keys() == {change.id}
        assert len(await uow[Changes].open_of_record(Entity.ORGANIZATION, change.record_id)) == 2
    async with storage as uow:
        assert len(await uow[Changes].waiting_of_record(Entity.ORGANIZATION, change.record_id)) == 2
        assert await uow[Changes].last_done(Entity.ORGANIZATION, change.record_id) is None
