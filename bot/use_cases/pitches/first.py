"""The first pitches of a backer: the best few, the best first.

The search goes from project to project, so whoever is new would get what was published first, and the best perhaps last
or not at all. Therefore what fits best is chosen for each new backer once, before any search takes its places; so it is
when a backer was verified, goes on after a pause, or has changed what it supports. The last place of that week stays
free for what is published afterwards.
"""

from datetime import datetime
from typing import ClassVar

from bot.matching.fit import fit_of
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.batches import one_by_one
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pitches.choosing import Choice, choose_projects
from bot.use_cases.pitches.places import places_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.sending import send_pitch
from bot.use_cases.pitches.waves import PitchRules, wave_of
from bot.use_cases.projects.ports import Projects

FIRST = 3
"""The most pitches that a new backer gets at once. Then it asks for more."""
_BATCH = 10


class ServeNewBackers(Undated, UseCase):
    """Sends each new backer its first pitches. Returns how many backers it looked at; 0 means that none is new."""

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "a new backer is served at once"

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService, rules: PitchRules
    ) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching
        self._rules = rules

    async def __call__(self) -> int:
        async with self.uow.read() as block:
            reachable = await block[Organizations].reachable()
            new = [id_ for id_ in await block[Backers].unserved() if id_ in reachable][:_BATCH]
        await one_by_one(new, self._serve)
        return len(new)

    async def _serve(self, backer_id: int) -> None:
        now = self.clock.now()
        async with self.uow.read() as block:
            backer = await require_organization(block, backer_id)
            profile = await block[Backers].get(backer_id)
            if profile is None:
                return
            # A moment ahead of ours, of another machine or of before the clock was set back, is no later change.
            served_at = max(now, profile.updated_at, backer.decided_at or now)
            places = (await places_of(block, [profile], now))[backer_id]
        places.chosen_at = served_at
        best: list[Choice] = []
        async for choice in choose_projects(self.uow, self._matching, self._rules, profile, backer, now=now):
            if len(best) == FIRST or not places.has_for(fit_of(choice.suggestion.score), None):
                break
            places.take()
            best.append(choice)
        for choice in best:
            await self._send(choice, last=choice is best[-1])
        await self._mark_served(backer_id, served_at)

    async def _send(self, choice: Choice, *, last: bool) -> None:
        """Send one, each in a transaction of its own. The project is looked at again, because it may have changed while
        the engine was working.
        """
        suggestion = choice.suggestion
        actor = await self.identity.actor()
        async with self.uow as block:
            project = await block[Projects].get_for_update(suggestion.project_id)
            if project is None or not project.seeks_support:
                return
            carrier = await require_organization(block, project.organization_id)
            earlier = [pitch for pitch, _ in await block[Pitches].of_project(project.id)]
            if suggestion.backer_id in {pitch.backer_id for pitch in earlier}:
                return
            await send_pitch(
                block,
                actor,
                project,
                carrier,
                suggestion,
                causes=choice.causes,
                now=self.clock.now(),
                wave=wave_of(earlier, self._rules).number,
                leads_on=last,
            )
            await block.commit()

    async def _mark_served(self, backer_id: int, at: datetime) -> None:
        """What the backer supports may have changed meanwhile: then `updated_at` is later, and it is served again."""
        async with self.uow as block:
            profile = await block[Backers].get_for_update(backer_id)
            if profile is not None:
                profile.served_at = at
                await block.commit()
