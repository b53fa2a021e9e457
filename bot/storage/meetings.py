"""Meetings, and the reminders of them."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.meetings import (
    LONGEST,
    STANDING,
    Meeting,
    MeetingPlace,
    MeetingReminder,
    MeetingStatus,
)
from bot.models.organizations import Membership, MembershipStatus
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.models.reminders import ReminderStatus
from bot.storage.reminders import claim_reminders, next_reminder, reminders_are_due
from bot.storage.sql import locked


class SqlMeetings:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, meeting: Meeting) -> None:
        self._session.add(meeting)

    async def get(self, meeting_id: int) -> Meeting | None:
        return await self._session.get(Meeting, meeting_id)

    async def get_for_update(self, meeting_id: int) -> Meeting | None:
        return await self._session.get(Meeting, meeting_id, with_for_update=True, populate_existing=True)

    async def by_submission(self, submission_id: str) -> Meeting | None:
        return await self._session.scalar(sa.select(Meeting).where(Meeting.submission_id == submission_id))

    async def ahead_of_pitch(self, pitch_id: int, now: datetime) -> Meeting | None:
        query = sa.select(Meeting).where(Meeting.pitch_id == pitch_id, _ahead(now))
        return (await self._session.scalars(query.order_by(Meeting.id))).first()

    async def pitches_of(self, meeting_ids: Collection[int]) -> Collection[int]:
        query = sa.select(Meeting.pitch_id).where(Meeting.id.in_(meeting_ids))
        return set(await self._session.scalars(query))

    async def by_ids(self, meeting_ids: Collection[int]) -> Sequence[Meeting]:
        query = sa.select(Meeting).where(Meeting.id.in_(meeting_ids)).order_by(Meeting.id)
        return (await self._session.scalars(locked(self._session, query, Meeting))).all()

    async def ahead_of_match(self, pitch_id: int, now: datetime, *, lock: bool = False) -> Sequence[Meeting]:
        return await self._ahead_where(Meeting.pitch_id == pitch_id, now, lock=lock)

    async def ahead_of_project(
        self, project_id: int, now: datetime, *, lock: bool = False
    ) -> Sequence[Meeting]:
        matches = sa.select(Pitch.id).where(Pitch.project_id == project_id)
        return await self._ahead_where(Meeting.pitch_id.in_(matches), now, lock=lock)

    async def ahead_of_organization(
        self, organization_id: int, now: datetime, *, lock: bool = False
    ) -> Sequence[Meeting]:
        return await self._ahead_where(Meeting.pitch_id.in_(_matches_of([organization_id])), now, lock=lock)

    async def _ahead_where(
        self, condition: sa.ColumnElement[bool], now: datetime, *, lock: bool
    ) -> Sequence[Meeting]:
        query = sa.select(Meeting).where(condition, _ahead(now)).order_by(Meeting.starts_at, Meeting.id)
        return (await self._session.scalars(locked(self._session, query, Meeting) if lock else query)).all()

    async def of_organizations(
        self, organization_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[Meeting]:
        query = (
            sa.select(Meeting)
            .where(*_shown_to(organization_ids))
            .order_by(
                sa.case((_ahead(now), 0), else_=1),
                sa.case((_ahead(now), Meeting.starts_at)),
                Meeting.starts_at.desc(),
                Meeting.id.desc(),
            )
            .offset(offset)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def of_people_between(
        self, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Sequence[tuple[int, int, Meeting]]:
        query = (
            sa.select(Membership.person_id, Membership.organization_id, Meeting)
            .select_from(Meeting)
            .join(Pitch, Pitch.id == Meeting.pitch_id)
            .join(Project, Project.id == Pitch.project_id)
            .join(
                Membership,
                sa.or_(
                    Membership.organization_id == Pitch.backer_id,
                    Membership.organization_id == Project.organization_id,
                ),
            )
            .where(
                Membership.person_id.in_(person_ids),
                Membership.status == MembershipStatus.ACTIVE,
                Meeting.status.in_(STANDING),
                Meeting.starts_at < until,
                Meeting.starts_at > since - LONGEST,
            )
            .order_by(Meeting.starts_at, Meeting.id, Membership.organization_id)
        )
        return [
            (person_id, organization_id, meeting)
            for person_id, organization_id, meeting in await self._session.execute(query)
            if meeting.ends_at > since
        ]

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int:
        query = sa.select(sa.func.count()).where(*_shown_to(organization_ids))
        return await self._session.scalar(query.select_from(Meeting)) or 0

    async def plan(self, reminders: Sequence[MeetingReminder]) -> None:
        self._session.add_all(reminders)

    async def cancel_reminders(self, meeting_id: int) -> None:
        await self._session.execute(
            sa.delete(MeetingReminder).where(
                MeetingReminder.meeting_id == meeting_id, MeetingReminder.status == ReminderStatus.DUE
            )
        )

    async def reminders_are_due(self, now: datetime) -> bool:
        return await reminders_are_due(self._session, MeetingReminder, now)

    async def next_reminder(self, now: datetime) -> datetime | None:
        return await next_reminder(self._session, MeetingReminder, now)

    async def claim_reminders(self, now: datetime, limit: int) -> Sequence[tuple[MeetingReminder, Meeting]]:
        return await claim_reminders(
            self._session, MeetingReminder, Meeting, MeetingReminder.meeting_id, now=now, limit=limit
        )


def _ahead(now: datetime) -> sa.ColumnElement[bool]:
    return sa.and_(Meeting.status.in_(STANDING), Meeting.starts_at > now)


def _matches_of(organization_ids: Collection[int]) -> sa.Select[int]:
    return (
        sa.select(Pitch.id)
        .join(Project, Project.id == Pitch.project_id)
        .where(
            sa.or_(Pitch.backer_id.in_(organization_ids), Project.organization_id.in_(organization_ids)),
        )
    )


def _shown_to(organization_ids: Collection[int]) -> tuple[sa.ColumnElement[bool], ...]:
    return Meeting.pitch_id.in_(_matches_of(organization_ids)), Meeting.status != MeetingStatus.REPLACED


async def erase_words_about_meetings(session: AsyncSession, person_id: int, at: datetime) -> None:
    """Remove the person's own words. The address of a meeting that is still ahead stays, for those who will come."""
    own = Meeting.created_by == person_id
    over = sa.or_(Meeting.status.not_in(STANDING), Meeting.starts_at <= at)
    for condition, erased in (
        (own, {"note": ""}),
        (sa.and_(own, over, Meeting.place == MeetingPlace.ELSEWHERE), {"address": "…"}),
        (sa.and_(own, over, Meeting.place != MeetingPlace.ELSEWHERE), {"address": ""}),
        (Meeting.answered_by == person_id, {"words": ""}),
    ):
        await session.execute(sa.update(Meeting).where(condition).values(erased))
