"""Cards of organisations: making one, correcting it, looking at it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar

from bot.models.changes import ORGANIZATION, ChangeKind, Entity, Rule, under
from bot.models.country import today
from bot.models.organizations import (
    Membership,
    MembershipStatus,
    Organization,
    OrganizationStatus,
)
from bot.models.words import OrganizationName
from bot.understanding.identification import require_registered
from bot.use_cases.changes.proposing import REVIEW, Proposer, open_views, propose, waiting_values
from bot.use_cases.changes.views import Edited
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.correcting import corrected
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    OutdatedError,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.organizations.access import require_organization, require_representative
from bot.use_cases.organizations.bin_questions import TEN_A_DAY, BinLimit, ask_who_holds
from bot.use_cases.organizations.contacts import change_contact
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.resemblance import resembled_by
from bot.use_cases.organizations.views import (
    OrganizationForm,
    OrganizationView,
    name_of,
    view_of,
)
from bot.use_cases.organizations.waiting import VERIFICATION, request_waits

_GROUNDS = (("settlement", "region"), ("legal_form", "kind"), ("kind", "legal_form"))
_ALL = frozenset(OrganizationForm.__dataclass_fields__)
CARDS_MAX = 5
"""So many cards of one person may wait for a decision at once."""


class FindOrganizationByBin(UseCase):
    """The organisation that holds this BIN already, or None. Of a card that was returned nobody learns.

    The form asks when a card is refused for its BIN, so that people join an organisation instead of making a second
    card of it. Each person asks about few BINs a day (`bin_questions.py`).
    """

    permission: ClassVar = Permission.PARTICIPATE

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, limit: BinLimit = TEN_A_DAY
    ) -> None:
        super().__init__(identity, uow, clock)
        self._limit = limit

    async def __call__(self, bin_: str) -> tuple[int, OrganizationName] | None:
        _, person_id = await self.person()
        async with self.uow as block:
            organization = await ask_who_holds(block, person_id, bin_, self._limit, self.clock.now())
            await block.commit()
            return (organization.id, name_of(organization)) if organization else None


class RegisterOrganization(UseCase):
    """Make a card. Whoever makes it becomes the first representative, and it waits for moderators."""

    permission: ClassVar = Permission.PARTICIPATE

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, limit: BinLimit = TEN_A_DAY
    ) -> None:
        super().__init__(identity, uow, clock)
        self._limit = limit

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
            await _require_free(block, (person_id, self._limit, now), checked.bin)
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
            await block.waits.begin(VERIFICATION, organization.id, region=organization.region)
            await block.commit()
            organization_id = organization.id
        self.identity.changed()
        return organization_id


class EditOrganization(UseCase):
    """Correct a card: as a whole, or the fields named by `only`, beside which all stays as it is, with the changes that
    wait. A rejected organisation goes back to the moderators. A verified one keeps its kind and BIN; its name, form,
    place and words wait for a moderator, and its contact changes as `contacts.py` says.
    """

    permission: ClassVar = Permission.REPRESENT

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, limit: BinLimit = TEN_A_DAY
    ) -> None:
        super().__init__(identity, uow, clock)
        self._limit = limit

    async def __call__(
        self, organization_id: int, form: OrganizationForm, only: Collection[str] | None = None
    ) -> Edited:
        now = self.clock.now()
        checked = _require_valid(form, now) if only is None else form
        await require_representative(self, organization_id)
        async with self.uow as block:
            organization = await require_organization(block, organization_id, lock=True)
            if only is not None:
                checked = _require_valid(await _corrected(block, organization, form, only), now)
            if organization.verified:
                edited = await self._propose(block, organization, checked, _ALL if only is None else only)
            else:
                edited = await self._correct(block, organization, checked)
            await block.commit()
            return edited

    async def _correct(self, block: Block, organization: Organization, form: OrganizationForm) -> Edited:
        actor, person_id = await self.person()
        if not organization.keeps_identity(form.kind, form.bin):
            raise ForbiddenError("organization-identity-fixed")
        if form.bin != organization.bin or organization.status is OrganizationStatus.REJECTED:
            await _require_free(block, (person_id, self._limit, self.clock.now()), form.bin)
        changed = _take(organization, _fields(form))
        resubmitted = organization.status is OrganizationStatus.REJECTED
        if resubmitted:
            organization.resubmit()
            await block.waits.begin(VERIFICATION, organization.id, region=organization.region)
        if changed:
            await block.audit.record(
                actor, "organization.edit", "organization", organization.id, fields=changed
            )
        return Edited(Entity.ORGANIZATION, at_once=tuple(changed), resubmitted=resubmitted)

    async def _propose(
        self, block: Block, organization: Organization, form: OrganizationForm, given: Collection[str]
    ) -> Edited:
        actor, person_id = await self.person()
        fields, id_ = _fields(form), organization.id
        if any(getattr(organization, name) != fields[name] for name in under(Rule.FIXED, ORGANIZATION)):
            raise ForbiddenError("organization-identity-fixed")
        changed = _take(organization, {name: fields[name] for name in under(Rule.FREE, ORGANIZATION)})
        if changed:
            await block.audit.record(actor, "organization.edit", "organization", id_, fields=changed)
        proposer = Proposer(person_id, id_, Entity.ORGANIZATION, id_, self.clock.now())
        moderated = {name: fields[name] for name in under(Rule.MODERATED, ORGANIZATION)}
        change, new = None, False
        if not moderated.keys().isdisjoint(given):
            change, new = await propose(block, proposer, ChangeKind.MODERATED, organization, moderated)
        proposed = tuple(sorted(change.after)) if change else ()
        if change and new:
            await block.waits.begin(REVIEW, change.id, region=organization.region)
            await block.audit.record(actor, "organization.propose", "organization", id_, fields=proposed)
        contact = None
        if not under(Rule.TOLD, ORGANIZATION).isdisjoint(given):
            contact = await change_contact(block, actor, proposer, organization, form)
        told = tuple(sorted(contact.after)) if contact else ()
        waits = contact is not None and contact.waiting
        return Edited(
            Entity.ORGANIZATION,
            at_once=(*changed, *(() if waits else told)),
            moderator=proposed,
            colleague=told if waits else (),
        )


class ListMyOrganizations(UseCase):
    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self) -> tuple[OrganizationView, ...]:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            found = await block[Organizations].of_person(person_id)
            waits = await request_waits(block, [membership.id for _, membership in found])
            return tuple(
                view_of(organization, membership, wait=waits.get(membership.id))
                for organization, membership in found
            )


class ShowOrganization(UseCase):
    """The card of an organisation that the actor represents."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> OrganizationView:
        _, person_id = await require_representative(self, organization_id)
        now = self.clock.now()
        async with self.uow.read() as block:
            organization = await require_organization(block, organization_id)
            resembles = () if organization.verified else await resembled_by(block, organization)
            changes = await open_views(block, Entity.ORGANIZATION, organization_id, person_id, now)
            waits = await block.waits.views(VERIFICATION, [organization_id])
            view = view_of(
                organization,
                resembles=resembles,
                changes=tuple(changes),
                wait=waits.get(organization_id),
            )
            return replace(
                view, office_address=organization.office_address, meeting_link=organization.meeting_link
            )


def _require_valid(form: OrganizationForm, now: datetime) -> OrganizationForm:
    checked = form.require_valid()
    if checked.bin:
        require_registered(checked.bin, today(now))
    return checked


async def _corrected(
    block: Block, organization: Organization, form: OrganizationForm, only: Collection[str]
) -> OrganizationForm:
    stands = {name: getattr(organization, name) for name in _ALL}
    proposed = await waiting_values(block, Entity.ORGANIZATION, organization.id)
    now = OrganizationForm(**stands | proposed)
    if "legal_form" in only and "bin" not in only and form.bin and not now.bin:
        raise OutdatedError("changed-meanwhile")
    return corrected(now, form, only, _GROUNDS)


async def _require_free(block: Block, asking: tuple[int, BinLimit, datetime], bin_: str | None) -> None:
    """Nothing else may be written in the block before, because the question is kept even if the BIN is taken."""
    person_id, limit, now = asking
    holder = await ask_who_holds(block, person_id, bin_, limit, now) if bin_ else None
    if holder is not None:
        await block.commit()
        raise InvalidValueError("bin-taken", organization=name_of(holder))


def _take(organization: Organization, fields: Mapping[str, Any]) -> list[str]:
    """Give the organisation these values, and return the names of the fields that changed."""
    changed = [name for name, value in fields.items() if getattr(organization, name) != value]
    for name in changed:
        setattr(organization, name, fields[name])
    return changed


def _fields(form: OrganizationForm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in OrganizationForm.__dataclass_fields__}
