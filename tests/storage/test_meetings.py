"""Meetings in both databases: order, locks, reminders, and what is left of a person's words."""

import asyncio
from datetime import date, time, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.country import moment
from bot.models.meetings import Meeting, MeetingPlace, MeetingReminder, MeetingStatus
from bot.models.outbox import OutboxMessage
from bot.models.reminders import ReminderStatus
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.errors import DomainError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Traces
from bot.use_cases.kernel.reminders import SendDueReminders
from bot.use_cases.meetings.answering import AgreeToMeeting
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.proposing import MeetingForm, ProposeMeeting
from bot.use_cases.people.ports import OwnData
from bot.wiring.registry import registry
from tests.builders import a_meeting, an_actor
from tests.fakes import FakeIdentity, FrozenClock
from tests.storage.test_memoranda import Match, a_match

Sessions = async_sessionmaker[AsyncSession]
THURSDAY = date(2026, 6, 25)


async def kept(storage: SqlUnitOfWork, match: Match, **fields: object) -> int:
    """Proposed by the NGO."""
    meeting = a_meeting(match.pitch, match.organizations[0], match.people[0], **fields)
    async with storage as uow:
        await uow[Meetings].add(meeting)
        await uow.commit()
        return meeting.id


def acting(match: Match, side: int) -> FakeIdentity:
    return FakeIdentity(an_actor(match.people[side], match.organizations[side]))


async def test_it_comes_back_as_it_was(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    meeting_id = await kept(storage, match, note="Смета туралы.", submission_id="form")
    async with storage.read() as uow:
        found = await uow[Meetings].get(meeting_id)
        assert found is not None
        assert await uow[Meetings].by_submission("form") is found
        assert await uow[Meetings].by_submission("other") is None
    assert (found.place, found.status, found.note) == (
        MeetingPlace.PHONE,
        MeetingStatus.PROPOSED,
        "Смета туралы.",
    )
    assert found.starts_at == moment(THURSDAY, time(15, 30))


@pytest.mark.parametrize("place", [MeetingPlace.FORUM, MeetingPlace.ELSEWHERE])
async def test_a_place_without_what_it_needs_is_not_kept(
    storage: SqlUnitOfWork, clock: FrozenClock, place: MeetingPlace
) -> None:
    match = await a_match(storage, clock)
    with pytest.raises(IntegrityError):
        await kept(storage, match, place=place)


async def test_what_is_ahead_comes_first_and_what_was_replaced_is_left_out(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match, foreign = await a_match(storage, clock), await a_match(storage, clock)
    now = clock.now()

    async def on(days: int, status: MeetingStatus = MeetingStatus.AGREED) -> int:
        return await kept(storage, match, starts_at=now + timedelta(days=days), status=status)

    long_ago, lately = await on(-9), await on(-1)
    later, soon = await on(5), await on(2)
    off = await on(3, MeetingStatus.CALLED_OFF)
    await on(1, MeetingStatus.REPLACED)
    await kept(storage, foreign)
    for organization in match.organizations:
        async with storage.read() as uow:
            page = await uow[Meetings].of_organizations([organization.id], now, offset=0, limit=10)
            assert [meeting.id for meeting in page] == [soon, later, off, lately, long_ago]
            page = await uow[Meetings].of_organizations([organization.id], now, offset=1, limit=2)
            assert [meeting.id for meeting in page] == [later, off]
            assert await uow[Meetings].count_of_organizations([organization.id]) == 5
    async with storage.read() as uow:
        assert await uow[Meetings].of_organizations([], now, offset=0, limit=10) == []
        ahead = await uow[Meetings].ahead_of_pitch(match.pitch.id, now)
        assert ahead is not None
        assert ahead.id == later
        assert await uow[Meetings].ahead_of_pitch(match.pitch.id, now + timedelta(days=5)) is None


async def test_two_sides_that_propose_at_once_make_one_proposal(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    form = MeetingForm(match.pitch.id, THURSDAY, time(15, 30), MeetingPlace.PHONE)

    async def propose(side: int) -> int | DomainError:
        uow = SqlUnitOfWork(sessions, clock, registry())
        try:
            return await ProposeMeeting(acting(match, side), uow, clock)(f"form-{side}", form)
        except DomainError as error:
            return error

    outcomes = await asyncio.gather(propose(0), propose(1))
    assert sum(isinstance(outcome, int) for outcome in outcomes) == 1
    refused = next(outcome for outcome in outcomes if isinstance(outcome, DomainError))
    assert isinstance(refused, OutdatedError)
    assert refused.code == "meeting-exists"


async def test_another_time_and_a_yes_at_once_leave_one_meeting(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    first = await kept(storage, match)
    form = MeetingForm(match.pitch.id, THURSDAY, time(10), MeetingPlace.PHONE, replaces=first)

    def uow() -> SqlUnitOfWork:
        return SqlUnitOfWork(sessions, clock, registry())

    _, agreed = await asyncio.gather(
        ProposeMeeting(acting(match, 0), uow(), clock)("form", form),
        AgreeToMeeting(acting(match, 1), uow(), clock)(first),
        return_exceptions=True,
    )
    assert agreed is None or isinstance(agreed, OutdatedError)
    async with storage.read() as read:
        ahead = await read[Meetings].ahead_of_pitch(match.pitch.id, clock.now())
        replaced = await read[Meetings].get(first)
        assert ahead is not None
        assert replaced is not None
        assert (ahead.submission_id, ahead.status) == ("form", MeetingStatus.PROPOSED)
        assert replaced.status is MeetingStatus.REPLACED
        assert not await read[Meetings].reminders_are_due(ahead.starts_at)


async def test_reminders_are_claimed_when_due_and_go_to_both_sides(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    meeting_id = await kept(storage, match)
    await AgreeToMeeting(acting(match, 1), storage, clock)(meeting_id)
    send = SendDueReminders(SystemIdentity(), storage, clock, registry())
    assert await send() == 0
    clock.move_to(moment(THURSDAY, time(10)))
    assert [await send(), await send()] == [1, 0]
    clock.move_to(moment(THURSDAY, time(15, 15)))
    assert [await send(), await send()] == [1, 0]
    async with sessions() as session:
        told = await session.scalars(
            sa.select(OutboxMessage.recipient_id)
            .where(OutboxMessage.dedupe_key.startswith("meeting-reminder:"))
            .order_by(OutboxMessage.id)
        )
        statuses = await session.scalars(sa.select(MeetingReminder.status))
        assert sorted(told) == sorted(person.id for person in match.people)
        assert set(statuses) == {ReminderStatus.SENT}


async def test_those_that_were_sent_are_not_cancelled(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    meeting_id = await kept(storage, match)
    await AgreeToMeeting(acting(match, 1), storage, clock)(meeting_id)
    clock.move_to(moment(THURSDAY, time(9)))
    assert await SendDueReminders(SystemIdentity(), storage, clock, registry())() == 1
    async with storage as uow:
        await uow[Meetings].cancel_reminders(meeting_id)
        await uow.commit()
    async with sessions() as session:
        assert list(await session.scalars(sa.select(MeetingReminder.status))) == [ReminderStatus.SENT]


async def test_a_person_s_words_are_told_to_them_and_go_with_them(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    seeker, giver = match.people
    elsewhere = {"place": MeetingPlace.ELSEWHERE, "address": "Үйім", "note": "Айгеріммін"}
    ahead = await kept(storage, match, **elsewhere)
    over = await kept(storage, match, **elsewhere, starts_at=clock.now())
    off = await kept(storage, match, **elsewhere)
    async with storage as uow:
        meeting = await uow[Meetings].get_for_update(off)
        assert meeting is not None
        meeting.decline(giver.id, "Ауырып тұрмын", clock.now())
        await uow.commit()
    async with storage.read() as uow:
        assert len((await uow[OwnData].rows(seeker.id))["meetings"]) == 3
        assert (await uow[OwnData].rows(giver.id))["meetings"][0]["words"] == "Ауырып тұрмын"
    async with storage as uow:
        for person in match.people:
            await uow[Traces].erase(person.id, clock.now())
        await uow.commit()
    async with storage.read() as uow:
        found: list[Meeting | None] = [await uow[Meetings].get(row) for row in (ahead, over, off)]
        assert [(row.address, row.note, row.words) for row in found if row] == [
            ("Үйім", "", ""),
            ("…", "", ""),
            ("…", "", ""),
        ]
