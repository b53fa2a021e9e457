"""Answers of businesses to the question whether a memorandum or a pledge was of their own free will."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.organizations import Organization
from bot.models.pledges import Pledge
from bot.models.projects import Project
from bot.use_cases.memoranda.ports import Answered

_UNHEEDED = sa.and_(FreeWillAnswer.answer == FreeWill.NO, FreeWillAnswer.taken_up_at.is_(None))


class SqlFreeWillAnswers:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, answer: FreeWillAnswer) -> None:
        self._session.add(answer)

    async def of(
        self, memorandum_id: int, organization_id: int, *, lock: bool = False
    ) -> FreeWillAnswer | None:
        query = sa.select(FreeWillAnswer).where(
            FreeWillAnswer.memorandum_id == memorandum_id, FreeWillAnswer.organization_id == organization_id
        )
        return await self._session.scalar(query.with_for_update() if lock else query)

    async def of_parties(self, party_ids: Collection[int]) -> Collection[int]:
        query = sa.select(MemorandumParty.id).join(
            FreeWillAnswer,
            sa.and_(
                FreeWillAnswer.memorandum_id == MemorandumParty.memorandum_id,
                FreeWillAnswer.organization_id == MemorandumParty.organization_id,
            ),
        )
        return set(await self._session.scalars(query.where(MemorandumParty.id.in_(party_ids))))

    async def of_pledge(self, pledge_id: int, *, lock: bool = False) -> FreeWillAnswer | None:
        query = sa.select(FreeWillAnswer).where(FreeWillAnswer.pledge_id == pledge_id)
        return await self._session.scalar(query.with_for_update() if lock else query)

    async def pledges_answered(self, pledge_ids: Collection[int]) -> Collection[int]:
        query = sa.select(FreeWillAnswer.pledge_id).where(FreeWillAnswer.pledge_id.in_(pledge_ids))
        return {id_ for id_ in await self._session.scalars(query) if id_ is not None}

    async def by_ids(self, answer_ids: Collection[int]) -> Sequence[FreeWillAnswer]:
        query = sa.select(FreeWillAnswer).where(FreeWillAnswer.id.in_(answer_ids))
        return (await self._session.scalars(query)).all()

    async def listed(
        self, without: Collection[int], *, answer_id: int | None = None, offset: int = 0, limit: int = 1
    ) -> Sequence[Answered]:
        query = (
            sa.select(FreeWillAnswer, Memorandum, Project, Organization)
            .outerjoin(Memorandum, Memorandum.id == FreeWillAnswer.memorandum_id)
            .outerjoin(Pledge, Pledge.id == FreeWillAnswer.pledge_id)
            .outerjoin(Project, Project.id == Pledge.project_id)
            .join(Organization, Organization.id == FreeWillAnswer.organization_id)
            .where(_not_of(without))
            .order_by(_UNHEEDED.desc(), FreeWillAnswer.id.desc())
        )
        if answer_id is not None:
            query = query.where(FreeWillAnswer.id == answer_id).with_for_update(of=FreeWillAnswer)
        rows = await self._session.execute(query.offset(offset).limit(limit))
        return [Answered(*row) for row in rows]

    async def count(self, without: Collection[int], *, unheeded: bool = False) -> int:
        query = sa.select(sa.func.count()).select_from(FreeWillAnswer).where(_not_of(without))
        if unheeded:
            query = query.where(_UNHEEDED)
        return await self._session.scalar(query) or 0


def _not_of(organization_ids: Collection[int]) -> sa.ColumnElement[bool]:
    memoranda = sa.select(MemorandumParty.memorandum_id).where(
        MemorandumParty.organization_id.in_(organization_ids)
    )
    pledges = (
        sa.select(Pledge.id)
        .join(Project, Project.id == Pledge.project_id)
        .where(
            sa.or_(
                Pledge.organization_id.in_(organization_ids), Project.organization_id.in_(organization_ids)
            )
        )
    )
    return sa.and_(
        sa.or_(FreeWillAnswer.memorandum_id.is_(None), FreeWillAnswer.memorandum_id.not_in(memoranda)),
        sa.or_(FreeWillAnswer.pledge_id.is_(None), FreeWillAnswer.pledge_id.not_in(pledges)),
    )


async def forget_who_answered(session: AsyncSession, person_id: int, _: datetime) -> None:
    """The answer is the organisation's and stays, without the person."""
    await session.execute(
        sa.update(FreeWillAnswer).where(FreeWillAnswer.answered_by == person_id).values(answered_by=None)
    )
