"""A project whose minimum is promised is supported, with or without a memorandum: its people begin, report and complete
it as others do. It seeks support again if too much of that is withdrawn before work has begun.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.models.country import today
from bot.models.progress import month_of, next_month
from bot.models.projects import Project, ProjectStage
from bot.models.words import Money
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.pledges.access import require_promise
from bot.use_cases.pledges.events import PledgePromised, PledgeWithdrawn
from bot.use_cases.pledges.ports import Pledges
from bot.use_cases.progress.asking import ask_of_project, end_asking
from bot.use_cases.progress.notifications import ReachedStage
from bot.use_cases.projects.events import ProjectResumed


async def minimum_is_promised(block: Block, project: Project) -> bool:
    """Whether verified givers have promised, as both sides know, as much money as the project needs to begin."""
    await block.flush()
    totals = (await block[Pledges].totals_of([project.id]))[project.id]
    return totals.money_promised >= project.budget_min


async def lose_support(block: Block, project: Project, now: datetime, outcome: str) -> bool:
    """Nothing holds it any more: no memorandum, and no promise of its minimum. False if it goes on."""
    held = await block[Memoranda].holding_of_project(project.id) or await minimum_is_promised(block, project)
    if held or project.ends_on <= today(now) or not project.lose_support():
        return False
    await end_asking(block, project.id, outcome)
    return True


async def _support(block: Block, event: PledgePromised, now: datetime) -> Sequence[Settled]:
    project = (await require_promise(block, event.pledge_id)).project
    paused = project.stage is ProjectStage.PAUSED
    if not (paused or project.seeks_support) or not await minimum_is_promised(block, project):
        return ()
    project.support()
    if paused:
        await block.touch(ProjectResumed(project.id))
    project.reports_from = project.reports_from or next_month(month_of(today(now)))
    await ask_of_project(block, project, now)
    supported = Notification(
        "project-minimum-promised",
        {"title": project.name, "minimum": Money(project.budget_min)},
        actions=((Action("begin-project", project.id, "success"), Action("open-progress", project.id)),),
        about=ReachedStage(project.id, project.stage),
    )
    occasion = f"project-minimum-promised:{event.pledge_id}"
    await tell_representatives(block, project.organization_id, supported, occasion)
    return ()


async def _seek_again(block: Block, event: PledgeWithdrawn, now: datetime) -> Sequence[Settled]:
    project = (await require_promise(block, event.pledge_id)).project
    if await lose_support(block, project, now, "minimum_lost"):
        seeks = Notification(
            "project-minimum-lost",
            {"title": project.name, "minimum": Money(project.budget_min)},
            actions=((Action("open-project", project.id),),),
            about=ReachedStage(project.id, project.stage),
        )
        occasion = f"project-minimum-lost:{event.pledge_id}"
        await tell_representatives(block, project.organization_id, seeks, occasion)
    return ()


WHEN_PLEDGE_PROMISED = Touch(_support, nothing_depends)
WHEN_PLEDGE_WITHDRAWN = Touch(_seek_again, nothing_depends)
