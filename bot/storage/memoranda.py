"""Memoranda, with their parties."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.memoranda import (
    OPEN,
    OVER,
    Memorandum,
    MemorandumFile,
    MemorandumParty,
    MemorandumStage,
    PartyAnswer,
)
from bot.models.projects import Project
from bot.models.words import ERASED
from bot.storage.sql import insert_unless_there
from bot.storage.traces import without, words_of


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
        query = sa.select(Memorandum).where(Memorandum.pitch_id == pitch_id, Memorandum.stage.not_in(OVER))
        return (await self._session.scalars(query.order_by(Memorandum.id))).first()

    async def last_of_pitch(self, pitch_id: int) -> Memorandum | None:
        query = sa.select(Memorandum).where(Memorandum.pitch_id == pitch_id)
        return (await self._session.scalars(query.order_by(Memorandum.id.desc()).limit(1))).first()

    async def open_of_organization(self, organization_id: int) -> Sequence[tuple[Memorandum, Project]]:
        query = (
            sa.select(Memorandum, Project)
            .join(Project, Project.id == Memorandum.project_id)
            .where(_with_party_among([organization_id]), Memorandum.stage.in_(OPEN))
            .order_by(Memorandum.id)
        )
        return [(memorandum, project) for memorandum, project in await self._session.execute(query)]

    async def open_with(
        self,
        *,
        project_id: int | None = None,
        pitch_id: int | None = None,
        organization_id: int | None = None,
        signatory_id: int | None = None,
    ) -> Sequence[Memorandum]:
        query = sa.select(Memorandum).where(Memorandum.stage.in_(OPEN))
        if project_id is not None:
            query = query.where(Memorandum.project_id == project_id)
        if pitch_id is not None:
            query = query.where(Memorandum.pitch_id == pitch_id)
        if organization_id is not None:
            parties = sa.select(MemorandumParty.memorandum_id).where(
                MemorandumParty.organization_id == organization_id
            )
            if signatory_id is not None:
                parties = parties.where(MemorandumParty.signatory_id == signatory_id)
            query = query.where(Memorandum.id.in_(parties))
        return (await self._session.scalars(query.order_by(Memorandum.id).with_for_update())).all()

    async def in_force_with(self, organization_id: int) -> Sequence[Memorandum]:
        query = sa.select(Memorandum).where(
            Memorandum.stage == MemorandumStage.IN_FORCE, _with_party_among([organization_id])
        )
        return (await self._session.scalars(query.order_by(Memorandum.id))).all()

    async def in_force_of_project(self, project_id: int) -> Sequence[Memorandum]:
        return await self.in_force_of_projects([project_id])

    async def in_force_of_projects(self, project_ids: Collection[int]) -> Sequence[Memorandum]:
        query = sa.select(Memorandum).where(
            Memorandum.stage == MemorandumStage.IN_FORCE, Memorandum.project_id.in_(project_ids)
        )
        return (await self._session.scalars(query.order_by(Memorandum.id))).all()

    async def with_parties(self, party_ids: Collection[int]) -> Sequence[tuple[Memorandum, Project]]:
        of_these = sa.select(MemorandumParty.memorandum_id).where(MemorandumParty.id.in_(party_ids))
        query = (
            sa.select(Memorandum, Project)
            .join(Project, Project.id == Memorandum.project_id)
            .where(Memorandum.id.in_(of_these))
            .order_by(Memorandum.id)
            .with_for_update(of=Memorandum)
        )
        return [(memorandum, project) for memorandum, project in await self._session.execute(query)]

    async def not_frozen(self, limit: int) -> Sequence[Memorandum]:
        query = sa.select(Memorandum).where(
            Memorandum.frozen_at.is_(None),
            Memorandum.stage.in_([MemorandumStage.INVITED, MemorandumStage.IN_FORCE]),
        )
        return (
            await self._session.scalars(query.order_by(Memorandum.id).limit(limit).with_for_update())
        ).all()

    async def declined_by(self, project_id: int) -> Collection[int]:
        query = (
            sa.select(MemorandumParty.organization_id)
            .join(Memorandum, Memorandum.id == MemorandumParty.memorandum_id)
            .where(Memorandum.project_id == project_id, MemorandumParty.answer == PartyAnswer.DECLINED)
        )
        return set(await self._session.scalars(query))

    async def file_of(self, memorandum_id: int) -> MemorandumFile | None:
        return await self._session.get(MemorandumFile, memorandum_id)

    async def keep_file(self, file: MemorandumFile) -> MemorandumFile:
        values = {column.key: getattr(file, column.key) for column in sa.inspect(MemorandumFile).columns}
        await insert_unless_there(self._session, MemorandumFile, values)
        return await self._session.get_one(MemorandumFile, file.memorandum_id)

    async def of_signatory(self, person_id: int, stage: MemorandumStage) -> Sequence[Memorandum]:
        named = sa.select(MemorandumParty.memorandum_id).where(MemorandumParty.signatory_id == person_id)
        query = sa.select(Memorandum).where(Memorandum.id.in_(named), Memorandum.stage == stage)
        return (await self._session.scalars(query.order_by(Memorandum.id).with_for_update())).all()

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
    """Remove the person's name, post and words from memoranda that are not in force, wherever the name stands in them;
    what was open has lapsed before.
    Those in force name them to the other parties, which is said before.
    """
    named = sa.select(MemorandumParty.memorandum_id).where(MemorandumParty.signatory_id == person_id)
    query = sa.select(Memorandum).where(
        sa.or_(Memorandum.id.in_(named), Memorandum.created_by == person_id),
        Memorandum.stage != MemorandumStage.IN_FORCE,
    )
    called = await words_of(session, person_id)
    for memorandum in await session.scalars(query):
        memorandum.frozen = None
        memorandum.subject = without(memorandum.subject, called)
        memorandum.plan = without(memorandum.plan, called)
        for party in memorandum.parties:
            party.intentions = without(party.intentions, called)
            party.decline_reason = without(party.decline_reason, called)
            if party.signatory_id == person_id:
                party.signatory_name = party.position = party.basis = ERASED
                party.decline_reason = ""
