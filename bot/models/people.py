"""People who talk to the bot, what they consented to, and the staff roles they hold."""

from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.models.base import Base, BigId, surrogate_key
from bot.models.consents import Wording
from bot.models.errors import OutdatedError
from bot.models.reference import Language
from bot.models.roles import StaffRole

UNDONE_WITHIN = timedelta(hours=72)
"""How long a change of roles can be undone."""
BAR_REASON_MAX = 300


class ConsentKind(StrEnum):
    SERVICE = "service"


class Consent(Base):
    """What a person agreed to, and when. `subject` is the name in which they did: the one that Telegram showed, because
    nothing is asked before. It goes when they wish to be forgotten.
    """

    __tablename__ = "consents"

    id: Mapped[int] = surrogate_key()
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True, init=False)
    kind: Mapped[ConsentKind]
    text_hash: Mapped[str] = mapped_column(sa.ForeignKey("wordings.hash"), init=False)
    given_at: Mapped[datetime]
    wording: Mapped[Wording] = relationship(lazy="joined", innerjoin=True)
    subject: Mapped[str] = mapped_column(sa.String(160), default="")
    withdrawn_at: Mapped[datetime | None] = mapped_column(default=None)


class StaffAssignment(Base):
    """A role that a person holds. A moderator may be one of some `regions` alone; empty means all."""

    __tablename__ = "staff_assignments"

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), primary_key=True, init=False)
    role: Mapped[StaffRole] = mapped_column(primary_key=True)
    regions: Mapped[tuple[str, ...]] = mapped_column(default=())


class RoleChange(Base):
    """A change of what roles somebody holds, kept so that it can be undone for `UNDONE_WITHIN`.

    `before` and `after` are the regions of the role; None where the role was not held. `by_id` is empty for the command
    line.
    """

    __tablename__ = "role_changes"

    id: Mapped[int] = surrogate_key()
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    role: Mapped[StaffRole]
    before: Mapped[tuple[str, ...] | None]
    after: Mapped[tuple[str, ...] | None]
    by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"))
    at: Mapped[datetime]
    undone_at: Mapped[datetime | None] = mapped_column(default=None)

    def undo(self, at: datetime) -> None:
        """Raises `OutdatedError` if it was undone before, or too long ago."""
        if self.undone_at is not None:
            raise OutdatedError("role-undone")
        if at - self.at > UNDONE_WITHIN:
            raise OutdatedError("role-undo-late")
        self.undone_at = at


class Person(Base):
    """`account_id` is emptied when the person asks to be forgotten, so that nothing leads back to them.

    `last_seen_at` is written at most once a day, and empty until the first day after that of the record. Whoever was
    not seen for long is told at `expiry_told_at` that their data will go.
    While `barred_at` is set, the account may do nothing but get or erase its data. `bar_mark` stands for the account of
    somebody who was barred when they were forgotten: a digest from which the number cannot be read
    (`storage/people.py`). `bar_told_at` is when they were last told that they are barred.
    """

    __tablename__ = "people"

    id: Mapped[int] = surrogate_key()
    account_id: Mapped[int | None] = mapped_column(BigId, unique=True)
    language: Mapped[Language]
    created_at: Mapped[datetime]
    name: Mapped[str] = mapped_column(sa.String(120), default="")
    reachable: Mapped[bool] = mapped_column(default=True)
    forgotten_at: Mapped[datetime | None] = mapped_column(default=None)
    last_seen_at: Mapped[datetime | None] = mapped_column(default=None, index=True)
    expiry_told_at: Mapped[datetime | None] = mapped_column(default=None)
    barred_at: Mapped[datetime | None] = mapped_column(default=None)
    bar_reason: Mapped[str] = mapped_column(sa.String(BAR_REASON_MAX), default="")
    bar_told_at: Mapped[datetime | None] = mapped_column(default=None)
    bar_mark: Mapped[str | None] = mapped_column(sa.String(64), default=None, index=True)
    consents: Mapped[list[Consent]] = relationship(
        lazy="selectin", init=False, cascade="all, delete-orphan", order_by=Consent.id
    )
    staff: Mapped[list[StaffAssignment]] = relationship(
        lazy="selectin",
        init=False,
        cascade="all, delete-orphan",
        order_by=StaffAssignment.role,
    )

    def consent_in_force(self, kind: ConsentKind) -> Consent | None:
        for consent in self.consents:
            if consent.kind is kind and consent.withdrawn_at is None:
                return consent
        return None

    def give_consent(self, kind: ConsentKind, wording: Wording, *, subject: str = "", at: datetime) -> bool:
        """False if consent to this wording is in force already. Consent to another wording is withdrawn by it."""
        current = self.consent_in_force(kind)
        if current is not None:
            if current.wording.hash == wording.hash:
                return False
            current.withdrawn_at = at
        self.consents.append(Consent(kind=kind, wording=wording, subject=subject[:160], given_at=at))
        return True

    @property
    def staff_roles(self) -> frozenset[StaffRole]:
        return frozenset(assignment.role for assignment in self.staff)

    def regions_of(self, role: StaffRole) -> tuple[str, ...] | None:
        """The regions of a role, () for all; None if the role is not held."""
        return next((assignment.regions for assignment in self.staff if assignment.role is role), None)

    def assign(self, role: StaffRole, regions: tuple[str, ...] = ()) -> bool:
        """Give a role, or change its regions. False if it is held so already."""
        for assignment in self.staff:
            if assignment.role is role:
                changed = assignment.regions != regions
                assignment.regions = regions
                return changed
        self.staff.append(StaffAssignment(role=role, regions=regions))
        return True

    def dismiss(self, role: StaffRole) -> bool:
        for assignment in self.staff:
            if assignment.role is role:
                self.staff.remove(assignment)
                return True
        return False

    def seen(self, at: datetime) -> None:
        self.last_seen_at, self.expiry_told_at = at, None

    def bar(self, reason: str, at: datetime) -> None:
        """Raises `OutdatedError` if they are barred already."""
        if self.barred_at is not None:
            raise OutdatedError("barred-already")
        self.barred_at, self.bar_reason = at, reason

    def lift_bar(self) -> None:
        """Raises `OutdatedError` if they are not barred."""
        if self.barred_at is None:
            raise OutdatedError("not-barred")
        self.barred_at, self.bar_reason, self.bar_told_at, self.bar_mark = None, "", None, None

    def forget(self, at: datetime) -> None:
        """Remove at once what leads to the person. The row stays, so that memoranda in force keep their history."""
        self.account_id = None
        self.name, self.bar_reason = "", ""
        self.reachable = False
        self.forgotten_at = at
        self.staff.clear()
        for consent in self.consents:
            consent.withdrawn_at = consent.withdrawn_at or at
            consent.subject = ""
