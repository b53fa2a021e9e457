"""Memoranda, with their parties."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumStage
from bot.models.projects import Project
from bot.storage.traces import ERASED, without, words_of


class SqlMemoranda:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, memorandum: Memorandum) -> None:
        self._session.add(memorandum)

    async def get(self, memorandum_id: int) -> Memorandum | None:
        return await self._session.get(Memorandum, memorandum_id)

    async def get_for_update(self, memorandum_id: int) -> Memorandum | None:
        # Parties are read again once the row is locked. So of two acknowledgements at once the later sees the other.
        return await self._session.get(
            Memorandum, memorandum_id, with_for_update=True, populate_existing=True
        )

    async def by_submission(self, submission_id: str) -> Memorandum | None:
        return await self._session.scalar(
            sa.select(Memorandum).where(Memorandum.submission_id == submission_id)
        )

    async def standing_of_pitch(self, pitch_id: int) -> Memorandum | None:
        query = sa.select(Memorandum).where(
            Memorandum.pitch_id == pitch_id, Memorandum.stage != MemorandumStage.DECLINED
        )
        return (await self._session.scalars(query.order_by(Memorandum.id))).first()

    async def of_signatory(self, person_id: int, stage: MemorandumStage) -> Sequence[Memorandum]:
        named = sa.select(MemorandumParty.memorandum_id).where(MemorandumParty.signatory_id == person_id)
        query = sa.select(Memorandum).where(Memorandum.id.in_(named), Memorandum.stage == stage)
        return (await self._session.scalars(query.order_by(Memorandum.id).with_for_update())).all()

    async def open_of_organization(self, organization_id: int) -> Sequence[tuple[Memorandum, Project]]:
        query = (
            sa.select(Memorandum, Project)
            .join(Project, Project.id == Memorandum.project_id)
            .where(_with_party_among([organization_id]), Memorandum.stage == MemorandumStage.INVITED)
            .order_by(Memorandum.id)
        )
        return [(memorandum, project) for memorandum, project in await self._session.execute(query)]

    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int
    ) -> Sequence[tuple[Memorandum, Project]]:
        query = (
            sa.select(Memorandum, Project)
            .join(Project, Project.id == Memorandum.project_id)
            .where(_with_party_among(organization_ids))
            .order_by(Memorandum.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return [(memorandum, project) for memorandum, project in await self._session.execute(query)]

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int:
        query = sa.select(sa.func.count()).where(_with_party_among(organization_ids))
        return await self._session.scalar(query.select_from(Memorandum)) or 0


def _with_party_among(organization_ids: Collection[int]) -> sa.ColumnElement[bool]:
    parties = sa.select(MemorandumParty.memorandum_id).where(
        MemorandumParty.organization_id.in_(organization_ids)
    )
    return Memorandum.id.in_(parties)


async def erase_signatory(session: AsyncSession, person_id: int, _: datetime) -> None:
    """Remove the person's name, post and words from memoranda that are not in force, wherever the name stands in them.
    Those in force name them to the other parties, which is said before.
    """
    named = sa.select(MemorandumParty.memorandum_id).where(MemorandumParty.signatory_id == person_id)
    query = sa.select(Memorandum).where(
        sa.or_(Memorandum.id.in_(named), Memorandum.created_by == person_id),
        Memorandum.stage != MemorandumStage.IN_FORCE,
    )
    called = await words_of(session, person_id)
    for memorandum in await session.scalars(query):
        memorandum.subject = without(memorandum.subject, called)
        memorandum.plan = without(memorandum.plan, called)
        for party in memorandum.parties:
            party.intentions = without(party.intentions, called)
            party.decline_reason = without(party.decline_reason, called)
            if party.signatory_id == person_id:
                party.signatory_name = party.position = party.basis = ERASED
                party.decline_reason = ""
