"""Messages to staff."""

from functools import partial

from bot.models.roles import StaffRole
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.people.notifications import Staff
from bot.use_cases.people.ports import People


async def tell_moderators(block: Block, notification: Notification, occasion: str) -> None:
    moderators = await block[People].with_staff_role(StaffRole.MODERATOR)
    await tell(
        block,
        [person.id for person in moderators],
        notification,
        occasion,
        to=partial(Staff, StaffRole.MODERATOR),
    )
