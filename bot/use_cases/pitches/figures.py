"""How well pitches do: in all, by region and by sphere."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from statistics import median
from typing import ClassVar

from bot.models.few import LEAST_TOLD, few
from bot.models.pitches import SAID_YES
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.organizations.access import require_no_power
from bot.use_cases.pitches.ports import Pitches, ProjectFigures


@dataclass(frozen=True, slots=True)
class Figures:
    """`answered` of `pitches` got an answer, half of them within `median_answer`. `wanted` of `projects` got interest
    from some backer.
    """

    projects: int
    wanted: int
    pitches: int
    answered: int
    median_answer: timedelta | None


@dataclass(frozen=True, slots=True)
class MatchingFigures:
    """`regions` and `spheres` have the figures by code, those with most projects first. A project counts in each of its
    spheres.

    `by_keywords` is true while no model can be used and texts are compared by their keywords.
    """

    total: Figures
    regions: tuple[tuple[str, Figures], ...]
    spheres: tuple[tuple[str, Figures], ...]
    by_keywords: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What a picture tells of a group: how many `pitches`, and how many were `answered`, unless that is not to tell."""

    code: str
    pitches: int
    answered: int | None


def told(figures: MatchingFigures) -> tuple[tuple[Told, ...], int]:
    """The regions as a picture may show them, and how many pitches all others got. A picture goes from hand to hand, so
    nothing in it, nor the difference of what is in it, counts fewer than five (law 4 of the product).
    """
    total = figures.total
    shown = sorted(
        (Told(code, one.pitches, one.answered) for code, one in figures.regions if one.pitches >= LEAST_TOLD),
        key=lambda one: (-one.pitches, one.code),
    )
    others = total.pitches - sum(one.pitches for one in shown)
    while shown and few(others):
        others += shown.pop().pitches
    while True:
        hidden = [one for one in shown if one.answered is None or tells_of_few(one.pitches, one.answered)]
        open_ = [one for one in shown if one not in hidden]
        answered = total.answered - sum(one.answered or 0 for one in open_)
        asked = total.pitches - sum(one.pitches for one in open_)
        shown = [replace(one, answered=None) if one in hidden else one for one in shown]
        if not open_ or not tells_of_few(asked, answered):
            return tuple(shown), 0 if few(others) else others
        least = open_[-1]
        shown = [replace(one, answered=None) if one is least else one for one in shown]


def tells_of_few(of: int, count: int) -> bool:
    """Whether a count of so many tells of fewer than five, or of fewer than five others."""
    return few(count) or few(of - count)


class ShowMatchingFigures(UseCase):
    """Figures for moderators, who have to call backers when answers do not come. They are counts, without names, but
    those of a region may speak of one backer alone: whoever represents a state body does not see them.
    """

    permission: ClassVar = Permission.MODERATE
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching

    async def __call__(self) -> MatchingFigures:
        require_no_power(await self.identity.actor())
        reading = await self._matching.reading()
        async with self.uow.read() as block:
            projects = await block[Pitches].figures(self.clock.now())
        return MatchingFigures(
            _figures(projects),
            _grouped((project.region, project) for project in projects),
            _grouped((sphere, project) for project in projects for sphere in project.spheres),
            by_keywords=bool(reading.without),
        )


def _grouped(pairs: Iterable[tuple[str, ProjectFigures]]) -> tuple[tuple[str, Figures], ...]:
    groups: defaultdict[str, list[ProjectFigures]] = defaultdict(list)
    for code, project in pairs:
        groups[code].append(project)
    found = [(code, _figures(projects)) for code, projects in groups.items()]
    return tuple(sorted(found, key=lambda pair: (-pair[1].projects, pair[0])))


def _figures(projects: Iterable[ProjectFigures]) -> Figures:
    listed = list(projects)
    pitches = [pitch for project in listed for pitch in project.pitches]
    seconds = [
        (pitch.answered_at - pitch.asked_at).total_seconds()
        for pitch in pitches
        if pitch.answered_at is not None
    ]
    return Figures(
        projects=len(listed),
        wanted=sum(any(pitch.status in SAID_YES for pitch in project.pitches) for project in listed),
        pitches=len(pitches),
        answered=len(seconds),
        median_answer=timedelta(seconds=median(seconds)) if seconds else None,
    )
