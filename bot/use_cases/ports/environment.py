"""What surrounds every use case: time, the messenger, and how either may fail."""

from datetime import datetime
from typing import Protocol

from bot.models.reference import Language
from bot.use_cases.messages import Notification


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


class Schema(Protocol):
    async def revisions(self) -> tuple[str | None, str]:
        """The database's, None when it is empty, and this program's; `StorageUnavailableError` without a database."""


class StorageUnavailableError(Exception):
    """The database cannot be reached or does not answer. Nothing was changed; trying again is safe."""


class Undeliverable(Exception):  # noqa: N818
    """The recipient cannot be reached now or ever: blocked the bot, left, or never wrote."""


class DeliverLater(Exception):  # noqa: N818
    """`seconds` is the messenger's own word on how long. In an `outage` it asks to wait or cannot be reached;
    otherwise something may be wrong with the message, and it is given up after some attempts.
    """

    def __init__(self, why: str, seconds: float | None = None, *, outage: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.seconds = seconds
        self.outage = outage


class Notifier(Protocol):
    async def send(self, account_id: int, language: Language, notification: Notification) -> None:
        """Render in the reader's language and deliver.

        Raises `Undeliverable` or `DeliverLater`; anything else is a bug.
        """
