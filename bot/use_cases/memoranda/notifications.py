"""The invitation to a memorandum, and whether the invited person's answer is still awaited."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.memoranda import PartyAnswer
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda


@dataclass(frozen=True, slots=True)
class AwaitedSignatory(Subject):
    """For the invitation of a signatory. It is out of date once they have answered, or another party has declined."""

    memorandum_id: int
    person_id: int
    type: ClassVar = "awaited-signatory"


async def invitation_by_now(
    block: Block, about: AwaitedSignatory, promised: Notification
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    party = memorandum.party_of(about.person_id) if memorandum is not None and memorandum.open else None
    return promised if party is not None and party.answer is PartyAnswer.AWAITED else None
