"""Messages that stay in a chat and are edited there, in place of many that say the same anew."""

from typing import Protocol

from bot.models.reference import Language
from bot.use_cases.kernel.messages import Notification, Rows


class MessageGoneError(Exception):
    """The message can no longer be edited: it was deleted, or is too old."""


class Board(Protocol):
    async def show(
        self,
        account_id: int,
        language: Language,
        notification: Notification,
        *,
        message_id: int | None,
        silent: bool,
    ) -> int:
        """Edit that message, or send one, if `silent` without a sound. Returns the message's id.

        Raises `MessageGoneError`, `Undeliverable` or `DeliverLater`; any other error is a bug.
        """

    async def put_buttons(self, account_id: int, language: Language, message_id: int, actions: Rows) -> None:
        """Put these buttons below a message in place of its own, if it is there; without any, take its own off.

        Raises `DeliverLater` or is a bug.
        """

    def resting(self) -> float:
        """Seconds for which the messenger wants to hear nothing from us."""
