"""Where papers are kept."""

from collections.abc import Sequence
from typing import Protocol

from bot.models.papers import PledgePaper


class Papers(Protocol):
    async def add(self, paper: PledgePaper) -> None: ...
    async def get(self, paper_id: int) -> PledgePaper | None: ...
    async def of_pledge(self, pledge_id: int) -> Sequence[PledgePaper]:
        """All of them, the oldest first. Whoever adds one has locked the pledge."""
