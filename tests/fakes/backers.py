"""Backers' profiles in memory."""

from collections.abc import Sequence

from bot.models.backers import BackerProfile
from bot.models.organizations import Organization
from tests.fakes.shelf import Shelf


class FakeBackers:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add(self, profile: BackerProfile) -> None:
        self._shelf.add(profile)

    async def get(self, organization_id: int) -> BackerProfile | None:
        return self._shelf.first(BackerProfile, lambda row: row.organization_id == organization_id)

    async def get_for_update(self, organization_id: int) -> BackerProfile | None:
        return await self.get(organization_id)

    async def active(self) -> Sequence[tuple[BackerProfile, Organization]]:
        found = []
        for profile in self._shelf.all(BackerProfile, lambda row: not row.paused):
            organization = self._shelf.by_id(Organization, profile.organization_id)
            if organization is not None and organization.verified:
                found.append((profile, organization))
        return sorted(found, key=lambda pair: pair[1].id)
