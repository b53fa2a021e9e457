"""What is told of a project: moderators are asked to review it, its people read what was decided, and those who rely on
it that it is paused or over. And whether that is still so.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.projects import Project, ProjectStage
from bot.models.words import Text, Value, WrittenIn
from bot.understanding.languages import written_in
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.views import name_of
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
    # An earlier version told of no page.
    return replace(promised, args={"page": "", **promised.args}) if same else None


async def submitted_project_by_now(
    block: Block, about: SubmittedProject, promised: Notification, _: datetime
) -> Notification | None:
    project = await block[Projects].get(about.id)
    submitted = project is not None and project.stage is ProjectStage.SUBMITTED
    return promised if submitted else None


def project_paused_told(project: Project, carrier: Organization) -> Notification:
    """For those whom a pause touches. It is out of date once the project is resumed."""
    return Notification(
        "project-paused",
        {"title": project.name, "organization": name_of(carrier)},
        ((Action("open-menu", 0),),),
        about=DecidedProject(project.id, ProjectStage.PAUSED, project.stage_reason),
    )


def project_withdrawn_told(project: Project, carrier: Organization) -> Notification:
    """For those who relied on a project that its people have withdrawn."""
    return Notification(
        "project-withdrawn",
        {"title": project.name, "organization": name_of(carrier), "reason": _why(project)},
        ((Action("open-menu", 0),),),
    )


def _why(project: Project) -> Value:
    """A line with the reason, in the words of the project's people; empty if they gave none."""
    if not project.stage_reason:
        return ""
    original = WrittenIn(written_in(project.stage_reason, project.language))
    return Text("project-reason-line", {"words": project.stage_reason, "original": original})
