"""The message that a change takes longer, and whether that is still so."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.use_cases.changes.ports import Changes
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block


@dataclass(frozen=True, slots=True)
class WaitingChange(Subject):
    """For a message about a change that waits. It is out of date once a moderator has decided, or it was taken back."""

    id: int
    type: ClassVar = "waiting-change"


async def waiting_change_by_now(
    block: Block, about: WaitingChange, promised: Notification, _: datetime
) -> Notification | None:
    change = await block[Changes].get(about.id)
    return promised if change is not None and change.waiting else None
