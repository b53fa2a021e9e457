"""How meetings wait: a proposal for the other side's answer, and a meeting that is over for a word of either side."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.models.meetings import Meeting, MeetingStatus
from bot.models.organizations import Organization
from bot.models.waits import WaitsFor
from bot.models.words import Value
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, WaitKind
from bot.use_cases.meetings.access import meetings_with_matches
from bot.use_cases.meetings.notifications import MeetingInStatus, MeetingToTell
from bot.use_cases.meetings.telling import answers, calendar_file, facts_of, told_buttons
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match

PROPOSED, HELD = "meeting-proposed", "meeting-held"
_Meeting: TypeAlias = tuple[Meeting, Match]
_JUST_ASKED = timedelta(hours=3)
"""Whoever was asked so lately is not reminded: a meeting may be proposed for the same day."""


async def _proposals_waiting(
    block: Block, meeting_ids: Collection[int], _: datetime
) -> Mapping[int, _Meeting]:
    found = await meetings_with_matches(block, meeting_ids)
    return {id_: one for id_, one in found.items() if one[0].status is MeetingStatus.PROPOSED}


async def _ring_proposals(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Bring a proposal to mind the day before. When its time has come, it lapses, and both sides are told."""
    messages = []
    for ring in rings:
        meeting, match = _found(ring)
        asked = match.opposite(meeting.proposer_id)
        if ring.last:
            file = calendar_file(meeting)
            meeting.lapse()
            ring.wait.end("lapsed", now)
            for side in match.sides:
                lapsed = Notification(
                    "meeting-lapsed",
                    await _said(block, meeting, match, side),
                    ((Action("propose-meeting", meeting.pitch_id),),) if match.stands else (),
                    file,
                )
                occasion = f"meeting-lapsed:{meeting.id}:{side.id}"
                messages.append(Message(Representatives(side.id), lapsed, occasion, of=ring.waits))
        elif now - ring.wait.since >= _JUST_ASKED:
            nudge = Notification(
                "meeting-nudge",
                {**await _said(block, meeting, match, asked), "clashes": ""},
                answers(meeting.id),
                about=MeetingInStatus(meeting.id, MeetingStatus.PROPOSED),
            )
            occasion = f"meeting-nudge:{meeting.id}"
            messages.append(Message(Representatives(asked.id), nudge, occasion, expires_at=meeting.starts_at))
    return messages


async def _held_waiting(block: Block, meeting_ids: Collection[int], _: datetime) -> Mapping[int, _Meeting]:
    found = await meetings_with_matches(block, meeting_ids)
    return {
        id_: (meeting, match)
        for id_, (meeting, match) in found.items()
        if meeting.status is MeetingStatus.AGREED and match.stands
    }


async def _ring_held(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Ask both sides the day after whether it took place. After a week without a word that is how it is kept; they may
    tell even then.
    """
    messages = []
    for ring in rings:
        meeting, match = _found(ring)
        if ring.last:
            meeting.leave_untold()
            ring.wait.end("not told", now)
        key = "meeting-not-told" if ring.last else "meeting-ask"
        for side in match.sides:
            asked = Notification(
                key,
                await _said(block, meeting, match, side),
                told_buttons(meeting.id),
                about=MeetingToTell(meeting.id),
            )
            occasion = f"{key}:{meeting.id}:{side.id}"
            messages.append(Message(Representatives(side.id), asked, occasion, of=ring.waits))
    return messages


def _found(ring: Ring) -> _Meeting:
    """What `still_waiting` has found."""
    found: _Meeting = ring.record
    return found


async def _said(block: Block, meeting: Meeting, match: Match, side: Organization) -> Mapping[str, Value]:
    return {**await facts_of(block, meeting, match), "organization": name_of(match.opposite(side.id))}


PROPOSALS = WaitKind(
    name=PROPOSED,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(1, before=True), Moment(0, before=True)),
    ends=True,
    still_waiting=_proposals_waiting,
    on_ring=_ring_proposals,
)
HELD_MEETINGS = WaitKind(
    name=HELD,
    waits_for=WaitsFor.BOTH_SIDES,
    moments=(Moment(-1, before=True), Moment(-7, before=True)),
    ends=True,
    still_waiting=_held_waiting,
    on_ring=_ring_held,
)
"""It waits from the end of the meeting on."""
