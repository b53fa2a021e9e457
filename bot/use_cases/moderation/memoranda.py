"""Moderators name a signatory of a memorandum where the party's own people do not answer."""

from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.memoranda.access import require_memorandum
from bot.use_cases.memoranda.signatories import party_by, replace_signatory
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.organizations.access import require_organization


class AppointSignatory(UseCase):
    """Name another of a party's people as its signatory. Nobody decides on what is theirs: none of the parties may be
    the moderator's own.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, memorandum_id: int, organization_id: int, person_id: int) -> None:
        async with self.uow as block:
            actor = await self.identity.actor()
            memorandum = await require_memorandum(block, memorandum_id, lock=True)
            party = party_by(memorandum, organization_id)
            where = (await require_organization(block, organization_id)).region
            for each in memorandum.parties:
                organization = await require_organization(block, each.organization_id)
                await require_impartial(block, actor, organization, region=where)
            await replace_signatory(self, block, actor, memorandum, party, person_id)
