"""Where an organisation meets others: its office, and its link for meetings online. They are asked once and kept.

It is no part of what moderators look at. Its own people see it on their card and can have it forgotten; the other side
of a meeting reads what that meeting keeps of it, which stays as it is.
"""

from enum import StrEnum
from typing import ClassVar

from bot.models.organizations import Organization
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import require_organization, require_representative


class Whereabouts(StrEnum):
    """What is kept. The values are the fields of an organisation."""

    OFFICE = "office_address"
    LINK = "meeting_link"


async def keep_whereabouts(
    block: Block, actor: Actor, organization: Organization, which: Whereabouts, value: str
) -> None:
    """Keep an address or a link for the next meeting ("" forgets it). It is on record with the organisation."""
    if getattr(organization, which.value) == value:
        return
    setattr(organization, which.value, value)
    await block.audit.record(
        actor, "organization.whereabouts", "organization", organization.id, fields=[which.value]
    )


class ForgetWhereabouts(UseCase):
    """Keep the address or the link no longer: the form for a meeting asks for it again."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int, which: Whereabouts) -> None:
        actor, _ = await require_representative(self, organization_id)
        async with self.uow as block:
            organization = await require_organization(block, organization_id, lock=True)
            await keep_whereabouts(block, actor, organization, which, "")
            await block.commit()
