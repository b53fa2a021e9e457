"""A process that computes and sends the fairs there are, and is killed on the way, as by `kill -9`.

The arguments of `main` are those of `reminder_process`.
"""

from datetime import datetime

from sqlalchemy.ext.asyncio import async_sessionmaker

from bot.storage.database import create_engine
from bot.use_cases.fairs.computing import ComputeFairs
from bot.use_cases.fairs.sending import DeliverFairs
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.pitches.waves import PitchRules
from bot.wiring.registry import registry
from tests.fakes import FakeMatching
from tests.fakes.clock import FrozenClock
from tests.storage.reminder_process import Death, MortalUnitOfWork


async def main(url: str, now: str, step: str, times: str) -> None:
    engine = create_engine(url)
    clock = FrozenClock(datetime.fromisoformat(now))
    uow = MortalUnitOfWork(async_sessionmaker(engine, expire_on_commit=False), clock, registry())
    uow.death = Death(step, int(times))
    compute = ComputeFairs(SystemIdentity(), uow, clock, FakeMatching())
    deliver = DeliverFairs(SystemIdentity(), uow, clock, PitchRules(per_wave=3))
    while await compute() or await deliver():
        pass
    await engine.dispose()
