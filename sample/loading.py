"""Loads a sample as a whole or not at all; loading it again changes nothing. Every record carries the mark `sample`.

Its representatives are names alone, unless somebody plays them on this machine: then they have accounts, and have
consented like anybody else.
"""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from bot.models.backers import BackerProfile
from bot.models.consents import Terms, Wording
from bot.models.organizations import (
    Membership,
    MembershipStatus,
    Organization,
    OrganizationStatus,
)
from bot.models.people import ConsentKind, Person
from bot.models.projects import Project, ProjectStage
from bot.presenting.consent import wording
from bot.presenting.translator import Translator
from bot.use_cases.backers.ports import Backers
from bot.use_cases.backers.profiles import BackerForm
from bot.use_cases.kernel.ports import Actor, Clock
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.people.ports import People
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import ProjectForm
from sample.files import SampleData, SampleOrganization, SamplePerson


@dataclass(frozen=True, slots=True)
class Loaded:
    """An organisation that is in the database, and its representative."""

    organization_id: int
    person_id: int


async def load_sample(
    uow: UnitOfWork, clock: Clock, actor: Actor, data: SampleData, played_on: Terms | None = None
) -> dict[str, int]:
    """Load the sample, and return how many records are new, by kind.

    With `played_on`, the terms of this installation, somebody plays the representatives: they get their accounts.
    """
    now = clock.now()
    async with uow as block:
        loaded, new_organizations = await _load_organizations(block, data, now)
        new = {"people": await _introduce(block, data, loaded, played_on, now)} if played_on else {}
        new |= {
            "organizations": new_organizations,
            "backers": await _load_backers(block, data, loaded, now),
            "projects": await _load_projects(block, data, loaded, now),
        }
        if any(new.values()):
            await block.audit.record(actor, "sample.import", "sample", 0, **new)
        await block.commit()
    return new


async def _load_organizations(block: Block, data: SampleData, now: datetime) -> tuple[dict[str, Loaded], int]:
    """The organisations by their keys, and how many of them are new."""
    representatives = {person.organization: person for person in data.people if person.organization}
    loaded, new = {}, 0
    for record in data.organizations:
        known = await block[Organizations].by_submission(_mark(record.key))
        if known is not None:
            loaded[record.key] = Loaded(known.id, known.created_by)
            continue
        loaded[record.key] = await _load_organization(block, record, representatives.get(record.key), now)
        new += 1
    return loaded, new


async def _load_organization(
    block: Block, record: SampleOrganization, person: SamplePerson | None, now: datetime
) -> Loaded:
    """Add an organisation and its representative. Nobody sits behind a sample by itself, so the bot must not write to
    the representative.
    """
    founder = Person(
        account_id=None,
        language=person.language_code if person else record.language,
        created_at=now,
        name=f"{person.first_name} {person.last_name}" if person else record.contact.name,
        reachable=False,
    )
    await block[People].add(founder)
    await block.flush()
    organization = Organization(
        submission_id=_mark(record.key),
        language=record.language,
        created_at=now,
        created_by=founder.id,
        status=OrganizationStatus.VERIFIED,
        decided_at=now,
        sample=True,
        **_values(record.form().require_valid()),
    )
    await block[Organizations].add(organization)
    await block.flush()
    await block[Organizations].add_membership(
        Membership(
            person_id=founder.id,
            organization_id=organization.id,
            status=MembershipStatus.ACTIVE,
            created_at=now,
        )
    )
    return Loaded(organization.id, founder.id)


async def _introduce(
    block: Block, data: SampleData, loaded: dict[str, Loaded], terms: Terms, now: datetime
) -> int:
    """Give the representatives their accounts, as if they had started the bot and consented. How many are new."""
    new = 0
    for record in data.people:
        person = (
            await block[People].get(loaded[record.organization].person_id) if record.organization else None
        )
        if person is None or record.account is None or person.account_id is not None:
            continue
        shown = wording(Translator(person.language, lambda: now), terms)
        kept = await block[People].keep_wording(Wording.of(shown.text, shown.language, terms))
        person.account_id, person.reachable = record.account, True
        person.give_consent(ConsentKind.SERVICE, kept, subject=person.name, at=now)
        new += 1
    return new


async def _load_backers(block: Block, data: SampleData, loaded: dict[str, Loaded], now: datetime) -> int:
    new = 0
    for record in data.backers:
        organization_id = loaded[record.organization].organization_id
        if await block[Backers].get(organization_id) is not None:
            continue
        profile = BackerProfile(
            organization_id=organization_id,
            language=record.language,
            updated_at=now,
            **_values(record.form().require_valid()),
        )
        await block[Backers].add(profile)
        new += 1
    return new


async def _load_projects(block: Block, data: SampleData, loaded: dict[str, Loaded], now: datetime) -> int:
    """Add the projects, and return how many are new. They begin next year, for whichever year their file
    was written.
    """
    years = now.year + 1 - min((record.starts_on.year for record in data.projects), default=now.year)
    new = 0
    for record in data.projects:
        if await block[Projects].by_submission(_mark(record.key)) is not None:
            continue
        carrier = loaded[record.organization]
        project = Project(
            submission_id=_mark(record.key),
            organization_id=carrier.organization_id,
            language=record.language,
            created_at=now,
            created_by=carrier.person_id,
            stage=ProjectStage.PUBLISHED,
            published_at=now,
            sample=True,
            **_values(record.form(years).require_valid()),
        )
        await block[Projects].add(project)
        new += 1
    return new


def _mark(key: str) -> str:
    """A submission id that no form gives. By it, loading the same record again finds the record."""
    return f"sample:{key}"


def _values(form: OrganizationForm | ProjectForm | BackerForm) -> dict[str, Any]:
    return {field.name: getattr(form, field.name) for field in fields(form)}
