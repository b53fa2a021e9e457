"""What is begun when a memorandum is agreed, and what is asked no more when its ground is gone."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.country import today
from bot.models.plan_steps import PlanStep
from bot.models.progress import month_of, next_month
from bot.models.projects import RUNNING
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import project_of, records_of, require_memorandum
from bot.use_cases.memoranda.events import MemorandumAgreed, MemorandumEnded
from bot.use_cases.organizations.events import OrganizationResumed, OrganizationStopped
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import names_of
from bot.use_cases.progress.asking import (
    STEP,
    ask_about_steps,
    ask_of_project,
    end_asking,
    end_questions,
)
from bot.use_cases.progress.backing import lose_support
from bot.use_cases.progress.forms import end_forms
from bot.use_cases.progress.late import settle_call
from bot.use_cases.progress.notifications import ReachedStage
from bot.use_cases.progress.ports import PlanSteps
from bot.use_cases.progress.responsible import Named, responsible_for
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectReopened
from bot.use_cases.projects.ports import Projects

Over = ProjectClosed | ProjectCompleted


async def _follow(block: Block, event: MemorandumAgreed, now: datetime) -> Sequence[Settled]:
    """Each line of the plan gets its record, and what the project's stage gives reason to is asked. What was drafted
    from nothing has no project that is carried out.
    """
    memorandum = await require_memorandum(block, event.memorandum_id)
    project, organizations = await records_of(block, memorandum)
    if project is None:
        return ()
    parties = [
        Named(party.organization_id, (*names_of(organizations[party.organization_id]), party.signatory_name))
        for party in memorandum.parties
    ]
    steps = []
    for place, item in enumerate(memorandum.plan):
        named = responsible_for(item.who.kk, parties) or responsible_for(item.who.ru, parties)
        responsible = named or project.organization_id
        step = PlanStep(memorandum_id=memorandum.id, place=place, due=item.until, organization_id=responsible)
        await block[PlanSteps].add(step)
        steps.append(step)
    await block.flush()
    project.reports_from = project.reports_from or next_month(month_of(today(now)))
    await ask_of_project(block, project, now)
    if project.running:
        await ask_about_steps(block, steps, now)
    return ()


async def _follow_no_more(block: Block, event: MemorandumEnded, now: datetime) -> Sequence[Settled]:
    """Its plan is asked about no more. A project that nothing else supports, and that was not begun, seeks support
    again, while it has time left for that.
    """
    steps = await block[PlanSteps].of_memorandum(event.memorandum_id)
    await block.waits.end_all(STEP, [step.id for step in steps], "memorandum_ended")
    memorandum = await require_memorandum(block, event.memorandum_id)
    project = await project_of(block, memorandum, lock=True)
    if project is None:
        return ()
    if await lose_support(block, project, now, "memorandum_ended"):
        seeks = Notification(
            "project-seeks-again",
            {"title": project.name, "number": memorandum.number or ""},
            actions=((Action("open-project", project.id),),),
            about=ReachedStage(project.id, project.stage),
        )
        occasion = f"project-seeks-again:{memorandum.id}"
        await tell_representatives(block, project.organization_id, seeks, occasion)
    elif project.running:
        await settle_call(block, project, "memorandum_ended")
    return ()


async def _end(block: Block, event: Over, _: datetime) -> Sequence[Settled]:
    outcome = "project_completed" if isinstance(event, ProjectCompleted) else "project_closed"
    await end_asking(block, event.project_id, outcome)
    steps = await block[PlanSteps].of_project(event.project_id)
    await block.waits.end_all(STEP, [step.id for step in steps], outcome)
    await end_forms(block, event.project_id, outcome)
    return ()


async def _open_steps(block: Block, event: Over, _: datetime) -> Mapping[str, int]:
    return {"plan-steps": sum(step.open for step in await block[PlanSteps].of_project(event.project_id))}


async def _go_on(block: Block, event: ProjectReopened, now: datetime) -> Sequence[Settled]:
    project, _carrier = await require_project(block, event.project_id)
    await ask_of_project(block, project, now)
    if project.running:
        await ask_about_steps(block, await block[PlanSteps].of_project(project.id), now)
    return ()


async def _stop(block: Block, event: OrganizationStopped, _: datetime) -> Sequence[Settled]:
    """Whoever may not act is asked for nothing meanwhile. What was agreed stays. A call stays where somebody else is
    late, and ends where nobody else is.
    """
    touched = {}
    for stage in RUNNING:
        for project in await block[Projects].of_organization(event.organization_id, stage):
            await end_questions(block, project.id, "organization_stopped")
            touched[project.id] = project
    steps = await block[PlanSteps].open_of_organization(event.organization_id)
    ids = [step.id for step in steps]
    await block.waits.end_all(STEP, ids, "organization_stopped")
    for _step, _memorandum, project in await block[PlanSteps].with_ground(ids):
        touched[project.id] = project
    for project in touched.values():
        await settle_call(block, project, "organization_stopped")
    return ()


async def _resume(block: Block, event: OrganizationResumed, now: datetime) -> Sequence[Settled]:
    for stage in RUNNING:
        for project in await block[Projects].of_organization(event.organization_id, stage):
            await ask_of_project(block, project, now)
    await ask_about_steps(block, await block[PlanSteps].open_of_organization(event.organization_id), now)
    return ()


WHEN_AGREED = Touch(_follow, nothing_depends)
WHEN_MEMORANDUM_ENDED = Touch(_follow_no_more, nothing_depends)
WHEN_PROJECT_IS_OVER = Touch(_end, _open_steps)
WHEN_PROJECT_REOPENED = Touch(_go_on, nothing_depends)
WHEN_ORGANIZATION_STOPPED = Touch(_stop, nothing_depends)
WHEN_ORGANIZATION_RESUMED = Touch(_resume, nothing_depends)
