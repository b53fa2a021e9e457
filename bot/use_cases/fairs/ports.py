"""Where rounds of a forum's fair are kept, and which projects take part in them."""

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
        """A forum's rounds, the newest first."""

    async def count_of_forum(self, forum_id: int) -> int: ...
    async def oldest(self, status: FairStatus) -> FairRound | None: ...

    async def projects(self) -> Sequence[Project]:
        """Projects that take part: they seek support, and their carriers are verified."""

    async def count_projects(self) -> int: ...
    async def add_result(self, pairs: Sequence[FairPair], shortfalls: Sequence[FairShortfall]) -> None: ...
    async def pair(self, pair_id: int) -> FairPair | None: ...
    async def waiting_pairs(self, round_id: int, limit: int) -> Sequence[int]:
        """Ids of pairs without an outcome, in the order in which they were added."""

    async def outcomes(self, round_id: int) -> Mapping[PairOutcome, int]:
        """How many pairs have each outcome. An outcome that no pair has is left out."""

    async def shortfalls(
        self, round_id: int, *, offset: int, limit: int
    ) -> Sequence[tuple[FairShortfall, Project]]:
        """Shortfalls with their projects, the fewest viewers first."""
