"""The hard rules: why a backer is not shown a project, whatever the score of the pair would be."""

from enum import StrEnum
from typing import Final

from bot.matching.facts import BackerFacts, ProjectFacts

CEILING_TOLERANCE: Final = 1.5
"""A backer is shown projects whose minimum is up to this many times its ceiling, because it may support one together
with others.
"""


class Ineligible(StrEnum):
    """Why a backer is not shown a project, as a code that is put into words in the reader's language."""

    OWN_ORGANIZATION = "own-organization"
    NOT_PUBLISHED = "not-published"
    PAUSED = "paused"
    WEEK_IS_FULL = "week-is-full"
    DECLINED = "declined"
    OUTSIDE_TERRITORY = "outside-territory"
    ABOVE_CEILING = "above-ceiling"
    NOTHING_OFFERED = "nothing-offered"


def usable_offers(backer: BackerFacts) -> frozenset[str]:
    """The offers that a backer can really keep. With a ceiling of 0 it gives no money, whatever is ticked."""
    return backer.offers if backer.ceiling > 0 else backer.offers - {"money"}


def eligible(project: ProjectFacts, backer: BackerFacts) -> tuple[Ineligible, ...]:
    """All rules that forbid the pair; none if the backer may be shown the project.

    A project without ticked needs, or a backer without ticked offers, is open to anything. A ceiling of 0 means that
    the backer gives no money, so it bounds nothing: whoever lends tools may lend them to a project of any size.
    """
    failed = {
        Ineligible.OWN_ORGANIZATION: project.organization_id == backer.id,
        Ineligible.NOT_PUBLISHED: not project.published,
        Ineligible.PAUSED: backer.paused,
        Ineligible.WEEK_IS_FULL: backer.pitches_left <= 0,
        Ineligible.DECLINED: project.id in backer.declined,
        Ineligible.OUTSIDE_TERRITORY: bool(backer.regions) and project.region not in backer.regions,
        Ineligible.ABOVE_CEILING: 0 < CEILING_TOLERANCE * backer.ceiling < project.budget_min,
        Ineligible.NOTHING_OFFERED: bool(project.needs)
        and bool(backer.offers)
        and not (project.needs & usable_offers(backer)),
    }
    return tuple(code for code, holds in failed.items() if holds)
