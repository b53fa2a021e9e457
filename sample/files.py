"""Reads the files of a sample, and turns each of their records into a form of the bot.

`playground/sample/README.md` describes the files. Each must say `"sample": true`, so that nobody loads something else
by mistake.
"""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.models.backers import PitchFrequency
from bot.models.organizations import (
    OrganizationKind,
)
from bot.models.reference import Language
from bot.use_cases.backers.profiles import BackerForm
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.projects.views import ProjectForm


class _Record(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


SampleKey = Annotated[str, Field(min_length=1, max_length=29)]
"""The key of a record. With the mark before it, it must fit in the 36 characters of a submission id."""


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
    account: Annotated[int, Field(gt=0)] | None = None
    """The number under which a messenger of this machine knows a representative."""


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
    summary: str | None = None
    second_language: Language | None = None
    second_title: str | None = None
    second_summary: str | None = None

    def form(self, years: int) -> ProjectForm:
        """The project as a form, with its dates moved by this many years."""
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
    """All files as one object. `sample` must be true, so that nobody loads something else by mistake."""

    sample: Literal[True]
    organizations: Annotated[tuple[SampleOrganization, ...], Field(min_length=1)]
    people: tuple[SamplePerson, ...] = ()
    projects: tuple[SampleProject, ...] = ()
    backers: tuple[SampleBacker, ...] = ()


def read_folder(folder: Path) -> "SampleData":
    """The files of a folder as one object. It counts as a sample only if each file says so.

    Raises `OSError` or `ValueError`.
    """
    together: dict[str, Any] = {"sample": True}
    for name in ("organizations", "people", "projects", "backers"):
        content = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        together |= {**content, "sample": together["sample"] and content.get("sample") is True}
    return SampleData.model_validate(together)
