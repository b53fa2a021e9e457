"""What happens when a change is let through, or that is undone: the record changes, and those who rely on it are told
once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.models.changes import Change, ChangeStatus, Entity
from bot.models.meaning import VectorOwner
from bot.models.organizations import Organization
from bot.models.projects import WORDS
from bot.models.words import Named, OrganizationName, SettlementName, Value
from bot.use_cases.changes.views import labels_of
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.moderation.notifications import DecidedChange
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.events import OrganizationRenamed
from bot.use_cases.organizations.telling import tell_touched
from bot.use_cases.organizations.views import name_of
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectCorrected
from bot.use_cases.projects.views import values_of

_RELIED_ON = frozenset({"legal_form", "name_kk", "name_ru", "name_en", "region", "settlement"})
"""Fields of an organisation by which others know it."""


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """What a change is about: whose it is, what it is called, and where it lies."""

    organization: Organization
    name: Value
    region: str


async def changed_record(block: Block, change: Change, *, lock: bool = False) -> ChangedRecord:
    if change.entity is Entity.PROJECT:
        project, carrier = await require_project(block, change.record_id, lock=lock)
        return ChangedRecord(carrier, project.name, project.region)
    organization = await require_organization(block, change.record_id, lock=lock)
    return ChangedRecord(organization, name_of(organization), organization.region)


async def apply_change(block: Block, change: Change, at: datetime, *, undone: bool = False) -> None:
    """Give the record the values after the change, or those before it if the change is `undone`.

    Raises `OutdatedError` if a project can no longer be changed.
    """
    values = change.before if undone else change.after
    about = DecidedChange(change.id, ChangeStatus.ACCEPTED, stands=not undone)
    apply = _apply_to_project if change.entity is Entity.PROJECT else _apply_to_organization
    await apply(block, change, values, about, f"{change.id}:{at.isoformat()}")


async def _apply_to_organization(
    block: Block, change: Change, values: Mapping[str, Any], about: DecidedChange, occasion: str
) -> None:
    organization = await require_organization(block, change.record_id, lock=True)
    former = name_of(organization)
    for name, value in values.items():
        setattr(organization, name, value)
    if not _RELIED_ON.intersection(values):
        return
    settled = await block.touch(OrganizationRenamed(organization.id))
    said: dict[str, Value] = {
        "organization": name_of(organization),
        "region": Named("region", organization.region),
        "settlement": SettlementName(organization.region, organization.settlement),
    }
    menu = ((Action("open-menu", 0),),)
    if former == name_of(organization):
        notification = Notification("organization-moved", said, menu, about=about)
    else:
        notification = Notification("organization-renamed", said | {"former": former}, menu, about=about)
    await tell_touched(block, settled, notification, f"organization-renamed:{occasion}")


async def _apply_to_project(
    block: Block, change: Change, values: Mapping[str, Any], about: DecidedChange, occasion: str
) -> None:
    project, carrier = await require_project(block, change.record_id, lock=True)
    former = project.name
    changed = project.revise(values_of(values))
    if WORDS.intersection(changed):
        await block[TextVectors].drop(VectorOwner.PROJECT, project.id)
    notification = Notification(
        "project-corrected",
        {
            "title": former,
            "organization": name_of(carrier),
            "fields": labels_of(change.entity, values),
        },
        actions=((Action("see-project", project.id, "primary"),),),
        about=about,
    )
    settled = await block.touch(ProjectCorrected(project.id))
    await tell_touched(block, settled, notification, f"project-corrected:{occasion}")


def name_after(organization: Organization, after: Mapping[str, Any]) -> OrganizationName:
    """The organisation's name as it would be with these values."""
    return OrganizationName(
        after.get("legal_form", organization.legal_form),
        after.get("name_kk", organization.name_kk),
        after.get("name_ru", organization.name_ru),
        after.get("name_en", organization.name_en),
    )
