"""What happens to a project that others rely on."""

from dataclasses import dataclass

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
