"""The ledger of ends as a test reads it: whose end was told to nobody, without a reason in data."""

from collections.abc import Sequence

from bot.use_cases.figures.ledger import End, EndState, ListEnds
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock

_ALL = 1_000_000


async def ledger(uow: Database, clock: FrozenClock) -> Sequence[End]:
    return await ListEnds(SystemIdentity(), uow, clock, Clocks(registry().waits, AS_REGISTERED))(0, _ALL)


def untold(ends: Sequence[End]) -> list[str]:
    """Ends and what is overdue of which nobody was told, and for which no reason stands in data."""
    return sorted(
        {
            f"{end.kind} {end.outcome or 'overdue'}: told {[(one.told_as.value, one.acted) for one in end.told]}"
            for end in ends
            if end.state in {EndState.ENDED, EndState.OVERDUE}
            and end.untold is None
            and all(one.acted for one in end.told)
        }
    )
