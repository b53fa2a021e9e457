"""Who is waited for about a pitch, for its two sides: each reads whether it is they."""

from bot.models.pitches import Pitch, PitchStatus, Side
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.pitches.clocks import CALL_NGO, INTEREST, MATCH, PITCH, POSTPONED

_KINDS = {
    PitchStatus.SENT: (PITCH,),
    PitchStatus.LATER: (POSTPONED,),
    PitchStatus.INTERESTED: (INTEREST, CALL_NGO),
    PitchStatus.ACCEPTED: (MATCH,),
}
_FOR_CARRIER = frozenset({INTEREST, CALL_NGO})


async def waits_of(block: Block, pitch: Pitch, side: Side) -> tuple[WaitView, ...]:
    """What waits about a pitch. An interest waits for the project's people. That the pitch itself waits is read by its
    backer alone, so there is one wording of it.
    """
    found: list[WaitView] = []
    for kind in _KINDS.get(pitch.status, ()):
        views = await block.waits.views(kind, [pitch.id])
        found += [view.read_by(ours=kind in _FOR_CARRIER and side is Side.CARRIER) for view in views.values()]
    return tuple(found)
