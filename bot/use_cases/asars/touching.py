"""What becomes of a list when its project, its organisation or one of its hands is gone."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from bot.models.asars import Asar
from bot.models.words import Text
from bot.use_cases.asars.access import led
from bot.use_cases.asars.leading import call_off
from bot.use_cases.asars.ports import Asars
from bot.use_cases.asars.taking import give_back
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import OrganizationStopped
from bot.use_cases.people.events import PersonGone
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectPaused

Over: TypeAlias = ProjectClosed | ProjectCompleted | ProjectPaused


async def _end(block: Block, event: Over, now: datetime) -> Sequence[Settled]:
    asar = await block[Asars].ahead_of_project(event.project_id)
    return () if asar is None else await _call_off(block, [asar], now)


async def _stop(block: Block, event: OrganizationStopped, now: datetime) -> Sequence[Settled]:
    return await _call_off(block, await block[Asars].ahead_of_organization(event.organization_id), now)


async def _call_off(block: Block, asars: Sequence[Asar], now: datetime) -> Sequence[Settled]:
    """Its people read of it beside the deed, the hands by a message of their own."""
    settled = []
    for asar in asars:
        one = await led(block, asar)
        await call_off(block, one, "", now)
        settled.append(Settled(one.carrier.id, Text("settled-asar", {"title": one.project.name})))
    return settled


async def _depending_on_project(block: Block, event: Over, _: datetime) -> Mapping[str, int]:
    return {"asars": int(await block[Asars].ahead_of_project(event.project_id) is not None)}


async def _depending_on_organization(
    block: Block, event: OrganizationStopped, _: datetime
) -> Mapping[str, int]:
    return {"asars": len(await block[Asars].ahead_of_organization(event.organization_id))}


async def _leave(block: Block, event: PersonGone, now: datetime) -> Sequence[Settled]:
    """What they would have brought is missing again."""
    for asar, line, part in await block[Asars].parts_of_person(event.person_id):
        await give_back(block, await led(block, asar), line, part, now)
    return ()


WHEN_PROJECT_IS_OVER = Touch(_end, _depending_on_project)
WHEN_ORGANIZATION_STOPPED = Touch(_stop, _depending_on_organization)
WHEN_PERSON_GONE = Touch(_leave, nothing_depends)
