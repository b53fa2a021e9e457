"""Projects, with their carriers."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.organizations import Organization, OrganizationStatus
from bot.models.projects import SHOWN, Project, ProjectStage
from bot.storage.sql import locked
from bot.use_cases.projects.ports import Called


class SqlProjects:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, project: Project) -> None:
        self._session.add(project)

    async def get(self, project_id: int) -> Project | None:
        return await self._session.get(Project, project_id)

    async def get_for_update(self, project_id: int) -> Project | None:
        return await self._session.get(Project, project_id, with_for_update=True, populate_existing=True)

    async def by_ids(self, project_ids: Collection[int]) -> Mapping[int, Project]:
        query = sa.select(Project).where(Project.id.in_(project_ids))
        return {project.id: project for project in await self._session.scalars(query)}

    async def by_ids_for_update(self, project_ids: Collection[int]) -> Mapping[int, Project]:
        query = sa.select(Project).where(Project.id.in_(project_ids)).order_by(Project.id)
        found = await self._session.scalars(locked(self._session, query, Project))
        return {project.id: project for project in found}

    async def of_organization(self, organization_id: int, stage: ProjectStage) -> Sequence[Project]:
        query = sa.select(Project).where(Project.organization_id == organization_id, Project.stage == stage)
        return (await self._session.scalars(locked(self._session, query.order_by(Project.id), Project))).all()

    async def by_submission(self, submission_id: str) -> Project | None:
        return await self._session.scalar(sa.select(Project).where(Project.submission_id == submission_id))

    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        query = _with_organization().where(Project.organization_id.in_(organization_ids))
        return await self._pairs(
            query.order_by(Project.organization_id, Project.id.desc()).offset(offset).limit(limit)
        )

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int:
        query = sa.select(sa.func.count()).where(Project.organization_id.in_(organization_ids))
        return await self._session.scalar(query) or 0

    async def with_stage(
        self, stage: ProjectStage, *, regions: Collection[str] = (), offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        query = _with_organization().where(Project.stage == stage, *_within(regions))
        return await self._pairs(query.order_by(Project.id.desc()).offset(offset).limit(limit))

    async def count_with_stage(self, stage: ProjectStage, *, regions: Collection[str] = ()) -> int:
        query = sa.select(sa.func.count()).where(Project.stage == stage, *_within(regions))
        return await self._session.scalar(query) or 0

    async def by_code(self, code: str) -> Project | None:
        return await self._session.scalar(sa.select(Project).where(Project.code == code))

    async def shown(
        self, *, region: str | None = None, offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        query = _with_organization().where(Project.stage.in_(SHOWN), *_within([region] if region else ()))
        return await self._pairs(query.order_by(Project.id.desc()).offset(offset).limit(limit))

    async def count_shown(self) -> Mapping[str, int]:
        query = sa.select(Project.region, sa.func.count()).where(Project.stage.in_(SHOWN))
        return {row[0]: row[1] for row in await self._session.execute(query.group_by(Project.region))}

    async def codes_shown(self, limit: int) -> Sequence[str]:
        found = sa.select(Project.code).where(Project.stage.in_(SHOWN), ~Project.sample)
        query = found.order_by(Project.id.desc())
        return (await self._session.scalars(query.limit(limit))).all()

    async def published(self) -> Sequence[Project]:
        query = (
            sa.select(Project)
            .where(Project.stage == ProjectStage.PUBLISHED)
            .order_by(Project.published_at, Project.id)
        )
        return (await self._session.scalars(query)).all()

    async def called(self, stages: Collection[ProjectStage]) -> Sequence[Called]:
        names = (Organization.name_kk, Organization.name_ru, Organization.name_en)
        columns = sa.select(Project.id, Project.title, Project.second_title, *names)
        query = columns.join(Organization, Organization.id == Project.organization_id).where(
            _of_verified(stages)
        )
        found = await self._session.execute(query.order_by(Project.id.desc()))
        return [Called(id_, " ".join(filter(None, said))) for id_, *said in found]

    async def newest(
        self, stages: Collection[ProjectStage], limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        query = _with_organization().where(_of_verified(stages))
        return await self._pairs(query.order_by(Project.id.desc()).limit(limit))

    async def with_carriers(self, project_ids: Collection[int]) -> Mapping[int, tuple[Project, Organization]]:
        pairs = await self._pairs(_with_organization().where(Project.id.in_(project_ids)))
        return {project.id: (project, carrier) for project, carrier in pairs}

    async def in_region(
        self, region: str, stages: Collection[ProjectStage]
    ) -> Sequence[tuple[Project, Organization]]:
        query = _with_organization().where(Project.region == region, Project.stage.in_(stages))
        return await self._pairs(query.order_by(Project.id))

    async def _pairs(self, query: sa.Select[Project, Organization]) -> Sequence[tuple[Project, Organization]]:
        return [(project, organization) for project, organization in await self._session.execute(query)]


def _with_organization() -> sa.Select[Project, Organization]:
    return sa.select(Project, Organization).join(Organization, Organization.id == Project.organization_id)


def _of_verified(stages: Collection[ProjectStage]) -> sa.ColumnElement[bool]:
    return sa.and_(Project.stage.in_(stages), Organization.status == OrganizationStatus.VERIFIED)


def _within(regions: Collection[str]) -> tuple[sa.ColumnElement[bool], ...]:
    return (Project.region.in_(regions),) if regions else ()
