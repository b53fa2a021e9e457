"""The message that asks moderators to review a project, and whether there is still something to review."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.projects import ProjectStage
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.projects.ports import Projects


@dataclass(frozen=True, slots=True)
class SubmittedProject(Subject):
    """For a message that asks moderators to review a project. It is out of date once one of them has decided, or the
    project was withdrawn.
    """

    id: int
    type: ClassVar = "submitted-project"


async def submitted_project_by_now(
    block: Block, about: SubmittedProject, promised: Notification
) -> Notification | None:
    project = await block[Projects].get(about.id)
    submitted = project is not None and project.stage is ProjectStage.SUBMITTED
    return promised if submitted else None
