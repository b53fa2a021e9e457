"""Who may see a meeting and who may answer it: people who act for a side of its match."""

from collections.abc import Collection, Mapping

from bot.models.meetings import Meeting
from bot.models.organizations import Organization
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, matches_of, require_match, require_side


async def require_meeting(block: Block, meeting_id: int, *, lock: bool = False) -> tuple[Meeting, Match]:
    """A meeting and its match. Raises `NotFoundError`. Does not check who asks.

    With `lock` nobody changes the match or withdraws its project meanwhile; these are locked first, as everywhere.
    """
    meeting = await block[Meetings].get(meeting_id)
    if meeting is None:
        raise NotFoundError
    match = await require_match(block, meeting.pitch_id, lock=lock)
    if lock:
        meeting = await block[Meetings].get_for_update(meeting_id) or meeting
    return meeting, match


async def meetings_with_matches(
    block: Block, meeting_ids: Collection[int]
) -> Mapping[int, tuple[Meeting, Match]]:
    """These meetings, locked, each with its match, which is locked first. Those that are gone are left out."""
    matches = await matches_of(block, await block[Meetings].pitches_of(meeting_ids))
    meetings = await block[Meetings].by_ids(meeting_ids)
    return {meeting.id: (meeting, matches[meeting.pitch_id]) for meeting in meetings}


def require_match_that_stands(match: Match) -> None:
    """Raises `OutdatedError` if the match no longer stands: then there is nothing to meet about."""
    if not match.stands:
        raise OutdatedError("meeting-no-match")


async def require_asked_side(
    use_case: UseCase, meeting: Meeting, match: Match
) -> tuple[Actor, int, Organization]:
    """The actor, their id and their side, which must be the one that has to answer.

    Raises `ForbiddenError` for the side that proposed, and `NotFoundError` for others.
    """
    asked = match.opposite(meeting.proposer_id)
    actor, person_id, own = await require_side(use_case, match, asked.id)
    if own.id != asked.id:
        raise ForbiddenError("meeting-awaits-others", organization=name_of(asked))
    return actor, person_id, own
