"""Who may ask for a project's words in another language, and who may answer: its people."""

from collections.abc import Collection

from bot.models.changes import Change, ChangeKind, Entity
from bot.models.organizations import Organization
from bot.models.projects import UNREAD, Project
from bot.models.reference import Language
from bot.models.translations import LanguageRequest
from bot.use_cases.changes.ports import Changes
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.projects.access import require_own_project
from bot.use_cases.translations.ports import Translations


def can_be_asked_for(project: Project, language: Language) -> bool:
    """Whether the project lacks words in this language, and others have seen it."""
    return language in project.lacks and project.stage not in UNREAD


async def words_proposed(block: Block, request: LanguageRequest) -> Change | None:
    """The change that waits for a moderator and would answer the request."""
    change = await block[Changes].waiting(Entity.PROJECT, request.project_id, ChangeKind.MODERATED)
    return change if _answers(change, request) else None


async def with_words_proposed(block: Block, requests: Collection[LanguageRequest]) -> Collection[int]:
    """The ids of those of these requests that such a change would answer. It is looked at and not locked."""
    changes = await block[Changes].waiting_of(
        Entity.PROJECT, {request.project_id for request in requests}, ChangeKind.MODERATED
    )
    return {request.id for request in requests if _answers(changes.get(request.project_id), request)}


def _answers(change: Change | None, request: LanguageRequest) -> bool:
    return change is not None and change.after.get("second_language") == request.language.value


async def require_request(block: Block, request_id: int) -> LanguageRequest:
    """Raises `NotFoundError`. Does not check who asks."""
    request = await block[Translations].get(request_id)
    if request is None:
        raise NotFoundError
    return request


async def require_own_request(
    use_case: UseCase, block: Block, request_id: int
) -> tuple[LanguageRequest, Project, Organization]:
    """A request about a project whose carrier the actor represents. Otherwise raises `NotFoundError`."""
    request = await require_request(block, request_id)
    _, project, carrier = await require_own_project(use_case, block, request.project_id)
    return request, project, carrier
