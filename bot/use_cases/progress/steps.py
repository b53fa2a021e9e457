"""Whoever answers for a line of a plan says that it is done, or not yet. The other parties read of it once a day."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.organizations import Organization
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.access import OwnStep, is_told_how_it_goes, require_own_step, require_step
from bot.use_cases.progress.asking import STEP, again_in_a_week, ask_about_steps
from bot.use_cases.progress.late import settle_call
from bot.use_cases.progress.notifications import OpenStep, PlanNews, followed, step_facts, what_of
from bot.use_cases.progress.ticking import who_ticked

NEWS_AT = time(9)
"""By the country's time: when parties read what the others did the day before."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """What was said of a line. `again` is when it is asked about again, if it is; `late`: its day has come."""

    memorandum_id: int
    again: datetime | None = None
    late: bool = False


class TickStep(UseCase):
    """It is done. The same twice changes nothing."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, step_id: int) -> Ticked:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_step(self, block, step_id)
            if own.step.tick(own.person_id, now):
                await block.waits.end(STEP, step_id, "done")
                await settle_call(block, own.project, "done")
                await block.audit.record(
                    own.actor, "plan_step.tick", "memorandum", own.memorandum.id, place=own.step.place
                )
                await _promise_news(block, own, now)
                await block.commit()
            return Ticked(own.memorandum.id)


class UntickStep(UseCase):
    """It was ticked by mistake. Those who have read of it are told. The carrier takes back what it has ticked itself,
    and the party that answers for the line whatever was ticked. Raises `OutdatedError` after 72 hours.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, step_id: int) -> Ticked:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_step(self, block, step_id)
            step = own.step
            ticked_by = (await who_ticked(block, own.project, [step])).get(step_id)
            if own.acting_id not in {step.organization_id, ticked_by}:
                raise NotFoundError
            told_at = moment(today(step.done_at) + timedelta(days=1), NEWS_AT) if step.done_at else now
            step.untick(now)
            if followed(own.memorandum, own.project):
                await ask_about_steps(block, [step], now)
            await block.audit.record(
                own.actor, "plan_step.untick", "memorandum", own.memorandum.id, place=own.step.place
            )
            if told_at <= now:
                await _tell_undone(block, own, now)
            await block.commit()
            return Ticked(own.memorandum.id)


class PutStepOff(UseCase):
    """It is not done yet, says the party that answers for it. Before its day it is asked about on that day, and
    afterwards in a week; then the parties that may know it see that it is late.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, step_id: int) -> Ticked:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_own_step(self, block, step_id)
            if not followed(own.memorandum, own.project):
                raise OutdatedError("memorandum-not-in-force")
            late = own.step.put_off(now)
            wait = (await block.waits.of(STEP, [step_id])).get(step_id)
            if not late:
                return Ticked(own.memorandum.id, wait.until if wait else None)
            again = again_in_a_week(now)
            await block.waits.end(STEP, step_id, "not yet")
            await settle_call(block, own.project, "not yet")
            await block.waits.begin(STEP, step_id, party_id=own.step.organization_id, until=again)
            await block.audit.record(
                own.actor, "plan_step.put_off", "memorandum", own.memorandum.id, place=own.step.place
            )
            await _promise_news(block, own, now)
            await block.commit()
            return Ticked(own.memorandum.id, again, late=True)


async def _others(block: Block, own: OwnStep) -> list[Organization]:
    """The parties that are told: all but the one that acts, and state bodies where a business answers for the line."""
    ids = [party.organization_id for party in own.memorandum.parties]
    parties = await block[Organizations].by_ids(ids)
    return [
        parties[id_]
        for id_ in ids
        if id_ != own.acting_id and is_told_how_it_goes(parties[id_], own.responsible)
    ]


async def _promise_news(block: Block, own: OwnStep, now: datetime) -> None:
    """One message to each of the other parties for all of a day, on the morning after."""
    day, memorandum = today(now), own.memorandum
    for party in await _others(block, own):
        news = Notification(
            "plan-news",
            {"project": title_of(memorandum, own.project), "steps": what_of(memorandum, own.step)},
            actions=((Action("open-plan", memorandum.id),),),
            about=PlanNews(memorandum.id, party.id, day),
        )
        occasion = f"plan-news:{memorandum.id}:{party.id}:{day}"
        at = moment(day + timedelta(days=1), NEWS_AT)
        await tell_representatives(block, party.id, news, occasion, not_before=at)


async def _tell_undone(block: Block, own: OwnStep, now: datetime) -> None:
    """What was read as done is not done yet."""
    corrected_by = name_of(await require_organization(block, own.acting_id))
    facts = step_facts(own.memorandum, own.project, own.step)
    said = Notification(
        "plan-step-undone",
        {**facts, "organization": corrected_by},
        actions=((Action("open-plan", own.memorandum.id),),),
        about=OpenStep(own.step.id),
    )
    for party in await _others(block, own):
        occasion = f"plan-step-undone:{own.step.id}:{now.isoformat()}:{party.id}"
        await tell_representatives(block, party.id, said, occasion)
