"""Messages that are true only while a meeting is proposed, or agreed, or not told of."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.meetings import Meeting, MeetingStatus
from bot.models.reminders import Lateness, lateness_by_now
from bot.models.words import Moment, TimeOfDay, Value
from bot.use_cases.kernel.engagements import Engagement, clashes_below
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.clashes import own_clashes
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.pitches.access import Match, require_match

_REMINDER = "meeting-reminder-"


@dataclass(frozen=True, slots=True)
class MeetingInStatus(Subject):
    """For a message about a meeting: it is out of date once the meeting has another status. A proposal must not ask for
    an answer that was given, nor a reminder tell of a meeting that was called off. A meeting that is moved gets a new
    record and the old one is `REPLACED`, so a message with the old time is dropped too. It is
    out of date as well once the match does not stand: there is nothing left to meet about.
    """

    id: int
    status: MeetingStatus
    type: ClassVar = "meeting"


@dataclass(frozen=True, slots=True)
class MeetingToTell(Subject):
    """For a message that asks whether a meeting took place. It is out of date once one side has told, or once the match
    does not stand.
    """

    id: int
    type: ClassVar = "meeting-to-tell"


async def meeting_to_tell_by_now(
    block: Block, about: MeetingToTell, promised: Notification, _: datetime
) -> Notification | None:
    meeting = await block[Meetings].get(about.id)
    if meeting is None or meeting.status not in {MeetingStatus.AGREED, MeetingStatus.NOT_TOLD}:
        return None
    match = await require_match(block, meeting.pitch_id)
    return promised if match.stands and match.verified else None


async def meeting_by_now(
    block: Block, about: MeetingInStatus, promised: Notification, now: datetime
) -> Notification | None:
    meeting = await block[Meetings].get(about.id)
    if meeting is None or meeting.status is not about.status or _over(meeting, now):
        return None
    match = await require_match(block, meeting.pitch_id)
    if not (match.stands and match.verified):
        return None
    if not promised.args:
        # It was sent, and only its buttons are asked about: what it would say of other engagements by now is not read.
        return promised
    clashes = clashes_below(await _clashes_of_recipient(block, promised, meeting, match, now))
    if not promised.key.startswith(_REMINDER):
        return replace(promised, args={**promised.args, "clashes": clashes})
    was = Lateness(promised.key.removeprefix(_REMINDER))
    lateness = lateness_by_now(was, meeting.starts_at, now)
    args = {**promised.args, **times_of(lateness, meeting), "clashes": clashes}
    return replace(promised, key=f"meeting-reminder-{lateness}", args=args)


async def _clashes_of_recipient(
    block: Block, promised: Notification, meeting: Meeting, match: Match, now: datetime
) -> tuple[Engagement, ...]:
    if not isinstance(promised.to, Representative):
        return ()
    return await own_clashes(block, promised.to.person_id, match, meeting, now)


def _over(meeting: Meeting, now: datetime) -> bool:
    """Whether it is too late to agree to the meeting, or to be told of it."""
    return now >= (meeting.starts_at if meeting.status is MeetingStatus.PROPOSED else meeting.ends_at)


def times_of(lateness: Lateness, meeting: Meeting) -> Mapping[str, Value]:
    """What a reminder says of the time, which depends on how late it is."""
    if lateness in {Lateness.EVENING, Lateness.LATE}:
        return {"moment": Moment(meeting.starts_at)}
    return {"start": TimeOfDay(meeting.starts_at)}
