"""Finds projects that look like the one about to be submitted, whatever language they are written in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from bot.matching.facts import ProjectFacts
from bot.models.meaning import VectorOwner
from bot.models.projects import SHOWN, STANDING, ProjectStage
from bot.models.reference import Language
from bot.models.words import OrganizationName, Words
from bot.understanding.languages import written_in
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.facts import project_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meaning.vectors import BATCH, vectors_of
from bot.use_cases.organizations.access import represents
from bot.use_cases.organizations.views import name_of
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import ProjectForm

_NOT_STORED = 0
"""The id of a project that is not stored yet. The database never gives out this id."""


@dataclass(frozen=True, slots=True)
class LikelyDuplicate:
    id: int
    title: Words
    organization: OrganizationName
    region: str
    settlement: str
    language: Language
    stage: ProjectStage


class FindLikelyDuplicates(UseCase):
    """Likely duplicates among the region's projects, the likeliest first: those that were published, and those of the
    actor's own organisations. What others have not published yet nobody learns of.
    """

    permission: ClassVar = Permission.REPRESENT

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching

    async def __call__(self, form: ProjectForm) -> Sequence[LikelyDuplicate]:
        checked = form.require_valid()
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            nearby = {
                project.id: (project, organization)
                for project, organization in await block[Projects].in_region(checked.region, STANDING)
                if project.stage in SHOWN or represents(actor, organization.id)
            }
        if not nearby:
            return ()
        facts = [project_facts(project) for project, _ in nearby.values()]
        vectors = await vectors_of(self.uow, self._matching, VectorOwner.PROJECT, facts, read_at_most=BATCH)
        new = _facts_of(checked, written_in(checked.story, actor.language))
        # The actor's own text: they have agreed to the terms of today, or could not have come here.
        made = await self._matching.vectorize([new])
        found = await self._matching.likely_duplicates(
            replace(new, vector=None if made is None else made[0]),
            [replace(item, vector=vectors.get(item.id)) for item in facts],
        )
        pairs = [nearby[item.project_id] for item in found]
        return tuple(
            LikelyDuplicate(
                id=project.id,
                title=project.name,
                organization=name_of(organization),
                region=project.region,
                settlement=project.settlement,
                language=project.language,
                stage=project.stage,
            )
            for project, organization in pairs
        )


def _facts_of(form: ProjectForm, language: Language) -> ProjectFacts:
    return ProjectFacts(
        id=_NOT_STORED,
        organization_id=_NOT_STORED,
        language=language.value,
        title=form.title,
        text=form.story,
        region=form.region,
        settlement=form.settlement,
        spheres=frozenset(form.spheres),
        budget_min=form.budget_min,
        budget_full=form.budget_full,
        needs=frozenset(form.needs),
    )
