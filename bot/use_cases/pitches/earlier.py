"""A backer that has said no to a project is not asked again when the same project comes back under another number."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from bot.models.meaning import VectorOwner
from bot.models.projects import Project
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.facts import project_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meaning.vectors import vectors_of
from bot.use_cases.pitches.ports import Pitches


async def declined_before(uow: UnitOfWork, matching: MatchingService, project: Project) -> Collection[int]:
    """The ids of the backers that have declined an earlier project of the same organisation that is likely this one,
    be it withdrawn since and submitted anew, or in another language. Opens blocks of its own.
    """
    async with uow.read() as block:
        declined = await block[Pitches].declined_of(project.organization_id, but=project.id)
    earlier = {former.id: former for _, former in declined}
    if not earlier:
        return frozenset()
    facts = [project_facts(one) for one in (project, *earlier.values())]
    vectors = await vectors_of(uow, matching, VectorOwner.PROJECT, facts)
    this, *others = [replace(item, vector=vectors.get(item.id)) for item in facts]
    backers = defaultdict(set)
    for backer_id, former in declined:
        backers[former.id].add(backer_id)
    alike = await matching.likely_duplicates(this, others)
    return frozenset[int]().union(*(backers[found.project_id] for found in alike))
