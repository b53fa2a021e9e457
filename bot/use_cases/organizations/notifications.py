"""Messages about organisations and memberships, to whom they go, and whether they are still true."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Membership, MembershipStatus, Organization, OrganizationStatus
from bot.models.tellings import ToldAs
from bot.models.words import Live, Text, Value
from bot.use_cases.changes.ports import Changes
from bot.use_cases.kernel.messages import Action, Capacity, Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class Representative(Subject):
    """For a message to an organisation. It is not theirs once they no longer represent it."""

    organization_id: int
    person_id: int
    type: ClassVar = "representative"

    @property
    def as_whom(self) -> Capacity:
        return Capacity(ToldAs.ORGANIZATION, self.organization_id)


@dataclass(frozen=True, slots=True)
class UndoableChange(Subject):
    """For a message about a change of contact, with a button that undoes it. It is out of date once it was undone, or
    can be undone no more.
    """

    id: int
    type: ClassVar = "undoable-change"


@dataclass(frozen=True, slots=True)
class WaitingContact(Subject):
    """For a message that asks representatives about a colleague's change of contact. It is out of date once somebody
    has answered, or nobody has in time.
    """

    id: int
    type: ClassVar = "waiting-contact"


@dataclass(frozen=True, slots=True)
class PendingOrganization(Subject):
    """For a message that asks moderators to verify an organisation. It is out of date once one of them has decided."""

    id: int
    type: ClassVar = "pending-organization"


@dataclass(frozen=True, slots=True)
class RequestedMembership(Subject):
    """For a message that asks representatives to confirm a membership. It is out of date once one has decided, or the
    person who asked wished to be forgotten.
    """

    id: int
    type: ClassVar = "requested-membership"


@dataclass(frozen=True, slots=True)
class DecidedOrganization(Subject):
    """For a message that tells an organisation what moderators have decided. It is out of date once its card was
    corrected and waits anew, or was decided on anew.
    """

    id: int
    status: OrganizationStatus
    reason: str = ""
    type: ClassVar = "decided-organization"


@dataclass(frozen=True, slots=True)
class DecidedMembership(Subject):
    """For a message that tells somebody whether they represent an organisation now. It is out of date once that has
    changed, or they have asked again.
    """

    id: int
    status: MembershipStatus
    type: ClassVar = "decided-membership"


def account_of(membership: Membership) -> Mapping[str, Value]:
    """What the messenger calls whoever asks for access."""
    name, username = membership.account_name, membership.account_username
    return {
        "account": name or Text("membership-no-name"),
        "username": Live(f"@{username}") if username else Text("membership-no-username"),
    }


def asking_for_access(
    key: str, membership: Membership, name: str, organization: Organization
) -> Notification:
    """Asks whether somebody may represent the organisation, with what the messenger calls them beside the name that
    they typed.
    """
    return Notification(
        key,
        {"person": name, "organization": name_of(organization), **account_of(membership)},
        actions=(
            (
                Action("confirm-member", membership.id, "success"),
                Action("decline-member", membership.id),
            ),
        ),
        about=RequestedMembership(membership.id),
    )


async def representative_by_now(
    block: Block, to: Representative, promised: Notification, _: datetime
) -> Notification | None:
    membership = await block[Organizations].membership(to.person_id, to.organization_id)
    return promised if membership is not None and membership.active else None


async def decided_organization_by_now(
    block: Block, about: DecidedOrganization, promised: Notification, _: datetime
) -> Notification | None:
    organization = await block[Organizations].get(about.id)
    if organization is None:
        return None
    same = (organization.status, organization.status_reason) == (about.status, about.reason)
    return promised if same else None


async def decided_membership_by_now(
    block: Block, about: DecidedMembership, promised: Notification, _: datetime
) -> Notification | None:
    found = await block[Organizations].memberships_by_ids([about.id])
    return promised if about.id in found and found[about.id][0].status is about.status else None


async def organization_by_now(
    block: Block, about: PendingOrganization, promised: Notification, _: datetime
) -> Notification | None:
    organization = await block[Organizations].get(about.id)
    pending = organization is not None and organization.status is OrganizationStatus.PENDING
    return promised if pending else None


async def membership_by_now(
    block: Block, about: RequestedMembership, promised: Notification, _: datetime
) -> Notification | None:
    found = await block[Organizations].memberships_by_ids([about.id])
    if about.id not in found:
        return None
    membership, asking = found[about.id]
    if membership.status is not MembershipStatus.REQUESTED or asking.forgotten_at is not None:
        return None
    # Those of the version before do not say what the messenger calls them.
    return replace(promised, args={**account_of(membership), **promised.args})


async def undoable_change_by_now(
    block: Block, about: UndoableChange, promised: Notification, now: datetime
) -> Notification | None:
    change = await block[Changes].get(about.id)
    return promised if change is not None and change.can_be_undone(now) else None


async def waiting_contact_by_now(
    block: Block, about: WaitingContact, promised: Notification, _: datetime
) -> Notification | None:
    change = await block[Changes].get(about.id)
    return promised if change is not None and change.waiting else None
