"""A memorandum of two or three parties: what each intends, and who has acknowledged it.

A button press is an acknowledgement, not a signature (Law of RK on electronic document and signature, 2003).
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.models.base import Base, surrogate_key
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language

MIN_PARTIES, MAX_PARTIES = 2, 3


class MemorandumLevel(StrEnum):
    """National: at least one central or republic-wide party."""

    REGIONAL = "regional"
    NATIONAL = "national"


class MemorandumStage(StrEnum):
    INVITED = "invited"
    IN_FORCE = "in_force"
    DECLINED = "declined"


class PartyAnswer(StrEnum):
    AWAITED = "awaited"
    ACKNOWLEDGED = "acknowledged"
    DECLINED = "declined"


class MemorandumParty(Base):
    """Only the invited person can answer for a party, whoever else holds the message."""

    __tablename__ = "memorandum_parties"
    __table_args__ = (sa.UniqueConstraint("memorandum_id", "organization_id"),)

    id: Mapped[int] = surrogate_key()
    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), init=False)
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    side: Mapped[OrganizationKind]
    signatory_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    signatory_name: Mapped[str] = mapped_column(sa.String(120))
    position: Mapped[str] = mapped_column(sa.String(120))
    basis: Mapped[str] = mapped_column(sa.String(120))
    intentions: Mapped[str] = mapped_column(sa.Text)
    answer: Mapped[PartyAnswer] = mapped_column(default=PartyAnswer.AWAITED)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    decline_reason: Mapped[str] = mapped_column(sa.Text, default="")


class Memorandum(Base):
    """`number` is given when the last party acknowledges. `plan` items: what, until (ISO date), who."""

    __tablename__ = "memoranda"

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    pitch_id: Mapped[int] = mapped_column(sa.ForeignKey("pitches.id"), index=True)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), index=True)
    level: Mapped[MemorandumLevel]
    language: Mapped[Language]
    subject: Mapped[str] = mapped_column(sa.Text)
    place: Mapped[str] = mapped_column(sa.String(120))
    plan: Mapped[list[dict[str, Any]]]
    term_until: Mapped[date]
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    parties: Mapped[list[MemorandumParty]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by=MemorandumParty.id
    )
    stage: Mapped[MemorandumStage] = mapped_column(default=MemorandumStage.INVITED, index=True)
    number: Mapped[str | None] = mapped_column(sa.String(32), unique=True, default=None)
    in_force_at: Mapped[datetime | None] = mapped_column(default=None)

    def check(self) -> None:
        if not MIN_PARTIES <= len(self.parties) <= MAX_PARTIES:
            raise InvalidValueError("memorandum-parties", least=MIN_PARTIES, most=MAX_PARTIES)
        organizations = {party.organization_id for party in self.parties}
        if len(organizations) != len(self.parties):
            raise InvalidValueError("memorandum-same-party-twice")

    @property
    def acknowledged_by_all(self) -> bool:
        return all(party.answer is PartyAnswer.ACKNOWLEDGED for party in self.parties)

    def party_of(self, person_id: int) -> MemorandumParty | None:
        return next((party for party in self.parties if party.signatory_id == person_id), None)

    def acknowledge(self, party: MemorandumParty, at: datetime) -> bool:
        """True for the first time; a second tap changes nothing. `acknowledged_by_all` tells what follows."""
        if party.answer is PartyAnswer.ACKNOWLEDGED:
            return False
        self._still_open()
        party.answer, party.answered_at = PartyAnswer.ACKNOWLEDGED, at
        return True

    def decline(self, party: MemorandumParty, reason: str, at: datetime) -> bool:
        if party.answer is PartyAnswer.DECLINED:
            return False
        self._still_open()
        party.answer, party.answered_at, party.decline_reason = PartyAnswer.DECLINED, at, reason
        self.stage = MemorandumStage.DECLINED
        return True

    def enter_into_force(self, number: str, at: datetime) -> None:
        self._still_open()
        if not self.acknowledged_by_all:
            raise OutdatedError("memorandum-not-all-acknowledged")
        self.stage, self.number, self.in_force_at = MemorandumStage.IN_FORCE, number, at

    def _still_open(self) -> None:
        if self.stage is not MemorandumStage.INVITED:
            raise OutdatedError("memorandum-closed", stage=self.stage.value)
