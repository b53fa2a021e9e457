"""As whom staff get their messages, and whether they still are."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.people import ConsentKind
from bot.models.roles import StaffRole
from bot.models.tellings import ToldAs
from bot.use_cases.kernel.messages import Capacity, Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.people.ports import People

_AS_STAFF = {
    StaffRole.MODERATOR: ToldAs.MODERATORS,
    StaffRole.ORGANISER: ToldAs.ORGANISERS,
    StaffRole.ADMINISTRATOR: ToldAs.ADMINISTRATORS,
}


@dataclass(frozen=True, slots=True)
class Staff(Subject):
    """For a message that somebody gets because of a staff role. It is not theirs once they were dismissed, nor before
    they have consented, for until then the role has no effect.
    """

    role: StaffRole
    person_id: int
    type: ClassVar = "staff"

    @property
    def as_whom(self) -> Capacity:
        return Capacity(_AS_STAFF[self.role])


@dataclass(frozen=True, slots=True)
class ChangedRole(Subject):
    """For a message about a change of roles. It is told as long as it is not undone."""

    change_id: int
    type: ClassVar = "changed-role"


async def changed_role_by_now(
    block: Block, about: ChangedRole, promised: Notification, _: datetime
) -> Notification | None:
    change = await block[People].role_change(about.change_id)
    return promised if change is not None and change.undone_at is None else None


async def staff_by_now(block: Block, to: Staff, promised: Notification, _: datetime) -> Notification | None:
    person = await block[People].get(to.person_id)
    if person is None or person.consent_in_force(ConsentKind.SERVICE) is None:
        return None
    return promised if to.role in person.staff_roles else None
