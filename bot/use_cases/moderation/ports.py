"""Where it is kept what staff were told, and what is asked for it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.models.briefings import Briefing
from bot.models.people import Person
from bot.models.waits import WaitsFor


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many things of a kind wait for these staff of a region."""

    kind: str
    waits_for: WaitsFor
    region: str | None
    overdue: bool
    count: int


class Briefings(Protocol):
    async def staff(self) -> Sequence[Person]:
        """Moderators and administrators who have consented and can be reached."""

    async def waiting(self) -> Sequence[Waiting]:
        """All that waits for staff."""

    async def working_for_state(self, person_ids: Sequence[int]) -> Collection[int]:
        """Those of these people who represent a state body."""

    async def of(self, person_ids: Sequence[int]) -> Mapping[int, Briefing]: ...
    async def keep(self, briefing: Briefing) -> None:
        """Store it in place of the person's earlier one."""
