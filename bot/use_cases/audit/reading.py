"""Administrators read the audit log."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from bot.models.audit import AuditEntry
from bot.models.changes import ORGANIZATION, PROJECT, Entity
from bot.models.reasons import Ready
from bot.models.roles import StaffRole
from bot.models.seals import digits_of
from bot.models.words import Day, Listed, Text, Value
from bot.use_cases.audit.access import SHOWN, withheld_from
from bot.use_cases.audit.ports import AuditEntries
from bot.use_cases.changes.views import labels_of
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.staff import role_in_words
from bot.use_cases.projects.ports import Projects

_FIELDS = {Entity.ORGANIZATION.value: ORGANIZATION, Entity.PROJECT.value: PROJECT}


@dataclass(frozen=True, slots=True)
class AuditLine:
    """An entry. `who` is None for the system's own work, "" for somebody who was forgotten. `about` names the record,
    `detail` says more of the action, where there is more.
    """

    at: datetime
    who: str | None
    action: str
    about: Value
    detail: Value | None


class ReadAuditLog(UseCase):
    """A page of the log, the newest first, of one kind of record or of all; and how many entries there are."""

    permission: ClassVar = Permission.ADMINISTER
    reads: ClassVar = True

    async def __call__(self, entity: str = "", *, offset: int, limit: int) -> tuple[Sequence[AuditLine], int]:
        entities = [entity] if entity in SHOWN else SHOWN
        withheld = withheld_from(await self.identity.actor())
        async with self.uow.read() as block:
            log = block[AuditEntries]
            total = await log.count(entities, withheld)
            entries = await log.newest(entities, withheld, offset=offset, limit=limit)
            names = await log.names({entry.actor_id for entry in entries if entry.actor_id is not None})
            records = await _records(block, entries)
        return [
            line_of(entry, names, records.get((entry.entity, entry.entity_id), _number(entry.entity_id)))
            for entry in entries
        ], total


def line_of(entry: AuditEntry, names: Mapping[int, str], about: Value) -> AuditLine:
    """The entry about the record of that name. `names` says what people are called."""
    who = None if entry.actor_id is None else names.get(entry.actor_id, "")
    return AuditLine(entry.at, who, entry.action, about, _detail(entry.entity, entry.changes))


async def _records(block: Block, entries: Sequence[AuditEntry]) -> Mapping[tuple[str, int], Value]:
    """What the records are called. Those that have no name are left out."""
    ids: defaultdict[str, set[int]] = defaultdict(set)
    for entry in entries:
        ids[entry.entity].add(entry.entity_id)
    memberships = await block[Organizations].memberships_by_ids(ids["membership"])
    invitations = await block[Organizations].invitations_by_ids(ids["invitation"])
    organizations = await block[Organizations].by_ids(
        {
            *ids["organization"],
            *(membership.organization_id for membership, _ in memberships.values()),
            *(invitation.organization_id for invitation in invitations.values()),
        }
    )
    called = {id_: name_of(organization) for id_, organization in organizations.items()}
    named: dict[tuple[str, int], Value] = {("organization", id_): name for id_, name in called.items()}
    for id_, (membership, person) in memberships.items():
        parts = (person.name, called[membership.organization_id])
        named["membership", id_] = Listed(tuple(part for part in parts if part), " · ")
    for id_, invitation in invitations.items():
        named["invitation", id_] = called[invitation.organization_id]
    for id_, project in (await block[Projects].by_ids(ids["project"])).items():
        named["project", id_] = project.name
    for id_, name in (await block[AuditEntries].names(ids["person"])).items():
        named["person", id_] = name or Text("audit-forgotten")
    for number in ids["working-day"]:
        named["working-day", number] = Day(date.fromisoformat(str(number)))
    for number in ids["seal-certificate"]:
        named["seal-certificate", number] = digits_of(number)
    return named


def _number(record_id: int) -> Text:
    return Text("audit-number", {"number": str(record_id)})


def _detail(entity: str, changes: Mapping[str, Any]) -> Value | None:
    """The fields that were changed, the ready reason, or the role that was given or taken."""
    if changes.get("reason") in set(Ready):
        return Text(f"button-reason-{Ready(changes['reason']).value}")
    if entity in _FIELDS and changes.get("fields"):
        known = [name for name in changes["fields"] if name in _FIELDS[entity]]
        return labels_of(Entity(entity), known) if known else None
    if changes.get("role") in set(StaffRole):
        return role_in_words(StaffRole(changes["role"]), tuple(changes.get("regions", ())))
    return None
