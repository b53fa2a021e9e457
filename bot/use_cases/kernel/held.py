"""Several messages in one: what somebody would otherwise be told in many messages at once (`summaries.py`)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from bot.use_cases.kernel.messages import Notification, Subject, encode_notification
from bot.use_cases.kernel.ports import Promise

FEW = 3
"""So many messages are sent as they are. More of them come as one summary."""


@dataclass(frozen=True, slots=True)
class Held:
    """A message as the outbox kept it."""

    content: dict[str, Any]
    expires_at: datetime | None

    def expired(self, now: datetime) -> bool:
        return self.expires_at is not None and self.expires_at <= now


@dataclass(frozen=True, slots=True)
class HeldMessages(Subject):
    """For a summary: what it tells of. It may have to wait like any message, so each is looked at again."""

    messages: tuple[Held, ...]
    type: ClassVar = "held-messages"


def summed_up(key: str, promises: Sequence[Promise]) -> Sequence[Promise]:
    """These promises, with one summary of the kind `key` for each person who would get more than `FEW` of them now.

    Its dedupe key is made of that of its first part.
    """
    of_person: dict[int, list[Promise]] = defaultdict(list)
    for promise in promises:
        if promise.not_before is None:
            of_person[promise.recipient_id].append(promise)
    many = {person_id: parts for person_id, parts in of_person.items() if len(parts) > FEW}
    summaries = [
        Promise(
            person_id,
            Notification(
                key,
                about=HeldMessages(
                    tuple(Held(encode_notification(part.notification), part.expires_at) for part in parts)
                ),
            ),
            dedupe_key=f"{key}:{parts[0].dedupe_key}",
        )
        for person_id, parts in many.items()
    ]
    others = [
        promise for promise in promises if promise.recipient_id not in many or promise.not_before is not None
    ]
    return [*others, *summaries]
