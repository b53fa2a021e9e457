"""A memorandum of two or three parties, and what may be done with it."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Self

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.models.base import Base, surrogate_key
from bot.models.country import local
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.memoranda.answers import MemorandumAnswer, PartyAnswer
from bot.models.memoranda.content import PLAN_ITEMS_MAX, Content, ContentValue, PlanRow, Wanted
from bot.models.memoranda.parties import MemorandumParty
from bot.models.memoranda.stages import (
    HOLDING,
    OPEN,
    EndReason,
    MemorandumStage,
    PartyStage,
    VersionStage,
)
from bot.models.memoranda.versions import MemorandumVersion

MIN_PARTIES, MAX_PARTIES = 2, 3

REPUBLIC_WIDE_FORMS = frozenset({"ministry", "committee", "agency", "republican_public_association"})
"""Central state bodies, and associations whose status covers the republic (Law of RK on public associations)."""


class MemorandumLevel(StrEnum):
    """`NATIONAL` if at least one party is a central state body or a republic-wide association."""

    REGIONAL = "regional"
    NATIONAL = "national"

    @classmethod
    def of(cls, legal_forms: Iterable[str]) -> Self:
        return cls("national" if REPUBLIC_WIDE_FORMS.intersection(legal_forms) else "regional")


class Memorandum(Base):
    """Drafted from a match, or without one from nothing.

    It gets its `number` and its `check_code` when the last party confirms. Its term lasts until `term_until`: counted
    from the last party's signature, until then from agreement, until then from the day of the draft.
    `revision_asked_at`: a party has asked for a change, and the drafter has not made it yet. `invited_at` is empty
    while only the drafter knows of it. `signed_at` is when the last signed copy was brought, `signed_on` the last day
    on which a party has signed. `agreed_before_seals`: it was agreed before files were sealed, and is not.
    `supplements_id` is the memorandum that this one extends.
    """

    __tablename__ = "memoranda"

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    pitch_id: Mapped[int | None] = mapped_column(sa.ForeignKey("pitches.id"), index=True)
    project_id: Mapped[int | None] = mapped_column(sa.ForeignKey("projects.id"), index=True)
    level: Mapped[MemorandumLevel]
    content: Mapped[Content] = mapped_column("clauses", ContentValue)
    term_until: Mapped[date]
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    drafter_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"))
    parties: Mapped[list[MemorandumParty]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by=MemorandumParty.id
    )
    versions: Mapped[list[MemorandumVersion]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by=MemorandumVersion.serial
    )
    answers: Mapped[list[MemorandumAnswer]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by=MemorandumAnswer.id
    )
    stage: Mapped[MemorandumStage] = mapped_column(default=MemorandumStage.DRAFT, index=True)
    invited_at: Mapped[datetime | None] = mapped_column(default=None)
    revision_asked_at: Mapped[datetime | None] = mapped_column(default=None)
    number: Mapped[str | None] = mapped_column(sa.String(40), unique=True, default=None)
    check_code: Mapped[str | None] = mapped_column(sa.String(32), unique=True, default=None)
    agreed_at: Mapped[datetime | None] = mapped_column(default=None)
    agreed_before_seals: Mapped[bool] = mapped_column(default=False)
    signed_at: Mapped[datetime | None] = mapped_column(default=None)
    signed_on: Mapped[date | None] = mapped_column(default=None)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    end_reason: Mapped[EndReason | None] = mapped_column(default=None)
    supplements_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("memoranda.id"), index=True, default=None
    )

    @property
    def plan(self) -> tuple[PlanRow, ...]:
        return self.content.plan

    @property
    def open(self) -> bool:
        return self.stage in OPEN

    @property
    def holds(self) -> bool:
        """Whether it is agreed and has not ended."""
        return self.stage in HOLDING

    @property
    def version(self) -> MemorandumVersion | None:
        """What lies or lay before the parties last; None while the next version is being made."""
        last = self.versions[-1] if self.versions else None
        return None if last is None or last.stage is VersionStage.CHANGED else last

    @property
    def drafting(self) -> MemorandumParty:
        """The party that has drafted it."""
        return next(party for party in self.parties if party.organization_id == self.drafter_id)

    def check(self) -> None:
        """Check what spans several fields, before the memorandum is shown to anyone. Raises `InvalidValueError`."""
        if not MIN_PARTIES <= len(self.parties) <= MAX_PARTIES:
            raise InvalidValueError("memorandum-parties", least=MIN_PARTIES, most=MAX_PARTIES)
        signatories = [party.signatory_id for party in self.parties if party.signatory_id is not None]
        if len(set(signatories)) != len(signatories):
            raise InvalidValueError("memorandum-same-signatory-twice")
        self.check_content(local(self.created_at).date())

    def over(self, on: date) -> bool:
        """Whether the last day that the parties are asked to agree on leaves them no time on this day. A term in months
        is counted from agreement and is never over before that.
        """
        return self.content.last_day is not None and self.content.last_day <= on

    def check_content(self, on: date) -> None:
        """Whether it could be agreed on this day. Raises `InvalidValueError`."""
        if not 1 <= len(self.plan) <= PLAN_ITEMS_MAX:
            raise InvalidValueError("memorandum-plan-length", most=PLAN_ITEMS_MAX)
        if self.term_until <= on:
            raise InvalidValueError("memorandum-term-over")
        late = next((row for row in self.plan if row.until > self.term_until), None)
        if late is not None:
            raise InvalidValueError("memorandum-plan-after-term", what=late.action.words)

    def party_of(self, person_id: int) -> MemorandumParty | None:
        """The party that this person answers for, or None."""
        return next((party for party in self.parties if party.signatory_id == person_id), None)

    def answer_of(self, party: MemorandumParty) -> MemorandumAnswer | None:
        """The party's last answer to the version that lies before it; None while none is given. A wish for what is
        still drafted answers nothing.
        """
        version_id = self.version.id if self.version else None
        return next(
            (
                one
                for one in reversed(self.answers)
                if one.party_id == party.id
                and one.version_id == version_id
                and not (version_id is None and one.answer is PartyAnswer.CHANGE)
            ),
            None,
        )

    @property
    def awaits_drafter(self) -> bool:
        """Whether it is the drafter's turn: to invite, to give a text in the other language, to make a change."""
        return self.stage is MemorandumStage.DRAFT and (
            self.invited_at is None or self.revision_asked_at is not None or bool(self.content.wants())
        )

    @property
    def awaited(self) -> tuple[MemorandumParty, ...]:
        """The parties whose part or confirmation is waited for."""
        if not self.open or self.invited_at is None:
            return ()
        waited = PartyStage.ASKED if self.stage is MemorandumStage.DRAFT else PartyStage.AWAITED
        return tuple(party for party in self.parties if party.stage is waited)

    @property
    def parts(self) -> tuple[MemorandumParty, ...]:
        """The parties of which there is an own part to read."""
        return tuple(one for one in self.parties if self.versions or one.stage is not PartyStage.ASKED)

    @property
    def ready(self) -> bool:
        """Whether it can be put: every part is told, in both languages, and no change is asked."""
        return self.stage is MemorandumStage.DRAFT and not self.awaits_drafter and not self.awaited

    def wants(self) -> Iterator[tuple[MemorandumParty | None, Wanted]]:
        """Which texts are wanting in which language, with the party whose they are; None for what is common."""
        yield from ((None, wanted) for wanted in self.content.wants())
        for party in self.parties:
            yield from ((party, wanted) for wanted in party.wants())

    @property
    def confirmed_by_all(self) -> bool:
        return all(party.stage is PartyStage.CONFIRMED for party in self.parties)

    def require_holding(self) -> None:
        """Raises `OutdatedError` unless it is agreed and has not ended."""
        if not self.holds:
            raise OutdatedError("memorandum-closed", stage=self.stage.value)

    def require_open(self) -> None:
        """Raises `OutdatedError` unless somebody is still waited for."""
        if not self.open:
            raise OutdatedError("memorandum-closed", stage=self.stage.value)
