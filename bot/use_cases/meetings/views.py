"""Meetings as their sides see them, and as entries of a calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from bot.models.meetings import Meeting, MeetingPlace, MeetingStatus
from bot.models.organizations import Organization
from bot.models.reference import Language
from bot.models.words import OrganizationName, SettlementName, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.meetings.access import require_asked_side, require_meeting
from bot.use_cases.meetings.clashes import own_clashes
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.telling import place_of
from bot.use_cases.meetings.waiting import HELD, PROPOSED
from bot.use_cases.meetings.whereabouts import may_tell_where
from bot.use_cases.organizations.access import own_organization_ids
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, matches_of, own_side


class MeetingState(StrEnum):
    """How far a meeting has come, for the person who looks at it now."""

    AWAITS_US = "awaits-us"
    AWAITS_THEM = "awaits-them"
    AGREED = "agreed"
    UNDER_WAY = "under-way"
    HELD = "held"
    UNANSWERED = "unanswered"
    DECLINED = "declined"
    CALLED_OFF = "called-off"
    REPLACED = "replaced"
    LAPSED = "lapsed"
    TOOK_PLACE = "took-place"
    MISSED = "missed"
    NOT_TOLD = "not-told"


_CLOSED = {
    MeetingStatus.DECLINED: MeetingState.DECLINED,
    MeetingStatus.CALLED_OFF: MeetingState.CALLED_OFF,
    MeetingStatus.REPLACED: MeetingState.REPLACED,
    MeetingStatus.LAPSED: MeetingState.LAPSED,
    MeetingStatus.TOOK_PLACE: MeetingState.TOOK_PLACE,
    MeetingStatus.MISSED: MeetingState.MISSED,
    MeetingStatus.NOT_TOLD: MeetingState.NOT_TOLD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A meeting in the list."""

    id: int
    project_title: Words
    other: OrganizationName
    starts_at: datetime
    state: MeetingState


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView(MeetingLine):
    """`language` is that of the note. `words` are from whoever declined or called off the meeting. If `match_stands`,
    another meeting can be proposed. `waits` says for whom the meeting waits, and what happens next. `clashes` is what
    the actor has at the same time, while the meeting is ahead. `asks_where`: the actor's side may name the address of
    its office in `settlement`, or the link if they meet `online`; `where_known` if there is one already.
    """

    pitch_id: int
    place: Value
    note: str
    language: Language
    words: str
    match_stands: bool
    waits: WaitView | None
    ends_at: datetime
    clashes: tuple[Engagement, ...] = ()
    asks_where: bool = False
    where_known: bool = False
    online: bool = False
    settlement: Value = ""

    @property
    def stands(self) -> bool:
        """Whether the meeting can still be moved or called off."""
        return self.state in {MeetingState.AWAITS_US, MeetingState.AWAITS_THEM, MeetingState.AGREED}

    @property
    def to_tell(self) -> bool:
        """Whether it can be told that the meeting took place, or did not."""
        return self.state in {MeetingState.UNDER_WAY, MeetingState.HELD, MeetingState.NOT_TOLD}


@dataclass(frozen=True, slots=True)
class MeetingPage:
    items: tuple[MeetingLine, ...]
    total: int


class EntryState(StrEnum):
    """`OPEN`: the meeting was moved to this time, and the other side has not agreed yet."""

    STANDS = "stands"
    OPEN = "open"
    OFF = "off"


_ENTRIES = {
    MeetingStatus.PROPOSED: EntryState.OPEN,
    **dict.fromkeys(
        (
            MeetingStatus.AGREED,
            MeetingStatus.TOOK_PLACE,
            MeetingStatus.MISSED,
            MeetingStatus.NOT_TOLD,
        ),
        EntryState.STANDS,
    ),
}


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """By `id` and `revision` a calendar moves an entry that it has, instead of adding another one."""

    id: str
    revision: int
    written_at: datetime
    starts_at: datetime
    ends_at: datetime
    project_title: Words
    sides: tuple[OrganizationName, OrganizationName]
    place: Value
    note: str
    state: EntryState


class ListMyMeetings(UseCase):
    """Meetings of all organisations that the actor represents. Those that are ahead come first."""

    permission: ClassVar = Permission.MEET
    reads: ClassVar = True

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> MeetingPage:
        actor, _ = await self.person()
        own = own_organization_ids(actor)
        now = self.clock.now()
        async with self.uow.read() as block:
            found = await block[Meetings].of_organizations(own, now, offset=offset, limit=limit)
            total = await block[Meetings].count_of_organizations(own)
            matches = await matches_of(block, {meeting.pitch_id for meeting in found}, lock=False)
            lines = (_line(actor, meeting, matches[meeting.pitch_id], now) for meeting in found)
            return MeetingPage(tuple(lines), total)


class ShowMeeting(UseCase):
    """A meeting. With `to_answer` it is refused if the actor could not answer it, before they write an answer."""

    permission: ClassVar = Permission.MEET
    reads: ClassVar = True

    async def __call__(self, meeting_id: int, *, to_answer: bool = False) -> MeetingView:
        actor, _ = await self.person()
        now = self.clock.now()
        async with self.uow.read() as block:
            meeting, match = await require_meeting(block, meeting_id)
            view = await _view(block, actor, meeting, match, now)
            if to_answer:
                await require_asked_side(self, meeting, match)
                meeting.must_await_answer(now)
            return view


class PrintMeeting(UseCase):
    """Meetings for a calendar's file that goes with a message. The system calls this when it sends the message."""

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self, *meeting_ids: int) -> Sequence[CalendarEntry]:
        async with self.uow.read() as block:
            return [await _entry(block, *await require_meeting(block, id_)) for id_ in meeting_ids]


async def _entry(block: Block, meeting: Meeting, match: Match) -> CalendarEntry:
    return CalendarEntry(
        id=meeting.calendar_id,
        revision=meeting.revision,
        written_at=meeting.answered_at or meeting.created_at,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        project_title=match.project.name,
        sides=(name_of(match.sides[0]), name_of(match.sides[1])),
        place=await place_of(block, meeting, match),
        note=meeting.note,
        state=_ENTRIES.get(meeting.status, EntryState.OFF),
    )


def _own_side(actor: Actor, match: Match, meeting: Meeting) -> Organization:
    """An actor who represents both sides sees the meeting as the side that was asked."""
    return own_side(actor, match, match.opposite(meeting.proposer_id).id)


def _line(actor: Actor, meeting: Meeting, match: Match, now: datetime) -> MeetingLine:
    own = _own_side(actor, match, meeting)
    return MeetingLine(
        id=meeting.id,
        project_title=match.project.name,
        other=name_of(match.opposite(own.id)),
        starts_at=meeting.starts_at,
        state=_state(meeting, now, by_us=own.id == meeting.proposer_id),
    )


async def _view(block: Block, actor: Actor, meeting: Meeting, match: Match, now: datetime) -> MeetingView:
    """The meeting as the actor sees it."""
    own = _own_side(actor, match, meeting)
    ahead = meeting.ahead(now) and match.stands
    clashes = (
        await own_clashes(block, actor.person_id, match, meeting, now)
        if ahead and actor.person_id is not None
        else ()
    )
    return MeetingView(
        id=meeting.id,
        pitch_id=meeting.pitch_id,
        project_title=match.project.name,
        other=name_of(match.opposite(own.id)),
        starts_at=meeting.starts_at,
        place=await place_of(block, meeting, match),
        note=meeting.note,
        language=meeting.language,
        words=meeting.words,
        state=_state(meeting, now, by_us=own.id == meeting.proposer_id),
        match_stands=match.stands,
        waits=await _wait(block, meeting, own.id, now),
        ends_at=meeting.ends_at,
        clashes=clashes,
        asks_where=ahead and may_tell_where(own.id, meeting),
        where_known=bool(meeting.address),
        online=meeting.place is MeetingPlace.ONLINE,
        settlement=SettlementName(own.region, own.settlement),
    )


async def _wait(block: Block, meeting: Meeting, own_id: int, now: datetime) -> WaitView | None:
    """A proposal waits for the side that was asked. What waits from the end of the meeting on does not wait before."""
    proposed = meeting.status is MeetingStatus.PROPOSED
    if not proposed and now < meeting.ends_at:
        return None
    view = (await block.waits.views(PROPOSED if proposed else HELD, [meeting.id])).get(meeting.id)
    return view and view.read_by(ours=proposed and own_id != meeting.proposer_id)


def _state(meeting: Meeting, now: datetime, *, by_us: bool) -> MeetingState:
    if meeting.status in _CLOSED:
        return _CLOSED[meeting.status]
    if meeting.status is MeetingStatus.AGREED:
        if meeting.ahead(now):
            return MeetingState.AGREED
        return MeetingState.UNDER_WAY if now < meeting.ends_at else MeetingState.HELD
    if not meeting.ahead(now):
        return MeetingState.UNANSWERED
    return MeetingState.AWAITS_THEM if by_us else MeetingState.AWAITS_US
