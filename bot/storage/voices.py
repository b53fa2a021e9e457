"""What people say at the places of projects."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.pictures import KeptPicture, PictureCopy
from bot.models.projects import Project
from bot.models.voices import Answer, Round, Shown, Tally, Voice, VoicePoint, VoiceSender
from bot.models.waits import Wait
from bot.storage.sql import insert_unless_there, locked
from bot.use_cases.voices.adding import REVIEW


class SqlVoicePoints:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, point: VoicePoint) -> None:
        self._session.add(point)

    async def by_code(self, code: str, *, lock: bool = False) -> VoicePoint | None:
        return await self._one(sa.select(VoicePoint).where(VoicePoint.code == code), lock=lock)

    async def of_project(self, project_id: int, *, lock: bool = False) -> VoicePoint | None:
        return await self._one(sa.select(VoicePoint).where(VoicePoint.project_id == project_id), lock=lock)

    async def by_ids(self, point_ids: Collection[int]) -> Mapping[int, VoicePoint]:
        query = sa.select(VoicePoint).where(VoicePoint.id.in_(point_ids)).order_by(VoicePoint.id)
        found = await self._session.scalars(locked(self._session, query, VoicePoint))
        return {point.id: point for point in found}

    async def to_be_asked(self, opened: Mapping[Round, datetime], limit: int) -> Sequence[VoicePoint]:
        due = [
            sa.and_(VoicePoint.asked < asked.value, VoicePoint.opened_at < before)
            for asked, before in opened.items()
        ]
        query = (
            sa.select(VoicePoint)
            .where(VoicePoint.closed_at.is_(None), sa.or_(*due))
            .order_by(VoicePoint.opened_at, VoicePoint.id)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def oldest(self) -> Sequence[VoicePoint]:
        found: list[VoicePoint] = []
        for asked in Round:
            query = (
                sa.select(VoicePoint)
                .where(VoicePoint.closed_at.is_(None), VoicePoint.asked == asked.value)
                .order_by(VoicePoint.opened_at, VoicePoint.id)
                .limit(1)
            )
            found += (await self._session.scalars(query)).all()
        return found

    async def of_organization(self, organization_id: int) -> Sequence[VoicePoint]:
        query = (
            sa.select(VoicePoint)
            .join(Project, Project.id == VoicePoint.project_id)
            .where(Project.organization_id == organization_id)
            .order_by(VoicePoint.id)
        )
        return (await self._session.scalars(locked(self._session, query, VoicePoint))).all()

    async def _one(self, query: sa.Select[VoicePoint], *, lock: bool) -> VoicePoint | None:
        found: VoicePoint | None = await self._session.scalar(
            locked(self._session, query, VoicePoint) if lock else query
        )
        return found


class SqlVoices:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, voice: Voice) -> None:
        self._session.add(voice)

    async def get(self, voice_id: int, *, lock: bool = False) -> Voice | None:
        query = sa.select(Voice).where(Voice.id == voice_id)
        return await self._session.scalar(locked(self._session, query, Voice) if lock else query)

    async def by_mark(self, mark: str) -> Voice | None:
        return await self._session.scalar(sa.select(Voice).where(Voice.mark == mark))

    async def by_ids(self, voice_ids: Collection[int]) -> Mapping[int, Voice]:
        query = sa.select(Voice).where(Voice.id.in_(voice_ids))
        return {voice.id: voice for voice in await self._session.scalars(query)}

    async def tallies(self, point_id: int) -> Mapping[Round, Tally]:
        query = (
            sa.select(Voice.round, Voice.answer, sa.func.count())
            .where(Voice.point_id == point_id)
            .group_by(Voice.round, Voice.answer)
            .order_by(Voice.round)
        )
        counts: dict[Round, dict[Answer, int]] = defaultdict(dict)
        for asked, answer, count in await self._session.execute(query):
            counts[Round(asked)][answer] = count
        return {asked: Tally(of) for asked, of in counts.items()}

    async def with_words(self, point_id: int) -> Sequence[Voice]:
        query = (
            sa.select(Voice)
            .where(Voice.point_id == point_id, Voice.shown != Shown.NOTHING)
            .order_by(Voice.id.desc())
        )
        return (await self._session.scalars(query)).all()

    async def sender(self, point_id: int, day: date, mark: str) -> VoiceSender:
        values = {"point_id": point_id, "day": day, "mark": mark}
        await insert_unless_there(
            self._session, VoiceSender, {**values, "answers": 0}, unique=("point_id", "day", "mark")
        )
        query = sa.select(VoiceSender).filter_by(**values)
        return (await self._session.scalars(locked(self._session, query, VoiceSender))).one()

    async def hidden(self, before: datetime) -> Sequence[int]:
        decided = sa.exists().where(
            Wait.kind == REVIEW, Wait.record_id == Voice.id, Wait.outcome == Shown.HIDDEN.value
        )
        later = sa.exists().where(Wait.kind == REVIEW, Wait.record_id == Voice.id, Wait.ended_at >= before)
        query = sa.select(Voice.id).where(
            Voice.shown == Shown.HIDDEN,
            sa.or_(Voice.words != "", Voice.photo.is_not(None)),
            decided,
            sa.not_(later),
        )
        return (await self._session.scalars(query.order_by(Voice.id).limit(100))).all()

    async def erase(self, voice_ids: Collection[int]) -> None:
        own = Voice.id.in_(voice_ids)
        photos = (
            await self._session.scalars(sa.select(Voice.photo).where(own, Voice.photo.is_not(None)))
        ).all()
        await self._session.execute(sa.update(Voice).where(own).values(words="", photo=None))
        elsewhere = sa.or_(
            sa.exists().where(Voice.photo == KeptPicture.sha256),
            sa.exists().where(PictureCopy.sha256 == KeptPicture.sha256),
        )
        await self._session.execute(
            sa.delete(KeptPicture).where(KeptPicture.sha256.in_(photos), sa.not_(elsewhere))
        )

    async def any_marks(self, before: date) -> bool:
        senders = sa.select(sa.exists().where(VoiceSender.day < before))
        browsers = sa.select(sa.exists().where(Voice.given_on < before, Voice.mark.is_not(None)))
        return bool(await self._session.scalar(senders) or await self._session.scalar(browsers))

    async def forget_marks(self, before: date) -> int:
        senders = sa.delete(VoiceSender).where(VoiceSender.day < before).returning(VoiceSender.id)
        removed = (await self._session.scalars(senders)).all()
        browsers = (
            sa.update(Voice)
            .where(Voice.given_on < before, Voice.mark.is_not(None))
            .values(mark=None)
            .returning(Voice.id)
        )
        return len(removed) + len((await self._session.scalars(browsers)).all())
