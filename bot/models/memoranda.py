"""A memorandum of two or three parties: what each intends, and who has acknowledged it.

A button press is an acknowledgement, not a signature (Law of RK on electronic document and signature, 2003).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Self, TypedDict

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.models.base import Base, Json, surrogate_key
from bot.models.country import local, today
from bot.models.dates import months_later
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language

MIN_PARTIES, MAX_PARTIES = 2, 3
PLAN_ITEMS_MAX = 20
FURTHEST = timedelta(days=3653)
"""Ten years from now is the latest day: a later one is a typing error rather than a plan."""

TERM_MONTHS_MOST = 120

REPUBLIC_WIDE_FORMS = frozenset({"ministry", "committee", "agency", "republican_public_association"})
"""Central state bodies, and associations whose status covers the republic (Law of RK on public associations)."""


class MemorandumLevel(StrEnum):
    """`NATIONAL` if at least one party is a central state body or a republic-wide association."""

    REGIONAL = "regional"
    NATIONAL = "national"

    @classmethod
    def of(cls, legal_forms: Iterable[str]) -> Self:
        return cls("national" if REPUBLIC_WIDE_FORMS.intersection(legal_forms) else "regional")


class MemorandumStage(StrEnum):
    """`PREPARING`: some signatory has still to tell their post and authority. Then the text is frozen, and in `INVITED`
    the parties are asked to confirm it. A memorandum that is not in force in time, or whose ground is gone, has
    `LAPSED`; its drafter may have `TAKEN_BACK` it before.
    """

    PREPARING = "preparing"
    INVITED = "invited"
    IN_FORCE = "in_force"
    DECLINED = "declined"
    LAPSED = "lapsed"
    TAKEN_BACK = "taken_back"


OPEN = frozenset({MemorandumStage.PREPARING, MemorandumStage.INVITED})
OVER = frozenset({MemorandumStage.DECLINED, MemorandumStage.LAPSED, MemorandumStage.TAKEN_BACK})
"""Stages of a memorandum that came to nothing: its two sides may draft another one."""


class PartyAnswer(StrEnum):
    AWAITED = "awaited"
    ACKNOWLEDGED = "acknowledged"
    DECLINED = "declined"


class StoredPlanItem(TypedDict):
    """A line of the plan in JSON; `until` in ISO 8601."""

    what: str
    until: str
    who: str


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One line of the action plan."""

    what: str
    until: date
    who: str

    def stored(self) -> StoredPlanItem:
        return {"what": self.what, "until": self.until.isoformat(), "who": self.who}

    @classmethod
    def loaded(cls, stored: StoredPlanItem) -> Self:
        return cls(stored["what"], date.fromisoformat(stored["until"]), stored["who"])


class MemorandumParty(Base):
    """One organisation in a memorandum. Only its signatory can answer for it, not somebody else who has the message.

    `position` and `basis` are ids of `bot.models.signatories`, or the signatory's own words; until `office_told_at`
    they are only the customary ones. Who speaks for a state body is its own affair: until one of its people takes it
    on, there is no signatory.
    """

    __tablename__ = "memorandum_parties"
    __table_args__ = (
        sa.UniqueConstraint("memorandum_id", "organization_id"),
        sa.UniqueConstraint("memorandum_id", "signatory_id"),
    )

    id: Mapped[int] = surrogate_key()
    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), init=False)
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    side: Mapped[OrganizationKind]
    signatory_id: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    signatory_name: Mapped[str] = mapped_column(sa.String(120))
    position: Mapped[str] = mapped_column(sa.String(120))
    basis: Mapped[str] = mapped_column(sa.String(120))
    intentions: Mapped[str] = mapped_column(sa.Text)
    office_told_at: Mapped[datetime | None] = mapped_column(default=None)
    answer: Mapped[PartyAnswer] = mapped_column(default=PartyAnswer.AWAITED)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    decline_reason: Mapped[str] = mapped_column(sa.Text, default="")

    @property
    def acknowledged_at(self) -> datetime | None:
        return self.answered_at if self.answer is PartyAnswer.ACKNOWLEDGED else None


class Memorandum(Base):
    """A memorandum gets its `number` when the last party acknowledges it.

    Its term either lasts `term_months` from that day, or ends on a fixed day, and then `term_months` is empty.
    `plan` holds stored `PlanItem`s.

    `frozen` is what the parties confirm, as a value (`use_cases/memoranda/freezing.py`), with the `wording` around it;
    `frozen_hash` is the SHA-256 of both. Nothing of it is read from other records afterwards. `frozen_late`: it was
    frozen by an upgrade, from the records of that day.
    """

    __tablename__ = "memoranda"

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    pitch_id: Mapped[int] = mapped_column(sa.ForeignKey("pitches.id"), index=True)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), index=True)
    level: Mapped[MemorandumLevel]
    language: Mapped[Language]
    subject: Mapped[str] = mapped_column(sa.Text)
    place: Mapped[str] = mapped_column(sa.String(120))
    plan: Mapped[list[StoredPlanItem]] = mapped_column(Json)
    term_months: Mapped[int | None]
    term_until: Mapped[date]
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    drafter_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"))
    parties: Mapped[list[MemorandumParty]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by=MemorandumParty.id
    )
    stage: Mapped[MemorandumStage] = mapped_column(default=MemorandumStage.INVITED, index=True)
    number: Mapped[str | None] = mapped_column(sa.String(32), unique=True, default=None)
    in_force_at: Mapped[datetime | None] = mapped_column(default=None)
    frozen: Mapped[dict[str, Any] | None] = mapped_column(Json, default=None)
    wording: Mapped[str] = mapped_column(sa.String(16), default="")
    frozen_hash: Mapped[str] = mapped_column(sa.String(64), default="")
    frozen_at: Mapped[datetime | None] = mapped_column(default=None)
    frozen_late: Mapped[bool] = mapped_column(default=False)

    @property
    def plan_items(self) -> tuple[PlanItem, ...]:
        return tuple(PlanItem.loaded(item) for item in self.plan)

    def check(self) -> None:
        """Check what spans several fields, before the memorandum is sent to anyone. Raises `InvalidValueError`."""
        if not MIN_PARTIES <= len(self.parties) <= MAX_PARTIES:
            raise InvalidValueError("memorandum-parties", least=MIN_PARTIES, most=MAX_PARTIES)
        if len({party.organization_id for party in self.parties}) != len(self.parties):
            raise InvalidValueError("memorandum-same-party-twice")
        signatories = [party.signatory_id for party in self.parties if party.signatory_id is not None]
        if len(set(signatories)) != len(signatories):
            raise InvalidValueError("memorandum-same-signatory-twice")
        if not 1 <= len(self.plan) <= PLAN_ITEMS_MAX:
            raise InvalidValueError("memorandum-plan-length", most=PLAN_ITEMS_MAX)
        if self.term_until <= local(self.created_at).date():
            raise InvalidValueError("memorandum-term-over")
        late = next((item for item in self.plan_items if item.until > self.term_until), None)
        if late is not None:
            raise InvalidValueError("memorandum-plan-after-term", what=late.what)

    @property
    def acknowledged_by_all(self) -> bool:
        return all(party.answer is PartyAnswer.ACKNOWLEDGED for party in self.parties)

    @property
    def open(self) -> bool:
        return self.stage in OPEN

    @property
    def offices_told(self) -> bool:
        return all(party.office_told_at is not None for party in self.parties)

    def party_of(self, person_id: int) -> MemorandumParty | None:
        """The party that this person was invited to answer for, or None."""
        return next((party for party in self.parties if party.signatory_id == person_id), None)

    def take_on(self, party: MemorandumParty, person_id: int, name: str) -> None:
        """This person answers for a party that has no signatory yet. Raises `OutdatedError` once it is closed, and
        `InvalidValueError` for the signatory of another party.
        """
        self._require_open()
        if self.party_of(person_id) is not None:
            raise InvalidValueError("memorandum-same-signatory-twice")
        party.signatory_id, party.signatory_name = person_id, name

    def tell_office(self, party: MemorandumParty, position: str, basis: str, at: datetime) -> bool:
        """Keep the signatory's post and authority. False if they told the same before.

        Raises `OutdatedError` once the text is frozen. If `offices_told` is true afterwards, the caller freezes it.
        """
        if party.office_told_at is not None and (party.position, party.basis) == (position, basis):
            return False
        if self.stage is not MemorandumStage.PREPARING:
            raise OutdatedError(
                "memorandum-frozen" if self.open else "memorandum-closed", stage=self.stage.value
            )
        party.position, party.basis, party.office_told_at = position, basis, at
        return True

    def freeze(self, value: dict[str, Any], wording: str, hash_: str, at: datetime) -> None:
        """Put the text before the parties. From here on it does not change."""
        self.frozen, self.wording, self.frozen_hash, self.frozen_at = value, wording, hash_, at
        if self.stage is MemorandumStage.PREPARING:
            self.stage = MemorandumStage.INVITED

    def lapse(self) -> None:
        """Nobody is asked any more. Raises `OutdatedError` unless it is open."""
        self._require_open()
        self.stage = MemorandumStage.LAPSED

    def take_back(self) -> bool:
        """True the first time. Raises `OutdatedError` once it is in force or has come to nothing."""
        if self.stage is MemorandumStage.TAKEN_BACK:
            return False
        self._require_open()
        self.stage = MemorandumStage.TAKEN_BACK
        return True

    def acknowledge(self, party: MemorandumParty, at: datetime) -> bool:
        """True the first time; a second tap changes nothing.

        If `acknowledged_by_all` is true afterwards, the caller brings the memorandum into force.
        """
        if party.answer is PartyAnswer.ACKNOWLEDGED:
            return False
        self._require_open()
        if self.stage is MemorandumStage.PREPARING:
            raise OutdatedError("memorandum-not-frozen")
        party.answer, party.answered_at = PartyAnswer.ACKNOWLEDGED, at
        return True

    def decline(self, party: MemorandumParty, reason: str, at: datetime) -> bool:
        """True the first time. One party's refusal closes the memorandum for all."""
        if party.answer is PartyAnswer.DECLINED:
            return False
        self._require_open()
        party.answer, party.answered_at, party.decline_reason = PartyAnswer.DECLINED, at, reason
        self.stage = MemorandumStage.DECLINED
        return True

    def enter_into_force(self, number: str, at: datetime) -> None:
        """Give the memorandum its number. A term that is counted in months starts today.

        Raises `OutdatedError` unless all parties have acknowledged it.
        """
        self._require_open()
        if not self.acknowledged_by_all:
            raise OutdatedError("memorandum-not-all-acknowledged")
        self.stage, self.number, self.in_force_at = MemorandumStage.IN_FORCE, number, at
        if self.term_months is not None:
            self.term_until = months_later(today(at), self.term_months)

    def _require_open(self) -> None:
        if not self.open:
            raise OutdatedError("memorandum-closed", stage=self.stage.value)


class MemorandumFile(Base):
    """The PDF of a memorandum with a number, as it was first made. It is served from here and never made again."""

    __tablename__ = "memorandum_files"

    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"), primary_key=True)
    content: Mapped[bytes] = mapped_column(sa.LargeBinary)
    sha256: Mapped[str] = mapped_column(sa.String(64))
    made_at: Mapped[datetime]
