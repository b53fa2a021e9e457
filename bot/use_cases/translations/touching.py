"""What becomes of requests for another language when something happens to their project, its carrier, or an asker."""

from collections.abc import Sequence
from datetime import datetime

from bot.models.changes import Entity
from bot.models.translations import LanguageRequest, RequestStatus
from bot.models.words import Text
from bot.use_cases.changes.events import ChangeDropped, ChangeProposed
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.telling import tell_all
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import OrganizationStopped, RepresentativeGone
from bot.use_cases.pitches.access import matches_of
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectCorrected
from bot.use_cases.translations.access import words_proposed
from bot.use_cases.translations.clocks import CALL_LANGUAGE, LANGUAGE
from bot.use_cases.translations.notifications import Asked
from bot.use_cases.translations.ports import Translations
from bot.use_cases.translations.settling import TO_ASKERS, settle_if_over, settle_request


async def _when_corrected(block: Block, event: ProjectCorrected, at: datetime) -> Sequence[Settled]:
    """The words are there, perhaps: whoever asked gets the pitch again, in their language. Whoever asked for a language
    that cannot be added any more reads that.
    """
    project, carrier = await require_project(block, event.project_id)
    for request in await block[Translations].all_open_of(event.project_id, lock=True):
        said = await settle_if_over(block, Asked(request, project, carrier), at)
        await tell_all(block, TO_ASKERS, said)
    return ()


async def _when_proposed(block: Block, event: ChangeProposed, _: datetime) -> Sequence[Settled]:
    """The project's people have done their part, perhaps: nobody waits for them, and nobody needs to call them."""
    if event.entity is Entity.PROJECT:
        for request in await block[Translations].all_open_of(event.record_id, lock=True):
            if await words_proposed(block, request) is not None:
                for kind in (LANGUAGE, CALL_LANGUAGE):
                    await block.waits.end(kind, request.id, "words-proposed")
    return ()


async def _when_dropped(block: Block, event: ChangeDropped, __: datetime) -> Sequence[Settled]:
    """The proposed words will not come, perhaps: the project's people are waited for again, from now on. Where they are
    waited for already, because something else was proposed, nothing changes.
    """
    if event.entity is Entity.PROJECT:
        for request in await block[Translations].all_open_of(event.record_id, lock=True):
            if await words_proposed(block, request) is None:
                project, _ = await require_project(block, request.project_id)
                await block.waits.begin(LANGUAGE, request.id, party_id=project.organization_id)
    return ()


async def _when_over(
    block: Block, event: ProjectClosed | ProjectCompleted, at: datetime
) -> Sequence[Settled]:
    settled: list[Settled] = []
    for request in await block[Translations].all_open_of(event.project_id, lock=True):
        settled += await _close(block, request, at)
    return settled


async def _close(block: Block, request: LanguageRequest, at: datetime) -> Sequence[Settled]:
    project, _ = await require_project(block, request.project_id)
    askers = await block[Translations].askers(request.id)
    matches = await matches_of(block, askers.values(), lock=False)
    await settle_request(block, request, RequestStatus.CLOSED, at)
    line = Text("settled-language", {"title": project.name})
    return [Settled(backer_id, line) for backer_id in {match.backer.id for match in matches.values()}]


async def _when_stopped(block: Block, event: OrganizationStopped, at: datetime) -> Sequence[Settled]:
    """Its own projects are asked for nothing more, and it asks for nothing more itself."""
    settled: list[Settled] = []
    for request in await block[Translations].open_of_carrier(event.organization_id):
        settled += await _close(block, request, at)
    for request in await block[Translations].asked_by(event.organization_id):
        await _leave(block, request, event.organization_id, None, at)
    return settled


async def _when_gone(block: Block, event: RepresentativeGone, at: datetime) -> Sequence[Settled]:
    for request in await block[Translations].asked_by(event.organization_id, event.person_id):
        await _leave(block, request, event.organization_id, event.person_id, at)
    return ()


async def _leave(
    block: Block, request: LanguageRequest, organization_id: int, person_id: int | None, at: datetime
) -> None:
    """Somebody asks no more. If nobody else does, nobody is asked."""
    if not await block[Translations].leave(request.id, organization_id, person_id):
        await settle_request(block, request, RequestStatus.CLOSED, at)


WHEN_CHANGE_PROPOSED = Touch(_when_proposed, nothing_depends)
WHEN_CHANGE_DROPPED = Touch(_when_dropped, nothing_depends)
WHEN_PROJECT_CORRECTED = Touch(_when_corrected, nothing_depends)
WHEN_PROJECT_IS_OVER = Touch(_when_over, nothing_depends)
WHEN_ORGANIZATION_STOPPED = Touch(_when_stopped, nothing_depends)
WHEN_REPRESENTATIVE_GONE = Touch(_when_gone, nothing_depends)
