"""What becomes of memoranda when something happens to their project, their match, or one of their parties.

An open one lapses; where only its signatory is gone, its party is asked for another one. An agreed one stays as it was
agreed, and its other parties are told.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.memoranda import EndReason, Memorandum, MemorandumParty, SignatoryEnd
from bot.models.memoranda.negotiating import end_signatory, lapse
from bot.models.words import Text
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.events import AddressGone, AddressUnusable, LinkEntered
from bot.use_cases.memoranda.access import project_of
from bot.use_cases.memoranda.asking import OFFICE, end_asking, end_confirmations, see_to_unreached, title_of
from bot.use_cases.memoranda.going_on import go_on
from bot.use_cases.memoranda.linking import HELP, KIND, awaited_party, may_answer_for
from bot.use_cases.memoranda.missing_copies import COPY
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.events import OrganizationRenamed, OrganizationStopped, RepresentativeGone
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted

SignatoryGone = RepresentativeGone | AddressGone
Ground = ProjectClosed | ProjectCompleted | MatchEnded | OrganizationStopped


async def _open(block: Block, event: Ground) -> Sequence[Memorandum]:
    memoranda = block[Memoranda]
    match event:
        case ProjectClosed(project_id) | ProjectCompleted(project_id):
            return await memoranda.open_with(project_id=project_id)
        case MatchEnded(pitch_id):
            return await memoranda.open_with(pitch_id=pitch_id)
        case OrganizationStopped(organization_id):
            return await memoranda.open_with(organization_id=organization_id)


async def _holding(block: Block, event: Ground) -> Sequence[Memorandum]:
    """Those that stay, though their project comes to nothing or a party may not act."""
    match event:
        case ProjectClosed(project_id):
            return await block[Memoranda].holding_of_project(project_id)
        case OrganizationStopped(organization_id):
            return await block[Memoranda].holding_with(organization_id)
        case _:
            return ()


async def _settle(block: Block, event: Ground, now: datetime) -> Sequence[Settled]:
    settled = []
    for memorandum in await _open(block, event):
        line = await _line(block, "settled-memorandum-lapsed", memorandum)
        lapse(memorandum, EndReason.GROUND, now)
        await end_asking(block, memorandum, "lapsed")
        settled += [Settled(organization_id, line) for organization_id in _knowing(memorandum)]
    for memorandum in await _holding(block, event):
        line = Text("settled-memorandum-stays", {"number": memorandum.number or ""})
        settled += [
            Settled(party.organization_id, line)
            for party in memorandum.parties
            if not (isinstance(event, OrganizationStopped) and party.organization_id == event.organization_id)
        ]
    return settled


async def _settle_signatory_gone(block: Block, event: SignatoryGone, now: datetime) -> Sequence[Settled]:
    """Whoever answered for the party may not any more. Its other people are asked, one of whom takes it on; what the
    others had confirmed with this signatory in it has lapsed. Nor do they get copies any more.
    """
    settled = []
    if isinstance(event, RepresentativeGone):
        await _end_reading(block, event)
    for memorandum in await _answered_by(block, event):
        party = memorandum.party_of(event.person_id)
        if party is None or await _still_answers(block, event, memorandum, party):
            continue
        line = await _line(block, "settled-memorandum-signatory-gone", memorandum)
        end_signatory(memorandum, party, SignatoryEnd.GONE, now)
        for kind in (OFFICE, HELP):
            await block.waits.end(kind, party.id, "gone")
        await end_confirmations(block, memorandum, "gone")
        await block.flush()
        await go_on(block, memorandum, now)
        settled += [Settled(organization_id, line) for organization_id in _knowing(memorandum)]
    if isinstance(event, AddressGone):
        await _see_to_unreached(block, event.organization_id)
    return settled


async def _end_reading(block: Block, event: RepresentativeGone) -> None:
    for memorandum in await block[Memoranda].read_by(event.organization_id, event.person_id):
        for party in memorandum.parties:
            if party.organization_id == event.organization_id:
                party.end_reading(event.person_id)


async def _still_answers(
    block: Block, event: SignatoryGone, memorandum: Memorandum, party: MemorandumParty
) -> bool:
    """Whether they answer for the party by the other way: at an address, or as its representative."""
    return isinstance(event, AddressGone) and await may_answer_for(block, memorandum, party, event.person_id)


async def _answered_by(block: Block, event: SignatoryGone) -> Sequence[Memorandum]:
    return await block[Memoranda].open_with(
        organization_id=event.organization_id, signatory_id=event.person_id
    )


def _knowing(memorandum: Memorandum) -> Sequence[int]:
    """The organisations that know of it: of one that is only kept, the drafter."""
    if memorandum.invited_at is None:
        return [memorandum.drafter_id]
    return [party.organization_id for party in memorandum.parties]


async def _line(block: Block, key: str, memorandum: Memorandum) -> Text:
    return Text(key, {"project": title_of(memorandum, await project_of(block, memorandum))})


async def _depending(block: Block, event: Ground, _: datetime) -> Mapping[str, int]:
    return {
        "memoranda": len(await _open(block, event)),
        "memoranda-in-force": len(await _holding(block, event)),
    }


async def _depending_on_signatory(block: Block, event: SignatoryGone, _: datetime) -> Mapping[str, int]:
    return {"memoranda-signatory": len(await _answered_by(block, event))}


async def _tell_other_parties(block: Block, event: OrganizationRenamed, _: datetime) -> Sequence[Settled]:
    """A party is called otherwise: the others of a memorandum that waits know it by its former name."""
    return [
        Settled(organization_id, Text("settled-renamed-memorandum", {"title": title_of(memorandum, project)}))
        for memorandum, project in await block[Memoranda].open_of_organization(event.organization_id)
        for organization_id in _knowing(memorandum)
        if organization_id != event.organization_id
    ]


async def _ask_for_help(block: Block, event: AddressUnusable, _: datetime) -> Sequence[Settled]:
    await _see_to_unreached(block, event.organization_id)
    return ()


async def _see_to_unreached(block: Block, organization_id: int) -> None:
    """Somebody of the organisation is reached at an address no more, and its answer or its signed copy may be waited
    for. The record is locked by nobody: a wait that is not needed is settled when it rings.
    """
    for memorandum in await block[Memoranda].waiting_for(organization_id):
        for party in memorandum.parties:
            if party.organization_id == organization_id and await _is_waited_for(block, memorandum, party):
                await see_to_unreached(block, memorandum, party)


async def _is_waited_for(block: Block, memorandum: Memorandum, party: MemorandumParty) -> bool:
    return party in memorandum.awaited or bool(await block.waits.of(COPY, [party.id]))


async def _end_help(block: Block, event: LinkEntered, _: datetime) -> Sequence[Settled]:
    """Somebody of the party has the page of what was agreed again, so no moderator has to see to it."""
    memorandum = await block[Memoranda].get(event.record_id) if event.kind == KIND else None
    party = memorandum and await awaited_party(block, memorandum, event.person_id)
    if memorandum is not None and memorandum.holds and isinstance(party, MemorandumParty):
        await block.waits.end(HELP, party.id, "answered")
    return ()


WHEN_GROUND_IS_GONE = Touch(_settle, _depending)
WHEN_SIGNATORY_IS_GONE = Touch(_settle_signatory_gone, _depending_on_signatory)
WHEN_ADDRESS_IS_UNUSABLE = Touch(_ask_for_help, nothing_depends)
WHEN_LINK_IS_ENTERED = Touch(_end_help, nothing_depends)
WHEN_ORGANIZATION_RENAMED = Touch(_tell_other_parties, nothing_depends)
