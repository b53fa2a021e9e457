"""Who is waited for about a pitch, for its two sides: each reads whether it is they."""

from datetime import datetime

from bot.models.pitches import Pitch, PitchStatus, Side
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.pitches.clocks import CALL_NGO, INTEREST, MATCH, PITCH, POSTPONED
from bot.use_cases.pitches.waves import PitchRules, expiry_of

_KINDS = {PitchStatus.INTERESTED: (INTEREST, CALL_NGO), PitchStatus.ACCEPTED: (MATCH,)}


async def waits_of(block: Block, pitch: Pitch, side: Side) -> tuple[WaitView, ...]:
    """What waits once the backer has said yes: the interest for the project's people, the match for both sides."""
    found: list[WaitView] = []
    for kind in _KINDS.get(pitch.status, ()):
        views = await block.waits.views(kind, [pitch.id])
        found += [view.read_by(ours=kind != MATCH and side is Side.CARRIER) for view in views.values()]
    return tuple(found)


def wait_for_backer(pitch: Pitch, rules: PitchRules) -> tuple[WaitView, ...]:
    """A pitch without an answer, and a postponed one, for the backer alone: nobody else reads that it is silent.

    Their clock is in the pitch itself (`life.py`).
    """
    if pitch.status is PitchStatus.SENT:
        nudge = pitch.asked_at + rules.nudge_after
        step, at = (1, nudge) if pitch.nudged_at is None else (2, expiry_of(pitch, rules))
        return (_of_backer(PITCH, pitch, pitch.asked_at, step, at),)
    if pitch.status is PitchStatus.LATER and pitch.answered_at is not None:
        again = pitch.answered_at + rules.later_after
        step, at = (1, max(again, pitch.held_until or again)) if pitch.returned_at is None else (2, again)
        return (_of_backer(POSTPONED, pitch, pitch.answered_at, step, at),)
    return ()


def _of_backer(kind: str, pitch: Pitch, since: datetime, step: int, at: datetime) -> WaitView:
    return WaitView(
        kind=kind,
        waits_for=WaitsFor.ORGANIZATION,
        party_id=pitch.backer_id,
        since=since,
        next_step=step,
        next_at=at,
        overdue=False,
        ours=True,
    )
