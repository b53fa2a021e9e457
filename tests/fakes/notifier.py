"""A messenger that remembers what it was given, and refuses when told to."""

from dataclasses import dataclass

from bot.models.reference import Language
from bot.use_cases.kernel.messages import Notification


@dataclass(frozen=True, slots=True)
class Sent:
    account_id: int
    language: Language
    notification: Notification


class RecordingNotifier:
    """`refusals` are raised one after the other, before anything is taken. `rest` is what `resting` tells."""

    def __init__(self) -> None:
        self.rest = 0.0
        self.sent: list[Sent] = []
        self.refusals: list[Exception] = []

    async def send(self, account_id: int, language: Language, notification: Notification) -> int | None:
        if self.refusals:
            raise self.refusals.pop(0)
        self.sent.append(Sent(account_id, language, notification))
        return len(self.sent) if notification.actions else None

    def resting(self) -> float:
        return self.rest

    @property
    def keys(self) -> list[str]:
        return [sent.notification.key for sent in self.sent]
