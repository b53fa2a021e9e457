"""Why a pair is suggested: what is true of the pair and counts for it, the strongest first."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.matching.columns import Neighbours
from bot.matching.facts import BackerFacts, ProjectFacts
from bot.matching.suggestions import Reason

_DAY: Final = 86_400.0
_LONG_WAIT: Final = 14
"""Days. A longer wait is given as a reason."""
_SOON: Final = 30
"""Days. A deadline that is nearer is given as a reason."""
_TELLING: Final = 1.0
"""Log-odds that the likeness of the texts must bring to be given as a reason, if no cause can be."""


def reasons_for(
    project: ProjectFacts,
    backer: BackerFacts,
    parts: Mapping[str, float],
    causes: Sequence[Reason],
    *,
    neighbours: Neighbours,
    moment: float,
    liked: bool = False,
) -> tuple[Reason, ...]:
    """The reasons as codes. ``causes`` are reasons from causes that the texts share; ``moment`` is in seconds.
    ``liked``: the backer was interested in a project that speaks of a cause of this one.
    """
    found = list(causes)
    found += [
        Reason("shared-sphere", {"sphere": sphere}) for sphere in sorted(project.spheres & backer.spheres)[:1]
    ]
    if not causes and parts["meaning"] >= _TELLING:
        found.append(Reason("close-in-meaning"))
    if liked:
        found.append(Reason("liked-before"))
    found += _territory(project, backer, neighbours)
    if 0 < project.budget_full <= backer.ceiling:
        found.append(Reason("within-ceiling"))
    elif 0 < project.budget_min <= backer.ceiling:
        found.append(Reason("minimum-within-ceiling"))
    elif 0 < backer.ceiling < project.budget_min:
        found.append(Reason("minimum-above-ceiling"))
    if offered := tuple(sorted(project.needs & backer.offers)):
        found.append(Reason("offers", {"needs": offered}))
    return (*found, *_time(project, moment))


def _territory(project: ProjectFacts, backer: BackerFacts, neighbours: Neighbours) -> list[Reason]:
    if project.region in backer.regions or project.region == backer.home_region:
        return [Reason("same-region", {"region": project.region})]
    if backer.home_region in neighbours.get(project.region, ()):
        return [Reason("neighbour-region", {"region": project.region})]
    return [Reason("nationwide")] if backer.nationwide else []


def _time(project: ProjectFacts, moment: float) -> list[Reason]:
    found = []
    if project.deadline is not None:
        left = (project.deadline.timestamp() - moment) / _DAY
        if 0 <= left <= _SOON:
            found.append(Reason("deadline", {"days": int(left)}))
    if project.waiting_since is not None:
        waited = (moment - project.waiting_since.timestamp()) / _DAY
        if waited >= _LONG_WAIT:
            found.append(Reason("waiting", {"days": int(waited)}))
    return found
