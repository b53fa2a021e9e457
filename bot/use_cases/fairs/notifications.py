"""The message that a round was computed, and whether the organiser's decision is still awaited."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.fairs import FairStatus
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block


@dataclass(frozen=True, slots=True)
class ComputedFair(Subject):
    """For a message that asks to look at a computed round. It is out of date once the round was sent or discarded."""

    id: int
    type: ClassVar = "computed-fair"


async def computed_fair_by_now(
    block: Block, about: ComputedFair, promised: Notification, _: datetime
) -> Notification | None:
    round_ = await block[Fairs].get(about.id)
    return promised if round_ is not None and round_.status is FairStatus.COMPUTED else None
