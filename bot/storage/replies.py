"""Replies that are owed. Dialog state writes them, in the transaction of their update (`storage/dialog_tables.py`)."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.models.people import Person
from bot.models.replies import OwedReply

log = structlog.get_logger()


class SqlOwedReplies:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def due(self, now: datetime, limit: int) -> Sequence[int]:
        other = aliased(OwedReply)
        first = sa.select(sa.func.min(other.id)).where(other.chat_id == OwedReply.chat_id).scalar_subquery()
        query = (
            sa.select(OwedReply.chat_id)
            .where(OwedReply.id == first)
            .where(
                sa.or_(
                    OwedReply.retry_at.is_(None),
                    OwedReply.retry_at <= now,
                    OwedReply.tried_at > now,  # the clock was set back
                )
            )
            .order_by(OwedReply.id)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def of(self, chat_id: int) -> Sequence[OwedReply]:
        query = sa.select(OwedReply).where(OwedReply.chat_id == chat_id).order_by(OwedReply.id)
        try:
            return (await self._session.scalars(query)).all()
        except ValueError:
            await self._remove_unreadable(chat_id)
            return (await self._session.scalars(query)).all()

    async def _remove_unreadable(self, chat_id: int) -> None:
        """Values that are no JSON or no time would hide all else that the chat is owed, for ever."""
        ids = await self._session.scalars(sa.select(OwedReply.id).where(OwedReply.chat_id == chat_id))
        for reply_id in ids.all():
            try:
                await self._session.get(OwedReply, reply_id)
            except ValueError:
                log.error("owed_reply_unreadable", id=reply_id)  # noqa: TRY400 - it would quote the reply
                await self.remove([reply_id])

    async def waiting(self) -> tuple[int, datetime | None]:
        query = sa.select(sa.func.count(), sa.func.min(OwedReply.created_at)).select_from(OwedReply)
        count, oldest = (await self._session.execute(query)).one()
        return count, oldest

    async def get(self, reply_id: int) -> OwedReply | None:
        return await self._session.get(OwedReply, reply_id)

    async def put_last(self, reply: OwedReply) -> None:
        copied = {
            name: getattr(reply, name)
            for name in ("chat_id", "content", "created_at", "tried_at", "retry_at", "attempts")
        }
        self._session.add(OwedReply(**copied))
        await self._session.flush()

    async def remove(self, reply_ids: Sequence[int]) -> None:
        await self._session.execute(sa.delete(OwedReply).where(OwedReply.id.in_(reply_ids)))


async def erase_owed_replies(session: AsyncSession, person_id: int, _: datetime) -> None:
    """Remove what the person was to hear. The farewell comes after this, as a reply to the deed itself."""
    account = sa.select(Person.account_id).where(Person.id == person_id).scalar_subquery()
    await session.execute(sa.delete(OwedReply).where(OwedReply.chat_id == account))
