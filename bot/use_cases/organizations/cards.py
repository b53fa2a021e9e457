"""Cards of organisations: making one, correcting it, looking at it."""

from datetime import datetime
from typing import Any, ClassVar

from bot.models.country import today
from bot.models.organizations import (
    Membership,
    MembershipStatus,
    Organization,
    OrganizationStatus,
)
from bot.models.words import OrganizationName
from bot.understanding.identification import require_registered
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
)
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import require_organization, require_representative
from bot.use_cases.organizations.notifications import PendingOrganization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.resemblance import resembled_by
from bot.use_cases.organizations.views import (
    OrganizationForm,
    OrganizationView,
    name_of,
    view_of,
)
from bot.use_cases.organizations.waiting import VERIFICATION
from bot.use_cases.people.telling import tell_moderators

CARDS_MAX = 5
"""So many cards of one person may wait for a decision at once."""


class FindOrganizationByBin(UseCase):
    """The organisation that holds this BIN already, or None. Of a card that was returned nobody learns.

    The form asks as soon as a BIN is typed, so that people join an organisation instead of making a second card of it.
    """

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, bin_: str) -> tuple[int, OrganizationName] | None:
        async with self.uow.read() as block:
            organization = await block[Organizations].holder_of_bin(bin_)
            return (organization.id, name_of(organization)) if organization else None


class RegisterOrganization(UseCase):
    """Make a card. Whoever makes it becomes the first representative, and the moderators are told."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, submission_id: str, form: OrganizationForm) -> int:
        now = self.clock.now()
        checked = _require_valid(form, now)
        actor, person_id = await self.person()
        async with self.uow as block:
            earlier = await block[Organizations].by_submission(submission_id)
            if earlier is not None:
                return earlier.id
            cards, _ = await block[Organizations].undecided_of(person_id)
            if cards >= CARDS_MAX:
                raise ForbiddenError("too-many-cards", limit=CARDS_MAX)
            await _require_free(block, checked.bin)
            organization = Organization(
                submission_id=submission_id,
                language=actor.language,
                created_at=now,
                created_by=person_id,
                **_fields(checked),
            )
            await block[Organizations].add(organization)
            await block.flush()
            await block[Organizations].add_membership(
                Membership(
                    person_id=person_id,
                    organization_id=organization.id,
                    status=MembershipStatus.ACTIVE,
                    created_at=now,
                )
            )
            await block.audit.record(actor, "organization.register", "organization", organization.id)
            await _submit(block, organization, f"organization-submitted:{organization.id}")
            await block.commit()
            organization_id = organization.id
        self.identity.changed()
        return organization_id


class EditOrganization(UseCase):
    """Correct a card. A rejected organisation goes back to the moderators; a verified one keeps its kind and BIN."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int, form: OrganizationForm) -> None:
        checked = _require_valid(form, self.clock.now())
        actor, _ = await require_representative(self, organization_id)
        async with self.uow as block:
            organization = await require_organization(block, organization_id, lock=True)
            if not organization.keeps_identity(checked.kind, checked.bin):
                raise ForbiddenError("organization-identity-fixed")
            await _require_free(block, checked.bin, but=organization)
            changed = [
                field for field, value in _fields(checked).items() if getattr(organization, field) != value
            ]
            for field, value in _fields(checked).items():
                setattr(organization, field, value)
            if organization.status is OrganizationStatus.REJECTED:
                organization.resubmit()
                again = f"organization-submitted:{organization.id}:{self.clock.now().isoformat()}"
                await _submit(block, organization, again)
            if changed:
                await block.audit.record(
                    actor, "organization.edit", "organization", organization_id, fields=changed
                )
            await block.commit()


class ListMyOrganizations(UseCase):
    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self) -> tuple[OrganizationView, ...]:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            return tuple(view_of(*found) for found in await block[Organizations].of_person(person_id))


class ShowOrganization(UseCase):
    """The card of an organisation that the actor represents."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> OrganizationView:
        await require_representative(self, organization_id)
        async with self.uow.read() as block:
            organization = await require_organization(block, organization_id)
            resembles = () if organization.verified else await resembled_by(block, organization)
            return view_of(organization, resembles=resembles)


def _require_valid(form: OrganizationForm, now: datetime) -> OrganizationForm:
    checked = form.require_valid()
    if checked.bin:
        require_registered(checked.bin, today(now))
    return checked


async def _require_free(block: Block, bin_: str | None, *, but: Organization | None = None) -> None:
    holder = await block[Organizations].holder_of_bin(bin_) if bin_ else None
    if holder is not None and holder is not but:
        raise InvalidValueError("bin-taken", organization=name_of(holder))


async def _submit(block: Block, organization: Organization, dedupe_key: str) -> None:
    """From now on the card waits for a moderator."""
    await block.waits.begin(VERIFICATION, organization.id, region=organization.region)
    notification = Notification(
        "organization-submitted",
        {"organization": name_of(organization)},
        actions=((Action("review-organization", organization.id, "primary"),),),
        about=PendingOrganization(organization.id),
    )
    await tell_moderators(block, notification, dedupe_key)


def _fields(form: OrganizationForm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in OrganizationForm.__dataclass_fields__}
