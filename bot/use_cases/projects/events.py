"""What happens to a project that others rely on."""

from dataclasses import dataclass
from datetime import datetime

from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class ProjectClosed(Event):
    """A project is over for everybody: its people withdrew it, or a moderator took it down."""

    project_id: int


@dataclass(frozen=True, slots=True)
class ProjectPaused(Event):
    """A project seeks no support for now. What both sides have agreed on stays."""

    project_id: int


@dataclass(frozen=True, slots=True)
class ProjectResumed(Event):
    """A project that was paused takes interest again."""

    project_id: int


@dataclass(frozen=True, slots=True)
class ProjectCorrected(Event):
    """Words or files of a published project are others now, because a moderator has let a correction through."""

    project_id: int


@dataclass(frozen=True, slots=True)
class ProjectCompleted(Event):
    """A project is carried out. Its matches have led to what they were for; nothing new is begun about it."""

    project_id: int


@dataclass(frozen=True, slots=True)
class ProjectReopened(Event):
    """A project that was completed, or taken down, has its former stage again. What was closed when it was taken down,
    at `closed_at`, is open again; without that moment it stays closed.
    """

    project_id: int
    closed_at: datetime | None = None
