"""What each tick does: it opens a scope and calls a use case.

Where several processes share a database, only the one that has the turn does the work.
"""

import time
from collections.abc import Mapping
from functools import partial
from typing import Protocol

from dishka import AsyncContainer

from bot.scheduling.scheduler import Ticker
from bot.use_cases.asars.erasing import EraseContacts
from bot.use_cases.fairs.computing import ComputeFairs
from bot.use_cases.fairs.sending import DeliverFairs
from bot.use_cases.health.signs import WriteSigns
from bot.use_cases.kernel.buttons import TakeButtonsOff
from bot.use_cases.kernel.due import Dated
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.kernel.owing import GiveOwedReplies
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.kernel.reminders import SendDueReminders
from bot.use_cases.kernel.retiring import RetireMessages
from bot.use_cases.kernel.waiting import RingClocks
from bot.use_cases.meaning.upkeep import RecentreMeaning, RefreshVectors
from bot.use_cases.memoranda.sealing import SealMemoranda
from bot.use_cases.moderation.briefing import BriefStaff
from bot.use_cases.people.expiring import ExpireDaily
from bot.use_cases.pictures.fetching import FetchPictures
from bot.use_cases.pitches.first import ServeNewBackers
from bot.use_cases.pitches.left_alone import AskModeratorsToCall
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.use_cases.seals.warning import WarnOfSealKey
from bot.use_cases.voices.rounds import TendPlaces
from bot.use_cases.working_days.seeding import SeedWorkingDays

OUTBOX = "outbox"
OWED_REPLIES = "owed-replies"
BUTTONS = "buttons"
OLD_MESSAGES = "old-messages"
REMINDERS = "reminders"
WAITS = "waits"
BRIEFINGS = "briefings"
FIRST_PITCHES = "first-pitches"
SUGGESTIONS = "suggestions"
CALLS = "calls"
FAIR_COMPUTING = "fair-computing"
FAIR_SENDING = "fair-sending"
VECTORS = "vectors"
MEANING = "meaning"
SIGNS = "signs"
EXPIRY = "expiry"
WORKING_DAYS = "working-days"
SEAL_KEY = "seal-key"
SEALING = "sealing"
PLACES = "places"
PICTURES = "pictures"
ASAR_CONTACTS = "asar-contacts"


class Work(Dated, Protocol):
    """A use case that does a batch of due work and returns how much it found; 0 means that nothing is left."""

    async def __call__(self) -> int: ...


class Turn(Protocol):
    """The right to run ticks. When the process that holds it ends, even by a kill, another one gets it at once."""

    async def is_ours(self) -> bool: ...
    async def close(self) -> None: ...


WORK: Mapping[str, type[Work]] = {
    OUTBOX: DispatchOutbox,
    OWED_REPLIES: GiveOwedReplies,
    BUTTONS: TakeButtonsOff,
    OLD_MESSAGES: RetireMessages,
    REMINDERS: SendDueReminders,
    WAITS: RingClocks,
    BRIEFINGS: BriefStaff,
    FIRST_PITCHES: ServeNewBackers,
    SUGGESTIONS: SuggestBackers,
    CALLS: AskModeratorsToCall,
    FAIR_COMPUTING: ComputeFairs,
    FAIR_SENDING: DeliverFairs,
    VECTORS: RefreshVectors,
    MEANING: RecentreMeaning,
    SIGNS: WriteSigns,
    EXPIRY: ExpireDaily,
    WORKING_DAYS: SeedWorkingDays,
    SEAL_KEY: WarnOfSealKey,
    SEALING: SealMemoranda,
    PLACES: TendPlaces,
    PICTURES: FetchPictures,
    ASAR_CONTACTS: EraseContacts,
}
OF_EACH_PROCESS = frozenset({MEANING, SIGNS})
"""Ticks about what the process itself knows or has seen: each process runs them, with or without the turn."""
ONLY_WHILE_OPEN = frozenset(
    {
        *(
            WAITS,
            BRIEFINGS,
            FIRST_PITCHES,
            SUGGESTIONS,
            CALLS,
            FAIR_COMPUTING,
            FAIR_SENDING,
            EXPIRY,
            SEAL_KEY,
        ),
        PLACES,
    }
)
"""Ticks that put projects before backers, let clocks ring or ask staff. While the service is not open they rest: nobody
answers for the data, and whoever was asked could not answer. What was promised is sent all the same.
"""
_TURN_HOLDS_SECONDS = 1.0


class GoingOn:
    """Whether the outbox may start to send further messages. It asks this before each of them, so the database is asked
    for the turn once in `_TURN_HOLDS_SECONDS` at most.
    """

    def __init__(self, ticker: Ticker, turn: Turn) -> None:
        self._ticker = ticker
        self._turn = turn
        self._asked_at = float("-inf")

    async def __call__(self) -> bool:
        if self._ticker.stopping:
            return False
        now = time.monotonic()
        if now - self._asked_at < _TURN_HOLDS_SECONDS:
            return True
        if not await self._turn.is_ours():
            return False
        self._asked_at = now
        return True


def register(ticker: Ticker, container: AsyncContainer, *, is_open: bool) -> None:
    """Add all ticks that run while the service `is_open`, or is not. Each acts as the system, whose identity has the
    role `SYSTEM` and no other.
    """
    for name, work in WORK.items():
        if is_open or name not in ONLY_WHILE_OPEN:
            ticker.add(name, partial(_work_off, ticker, container, name, work))


async def _work_off(ticker: Ticker, container: AsyncContainer, name: str, kind: type[Work]) -> None:
    turn = await container.get(Turn)
    while not ticker.stopping and (name in OF_EACH_PROCESS or await turn.is_ours()):
        async with container({Identity: SystemIdentity()}) as scope:
            work = await scope.get(kind)
            if not await work():
                return
