"""Organisations that would stand without anybody if the actor went."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.access import own_organization_ids
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class WithoutSuccessor:
    organization_id: int
    name: OrganizationName


class ListWithoutSuccessor(UseCase):
    """The organisations that nobody but the actor represents: for each they may invite somebody before they go."""

    permission: ClassVar = Permission.OWN_DATA
    reads: ClassVar = True

    async def __call__(self) -> tuple[WithoutSuccessor, ...]:
        actor = await self.identity.actor()
        own = own_organization_ids(actor)
        async with self.uow.read() as block:
            people = await block[Organizations].people_of(own)
            return tuple(
                WithoutSuccessor(organization.id, name_of(organization))
                for organization, _ in await block[Organizations].of_person(actor.person_id or 0)
                if organization.id in own and len(people.get(organization.id, ())) == 1
            )
