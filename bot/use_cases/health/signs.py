"""Signs of trouble that processes leave in the database, so that `asar health`, another process, can tell of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Protocol

from bot.models.health import Sign
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity, StorageUnavailableError
from bot.use_cases.kernel.unit_of_work import UnitOfWork

_WORDS_MAX = 300
"""As many as a row holds."""


class SignName(StrEnum):
    """Stored: never rename one.

    `UPDATES_MISSING`: Telegram refuses our question for updates or cannot be reached. The words say why.
    `UPDATES_UNREADABLE`: an update could not be decoded and was passed over. The words are its kind and the places.
    `FLOOD`: updates of somebody who sent too many at once were passed over.
    """

    UPDATES_MISSING = "updates-missing"
    UPDATES_UNREADABLE = "updates-unreadable"
    FLOOD = "flood"


class Signs(Protocol):
    """Where signs are kept, one row a name."""

    async def add(self, name: str, count: int, words: str, at: datetime) -> None:
        """Count it again. The words replace the earlier ones, and the trouble is not over."""

    async def end(self, name: str, at: datetime) -> None:
        """Note that the trouble is over, if there was any."""

    async def all(self) -> Sequence[Sign]: ...


@dataclass(slots=True)
class _Seen:
    count: int = 0
    words: str = ""
    over: bool = False


class SignsSeen:
    """What this process has seen and not written yet. Taking note never waits and never fails; `wake` is called so
    that it is written soon.
    """

    def __init__(self, wake: Callable[[], None] = lambda: None) -> None:
        self._seen: dict[SignName, _Seen] = {}
        self._wake = wake

    def saw(self, name: SignName, words: str = "", *, count: int = 1) -> None:
        seen = self._seen.setdefault(name, _Seen())
        seen.count += count
        seen.words = words[:_WORDS_MAX] or seen.words
        seen.over = False
        self._wake()

    def ended(self, name: SignName) -> None:
        self._seen.setdefault(name, _Seen()).over = True
        self._wake()

    def take(self) -> dict[SignName, _Seen]:
        taken, self._seen = self._seen, {}
        return taken

    def give_back(self, taken: dict[SignName, _Seen]) -> None:
        """It could not be written; what was seen since comes on top."""
        for name, since in self._seen.items():
            before = taken.setdefault(name, _Seen())
            before.count += since.count
            before.words = since.words or before.words
            before.over = since.over
        self._seen = taken


class WriteSigns(Undated, UseCase):
    """Writes what the process has seen. If the database is away, it stays noted for the next tick."""

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "signs of trouble are written as soon as they are seen"

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, seen: SignsSeen) -> None:
        super().__init__(identity, uow, clock)
        self._seen = seen

    async def __call__(self) -> int:
        taken = self._seen.take()
        if not taken:
            return 0
        try:
            async with self.uow as block:
                for name, seen in taken.items():
                    if seen.count:
                        await block[Signs].add(name.value, seen.count, seen.words, self.clock.now())
                    if seen.over:
                        await block[Signs].end(name.value, self.clock.now())
                await block.commit()
        except StorageUnavailableError:
            self._seen.give_back(taken)
        return 0
