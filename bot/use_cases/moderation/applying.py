"""What happens when a change is let through: the record changes, and those who rely on it are told once."""

from collections.abc import Mapping
from typing import Any

from bot.models.changes import Change
from bot.models.meaning import VectorOwner
from bot.models.organizations import Organization
from bot.models.projects import WORDS
from bot.models.words import Named, OrganizationName, SettlementName, Value
from bot.use_cases.changes.views import labels_of
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.events import OrganizationRenamed
from bot.use_cases.organizations.telling import tell_touched
from bot.use_cases.organizations.views import name_of
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectCorrected
from bot.use_cases.projects.views import values_of

_RELIED_ON = frozenset({"legal_form", "name_kk", "name_ru", "name_en", "region", "settlement"})
"""Fields of an organisation by which others know it."""


async def apply_to_organization(block: Block, change: Change) -> None:
    organization = await require_organization(block, change.record_id, lock=True)
    former = name_of(organization)
    for name, value in change.after.items():
        setattr(organization, name, value)
    if not _RELIED_ON.intersection(change.after):
        return
    settled = await block.touch(OrganizationRenamed(organization.id))
    said: dict[str, Value] = {
        "organization": name_of(organization),
        "region": Named("region", organization.region),
        "settlement": SettlementName(organization.region, organization.settlement),
    }
    menu = ((Action("open-menu", 0),),)
    if former == name_of(organization):
        notification = Notification("organization-moved", said, menu)
    else:
        notification = Notification("organization-renamed", said | {"former": former}, menu)
    await tell_touched(block, settled, notification, f"organization-renamed:{change.id}")


async def apply_to_project(block: Block, change: Change) -> None:
    """Raises `OutdatedError` if the project can no longer be changed."""
    project, carrier = await require_project(block, change.record_id, lock=True)
    former = project.title
    changed = project.revise(values_of(change.after))
    if WORDS.intersection(changed):
        await block[TextVectors].drop(VectorOwner.PROJECT, project.id)
    notification = Notification(
        "project-corrected",
        {
            "title": former,
            "organization": name_of(carrier),
            "fields": labels_of(change.entity, change.after),
        },
        actions=((Action("see-project", project.id, "primary"),),),
    )
    settled = await block.touch(ProjectCorrected(project.id))
    await tell_touched(block, settled, notification, f"project-corrected:{change.id}")


def name_after(organization: Organization, after: Mapping[str, Any]) -> OrganizationName:
    """The organisation's name as it would be with these values."""
    return OrganizationName(
        after.get("legal_form", organization.legal_form),
        after.get("name_kk", organization.name_kk),
        after.get("name_ru", organization.name_ru),
        after.get("name_en", organization.name_en),
    )
