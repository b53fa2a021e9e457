"""Backers' profiles in both databases."""

import pytest
from sqlalchemy.exc import IntegrityError

from bot.models.backers import PitchFrequency
from bot.models.organizations import Organization, OrganizationKind
from bot.storage import backers
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.backers.ports import Backers
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from tests.builders import a_backer_profile, a_person, an_organization
from tests.fakes.clock import MONDAY_MORNING


async def businesses(storage: SqlUnitOfWork, count: int, *, verified: bool = True) -> list[Organization]:
    async with storage as uow:
        founder = a_person()
        await uow[People].add(founder)
        await uow.flush()
        made = [
            an_organization(by=founder, kind=OrganizationKind.BUSINESS, verified=verified)
            for _ in range(count)
        ]
        for organization in made:
            await uow[Organizations].add(organization)
        await uow.commit()
    return made


async def keep(storage: SqlUnitOfWork, organization: Organization, **fields: object) -> None:
    async with storage as uow:
        await uow[Backers].add(a_backer_profile(organization, **fields))
        await uow.commit()


async def active(storage: SqlUnitOfWork) -> list[tuple[int, int]]:
    async with storage.read() as uow:
        return [
            (profile.organization_id, organization.id)
            for profile, organization in await uow[Backers].active()
        ]


async def test_a_profile_comes_back_as_it_was(storage: SqlUnitOfWork) -> None:
    (business,) = await businesses(storage, 1)
    await keep(
        storage,
        business,
        regions=(),
        ceiling=2**40,
        frequency=PitchFrequency.WEEKLY,
        leanings={"region:KZ-23": 0.5},
    )
    async with storage.read() as uow:
        profile = await uow[Backers].get(business.id)
        assert profile is not None
        assert (profile.regions, profile.ceiling, profile.frequency) == ((), 2**40, PitchFrequency.WEEKLY)
        assert profile.leanings == {"region:KZ-23": 0.5}
        assert profile.updated_at == MONDAY_MORNING
        assert await uow[Backers].get(business.id + 1) is None


async def test_those_that_rest_or_are_not_verified_are_not_active(storage: SqlUnitOfWork) -> None:
    ready, resting, without = await businesses(storage, 3)
    (unverified,) = await businesses(storage, 1, verified=False)
    await keep(storage, ready)
    await keep(storage, resting, paused=True)
    await keep(storage, unverified)
    assert await active(storage) == [(ready.id, ready.id)]
    async with storage as uow:
        assert await uow[Backers].get_for_update(without.id) is None
        profile = await uow[Backers].get_for_update(resting.id)
        assert profile is not None
        profile.resume(MONDAY_MORNING)
        await uow.commit()
    assert await active(storage) == [(ready.id, ready.id), (resting.id, resting.id)]


async def test_all_pages_of_the_active_are_read(storage: SqlUnitOfWork) -> None:
    made = await businesses(storage, backers._PAGE + 1)
    async with storage as uow:
        for business in made:
            await uow[Backers].add(a_backer_profile(business))
        await uow.commit()
    assert await active(storage) == [(business.id, business.id) for business in made]


@pytest.mark.parametrize("wrong", [{"ceiling": 0}, {"pitches_per_week": 51}, {"digest_hour": 24}], ids=str)
async def test_what_cannot_be_is_not_kept(storage: SqlUnitOfWork, wrong: dict[str, int]) -> None:
    (business,) = await businesses(storage, 1)
    with pytest.raises(IntegrityError):
        await keep(storage, business, **wrong)
