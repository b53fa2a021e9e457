"""Makes the plain facts that the matching engine works on from entities."""

from datetime import time

from bot.matching.facts import BackerFacts, ProjectFacts
from bot.models.backers import BackerProfile
from bot.models.country import moment
from bot.models.organizations import Organization
from bot.models.projects import Project, story_of


def project_facts(project: Project) -> ProjectFacts:
    """The project as the engine sees it. Its deadline is the end of the project: later help would be too late."""
    return ProjectFacts(
        id=project.id,
        organization_id=project.organization_id,
        language=project.language.value,
        title=project.title,
        text=story_of(project.problem, project.solution, project.beneficiaries),
        region=project.region,
        settlement=project.settlement,
        spheres=frozenset(project.spheres),
        budget_min=project.budget_min,
        budget_full=project.budget_full,
        needs=frozenset(project.needs),
        published=project.seeks_support,
        waiting_since=project.published_at,
        deadline=moment(project.ends_on, time.max),
    )


def backer_facts(profile: BackerProfile, organization: Organization, pitches_left: int) -> BackerFacts:
    return BackerFacts(
        id=organization.id,
        language=profile.language.value,
        text=profile.text,
        spheres=frozenset(profile.spheres),
        regions=frozenset(profile.regions),
        ceiling=profile.ceiling,
        offers=frozenset(profile.offers),
        paused=profile.paused,
        pitches_left=pitches_left,
        home_region=organization.region,
        leanings=profile.leanings,
    )
