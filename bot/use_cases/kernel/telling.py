"""One message to all who have to hear it, promised in the transaction of the deed that it tells of."""

from collections.abc import Sequence
from datetime import datetime

from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.unit_of_work import UnitOfWork


async def tell_moderators(uow: UnitOfWork, notification: Notification, dedupe_key: str) -> None:
    await _tell(uow, await uow.people.with_staff_role(StaffRole.MODERATOR), notification, dedupe_key)


async def tell_representatives(
    uow: UnitOfWork,
    organization_id: int,
    notification: Notification,
    dedupe_key: str,
    *,
    not_before: datetime | None = None,
) -> None:
    people = await uow.organizations.representatives(organization_id)
    await _tell(uow, people, notification, dedupe_key, not_before)


async def _tell(
    uow: UnitOfWork,
    people: Sequence[Person],
    notification: Notification,
    dedupe_key: str,
    not_before: datetime | None = None,
) -> None:
    """The key is that of the occasion; each person's own is made from it."""
    for person in people:
        await uow.outbox.promise(
            person.id, notification, dedupe_key=f"{dedupe_key}:{person.id}", not_before=not_before
        )
