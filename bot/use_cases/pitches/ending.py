"""How interests and matches end, and what both sides are told. The search for other backers then goes on by itself,
where the project seeks support.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.models.pitches import CHOSEN_ENDS, MatchEnd, Side
from bot.models.words import Prose, Text
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import tell_representatives, with_settled
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match
from bot.use_cases.pitches.clocks import CALL_NGO, INTEREST, MATCH
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.pitches.ports import Pitches


async def end_interest(block: Block, pitch_id: int, outcome: str) -> None:
    """Nobody waits for the project's people any more, and no moderator needs to call them."""
    await end_interests(block, [pitch_id], outcome)


async def end_interests(block: Block, pitch_ids: Collection[int], outcome: str) -> None:
    await block.waits.end_all(INTEREST, pitch_ids, outcome)
    await block.waits.end_all(CALL_NGO, pitch_ids, outcome)


async def refuse_interest(block: Block, match: Match, at: datetime) -> bool:
    """The project's side says no. The backer is told politely. False if it has said so before."""
    pitch, title = match.pitch, match.project.name
    if not pitch.refuse(at):
        return False
    await end_interest(block, pitch.id, "refused")
    await block[Pitches].search_again(match.project.id)
    refused = Notification("interest-refused", {"title": title})
    await tell_representatives(block, match.backer.id, refused, f"interest-refused:{pitch.id}")
    return True


async def end_match(
    block: Block,
    match: Match,
    reason: MatchEnd,
    at: datetime,
    *,
    by: int | None = None,
    words: str = "",
) -> Mapping[int, Sequence[Settled]]:
    """End a match that stands, with all that hangs on it. Returns what was settled, by the side that is told of it."""
    match.pitch.end(at, reason, by=by, words=words)
    await block.waits.end(MATCH, match.pitch.id, reason.value)
    await block[Pitches].search_again(match.project.id)
    return await block.touch(MatchEnded(match.pitch.id))


def ending_told(match: Match, side_id: int, settled: Mapping[int, Sequence[Settled]]) -> Notification:
    """What one side of an ended match is told. The search goes on where something is sought."""
    carrier = side_id == match.carrier.id
    lines = list(settled.get(side_id, ()))
    if carrier and match.project.seeks_support:
        lines.append(Settled(side_id, Text("match-search-goes-on")))
    said = Notification(
        "match-ended-project" if carrier else "match-ended-backer",
        {
            "title": match.project.name,
            "organization": name_of(match.opposite(side_id)),
            "why": why_ended(match, side_id),
        },
        actions=(
            (Action("open-project", match.project.id) if carrier else Action("pitch-more", match.pitch.id),),
        ),
    )
    return with_settled(said, lines)


def why_ended(match: Match, reader_id: int) -> Text:
    """Why a match is over, as one side may read it. A backer's reason is read by nobody but itself: nobody is asked
    under power.
    """
    pitch = match.pitch
    reason = pitch.end_reason or MatchEnd.SILENCE
    if reason not in CHOSEN_ENDS:
        return Text(f"match-end-{reason.value}")
    if pitch.ended_by == reader_id:
        return Text("match-end-own")
    if match.kind_of_side(pitch.ended_by or 0) is Side.BACKER:
        return Text("match-end-private")
    if reason is MatchEnd.WORDS:
        return Text("match-end-words", {"words": Prose(pitch.end_words)})
    return Text(f"match-end-{reason.value}")
