"""Finds the third side: which state body is competent for a project's territory and sphere."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from bot.matching.facts import ProjectFacts
from bot.understanding.same_places import lies_in


@dataclass(frozen=True, slots=True, kw_only=True)
class StateBodyFacts:
    """A state body. Without regions it is for the whole republic; without spheres it has general competence."""

    id: int
    regions: frozenset[str] = frozenset()
    settlement: str = ""
    spheres: frozenset[str] = frozenset()


class Competence(IntEnum):
    """How closely a body is competent for a project; the higher, the closer."""

    REPUBLIC_AND_SPHERE = 1
    TERRITORY = 2
    TERRITORY_AND_SPHERE = 3
    SETTLEMENT_AND_SPHERE = 4


@dataclass(frozen=True, slots=True)
class ThirdSide:
    """A body that could join as the third side."""

    body_id: int
    competence: Competence
    spheres: tuple[str, ...]
    """The spheres that the body shares with the project; none for a body of general competence."""


def third_sides(project: ProjectFacts, bodies: Iterable[StateBodyFacts]) -> tuple[ThirdSide, ...]:
    """All bodies that could be competent for the project, the closest first.

    The first body is responsible if its competence is above the second's; otherwise a person chooses. A body of
    another territory, or for other spheres only, is left out.
    """
    found = [side for body in bodies if (side := _side(project, body)) is not None]
    return tuple(sorted(found, key=lambda side: (-side.competence, -len(side.spheres), side.body_id)))


def responsible(sides: tuple[ThirdSide, ...]) -> ThirdSide | None:
    """The one body that is clearly responsible; None if several could be, or none."""
    if not sides or (len(sides) > 1 and sides[0].competence == sides[1].competence):
        return None
    return sides[0]


def _side(project: ProjectFacts, body: StateBodyFacts) -> ThirdSide | None:
    shared = tuple(sorted(project.spheres & body.spheres))
    if body.spheres and not shared:
        return None
    if not body.regions:
        return ThirdSide(body.id, Competence.REPUBLIC_AND_SPHERE, shared) if shared else None
    if project.region not in body.regions:
        return None
    if body.settlement:
        if not lies_in(project.settlement, body.settlement, project.region):
            return None
        competence = Competence.SETTLEMENT_AND_SPHERE if shared else Competence.TERRITORY
    else:
        competence = Competence.TERRITORY_AND_SPHERE if shared else Competence.TERRITORY
    return ThirdSide(body.id, competence, shared)
