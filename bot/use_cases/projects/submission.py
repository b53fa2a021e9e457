"""Submitting a project, and correcting it later."""

from datetime import datetime
from typing import Any, ClassVar

from bot.models.country import today
from bot.models.meaning import VectorOwner
from bot.models.organizations import Organization
from bot.models.projects import WORDS, Project, ProjectStage
from bot.models.reference import Language
from bot.understanding.languages import written_in
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
)
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.organizations.access import require_organization, require_represented
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.telling import tell_moderators
from bot.use_cases.projects.access import require_ngo, require_own_project
from bot.use_cases.projects.notifications import SubmittedProject
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import FORM_FIELDS, ProjectForm
from bot.use_cases.projects.waiting import REVIEW


class PrepareProject(UseCase):
    """Refuse an organisation that cannot submit yet, before duplicates are looked for. Raises `ForbiddenError`.

    The form may be filled in while the organisation still waits to be verified; the draft is kept until then.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int) -> None:
        if not require_represented(await self.identity.actor(), organization_id).verified:
            raise ForbiddenError("project-waits-for-verification")


class SubmitProject(UseCase):
    """Submit a project of a verified NGO to the moderators. The same `submission_id` twice makes one project."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, submission_id: str, organization_id: int, form: ProjectForm) -> int:
        checked = form.require_valid()
        actor, person_id = await require_ngo(self, organization_id)
        now = self.clock.now()
        _must_lie_ahead(checked, now)
        async with self.uow as block:
            earlier = await block[Projects].by_submission(submission_id)
            if earlier is not None:
                if earlier.organization_id != organization_id:
                    raise NotFoundError
                return earlier.id
            organization = await require_organization(block, organization_id)
            project = Project(
                submission_id=submission_id,
                organization_id=organization_id,
                language=_language_of(checked, actor),
                created_at=now,
                created_by=person_id,
                **_values(checked),
            )
            await block[Projects].add(project)
            await block.flush()
            await block.audit.record(actor, "project.submit", "project", project.id)
            await _hand_in(block, project, organization, f"project-submitted:{project.id}")
            await block.commit()
            return project.id


class EditProject(UseCase):
    """Correct a project, and return the stage that it has afterwards.

    A rejected project goes back to the moderators. A published project keeps its terms.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int, form: ProjectForm) -> ProjectStage:
        checked = form.require_valid()
        now = self.clock.now()
        async with self.uow as block:
            actor, project, organization = await require_own_project(self, block, project_id, lock=True)
            was_rejected = project.stage is ProjectStage.REJECTED
            if not project.terms_fixed:
                _must_lie_ahead(checked, now)
            changed = project.revise({**_values(checked), "language": _language_of(checked, actor)})
            if WORDS.intersection(changed):
                await block[TextVectors].drop(VectorOwner.PROJECT, project_id)
            await block.audit.record(actor, "project.edit", "project", project_id, fields=changed)
            if was_rejected:
                key = f"project-submitted:{project_id}:{now.isoformat()}"
                await _hand_in(block, project, organization, key)
            await block.commit()
            return project.stage


def _must_lie_ahead(form: ProjectForm, now: datetime) -> None:
    if form.ends_on < today(now):
        raise InvalidValueError("period-over")


async def _hand_in(block: Block, project: Project, organization: Organization, dedupe_key: str) -> None:
    """From now on the project waits for a moderator."""
    await block.waits.begin(REVIEW, project.id, region=project.region)
    notification = Notification(
        "project-submitted",
        {"title": project.title, "organization": name_of(organization)},
        actions=((Action("review-project", project.id, "primary"),),),
        about=SubmittedProject(project.id),
    )
    await tell_moderators(block, notification, dedupe_key)


def _language_of(form: ProjectForm, actor: Actor) -> Language:
    return written_in(f"{form.title} {form.story}", actor.language)


def _values(form: ProjectForm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in FORM_FIELDS}
