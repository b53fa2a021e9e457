"""What becomes of memoranda when somebody who was to sign them represents their party no more."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.words import Text
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.people.events import PersonGone
from bot.use_cases.projects.access import require_project


async def _lapse(block: Block, event: RepresentativeGone, at: datetime) -> Sequence[Settled]:
    """Nobody else can answer for the party in their place, so what they were to confirm lapses. All are told."""
    settled = []
    for memorandum in await _open(block, event):
        memorandum.lapse(at)
        project, _ = await require_project(block, memorandum.project_id)
        line = Text("settled-memorandum-lapsed", {"project": project.title})
        settled += [Settled(party.organization_id, line) for party in memorandum.parties]
    return settled


async def _would_lapse(block: Block, event: RepresentativeGone, _: datetime) -> Mapping[str, int]:
    return {"memoranda-open": len(await _open(block, event))}


async def _open(block: Block, event: RepresentativeGone) -> list[Memorandum]:
    return [
        memorandum
        for memorandum in await block[Memoranda].of_signatory(event.person_id, MemorandumStage.INVITED)
        if (party := memorandum.party_of(event.person_id)) and party.organization_id == event.organization_id
    ]


async def _nothing_more(_: Block, __: PersonGone, ___: datetime) -> Sequence[Settled]:
    """What is in force keeps the names of its signatories: it is an agreement between its parties."""
    return ()


async def _signed(block: Block, event: PersonGone, _: datetime) -> Mapping[str, int]:
    return {
        "memoranda-signed": len(
            await block[Memoranda].of_signatory(event.person_id, MemorandumStage.IN_FORCE)
        )
    }


WHEN_SIGNATORY_GONE = Touch(_lapse, _would_lapse, tells=("all parties",))
WHEN_PERSON_GONE = Touch(_nothing_more, _signed)
