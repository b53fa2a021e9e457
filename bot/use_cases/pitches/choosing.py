"""The projects that fit one backer best: what it gets first, and what it gets when it asks for more."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

from bot.matching.eligibility import eligible
from bot.matching.fit import is_relevant
from bot.matching.suggestions import Suggestion
from bot.models.backers import BackerProfile
from bot.models.organizations import Organization
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.facts import backer_facts, project_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.pitches.earlier import like_declined
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.ranking import clearest_causes, rank_projects
from bot.use_cases.pitches.waves import PitchRules
from bot.use_cases.projects.ports import Projects

_CONSIDERED = 20
_CROWD = 2
"""A project may be before so many waves of backers at once: new backers come in beside those of its own search."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A project for a backer, and what answers to it will teach about."""

    suggestion: Suggestion
    causes: tuple[str, ...]


async def choose_projects(
    uow: UnitOfWork,
    matching: MatchingService,
    rules: PitchRules,
    profile: BackerProfile,
    backer: Organization,
    *,
    now: datetime,
    read_at_most: int | None = None,
) -> AsyncIterator[Choice]:
    """The projects that this backer has not been shown, the best first, down to the floor of relevance. Opens blocks of
    its own.

    Those that need no further backers now are left out, and those that are likely what it has declined before.
    """
    async with uow.read() as block:
        projects = {project.id: project for project in await block[Projects].published()}
        shown = await block[Pitches].shown_to(backer.id)
        declined = await block[Pitches].declined_by(backer.id)
        full = await block[Pitches].taken_or_crowded(_CROWD * rules.per_wave)
    mine = backer_facts(profile, backer, pitches_left=1)
    facts = [project_facts(project) for id_, project in projects.items() if id_ not in {*shown, *full}]
    found = await rank_projects(
        uow,
        matching,
        mine,
        [one for one in facts if not eligible(one, mine)],
        limit=_CONSIDERED,
        now=now,
        read_at_most=read_at_most,
    )
    fit = {one.project_id: one for one in found if is_relevant(one)}
    refused = await like_declined(
        uow, matching, [projects[id_] for id_ in fit], declined, read_at_most=read_at_most
    )
    for id_, suggestion in fit.items():
        if id_ not in refused:
            yield Choice(suggestion, await clearest_causes(uow, matching, projects[id_]))
