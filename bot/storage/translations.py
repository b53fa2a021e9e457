"""Requests for projects' words in another language."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.organizations import Membership, MembershipStatus, Organization, OrganizationStatus
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.models.reference import Language
from bot.models.translations import LanguageAsker, LanguageRequest, RequestStatus
from bot.storage.sql import locked

_OPEN = LanguageRequest.status == RequestStatus.OPEN


class SqlTranslations:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, request: LanguageRequest) -> None:
        self._session.add(request)
        await self._session.flush()

    async def get(self, request_id: int) -> LanguageRequest | None:
        return await self._session.get(LanguageRequest, request_id)

    async def open_of(
        self, project_id: int, language: Language, *, lock: bool = False
    ) -> LanguageRequest | None:
        query = sa.select(LanguageRequest).where(
            LanguageRequest.project_id == project_id, LanguageRequest.language == language, _OPEN
        )
        return await self._session.scalar(locked(self._session, query, LanguageRequest) if lock else query)

    async def all_open_of(self, project_id: int, *, lock: bool = False) -> Sequence[LanguageRequest]:
        query = sa.select(LanguageRequest).where(LanguageRequest.project_id == project_id, _OPEN)
        return (
            await self._session.scalars(locked(self._session, query, LanguageRequest) if lock else query)
        ).all()

    async def open_of_carrier(self, organization_id: int) -> Sequence[LanguageRequest]:
        own = sa.select(Project.id).where(Project.organization_id == organization_id)
        query = sa.select(LanguageRequest).where(LanguageRequest.project_id.in_(own), _OPEN)
        return (await self._session.scalars(locked(self._session, query, LanguageRequest))).all()

    async def with_projects(
        self, request_ids: Collection[int], *, lock: bool = False
    ) -> Mapping[int, tuple[LanguageRequest, Project, Organization]]:
        query = (
            sa.select(LanguageRequest, Project, Organization)
            .join(Project, Project.id == LanguageRequest.project_id)
            .join(Organization, Organization.id == Project.organization_id)
            .where(LanguageRequest.id.in_(request_ids))
            .order_by(LanguageRequest.id)
        )
        if lock:
            query = locked(self._session, query, LanguageRequest)
        return {row[0].id: (row[0], row[1], row[2]) for row in await self._session.execute(query)}

    async def asks(self, request_id: int, person_id: int) -> bool:
        return await self._session.get(LanguageAsker, (request_id, person_id)) is not None

    async def join(self, request_id: int, person_id: int, pitch_id: int) -> None:
        if not await self.asks(request_id, person_id):
            self._session.add(LanguageAsker(request_id=request_id, person_id=person_id, pitch_id=pitch_id))
            await self._session.flush()

    async def askers(self, request_id: int) -> Mapping[int, int]:
        return (await self.askers_of([request_id]))[request_id]

    async def askers_of(self, request_ids: Collection[int]) -> Mapping[int, Mapping[int, int]]:
        query = (
            sa.select(LanguageAsker.request_id, LanguageAsker.person_id, LanguageAsker.pitch_id)
            .where(LanguageAsker.request_id.in_(request_ids))
            .order_by(LanguageAsker.person_id)
        )
        found: dict[int, dict[int, int]] = {id_: {} for id_ in request_ids}
        for row in await self._session.execute(query):
            found[row.request_id][row.person_id] = row.pitch_id
        return found

    async def asked_by(self, organization_id: int, person_id: int | None = None) -> Sequence[LanguageRequest]:
        asked = sa.select(LanguageAsker.request_id).where(*_of(organization_id, person_id))
        query = sa.select(LanguageRequest).where(LanguageRequest.id.in_(asked), _OPEN)
        return (await self._session.scalars(locked(self._session, query, LanguageRequest))).all()

    async def leave(self, request_id: int, organization_id: int, person_id: int | None = None) -> int:
        of_request = LanguageAsker.request_id == request_id
        query = sa.select(LanguageAsker).where(of_request, *_of(organization_id, person_id))
        for asker in (await self._session.scalars(query)).all():
            other = await self._session.scalar(_another_pitch(asker, organization_id))
            if other is None:
                await self._session.delete(asker)
            else:
                asker.pitch_id = other
        await self._session.flush()
        return len(await self.askers(request_id))

    async def forget_askers(self, request_ids: Collection[int]) -> None:
        of_these = LanguageAsker.request_id.in_(request_ids)
        await self._session.execute(sa.delete(LanguageAsker).where(of_these))


def _of(organization_id: int, person_id: int | None) -> list[sa.ColumnElement[bool]]:
    """Whoever asks about a pitch to this backer."""
    pitches = sa.select(Pitch.id).where(Pitch.backer_id == organization_id)
    mine = sa.true() if person_id is None else LanguageAsker.person_id == person_id
    return [LanguageAsker.pitch_id.in_(pitches), mine]


def _another_pitch(asker: LanguageAsker, organization_id: int) -> sa.Select[int]:
    """A pitch of the same project to another backer, which may act and which they represent."""
    project = sa.select(Pitch.project_id).where(Pitch.id == asker.pitch_id).scalar_subquery()
    return (
        sa.select(Pitch.id)
        .join(Organization, Organization.id == Pitch.backer_id)
        .join(Membership, Membership.organization_id == Pitch.backer_id)
        .where(
            Pitch.project_id == project,
            Pitch.backer_id != organization_id,
            Organization.status == OrganizationStatus.VERIFIED,
            Membership.person_id == asker.person_id,
            Membership.status == MembershipStatus.ACTIVE,
        )
        .order_by(Pitch.id)
        .limit(1)
    )
