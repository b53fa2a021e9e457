"""Whoever answers for a line of a plan says that it is done, or not yet. The other parties read of it once a day."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.memoranda import Memorandum
from bot.models.plan_steps import PlanStep
from bot.models.projects import Project
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.progress.access import require_step
from bot.use_cases.progress.asking import STEP, again_in_a_week, ask_about_steps
from bot.use_cases.progress.late import settle_call
from bot.use_cases.progress.notifications import PlanNews, followed, what_of

NEWS_AT = time(9)
"""By the country's time: when parties read what the others did the day before."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """What was said of a line. `again` is when it is asked about again, if it is; `late`: its day has come."""

    memorandum_id: int
    what: str
    again: datetime | None = None
    late: bool = False


class TickStep(UseCase):
    """It is done. The same twice changes nothing."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, step_id: int) -> Ticked:
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, step, memorandum, project = await require_step(self, block, step_id)
            if step.tick(person_id, now):
                await block.waits.end(STEP, step_id, "done")
                await settle_call(block, project, "done")
                await block.audit.record(
                    actor, "plan_step.tick", "memorandum", memorandum.id, place=step.place
                )
                await _tell_others(block, memorandum, project, step, now)
                await block.commit()
            return Ticked(memorandum.id, what_of(memorandum, step))


class UntickStep(UseCase):
    """It was ticked by mistake. Raises `OutdatedError` after 72 hours."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, step_id: int) -> Ticked:
        now = self.clock.now()
        async with self.uow as block:
            actor, _, step, memorandum, project = await require_step(self, block, step_id)
            step.untick(now)
            if followed(memorandum, project):
                await ask_about_steps(block, [step], now)
            await block.audit.record(actor, "plan_step.untick", "memorandum", memorandum.id, place=step.place)
            await block.commit()
            return Ticked(memorandum.id, what_of(memorandum, step))


class PutStepOff(UseCase):
    """It is not done yet. Before its day it is asked about on that day, and afterwards in a week; then the other
    parties see that it is late.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, step_id: int) -> Ticked:
        now = self.clock.now()
        async with self.uow as block:
            actor, _, step, memorandum, project = await require_step(self, block, step_id)
            if not followed(memorandum, project):
                raise OutdatedError("memorandum-not-in-force")
            late = step.put_off(now)
            wait = (await block.waits.of(STEP, [step_id])).get(step_id)
            if not late:
                return Ticked(memorandum.id, what_of(memorandum, step), wait.until if wait else None)
            again = again_in_a_week(now)
            await block.waits.end(STEP, step_id, "not yet")
            await settle_call(block, project, "not yet")
            await block.waits.begin(STEP, step_id, party_id=step.organization_id, until=again)
            await block.audit.record(
                actor, "plan_step.put_off", "memorandum", memorandum.id, place=step.place
            )
            await _tell_others(block, memorandum, project, step, now)
            await block.commit()
            return Ticked(memorandum.id, what_of(memorandum, step), again, late=True)


async def _tell_others(
    block: Block, memorandum: Memorandum, project: Project, step: PlanStep, now: datetime
) -> None:
    """One message to each of the other parties for all of a day, on the morning after."""
    day = today(now)
    for party in memorandum.parties:
        if party.organization_id == step.organization_id:
            continue
        news = Notification(
            "plan-news",
            {"project": title_of(memorandum, project), "steps": what_of(memorandum, step)},
            actions=((Action("open-plan", memorandum.id),),),
            about=PlanNews(memorandum.id, party.organization_id, day),
        )
        occasion = f"plan-news:{memorandum.id}:{party.organization_id}:{day}"
        at = moment(day + timedelta(days=1), NEWS_AT)
        await tell_representatives(block, party.organization_id, news, occasion, not_before=at)
