"""A backer asks for one more project: the next best that fits it, at once, beside those of the week."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from bot.models.backers import BackerProfile
from bot.models.country import week_of
from bot.models.organizations import Organization
from bot.use_cases.backers.access import own_backer_ids
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor, Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meaning.vectors import BATCH
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.pitches.access import require_received
from bot.use_cases.pitches.choosing import Choice, choose_projects
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.sending import hand_over
from bot.use_cases.pitches.waves import PitchRules, wave_of
from bot.use_cases.projects.ports import Projects

MORE_A_WEEK = 10
"""How many projects a backer may ask for in a week. Beyond that it would look through a catalogue, and leave unanswered
what others wait for.
"""
_SAME_TAP = timedelta(seconds=5)
"""Whoever asks again within this time, and not below the one that they got, has tapped twice."""


class NoMore(StrEnum):
    """Why there is no further project for a backer."""

    NOTHING_FITS = "nothing-fits"
    ENOUGH = "enough"
    """It has asked for as many as it may in a week."""
    PAUSED = "paused"
    UNVERIFIED = "unverified"
    NO_PROFILE = "no-profile"


@dataclass(frozen=True, slots=True)
class More:
    """The pitch that was found, or why there is none."""

    pitch_id: int | None
    why_not: NoMore | None = None


class AskForMore(UseCase):
    """Find the next best project for the backer of the pitch that the actor has before them, or for the first of their
    backers that can get one.
    """

    permission: ClassVar = Permission.BACK

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService, rules: PitchRules
    ) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching
        self._rules = rules

    async def __call__(self, after_pitch: int | None = None) -> More:
        actor, _ = await self.person()
        async with self.uow.read() as block:
            if after_pitch is None:
                backer_ids = own_backer_ids(actor)
            else:
                _, match = await require_received(self, block, after_pitch)
                backer_ids = [match.backer.id]
        none = More(None, NoMore.NO_PROFILE)
        for backer_id in backer_ids:
            found = await self._more_for(actor, backer_id, after_pitch)
            if found.pitch_id is not None:
                return found
            if none.why_not is NoMore.NO_PROFILE:
                none = found
        return none

    async def _more_for(self, actor: Actor, backer_id: int, after_pitch: int | None) -> More:
        now = self.clock.now()
        async with self.uow.read() as block:
            backer = await require_organization(block, backer_id)
            profile = await block[Backers].get(backer_id)
            if profile is None:
                return More(None, NoMore.NO_PROFILE)
            if why_not := await _why_not(block, profile, backer, now):
                return More(None, why_not)
            if same := await _same_tap(block, backer_id, now, after_pitch):
                return same
        async for choice in choose_projects(
            self.uow, self._matching, self._rules, profile, backer, now=now, read_at_most=BATCH
        ):
            found = await self._hand_over(actor, choice, now, after_pitch)
            if found is not None:
                return found
        return More(None, NoMore.NOTHING_FITS)

    async def _hand_over(
        self, actor: Actor, choice: Choice, now: datetime, after_pitch: int | None
    ) -> More | None:
        """The pitch that was made, or that a colleague has got at the same moment. None if its project seeks no support
        any more, or was shown meanwhile.
        """
        suggestion = choice.suggestion
        async with self.uow as block:
            project = await block[Projects].get_for_update(suggestion.project_id)
            profile = await block[Backers].get_for_update(suggestion.backer_id)
            if project is None or profile is None or not project.seeks_support:
                return None
            if same := await _same_tap(block, suggestion.backer_id, now, after_pitch):
                return same
            backer = await require_organization(block, suggestion.backer_id)
            if why_not := await _why_not(block, profile, backer, now):
                return More(None, why_not)
            earlier = [pitch for pitch, _ in await block[Pitches].of_project(project.id)]
            if suggestion.backer_id in {pitch.backer_id for pitch in earlier}:
                return None
            pitch = await hand_over(
                block,
                actor,
                project,
                suggestion,
                causes=choice.causes,
                now=now,
                wave=wave_of(earlier, self._rules).number,
            )
            await block.commit()
            return More(pitch.id)


async def _same_tap(block: Block, backer_id: int, now: datetime, after_pitch: int | None) -> More | None:
    """What was asked for a moment ago. It counts once the profile is locked; before that it saves the search."""
    same = await block[Pitches].asked_for_lately(backer_id, now - _SAME_TAP)
    return More(same.id) if same is not None and same.id != after_pitch else None


async def _why_not(
    block: Block, profile: BackerProfile, backer: Organization, now: datetime
) -> NoMore | None:
    """Why nothing is searched for; None if the backer may get one more."""
    if not backer.verified:
        return NoMore.UNVERIFIED
    if profile.paused:
        return NoMore.PAUSED
    begins, _ = week_of(now)
    done = await block[Pitches].count_asked_for(backer.id, begins)
    return NoMore.ENOUGH if done >= MORE_A_WEEK else None
