"""A message to an organisation goes to everybody who represents it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.telling import Addressee, Recipient, tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.organizations.ports import Organizations


@dataclass(frozen=True, slots=True)
class Representatives(Addressee):
    """Everybody who represents an organisation."""

    organization_id: int


async def find_representatives(
    block: Block, addressees: Sequence[Representatives]
) -> Mapping[Representatives, Sequence[Recipient]]:
    people = await block[Organizations].people_of([addressee.organization_id for addressee in addressees])
    return {
        addressee: tuple(
            Recipient(person_id, Representative(addressee.organization_id, person_id))
            for person_id in people.get(addressee.organization_id, ())
        )
        for addressee in addressees
    }


async def tell_representatives(
    block: Block,
    organization_id: int,
    notification: Notification,
    occasion: str,
    *,
    but: int | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    due: datetime | None = None,
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
        due=due,
    )
