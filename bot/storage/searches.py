"""The searches for backers: for which projects they go on, and who was left alone."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.backers import BackerProfile
from bot.models.organizations import Organization, OrganizationStatus
from bot.models.pitches import HOPEFUL, Pitch, PitchStatus, Search
from bot.models.projects import Project, ProjectStage


class SqlSearches:
    """What `SqlPitches` keeps of the searches for backers."""

    _session: AsyncSession

    async def projects_to_search_for(
        self, now: datetime, *, per_wave: int, waves: int, retry: timedelta, limit: int
    ) -> Sequence[int]:
        news_among_backers = (
            sa.select(BackerProfile.organization_id)
            .join(Organization, Organization.id == BackerProfile.organization_id)
            .where(
                Organization.status == OrganizationStatus.VERIFIED,
                BackerProfile.paused.is_(False),
                sa.or_(
                    *(
                        _since_search(moment, now)
                        for moment in (
                            BackerProfile.updated_at,
                            BackerProfile.served_at,
                            Organization.decided_at,
                        )
                    )
                ),
            )
            .exists()
        )
        wave = _last_waves()
        running = sa.or_(wave.c.asked > 0, _has(Pitch.status.in_(HOPEFUL)))
        query = (
            sa.select(Project.id)
            .join(Search, Search.project_id == Project.id, isouter=True)
            .join(wave, wave.c.project_id == Project.id, isouter=True)
            .where(
                Project.stage == ProjectStage.PUBLISHED,
                sa.or_(
                    wave.c.project_id.is_(None),
                    sa.and_(running, wave.c.told < per_wave),
                    sa.and_(~running, wave.c.number < waves),
                ),
                sa.or_(
                    Search.project_id.is_(None),
                    Search.searched_at <= now - retry,
                    news_among_backers,
                    _has(sa.or_(_since_search(Pitch.answered_at, now), _since_search(Pitch.decided_at, now))),
                ),
            )
            # Projects that were never searched for come before those whose search is repeated.
            .order_by(Search.project_id.is_not(None), Project.published_at, Project.id)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def mark_searched(self, project_id: int, at: datetime) -> None:
        earlier = await self.search_of(project_id)
        if earlier is None:
            self._session.add(Search(project_id=project_id, searched_at=at))
        else:
            earlier.searched_at = at

    async def search_of(self, project_id: int) -> Search | None:
        return await self._session.get(Search, project_id)

    async def search_again(self, project_id: int) -> None:
        await self.search_again_for([project_id])

    async def search_again_for(self, project_ids: Collection[int]) -> None:
        query = sa.select(Search).where(Search.project_id.in_(project_ids))
        for search in await self._session.scalars(query):
            search.moderators_told_at = None

    async def left_alone(self, project_ids: Collection[int]) -> Collection[int]:
        query = sa.select(Project.id).where(
            Project.id.in_(project_ids),
            Project.stage == ProjectStage.PUBLISHED,
            ~_has(sa.or_(Pitch.status == PitchStatus.SENT, Pitch.status.in_(HOPEFUL))),
        )
        return (await self._session.scalars(query)).all()

    async def projects_left_without_answer(
        self, *, waves: int, published_before: datetime, searched_after: datetime, limit: int
    ) -> Sequence[int]:
        wave = _last_waves()
        query = (
            sa.select(Project.id)
            .join(Search, Search.project_id == Project.id)
            .join(wave, wave.c.project_id == Project.id, isouter=True)
            .where(
                *_waits_for_nobody(),
                sa.or_(
                    wave.c.number >= waves,
                    sa.and_(
                        Project.published_at <= published_before,
                        Search.searched_at > searched_after,
                        ~_has(_answered_since_search()),
                    ),
                ),
            )
            .order_by(Project.published_at, Project.id)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def next_left_without_answer(self, *, published_after: datetime) -> datetime | None:
        query = (
            sa.select(sa.func.min(Project.published_at))
            .join(Search, Search.project_id == Project.id)
            .where(*_waits_for_nobody(), Project.published_at > published_after)
        )
        return await self._session.scalar(query)


def _waits_for_nobody() -> tuple[sa.ColumnElement[bool], ...]:
    """The project seeks support, no backer is asked or has hopes, and no moderator was told so."""
    return (
        Project.stage == ProjectStage.PUBLISHED,
        Search.moderators_told_at.is_(None),
        ~_has(sa.or_(Pitch.status == PitchStatus.SENT, Pitch.status.in_(HOPEFUL))),
    )


def _has(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """Whether the project has a pitch that meets the condition."""
    return sa.select(Pitch.id).where(Pitch.project_id == Project.id, condition).exists()


def _since_search(moment: Any, now: datetime) -> sa.ColumnElement[bool]:  # noqa: ANN401 - a column
    """Whether something happened after the search. What happens ahead of `now`, because the clock was set back, would
    be news after every search: it is when its moment comes.
    """
    return sa.and_(moment > Search.searched_at, moment <= now)


def _answered_since_search() -> sa.ColumnElement[bool]:
    return sa.or_(Pitch.answered_at > Search.searched_at, Pitch.decided_at > Search.searched_at)


def _last_waves() -> sa.Subquery:
    """The last wave of each project that seeks support: its `number`, how many backers were `told` of the project in
    it, and how many of them are still `asked`, that is, have not answered.
    """
    last = (
        sa.select(Pitch.project_id, sa.func.max(Pitch.wave).label(name="number"))
        .join(Project, Project.id == Pitch.project_id)
        .where(Project.stage == ProjectStage.PUBLISHED)
        .group_by(Pitch.project_id)
        .subquery()
    )
    return (
        sa.select(
            last.c.project_id,
            last.c.number,
            sa.func.count().label(name="told"),
            sa.func.sum(sa.case((Pitch.status == PitchStatus.SENT, 1), else_=0)).label(name="asked"),
        )
        .join(Pitch, sa.and_(Pitch.project_id == last.c.project_id, Pitch.wave == last.c.number))
        .group_by(last.c.project_id, last.c.number)
        .subquery()
    )
