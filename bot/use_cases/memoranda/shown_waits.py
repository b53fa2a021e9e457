"""Who is waited for, as a party of a memorandum reads it, and as a moderator does who helps one."""

from bot.models.memoranda import Memorandum, MemorandumParty
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.memoranda.access import invited_party
from bot.use_cases.memoranda.asking import CONFIRMATION, DRAFT, EXIT, OFFICE, SEAL, SIGNATORY, TERM
from bot.use_cases.memoranda.linking import HELP
from bot.use_cases.memoranda.missing_copies import COPY
from bot.use_cases.organizations.access import represents

_OF_PARTY = (OFFICE, SIGNATORY, CONFIRMATION, COPY, EXIT)


async def waits_of_party(
    block: Block, memorandum: Memorandum, party: MemorandumParty
) -> tuple[WaitView, ...]:
    """What this party is waited for, the longest first; then the call of a moderator, and how long what was agreed
    lasts.
    """
    found = [(await block.waits.views(kind, [party.id])).get(party.id) for kind in _OF_PARTY]
    if party.organization_id == memorandum.drafter_id:
        found.append((await block.waits.views(DRAFT, [memorandum.id])).get(memorandum.id))
    asked = sorted(filter(None, found), key=lambda view: view.since)
    helped = (await block.waits.views(HELP, [party.id])).get(party.id)
    term = (await block.waits.views(TERM, [memorandum.id])).get(memorandum.id)
    return (*asked, *filter(None, (helped, term)))


async def shown_waits(block: Block, memorandum: Memorandum, actor: Actor) -> tuple[WaitView, ...]:
    """The reader's own clock, if they are waited for, and then those of the others, the longest waiting first."""
    mine = invited_party(actor, memorandum)
    found: dict[int, WaitView] = {}
    for kind in _OF_PARTY:
        found.update(await block.waits.views(kind, [party.id for party in memorandum.parties]))
    own = found.pop(mine.id, None) if mine else None
    helped = await block.waits.views(HELP, [party.id for party in memorandum.parties])
    seal = (await block.waits.views(SEAL, [memorandum.id])).get(memorandum.id)
    term = (await block.waits.views(TERM, [memorandum.id])).get(memorandum.id)
    drafter = (await block.waits.views(DRAFT, [memorandum.id])).get(memorandum.id)
    ours = represents(actor, memorandum.drafter_id)
    first = [view.read_by(ours=True) for view in (own, drafter if ours else None) if view]
    others = [*found.values(), *helped.values(), *([drafter] if drafter and not ours else [])]
    return (*first, *sorted(others, key=lambda view: view.since), *(one for one in (seal, term) if one))
