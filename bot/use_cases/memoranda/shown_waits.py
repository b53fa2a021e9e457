"""Who is waited for, as a party of a memorandum reads it."""

from bot.models.memoranda import Memorandum
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.memoranda.access import invited_party
from bot.use_cases.memoranda.asking import CONFIRMATION, DRAFT, EXIT, OFFICE, SEAL, SIGNATORY, TERM
from bot.use_cases.memoranda.linking import HELP
from bot.use_cases.memoranda.missing_copies import COPY
from bot.use_cases.organizations.access import represents


async def shown_waits(block: Block, memorandum: Memorandum, actor: Actor) -> tuple[WaitView, ...]:
    """The reader's own clock, if they are waited for, and then those of the others, the longest waiting first."""
    mine = invited_party(actor, memorandum)
    found: dict[int, WaitView] = {}
    for kind in (OFFICE, SIGNATORY, CONFIRMATION, COPY, EXIT):
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
