"""Vectors of texts."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

import numpy as np
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.matching.facts import ReadText
from bot.models.backers import BackerProfile
from bot.models.consents import Wording
from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import Membership, MembershipStatus, Organization, OrganizationStatus
from bot.models.people import Consent, ConsentKind, Person
from bot.models.projects import STANDING, Project, ProjectStage
from bot.storage.sql import put

_PAGE = 250
"""Rows read in one go: making thousands of objects at once would hold up the event loop."""


class SqlTextVectors:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, kind: VectorOwner, owner_ids: Collection[int]) -> Mapping[int, TextVector]:
        query, ids = sa.select(TextVector).where(TextVector.owner_kind == kind), list(owner_ids)
        found: dict[int, TextVector] = {}
        for start in range(0, len(ids), _PAGE):
            page = query.where(TextVector.owner_id.in_(ids[start : start + _PAGE]))
            found |= {vector.owner_id: vector for vector in await self._session.scalars(page)}
        return found

    async def put(self, vector: TextVector) -> None:
        values = {column.name: getattr(vector, column.name) for column in TextVector.__table__.columns}
        await put(self._session, TextVector, values, unique=["owner_kind", "owner_id"])

    async def drop(self, kind: VectorOwner, owner_id: int) -> None:
        await self._session.execute(
            sa.delete(TextVector).where(TextVector.owner_kind == kind, TextVector.owner_id == owner_id)
        )

    async def may_be_read(self, kind: VectorOwner, owner_ids: Collection[int], elsewhere: str) -> set[int]:
        texts, ids = _texts(kind, elsewhere).subquery(), list(owner_ids)
        found: set[int] = set()
        for start in range(0, len(ids), _PAGE):
            page = sa.select(texts.c.id).where(texts.c.id.in_(ids[start : start + _PAGE]))
            found |= set(await self._session.scalars(page))
        return found

    async def unread(
        self, kind: VectorOwner, model: str, version: str, elsewhere: str, *, limit: int
    ) -> Sequence[int]:
        return (await self._session.scalars(_newest_unread(kind, model, version, elsewhere, limit))).all()

    async def count_unread(self, kind: VectorOwner, model: str, version: str, elsewhere: str) -> int:
        query = sa.select(sa.func.count()).select_from(_unread(kind, model, version, elsewhere).subquery())
        return await self._session.scalar(query) or 0

    async def read_texts(
        self, kind: VectorOwner, model: str, version: str, *, after: int, limit: int
    ) -> Sequence[ReadText]:
        match kind:
            case VectorOwner.PROJECT:
                query = (
                    sa.select(TextVector.owner_id, Project.language, TextVector.vector)
                    .join(Project, Project.id == TextVector.owner_id)
                    .where(Project.stage == ProjectStage.PUBLISHED)
                )
            case VectorOwner.BACKER:
                query = (
                    sa.select(TextVector.owner_id, BackerProfile.language, TextVector.vector)
                    .join(BackerProfile, BackerProfile.organization_id == TextVector.owner_id)
                    .join(Organization, Organization.id == TextVector.owner_id)
                    .where(
                        Organization.status == OrganizationStatus.VERIFIED, BackerProfile.paused.is_(False)
                    )
                )
        query = query.where(
            TextVector.owner_kind == kind,
            TextVector.model == model,
            TextVector.model_version == version,
            TextVector.owner_id > after,
        )
        rows = await self._session.execute(query.order_by(TextVector.owner_id).limit(limit))
        return [ReadText(id_, language.value, np.frombuffer(vector, "<f4")) for id_, language, vector in rows]


@lru_cache(maxsize=16)
def _newest_unread(kind: VectorOwner, model: str, version: str, elsewhere: str, limit: int) -> sa.Select[int]:
    """The same statement each time: a tick asks for it every few seconds, and to write it took it five times as long
    as to run it.
    """
    unread = _unread(kind, model, version, elsewhere).subquery()
    return sa.select(unread.c.id).order_by(unread.c.id.desc()).limit(limit)


def _unread(kind: VectorOwner, model: str, version: str, elsewhere: str) -> sa.Select[int]:
    """Selects, as `id`, owners of texts that have no vector of this model and may be read by it."""
    texts = _texts(kind, elsewhere).subquery()
    read = sa.select(TextVector.owner_id).where(
        TextVector.owner_kind == kind,
        TextVector.owner_id == texts.c.id,
        TextVector.model == model,
        TextVector.model_version == version,
    )
    return sa.select(texts.c.id).where(~read.exists())


def _texts(kind: VectorOwner, elsewhere: str) -> sa.Select[int]:
    """Selects, as `id`, owners of texts that are matched and may be sent to the host `elsewhere` if there is one.

    Rejected and withdrawn projects are left out: nothing is compared with them any more, so they need no vector.
    """
    match kind:
        case VectorOwner.PROJECT:
            organization_id = Project.organization_id
            query = sa.select(Project.id.label(name="id")).where(Project.stage.in_(STANDING))
        case VectorOwner.BACKER:
            organization_id = BackerProfile.organization_id
            query = sa.select(BackerProfile.organization_id.label(name="id"))
    if not elsewhere:
        return query
    agreed = _who_agreed_to(elsewhere)
    if kind is VectorOwner.PROJECT:
        query = query.where(Project.created_by.in_(agreed))
    represent = (
        sa.select(Membership.id)
        .join(Person, Person.id == Membership.person_id)
        .where(
            Membership.organization_id == organization_id,
            Membership.status == MembershipStatus.ACTIVE,
            Person.forgotten_at.is_(None),
        )
    )
    others = represent.where(Membership.person_id.not_in(agreed))
    return query.where(represent.exists(), ~others.exists())


def _who_agreed_to(host: str) -> sa.Select[int]:
    """Selects people whose consent in force names the host as the one that reads texts."""
    return (
        sa.select(Consent.person_id)
        .join(Wording, Wording.hash == Consent.text_hash)
        .where(
            Consent.kind == ConsentKind.SERVICE,
            Consent.withdrawn_at.is_(None),
            Wording.settings["model_host"].as_string() == host,
        )
    )
