"""Something that waits, with a clock that counts working days."""

from bot.models.waits import Wait
from tests.database import Database


async def begin(uow: Database, kind: str, record_id: int) -> Wait:
    async with uow as block:
        await block.waits.begin(kind, record_id)
        await block.commit()
    return uow.one(Wait, record_id=record_id)
