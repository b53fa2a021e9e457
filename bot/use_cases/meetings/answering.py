"""Answers to a proposed meeting, calling a meeting off, and telling whether it took place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from bot.models.meetings import Meeting, MeetingPlace, MeetingStatus
from bot.models.organizations import Organization
from bot.models.words import Value
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.messages import (
    Action,
    Attachment,
    Notification,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.access import require_asked_side, require_match_that_stands, require_meeting
from bot.use_cases.meetings.notifications import MeetingInStatus
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.telling import (
    CALENDAR,
    calendar_file,
    facts_of,
    next_steps,
    own_words,
    tell_sides,
)
from bot.use_cases.meetings.waiting import HELD, PROPOSED
from bot.use_cases.meetings.whereabouts import may_tell_where
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, require_side

WORDS_MAX = 300


class AgreeToMeeting(UseCase):
    """Agree, as the side that was asked. Both sides get the meeting for their calendars, and reminders."""

    permission: ClassVar = Permission.MEET

    async def __call__(self, meeting_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            meeting, match = await require_meeting(block, meeting_id, lock=True)
            actor, person_id, _ = await require_asked_side(self, meeting, match)
            if meeting.status is MeetingStatus.PROPOSED:
                require_match_that_stands(match)
            if not meeting.agree(person_id, now):
                return
            await block[Meetings].plan(meeting.reminders(now))
            await block.waits.end(PROPOSED, meeting_id, "agreed")
            await block.waits.begin(HELD, meeting_id, until=meeting.ends_at)
            await block.audit.record(actor, "meeting.agree", "meeting", meeting_id)
            for side in match.sides:
                notification = Notification(
                    "meeting-agreed",
                    {
                        **await facts_of(block, meeting, match),
                        "organization": name_of(match.opposite(side.id)),
                        "clashes": "",
                    },
                    (*_where_buttons(meeting, side), (Action("open-meeting", meeting_id),)),
                    Attachment(CALENDAR, meeting_id),
                    about=MeetingInStatus(meeting_id, MeetingStatus.AGREED),
                )
                await tell_sides(block, meeting, (side,), notification, expires_at=meeting.ends_at)
            await block.commit()


class DeclineMeeting(UseCase):
    """Decline, as the side that was asked, with words if they like. The match stays."""

    permission: ClassVar = Permission.MEET

    async def __call__(self, meeting_id: int, words: str = "") -> None:
        tidy = _parse_words(words)
        async with self.uow as block:
            meeting, match = await require_meeting(block, meeting_id, lock=True)
            actor, person_id, own = await require_asked_side(self, meeting, match)
            file = calendar_file(meeting)
            if meeting.decline(person_id, tidy, self.clock.now()):
                await block.waits.end(PROPOSED, meeting_id, "declined")
                await block.audit.record(actor, "meeting.decline", "meeting", meeting_id)
                notification = replace(
                    await _calling_off(block, "meeting-declined", meeting, match, own), attachment=file
                )
                # An agreed meeting that was moved to this time stands in the calendars of both sides.
                told = match.sides if file else (match.side(meeting.proposer_id),)
                await tell_sides(block, meeting, told, notification)
                await block.commit()


class CallOffMeeting(UseCase):
    """Call off an agreed meeting, as either side, or take one's own proposal back before it is answered.

    Those who knew of the meeting are told. If it stands in their calendars, this goes for the actor as well, whose own
    calendar has to lose it too.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, meeting_id: int, words: str = "") -> None:
        tidy = _parse_words(words)
        async with self.uow as block:
            meeting, match = await require_meeting(block, meeting_id, lock=True)
            actor, person_id, own = await require_side(self, match, meeting.proposer_id)
            agreed = meeting.status is MeetingStatus.AGREED
            if meeting.status is MeetingStatus.PROPOSED and own.id != meeting.proposer_id:
                raise ForbiddenError("meeting-asks-you")
            file = calendar_file(meeting)
            if meeting.call_off(person_id, tidy, self.clock.now()):
                await block[Meetings].cancel_reminders(meeting_id)
                await block.waits.end(HELD if agreed else PROPOSED, meeting_id, "called off")
                await block.audit.record(actor, "meeting.call_off", "meeting", meeting_id)
                key = "meeting-called-off" if agreed else "meeting-taken-back"
                notification = replace(await _calling_off(block, key, meeting, match, own), attachment=file)
                # The actor's colleagues were told of the meeting only once it was agreed.
                told = match.sides if file else (match.opposite(own.id),)
                await tell_sides(block, meeting, told, notification, but=None if file else person_id)
                await block.commit()


@dataclass(frozen=True, slots=True)
class ToldMeeting:
    """What the actor reads: what every message about the meeting says, and the next steps as buttons."""

    facts: Mapping[str, Value]
    steps: tuple[tuple[Action, ...], ...]


class TellOfMeeting(UseCase):
    """Tell whether a meeting took place, as either side. The other side and the actor's colleagues are told."""

    permission: ClassVar = Permission.MEET

    async def __call__(self, meeting_id: int, *, took_place: bool) -> ToldMeeting:
        key = "meeting-told-took-place" if took_place else "meeting-told-missed"
        async with self.uow as block:
            meeting, match = await require_meeting(block, meeting_id, lock=True)
            actor, person_id, own = await require_side(self, match, meeting.proposer_id)
            facts = await facts_of(block, meeting, match)
            steps = next_steps(match, took_place=took_place)
            if meeting.tell(self.clock.now(), took_place=took_place):
                await block.waits.end(HELD, meeting_id, "took place" if took_place else "missed")
                await block.audit.record(actor, "meeting.tell", "meeting", meeting_id, took_place=took_place)
                told = Notification(key, {**facts, "organization": name_of(own)}, steps)
                await tell_sides(block, meeting, match.sides, told, but=person_id)
                await block.commit()
            return ToldMeeting(facts, steps)


async def _calling_off(
    block: Block, key: str, meeting: Meeting, match: Match, own: Organization
) -> Notification:
    """A message that a meeting does not take place, who says so, and a button to propose another one."""
    return Notification(
        key,
        {
            **await facts_of(block, meeting, match),
            "organization": name_of(own),
            "words": own_words("meeting-words-line", meeting.words, written_in(meeting.words, own.language)),
        },
        ((Action("propose-meeting", meeting.pitch_id),),) if match.stands else (),
    )


def _where_buttons(meeting: Meeting, side: Organization) -> tuple[tuple[Action, ...], ...]:
    """For whoever has to name the address of their office, or a link, and has not yet."""
    if meeting.address or not may_tell_where(side.id, meeting):
        return ()
    name = "tell-link" if meeting.place is MeetingPlace.ONLINE else "tell-where"
    return ((Action(name, meeting.id, "primary"),),)


def _parse_words(words: str) -> str:
    return parse_line(words, longest=WORDS_MAX) if words else ""
