"""Pitches, and which projects still look for backers."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.backers import BackerProfile
from bot.models.organizations import Organization, OrganizationStatus
from bot.models.pitches import OPEN_TO_BACKER, Pitch, Search
from bot.models.projects import Project, ProjectStage


class SqlPitchRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, pitch: Pitch) -> None:
        self._session.add(pitch)

    async def get(self, pitch_id: int) -> Pitch | None:
        return await self._session.get(Pitch, pitch_id)

    async def get_for_update(self, pitch_id: int) -> Pitch | None:
        return await self._session.get(Pitch, pitch_id, with_for_update=True)

    async def of_project(self, project_id: int) -> Sequence[tuple[Pitch, Organization]]:
        query = (
            sa.select(Pitch, Organization)
            .join(Organization, Organization.id == Pitch.backer_id)
            .where(Pitch.project_id == project_id)
            .order_by(Pitch.sent_at, Pitch.id)
        )
        return [(pitch, backer) for pitch, backer in await self._session.execute(query)]

    async def of_backers(
        self, backer_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[tuple[Pitch, Project, Organization]]:
        query = (
            sa.select(Pitch, Project, Organization)
            .join(Project, Project.id == Pitch.project_id)
            .join(Organization, Organization.id == Project.organization_id)
            .where(_arrived(backer_ids, now))
            .order_by(
                sa.case((Pitch.status.in_(OPEN_TO_BACKER), 0), else_=1), Pitch.sent_at.desc(), Pitch.id.desc()
            )
            .offset(offset)
            .limit(limit)
        )
        return [(pitch, project, carrier) for pitch, project, carrier in await self._session.execute(query)]

    async def count_of_backers(self, backer_ids: Collection[int], now: datetime) -> int:
        query = sa.select(sa.func.count()).select_from(Pitch).where(_arrived(backer_ids, now))
        return await self._session.scalar(query) or 0

    async def count_since(self, backer_ids: Collection[int], since: datetime) -> Mapping[int, int]:
        query = (
            sa.select(Pitch.backer_id, sa.func.count())
            .where(Pitch.backer_id.in_(backer_ids), Pitch.sent_at > since)
            .group_by(Pitch.backer_id)
        )
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def projects_to_search_for(
        self, now: datetime, *, fewer_than: int, retry: timedelta, limit: int
    ) -> Sequence[int]:
        sent = sa.select(sa.func.count()).where(Pitch.project_id == Project.id).scalar_subquery()
        news_among_backers = (
            sa.select(BackerProfile.organization_id)
            .join(Organization, Organization.id == BackerProfile.organization_id)
            .where(
                Organization.status == OrganizationStatus.VERIFIED,
                BackerProfile.paused.is_(False),
                sa.or_(
                    BackerProfile.updated_at > Search.searched_at,
                    Organization.decided_at > Search.searched_at,
                ),
            )
            .exists()
        )
        query = (
            sa.select(Project.id)
            .join(Search, Search.project_id == Project.id, isouter=True)
            .where(
                Project.stage == ProjectStage.PUBLISHED,
                sent < fewer_than,
                sa.or_(Search.project_id.is_(None), Search.searched_at <= now - retry, news_among_backers),
            )
            # Whoever was never looked for comes before those that are weighed again.
            .order_by(Search.project_id.is_not(None), Project.published_at, Project.id)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def searched(self, project_id: int, at: datetime) -> None:
        await self._session.merge(Search(project_id=project_id, searched_at=at))


def _arrived(backer_ids: Collection[int], now: datetime) -> sa.ColumnElement[bool]:
    return sa.and_(Pitch.backer_id.in_(backer_ids), Pitch.sent_at <= now)
