"""People who talk to the bot, what they consented to, and the staff roles they hold."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.models.base import Base, BigId, surrogate_key
from bot.models.consents import Wording
from bot.models.reference import Language
from bot.models.roles import StaffRole


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
    __tablename__ = "staff_assignments"

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), primary_key=True, init=False)
    role: Mapped[StaffRole] = mapped_column(primary_key=True)


class Person(Base):
    """`account_id` is emptied when the person asks to be forgotten, so that nothing leads back to them."""

    __tablename__ = "people"

    id: Mapped[int] = surrogate_key()
    account_id: Mapped[int | None] = mapped_column(BigId, unique=True)
    language: Mapped[Language]
    created_at: Mapped[datetime]
    name: Mapped[str] = mapped_column(sa.String(120), default="")
    reachable: Mapped[bool] = mapped_column(default=True)
    forgotten_at: Mapped[datetime | None] = mapped_column(default=None)
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

    def assign(self, role: StaffRole) -> bool:
        if role in self.staff_roles:
            return False
        self.staff.append(StaffAssignment(role=role))
        return True

    def dismiss(self, role: StaffRole) -> bool:
        for assignment in self.staff:
            if assignment.role is role:
                self.staff.remove(assignment)
                return True
        return False

    def forget(self, at: datetime) -> None:
        """Remove at once what leads to the person. The row stays, so that memoranda in force keep their history."""
        self.account_id = None
        self.name = ""
        self.reachable = False
        self.forgotten_at = at
        self.staff.clear()
        for consent in self.consents:
            consent.withdrawn_at = consent.withdrawn_at or at
            consent.subject = ""
