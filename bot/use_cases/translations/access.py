"""Who may ask for a project's words in another language, and who may answer: its people."""

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
    proposed = change is not None and change.after.get("second_language") == request.language.value
    return change if proposed else None


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
