"""What becomes of forms left half-way that are about a match: they can be sent no more once it has ended, or once
their person represents neither side. Otherwise they would be brought to mind with a button that leads nowhere.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.models.drafts import Draft
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.drafts.waiting import end_drafts
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pitches.access import Match
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.pitches.ports import Pitches

MEMORANDUM = "memorandum"
FORMS = ("meeting", MEMORANDUM)
"""Names of the forms about a match. The names of their drafts go on with the pitch's id."""


async def _of_match(block: Block, pitch_id: int) -> list[Draft]:
    return [draft for form in FORMS for draft in await block[Drafts].of_form(f"{form}:{pitch_id}")]


async def end_memoranda(block: Block, pitch_ids: Sequence[int], outcome: str) -> None:
    """Nothing new is agreed in these matches, though they stand and their sides may still meet."""
    drafts = [
        draft for pitch_id in pitch_ids for draft in await block[Drafts].of_form(f"{MEMORANDUM}:{pitch_id}")
    ]
    await end_drafts(block, drafts, outcome)


async def _discard(block: Block, event: MatchEnded, _: datetime) -> Sequence[Settled]:
    """Both sides read that the match is over."""
    await end_drafts(block, await _of_match(block, event.pitch_id), "match_ended")
    return ()


async def _discard_theirs(block: Block, event: RepresentativeGone, _: datetime) -> Sequence[Settled]:
    """A form of whoever represents the other side of the match as well stays."""
    drafts = await block[Drafts].of_person(event.person_id)
    about = {
        draft.form.split(":")[1]
        for draft in drafts
        if draft.form.startswith(tuple(f"{form}:" for form in FORMS))
    }
    if not about:
        return ()
    gone = []
    for found in await block[Pitches].alive(organization_id=event.organization_id):
        match = Match(*found)
        other = await block[Organizations].membership(
            event.person_id, match.opposite(event.organization_id).id
        )
        if str(match.pitch.id) in about and (other is None or not other.active):
            gone += [
                draft
                for draft in await _of_match(block, match.pitch.id)
                if draft.person_id == event.person_id
            ]
    await end_drafts(block, gone, "representative_gone")
    return ()


WHEN_MATCH_ENDED = Touch(_discard, nothing_depends)
WHEN_REPRESENTATIVE_GONE = Touch(_discard_theirs, nothing_depends)
