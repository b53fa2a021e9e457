"""What happens to pitches as time passes. A pitch without an answer is nudged once and then expires; a postponed pitch
comes back. When nobody is left to be asked about a project, moderators are asked to call backers.
"""

from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar

from bot.models.backers import PitchFrequency
from bot.models.organizations import Organization
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import TAKES_INTEREST, Project
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.batches import one_by_one
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.pitches.clocks import CALL_BACKERS
from bot.use_cases.pitches.digests import (
    awaits_answer,
    digest_of,
    promise_pitch,
)
from bot.use_cases.pitches.notifications import pitch_notification, repeat_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.suggesting import (
    PATIENCE,
    RETRY,
    WEEK,
)
from bot.use_cases.pitches.waves import PitchRules, expiry_of
from bot.use_cases.projects.ports import Projects

HOLD = timedelta(days=1)
"""How long a postponed pitch is held when its backer has no place free that week; then it is tried again."""
_BATCH = 20


class AdvancePitches(UseCase):
    """Does the next step for pitches and projects whose time has come. Returns how many; 0 means that none waits."""

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, rules: PitchRules) -> None:
        super().__init__(identity, uow, clock)
        self._rules = rules

    async def __call__(self) -> int:
        now = self.clock.now()
        rules = self._rules
        async with self.uow.read() as block:
            due = await block[Pitches].due(
                now,
                nudge=rules.nudge_after,
                expiry=rules.expires_after,
                later=rules.later_after,
                limit=_BATCH,
            )
            alone = await block[Pitches].projects_left_without_answer(
                waves=rules.waves,
                # Both bounds together: the last search was made after `PATIENCE`, when any fitting backer would do.
                published_before=now - PATIENCE - 2 * RETRY,
                searched_after=now - 2 * RETRY,
                limit=_BATCH,
            )
        steps = [partial(self._advance, pitch_id, now) for pitch_id in due]
        steps += [partial(self._ask_moderators, project_id, now) for project_id in alone]
        await one_by_one(steps, lambda step: step())
        return len(due) + len(alone)

    async def _advance(self, pitch_id: int, now: datetime) -> None:
        """Do the next step of a pitch. It is decided anew here, because somebody may have answered meanwhile."""
        async with self.uow as block:
            pitch = await block[Pitches].get_for_update(pitch_id)
            project = await block[Projects].get(pitch.project_id) if pitch else None
            carrier = await block[Organizations].get(project.organization_id) if project else None
            if pitch is None or project is None or carrier is None or project.stage not in TAKES_INTEREST:
                return
            step = None
            if pitch.status is PitchStatus.LATER and self._is_over(pitch, now):
                step = await self._bring_back(block, pitch, project, carrier, now)
            elif pitch.status is PitchStatus.SENT and pitch.nudged_at is None:
                step = await self._nudge(block, pitch, project, carrier, now)
            elif pitch.status is PitchStatus.SENT and expiry_of(pitch, self._rules) <= now:
                pitch.expire(now)
                step = "expire"
            if step is not None:
                await block.audit.record(await self.identity.actor(), f"pitch.{step}", "pitch", pitch_id)
            await block.commit()

    def _is_over(self, pitch: Pitch, now: datetime) -> bool:
        return pitch.answered_at is not None and pitch.answered_at + self._rules.later_after <= now

    async def _nudge(
        self, block: Block, pitch: Pitch, project: Project, carrier: Organization, now: datetime
    ) -> str | None:
        """Bring a pitch to mind, once its time has come. Returns the step for the audit log, or None.

        A paused backer gets no message, but the pitch counts as nudged, so that it expires when it should.
        """
        if pitch.asked_at + self._rules.nudge_after > now:
            return None
        pitch.nudge(now)
        profile = await block[Backers].get(pitch.backer_id)
        if profile is None or profile.paused:
            return "nudge"
        if profile.frequency is PitchFrequency.AT_ONCE:
            nudge = repeat_of("pitch-nudge", pitch_notification(pitch, project, carrier))
        else:
            nudge = digest_of(pitch, "digest-nudge")
            await self._nudge_the_others(block, pitch, now)
        await tell_representatives(block, pitch.backer_id, nudge, f"pitch-nudge:{pitch.id}")
        return "nudge"

    async def _nudge_the_others(self, block: Block, nudged: Pitch, now: datetime) -> None:
        """Mark the other open pitches of the digest as nudged too, because one message brings all of them to mind."""
        actor = await self.identity.actor()
        for other, project, _ in await block[Pitches].of_digest(nudged.backer_id, nudged.asked_at):
            pitch = await block[Pitches].get_for_update(other.id)
            if pitch is not None and awaits_answer(pitch, project) and pitch.nudged_at is None:
                pitch.nudge(now)
                await block.audit.record(actor, "pitch.nudge", "pitch", pitch.id)

    async def _bring_back(
        self, block: Block, pitch: Pitch, project: Project, carrier: Organization, now: datetime
    ) -> str | None:
        """Ask a backer again about a pitch that they postponed. Returns the step for the audit log, or None.

        This happens once: a pitch that is postponed a second time expires. A pitch that comes back takes one of its
        backer's places in the week, and is held until there is one.
        """
        if pitch.returned_at is not None:
            pitch.expire(now)
            return "expire"
        profile = await block[Backers].get_for_update(pitch.backer_id)
        sent = await block[Pitches].count_since([pitch.backer_id], now - WEEK)
        if (
            profile is None
            or profile.paused
            or sent.get(pitch.backer_id, 0) >= profile.pitches_per_week
            or pitch.backer_id not in await block[Organizations].reachable()
        ):
            pitch.hold(now + HOLD)
            return None
        pitch.come_back(profile.next_delivery(now))
        await block.waits.end(CALL_BACKERS, project.id, "asked_on")
        again = repeat_of("pitch-again", pitch_notification(pitch, project, carrier))
        await promise_pitch(block, profile, pitch, again)
        return "return"

    async def _ask_moderators(self, project_id: int, now: datetime) -> None:
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
