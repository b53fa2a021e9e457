"""What a moderator needs to know of a record beside its card: who sent it and when, whether it was sent before and what
was corrected since, what it may be the same as, and its history.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from bot.models.audit import AuditEntry
from bot.models.changes import Entity
from bot.models.meaning import VectorOwner
from bot.models.organizations import Organization, OrganizationStatus
from bot.models.people import Person
from bot.models.projects import STANDING
from bot.models.words import OrganizationName, Value
from bot.understanding.looks import looks
from bot.use_cases.audit.access import withheld_from
from bot.use_cases.audit.ports import AuditEntries
from bot.use_cases.audit.reading import AuditLine, line_of
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.meaning.facts import project_facts
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meaning.vectors import BATCH, vectors_of
from bot.use_cases.moderation.access import oversees
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.looks import LOOK
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of, names_of
from bot.use_cases.people.ports import People
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.ports import Projects

ALIKE_SHOWN = 4
HISTORY_SHOWN = 12
_SENT = frozenset({"organization.register", "project.submit"})
_RETURNED = frozenset({"organization.rejected", "organization.unverified", "project.rejected"})
_LET_THROUGH = frozenset({"organization.verified", "project.published"})
_UNDONE = frozenset({"organization.decision-undone", "project.decision-undone"})
_CORRECTED = frozenset({"organization.edit", "project.edit"})


@dataclass(frozen=True, slots=True)
class BinRegister:
    """Where anybody can look a BIN up. `address` has `{bin}` in the place of the number."""

    address: str

    def page_of(self, bin_: str) -> str:
        return self.address.replace("{bin}", bin_)


class Shared(StrEnum):
    """Why two records may be the same."""

    NAME = "name"
    CONTACT = "contact"
    FOUNDER = "founder"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Alike:
    """A record that may be the same, and why."""

    id: int
    name: Value
    shares: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """`sender` is empty for somebody who was forgotten, or for whom it is not to know. `corrected` are the fields that
    have changed since the record was last returned, `returned_at`. `register` is the page of its BIN.
    """

    sender: str
    sent_at: datetime
    returned_at: datetime | None
    corrected: tuple[str, ...]
    alike: tuple[Alike, ...]
    register: str = ""


class ShowOrganizationBackground(UseCase):
    """Of any organisation. Whoever moderates other regions learns neither who sent it nor whose contact is the same."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, register: BinRegister) -> None:
        super().__init__(identity, uow, clock)
        self._register = register

    async def __call__(self, organization_id: int) -> Background:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            organization = await require_organization(block, organization_id)
            theirs = oversees(actor, organization.region)
            history = await block.audit.of("organization", organization_id)
            return replace(
                _background(history, organization.created_at),
                sender=await _name_of(block, organization.created_by) if theirs else "",
                alike=await _alike(block, organization, contacts=theirs),
                register=self._register.page_of(organization.bin) if organization.bin else "",
            )


class ShowProjectBackground(UseCase):
    """Of any project. It is compared with all that stand in its region, whoever may read them."""

    permission: ClassVar = Permission.OVERSEE

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, matching: MatchingService) -> None:
        super().__init__(identity, uow, clock)
        self._matching = matching

    async def __call__(self, project_id: int) -> Background:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            project, _ = await require_project(block, project_id)
            history = await block.audit.of("project", project_id)
            found = replace(
                _background(history, project.created_at),
                sender=await _name_of(block, project.created_by) if oversees(actor, project.region) else "",
            )
            nearby = {one.id: one for one, _ in await block[Projects].in_region(project.region, STANDING)}
        own = project_facts(project)
        others = [project_facts(one) for one in nearby.values() if one.id != project_id]
        if not others:
            return found
        facts = [own, *others]
        vectors = await vectors_of(self.uow, self._matching, VectorOwner.PROJECT, facts, read_at_most=BATCH)
        likely = await self._matching.likely_duplicates(
            replace(own, vector=vectors.get(own.id)),
            [replace(item, vector=vectors.get(item.id)) for item in others],
        )
        alike = tuple(
            Alike(one.project_id, nearby[one.project_id].name, (Shared.MEANING,))
            for one in likely[:ALIKE_SHOWN]
        )
        return replace(found, alike=alike)


class ReadHistory(UseCase):
    """What was done with an organisation or a project, by whom and when, the newest first; without looks at contacts,
    and without what the audit log keeps from the reader. Whoever moderates other regions sees none of it.
    """

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, entity: Entity, record_id: int) -> Sequence[AuditLine]:
        actor = await self.identity.actor()
        withheld = withheld_from(actor) | {LOOK}
        async with self.uow.read() as block:
            if entity is Entity.PROJECT:
                project, _ = await require_project(block, record_id)
                about: Value = project.name
                region = project.region
            else:
                carrier = await require_organization(block, record_id)
                about, region = name_of(carrier), carrier.region
            if not oversees(actor, region):
                raise ForbiddenError("decision-in-another-region")
            entries = [
                one for one in await block.audit.of(entity.value, record_id) if one.action not in withheld
            ]
            newest = entries[-HISTORY_SHOWN:][::-1]
            ids = {one.actor_id for one in newest if one.actor_id is not None}
            names = await block[AuditEntries].names(ids)
        return [line_of(one, names, about) for one in newest]


def _background(history: Sequence[AuditEntry], created_at: datetime) -> Background:
    """Without the sender and what is alike. A decision that was undone is as if it had never been."""
    returned_at: datetime | None = None
    corrected: list[str] = []
    before = returned_at, corrected
    sent_at = created_at
    for entry in history:
        if entry.action in _SENT:
            sent_at = entry.at
        elif entry.action in _RETURNED:
            before = returned_at, corrected
            returned_at, corrected = entry.at, []
        elif entry.action in _LET_THROUGH:
            before = returned_at, corrected
        elif entry.action in _UNDONE:
            returned_at, corrected = before
        elif entry.action in _CORRECTED and returned_at is not None:
            sent_at = entry.at
            corrected += [name for name in entry.changes.get("fields", ()) if name not in corrected]
    return Background("", sent_at, returned_at, tuple(corrected), ())


async def _name_of(block: Block, person_id: int) -> str:
    found: Person | None = await block[People].get(person_id)
    return found.name if found else ""


async def _alike(block: Block, organization: Organization, *, contacts: bool) -> tuple[Alike, ...]:
    """Organisations whose name looks the same in any language, whatever their legal form; or, with `contacts`, with the
    same telephone or e-mail address. The same founder makes that likelier, and means nothing alone.
    """
    own = frozenset[str]().union(*map(looks, names_of(organization)))
    shares: dict[int, list[Shared]] = {}
    names: dict[int, OrganizationName] = {}
    for entry in await block[Organizations].entries(frozenset(OrganizationStatus)):
        names[entry.id] = entry.name
        spelled = filter(None, (entry.name.kk, entry.name.ru, entry.name.en))
        if any(own & looks(name) for name in spelled):
            shares.setdefault(entry.id, []).append(Shared.NAME)
    if contacts:
        for id_, what in await block[Organizations].sharing(organization):
            shares.setdefault(id_, []).append(Shared(what))
    shares.pop(organization.id, None)
    likely = [id_ for id_, shared in shares.items() if shared != [Shared.FOUNDER]]
    likeliest = sorted(likely, key=lambda id_: (-len(shares[id_]), id_))[:ALIKE_SHOWN]
    return tuple(Alike(id_, names[id_], tuple(shares[id_])) for id_ in likeliest)
