"""Submitting a project, and correcting it later."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, ClassVar

from bot.models.changes import PROJECT, ChangeKind, Entity, Rule, under
from bot.models.country import today
from bot.models.meaning import VectorOwner
from bot.models.organizations import Organization
from bot.models.projects import WORDS, Project, ProjectStage
from bot.models.reference import Language
from bot.models.words import Named
from bot.understanding.languages import written_in
from bot.use_cases.changes.proposing import REVIEW as CHANGE_REVIEW
from bot.use_cases.changes.proposing import Proposer, propose, waiting_values
from bot.use_cases.changes.views import Edited
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.correcting import corrected
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.organizations.access import require_represented
from bot.use_cases.projects.access import require_ngo, require_own_project
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import FORM_FIELDS, ProjectForm, values_of
from bot.use_cases.projects.waiting import REVIEW

_GROUNDS = (("settlement", "region"), ("second_summary", "second_language"))


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
        _must_lie_ahead(checked.ends_on, now)
        async with self.uow as block:
            earlier = await block[Projects].by_submission(submission_id)
            if earlier is not None:
                if earlier.organization_id != organization_id:
                    raise NotFoundError
                return earlier.id
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
            await block.waits.begin(REVIEW, project.id, region=project.region)
            await block.commit()
            return project.id


class EditProject(UseCase):
    """Correct a project: as a whole, or the fields named by `only`, beside which all stays as it is, with the
    correction that waits. Before publication it holds at once, and a rejected project goes back to the moderators. A
    published project keeps its terms; its words and files wait for a moderator.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(
        self, project_id: int, form: ProjectForm, only: Collection[str] | None = None
    ) -> Edited:
        checked = form.require_valid() if only is None else form
        async with self.uow as block:
            actor, project, organization = await require_own_project(self, block, project_id, lock=True)
            if only is not None:
                checked = await _corrected(block, project, form, only)
            fields = {**_values(checked), "language": _language_of(checked, actor)}
            as_they_were = _left_behind(project, fields)
            if project.terms_fixed:
                edited = await self._propose(block, project, organization, fields)
            else:
                edited = await self._correct(block, project, fields)
            await block.commit()
            return replace(edited, as_they_were=as_they_were)

    async def _correct(self, block: Block, project: Project, fields: Mapping[str, Any]) -> Edited:
        now = self.clock.now()
        was_rejected = project.stage is ProjectStage.REJECTED
        changed = project.revise(fields)
        _must_lie_ahead(project.ends_on, now)
        if WORDS.intersection(changed):
            await block[TextVectors].drop(VectorOwner.PROJECT, project.id)
        actor, _ = await self.person()
        await block.audit.record(actor, "project.edit", "project", project.id, fields=changed)
        if was_rejected:
            await block.waits.begin(REVIEW, project.id, region=project.region)
            return Edited(Entity.PROJECT, moderator=tuple(changed), resubmitted=True)
        return Edited(Entity.PROJECT, at_once=tuple(changed))

    async def _propose(
        self, block: Block, project: Project, organization: Organization, fields: Mapping[str, Any]
    ) -> Edited:
        actor, person_id = await self.person()
        project.differing(fields)
        proposer = Proposer(person_id, organization.id, Entity.PROJECT, project.id, self.clock.now())
        wanted = {name: fields[name] for name in under(Rule.MODERATED, PROJECT)}
        change, new = await propose(block, proposer, ChangeKind.MODERATED, project, wanted)
        if change is None:
            return Edited(Entity.PROJECT)
        proposed = tuple(sorted(change.after))
        if new:
            await block.waits.begin(CHANGE_REVIEW, change.id, region=project.region)
            await block.audit.record(actor, "project.propose", "project", project.id, fields=proposed)
        return Edited(Entity.PROJECT, moderator=proposed)


def _left_behind(project: Project, fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Words in the second language that stay as they were, while those that they stand for change."""
    return tuple(
        second
        for first, second in (("title", "second_title"), ("summary", "second_summary"))
        if fields[second]
        and fields[second] == getattr(project, second)
        and fields[first] != getattr(project, first)
    )


async def _corrected(block: Block, project: Project, form: ProjectForm, only: Collection[str]) -> ProjectForm:
    proposed = values_of(await waiting_values(block, Entity.PROJECT, project.id))
    fields = {name: proposed.get(name, getattr(project, name)) for name in FORM_FIELDS}
    return corrected(ProjectForm(**fields), form, only, _GROUNDS)


def _must_lie_ahead(ends_on: date, now: datetime) -> None:
    if ends_on < today(now):
        raise InvalidValueError("period-over")


def _language_of(form: ProjectForm, actor: Actor) -> Language:
    """Raises `InvalidValueError` if the words in a second language are in the same one."""
    language = written_in(f"{form.title} {form.summary or ''} {form.story}", actor.language)
    if form.second_language is language:
        raise InvalidValueError("second-language-same", language=Named("language", language))
    return language


def _values(form: ProjectForm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in FORM_FIELDS}
