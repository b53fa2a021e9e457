"""What an organisation submits, and corrects later."""

from datetime import datetime
from typing import Any, ClassVar

from bot.models.country import today
from bot.models.languages import written_in
from bot.models.meaning import VectorOwner
from bot.models.organizations import Organization, OrganizationKind
from bot.models.projects import WORDS, Project, ProjectStage
from bot.models.reference import Language
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
)
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.telling import tell_moderators
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.organizations.views import name_of
from bot.use_cases.projects.access import own
from bot.use_cases.projects.views import FORM_FIELDS, ProjectForm


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
            actor, project, organization = await own(self, uow, project_id)
            was_rejected = project.stage is ProjectStage.REJECTED
            if not project.terms_fixed:
                _must_lie_ahead(checked, now)
            changed = project.revise({**_values(checked), "language": _language_of(checked, actor)})
            if WORDS.intersection(changed):
                await uow.vectors.drop(VectorOwner.PROJECT, project_id)
            await uow.audit.record(actor, "project.edit", "project", project_id, fields=changed)
            if was_rejected:
                key = f"project-submitted:{project_id}:{now.isoformat()}"
                await _tell_moderators(uow, project, organization, key)
            await uow.commit()
            return project.stage


def _must_be_ngo(actor: Actor, organization_id: int) -> None:
    represented = actor.represented(organization_id)
    if represented is None or represented.kind is not OrganizationKind.NGO:
        raise ForbiddenError("project-ngo-only")


def _must_lie_ahead(form: ProjectForm, now: datetime) -> None:
    if form.ends_on < today(now):
        raise InvalidValueError("period-over")


async def _tell_moderators(
    uow: UnitOfWork, project: Project, organization: Organization, dedupe_key: str
) -> None:
    notification = Notification(
        "project-submitted",
        {"title": project.title, "organization": name_of(organization)},
        actions=((Action("review-project", project.id, "primary"),),),
    )
    await tell_moderators(uow, notification, dedupe_key)


def _language_of(form: ProjectForm, actor: Actor) -> Language:
    return written_in(f"{form.title} {form.story}", actor.language)


def _values(form: ProjectForm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in FORM_FIELDS}
