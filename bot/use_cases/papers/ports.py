"""Where papers are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from bot.models.papers import PledgePaper
from bot.models.voices import Tally
from bot.use_cases.pledges.ports import Deal


class Papers(Protocol):
    async def add(self, paper: PledgePaper) -> None: ...
    async def get(self, paper_id: int) -> PledgePaper | None: ...
    async def of_pledge(self, pledge_id: int) -> Sequence[PledgePaper]:
        """All of them, the oldest first. Whoever adds one has locked the pledge."""


class Years(Protocol):
    """What the report of a year is made of."""

    async def given_by(self, organization_id: int) -> Sequence[Deal]:
        """All that this organisation has promised anybody, the earliest first."""

    async def reached_in(self, project_ids: Collection[int], year: int) -> Sequence[tuple[int, date, int]]:
        """The project, the month, and how many people its report tells of; one query for all."""

    async def voices_in(self, project_ids: Collection[int], year: int) -> Mapping[int, Tally]:
        """What people at the places of these projects have answered; of places that are closed, nothing. One query for
        all.
        """
