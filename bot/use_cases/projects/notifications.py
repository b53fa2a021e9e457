"""The message that asks moderators to review a project, the one that tells what they decided, and whether it is still
so.
"""

from dataclasses import dataclass
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class DecidedProject(Subject):
    """For a message that tells the project's people what moderators have decided. It is out of date once the project
    has another stage: it was withdrawn or paused, or corrected and submitted anew; or was returned for another reason.
    """

    id: int
    stage: ProjectStage
    reason: str = ""
    type: ClassVar = "decided-project"


async def decided_project_by_now(
    block: Block, about: DecidedProject, promised: Notification, _: datetime
) -> Notification | None:
    project = await block[Projects].get(about.id)
    if project is None:
        return None
    same = (project.stage, project.stage_reason) == (about.stage, about.reason)
    return promised if same else None


async def submitted_project_by_now(
    block: Block, about: SubmittedProject, promised: Notification, _: datetime
) -> Notification | None:
    project = await block[Projects].get(about.id)
    submitted = project is not None and project.stage is ProjectStage.SUBMITTED
    return promised if submitted else None
