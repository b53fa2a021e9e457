"""Ranks backers for a project, and projects for a backer. Texts without a vector are read first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.matching.facts import BackerFacts, ProjectFacts
from bot.matching.suggestions import Suggestion
from bot.models.meaning import VectorOwner
from bot.models.projects import Project
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.facts import project_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meaning.vectors import vectors_of

CAUSES_MAX = 2
"""The most causes of a project that an answer teaches about: about any further ones the answer says nothing."""


async def rank_backers(
    uow: UnitOfWork,
    matching: MatchingService,
    project: Project,
    backers: Sequence[BackerFacts],
    *,
    limit: int,
    now: datetime,
    read_at_most: int | None = None,
) -> Sequence[Suggestion]:
    """The best of these backers for a project. Texts without a vector are read first. Opens blocks of its own.

    `read_at_most` limits how many backers' texts are read while a person waits; others are compared by keywords.
    """
    if not backers or limit <= 0:
        return ()
    facts = project_facts(project)
    ours = await vectors_of(uow, matching, VectorOwner.PROJECT, [facts])
    theirs = await vectors_of(uow, matching, VectorOwner.BACKER, backers, read_at_most=read_at_most)
    return await matching.backers_for(
        replace(facts, vector=ours.get(facts.id)),
        [replace(backer, vector=theirs.get(backer.id)) for backer in backers],
        limit=limit,
        now=now,
    )


async def clearest_causes(uow: UnitOfWork, matching: MatchingService, project: Project) -> tuple[str, ...]:
    """The causes that a project speaks of most clearly. A backer's answers teach the engine about these."""
    facts = project_facts(project)
    vectors = await vectors_of(uow, matching, VectorOwner.PROJECT, [facts])
    causes = await matching.causes_of(replace(facts, vector=vectors.get(facts.id)))
    return tuple(causes[:CAUSES_MAX])


async def rank_projects(
    uow: UnitOfWork,
    matching: MatchingService,
    backer: BackerFacts,
    projects: Sequence[ProjectFacts],
    *,
    limit: int,
    now: datetime,
    read_at_most: int | None = None,
) -> Sequence[Suggestion]:
    """The best of these projects for a backer. Opens blocks of its own.

    `read_at_most` limits how many projects' texts are read while a person waits; others are compared by keywords.
    """
    if not projects:
        return ()
    mine = await vectors_of(uow, matching, VectorOwner.BACKER, [backer])
    theirs = await vectors_of(uow, matching, VectorOwner.PROJECT, projects, read_at_most=read_at_most)
    return await matching.projects_for(
        replace(backer, vector=mine.get(backer.id)),
        [replace(project, vector=theirs.get(project.id)) for project in projects],
        limit=limit,
        now=now,
    )
