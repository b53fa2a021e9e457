"""Requests for access, as whoever decides on them sees them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.models.organizations import Membership, MembershipStatus, Organization
from bot.models.people import Person
from bot.models.words import OrganizationName, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.access import require_organization, require_representative
from bot.use_cases.organizations.notifications import account_of
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.organizations.waiting import ACCESS


@dataclass(frozen=True, slots=True)
class AccessRequest:
    """`id` is that of the membership. `account` is what the messenger calls the person."""

    id: int
    person: str
    organization: OrganizationName
    account: Mapping[str, Value]
    wait: WaitView


class ListRequests(UseCase):
    """The requests on which the actor may decide as a representative, the oldest first."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> tuple[AccessRequest, ...]:
        await require_representative(self, organization_id)
        async with self.uow.read() as block:
            organization = await require_organization(block, organization_id)
            return await open_requests(block, organization)


async def open_requests(block: Block, organization: Organization) -> tuple[AccessRequest, ...]:
    """The requests that wait for the organisation's representatives, the oldest first."""
    asked = await block[Organizations].memberships_of(organization.id, MembershipStatus.REQUESTED)
    waits = await block.waits.views(ACCESS, [membership.id for membership, _ in asked])
    found = [
        request_of(membership, person, organization, waits[membership.id].read_by(ours=True))
        for membership, person in asked
        if membership.id in waits and person.forgotten_at is None
    ]
    return tuple(sorted(found, key=lambda request: (request.wait.since, request.id)))


def request_of(
    membership: Membership, person: Person, organization: Organization, wait: WaitView
) -> AccessRequest:
    return AccessRequest(membership.id, person.name, name_of(organization), account_of(membership), wait)
