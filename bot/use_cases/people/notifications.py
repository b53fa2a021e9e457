"""As whom staff get their messages, and whether they still are."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.people import ConsentKind
from bot.models.roles import StaffRole
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.people.ports import People


@dataclass(frozen=True, slots=True)
class Staff(Subject):
    """For a message that somebody gets because of a staff role. It is not theirs once they were dismissed, nor before
    they have consented, for until then the role has no effect.
    """

    role: StaffRole
    person_id: int
    type: ClassVar = "staff"


async def staff_by_now(block: Block, to: Staff, promised: Notification, _: datetime) -> Notification | None:
    person = await block[People].get(to.person_id)
    if person is None or person.consent_in_force(ConsentKind.SERVICE) is None:
        return None
    return promised if to.role in person.staff_roles else None
