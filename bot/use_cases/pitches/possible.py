"""The backers that may fit a project, as its own people may read of them: without names, and without their secrets."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar, TypeAlias

from bot.matching.facts import BackerFacts
from bot.matching.fit import Fit, fit_of, is_relevant
from bot.matching.suggestions import Suggestion
from bot.models.backers import BackerProfile
from bot.models.country import week_of
from bot.models.organizations import Organization, OrganizationKind
from bot.models.pitches import HOPEFUL
from bot.models.projects import Project
from bot.models.words import Listed
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.facts import backer_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meaning.vectors import BATCH
from bot.use_cases.pitches.places import places_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.ranking import rank_backers
from bot.use_cases.pitches.reasons import reasons_as_json, reasons_in_words
from bot.use_cases.pitches.waves import PitchRules, told_wave
from bot.use_cases.projects.access import require_own_project

POSSIBLE_BACKERS = 10
_Known: TypeAlias = Mapping[int, tuple[BackerProfile, Organization]]


@dataclass(frozen=True, slots=True)
class PossibleBacker:
    """A backer that may fit. Its name is not told before it has shown interest."""

    kind: OrganizationKind
    region: str
    reasons: Listed


class FindPossibleBackers(UseCase):
    """The backers that fit a project best, whether or not they have a place free this week.

    Those that pause are among them, each is taken for one that can give what is needed, and what its answers have
    taught is left out: otherwise the list would tell who has paused, whose ceiling is lower, and who has said no.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching

    async def __call__(self, project_id: int) -> tuple[PossibleBacker, ...]:
        async with self.uow.read() as block:
            _, project, _ = await require_own_project(self, block, project_id)
            backers = await _all_backers(block[Backers])
        if not project.seeks_support:
            raise OutdatedError("project-stage-changed", stage=project.stage.value)
        found = await _rank(self.uow, self._matching, project, backers, self.clock.now())
        return tuple(
            PossibleBacker(
                kind=backers[item.backer_id][1].kind,
                region=backers[item.backer_id][1].region,
                reasons=reasons_in_words(reasons_as_json(item.reasons), to_backer=False),
            )
            for item in found
        )


def _as_if_it_could(project: Project, profile: BackerProfile, backer: Organization) -> BackerFacts:
    facts = backer_facts(profile, backer, profile.pitches_per_week)
    able = project.budget_full if facts.ceiling else 0
    return replace(facts, ceiling=able, paused=False, leanings={})


class FindBusyBest(UseCase):
    """When the backer that fits best has places again, if it fits very well and all those of its week are taken. None
    if there is no such backer, or somebody has said yes.

    It is computed as if every backer could, whatever it has answered: whether it pauses, what its ceiling is, and to
    what it has said no does not follow from what is said here. Backers of whom the project's people read that they were
    asked are left out.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService, rules: PitchRules
    ) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching
        self._rules = rules

    async def __call__(self, project_id: int) -> datetime | None:
        async with self.uow.read() as block:
            _, project, _ = await require_own_project(self, block, project_id)
        return await when_best_has_places(self.uow, self._matching, self._rules, project, self.clock.now())


async def when_best_has_places(
    uow: UnitOfWork, matching: MatchingService, rules: PitchRules, project: Project, now: datetime
) -> datetime | None:
    """What `FindBusyBest` tells. Opens blocks of its own."""
    async with uow.read() as block:
        pitches = [pitch for pitch, _ in await block[Pitches].of_project(project.id)]
        wave = told_wave(pitches, await block[Pitches].questions_of(project.id), rules, now)
        told = [pitch for pitch in pitches if pitch.wave <= wave.number or pitch.interested]
        if not project.seeks_support or any(pitch.status in HOPEFUL for pitch in told):
            return None
        backers = await _all_backers(block[Backers])
        asked = {pitch.backer_id for pitch in told}
        places = await places_of(block, [profile for profile, _ in backers.values()], now)
    found = await _rank(uow, matching, project, backers, now, but=asked)
    if not found or not is_relevant(found[0]) or fit_of(found[0].score) is not Fit.VERY_WELL:
        return None
    best = found[0].backer_id
    if places[best].has_for(Fit.VERY_WELL, project.published_at):
        return None
    return week_of(backers[best][0].next_delivery(now))[1]


async def _all_backers(backers: Backers) -> _Known:
    return {
        organization.id: (profile, organization)
        for profile, organization in await backers.active(paused=True)
    }


async def _rank(
    uow: UnitOfWork,
    matching: MatchingService,
    project: Project,
    backers: _Known,
    now: datetime,
    *,
    but: Collection[int] = (),
) -> Sequence[Suggestion]:
    return await rank_backers(
        uow,
        matching,
        project,
        [_as_if_it_could(project, *known) for id_, known in backers.items() if id_ not in but],
        limit=POSSIBLE_BACKERS,
        now=now,
        read_at_most=BATCH,
    )
