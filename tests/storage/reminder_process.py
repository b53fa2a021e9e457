"""A process that sends due reminders and is killed on the way, as by `kill -9`.

The arguments of `main`: the database's address, the present (ISO 8601), and when to die: `promise` and n, in the middle
of a batch once n messages are promised, or `commit` and n, right after the n-th commit.
"""

import os
import signal
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.database import create_engine
from bot.storage.outbox import SqlOutbox
from bot.storage.unit_of_work import SqlBlock, SqlUnitOfWork
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.reminders import SendDueReminders
from bot.wiring.registry import registry
from tests.fakes.clock import FrozenClock


class Death:
    """Comes at a named step, the n-th time it is reached."""

    def __init__(self, step: str, times: int) -> None:
        self._step = step
        self._left = times

    def at(self, step: str) -> None:
        if step == self._step:
            self._left -= 1
            if not self._left:
                os.kill(os.getpid(), signal.SIGKILL)


class MortalOutbox(SqlOutbox):
    death: Death

    async def promise_all(self, promises, heard=None) -> None:
        """One after the other, so that the process can die in the middle."""
        for promised in promises:
            await super().promise_all([promised], heard)
            self.death.at("promise")


class MortalBlock(SqlBlock):
    death: Death

    async def commit(self) -> None:
        await super().commit()
        self.death.at("commit")


class MortalUnitOfWork(SqlUnitOfWork):
    block_type = MortalBlock
    death: Death

    def _block(self, session: AsyncSession) -> SqlBlock:
        block = super()._block(session)
        assert isinstance(block, MortalBlock)
        block.outbox = MortalOutbox(session, self._clock, self._registry, block._tellings)
        block.death = block.outbox.death = self.death
        return block


async def main(url: str, now: str, step: str, times: str) -> None:
    engine = create_engine(url)
    clock = FrozenClock(datetime.fromisoformat(now))
    uow = MortalUnitOfWork(async_sessionmaker(engine, expire_on_commit=False), clock, registry())
    uow.death = Death(step, int(times))
    send = SendDueReminders(SystemIdentity(), uow, clock, registry())
    while await send():
        pass
    await engine.dispose()
