"""Changes of what was moderated, or of a contact: who wants what in place of what, and what became of it.

How each field of an organisation or a project changes is told here, in one table for each (`ORGANIZATION`,
`PROJECT`). It holds for a record that a moderator has let through; before that, its people change it as they like.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import OutdatedError

UNDOABLE_FOR = timedelta(hours=72)
"""How long a change of contact can be undone, and how long somebody counts as newly let in."""


class Rule(StrEnum):
    """`MODERATED`: a moderator lets the new value through, the old one stays meanwhile. `TOLD`: it changes at once, all
    representatives are told and can undo it. `FREE`: it changes at once. `FIXED`: it changes no more. `KEPT`: no form
    asks for it.
    """

    MODERATED = "moderated"
    TOLD = "told"
    FREE = "free"
    FIXED = "fixed"
    KEPT = "kept"


ORGANIZATION: Mapping[str, Rule] = MappingProxyType(
    {
        # Roles, projects and what it backs hang on the kind: an organisation of another kind is another one.
        **dict.fromkeys(("kind", "bin"), Rule.FIXED),
        **dict.fromkeys(
            ("legal_form", "name_kk", "name_ru", "name_en", "region", "settlement", "about"), Rule.MODERATED
        ),
        "spheres": Rule.FREE,
        **dict.fromkeys(("contact_name", "contact_phone", "contact_email"), Rule.TOLD),
        **dict.fromkeys(
            (
                "id",
                "submission_id",
                "language",
                "created_at",
                "created_by",
                "status",
                "status_reason",
                "decided_at",
                "verified_at",
                "sample",
                # How to reach a meeting: told to a side of a match, and changed in a form of its own.
                "office_address",
                "meeting_link",
            ),
            Rule.KEPT,
        ),
    }
)

PROJECT: Mapping[str, Rule] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                "title",
                "summary",
                "second_language",
                "second_title",
                "second_summary",
                "second_by",
                "problem",
                "solution",
                "beneficiaries",
                "language",
                "settlement",
                "latitude",
                "longitude",
                "programme",
                "photo",
                "document",
                "document_name",
            ),
            Rule.MODERATED,
        ),
        **dict.fromkeys(
            ("spheres", "region", "budget_min", "budget_full", "needs", "starts_on", "ends_on"), Rule.FIXED
        ),
        **dict.fromkeys(
            (
                "id",
                "submission_id",
                "organization_id",
                "created_at",
                "created_by",
                "stage",
                "stage_reason",
                "began_at",
                "code",
                "completed_at",
                "reports_from",
                "report_month",
                "published_at",
                "taken_down_from",
                "halted",
                "sample",
            ),
            Rule.KEPT,
        ),
    }
)


def under(rule: Rule, fields: Mapping[str, Rule]) -> frozenset[str]:
    """The fields that change by this rule."""
    return frozenset(name for name, its in fields.items() if its is rule)


class Entity(StrEnum):
    """What is changed. The values are those of the audit log."""

    ORGANIZATION = "organization"
    PROJECT = "project"


class ChangeKind(StrEnum):
    """`MODERATED` waits for a moderator. `CONTACT` waits for another representative, or has been done and can be undone
    for a while.
    """

    MODERATED = "moderated"
    CONTACT = "contact"


class ChangeStatus(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    TAKEN_BACK = "taken_back"
    REPLACED = "replaced"
    LAPSED = "lapsed"
    DONE = "done"
    UNDONE = "undone"


class Change(Base):
    """`before` and `after` are the values of the fields that change, as JSON. Those of a contact are wiped when it can
    be undone no more. `organization_id` is whose people proposed it.
    """

    __tablename__ = "changes"
    __table_args__ = (
        sa.Index(
            "uq_changes_waiting",
            "entity",
            "record_id",
            "kind",
            unique=True,
            sqlite_where=sa.text("status = 'waiting'"),
            postgresql_where=sa.text("status = 'waiting'"),
        ),
        sa.Index("ix_changes_entity_record_id", "entity", "record_id"),
    )

    id: Mapped[int] = surrogate_key()
    kind: Mapped[ChangeKind]
    entity: Mapped[Entity]
    record_id: Mapped[int] = mapped_column(sa.BigInteger)
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    proposed_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    proposed_at: Mapped[datetime]
    status: Mapped[ChangeStatus] = mapped_column(default=ChangeStatus.WAITING, index=True)
    reason: Mapped[str] = mapped_column(sa.Text, default="")
    decided_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None)
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    undo_until: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def waiting(self) -> bool:
        return self.status is ChangeStatus.WAITING

    def accept(self, by: int, at: datetime) -> None:
        self._leave(ChangeStatus.ACCEPTED, by, at)

    def reject(self, reason: str, by: int, at: datetime) -> None:
        self._leave(ChangeStatus.REJECTED, by, at)
        self.reason = reason

    def reopen(self) -> None:
        """Undo a moderator's decision: it waits for one again."""
        if self.status not in {ChangeStatus.ACCEPTED, ChangeStatus.REJECTED}:
            raise OutdatedError("change-decided-already")
        self.status, self.reason, self.decided_by, self.decided_at = ChangeStatus.WAITING, "", None, None

    def take_back(self, by: int, at: datetime) -> None:
        self._leave(ChangeStatus.TAKEN_BACK, by, at)
        self._wipe_contact()

    def replace(self, by: int, at: datetime) -> None:
        """Another change of the same record takes its place."""
        self._leave(ChangeStatus.REPLACED, by, at)
        self._wipe_contact()

    def lapse(self, at: datetime) -> None:
        """What it would change is over. Does nothing to a change that waits no more."""
        if self.waiting:
            self._leave(ChangeStatus.LAPSED, None, at)
            self._wipe_contact()

    def do(self, by: int | None, at: datetime) -> None:
        """The contact changes now. From here on it can be undone for a while."""
        self._leave(ChangeStatus.DONE, by, at)
        self.undo_until = at + UNDOABLE_FOR

    def can_be_undone(self, at: datetime) -> bool:
        in_time = self.undo_until is not None and at < self.undo_until
        return self.status is ChangeStatus.DONE and in_time and bool(self.before)

    def undo(self, by: int, at: datetime) -> Mapping[str, Any]:
        """The values before, to be put back. Raises `OutdatedError` if it is too late, or was undone before."""
        if self.status is ChangeStatus.UNDONE:
            raise OutdatedError("change-undone-already")
        if not self.can_be_undone(at):
            raise OutdatedError("change-undo-too-late")
        before = self.before
        self.status, self.decided_by, self.decided_at = ChangeStatus.UNDONE, by, at
        self._wipe_contact()
        return before

    def close(self) -> None:
        """It can be undone no more, so nothing is kept of the contacts."""
        self._wipe_contact()

    def _leave(self, status: ChangeStatus, by: int | None, at: datetime) -> None:
        if not self.waiting:
            raise OutdatedError("change-decided-already")
        self.status, self.decided_by, self.decided_at = status, by, at

    def _wipe_contact(self) -> None:
        if self.kind is ChangeKind.CONTACT:
            self.before, self.after = {}, {}
