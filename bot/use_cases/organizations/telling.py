"""A message to an organisation goes to everybody who represents it."""

from datetime import datetime
from functools import partial

from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.notifications import Representative
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
    """Promise the message to all representatives except `but`, the person who acts and therefore knows."""
    people = await block[Organizations].representatives(organization_id)
    others = [person.id for person in people if person.id != but]
    await tell(
        block,
        others,
        notification,
        occasion,
        to=partial(Representative, organization_id),
        not_before=not_before,
        expires_at=expires_at,
    )
