"""Meetings as what people have at a time: everybody who represents a side is taken to come."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.models.forum import Forum
from bot.models.meetings import Meeting, MeetingStatus
from bot.models.words import Text
from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.telling import forums_of, place_in_words
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, matches_of


class MeetingsOfSides:
    """The meetings of all whom a person represents. One that is only proposed keeps nobody from coming elsewhere."""

    async def between(
        self, block: Block, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Mapping[int, Sequence[Engagement]]:
        found: dict[int, dict[int, Engagement]] = defaultdict(dict)
        rows = await block[Meetings].of_people_between(person_ids, since, until)
        matches = await matches_of(block, {meeting.pitch_id for _, _, meeting in rows}, lock=False)
        forums = await forums_of(block, (meeting for _, _, meeting in rows))
        for person_id, own_id, meeting in rows:
            match = matches[meeting.pitch_id]
            if match.stands and match.verified and meeting.id not in found[person_id]:
                found[person_id][meeting.id] = _engagement(meeting, match, own_id, forums)
        return {person_id: tuple(engagements.values()) for person_id, engagements in found.items()}


def _engagement(meeting: Meeting, match: Match, own_id: int, forums: Mapping[int, Forum]) -> Engagement:
    other = match.opposite(own_id)
    return Engagement(
        kind="meeting",
        id=meeting.id,
        title=Text("meeting-with", {"organization": name_of(other)}),
        place=place_in_words(meeting, match, forums, named=other),
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        firm=meeting.status is MeetingStatus.AGREED,
    )
