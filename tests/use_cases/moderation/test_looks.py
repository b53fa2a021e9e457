"""A moderator sees contacts of what waits for them alone, and each look is on record."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.organizations import OrganizationStatus
from bot.models.roles import StaffRole
from bot.use_cases.moderation.organizations import ReviewOrganization
from bot.use_cases.organizations.views import OrganizationView
from tests.builders import a_person, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock


async def look(uow: Database, clock: FrozenClock, organization_id: int, *regions: str) -> OrganizationView:
    moderator = uow.keep(a_person(staff=(StaffRole.MODERATOR,)))
    review = ReviewOrganization(FakeIdentity(replace(an_actor(moderator), regions=regions)), uow, clock)
    await review(organization_id)
    return await review(organization_id)


async def test_each_look_of_each_moderator_is_on_record_once_a_day(uow: Database, clock: FrozenClock) -> None:
    card = uow.keep(an_organization(verified=False))
    assert (await look(uow, clock, card.id)).contact_phone
    await look(uow, clock, card.id, card.region)
    clock.advance(timedelta(days=1))
    await look(uow, clock, card.id)
    assert uow.actions == ["contacts.look"] * 3


@pytest.mark.parametrize(
    "status", [one for one in OrganizationStatus if one is not OrganizationStatus.PENDING]
)
async def test_what_waits_no_more_shows_no_contact(
    uow: Database, clock: FrozenClock, status: OrganizationStatus
) -> None:
    view = await look(uow, clock, uow.keep(an_organization(status=status)).id)
    assert (view.contact_name, view.contact_phone, view.contact_email, uow.actions) == ("", "", None, [])


async def test_what_waits_for_others_shows_no_contact(uow: Database, clock: FrozenClock) -> None:
    view = await look(uow, clock, uow.keep(an_organization(verified=False)).id, "KZ-10")
    assert (view.contact_phone, uow.actions) == ("", [])


async def test_what_waits_shows_its_contact_to_an_administrator(uow: Database, clock: FrozenClock) -> None:
    card = uow.keep(an_organization(verified=False))
    administrator = FakeIdentity(an_actor(uow.keep(a_person(staff=(StaffRole.ADMINISTRATOR,)))))
    view = await ReviewOrganization(administrator, uow, clock)(card.id)
    assert (bool(view.contact_phone), uow.actions) == (True, ["contacts.look"])
