"""What becomes of memoranda when something happens to their project, their match, or one of their parties.

An open one lapses. One in force stays as it was agreed, and its other parties are told.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.memoranda import Memorandum
from bot.models.words import Text
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.asking import end_waits, title_of
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.events import OrganizationRenamed, OrganizationStopped, RepresentativeGone
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted

Ground = ProjectClosed | ProjectCompleted | MatchEnded | OrganizationStopped | RepresentativeGone


async def _open(block: Block, event: Ground) -> Sequence[Memorandum]:
    memoranda = block[Memoranda]
    match event:
        case ProjectClosed(project_id) | ProjectCompleted(project_id):
            return await memoranda.open_with(project_id=project_id)
        case MatchEnded(pitch_id):
            return await memoranda.open_with(pitch_id=pitch_id)
        case OrganizationStopped(organization_id):
            return await memoranda.open_with(organization_id=organization_id)
        case RepresentativeGone(organization_id, person_id):
            return await memoranda.open_with(organization_id=organization_id, signatory_id=person_id)


async def _in_force(block: Block, event: Ground) -> Sequence[Memorandum]:
    """Those that stay, though their project comes to nothing or a party may not act."""
    match event:
        case ProjectClosed(project_id):
            return await block[Memoranda].in_force_of_project(project_id)
        case OrganizationStopped(organization_id):
            return await block[Memoranda].in_force_with(organization_id)
        case _:
            return ()


async def _settle(block: Block, event: Ground, _: datetime) -> Sequence[Settled]:
    settled = []
    for memorandum in await _open(block, event):
        project, _carrier = await require_project(block, memorandum.project_id)
        line = Text("settled-memorandum-lapsed", {"project": title_of(memorandum, project)})
        memorandum.lapse()
        await end_waits(block, memorandum, "lapsed")
        settled += [Settled(party.organization_id, line) for party in memorandum.parties]
    for memorandum in await _in_force(block, event):
        line = Text("settled-memorandum-stays", {"number": memorandum.number or ""})
        settled += [
            Settled(party.organization_id, line)
            for party in memorandum.parties
            if not (isinstance(event, OrganizationStopped) and party.organization_id == event.organization_id)
        ]
    return settled


async def _depending(block: Block, event: Ground, _: datetime) -> Mapping[str, int]:
    return {
        "memoranda": len(await _open(block, event)),
        "memoranda-in-force": len(await _in_force(block, event)),
    }


async def _tell_other_parties(block: Block, event: OrganizationRenamed, _: datetime) -> Sequence[Settled]:
    """A party is called otherwise: the others of a memorandum that waits know it by its former name."""
    return [
        Settled(party.organization_id, Text("settled-renamed-memorandum", {"title": project.name}))
        for memorandum, project in await block[Memoranda].open_of_organization(event.organization_id)
        for party in memorandum.parties
        if party.organization_id != event.organization_id
    ]


WHEN_GROUND_IS_GONE = Touch(_settle, _depending)
WHEN_ORGANIZATION_RENAMED = Touch(_tell_other_parties, nothing_depends)
