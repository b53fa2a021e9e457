"""What the form of a project asks, and what a project's card shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.models import reference
from bot.models.organizations import Organization
from bot.models.projects import FINAL, SECOND, SHOWN, Project, ProjectStage, story_of
from bot.models.reasons import reason_in_words
from bot.models.reference import Language, Need
from bot.models.second_language import Told
from bot.models.words import Named, OrganizationName, Text, Value, Words
from bot.understanding.amounts import MAX_TENGE
from bot.understanding.languages import written_in
from bot.understanding.names import parse_name
from bot.understanding.texts import parse_line, parse_text
from bot.use_cases.changes.views import ChangeView
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.views import (
    SETTLEMENT_MAX,
    SPHERES_MAX,
    name_of,
)

TITLE_MAX = 120
SUMMARY_MAX = 300
SUMMARY_MIN = 20
STORY_MAX = 1000
"""Limit of the problem and of the solution, each. A card with both has to fit one message of 4,096 characters."""
BENEFICIARIES_MAX = 300
PROGRAMME_MAX = 120
FILE_NAME_MAX = 255

_SOUTH, _NORTH, _WEST, _EAST = 40.5, 55.5, 46.4, 87.4
"""The country's bounding box in degrees."""
_LONGEST = timedelta(days=20 * 366)


@dataclass(frozen=True, slots=True)
class ProjectForm:
    """What the form asks. Amounts are whole tenge; `photo` and `document` are the messenger's references to files."""

    title: str
    problem: str
    solution: str
    beneficiaries: str
    spheres: tuple[str, ...]
    region: str
    settlement: str
    latitude: float | None
    longitude: float | None
    budget_min: int
    budget_full: int
    needs: tuple[str, ...]
    starts_on: date
    ends_on: date
    programme: str | None = None
    photo: str | None = None
    document: str | None = None
    document_name: str | None = None
    summary: str | None = None
    second_language: Language | None = None
    second_title: str | None = None
    second_summary: str | None = None
    second_by: str | None = None

    def require_valid(self) -> "ProjectForm":
        """The same answers, tidied. Raises `InvalidValueError` for the first field that is not valid."""
        if self.region not in reference.regions():
            raise InvalidValueError("choice-unknown")
        if not 0 < len(self.spheres) <= SPHERES_MAX or not set(self.spheres) <= set(reference.spheres()):
            raise InvalidValueError("choice-unknown")
        if not self.needs or not set(self.needs) <= set(Need):
            raise InvalidValueError("choice-unknown")
        if not (0 < self.budget_min <= MAX_TENGE and 0 < self.budget_full <= MAX_TENGE):
            raise InvalidValueError("amount-not-positive")
        if self.budget_full < self.budget_min:
            raise InvalidValueError("budget-below-minimum")
        if self.ends_on < self.starts_on:
            raise InvalidValueError("period-backwards")
        if self.ends_on - self.starts_on > _LONGEST:
            raise InvalidValueError("period-too-long")
        if (self.latitude is None) is not (self.longitude is None):
            raise InvalidValueError("choice-unknown")
        if self.latitude is not None and self.longitude is not None:
            check_point(self.latitude, self.longitude)
        return replace(
            self,
            title=parse_title(self.title),
            problem=parse_text(self.problem, longest=STORY_MAX, shortest=20),
            solution=parse_text(self.solution, longest=STORY_MAX, shortest=20),
            beneficiaries=parse_line(self.beneficiaries, longest=BENEFICIARIES_MAX, shortest=3),
            settlement=parse_name(self.settlement, longest=SETTLEMENT_MAX),
            programme=parse_line(self.programme, longest=PROGRAMME_MAX, shortest=2)
            if self.programme
            else None,
            document_name=parse_line(self.document_name[-FILE_NAME_MAX:], longest=FILE_NAME_MAX)
            if self.document_name
            else None,
            summary=parse_summary(self.summary) if self.summary else None,
            **self._second(),
        )

    def _second(self) -> Mapping[str, Any]:
        """The words in a second language, tidied; nothing of them without a title."""
        if not (self.second_language and self.second_title):
            return dict.fromkeys(SECOND)
        title = parse_title(self.second_title)
        check_second_title(self.title, title, self.second_language)
        if not (self.second_summary and self.summary):
            return {"second_title": title, "second_summary": None}
        summary = parse_summary(self.second_summary)
        check_second_summary(self.summary, summary, self.second_language)
        return {"second_title": title, "second_summary": summary}

    @property
    def story(self) -> str:
        """The words that carry the project's meaning, without its title."""
        return story_of(self.problem, self.solution, self.beneficiaries)


def check_second_title(first: str, second: str, language: Language) -> None:
    """Raises `InvalidValueError` for the first title once more. Names look alike in all languages, so nothing else is
    taken for a title of another language.
    """
    if first.casefold() == second.casefold():
        raise InvalidValueError("second-title-same", language=Named("language", language))


def check_second_summary(first: str, second: str, language: Language) -> None:
    """Raises `InvalidValueError` for sentences that are written in another language."""
    if first.casefold() == second.casefold() or written_in(second, language) is not language:
        raise InvalidValueError("second-summary-other", language=Named("language", language))


def summary_line(summary: Words | None) -> Value:
    """The line of the summary on a card and in a message; nothing if there is none."""
    return Text("project-summary-line", {"summary": summary}) if summary else ""


def parse_title(text: str) -> str:
    return parse_name(text, longest=TITLE_MAX, shortest=5)


def parse_summary(text: str) -> str:
    """One or two sentences, in one line."""
    return parse_line(text, longest=SUMMARY_MAX, shortest=SUMMARY_MIN)


FORM_FIELDS: Sequence[str] = tuple(field.name for field in fields(ProjectForm))


def check_point(latitude: float, longitude: float) -> None:
    """Raises `InvalidValueError` for a point outside Kazakhstan's bounding box."""
    if not (_SOUTH <= latitude <= _NORTH and _WEST <= longitude <= _EAST):
        raise InvalidValueError("location-abroad")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectView(ProjectForm, Told):
    """A project with its carrier and its stage. `language` is that of its texts."""

    id: int
    organization_id: int
    organization: OrganizationName
    language: Language
    stage: ProjectStage
    stage_reason: Value
    published_at: datetime | None
    terms_fixed: bool
    code: str
    """Of its public page, which is there while it is `shown`."""
    change: ChangeView | None = None
    """The correction that waits for a moderator. All else is what is shown meanwhile."""
    wait: WaitView | None = None
    """Who is waited for, if the project itself waits; a list leaves it out."""

    @property
    def open_to_changes(self) -> bool:
        return self.stage not in FINAL

    @property
    def shown(self) -> bool:
        """Whether everybody may read it."""
        return self.stage in SHOWN

    @property
    def addable(self) -> tuple[Language, ...]:
        """Languages in which the title and the summary can be added beside what waits for a moderator."""
        proposed = self.change is not None and self.change.after.get("second_title")
        return () if proposed else self.lacks


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """A slice of a list; `total` is the length of the whole list."""

    items: tuple[ProjectView, ...]
    total: int


def as_proposed(view: ProjectView) -> ProjectView:
    """The project as it would be with the correction that waits, so that whoever corrects it again goes on from it."""
    return view if view.change is None else replace(view, **values_of(view.change.after))


def values_of(stored: Mapping[str, Any]) -> dict[str, Any]:
    """A project's fields from a stored change."""
    return {
        name: Language(value) if name in {"language", "second_language"} and value else value
        for name, value in stored.items()
    }


def view_of(
    project: Project,
    organization: Organization,
    change: ChangeView | None = None,
    wait: WaitView | None = None,
) -> ProjectView:
    return ProjectView(
        **{name: getattr(project, name) for name in FORM_FIELDS},
        id=project.id,
        organization_id=project.organization_id,
        organization=name_of(organization),
        language=project.language,
        stage=project.stage,
        stage_reason=reason_in_words(project.stage_reason),
        published_at=project.published_at,
        terms_fixed=project.terms_fixed,
        code=project.code,
        change=change,
        wait=wait,
    )
