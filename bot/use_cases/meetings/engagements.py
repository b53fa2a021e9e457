"""Meetings as what people have at a time: everybody who represents a side is taken to come."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.models.meetings import Meeting, MeetingStatus
from bot.models.words import Text
from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.telling import place_of
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, require_match


class MeetingsOfSides:
    """The meetings of all whom a person represents. One that is only proposed keeps nobody from coming elsewhere."""

    async def between(
        self, block: Block, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Mapping[int, Sequence[Engagement]]:
        found: dict[int, dict[int, Engagement]] = defaultdict(dict)
        matches: dict[int, Match] = {}
        for person_id, own_id, meeting in await block[Meetings].of_people_between(person_ids, since, until):
            match = matches.get(meeting.pitch_id) or await require_match(block, meeting.pitch_id)
            matches[meeting.pitch_id] = match
            if match.stands and match.verified and meeting.id not in found[person_id]:
                found[person_id][meeting.id] = await _engagement(block, meeting, match, own_id)
        return {person_id: tuple(engagements.values()) for person_id, engagements in found.items()}


async def _engagement(block: Block, meeting: Meeting, match: Match, own_id: int) -> Engagement:
    other = match.opposite(own_id)
    return Engagement(
        kind="meeting",
        id=meeting.id,
        title=Text("meeting-with", {"organization": name_of(other)}),
        place=await place_of(block, meeting, match, named=other),
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        firm=meeting.status is MeetingStatus.AGREED,
    )
