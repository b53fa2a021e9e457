"""What each tick does: open a scope, call a use case. Of several processes on one database one does it at a time."""

from collections.abc import Mapping
from functools import partial
from typing import Protocol

from dishka import AsyncContainer

from bot.scheduling.scheduler import Ticker
from bot.use_cases.fairs.computing import ComputeFairs
from bot.use_cases.fairs.sending import DeliverFairs
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.kernel.reminders import SendDueReminders
from bot.use_cases.meaning.upkeep import RecentreMeaning, RefreshVectors
from bot.use_cases.pitches.life import AdvancePitches
from bot.use_cases.pitches.suggesting import SuggestBackers

OUTBOX = "outbox"
REMINDERS = "reminders"
SUGGESTIONS = "suggestions"
PITCH_LIFE = "pitch-life"
FAIR_COMPUTING = "fair-computing"
FAIR_SENDING = "fair-sending"
VECTORS = "vectors"
MEANING = "meaning"


class Work(Protocol):
    """Does some of what is due and says how much there was; 0 means nothing is left."""

    async def __call__(self) -> int: ...


class Turn(Protocol):
    """A process that goes leaves it to the next one at once, also when it is killed."""

    async def is_ours(self) -> bool: ...
    async def close(self) -> None: ...


WORK: Mapping[str, type[Work]] = {
    OUTBOX: DispatchOutbox,
    REMINDERS: SendDueReminders,
    SUGGESTIONS: SuggestBackers,
    PITCH_LIFE: AdvancePitches,
    FAIR_COMPUTING: ComputeFairs,
    FAIR_SENDING: DeliverFairs,
    VECTORS: RefreshVectors,
    MEANING: RecentreMeaning,
}
_OF_EACH_PROCESS = frozenset({MEANING})
"""What concerns the process itself and nothing that is shared."""


def register(ticker: Ticker, container: AsyncContainer) -> None:
    """Each tick acts as the system, whose identity holds the system role alone."""
    for name, work in WORK.items():
        ticker.add(name, partial(_work_off, ticker, container, name, work))


async def _work_off(ticker: Ticker, container: AsyncContainer, name: str, kind: type[Work]) -> None:
    turn = await container.get(Turn)
    while not ticker.stopping and (name in _OF_EACH_PROCESS or await turn.is_ours()):
        async with container({Identity: SystemIdentity()}) as scope:
            work = await scope.get(kind)
            if not await work():
                return
