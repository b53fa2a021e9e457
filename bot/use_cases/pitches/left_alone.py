"""When nobody is left to be asked about a project, moderators are asked to call backers."""

from datetime import datetime
from functools import partial
from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.batches import one_by_one
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.pitches.clocks import CALL_BACKERS
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.suggesting import PATIENCE, RETRY
from bot.use_cases.pitches.waves import PitchRules
from bot.use_cases.projects.ports import Projects

_BATCH = 20


class AskModeratorsToCall(UseCase):
    """Asks moderators about each project that is left alone. Returns how many; 0 means that there is none."""

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, rules: PitchRules) -> None:
        super().__init__(identity, uow, clock)
        self._rules = rules

    async def __call__(self) -> int:
        now = self.clock.now()
        async with self.uow.read() as block:
            alone = await block[Pitches].projects_left_without_answer(
                waves=self._rules.waves,
                # Both bounds together: the project has had its time, and was searched for lately.
                published_before=now - PATIENCE - 2 * RETRY,
                searched_after=now - 2 * RETRY,
                limit=_BATCH,
            )
        steps = [partial(self._ask, project_id, now) for project_id in alone]
        await one_by_one(steps, lambda step: step())
        return len(alone)

    async def next_due(self) -> datetime | None:
        patience = PATIENCE + 2 * RETRY
        async with self.uow.read() as block:
            published_at = await block[Pitches].next_left_without_answer(
                published_after=self.clock.now() - patience
            )
        return published_at + patience if published_at else None

    async def _ask(self, project_id: int, now: datetime) -> None:
        async with self.uow as block:
            project = await block[Projects].get_for_update(project_id)
            search = await block[Pitches].search_of(project_id)
            if project is None or search is None or not project.seeks_support:
                return
            search.moderators_told_at = now
            asked = await block[Pitches].of_project(project_id)
            await block.waits.begin(CALL_BACKERS, project_id, region=project.region)
            actor = await self.identity.actor()
            await block.audit.record(actor, "project.left-alone", "project", project_id, asked=len(asked))
            await block.commit()
