"""What has become of the plan of an agreed memorandum, as its parties see it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.organizations import OrganizationKind
from bot.models.plan_steps import PlanStep
from bot.models.words import OrganizationName, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.organizations.access import represents
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.access import may_tick, require_plan, sees_how_it_goes
from bot.use_cases.progress.asking import STEP
from bot.use_cases.progress.notifications import followed, what_of
from bot.use_cases.progress.ports import PlanSteps
from bot.use_cases.progress.ticking import who_ticked
from bot.use_cases.projects.access import require_project


@dataclass(frozen=True, slots=True)
class StepView:
    """A line of a plan. `tickable`: the reader may say that it is done, `untickable` that it is not after all.

    `ticked_by` is named where it is not the party that answers for it. Where what has become of the line is not the
    reader's to know, it is not `open_to` them, and reads the same whatever it is.
    """

    id: int
    what: Words
    who: Words
    organization: OrganizationName
    due: date
    done_at: datetime | None
    late: bool
    tickable: bool
    untickable: bool
    wait: WaitView | None = None
    ticked_by: OrganizationName | None = None
    open_to: bool = True


@dataclass(frozen=True, slots=True)
class PlanView:
    """`kept_from_state`: a state body is a party, and does not see what becomes of the lines of a business."""

    memorandum_id: int
    project_id: int
    project_title: Words
    number: str
    steps: tuple[StepView, ...]
    kept_from_state: bool = False

    @property
    def done(self) -> int:
        return sum(step.done_at is not None for step in self.steps)

    @property
    def seen(self) -> int:
        """How many lines are open to the reader."""
        return sum(step.open_to for step in self.steps)


class ShowPlan(UseCase):
    """What has become of the plan of an agreed memorandum, for its parties."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, memorandum_id: int) -> PlanView:
        now = self.clock.now()
        async with self.uow.read() as block:
            actor, memorandum = await require_plan(self, block, memorandum_id)
            project, carrier = await require_project(block, memorandum.project_id or 0)
            steps = await block[PlanSteps].of_memorandum(memorandum_id)
            waits = await block.waits.views(STEP, [step.id for step in steps])
            ticked = await who_ticked(block, project, steps)
            goes_on = followed(memorandum, project)
            parties = await block[Organizations].by_ids(
                {
                    *(step.organization_id for step in steps),
                    *(party.organization_id for party in memorandum.parties),
                }
            )
            views = []
            for step in steps:
                responsible = parties[step.organization_id]
                ours = represents(actor, responsible.id)
                known = sees_how_it_goes(actor, responsible)
                wait = waits.get(step.id) if known else None
                by = ticked.get(step.id, responsible.id)
                ticks = may_tick(actor, responsible, project) and not project.closed
                views.append(
                    StepView(
                        id=step.id,
                        what=what_of(memorandum, step),
                        who=memorandum.plan[step.place].who.words,
                        organization=name_of(responsible),
                        due=step.due,
                        done_at=step.done_at if known else None,
                        late=known and _is_late(step, today(now)),
                        tickable=ticks and goes_on and step.open,
                        untickable=ticks and step.can_be_unticked(now) and (ours or by == carrier.id),
                        wait=wait.read_by(ours=ours) if wait else None,
                        ticked_by=name_of(carrier) if known and by != responsible.id else None,
                        open_to=known,
                    )
                )
            kinds = {parties[party.organization_id].kind for party in memorandum.parties}
            return PlanView(
                memorandum_id=memorandum.id,
                project_id=project.id,
                project_title=title_of(memorandum, project),
                number=memorandum.number or "",
                steps=tuple(views),
                kept_from_state={OrganizationKind.STATE, OrganizationKind.BUSINESS} <= kinds,
            )


def _is_late(step: PlanStep, on: date) -> bool:
    return step.open and (step.late_at is not None or on > step.due)
