"""What an organisation is told, everybody who represents it is told."""

from datetime import datetime

from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations


async def tell_representatives(
    block: Block,
    organization_id: int,
    notification: Notification,
    occasion: str,
    *,
    but: int | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> None:
    """`but` is whoever acts, and therefore knows."""
    people = await block[Organizations].representatives(organization_id)
    others = [person.id for person in people if person.id != but]
    await tell(block, others, notification, occasion, not_before=not_before, expires_at=expires_at)
