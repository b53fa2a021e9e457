"""Projects: what an organisation submits, what a moderator decides, how it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from bot.models import reference
from bot.models.languages import written_in
from bot.models.organizations import Organization, OrganizationKind
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language, Need
from bot.models.roles import StaffRole
from bot.models.values import MAX_TENGE, parse_text
from bot.use_cases.base import UseCase
from bot.use_cases.errors import ForbiddenError, InvalidValueError, NotFoundError
from bot.use_cases.messages import Action, Notification, OrganizationName
from bot.use_cases.organizations import REASON_MAX, SETTLEMENT_MAX, SPHERES_MAX, name_of
from bot.use_cases.permissions import Permission
from bot.use_cases.ports import Actor, UnitOfWork

TITLE_MAX = 120
STORY_MAX = 1000
"""The problem, and what will be done: together with all else they have to fit one message of 4,096 characters."""
BENEFICIARIES_MAX = 300
PROGRAMME_MAX = 120
FILE_NAME_MAX = 255

_SOUTH, _NORTH, _WEST, _EAST = 40.5, 55.5, 46.4, 87.4
"""The country's bounding box in degrees."""
_LONGEST = timedelta(days=20 * 366)


@dataclass(frozen=True, slots=True)
class ProjectForm:
    """What the form asks. Amounts are whole tenge; `photo` and `document` the messenger's file references."""

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

    def checked(self) -> "ProjectForm":
        """The same, tidied; raises `InvalidValueError` at the first field that cannot stand."""
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
            title=parse_text(self.title, longest=TITLE_MAX, shortest=5),
            problem=parse_text(self.problem, longest=STORY_MAX, shortest=20),
            solution=parse_text(self.solution, longest=STORY_MAX, shortest=20),
            beneficiaries=parse_text(self.beneficiaries, longest=BENEFICIARIES_MAX, shortest=3),
            settlement=parse_text(self.settlement, longest=SETTLEMENT_MAX, shortest=2),
            programme=parse_text(self.programme, longest=PROGRAMME_MAX, shortest=2)
            if self.programme
            else None,
            document_name=self.document_name[-FILE_NAME_MAX:] if self.document_name else None,
        )

    @property
    def story(self) -> str:
        """The words that carry its meaning, apart from the title."""
        return f"{self.problem} {self.solution} {self.beneficiaries}"


def check_point(latitude: float, longitude: float) -> None:
    """A place somewhere in Kazakhstan."""
    if not (_SOUTH <= latitude <= _NORTH and _WEST <= longitude <= _EAST):
        raise InvalidValueError("location-abroad")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectView(ProjectForm):
    """A project with who carries it and how far it has come. `language` is that of its texts."""

    id: int
    organization_id: int
    organization: OrganizationName
    language: Language
    stage: ProjectStage
    stage_reason: str
    published_at: datetime | None
    terms_fixed: bool


def view_of(project: Project, organization: Organization) -> ProjectView:
    return ProjectView(
        **{name: getattr(project, name) for name in _FIELDS},
        id=project.id,
        organization_id=project.organization_id,
        organization=name_of(organization),
        language=project.language,
        stage=project.stage,
        stage_reason=project.stage_reason,
        published_at=project.published_at,
        terms_fixed=project.terms_fixed,
    )


class SubmitProject(UseCase):
    """A new project of a verified NGO, into the moderators' queue. The same submission twice is one."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, submission_id: str, organization_id: int, form: ProjectForm) -> int:
        checked = form.checked()
        actor, person_id = await self._representative_of(organization_id, verified=True)
        _must_be_ngo(actor, organization_id)
        now = self.clock.now()
        _must_lie_ahead(checked, now)
        async with self.uow as uow:
            earlier = await uow.projects.by_submission(submission_id)
            if earlier is not None:
                if earlier.organization_id != organization_id:
                    raise NotFoundError
                return earlier.id
            organization = await uow.organizations.get(organization_id)
            if organization is None:
                raise NotFoundError
            project = Project(
                submission_id=submission_id,
                organization_id=organization_id,
                language=_language_of(checked, actor),
                created_at=now,
                created_by=person_id,
                **_values(checked),
            )
            await uow.projects.add(project)
            await uow.flush()
            await uow.audit.record(actor, "project.submit", "project", project.id)
            await _tell_moderators(uow, project, organization, f"project-submitted:{project.id}")
            await uow.commit()
            return project.id


class EditProject(UseCase):
    """Correct one's project; the stage it has then. A rejected one goes back into the queue, a published one
    keeps its terms.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int, form: ProjectForm) -> ProjectStage:
        checked = form.checked()
        now = self.clock.now()
        async with self.uow as uow:
            actor, project, organization = await _own(self, uow, project_id)
            was_rejected = project.stage is ProjectStage.REJECTED
            if not project.terms_fixed:
                _must_lie_ahead(checked, now)
            changed = project.revise({**_values(checked), "language": _language_of(checked, actor)})
            await uow.audit.record(actor, "project.edit", "project", project_id, fields=changed)
            if was_rejected:
                key = f"project-submitted:{project_id}:{now.isoformat()}"
                await _tell_moderators(uow, project, organization, key)
            await uow.commit()
            return project.stage


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """A slice of a list and how long the whole list is."""

    items: tuple[ProjectView, ...]
    total: int


class ListMyProjects(UseCase):
    """Of one organisation, or of all that one represents: by organisation, the newest first."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(
        self, organization_id: int | None = None, *, offset: int = 0, limit: int = 8
    ) -> ProjectPage:
        actor, _ = await self._person()
        own = [item.organization_id for item in actor.represents]
        if organization_id is not None:
            await self._representative_of(organization_id)
            own = [organization_id]
        async with self.uow.read() as uow:
            found = await uow.projects.of_organizations(own, offset=offset, limit=limit)
            total = await uow.projects.count_of_organizations(own)
            return ProjectPage(tuple(view_of(*pair) for pair in found), total)


class ShowProject(UseCase):
    """One's own project."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, project_id: int) -> ProjectView:
        async with self.uow.read() as uow:
            _, project, organization = await _own(self, uow, project_id, lock=False)
            return view_of(project, organization)


class PauseProject(UseCase):
    """No new pitches until it is resumed."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as uow:
            actor, project, _ = await _own(self, uow, project_id)
            project.pause()
            await uow.audit.record(actor, "project.pause", "project", project_id)
            await uow.commit()


class ResumeProject(UseCase):
    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as uow:
            actor, project, _ = await _own(self, uow, project_id)
            project.resume()
            await uow.audit.record(actor, "project.resume", "project", project_id)
            await uow.commit()


class WithdrawProject(UseCase):
    """For good. Backers that have not answered yet need not any more."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as uow:
            actor, project, _ = await _own(self, uow, project_id)
            project.withdraw()
            for pitch in await uow.pitches.open_of_project(project_id):
                pitch.close(self.clock.now())
            await uow.audit.record(actor, "project.withdraw", "project", project_id)
            await uow.commit()


class ListProjectsToReview(UseCase):
    """Those that wait for a decision; or, to see how they fare, those that seek support."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, *, offset: int = 0, limit: int = 8, published: bool = False) -> ProjectPage:
        stage = ProjectStage.PUBLISHED if published else ProjectStage.SUBMITTED
        async with self.uow.read() as uow:
            waiting = await uow.projects.with_stage(stage, offset=offset, limit=limit)
            total = await uow.projects.count_with_stage(stage)
            return ProjectPage(tuple(view_of(*pair) for pair in waiting), total)


class ReviewProject(UseCase):
    """A project as a moderator sees it."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, project_id: int) -> ProjectView:
        async with self.uow.read() as uow:
            return view_of(*await _found(uow, project_id, lock=False))


class PublishProject(UseCase):
    """From now on it seeks support: the next matching round finds it by its stage. Its people hear at once."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, project_id: int) -> str:
        return await _decide(self, project_id, None)


class RejectProject(UseCase):
    """With the reason, which its people read word for word."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, project_id: int, reason: str) -> str:
        return await _decide(self, project_id, parse_text(reason, longest=REASON_MAX, shortest=3))


async def _decide(use_case: UseCase, project_id: int, reason: str | None) -> str:
    """The title, for the moderator's own screen."""
    actor = await use_case.authorize()
    now = use_case.clock.now()
    async with use_case.uow as uow:
        project, _ = await _found(uow, project_id)
        if reason is None:
            project.publish(now)
        else:
            project.reject(reason)
        decision = project.stage.value
        await uow.audit.record(actor, f"project.{decision}", "project", project_id)
        notification = Notification(
            f"project-{decision}",
            {"title": project.title, "reason": reason or ""},
            actions=((Action("open-project", project_id),),),
        )
        for person in await uow.organizations.representatives(project.organization_id):
            await uow.outbox.promise(
                person.id,
                notification,
                dedupe_key=f"project-{decision}:{project_id}:{person.id}:{now.isoformat()}",
            )
        await uow.commit()
        return project.title


async def _found(uow: UnitOfWork, project_id: int, *, lock: bool = True) -> tuple[Project, Organization]:
    get = uow.projects.get_for_update if lock else uow.projects.get
    project = await get(project_id)
    organization = await uow.organizations.get(project.organization_id) if project else None
    if project is None or organization is None:
        raise NotFoundError
    return project, organization


async def _own(
    use_case: UseCase, uow: UnitOfWork, project_id: int, *, lock: bool = True
) -> tuple[Actor, Project, Organization]:
    """A project of an organisation that the actor represents: to others it does not exist."""
    actor = await use_case.identity.actor()
    project, organization = await _found(uow, project_id, lock=lock)
    if actor.represented(project.organization_id) is None:
        raise NotFoundError
    return actor, project, organization


def _must_be_ngo(actor: Actor, organization_id: int) -> None:
    represented = actor.represented(organization_id)
    if represented is None or represented.kind is not OrganizationKind.NGO:
        raise ForbiddenError("project-ngo-only")


def _must_lie_ahead(form: ProjectForm, now: datetime) -> None:
    if form.ends_on < now.date():
        raise InvalidValueError("period-over")


async def _tell_moderators(
    uow: UnitOfWork, project: Project, organization: Organization, dedupe_key: str
) -> None:
    notification = Notification(
        "project-submitted",
        {"title": project.title, "organization": name_of(organization)},
        actions=((Action("review-project", project.id, "primary"),),),
    )
    for moderator in await uow.people.with_staff_role(StaffRole.MODERATOR):
        await uow.outbox.promise(moderator.id, notification, dedupe_key=f"{dedupe_key}:{moderator.id}")


def _language_of(form: ProjectForm, actor: Actor) -> Language:
    return written_in(f"{form.title} {form.story}", actor.language)


_FIELDS: Sequence[str] = tuple(field.name for field in fields(ProjectForm))


def _values(form: ProjectForm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in _FIELDS}
