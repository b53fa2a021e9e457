"""The parties of a memorandum, and who answers for each."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.models.base import Base, surrogate_key
from bot.models.memoranda.content import LANGUAGES, Pair, PairText, Wanted
from bot.models.memoranda.stages import PARTY_CHANGES, PartyDeed, PartyStage, moved
from bot.models.organizations import OrganizationKind
from bot.models.signatories import Paper

if TYPE_CHECKING:
    from bot.models.memoranda.memorandum import Memorandum

STANDS = sa.text("ended_at IS NULL")


class SignatoryEnd(StrEnum):
    """Why somebody is a signatory no more."""

    REPLACED = "replaced"
    GONE = "gone"


class MemorandumSignatory(Base):
    """Who answers for a party. Whoever is replaced stays as an ended row, and nobody answers for two parties.

    `position` and `basis` (of authority) are ids of `bot.models.signatories`, or the signatory's own words; until the
    party has told its part they are only the customary ones. `basis_number` and `basis_dated` tell which order or power
    of attorney it is. `named_by` is empty where the signatory took it on.
    """

    __tablename__ = "memorandum_signatories"
    __table_args__ = (
        sa.Index(
            "uq_memorandum_signatories_party_id",
            "party_id",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
        sa.Index(
            "uq_memorandum_signatories_memorandum_id_person_id",
            "memorandum_id",
            "person_id",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
    )

    id: Mapped[int] = surrogate_key()
    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), init=False)
    party_id: Mapped[int] = mapped_column(sa.ForeignKey("memorandum_parties.id"), init=False)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    name: Mapped[str] = mapped_column(sa.String(120))
    position: Mapped[str] = mapped_column(sa.String(120))
    basis: Mapped[str] = mapped_column(sa.String(120))
    named_at: Mapped[datetime]
    named_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True, default=None)
    basis_number: Mapped[str] = mapped_column(sa.String(64), default="")
    basis_dated: Mapped[date | None] = mapped_column(default=None)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    end_reason: Mapped[SignatoryEnd | None] = mapped_column(default=None)
    memorandum: Mapped["Memorandum"] = relationship(lazy="raise", init=False, repr=False)

    @property
    def paper(self) -> Paper:
        return Paper(self.basis_number, self.basis_dated)

    @paper.setter
    def paper(self, paper: Paper) -> None:
        self.basis_number, self.basis_dated = paper.number, paper.dated


class MemorandumReader(Base):
    """Somebody of a party who gets copies and cannot confirm."""

    __tablename__ = "memorandum_readers"
    __table_args__ = (sa.UniqueConstraint("party_id", "person_id"),)

    id: Mapped[int] = surrogate_key()
    party_id: Mapped[int] = mapped_column(sa.ForeignKey("memorandum_parties.id"), init=False)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    named_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    named_at: Mapped[datetime]


class MemorandumParty(Base):
    """One organisation in a memorandum, with its part: what it intends, and where notices reach it. The party tells it
    itself. `own_number` is the number under which it keeps the document.

    Until one of its people takes it on, a party may have no signatory: nobody chooses among those of a state body, nor
    among those of an organisation that was named without a match.
    """

    __tablename__ = "memorandum_parties"
    __table_args__ = (sa.UniqueConstraint("memorandum_id", "organization_id"),)

    id: Mapped[int] = surrogate_key()
    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), init=False)
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    side: Mapped[OrganizationKind]
    signatories: Mapped[list[MemorandumSignatory]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by=MemorandumSignatory.id
    )
    readers: Mapped[list[MemorandumReader]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by=MemorandumReader.id
    )
    stage: Mapped[PartyStage] = mapped_column(default=PartyStage.ASKED)
    intentions: Mapped[Pair] = mapped_column(PairText, default_factory=Pair)
    address: Mapped[Pair] = mapped_column(PairText, default_factory=Pair)
    phone: Mapped[str] = mapped_column(sa.String(32), default="")
    email: Mapped[str] = mapped_column(sa.String(254), default="")
    own_number: Mapped[str] = mapped_column(sa.String(64), default="")
    told_at: Mapped[datetime | None] = mapped_column(default=None)
    leaves_on: Mapped[date | None] = mapped_column(default=None)
    end_wanted_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def signatory(self) -> MemorandumSignatory | None:
        return next((one for one in self.signatories if one.ended_at is None), None)

    @property
    def signatory_id(self) -> int | None:
        """The person who answers, or None."""
        return self.signatory.person_id if self.signatory else None

    @property
    def signatory_name(self) -> str:
        return self.signatory.name if self.signatory else ""

    def move(self, deed: PartyDeed) -> None:
        """Raises `OutdatedError` for a change that may not happen."""
        self.stage = moved(PARTY_CHANGES, self.stage, deed)

    def wants(self) -> Iterator[Wanted]:
        """Which texts of its part are wanting in which language."""
        for section, text in (("intentions", self.intentions), ("address", self.address)):
            yield from (Wanted(section, language) for language in LANGUAGES if text.wanting is language)

    def end_signatory(self, reason: SignatoryEnd, at: datetime) -> MemorandumSignatory | None:
        """Nobody answers for it any more. Returns who did."""
        before = self.signatory
        if before is not None:
            before.ended_at, before.end_reason = at, reason
        return before

    def end_reading(self, person_id: int) -> bool:
        """This person gets no copies any more. Whether they did."""
        before = len(self.readers)
        self.readers = [reader for reader in self.readers if reader.person_id != person_id]
        return len(self.readers) < before
