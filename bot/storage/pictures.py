"""Kept pictures, and which of them a public record shows."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.pictures import KeptPicture, PictureCopy
from bot.models.progress import ProgressReport
from bot.models.projects import SHOWN, Project
from bot.models.voices import Shown, Voice, VoicePoint
from bot.storage.sql import insert_unless_there
from bot.use_cases.pictures.ports import PictureFacts


class SqlKeptPictures:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep(self, content: bytes, at: datetime) -> str:
        picture = KeptPicture.of(content, at)
        row = {
            "sha256": picture.sha256,
            "content": content,
            "width": picture.width,
            "height": picture.height,
            "kept_at": at,
        }
        await insert_unless_there(self._session, KeptPicture, row, unique=["sha256"])
        return picture.sha256

    async def wanted(self, now: datetime, limit: int) -> Sequence[str]:
        shown = sa.union_all(*_shown_photos()).subquery()
        due = sa.or_(
            PictureCopy.reference.is_(None),
            sa.and_(PictureCopy.sha256.is_(None), PictureCopy.next_at <= now),
        )
        query = (
            sa.select(shown.c.photo)
            .outerjoin(PictureCopy, PictureCopy.reference == shown.c.photo)
            .where(due)
            .group_by(shown.c.photo)
            .order_by(sa.func.max(shown.c.created_at).desc(), shown.c.photo)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def copy_for_update(self, reference: str) -> PictureCopy:
        begun = {"reference": reference, "sha256": None, "tries": 0, "next_at": None}
        await insert_unless_there(self._session, PictureCopy, begun, unique=["reference"])
        return await self._session.get_one(
            PictureCopy, reference, with_for_update=True, populate_existing=True
        )

    async def copies_of(self, references: Collection[str]) -> Mapping[str, PictureFacts]:
        query = (
            sa.select(PictureCopy.reference, KeptPicture.sha256, KeptPicture.width, KeptPicture.height)
            .join(KeptPicture, KeptPicture.sha256 == PictureCopy.sha256)
            .where(PictureCopy.reference.in_(references))
        )
        return {row.reference: PictureFacts(*row[1:]) for row in await self._session.execute(query)}

    async def facts_of(self, sha256s: Collection[str]) -> Mapping[str, PictureFacts]:
        query = sa.select(KeptPicture.sha256, KeptPicture.width, KeptPicture.height)
        found = await self._session.execute(query.where(KeptPicture.sha256.in_(sha256s)))
        return {row.sha256: PictureFacts(*row) for row in found}

    async def content(self, sha256: str) -> bytes | None:
        return await self._session.scalar(sa.select(KeptPicture.content).where(KeptPicture.sha256 == sha256))

    async def is_public(self, sha256: str) -> bool:
        references = sa.select(PictureCopy.reference).where(PictureCopy.sha256 == sha256)
        shown = sa.or_(
            *(query.where(query.selected_columns.photo.in_(references)).exists() for query in _shown_photos())
        )
        said = (
            sa.select(Voice.id)
            .join(VoicePoint, VoicePoint.id == Voice.point_id)
            .where(Voice.photo == sha256, Voice.shown == Shown.SHOWN, VoicePoint.closed_at.is_(None))
        )
        return bool(await self._session.scalar(sa.select(sa.or_(shown, said.exists()))))


def _shown_photos() -> Sequence[sa.Select[str | None, datetime]]:
    """References of photos of records that everybody may read, each with the moment since when."""
    of_projects = sa.select(Project.photo, Project.created_at).where(
        Project.photo.is_not(None), Project.stage.in_(SHOWN)
    )
    of_reports = (
        sa.select(ProgressReport.photo, ProgressReport.written_at)
        .join(Project, Project.id == ProgressReport.project_id)
        .where(ProgressReport.photo.is_not(None), Project.stage.in_(SHOWN))
    )
    return of_projects, of_reports
