"""A backer asks for the title and the summary in their language. The project's people get one request, however many
ask, and learn nothing of who they are.
"""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.reference import Language
from bot.models.translations import LanguageRequest
from bot.use_cases.changes.proposing import REVIEW
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.pitches.access import require_received
from bot.use_cases.projects.access import require_own_project
from bot.use_cases.translations.access import can_be_asked_for, require_own_request, words_proposed
from bot.use_cases.translations.clocks import CALL_LANGUAGE, LANGUAGE
from bot.use_cases.translations.notifications import Asked, asked_told
from bot.use_cases.translations.ports import Translations


@dataclass(frozen=True, slots=True)
class LanguageOffer:
    """What a reader of a pitch can do about its language: ask for theirs. If they have asked, `waits` say who is waited
    for.
    """

    can_ask: bool
    waits: tuple[WaitView, ...] = ()


async def _waits_of(block: Block, request: LanguageRequest, *, ours: bool) -> tuple[WaitView, ...]:
    """Who is waited for: a moderator once the words are proposed, and the project's people until then."""
    change = await words_proposed(block, request)
    waiting = {LANGUAGE: request.id, CALL_LANGUAGE: request.id} if change is None else {REVIEW: change.id}
    found = [await block.waits.views(kind, [id_]) for kind, id_ in waiting.items()]
    return tuple(view.read_by(ours=ours) for views in found for view in views.values())


class ShowLanguageOffer(UseCase):
    """Whether the actor can ask for a pitch's project in their language, or has."""

    permission: ClassVar = Permission.BACK
    reads: ClassVar = True

    async def __call__(self, pitch_id: int) -> LanguageOffer:
        async with self.uow.read() as block:
            actor, match = await require_received(self, block, pitch_id)
            if not can_be_asked_for(match.project, actor.language):
                return LanguageOffer(can_ask=False)
            request = await block[Translations].open_of(match.project.id, actor.language)
            if request is None or not await block[Translations].asks(request.id, actor.person_id or 0):
                return LanguageOffer(can_ask=True)
            return LanguageOffer(can_ask=False, waits=await _waits_of(block, request, ours=False))


class ShowLanguageWaits(UseCase):
    """Who is waited for because the words of one's own project are asked for in another language."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> tuple[WaitView, ...]:
        async with self.uow.read() as block:
            await require_own_project(self, block, project_id)
            found: list[WaitView] = []
            for request in await block[Translations].all_open_of(project_id):
                found += await _waits_of(block, request, ours=True)
            return tuple(found)


class AskForLanguage(UseCase):
    """Ask for the words in the actor's language. Asking twice changes nothing."""

    permission: ClassVar = Permission.BACK

    async def __call__(self, pitch_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            actor, match = await require_received(self, block, pitch_id, lock=True)
            _, person_id = await self.person()
            project, language = match.project, actor.language
            if not can_be_asked_for(project, language):
                raise OutdatedError("language-not-needed")
            request = await block[Translations].open_of(project.id, language, lock=True)
            if request is None:
                request = LanguageRequest(project_id=project.id, language=language, asked_at=now)
                await block[Translations].add(request)
                if await words_proposed(block, request) is None:
                    await _ask(block, Asked(request, project, match.carrier))
            await block[Translations].join(request.id, person_id, pitch_id)
            await block.audit.record(actor, "language.ask", "pitch", pitch_id)
            await block.commit()


async def _ask(block: Block, asked: Asked) -> None:
    request, carrier = asked.request, asked.carrier
    await block.waits.begin(LANGUAGE, request.id, party_id=carrier.id)
    told = asked_told("language-asked", asked)
    await tell_representatives(block, carrier.id, told, f"{told.key}:{request.id}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words that are asked for."""

    project_id: int
    language: Language


class ShowLanguageRequest(UseCase):
    """What is asked for, for the project's people. Raises `OutdatedError` if it is settled."""

    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    async def __call__(self, request_id: int) -> Wanted:
        async with self.uow.read() as block:
            request, project, _ = await require_own_request(self, block, request_id)
            if not (request.open and can_be_asked_for(project, request.language)):
                raise OutdatedError("language-request-settled")
            return Wanted(project.id, request.language)
