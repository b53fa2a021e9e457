"""Finds the few backers that fit each published project, and puts the project before them with the reasons."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from bot.matching.facts import BackerFacts
from bot.matching.fit import is_relevant
from bot.matching.suggestions import Suggestion
from bot.models.meaning import VectorOwner
from bot.models.organizations import Organization
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.batches import one_by_one
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Actor,
    Clock,
    Identity,
)
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.meaning.facts import backer_facts, project_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meaning.vectors import vectors_of
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.pitches.asking import asked_now
from bot.use_cases.pitches.clocks import CALL_BACKERS, PITCH
from bot.use_cases.pitches.digests import pitch_message
from bot.use_cases.pitches.earlier import declined_before
from bot.use_cases.pitches.notifications import pitch_notification
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.reasons import reasons_as_json
from bot.use_cases.pitches.waves import PitchRules, wave_of
from bot.use_cases.projects.ports import Projects

WEEK = timedelta(days=7)
RETRY = timedelta(hours=1)
"""A project that has found too few backers is searched for again after this time, or when a backer has changed."""
PATIENCE = timedelta(days=7)
"""How long a project waits for backers who care for its topic, before moderators are asked to call some."""
_BATCH = 10
_CONSIDERED = 50
CAUSES_MAX = 2
"""The most causes of a project that an answer teaches about: about any further ones the answer says nothing."""


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
        async with self.uow.read() as block:
            waiting = await block[Pitches].projects_to_search_for(
                self.clock.now(),
                per_wave=self._rules.per_wave,
                waves=self._rules.waves,
                retry=RETRY,
                limit=_BATCH,
            )
        await one_by_one(waiting, self._search)
        return len(waiting)

    async def _search(self, project_id: int) -> None:
        now = self.clock.now()
        async with self.uow.read() as block:
            project = await block[Projects].get(project_id)
            told = {pitch.backer_id for pitch, _ in await block[Pitches].of_project(project_id)}
            reachable = await block[Organizations].reachable()
            backers = [
                (profile, backer)
                for profile, backer in await block[Backers].active()
                if backer.id in reachable and backer.id not in told
            ]
            sent = await block[Pitches].count_since([backer.id for _, backer in backers], now - WEEK)
        if project is None:
            return
        declined = await declined_before(self.uow, self._matching, project)
        found = await rank_backers(
            self.uow,
            self._matching,
            project,
            [
                backer_facts(profile, backer, profile.pitches_per_week - sent.get(backer.id, 0))
                for profile, backer in backers
                if backer.id not in declined
            ],
            limit=_CONSIDERED,
            now=now,
        )
        causes = await clearest_causes(self.uow, self._matching, project) if found else ()
        wanted = [suggestion for suggestion in found if is_relevant(suggestion)]
        await self._send(project_id, wanted, causes, now)

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


async def send_pitch(
    block: Block,
    actor: Actor,
    project: Project,
    carrier: Organization,
    suggestion: Suggestion,
    *,
    causes: tuple[str, ...],
    now: datetime,
    wave: int,
) -> bool:
    """Make a pitch and promise it to the backer. False if the backer is paused or has no place free this week."""
    profile = await block[Backers].get_for_update(suggestion.backer_id)
    if profile is None or profile.paused:
        return False
    sent = await block[Pitches].count_since([suggestion.backer_id], now - WEEK)
    if sent.get(suggestion.backer_id, 0) >= profile.pitches_per_week:
        return False
    pitch = Pitch(
        project_id=project.id,
        backer_id=suggestion.backer_id,
        score=suggestion.score,
        reasons=reasons_as_json(suggestion.reasons),
        sent_at=profile.next_delivery(now),
        wave=wave,
        parts={name: round(value, 4) for name, value in suggestion.parts.items()},
        causes=causes,
    )
    await block[Pitches].add(pitch)
    await block.flush()
    await block.waits.end(CALL_BACKERS, project.id, "asked_on")
    await block.audit.record(actor, "pitch.send", "pitch", pitch.id, score=round(suggestion.score, 4))
    await block.waits.begin_all(PITCH, [asked_now(pitch)])
    message = pitch_message(profile, pitch, pitch_notification(pitch, project, carrier))
    await tell_representatives(
        block, pitch.backer_id, message.notification, message.occasion, not_before=message.not_before
    )
    return True


async def rank_backers(
    uow: UnitOfWork,
    matching: MatchingService,
    project: Project,
    backers: Sequence[BackerFacts],
    *,
    limit: int,
    now: datetime,
    read_at_most: int | None = None,
) -> Sequence[Suggestion]:
    """The best of these backers for a project. Texts without a vector are read first. Opens blocks of its own.

    `read_at_most` limits how many backers' texts are read while a person waits; others are compared by keywords.
    """
    if not backers or limit <= 0:
        return ()
    facts = project_facts(project)
    ours = await vectors_of(uow, matching, VectorOwner.PROJECT, [facts])
    theirs = await vectors_of(uow, matching, VectorOwner.BACKER, backers, read_at_most=read_at_most)
    return await matching.backers_for(
        replace(facts, vector=ours.get(facts.id)),
        [replace(backer, vector=theirs.get(backer.id)) for backer in backers],
        limit=limit,
        now=now,
    )


async def clearest_causes(uow: UnitOfWork, matching: MatchingService, project: Project) -> tuple[str, ...]:
    """The causes that a project speaks of most clearly. A backer's answers teach the engine about these."""
    facts = project_facts(project)
    vectors = await vectors_of(uow, matching, VectorOwner.PROJECT, [facts])
    causes = await matching.causes_of(replace(facts, vector=vectors.get(facts.id)))
    return tuple(causes[:CAUSES_MAX])
