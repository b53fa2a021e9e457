"""Papers about pledges, and what the report of a year is made of."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.models.organizations import Organization
from bot.models.papers import PledgePaper
from bot.models.pledges import Pledge
from bot.models.progress import ProgressReport
from bot.models.projects import Project
from bot.models.voices import Answer, Tally, Voice, VoicePoint
from bot.use_cases.pledges.ports import Deal


class SqlPapers:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, paper: PledgePaper) -> None:
        self._session.add(paper)

    async def get(self, paper_id: int) -> PledgePaper | None:
        return await self._session.get(PledgePaper, paper_id)

    async def of_pledge(self, pledge_id: int) -> Sequence[PledgePaper]:
        query = sa.select(PledgePaper).where(PledgePaper.pledge_id == pledge_id).order_by(PledgePaper.id)
        return (await self._session.scalars(query)).all()


class SqlYears:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def given_by(self, organization_id: int) -> Sequence[Deal]:
        carrier, giver = aliased(Organization), aliased(Organization)
        query = (
            sa.select(Pledge, Project, carrier, giver)
            .join(Project, Project.id == Pledge.project_id)
            .join(carrier, carrier.id == Project.organization_id)
            .join(giver, giver.id == Pledge.organization_id)
            .where(Pledge.organization_id == organization_id)
            .order_by(Pledge.id)
        )
        rows = await self._session.execute(query)
        return [(pledge, project, carried, given) for pledge, project, carried, given in rows]

    async def reached_in(self, project_ids: Collection[int], year: int) -> Sequence[tuple[int, date, int]]:
        query = (
            sa.select(ProgressReport.project_id, ProgressReport.month, ProgressReport.reached)
            .where(
                ProgressReport.project_id.in_(project_ids),
                ProgressReport.month.between(date(year, 1, 1), date(year, 12, 31)),
                ProgressReport.reached.is_not(None),
            )
            .order_by(ProgressReport.project_id, ProgressReport.month, ProgressReport.id)
        )
        rows = await self._session.execute(query)
        return [(project_id, month, reached or 0) for project_id, month, reached in rows]

    async def voices_in(self, project_ids: Collection[int], year: int) -> Mapping[int, Tally]:
        query = (
            sa.select(VoicePoint.project_id, Voice.answer, sa.func.count())
            .join(VoicePoint, VoicePoint.id == Voice.point_id)
            .where(
                VoicePoint.project_id.in_(project_ids),
                VoicePoint.closed_at.is_(None),
                Voice.given_on.between(date(year, 1, 1), date(year, 12, 31)),
            )
            .group_by(VoicePoint.project_id, Voice.answer)
            .order_by(VoicePoint.project_id)
        )
        counts: dict[int, dict[Answer, int]] = defaultdict(dict)
        for project_id, answer, count in await self._session.execute(query):
            counts[project_id][answer] = count
        return {project_id: Tally(of) for project_id, of in counts.items()}
