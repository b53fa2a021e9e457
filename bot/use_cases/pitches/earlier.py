"""A backer that has said no to a project is not asked again when the same project comes back under another number."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from bot.matching.facts import ProjectFacts
from bot.models.meaning import VectorOwner
from bot.models.projects import Project
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.facts import project_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meaning.vectors import vectors_of
from bot.use_cases.pitches.ports import Pitches


async def like_declined(
    uow: UnitOfWork,
    matching: MatchingService,
    projects: Collection[Project],
    declined: Collection[Project],
    *,
    read_at_most: int | None = None,
) -> Collection[int]:
    """The ids of those of these projects that are likely one of what a backer has declined, of the same organisation.
    Opens blocks of its own, as many for all as for one.
    """
    earlier: dict[int, list[Project]] = {
        project.id: [
            former
            for former in declined
            if former.organization_id == project.organization_id and former.id != project.id
        ]
        for project in projects
    }
    concerned = {project.id: project for project in projects if earlier[project.id]}
    known = concerned | {former.id: former for id_ in concerned for former in earlier[id_]}
    facts = await _with_vectors(uow, matching, known.values(), read_at_most=read_at_most)
    found = set()
    for id_ in concerned:
        others = [facts[former.id] for former in earlier[id_]]
        if await matching.likely_duplicates(facts[id_], others):
            found.add(id_)
    return found


async def _with_vectors(
    uow: UnitOfWork,
    matching: MatchingService,
    projects: Collection[Project],
    *,
    read_at_most: int | None = None,
) -> Mapping[int, ProjectFacts]:
    if not projects:
        return {}
    facts = [project_facts(one) for one in projects]
    vectors = await vectors_of(uow, matching, VectorOwner.PROJECT, facts, read_at_most=read_at_most)
    return {item.id: replace(item, vector=vectors.get(item.id)) for item in facts}


async def declined_before(uow: UnitOfWork, matching: MatchingService, project: Project) -> Collection[int]:
    """The ids of the backers that have declined an earlier project of the same organisation that is likely this one,
    be it withdrawn since and submitted anew, or in another language. Opens blocks of its own.
    """
    async with uow.read() as block:
        declined = await block[Pitches].declined_of(project.organization_id, but=project.id)
    earlier = {former.id: former for _, former in declined}
    if not earlier:
        return frozenset()
    backers = defaultdict(set)
    for backer_id, former in declined:
        backers[former.id].add(backer_id)
    facts = await _with_vectors(uow, matching, [project, *earlier.values()])
    alike = await matching.likely_duplicates(facts[project.id], [facts[id_] for id_ in earlier])
    return frozenset[int]().union(*(backers[one.project_id] for one in alike))
