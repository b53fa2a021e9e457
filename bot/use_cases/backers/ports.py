"""Where the profiles of backers are kept."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.models.backers import BackerProfile
from bot.models.organizations import Organization


class Backers(Protocol):
    """Profiles of backers. An organisation's id is the key of its profile."""

    async def add(self, profile: BackerProfile) -> None: ...
    async def get(self, organization_id: int) -> BackerProfile | None: ...
    async def get_for_update(self, organization_id: int) -> BackerProfile | None: ...
    async def of(
        self, organization_ids: Collection[int], *, lock: bool = False
    ) -> Mapping[int, BackerProfile]:
        """The profiles of those of these organisations that have one, by organisation."""

    async def unserved(self) -> Sequence[int]:
        """Ids of those active backers for which the best projects were not chosen since they were verified, or have
        last changed what they support. Who has waited longest comes first.
        """

    async def active(self, *, paused: bool = False) -> Sequence[tuple[BackerProfile, Organization]]:
        """Profiles of verified organisations that are not paused; with `paused` these too."""
