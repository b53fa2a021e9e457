"""Messages about organisations that ask somebody for a decision, and whether the decision is still to be made."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.organizations import MembershipStatus, OrganizationStatus
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations


@dataclass(frozen=True, slots=True)
class PendingOrganization(Subject):
    """For a message that asks moderators to verify an organisation. It is out of date once one of them has decided."""

    id: int
    type: ClassVar = "pending-organization"


@dataclass(frozen=True, slots=True)
class RequestedMembership(Subject):
    """For a message that asks representatives to confirm a membership. It is out of date once one has decided."""

    id: int
    type: ClassVar = "requested-membership"


async def organization_by_now(
    block: Block, about: PendingOrganization, promised: Notification
) -> Notification | None:
    organization = await block[Organizations].get(about.id)
    pending = organization is not None and organization.status is OrganizationStatus.PENDING
    return promised if pending else None


async def membership_by_now(
    block: Block, about: RequestedMembership, promised: Notification
) -> Notification | None:
    membership = await block[Organizations].membership_by_id(about.id)
    requested = membership is not None and membership.status is MembershipStatus.REQUESTED
    return promised if requested else None
