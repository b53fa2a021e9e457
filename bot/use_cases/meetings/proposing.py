"""Proposing a meeting, or another time for a meeting that was proposed or agreed."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar, TypedDict

from bot.models.country import moment, today
from bot.models.forum import Forum
from bot.models.meetings import LENGTH, LENGTHS, Meeting, MeetingPlace, MeetingStatus, check_start
from bot.models.organizations import Organization
from bot.models.words import (
    Localized,
    Moment,
    OrganizationName,
    Period,
    SettlementName,
    Value,
    Words,
)
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_line
from bot.use_cases.forum.access import require_forum
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.views import nearest_first
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.messages import Action, Attachment, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.access import require_match_that_stands, require_meeting
from bot.use_cases.meetings.notifications import MeetingInStatus
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.telling import CALENDAR, answers, facts_of, own_words, tell_sides
from bot.use_cases.meetings.waiting import HELD, PROPOSED
from bot.use_cases.meetings.whereabouts import address_of, keep_address
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, require_match, require_side

NOTE_MAX = 300


class _Kept(TypedDict):
    office: str
    link: str
    settlement: SettlementName


@dataclass(frozen=True, slots=True)
class ForumAhead:
    id: int
    name: Localized
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Earlier:
    """The meeting that is to be replaced, as seen from the side that asks for another time."""

    id: int
    starts_at: datetime
    place: MeetingPlace
    address: str
    note: str
    minutes: int = 60
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class MeetingGround:
    """What is known before the form asks its first question. `standing` is the id of a meeting of this match that is
    proposed or agreed already; `earlier` is the meeting that another time would replace. `office` and `link` are where
    the actor's organisation met others before, empty if it never said; `settlement` is where it is at home.
    """

    pitch_id: int
    project_title: Words
    other: OrganizationName
    forum: ForumAhead | None
    standing: int | None
    earlier: Earlier | None = None
    office: str = ""
    link: str = ""
    settlement: SettlementName | None = None


@dataclass(frozen=True, slots=True)
class MeetingForm:
    """What the form asks. Day and time are those of Kazakhstan. `address` is one elsewhere, or that of our office, or
    the link of a meeting online; it may still be missing for the last two. `replaces` is the id of the meeting to be
    replaced.
    """

    pitch_id: int
    on: date
    at: time
    place: MeetingPlace
    address: str = ""
    forum_id: int | None = None
    note: str = ""
    replaces: int | None = None
    minutes: int = LENGTH


class PrepareMeeting(UseCase):
    """What the form for a meeting starts from. Either side of a match may propose; to others it does not exist."""

    permission: ClassVar = Permission.MEET

    async def __call__(self, pitch_id: int) -> MeetingGround:
        async with self.uow.read() as block:
            match = await require_match(block, pitch_id)
            _, _, own = await require_side(self, match)
            require_match_that_stands(match)
            standing = await block[Meetings].ahead_of_pitch(pitch_id, self.clock.now())
            return MeetingGround(
                pitch_id=pitch_id,
                project_title=match.project.name,
                other=name_of(match.opposite(own.id)),
                forum=await _forum_ahead(block, self.clock.now()),
                standing=standing.id if standing else None,
                **_kept_by(own),
            )


class PrepareAnotherTime(UseCase):
    """What the form for another time starts from. Only the day and the time are asked; the rest is known."""

    permission: ClassVar = Permission.MEET

    async def __call__(self, meeting_id: int) -> MeetingGround:
        now = self.clock.now()
        async with self.uow.read() as block:
            meeting, match = await require_meeting(block, meeting_id)
            _, _, own = await require_side(self, match, match.opposite(meeting.proposer_id).id)
            meeting.must_stand(now)
            require_match_that_stands(match)
            ours = own.id == meeting.proposer_id
            return MeetingGround(
                pitch_id=meeting.pitch_id,
                project_title=match.project.name,
                other=name_of(match.opposite(own.id)),
                forum=await _forum_ahead(block, now),
                standing=meeting.id,
                earlier=Earlier(
                    id=meeting.id,
                    starts_at=meeting.starts_at,
                    place=meeting.place if ours else meeting.place.as_the_others_say,
                    address=meeting.address,
                    # The other side's note is not repeated in our name.
                    note=meeting.note if ours else "",
                    minutes=meeting.minutes,
                    agreed=meeting.status is MeetingStatus.AGREED,
                ),
                **_kept_by(own),
            )


class ProposeMeeting(UseCase):
    """Propose a meeting to the other side, and return its id. A match has one meeting ahead at a time.

    So a form with `replaces` closes that meeting. Without it, a meeting that is ahead raises `OutdatedError`.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, submission_id: str, form: MeetingForm) -> int:
        now = self.clock.now()
        async with self.uow as block:
            match = await require_match(block, form.pitch_id, lock=True)
            known = await block[Meetings].by_submission(submission_id)
            earlier = await self._earlier(block, form)
            first = match.opposite(earlier.proposer_id).id if earlier else None
            actor, person_id, own = await require_side(self, match, first)
            if known is not None:
                return known.id
            require_match_that_stands(match)
            meeting = Meeting(
                submission_id=submission_id,
                pitch_id=form.pitch_id,
                proposer_id=own.id,
                starts_at=moment(form.on, form.at),
                place=form.place,
                language=written_in(form.note, actor.language),
                calendar_id=earlier.calendar_id if earlier else submission_id,
                created_at=now,
                created_by=person_id,
                forum_id=await _forum_of(block, form),
                address=address_of(own, form.place, form.address, match.opposite(own.id), earlier),
                note=parse_line(form.note, longest=NOTE_MAX) if form.note else "",
                minutes=_minutes_of(form),
                revision=earlier.revision + 1 if earlier and earlier.in_calendars else 0,
            )
            check_start(meeting.starts_at, now)
            if earlier is None or meeting.address != earlier.address:
                # What came with the meeting that is moved may be the other side's link, or an older address of ours.
                await keep_address(block, actor, own, meeting.place, meeting.address)
            was_agreed = earlier is not None and earlier.status is MeetingStatus.AGREED
            if earlier is not None:
                earlier.replace(person_id, now)
                await block[Meetings].cancel_reminders(earlier.id)
                await block.waits.end(HELD if was_agreed else PROPOSED, earlier.id, "replaced")
                await block.audit.record(actor, "meeting.replace", "meeting", earlier.id)
            elif await block[Meetings].ahead_of_pitch(form.pitch_id, now):
                raise OutdatedError("meeting-exists")
            await block[Meetings].add(meeting)
            await block.flush()
            await block.audit.record(actor, "meeting.propose", "meeting", meeting.id)
            await block.waits.begin(
                PROPOSED, meeting.id, party_id=match.opposite(own.id).id, until=meeting.starts_at
            )
            await _ask(block, meeting, match, earlier, was_agreed=was_agreed)
            await block.commit()
            return meeting.id

    @staticmethod
    async def _earlier(block: Block, form: MeetingForm) -> Meeting | None:
        if form.replaces is None:
            return None
        earlier = await block[Meetings].get_for_update(form.replaces)
        if earlier is None or earlier.pitch_id != form.pitch_id:
            raise NotFoundError
        return earlier


async def _ask(
    block: Block, meeting: Meeting, match: Match, earlier: Meeting | None, *, was_agreed: bool
) -> None:
    """Ask the other side. If the replaced meeting was agreed, the proposer's colleagues knew of it and are told too."""
    own, other = match.side(meeting.proposer_id), match.opposite(meeting.proposer_id)
    args: dict[str, Value] = {
        **await facts_of(block, meeting, match),
        "organization": name_of(own),
        "note": own_words("meeting-note-line", meeting.note, meeting.language),
        "clashes": "",
    }
    key = "meeting-proposed"
    if earlier is not None:
        key = "meeting-moved" if was_agreed else "meeting-another-time"
        args["before"] = Moment(earlier.starts_at)
    file = Attachment(CALENDAR, meeting.id) if meeting.in_calendars else None
    asked = Notification(
        key, args, answers(meeting.id), file, about=MeetingInStatus(meeting.id, MeetingStatus.PROPOSED)
    )
    await tell_sides(block, meeting, (other,), asked, expires_at=meeting.starts_at)
    if was_agreed:
        notification = Notification(
            "meeting-moved-by-us",
            {**args, "organization": name_of(other)},
            ((Action("open-meeting", meeting.id),),),
            file,
            about=MeetingInStatus(meeting.id, MeetingStatus.PROPOSED),
        )
        await tell_sides(
            block, meeting, (own,), notification, but=meeting.created_by, expires_at=meeting.starts_at
        )


async def _forum_ahead(block: Block, now: datetime) -> ForumAhead | None:
    forum = next(iter(nearest_first(await block[Forums].all(), now)), None)
    if forum is None or forum.over(now):
        return None
    return ForumAhead(forum.id, Localized.of(forum.names), max(forum.starts_on, today(now)), forum.ends_on)


async def _forum_of(block: Block, form: MeetingForm) -> int | None:
    """The id of the forum where the meeting takes place, if it does.

    Raises `InvalidValueError` if the forum does not run on that day.
    """
    if form.place is not MeetingPlace.FORUM:
        return None
    if form.forum_id is None:
        raise InvalidValueError("choice-unknown")
    forum: Forum = await require_forum(block, form.forum_id)
    if not forum.starts_on <= form.on <= forum.ends_on:
        raise InvalidValueError("meeting-forum-days", days=Period(forum.starts_on, forum.ends_on))
    return forum.id


def _kept_by(own: Organization) -> _Kept:
    return {
        "office": own.office_address,
        "link": own.meeting_link,
        "settlement": SettlementName(own.region, own.settlement),
    }


def _minutes_of(form: MeetingForm) -> int:
    if form.minutes not in LENGTHS:
        raise InvalidValueError("choice-unknown")
    return form.minutes
