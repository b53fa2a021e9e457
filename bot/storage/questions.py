"""Questions of backers to the people of projects."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.models.questions import Question, QuestionStatus
from bot.models.words import ERASED
from bot.storage.sql import locked
from bot.storage.traces import without, words_of

_OPEN = Question.status == QuestionStatus.ASKED


class SqlQuestions:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, question: Question) -> None:
        self._session.add(question)
        await self._session.flush()

    async def get(self, question_id: int) -> Question | None:
        return await self._session.get(Question, question_id)

    async def get_for_update(self, question_id: int) -> Question | None:
        return await self._session.get(Question, question_id, with_for_update=True, populate_existing=True)

    async def by_ids(self, question_ids: Collection[int]) -> Sequence[Question]:
        return await self._locked(Question.id.in_(question_ids))

    async def of_pitch(self, pitch_id: int) -> Question | None:
        query = (
            sa.select(Question)
            .where(Question.pitch_id == pitch_id)
            .order_by(sa.case((Question.status == QuestionStatus.ENDED, 1), else_=0), Question.id.desc())
        )
        return (await self._session.scalars(query)).first()

    async def of_project(self, project_id: int, *, offset: int, limit: int) -> Sequence[Question]:
        query = (
            sa.select(Question)
            .where(_of_project(project_id))
            .order_by(sa.case((_OPEN, 0), else_=1), Question.asked_at.desc(), Question.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def count_of_project(self, project_id: int) -> int:
        query = sa.select(sa.func.count()).select_from(Question).where(_of_project(project_id))
        return await self._session.scalar(query) or 0

    async def pitches_of(self, question_ids: Collection[int]) -> Collection[int]:
        query = sa.select(Question.pitch_id).where(Question.id.in_(question_ids))
        return set(await self._session.scalars(query))

    async def open_of_pitches(self, pitch_ids: Collection[int]) -> Sequence[Question]:
        return await self._locked(_OPEN, Question.pitch_id.in_(pitch_ids))

    async def open_of_project(self, project_id: int) -> Sequence[Question]:
        return await self._open(_of_project(project_id))

    async def open_of_organization(self, organization_id: int) -> Sequence[Question]:
        own = sa.select(Project.id).where(Project.organization_id == organization_id)
        pitches = sa.select(Pitch.id).where(
            sa.or_(Pitch.backer_id == organization_id, Pitch.project_id.in_(own))
        )
        return await self._open(Question.pitch_id.in_(pitches))

    async def _open(self, condition: sa.ColumnElement[bool]) -> Sequence[Question]:
        query = sa.select(Question).where(_OPEN, condition).order_by(Question.id)
        return (await self._session.scalars(query)).all()

    async def _locked(self, *conditions: sa.ColumnElement[bool]) -> Sequence[Question]:
        query = sa.select(Question).where(*conditions).order_by(Question.id)
        return (await self._session.scalars(locked(self._session, query, Question))).all()


def _of_project(project_id: int) -> sa.ColumnElement[bool]:
    return Question.pitch_id.in_(sa.select(Pitch.id).where(Pitch.project_id == project_id))


async def erase_words_of_questions(session: AsyncSession, person_id: int, _: datetime) -> None:
    """Remove the person's own words, and their number. An open question stays for those who are to answer it, without
    the person's name: it is the organisation's. The rest of it goes when it closes (`Question`).
    """
    called = await words_of(session, person_id)
    for question in await session.scalars(sa.select(Question).where(Question.asked_by == person_id)):
        question.words = without(question.words, called) if question.open else ERASED
        question.asked_by = None
    answered = sa.update(Question).where(Question.answered_by == person_id)
    await session.execute(answered.values(answer=ERASED, answered_by=None))
