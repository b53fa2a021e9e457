"""Finds the few backers that fit each published project, and puts the project before them with the reasons."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from bot.matching.fit import fit_of, is_relevant
from bot.matching.suggestions import Suggestion
from bot.models.country import local, week_of
from bot.models.projects import Project
from bot.models.words import Day
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.batches import one_by_one
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.facts import backer_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.pitches.earlier import declined_before
from bot.use_cases.pitches.notifications import SearchedFor
from bot.use_cases.pitches.places import places_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.possible import when_best_has_places
from bot.use_cases.pitches.ranking import clearest_causes, rank_backers
from bot.use_cases.pitches.sending import send_pitch
from bot.use_cases.pitches.waves import PitchRules, wave_of
from bot.use_cases.projects.ports import Projects

RETRY = timedelta(hours=1)
"""A project that has found too few backers is searched for again after this time, or when a backer has changed."""
PATIENCE = timedelta(days=7)
"""How long a project waits for backers who care for its topic, before moderators are asked to call some."""
_BATCH = 10
_CONSIDERED = 50


class SuggestBackers(UseCase):
    """Searches for backers of projects that wait, and sends pitches. Returns how many projects it searched for; 0 means
    that none waits.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService, rules: PitchRules
    ) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching
        self._rules = rules

    async def __call__(self) -> int:
        waiting = await self._waiting(self.clock.now(), _BATCH)
        await one_by_one(waiting, self._search)
        return len(waiting)

    async def next_due(self) -> datetime | None:
        """When backers have places again, if a project waits for any. The searches in between find others only where
        somebody has done something meanwhile.
        """
        now = self.clock.now()
        return week_of(now)[1] if await self._waiting(now + RETRY, 1) else None

    async def _waiting(self, at: datetime, limit: int) -> Sequence[int]:
        async with self.uow.read() as block:
            return await block[Pitches].projects_to_search_for(
                at, per_wave=self._rules.per_wave, waves=self._rules.waves, retry=RETRY, limit=limit
            )

    async def _search(self, project_id: int) -> None:
        now = self.clock.now()
        async with self.uow.read() as block:
            project = await block[Projects].get(project_id)
            told = {pitch.backer_id for pitch, _ in await block[Pitches].of_project(project_id)}
            reachable = await block[Organizations].reachable()
            backers = [
                (profile, backer)
                for profile, backer in await block[Backers].active()
                if backer.id in reachable and backer.id not in told and profile.is_served(backer.decided_at)
            ]
            places = await places_of(block, [profile for profile, _ in backers], now)
        if project is None:
            return
        declined = await declined_before(self.uow, self._matching, project)
        found = await rank_backers(
            self.uow,
            self._matching,
            project,
            [
                backer_facts(profile, backer, places[backer.id].left)
                for profile, backer in backers
                if backer.id not in declined
            ],
            limit=_CONSIDERED,
            now=now,
        )
        causes = await clearest_causes(self.uow, self._matching, project) if found else ()
        wanted = [
            suggestion
            for suggestion in found
            if is_relevant(suggestion)
            and places[suggestion.backer_id].has_for(fit_of(suggestion.score), project.published_at)
        ]
        # Looked at before anybody is asked: the best of those that are left would not be the best.
        free_at = (
            None if told else await when_best_has_places(self.uow, self._matching, self._rules, project, now)
        )
        await self._send(project_id, wanted, causes, now)
        if free_at is not None:
            await self._tell_that_best_is_busy(project, free_at, now)

    async def _tell_that_best_is_busy(self, project: Project, free_at: datetime, now: datetime) -> None:
        """Once a week at most, and only as long as nobody had been asked before: a search after that may come from
        answers, and would tell of them.
        """
        said = Notification(
            "best-busy",
            {"title": project.name, "day": Day(local(free_at).date())},
            ((Action("open-project", project.id),),),
            about=SearchedFor(project.id),
        )
        occasion = f"best-busy:{project.id}:{local(week_of(now)[0]).date()}"
        async with self.uow as block:
            await tell_representatives(block, project.organization_id, said, occasion, expires_at=free_at)
            await block.commit()

    async def _send(
        self, project_id: int, found: Sequence[Suggestion], causes: tuple[str, ...], now: datetime
    ) -> None:
        """Send pitches, as many as the wave has room for. Each pair is checked again here, because records may have
        changed while the engine was working.
        """
        actor = await self.identity.actor()
        async with self.uow as block:
            project = await block[Projects].get_for_update(project_id)
            carrier = await block[Organizations].get(project.organization_id) if project else None
            if project is None or carrier is None:
                return
            earlier = [pitch for pitch, _ in await block[Pitches].of_project(project_id)]
            told = {pitch.backer_id for pitch in earlier}
            wave = wave_of(earlier, self._rules)
            new = [suggestion for suggestion in found if suggestion.backer_id not in told]
            # The present moment, not the start of the search: a digest may have closed meanwhile.
            at = self.clock.now()
            for suggestion in new[: wave.room] if project.seeks_support else ():
                await send_pitch(
                    block, actor, project, carrier, suggestion, causes=causes, now=at, wave=wave.number
                )
            await block[Pitches].mark_searched(project_id, now)
            await block.commit()
