"""Organisations of the three kinds, and the people who represent them."""

from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import OutdatedError
from bot.models.reference import Language

INVITATION_LIFETIME = timedelta(days=14)


class OrganizationKind(StrEnum):
    NGO = "ngo"
    BUSINESS = "business"
    STATE = "state"


class OrganizationStatus(StrEnum):
    PENDING = "pending"
    VERIFIED = "verified"
    REJECTED = "rejected"


class Organization(Base):
    """`bin` is empty for legal forms without one. A sole proprietor's number is personal and is never asked for."""

    __tablename__ = "organizations"
    __table_args__ = (sa.CheckConstraint("name_kk <> '' OR name_ru <> '' OR name_en <> ''", name="named"),)

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    kind: Mapped[OrganizationKind]
    legal_form: Mapped[str] = mapped_column(sa.String(64))
    bin: Mapped[str | None] = mapped_column(sa.String(12), unique=True)
    name_kk: Mapped[str] = mapped_column(sa.String(200))
    name_ru: Mapped[str] = mapped_column(sa.String(200))
    name_en: Mapped[str] = mapped_column(sa.String(200))
    region: Mapped[str] = mapped_column(sa.String(8), index=True)
    settlement: Mapped[str] = mapped_column(sa.String(120))
    spheres: Mapped[tuple[str, ...]]
    about: Mapped[str] = mapped_column(sa.Text)
    language: Mapped[Language]
    contact_name: Mapped[str] = mapped_column(sa.String(120))
    contact_phone: Mapped[str] = mapped_column(sa.String(16))
    contact_email: Mapped[str | None] = mapped_column(sa.String(254))
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    status: Mapped[OrganizationStatus] = mapped_column(default=OrganizationStatus.PENDING, index=True)
    status_reason: Mapped[str] = mapped_column(sa.Text, default="")
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    sample: Mapped[bool] = mapped_column(default=False)

    @property
    def verified(self) -> bool:
        return self.status is OrganizationStatus.VERIFIED

    def verify(self, at: datetime) -> None:
        self._decide(OrganizationStatus.VERIFIED, "", at)

    def reject(self, reason: str, at: datetime) -> None:
        self._decide(OrganizationStatus.REJECTED, reason, at)

    def resubmit(self) -> None:
        """Put a rejected organisation back into the moderators' queue, because its card was corrected."""
        if self.status is OrganizationStatus.REJECTED:
            self.status = OrganizationStatus.PENDING
            self.status_reason = ""
            self.decided_at = None

    def _decide(self, status: OrganizationStatus, reason: str, at: datetime) -> None:
        if self.status is not OrganizationStatus.PENDING:
            raise OutdatedError("organization-already-decided")
        self.status, self.status_reason, self.decided_at = status, reason, at


class MembershipStatus(StrEnum):
    REQUESTED = "requested"
    ACTIVE = "active"
    DECLINED = "declined"


class Membership(Base):
    """Makes a person a representative of an organisation, once another representative has confirmed it."""

    __tablename__ = "memberships"
    __table_args__ = (sa.UniqueConstraint("person_id", "organization_id"),)

    id: Mapped[int] = surrogate_key()
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    status: Mapped[MembershipStatus]
    created_at: Mapped[datetime]

    def confirm(self) -> None:
        self._decide(MembershipStatus.ACTIVE)

    def decline(self) -> None:
        self._decide(MembershipStatus.DECLINED)

    def request_again(self) -> bool:
        """Ask anew after a refusal. False if a request is open or the membership is active already."""
        if self.status is not MembershipStatus.DECLINED:
            return False
        self.status = MembershipStatus.REQUESTED
        return True

    def _decide(self, status: MembershipStatus) -> None:
        if self.status is not MembershipStatus.REQUESTED:
            raise OutdatedError("membership-already-decided")
        self.status = status


class Invitation(Base):
    """A link for one further representative. Whoever knows its token can use it, so it is random and works once."""

    __tablename__ = "invitations"

    id: Mapped[int] = surrogate_key()
    token: Mapped[str] = mapped_column(sa.String(48), unique=True)
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    invited_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    created_at: Mapped[datetime]
    used_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None)
    used_at: Mapped[datetime | None] = mapped_column(default=None)

    def use(self, person_id: int, at: datetime) -> None:
        if self.used_by == person_id:
            return
        if self.used_by is not None:
            raise OutdatedError("invitation-used")
        if at > self.created_at + INVITATION_LIFETIME:
            raise OutdatedError("invitation-expired")
        self.used_by, self.used_at = person_id, at
