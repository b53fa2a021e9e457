"""Computes a requested round of the fair: the engine scores the pairs, the solver chooses among them.

The organiser is told when the result is there.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.matching.fit import is_relevant
from bot.matching.round_rules import Round, RoundRules
from bot.matching.suggestions import Suggestion
from bot.models.fairs import FairPair, FairShortfall, FairStatus, ShortfallCause
from bot.models.meaning import VectorOwner
from bot.models.projects import Project
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.fairs.rounds import (
    FairBacker,
    fair_backers,
    rules_of,
    tell_of_fair,
)
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.facts import backer_facts, project_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meaning.vectors import vectors_of
from bot.use_cases.pitches.earlier import declined_before
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.ranking import CAUSES_MAX
from bot.use_cases.pitches.reasons import reasons_as_json

_AT_ONCE = 20
"""Projects that the engine compares in one go. Other work that waits for the engine is done in between."""
_CONSIDERED = 40
"""How many backers are considered for each project, the best ones. It is several times what a round may choose."""


@dataclass(frozen=True, slots=True)
class _Field:
    """What a round is computed from. `told` are pairs of project and backer for which there is a pitch already."""

    projects: Sequence[Project]
    backers: Sequence[FairBacker]
    told: Collection[tuple[int, int]]
    now: datetime


@dataclass(frozen=True, slots=True)
class _Weighed:
    suggestions: tuple[Suggestion, ...]
    causes: dict[int, tuple[str, ...]]


class ComputeFairs(Undated, UseCase):
    """Computes the round that has waited longest, and returns 1; 0 means that none waits.

    The result is stored in one transaction. A process killed before that leaves the round as it was requested, and
    the round is computed anew.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "a round that is asked for is computed at once"

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching

    async def __call__(self) -> int:
        async with self.uow.read() as block:
            round_ = await block[Fairs].oldest(FairStatus.REQUESTED)
        if round_ is None:
            return 0
        await self._compute(round_.id)
        return 1

    async def _compute(self, round_id: int) -> None:
        now = self.clock.now()
        async with self.uow.read() as block:
            field = _Field(
                await block[Fairs].projects(),
                await fair_backers(block, now),
                await block[Pitches].pairs_of_published(),
                now,
            )
        rules = await self._begin(round_id, field)
        weighed = await self._weigh(round_id, field) if rules else None
        if rules is None or weighed is None:
            return
        shared = await self._matching.share_out(
            weighed.suggestions,
            rules,
            pitches_left={backer.organization.id: backer.left for backer in field.backers},
            project_ids=[project.id for project in field.projects],
        )
        await self._keep(round_id, shared, weighed)

    async def _begin(self, round_id: int, field: _Field) -> RoundRules | None:
        """Count a try and return the round's rules. None if the round was discarded meanwhile, or has failed because
        its computing was cut short too often; then its organiser is told.
        """
        async with self.uow as block:
            round_ = await block[Fairs].get_for_update(round_id)
            if round_ is None or not round_.awaits_result:
                return None
            with_places = sum(1 for backer in field.backers if backer.left)
            begun = round_.begin(projects=len(field.projects), backers=with_places, at=field.now)
            if not begun:
                await block.audit.record(await self.identity.actor(), "fair.fail", "fair", round_id)
                await tell_of_fair(block, round_, round_.requested_by, "fair-failed")
            await block.commit()
            return rules_of(round_) if begun else None

    async def _weigh(self, round_id: int, field: _Field) -> _Weighed | None:
        """Pairs that are worth a pitch and have none yet; None if the round was discarded meanwhile.

        Backers without a place left this week are included, so that a shortfall can be explained: there were too few
        free places, or too few fitting backers.
        """
        known = [
            backer_facts(one.profile, one.organization, one.profile.pitches_per_week) for one in field.backers
        ]
        theirs = await vectors_of(self.uow, self._matching, VectorOwner.BACKER, known)
        backers = [replace(facts, vector=theirs.get(facts.id)) for facts in known]
        found: list[Suggestion] = []
        causes: dict[int, tuple[str, ...]] = {}
        for start in range(0, len(field.projects) if backers else 0, _AT_ONCE):
            projects = {project.id: project for project in field.projects[start : start + _AT_ONCE]}
            facts_of = [project_facts(project) for project in projects.values()]
            ours = await vectors_of(self.uow, self._matching, VectorOwner.PROJECT, facts_of)
            candidates = await self._matching.candidates(
                [replace(facts, vector=ours.get(facts.id)) for facts in facts_of],
                backers,
                limit=_CONSIDERED,
                now=field.now,
            )
            declined = {
                id_: await declined_before(self.uow, self._matching, project)
                for id_, project in projects.items()
            }
            found += [
                one
                for one in candidates.suggestions
                if (one.project_id, one.backer_id) not in field.told
                and one.backer_id not in declined[one.project_id]
                and is_relevant(one)
            ]
            causes |= {owner: tuple(names[:CAUSES_MAX]) for owner, names in candidates.causes.items()}
            if not await self._keep_progress(round_id, start + len(projects)):
                return None
        return _Weighed(tuple(found), causes)

    async def _keep_progress(self, round_id: int, weighed: int) -> bool:
        async with self.uow as block:
            round_ = await block[Fairs].get_for_update(round_id)
            if round_ is None or not round_.awaits_result:
                return False
            round_.weighed = weighed
            await block.commit()
            return True

    async def _keep(self, round_id: int, shared: Round, weighed: _Weighed) -> None:
        async with self.uow as block:
            round_ = await block[Fairs].get_for_update(round_id)
            if round_ is None or not round_.awaits_result:
                return
            await block[Fairs].add_result(
                [
                    FairPair(
                        round_id=round_id,
                        project_id=one.project_id,
                        backer_id=one.backer_id,
                        score=one.score,
                        reasons=reasons_as_json(one.reasons),
                        parts=dict(one.parts),
                        causes=weighed.causes[one.project_id],
                    )
                    for one in _first_viewers_first(shared.pairs)
                ],
                [
                    FairShortfall(
                        round_id=round_id,
                        project_id=one.project_id,
                        viewers=one.viewers,
                        cause=ShortfallCause(one.cause),
                    )
                    for one in shared.shortfalls
                ],
            )
            round_.compute(
                paired=len(shared.pairs),
                addressees=len({one.backer_id for one in shared.pairs}),
                short=len(shared.shortfalls),
                at=self.clock.now(),
            )
            await block.audit.record(
                await self.identity.actor(),
                "fair.compute",
                "fair",
                round_id,
                pairs=round_.paired,
                short=round_.short,
            )
            figures = {"projects": round_.projects, "enough": round_.projects - round_.short}
            if round_.paired:
                await tell_of_fair(
                    block, round_, round_.requested_by, "fair-computed", pairs=round_.paired, **figures
                )
            else:
                await tell_of_fair(block, round_, round_.requested_by, "fair-computed-none")
            await block.commit()


def _first_viewers_first(pairs: Sequence[Suggestion]) -> list[Suggestion]:
    """First each project's best pair, then each project's second best, and so on.

    Pairs are sent in this order. So if a backer's places run out meanwhile, projects lose a later pair, not their best.
    """
    rank: Counter[int] = Counter()
    ranked = []
    for one in sorted(pairs, key=lambda pair: (-pair.score, pair.project_id, pair.backer_id)):
        ranked.append((rank[one.project_id], one))
        rank[one.project_id] += 1
    return [one for _, one in sorted(ranked, key=lambda place: place[0])]
