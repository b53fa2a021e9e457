"""Where the profiles of backers are kept."""

from collections.abc import Sequence
from typing import Protocol

from bot.models.backers import BackerProfile
from bot.models.organizations import Organization


class Backers(Protocol):
    """Profiles, by the organisation's id."""

    async def add(self, profile: BackerProfile) -> None: ...
    async def get(self, organization_id: int) -> BackerProfile | None: ...
    async def get_for_update(self, organization_id: int) -> BackerProfile | None: ...
    async def active(self) -> Sequence[tuple[BackerProfile, Organization]]:
        """Of verified organisations, without those that rest."""
