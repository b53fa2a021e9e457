"""A project: the problem, what will be done about it, what that needs, and the stage it has reached."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, named_enum, surrogate_key
from bot.models.changes import PROJECT, Rule, under
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.reference import Language
from bot.models.second_language import Told
from bot.models.typed_codes import new_page_code


class ProjectStage(StrEnum):
    SUBMITTED = "submitted"
    PUBLISHED = "published"
    SUPPORTED = "supported"
    UNDER_WAY = "under_way"
    COMPLETED = "completed"
    PAUSED = "paused"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    TAKEN_DOWN = "taken_down"


RUNNING = frozenset({ProjectStage.SUPPORTED, ProjectStage.UNDER_WAY})
"""Stages of a project that is carried out: its people report, and the plan is worked through."""
TAKES_INTEREST = frozenset({ProjectStage.PUBLISHED}) | RUNNING
"""Stages in which a backer may show interest. A supported project is among them: it may have more than one backer."""

CLOSED = frozenset({ProjectStage.WITHDRAWN, ProjectStage.TAKEN_DOWN})
"""Stages of a project that came to nothing."""
FINAL = CLOSED | {ProjectStage.COMPLETED}
"""Stages that its people cannot leave. Only a moderator puts back what was taken down."""
UNREAD = frozenset({ProjectStage.SUBMITTED, ProjectStage.REJECTED})
"""Stages in which nobody outside the organisation but moderators has seen the project."""
SHOWN = frozenset(ProjectStage) - UNREAD - {ProjectStage.WITHDRAWN, ProjectStage.TAKEN_DOWN}
"""Stages in which others may read the project, so that a moderator may have to take it down."""

STANDING = frozenset(ProjectStage) - {
    ProjectStage.REJECTED,
    ProjectStage.WITHDRAWN,
    ProjectStage.TAKEN_DOWN,
}
"""Stages of a project that counts as existing, so that a new project may turn out to be its duplicate."""

SECOND = frozenset({"second_language", "second_title", "second_summary", "second_by"})
"""Fields of the words in a second language."""

WORDS = frozenset({"title", "problem", "solution", "beneficiaries", "language"})
"""Fields that the project's vector is made from: when one changes, the vector is out of date."""

TERMS = under(Rule.FIXED, PROJECT)
"""Fields that backers decide by. They are fixed from publication on, so that nobody has said yes to other terms."""


UNDO_FOR = timedelta(hours=72)
"""As long its people can take back that it has begun, or is complete."""


def story_of(problem: str, solution: str, beneficiaries: str) -> str:
    """The words that carry a project's meaning, apart from its title."""
    return f"{problem} {solution} {beneficiaries}"


class Project(Told, Base):
    """Amounts are whole tenge. A draft is not a project yet; it is kept as a half-filled form (`models/drafts.py`).

    `stage_reason` says why it was rejected, withdrawn or taken down, in the words of whoever did so; whoever
    withdraws it need not say. `taken_down_from` is the stage to which a moderator can put it back.

    `photo` and `document` are the messenger's references to files that it keeps. `halted`: it was not paused by its
    people but because its carrier may not act; it goes on by itself once the carrier may.

    The title, and the summary of two sentences if there is one, may stand in a second language as well; without a title
    there is nothing in it. `second_by` names the model that has translated them, where its people took that over.
    `code` is that of its public page. `reports_from` is the first month, as its first day, of which a report is asked;
    `report_month` the one that was asked for last.
    """

    __tablename__ = "projects"
    __table_args__ = (
        sa.CheckConstraint("budget_min > 0 AND budget_full >= budget_min", name="budget"),
        sa.CheckConstraint("ends_on >= starts_on", name="period"),
    )

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    language: Mapped[Language]
    title: Mapped[str] = mapped_column(sa.String(120))
    summary: Mapped[str | None] = mapped_column(sa.String(300), default=None)
    second_language: Mapped[Language | None] = mapped_column(
        named_enum(Language, "second_language"), default=None
    )
    second_title: Mapped[str | None] = mapped_column(sa.String(120), default=None)
    second_summary: Mapped[str | None] = mapped_column(sa.String(300), default=None)
    second_by: Mapped[str | None] = mapped_column(sa.String(120), default=None)
    problem: Mapped[str] = mapped_column(sa.Text)
    solution: Mapped[str] = mapped_column(sa.Text)
    beneficiaries: Mapped[str] = mapped_column(sa.String(300))
    spheres: Mapped[tuple[str, ...]]
    region: Mapped[str] = mapped_column(sa.String(8), index=True)
    settlement: Mapped[str] = mapped_column(sa.String(120))
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    budget_min: Mapped[int] = mapped_column(sa.BigInteger)
    budget_full: Mapped[int] = mapped_column(sa.BigInteger)
    needs: Mapped[tuple[str, ...]]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    programme: Mapped[str | None] = mapped_column(sa.String(120))
    photo: Mapped[str | None] = mapped_column(sa.String(255), index=True)
    document: Mapped[str | None] = mapped_column(sa.String(255))
    document_name: Mapped[str | None] = mapped_column(sa.String(255))
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    stage: Mapped[ProjectStage] = mapped_column(default=ProjectStage.SUBMITTED, index=True)
    stage_reason: Mapped[str] = mapped_column(sa.Text, default="")
    taken_down_from: Mapped[str | None] = mapped_column(sa.String(32), default=None)
    published_at: Mapped[datetime | None] = mapped_column(default=None)
    halted: Mapped[bool] = mapped_column(default=False)
    sample: Mapped[bool] = mapped_column(default=False)
    began_at: Mapped[datetime | None] = mapped_column(default=None)
    completed_at: Mapped[datetime | None] = mapped_column(default=None)
    code: Mapped[str] = mapped_column(sa.String(16), unique=True, default_factory=new_page_code)
    reports_from: Mapped[date | None] = mapped_column(default=None)
    report_month: Mapped[date | None] = mapped_column(default=None)

    @property
    def seeks_support(self) -> bool:
        return self.stage is ProjectStage.PUBLISHED

    @property
    def open_to_changes(self) -> bool:
        return self.stage not in FINAL

    @property
    def shown(self) -> bool:
        """Whether everybody may read it."""
        return self.stage in SHOWN

    @property
    def was_shown(self) -> bool:
        """Whether it came to nothing after everybody could read it."""
        return self.closed and self.published_at is not None

    @property
    def running(self) -> bool:
        return self.stage in RUNNING

    @property
    def closed(self) -> bool:
        return self.stage in CLOSED

    @property
    def terms_fixed(self) -> bool:
        return self.stage not in UNREAD

    def differing(self, fields: Mapping[str, object]) -> list[str]:
        """The names of the fields that would change.

        Raises `OutdatedError` if the project can no longer be changed, or if its terms are fixed and would change.
        """
        if not self.open_to_changes:
            raise OutdatedError("project-stage-changed", stage=self.stage.value)
        changed = sorted(name for name, value in fields.items() if getattr(self, name) != value)
        if self.terms_fixed and TERMS.intersection(changed):
            raise OutdatedError("project-terms-fixed")
        return changed

    def revise(self, fields: Mapping[str, object]) -> list[str]:
        """Take the new values and return the names of the fields that changed. A rejected project goes back to the
        moderators. Raises `OutdatedError` as `differing` does.
        """
        changed = self.differing(fields)
        for name in changed:
            setattr(self, name, fields[name])
        self.check()
        if self.stage is ProjectStage.REJECTED:
            self.stage, self.stage_reason = ProjectStage.SUBMITTED, ""
        return changed

    def check(self) -> None:
        """Check what spans several fields, after creation and after each edit. Raises `InvalidValueError`."""
        if self.budget_full < self.budget_min:
            raise InvalidValueError("budget-below-minimum")
        if self.ends_on < self.starts_on:
            raise InvalidValueError("period-backwards")

    def publish(self, at: datetime) -> None:
        self._leave({ProjectStage.SUBMITTED})
        self.stage, self.published_at, self.stage_reason = ProjectStage.PUBLISHED, at, ""

    def reject(self, reason: str) -> None:
        self._leave({ProjectStage.SUBMITTED})
        self.stage, self.stage_reason = ProjectStage.REJECTED, reason

    def reopen(self) -> None:
        """Undo a moderator's decision: it waits for one again."""
        self._leave({ProjectStage.PUBLISHED, ProjectStage.REJECTED})
        self.stage, self.stage_reason, self.published_at = ProjectStage.SUBMITTED, "", None

    def pause(self) -> None:
        self._leave({ProjectStage.PUBLISHED})
        self.stage = ProjectStage.PAUSED

    def resume(self) -> None:
        self._leave({ProjectStage.PAUSED})
        self.stage, self.halted = ProjectStage.PUBLISHED, False

    def halt(self) -> None:
        """Pause it because its carrier may not act any more."""
        self.pause()
        self.halted = True

    def withdraw(self, reason: str = "") -> None:
        self._leave(set(ProjectStage) - FINAL)
        self.stage, self.stage_reason, self.halted = ProjectStage.WITHDRAWN, reason, False

    def take_down(self, reason: str) -> None:
        self._leave(set(SHOWN))
        self.taken_down_from = self.stage.value
        self.stage, self.stage_reason = ProjectStage.TAKEN_DOWN, reason

    def put_back(self) -> None:
        """Undo `take_down`: the project has the stage again that it had."""
        self._leave({ProjectStage.TAKEN_DOWN})
        self.stage = ProjectStage(self.taken_down_from or ProjectStage.PUBLISHED)
        self.stage_reason, self.taken_down_from = "", None

    def support(self) -> None:
        """Mark the project as supported, because a memorandum is in force. A second memorandum changes nothing."""
        if self.stage in {ProjectStage.PUBLISHED, ProjectStage.PAUSED}:
            self.stage, self.halted = ProjectStage.SUPPORTED, False

    def lose_support(self) -> bool:
        """Nothing that was agreed about it holds any more, and work has not begun: it seeks support again. False if it
        does not by that.
        """
        if self.stage is not ProjectStage.SUPPORTED:
            return False
        self.stage, self.reports_from = ProjectStage.PUBLISHED, None
        return True

    def begin(self, at: datetime) -> bool:
        """Work has begun. False if that was said before."""
        if self.stage is ProjectStage.UNDER_WAY:
            return False
        self._leave({ProjectStage.SUPPORTED})
        self.stage, self.began_at = ProjectStage.UNDER_WAY, at
        return True

    def beginning_undoable(self, at: datetime) -> bool:
        begun = self.stage is ProjectStage.UNDER_WAY and self.began_at is not None
        return begun and at < (self.began_at or at) + UNDO_FOR

    def take_back_beginning(self, at: datetime) -> None:
        """Raises `OutdatedError` where that can be undone no more."""
        if not self.beginning_undoable(at):
            raise OutdatedError("project-undo-over")
        self.stage, self.began_at = ProjectStage.SUPPORTED, None

    def complete(self, at: datetime) -> bool:
        """It is carried out. False if that was said before."""
        if self.stage is ProjectStage.COMPLETED:
            return False
        self._leave(set(RUNNING))
        self.stage, self.completed_at = ProjectStage.COMPLETED, at
        return True

    def completion_undoable(self, at: datetime) -> bool:
        done = self.stage is ProjectStage.COMPLETED and self.completed_at is not None
        return done and at < (self.completed_at or at) + UNDO_FOR

    def take_back_completion(self, at: datetime) -> None:
        """The project has the stage again that it had. Raises `OutdatedError` where that can be undone no more."""
        if not self.completion_undoable(at):
            raise OutdatedError("project-undo-over")
        self.stage = ProjectStage.UNDER_WAY if self.began_at else ProjectStage.SUPPORTED
        self.completed_at = None

    def _leave(self, allowed: set[ProjectStage]) -> None:
        if self.stage not in allowed:
            raise OutdatedError("project-stage-changed", stage=self.stage.value)
