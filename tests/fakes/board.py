"""A chat whose messages can be read, edited and deleted."""

from bot.models.reference import Language
from bot.use_cases.kernel.board import MessageGoneError
from bot.use_cases.kernel.messages import Notification, Rows


class FakeBoard:
    """`messages` are those in the chats, by their ids; `rang` are the ids of those that rang, `buttons` what was put
    below which, by account and id. `refusals` are raised one after the other, before anything is shown.
    """

    def __init__(self) -> None:
        self.messages: dict[int, tuple[int, Notification]] = {}
        self.rang: list[int] = []
        self.buttons: dict[tuple[int, int], Rows] = {}
        self.refusals: list[Exception] = []
        self._sent = 0

    async def show(
        self,
        account_id: int,
        language: Language,
        notification: Notification,
        *,
        message_id: int | None,
        silent: bool,
    ) -> int:
        if self.refusals:
            raise self.refusals.pop(0)
        if message_id is None:
            self._sent += 1
            message_id = self._sent
            if not silent:
                self.rang.append(message_id)
        elif message_id not in self.messages:
            raise MessageGoneError
        self.messages[message_id] = (account_id, notification)
        return message_id

    async def put_buttons(self, account_id: int, language: Language, message_id: int, actions: Rows) -> None:
        if self.refusals:
            raise self.refusals.pop(0)
        self.buttons[account_id, message_id] = actions

    @property
    def bare(self) -> set[tuple[int, int]]:
        """The accounts and ids of messages that have lost their buttons."""
        return {place for place, actions in self.buttons.items() if not actions}

    def resting(self) -> float:
        return 0.0

    def counts(self, message_id: int) -> list[int]:
        """The numbers that a message says."""
        notification = self.messages[message_id][1]
        return [line.args["count"] for line in notification.args["queue"].items]  # type: ignore[union-attr,misc]
