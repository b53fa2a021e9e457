"""Rounds of a forum's fair, and who takes part in one."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.models.fairs import FairPair, FairRound, FairShortfall, FairStatus, PairOutcome
from bot.models.projects import Project


class Fairs(Protocol):
    async def add(self, round_: FairRound) -> None: ...
    async def get(self, round_id: int) -> FairRound | None: ...
    async def get_for_update(self, round_id: int) -> FairRound | None: ...
    async def by_submission(self, submission_id: str) -> FairRound | None: ...
    async def of_forum(self, forum_id: int, *, offset: int, limit: int) -> Sequence[FairRound]:
        """The newest first."""

    async def count_of_forum(self, forum_id: int) -> int: ...
    async def oldest(self, status: FairStatus) -> FairRound | None: ...

    async def projects(self) -> Sequence[Project]:
        """Those that take part: they seek support, and a verified organisation carries them."""

    async def count_projects(self) -> int: ...
    async def add_result(self, pairs: Sequence[FairPair], shortfalls: Sequence[FairShortfall]) -> None: ...
    async def pair(self, pair_id: int) -> FairPair | None: ...
    async def waiting_pairs(self, round_id: int, limit: int) -> Sequence[int]:
        """Ids of those without an outcome, in the order in which they were added."""

    async def outcomes(self, round_id: int) -> Mapping[PairOutcome, int]:
        """How many pairs came to each; one that none came to is left out."""

    async def shortfalls(
        self, round_id: int, *, offset: int, limit: int
    ) -> Sequence[tuple[FairShortfall, Project]]:
        """Those with the fewest viewers first."""
