"""What becomes of meetings that are ahead when there is nothing left to meet about, or nobody to meet."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from bot.models.meetings import Meeting, MeetingStatus
from bot.models.organizations import Organization
from bot.models.words import Moment, Text, Value
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.telling import calendar_file
from bot.use_cases.meetings.waiting import HELD, PROPOSED
from bot.use_cases.organizations.events import OrganizationStopped, RepresentativeGone
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, matches_of
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.projects.events import ProjectClosed, ProjectPaused

Gone: TypeAlias = ProjectClosed | MatchEnded | OrganizationStopped | RepresentativeGone


async def _call_off(block: Block, event: Gone, at: datetime) -> Sequence[Settled]:
    """Call off every meeting that the event leaves without ground. Both sides read which, and get a file that takes it
    out of their calendars.
    """
    if isinstance(event, RepresentativeGone) and await _represented(block, event.organization_id):
        return ()
    found = await _ahead(block, event, at)
    matches = await matches_of(block, {meeting.pitch_id for meeting in found})
    settled = []
    for meeting in await _ahead(block, event, at, lock=True):
        match = matches.get(meeting.pitch_id)
        if match is None:  # it was proposed only now
            continue
        file = calendar_file(meeting)
        wait = HELD if meeting.status is MeetingStatus.AGREED else PROPOSED
        meeting.call_off_unasked(at)
        await block[Meetings].cancel_reminders(meeting.id)
        await block.waits.end(wait, meeting.id, "called off")
        settled += [
            Settled(side.id, Text("settled-meeting", _facts(meeting, match, side)), file)
            for side in match.sides
        ]
    return settled


async def _say_that_it_stays(block: Block, event: ProjectPaused, at: datetime) -> Sequence[Settled]:
    """What both sides have agreed on stays while the project is paused: they read so, and need not guess."""
    meetings = await block[Meetings].ahead_of_project(event.project_id, at)
    matches = await matches_of(block, {meeting.pitch_id for meeting in meetings}, lock=False)
    return [
        Settled(side.id, Text("settled-meeting-stays", _facts(meeting, matches[meeting.pitch_id], side)))
        for meeting in meetings
        for side in matches[meeting.pitch_id].sides
    ]


def _facts(meeting: Meeting, match: Match, side: Organization) -> Mapping[str, Value]:
    return {
        "organization": name_of(match.opposite(side.id)),
        "title": match.project.name,
        "moment": Moment(meeting.starts_at),
    }


async def _count(block: Block, event: Gone, at: datetime) -> Mapping[str, int]:
    if isinstance(event, RepresentativeGone) and await _represented(
        block, event.organization_id, but=event.person_id
    ):
        return {}
    return {"meetings": len(await _ahead(block, event, at))}


async def _ahead(block: Block, event: Gone, now: datetime, *, lock: bool = False) -> Sequence[Meeting]:
    meetings = block[Meetings]
    match event:
        case ProjectClosed(project_id):
            return await meetings.ahead_of_project(project_id, now, lock=lock)
        case MatchEnded(pitch_id):
            return await meetings.ahead_of_match(pitch_id, now, lock=lock)
        case OrganizationStopped(organization_id) | RepresentativeGone(organization_id):
            return await meetings.ahead_of_organization(organization_id, now, lock=lock)


async def _represented(block: Block, organization_id: int, but: int | None = None) -> bool:
    people = await block[Organizations].representatives(organization_id)
    return any(person.id != but for person in people)


WHEN_GONE = Touch(_call_off, _count)
WHEN_PROJECT_PAUSED = Touch(_say_that_it_stays, nothing_depends)
