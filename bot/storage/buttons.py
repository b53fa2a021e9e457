"""Messages in people's chats whose buttons may have to be taken off."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.outbox import MessageButtons
from bot.models.people import Person
from bot.storage.sql import insert_all_unless_there
from bot.use_cases.kernel.buttons import Reader


class SqlButtons:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep(self, rows: Sequence[MessageButtons]) -> None:
        if not rows:
            return
        columns = ("recipient_id", "message_id", "kind", "subjects", "sent_at", "look_at")
        values = [{name: getattr(row, name) for name in columns} for row in rows]
        await insert_all_unless_there(
            self._session, MessageButtons, values, unique=["recipient_id", "message_id"], nor=sa.false()
        )

    async def due(self, now: datetime, limit: int) -> Sequence[tuple[MessageButtons, Reader]]:
        query = (
            sa.select(MessageButtons, Person.account_id, Person.language)
            .join(Person, Person.id == MessageButtons.recipient_id)
            .where(MessageButtons.look_at <= now)
            .order_by(MessageButtons.look_at, MessageButtons.id)
            .limit(limit)
        )
        found = await self._session.execute(query)
        return [(row, Reader(account_id, language)) for row, account_id, language in found]

    async def by_ids(self, ids: Collection[int]) -> Sequence[MessageButtons]:
        return (
            await self._session.scalars(sa.select(MessageButtons).where(MessageButtons.id.in_(ids)))
        ).all()

    async def forget(self, ids: Collection[int]) -> None:
        await self._session.execute(sa.delete(MessageButtons).where(MessageButtons.id.in_(ids)))

    async def let_stand(self, recipient_id: int, message_id: int, now: datetime) -> None:
        await self._session.execute(
            sa.delete(MessageButtons).where(
                MessageButtons.recipient_id == recipient_id, MessageButtons.message_id == message_id
            )
        )
        await self.keep([MessageButtons.let_stand_at(recipient_id, message_id, now)])
