"""Sample data: made-up organisations, their people, profiles and projects, so that a newcomer finds a life to join.

The files are described in `playground/sample/README.md`. Every record carries the mark `sample`. Nothing is
imported by halves, and importing again changes nothing.
"""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.organizations import (
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.people import Person
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language
from bot.use_cases.backers.ports import Backers
from bot.use_cases.backers.profiles import BackerForm
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.people.ports import People
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import ProjectForm


class _Record(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


SampleKey = Annotated[str, Field(min_length=1, max_length=29)]
"""Leaves room for a mark within the 36 characters of a submission id."""


class SampleContact(_Record):
    name: str
    phone: str
    email: str | None = None


class SampleOrganization(_Record):
    key: SampleKey
    kind: OrganizationKind
    legal_form: str
    bin: str | None
    names: dict[Literal["kk", "ru", "en"], str]
    region: str
    settlement: str
    spheres: tuple[str, ...]
    about: str
    language: Language
    contact: SampleContact

    def form(self) -> OrganizationForm:
        return OrganizationForm(
            kind=self.kind,
            legal_form=self.legal_form,
            bin=self.bin,
            name_kk=self.names.get("kk", ""),
            name_ru=self.names.get("ru", ""),
            name_en=self.names.get("en", ""),
            region=self.region,
            settlement=self.settlement,
            spheres=self.spheres,
            about=self.about,
            contact_name=self.contact.name,
            contact_phone=self.contact.phone,
            contact_email=self.contact.email,
        )


class SamplePerson(_Record):
    key: str
    first_name: str
    last_name: str
    language_code: Language
    organization: str | None


class SampleProject(_Record):
    key: SampleKey
    organization: str
    language: Language
    title: str
    problem: str
    solution: str
    beneficiaries: str
    spheres: tuple[str, ...]
    region: str
    settlement: str
    budget_min: int
    budget_full: int
    needs: tuple[str, ...]
    starts_on: date
    ends_on: date
    programme: str | None

    def form(self, years: int) -> ProjectForm:
        """So many years later than the file says."""
        known = self.model_dump(exclude={"key", "organization", "language"})
        known |= {
            name: known[name].replace(year=known[name].year + years) for name in ("starts_on", "ends_on")
        }
        return ProjectForm(**known, latitude=None, longitude=None)


class SampleBacker(_Record):
    organization: str
    language: Language
    text: str
    spheres: tuple[str, ...]
    regions: tuple[str, ...]
    ceiling: int
    offers: tuple[str, ...]
    pitches_per_week: int
    frequency: PitchFrequency

    def form(self) -> BackerForm:
        return BackerForm(**self.model_dump(exclude={"organization", "language"}))


class SampleData(_Record):
    """One object of all the files; `sample` must be true, so that nobody imports something else by mistake."""

    sample: Literal[True]
    organizations: Annotated[tuple[SampleOrganization, ...], Field(min_length=1)]
    people: tuple[SamplePerson, ...] = ()
    projects: tuple[SampleProject, ...] = ()
    backers: tuple[SampleBacker, ...] = ()


class ImportSample(UseCase):
    """Returns how many records are new, by kind."""

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self, data: SampleData) -> dict[str, int]:
        async with self.uow as block:
            ids, new_organizations = await self._organizations(block, data)
            new = {
                "organizations": new_organizations,
                "backers": await self._backers(block, data, ids),
                "projects": await self._projects(block, data, ids),
            }
            if any(new.values()):
                actor = await self.identity.actor()
                await block.audit.record(actor, "sample.import", "sample", 0, **new)
            await block.commit()
        return new

    async def _organizations(self, block: Block, data: SampleData) -> tuple[dict[str, tuple[int, int]], int]:
        """Ids of each organisation and of its representative, by the organisation's key."""
        representatives = {person.organization: person for person in data.people if person.organization}
        now, new, ids = self.clock.now(), 0, {}
        for record in data.organizations:
            found = await block[Organizations].by_submission(_mark(record.key))
            if found is not None:
                ids[record.key] = (found.id, found.created_by)
                continue
            person = representatives.get(record.key)
            founder = Person(
                account_id=None,
                language=person.language_code if person else record.language,
                created_at=now,
                name=f"{person.first_name} {person.last_name}" if person else record.contact.name,
                reachable=False,
            )
            await block[People].add(founder)
            await block.flush()
            form = record.form().checked()
            organization = Organization(
                submission_id=_mark(record.key),
                language=record.language,
                created_at=now,
                created_by=founder.id,
                status=OrganizationStatus.VERIFIED,
                decided_at=now,
                sample=True,
                **_fields(form),
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
            ids[record.key] = (organization.id, founder.id)
            new += 1
        return ids, new

    async def _backers(self, block: Block, data: SampleData, ids: dict[str, tuple[int, int]]) -> int:
        new = 0
        for record in data.backers:
            organization_id, _ = ids[record.organization]
            if await block[Backers].get(organization_id) is not None:
                continue
            profile = BackerProfile(
                organization_id=organization_id,
                language=record.language,
                updated_at=self.clock.now(),
                **_fields(record.form().checked()),
            )
            await block[Backers].add(profile)
            new += 1
        return new

    async def _projects(self, block: Block, data: SampleData, ids: dict[str, tuple[int, int]]) -> int:
        """They begin next year, whichever year their file was written for."""
        now, new = self.clock.now(), 0
        years = now.year + 1 - min((record.starts_on.year for record in data.projects), default=now.year)
        for record in data.projects:
            if await block[Projects].by_submission(_mark(record.key)) is not None:
                continue
            organization_id, person_id = ids[record.organization]
            project = Project(
                submission_id=_mark(record.key),
                organization_id=organization_id,
                language=record.language,
                created_at=now,
                created_by=person_id,
                stage=ProjectStage.PUBLISHED,
                published_at=now,
                sample=True,
                **_fields(record.form(years).checked()),
            )
            await block[Projects].add(project)
            new += 1
        return new


def _mark(key: str) -> str:
    """A submission id that no form gives out; it makes the import idempotent."""
    return f"sample:{key}"


def _fields(form: OrganizationForm | ProjectForm | BackerForm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in type(form).__dataclass_fields__}
