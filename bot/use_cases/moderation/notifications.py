"""Messages about what waits for moderators and what they decided, and whether they are still true."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.changes import ChangeStatus
from bot.use_cases.changes.ports import Changes
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.moderation.calls import find_call


@dataclass(frozen=True, slots=True)
class WaitingChange(Subject):
    """For a message about a change that waits. It is out of date once a moderator has decided, or it was taken back."""

    id: int
    type: ClassVar = "waiting-change"


@dataclass(frozen=True, slots=True)
class DecidedChange(Subject):
    """For a message about what a moderator has decided on a change. It is out of date once that was undone; or, if it
    tells that the decision `stands` no more, once it was decided so again.
    """

    id: int
    status: ChangeStatus
    stands: bool = True
    type: ClassVar = "decided-change"


async def decided_change_by_now(
    block: Block, about: DecidedChange, promised: Notification, _: datetime
) -> Notification | None:
    change = await block[Changes].get(about.id)
    if change is None:
        return None
    return promised if (change.status is about.status) is about.stands else None


async def waiting_change_by_now(
    block: Block, about: WaitingChange, promised: Notification, _: datetime
) -> Notification | None:
    change = await block[Changes].get(about.id)
    return promised if change is not None and change.waiting else None


@dataclass(frozen=True, slots=True)
class MadeCall(Subject):
    """For a message about a call that a moderator has made. It is out of date once what was noted is undone, or the
    matter has moved on.
    """

    kind: str
    record_id: int
    type: ClassVar = "made-call"


async def made_call_by_now(
    block: Block, about: MadeCall, promised: Notification, _: datetime
) -> Notification | None:
    matter = await find_call(block, about.kind, about.record_id)
    verified = all(side.verified for side in matter.sides)
    same = matter.wait.kind == about.kind
    return promised if same and matter.outcome is not None and matter.stands and verified else None
