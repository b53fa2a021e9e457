"""Organisations of the three kinds, and the people who represent them."""

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import OutdatedError
from bot.models.reference import Language

INVITATION_LIFETIME = timedelta(days=14)
ACCOUNT_NAME_MAX, USERNAME_MAX = 130, 32
"""Characters of a name, first and last, and of a username (Telegram's own limits)."""
UNDO_WITHIN = timedelta(hours=72)
"""How long a decision on who represents an organisation can be undone by the others who do."""


class OrganizationKind(StrEnum):
    NGO = "ngo"
    BUSINESS = "business"
    STATE = "state"


class OrganizationStatus(StrEnum):
    PENDING = "pending"
    VERIFIED = "verified"
    REJECTED = "rejected"
    SUSPENDED = "suspended"


HOLDS_BIN = frozenset(OrganizationStatus) - {OrganizationStatus.REJECTED}
"""With any other status a card keeps its BIN from being registered again."""
_BIN_HELD = sa.text("status <> 'rejected'")


class Organization(Base):
    """`bin` is empty for legal forms without one. A sole proprietor's number is personal and is never asked for.

    A card that was returned (`REJECTED`), be it that its verification was withdrawn, holds its BIN no more, so that
    whoever the number belongs to can register it. `verified_at` says when it was last verified: from then on it keeps
    its kind. `office_address` and `meeting_link` are where it meets others, asked once by the form for a meeting; only
    the other side of a meeting reads them.
    """

    __tablename__ = "organizations"
    __table_args__ = (
        sa.CheckConstraint("name_kk <> '' OR name_ru <> '' OR name_en <> ''", name="named"),
        sa.Index(
            "uq_organizations_bin_held",
            "bin",
            unique=True,
            sqlite_where=_BIN_HELD,
            postgresql_where=_BIN_HELD,
        ),
        sa.Index("ix_organizations_bin", "bin"),
    )

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    kind: Mapped[OrganizationKind]
    legal_form: Mapped[str] = mapped_column(sa.String(64))
    bin: Mapped[str | None] = mapped_column(sa.String(12))
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
    verified_at: Mapped[datetime | None] = mapped_column(default=None)
    sample: Mapped[bool] = mapped_column(default=False)
    office_address: Mapped[str] = mapped_column(sa.String(300), default="")
    meeting_link: Mapped[str] = mapped_column(sa.String(300), default="")

    @property
    def verified(self) -> bool:
        return self.status is OrganizationStatus.VERIFIED

    @property
    def checked(self) -> bool:
        """Whether a moderator stands by its card: it is verified, or was and is only suspended."""
        return self.status in {OrganizationStatus.VERIFIED, OrganizationStatus.SUSPENDED}

    def keeps_identity(self, kind: OrganizationKind, bin_: str | None) -> bool:
        """Whether it may have this kind and BIN: once verified it keeps its kind, as long as it is checked its BIN."""
        kind_stays = self.verified_at is None or kind is self.kind
        return kind_stays and (not self.checked or (kind, bin_) == (self.kind, self.bin))

    def verify(self, at: datetime) -> None:
        self._decide(OrganizationStatus.VERIFIED, "", at, {OrganizationStatus.PENDING})
        self.verified_at = at

    def reject(self, reason: str, at: datetime) -> None:
        self._decide(OrganizationStatus.REJECTED, reason, at, {OrganizationStatus.PENDING})

    def withdraw_verification(self, reason: str, at: datetime) -> None:
        """Return a card that was verified. It has to be corrected and verified anew."""
        verified = {OrganizationStatus.VERIFIED, OrganizationStatus.SUSPENDED}
        self._decide(OrganizationStatus.REJECTED, reason, at, verified)

    def restore_verification(self, at: datetime) -> None:
        """Undo that verification was withdrawn."""
        self._decide(OrganizationStatus.VERIFIED, "", at, {OrganizationStatus.REJECTED})

    def suspend(self, reason: str, at: datetime) -> None:
        self._decide(OrganizationStatus.SUSPENDED, reason, at, {OrganizationStatus.VERIFIED})

    def lift_suspension(self, at: datetime) -> None:
        self._decide(OrganizationStatus.VERIFIED, "", at, {OrganizationStatus.SUSPENDED})

    def resubmit(self) -> None:
        """Put a rejected organisation back into the moderators' queue, because its card was corrected."""
        if self.status is OrganizationStatus.REJECTED:
            self.status = OrganizationStatus.PENDING
            self.status_reason = ""
            self.decided_at = None

    def reopen(self, verified_before: datetime | None) -> None:
        """Undo the last decision. `verified_before` says when it was last verified before that."""
        self._decide(
            OrganizationStatus.PENDING, "", None, {OrganizationStatus.VERIFIED, OrganizationStatus.REJECTED}
        )
        self.verified_at = verified_before

    def take_back(self) -> None:
        """Nobody is left whom moderators could ask about the card: it waits no more and holds its BIN no more."""
        if self.status is OrganizationStatus.PENDING:
            self.status = OrganizationStatus.REJECTED

    def _decide(
        self,
        status: OrganizationStatus,
        reason: str,
        at: datetime | None,
        before: Collection[OrganizationStatus],
    ) -> None:
        if self.status not in before:
            raise OutdatedError("organization-already-decided")
        self.status, self.status_reason, self.decided_at = status, reason, at


class MembershipStatus(StrEnum):
    """`LEFT`: they left by themselves. `REMOVED`: somebody else took them out. `LAPSED`: nobody answered in time."""

    REQUESTED = "requested"
    ACTIVE = "active"
    DECLINED = "declined"
    LEFT = "left"
    REMOVED = "removed"
    LAPSED = "lapsed"


class Membership(Base):
    """Makes a person a representative of an organisation, once another representative has confirmed it.

    `account_name` and `account_username` are what the messenger calls somebody who asks. They are kept while the
    request is open, so that whoever decides sees more than a name that anybody can type. `created_at` is when they
    last asked. `decided_at` is empty where nobody can undo the last decision: a founder was let in by nobody, and a
    moderator's decision stands.
    """

    __tablename__ = "memberships"
    __table_args__ = (sa.UniqueConstraint("person_id", "organization_id"),)

    id: Mapped[int] = surrogate_key()
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    status: Mapped[MembershipStatus]
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    account_name: Mapped[str] = mapped_column(sa.String(ACCOUNT_NAME_MAX), default="")
    account_username: Mapped[str] = mapped_column(sa.String(USERNAME_MAX), default="")

    @property
    def active(self) -> bool:
        return self.status is MembershipStatus.ACTIVE

    @property
    def since(self) -> datetime:
        """Since when they represent the organisation, or do no more."""
        return self.decided_at or self.created_at

    def undoable(self, at: datetime) -> bool:
        """Whether the last decision, by which they were let in or removed, is so recent that it can be undone."""
        return self.undo_until(at) is not None

    def undo_until(self, at: datetime) -> datetime | None:
        """Until when that decision can be undone, if it can."""
        decided = self.status in {MembershipStatus.ACTIVE, MembershipStatus.REMOVED}
        if not decided or self.decided_at is None or at > self.decided_at + UNDO_WITHIN:
            return None
        return self.decided_at + UNDO_WITHIN

    def confirm(self, at: datetime) -> None:
        self._decide(MembershipStatus.ACTIVE, at)

    def decline(self, at: datetime) -> None:
        self._decide(MembershipStatus.DECLINED, at)

    def lapse(self, at: datetime) -> None:
        self._decide(MembershipStatus.LAPSED, at)

    def leave(self, at: datetime) -> None:
        self._decide(MembershipStatus.LEFT, at, MembershipStatus.ACTIVE)

    def remove(self, at: datetime, *, undoable: bool = True) -> None:
        """What a moderator has decided is not for the organisation's people to undo."""
        self._decide(MembershipStatus.REMOVED, at, MembershipStatus.ACTIVE)
        self.decided_at = at if undoable else None

    def restore(self, at: datetime) -> None:
        """Undo a removal. The decision that let them in is the older one, and is not open to be undone again."""
        if self.status is not MembershipStatus.REMOVED or not self.undoable(at):
            raise OutdatedError("membership-undo-late")
        self.status, self.decided_at = MembershipStatus.ACTIVE, None

    def request_again(self, at: datetime) -> bool:
        """Ask anew after an end. False if a request is open or the membership is active already."""
        if self.status in {MembershipStatus.REQUESTED, MembershipStatus.ACTIVE}:
            return False
        self.status, self.created_at, self.decided_at = MembershipStatus.REQUESTED, at, None
        return True

    def _decide(
        self,
        status: MembershipStatus,
        at: datetime,
        before: MembershipStatus = MembershipStatus.REQUESTED,
    ) -> None:
        if self.status is not before:
            raise OutdatedError(
                "membership-already-decided" if before is MembershipStatus.REQUESTED else "membership-ended"
            )
        self.status, self.decided_at = status, at
        self.account_name = self.account_username = ""


class Invitation(Base):
    """A link for one further representative. Whoever knows its token can use it, so it is random and works once, and
    only its hash is kept.
    """

    __tablename__ = "invitations"

    id: Mapped[int] = surrogate_key()
    token_hash: Mapped[str] = mapped_column(sa.String(64), unique=True)
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    invited_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    created_at: Mapped[datetime]
    used_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None)
    used_at: Mapped[datetime | None] = mapped_column(default=None)
    revoked_at: Mapped[datetime | None] = mapped_column(default=None)

    @staticmethod
    def hash_of(token: str) -> str:
        """The SHA-256 of the token. It needs no salt, because a token is as random as a key."""
        return sha256(token.encode()).hexdigest()

    @property
    def ends_at(self) -> datetime:
        return self.created_at + INVITATION_LIFETIME

    def open(self, at: datetime) -> bool:
        return self.used_by is None and self.revoked_at is None and at <= self.ends_at

    def use(self, person_id: int, at: datetime) -> None:
        """Raises `OutdatedError` if it works no more. The same person may follow it twice."""
        if self.used_by == person_id:
            return
        if self.used_by is not None:
            raise OutdatedError("invitation-used")
        if self.revoked_at is not None:
            raise OutdatedError("invitation-revoked")
        if at > self.ends_at:
            raise OutdatedError("invitation-expired")
        self.used_by, self.used_at = person_id, at

    def revoke(self, at: datetime) -> None:
        if not self.open(at):
            raise OutdatedError("invitation-over")
        self.revoked_at = at
