"""Organisations: founding a card, joining one, inviting others, verification by a moderator."""

import secrets
from dataclasses import dataclass
from typing import Any, ClassVar

from bot.models import reference
from bot.models.organizations import (
    Invitation,
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.people import StaffRole
from bot.models.reference import Language
from bot.models.values import parse_bin, parse_email, parse_phone, parse_text
from bot.use_cases.base import UseCase
from bot.use_cases.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.messages import Action, Notification, OrganizationName
from bot.use_cases.permissions import Permission
from bot.use_cases.ports import Actor, UnitOfWork

NAME_MAX = 200
SETTLEMENT_MAX = 120
ABOUT_MAX = 1500
REASON_MAX = 500
SPHERES_MAX = 5


@dataclass(frozen=True, slots=True)
class OrganizationForm:
    """What the form asks. `bin` is None for forms of law that have none."""

    kind: OrganizationKind
    legal_form: str
    bin: str | None
    name_kk: str
    name_ru: str
    name_en: str
    region: str
    settlement: str
    spheres: tuple[str, ...]
    about: str
    contact_name: str
    contact_phone: str
    contact_email: str | None

    def checked(self) -> "OrganizationForm":
        """The same, tidied; raises `InvalidValueError` at the first field that cannot stand."""
        form = reference.legal_forms().get(self.legal_form)
        if form is None or form.sector != self.kind:
            raise InvalidValueError("choice-unknown")
        if self.region not in reference.regions():
            raise InvalidValueError("choice-unknown")
        if not self.spheres or not set(self.spheres) <= set(reference.spheres()):
            raise InvalidValueError("choice-unknown")
        if len(self.spheres) > SPHERES_MAX:
            raise InvalidValueError("choice-unknown")
        names = [
            parse_text(name, longest=NAME_MAX, shortest=2) if name else ""
            for name in (self.name_kk, self.name_ru, self.name_en)
        ]
        if not any(names):
            raise InvalidValueError("text-no-letters")
        return OrganizationForm(
            kind=self.kind,
            legal_form=self.legal_form,
            bin=parse_bin(self.bin or "") if form.has_bin else None,
            name_kk=names[0],
            name_ru=names[1],
            name_en=names[2],
            region=self.region,
            settlement=parse_text(self.settlement, longest=SETTLEMENT_MAX, shortest=2),
            spheres=self.spheres,
            about=parse_text(self.about, longest=ABOUT_MAX, shortest=20),
            contact_name=parse_text(self.contact_name, longest=NAME_MAX, shortest=2),
            contact_phone=parse_phone(self.contact_phone),
            contact_email=parse_email(self.contact_email) if self.contact_email else None,
        )


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """A card as its own people and the moderators see it."""

    id: int
    name: OrganizationName
    kind: OrganizationKind
    legal_form: str
    bin: str | None
    region: str
    settlement: str
    spheres: tuple[str, ...]
    about: str
    language: Language
    contact_name: str
    contact_phone: str
    contact_email: str | None
    status: OrganizationStatus
    status_reason: str
    membership: MembershipStatus | None = None


def name_of(organization: Organization) -> OrganizationName:
    return OrganizationName(
        organization.legal_form, organization.name_kk, organization.name_ru, organization.name_en
    )


def view_of(organization: Organization, membership: Membership | None = None) -> OrganizationView:
    return OrganizationView(
        id=organization.id,
        name=name_of(organization),
        kind=organization.kind,
        legal_form=organization.legal_form,
        bin=organization.bin,
        region=organization.region,
        settlement=organization.settlement,
        spheres=organization.spheres,
        about=organization.about,
        language=organization.language,
        contact_name=organization.contact_name,
        contact_phone=organization.contact_phone,
        contact_email=organization.contact_email,
        status=organization.status,
        status_reason=organization.status_reason,
        membership=membership.status if membership else None,
    )


class FindOrganizationByBin(UseCase):
    """Asked as soon as a BIN is typed: a second card of the same number leads to joining the first."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, bin_: str) -> tuple[int, OrganizationName] | None:
        async with self.uow.read() as uow:
            organization = await uow.organizations.by_bin(bin_)
            return (organization.id, name_of(organization)) if organization else None


class RegisterOrganization(UseCase):
    """A new card, its founder as first representative, and a notice to the moderators."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, submission_id: str, form: OrganizationForm) -> int:
        checked = form.checked()
        actor, person_id = await self._person()
        now = self.clock.now()
        async with self.uow as uow:
            earlier = await uow.organizations.by_submission(submission_id)
            if earlier is not None:
                return earlier.id
            if checked.bin and (taken := await uow.organizations.by_bin(checked.bin)):
                raise InvalidValueError("bin-taken", organization=name_of(taken))
            organization = Organization(
                submission_id=submission_id,
                language=actor.language,
                created_at=now,
                created_by=person_id,
                **_fields(checked),
            )
            await uow.organizations.add(organization)
            await uow.flush()
            await uow.organizations.add_membership(
                Membership(
                    person_id=person_id,
                    organization_id=organization.id,
                    status=MembershipStatus.ACTIVE,
                    created_at=now,
                )
            )
            await uow.audit.record(actor, "organization.register", "organization", organization.id)
            await _tell_moderators(uow, organization, f"organization-submitted:{organization.id}")
            await uow.commit()
            organization_id = organization.id
        self.identity.changed()
        return organization_id


class EditOrganization(UseCase):
    """Correct one's card. A rejected one goes back into the queue; kind and BIN of a verified one stay."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int, form: OrganizationForm) -> None:
        checked = form.checked()
        actor, _ = await self._representative_of(organization_id)
        async with self.uow as uow:
            organization = await uow.organizations.get_for_update(organization_id)
            if organization is None:
                raise NotFoundError
            if organization.verified and (checked.kind, checked.bin) != (organization.kind, organization.bin):
                raise ForbiddenError("organization-identity-fixed")
            if checked.bin and (other := await uow.organizations.by_bin(checked.bin)) not in (
                None,
                organization,
            ):
                raise InvalidValueError("bin-taken", organization=name_of(other))
            changed = [
                field for field, value in _fields(checked).items() if getattr(organization, field) != value
            ]
            for field, value in _fields(checked).items():
                setattr(organization, field, value)
            if organization.status is OrganizationStatus.REJECTED:
                organization.resubmit()
                again = f"organization-submitted:{organization.id}:{self.clock.now().isoformat()}"
                await _tell_moderators(uow, organization, again)
            if changed:
                await uow.audit.record(
                    actor, "organization.edit", "organization", organization_id, fields=changed
                )
            await uow.commit()


class ListMyOrganizations(UseCase):
    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self) -> tuple[OrganizationView, ...]:
        _, person_id = await self._person()
        async with self.uow.read() as uow:
            return tuple(view_of(*found) for found in await uow.organizations.of_person(person_id))


class ShowOrganization(UseCase):
    """One's own card."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int) -> OrganizationView:
        await self._representative_of(organization_id)
        async with self.uow.read() as uow:
            organization = await uow.organizations.get(organization_id)
            if organization is None:
                raise NotFoundError
            return view_of(organization)


class AskToJoin(UseCase):
    """Ask an existing organisation to be let in; its representatives decide."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, organization_id: int) -> OrganizationName:
        actor, person_id = await self._person()
        async with self.uow as uow:
            organization = await uow.organizations.get(organization_id)
            if organization is None:
                raise NotFoundError
            await _request_membership(self, uow, actor, person_id, organization)
            await uow.commit()
            return name_of(organization)


class InviteRepresentative(UseCase):
    """A link for one person; its token is the deep link's payload (1-64 characters of A-Za-z0-9_-)."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int) -> str:
        actor, person_id = await self._representative_of(organization_id)
        token = secrets.token_urlsafe(24)
        async with self.uow as uow:
            invitation = Invitation(
                token=token,
                organization_id=organization_id,
                invited_by=person_id,
                created_at=self.clock.now(),
            )
            await uow.organizations.add_invitation(invitation)
            await uow.audit.record(actor, "organization.invite", "organization", organization_id)
            await uow.commit()
        return token


class AcceptInvitation(UseCase):
    """Follow a link: the membership is requested, and a representative confirms it."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, token: str) -> OrganizationName:
        actor, person_id = await self._person()
        async with self.uow as uow:
            invitation = await uow.organizations.invitation(token)
            if invitation is None:
                raise NotFoundError("invitation-unknown")
            organization = await uow.organizations.get(invitation.organization_id)
            if organization is None:
                raise NotFoundError("invitation-unknown")
            invitation.use(person_id, self.clock.now())
            await _request_membership(self, uow, actor, person_id, organization)
            await uow.commit()
            return name_of(organization)


@dataclass(frozen=True, slots=True)
class MembershipDecision:
    person_name: str
    organization: OrganizationName
    confirmed: bool


class DecideOnMembership(UseCase):
    """A representative lets somebody in, or not; the asking person hears of it at once."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, membership_id: int, *, confirm: bool) -> MembershipDecision:
        actor, _ = await self._person()
        async with self.uow as uow:
            membership = await uow.organizations.membership_by_id(membership_id)
            if membership is None or actor.represented(membership.organization_id) is None:
                raise NotFoundError
            organization = await uow.organizations.get(membership.organization_id)
            person = await uow.people.get(membership.person_id)
            if organization is None or person is None:
                raise NotFoundError
            if confirm:
                membership.confirm()
            else:
                membership.decline()
            decision = "confirmed" if confirm else "declined"
            await uow.audit.record(actor, f"membership.{decision}", "membership", membership_id)
            await uow.outbox.promise(
                person.id,
                Notification(f"membership-{decision}", {"organization": name_of(organization)}),
                dedupe_key=f"membership-{decision}:{membership_id}:{self.clock.now().isoformat()}",
            )
            await uow.commit()
            return MembershipDecision(person.name, name_of(organization), confirm)


@dataclass(frozen=True, slots=True)
class Page:
    """A slice of a queue and how long the whole queue is."""

    items: tuple[OrganizationView, ...]
    total: int


class ListOrganizationsToVerify(UseCase):
    permission: ClassVar = Permission.MODERATE

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> Page:
        async with self.uow.read() as uow:
            waiting = await uow.organizations.with_status(
                OrganizationStatus.PENDING, offset=offset, limit=limit
            )
            total = await uow.organizations.count_with_status(OrganizationStatus.PENDING)
            return Page(tuple(view_of(organization) for organization in waiting), total)


class ReviewOrganization(UseCase):
    """A card as a moderator sees it."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, organization_id: int) -> OrganizationView:
        async with self.uow.read() as uow:
            organization = await uow.organizations.get(organization_id)
            if organization is None:
                raise NotFoundError
            return view_of(organization)


class VerifyOrganization(UseCase):
    """The organisation may pitch, pledge and sign from now on; its people hear of it at once."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, organization_id: int) -> OrganizationName:
        return await _decide(self, organization_id, None)


class RejectOrganization(UseCase):
    """With the reason, which its people read word for word."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, organization_id: int, reason: str) -> OrganizationName:
        return await _decide(self, organization_id, parse_text(reason, longest=REASON_MAX, shortest=3))


async def _decide(use_case: UseCase, organization_id: int, reason: str | None) -> OrganizationName:
    actor = await use_case.authorize()
    now = use_case.clock.now()
    async with use_case.uow as uow:
        organization = await uow.organizations.get_for_update(organization_id)
        if organization is None:
            raise NotFoundError
        if reason is None:
            organization.verify(now)
        else:
            organization.reject(reason, now)
        decision = organization.status.value
        await uow.audit.record(actor, f"organization.{decision}", "organization", organization_id)
        notification = Notification(
            f"organization-{decision}",
            {"organization": name_of(organization), "reason": reason or ""},
            actions=((Action("open-organization", organization_id),),),
        )
        for person in await uow.organizations.representatives(organization_id):
            await uow.outbox.promise(
                person.id,
                notification,
                dedupe_key=f"organization-{decision}:{organization_id}:{person.id}:{now.isoformat()}",
            )
        await uow.commit()
        return name_of(organization)


async def _request_membership(
    use_case: UseCase, uow: UnitOfWork, actor: Actor, person_id: int, organization: Organization
) -> None:
    """Once; asking again while a request stands changes nothing."""
    now = use_case.clock.now()
    membership = await uow.organizations.membership(person_id, organization.id)
    if membership is not None and membership.status is MembershipStatus.ACTIVE:
        raise OutdatedError("already-represents")
    if membership is None:
        membership = Membership(
            person_id=person_id,
            organization_id=organization.id,
            status=MembershipStatus.REQUESTED,
            created_at=now,
        )
        await uow.organizations.add_membership(membership)
        await uow.flush()
    elif not membership.request_again():
        return
    await uow.audit.record(actor, "membership.request", "membership", membership.id)
    ask = Notification(
        "membership-requested",
        {"person": actor.name, "organization": name_of(organization)},
        actions=(
            (
                Action("confirm-member", membership.id, "success"),
                Action("decline-member", membership.id),
            ),
        ),
    )
    for person in await uow.organizations.representatives(organization.id):
        await uow.outbox.promise(
            person.id, ask, dedupe_key=f"membership:{membership.id}:{person.id}:{now.isoformat()}"
        )


async def _tell_moderators(uow: UnitOfWork, organization: Organization, dedupe_key: str) -> None:
    notification = Notification(
        "organization-submitted",
        {"organization": name_of(organization)},
        actions=((Action("review-organization", organization.id, "primary"),),),
    )
    for moderator in await uow.people.with_staff_role(StaffRole.MODERATOR):
        await uow.outbox.promise(moderator.id, notification, dedupe_key=f"{dedupe_key}:{moderator.id}")


def _fields(form: OrganizationForm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in OrganizationForm.__dataclass_fields__}
