"""Pitches, and the projects that still look for backers."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.models.meetings import STANDING, Meeting
from bot.models.memoranda import Memorandum
from bot.models.organizations import Organization
from bot.models.pitches import HOPEFUL, OPEN_TO_BACKER, Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.models.questions import Question, QuestionStatus
from bot.storage.searches import SqlSearches
from bot.storage.sql import locked
from bot.storage.traces import without, words_of
from bot.use_cases.pitches.ports import PitchFigures, ProjectFigures
from bot.use_cases.pitches.waves import Asked


class SqlPitches(SqlSearches):
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, pitch: Pitch) -> None:
        self._session.add(pitch)

    async def get(self, pitch_id: int) -> Pitch | None:
        return await self._session.get(Pitch, pitch_id)

    async def get_for_update(self, pitch_id: int) -> Pitch | None:
        return await self._session.get(Pitch, pitch_id, with_for_update=True, populate_existing=True)

    async def with_sides(
        self, pitch_ids: Collection[int], *, lock: bool = True
    ) -> Sequence[tuple[Pitch, Project, Organization, Organization]]:
        query = _with_sides()[0].where(Pitch.id.in_(pitch_ids))
        if lock:
            query = locked(self._session, query, Pitch)
        return [
            (pitch, project, one, other) for pitch, project, one, other in await self._session.execute(query)
        ]

    async def of_project(self, project_id: int) -> Sequence[tuple[Pitch, Organization]]:
        query = (
            sa.select(Pitch, Organization)
            .join(Organization, Organization.id == Pitch.backer_id)
            .where(Pitch.project_id == project_id)
            .order_by(Pitch.sent_at, Pitch.id)
        )
        return [(pitch, backer) for pitch, backer in await self._session.execute(query)]

    async def questions_of(self, project_id: int) -> Mapping[int, Asked]:
        query = (
            sa.select(Question.pitch_id, Question.asked_at, Question.closed_at)
            .join(Pitch, Pitch.id == Question.pitch_id)
            .where(Pitch.project_id == project_id, Question.status != QuestionStatus.ENDED)
        )
        return {
            pitch_id: Asked(at, closed_at) for pitch_id, at, closed_at in await self._session.execute(query)
        }

    async def with_open_question(self, pitch_ids: Collection[int]) -> Collection[int]:
        query = sa.select(Question.pitch_id).where(
            Question.pitch_id.in_(pitch_ids), Question.status == QuestionStatus.ASKED
        )
        return set(await self._session.scalars(query))

    async def matched_of(self, project_ids: Collection[int]) -> Sequence[tuple[int, int]]:
        query = (
            sa.select(Pitch.project_id, Pitch.backer_id)
            .where(Pitch.project_id.in_(project_ids), Pitch.status == PitchStatus.ACCEPTED)
            .order_by(Pitch.id)
        )
        return [(project_id, backer_id) for project_id, backer_id in await self._session.execute(query)]

    async def declined_of(self, organization_id: int, *, but: int) -> Sequence[tuple[int, Project]]:
        query = (
            sa.select(Pitch.backer_id, Project)
            .join(Project, Project.id == Pitch.project_id)
            .where(
                Pitch.status == PitchStatus.DECLINED,
                Project.organization_id == organization_id,
                Project.id != but,
            )
            .order_by(Pitch.id)
        )
        return [(backer_id, project) for backer_id, project in await self._session.execute(query)]

    async def declined_by(self, backer_id: int) -> Sequence[Project]:
        query = (
            sa.select(Project)
            .join(Pitch, Pitch.project_id == Project.id)
            .where(Pitch.status == PitchStatus.DECLINED, Pitch.backer_id == backer_id)
            .order_by(Pitch.id)
        )
        return (await self._session.scalars(query)).all()

    async def hopeful_of(self, organization_id: int) -> Sequence[int]:
        query = (
            sa.select(Pitch.id)
            .join(Project, Project.id == Pitch.project_id)
            .where(
                Pitch.status.in_(HOPEFUL),
                sa.or_(Pitch.backer_id == organization_id, Project.organization_id == organization_id),
            )
            .order_by(Pitch.id)
        )
        return (await self._session.scalars(query)).all()

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

    async def of_digest(self, backer_id: int, at: datetime) -> Sequence[tuple[Pitch, Project, Organization]]:
        query = (
            sa.select(Pitch, Project, Organization)
            .join(Project, Project.id == Pitch.project_id)
            .join(Organization, Organization.id == Project.organization_id)
            .where(Pitch.backer_id == backer_id, _asked_at() == at)
            .order_by(Pitch.score.desc(), Pitch.id)
        )
        return [(pitch, project, carrier) for pitch, project, carrier in await self._session.execute(query)]

    async def count_of_backers(self, backer_ids: Collection[int], now: datetime) -> int:
        query = sa.select(sa.func.count()).select_from(Pitch).where(_arrived(backer_ids, now))
        return await self._session.scalar(query) or 0

    async def pairs_of_published(self) -> Collection[tuple[int, int]]:
        query = (
            sa.select(Pitch.project_id, Pitch.backer_id)
            .join(Project, Project.id == Pitch.project_id)
            .where(Project.stage == ProjectStage.PUBLISHED)
        )
        return {(project_id, backer_id) for project_id, backer_id in await self._session.execute(query)}

    async def count_asked(
        self, backer_ids: Collection[int], since: datetime, until: datetime
    ) -> Mapping[int, int]:
        new = sa.and_(Pitch.sent_at >= since, Pitch.sent_at < until, Pitch.asked_for.is_(False))
        again = sa.and_(Pitch.returned_at >= since, Pitch.returned_at < until)
        times = sa.func.sum(sa.case((new, 1), else_=0) + sa.case((again, 1), else_=0))
        query = (
            sa.select(Pitch.backer_id, times)
            .where(Pitch.backer_id.in_(backer_ids), sa.or_(new, again))
            .group_by(Pitch.backer_id)
        )
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def count_asked_for(self, backer_id: int, since: datetime) -> int:
        query = (
            sa.select(sa.func.count())
            .select_from(Pitch)
            .where(Pitch.backer_id == backer_id, Pitch.asked_for.is_(True), Pitch.sent_at >= since)
        )
        return await self._session.scalar(query) or 0

    async def asked_for_lately(self, backer_id: int, since: datetime) -> Pitch | None:
        query = (
            sa.select(Pitch)
            .where(Pitch.backer_id == backer_id, Pitch.asked_for.is_(True), Pitch.sent_at > since)
            .order_by(Pitch.id.desc())
            .limit(1)
        )
        return (await self._session.scalars(query)).first()

    async def put_off_by(self, backer_ids: Collection[int]) -> Mapping[int, int]:
        query = sa.select(Pitch.id, Pitch.backer_id).where(
            Pitch.backer_id.in_(backer_ids),
            Pitch.status == PitchStatus.LATER,
            Pitch.returned_at.is_(None),
        )
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def shown_to(self, backer_id: int) -> Collection[int]:
        return set(
            await self._session.scalars(sa.select(Pitch.project_id).where(Pitch.backer_id == backer_id))
        )

    async def taken_or_crowded(self, most: int) -> Collection[int]:
        asked = sa.func.sum(sa.case((Pitch.status == PitchStatus.SENT, 1), else_=0))
        hopeful = sa.func.sum(sa.case((Pitch.status.in_(HOPEFUL), 1), else_=0))
        query = (
            sa.select(Pitch.project_id)
            .where(Pitch.status.in_({PitchStatus.SENT} | HOPEFUL))
            .group_by(Pitch.project_id)
            .having(sa.or_(asked >= most, hopeful > 0))
        )
        return set(await self._session.scalars(query))

    async def alive(
        self, *, project_id: int | None = None, organization_id: int | None = None
    ) -> Sequence[tuple[Pitch, Project, Organization, Organization]]:
        query, carrier, backer = _with_sides()
        query = locked(self._session, query, Pitch)
        query = query.where(Pitch.status.in_(OPEN_TO_BACKER | HOPEFUL))
        if project_id is not None:
            query = query.where(Pitch.project_id == project_id)
        if organization_id is not None:
            query = query.where(sa.or_(carrier.id == organization_id, backer.id == organization_id))
        return [
            (pitch, project, one, other) for pitch, project, one, other in await self._session.execute(query)
        ]

    async def last_steps(self, pitch_ids: Collection[int]) -> Mapping[int, datetime]:
        steps: dict[int, datetime] = {}
        meetings = sa.select(Meeting.pitch_id, Meeting.created_at, Meeting.starts_at, Meeting.status).where(
            Meeting.pitch_id.in_(pitch_ids)
        )
        for pitch_id, proposed, starts, status in await self._session.execute(meetings):
            at = max(proposed, starts) if status in STANDING else proposed
            steps[pitch_id] = max(steps.get(pitch_id, at), at)
        memoranda = sa.select(Memorandum.pitch_id, Memorandum.created_at).where(
            Memorandum.pitch_id.in_(pitch_ids)
        )
        for of_pitch, drafted in await self._session.execute(memoranda):
            if of_pitch is not None:
                steps[of_pitch] = max(steps.get(of_pitch, drafted), drafted)
        return steps

    async def with_agreed_memorandum(self, pitch_ids: Collection[int]) -> Collection[int]:
        query = sa.select(Memorandum.pitch_id).where(
            Memorandum.pitch_id.in_(pitch_ids), Memorandum.agreed_at.is_not(None)
        )
        return {pitch_id for pitch_id in await self._session.scalars(query) if pitch_id is not None}

    async def figures(self, now: datetime) -> Sequence[ProjectFigures]:
        arrived = sa.select(
            Pitch.project_id, Pitch.status, Pitch.sent_at, Pitch.returned_at, Pitch.answered_at
        ).where(Pitch.sent_at <= now)
        pitches: defaultdict[int, list[PitchFigures]] = defaultdict(list)
        for project_id, status, sent_at, returned_at, answered_at in await self._session.execute(arrived):
            # A pitch that came back was asked twice: an answer given after that is to the second asking.
            asked_at: datetime = sent_at
            if answered_at is not None and returned_at is not None and returned_at <= answered_at:
                asked_at = returned_at
            pitches[project_id].append(PitchFigures(status, asked_at, answered_at))
        published = (
            sa.select(Project.id, Project.region, Project.spheres)
            .where(Project.published_at.is_not(None))
            .order_by(Project.id)
        )
        return [
            ProjectFigures(region, tuple(spheres), tuple(pitches[project_id]))
            for project_id, region, spheres in await self._session.execute(published)
        ]


def _with_sides() -> tuple[
    sa.Select[Pitch, Project, Organization, Organization], type[Organization], type[Organization]
]:
    """Pitches with project, carrier and backer; the latter two for conditions."""
    carrier, backer = aliased(Organization), aliased(Organization)
    query = (
        sa.select(Pitch, Project, carrier, backer)
        .join(Project, Project.id == Pitch.project_id)
        .join(carrier, carrier.id == Project.organization_id)
        .join(backer, backer.id == Pitch.backer_id)
        .order_by(Pitch.id)
    )
    return query, carrier, backer


def _asked_at() -> sa.ColumnElement[datetime]:
    return sa.func.coalesce(Pitch.returned_at, Pitch.sent_at)


def _arrived(backer_ids: Collection[int], now: datetime) -> sa.ColumnElement[bool]:
    return sa.and_(Pitch.backer_id.in_(backer_ids), Pitch.sent_at <= now)


async def erase_names_in_pitches(session: AsyncSession, person_id: int, _: datetime) -> None:
    """What a backer has said to a pitch is the organisation's and stays, without the name of whoever typed it."""
    called = await words_of(session, person_id)
    for pitch in await session.scalars(sa.select(Pitch).where(Pitch.answered_by == person_id)):
        pitch.part_words = without(pitch.part_words, called)
        pitch.decline_reason = without(pitch.decline_reason, called)
