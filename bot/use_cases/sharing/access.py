"""What may be shared is what everybody may read: published projects of organisations that are verified now."""

from bot.models.organizations import Organization
from bot.models.projects import SHOWN, Project, ProjectStage

SHARED = SHOWN - {ProjectStage.PAUSED}
"""Stages in which a project may be shared. One that is paused is shown to nobody for now."""


def may_be_shared(project: Project, carrier: Organization) -> bool:
    return project.stage in SHARED and carrier.verified
