"""Where people are kept."""

from collections.abc import Sequence
from typing import Any, Protocol

from bot.models.people import Person
from bot.models.roles import StaffRole


class People(Protocol):
    async def add(self, person: Person) -> None: ...
    async def get(self, person_id: int) -> Person | None: ...
    async def by_account(self, account_id: int) -> Person | None: ...
    async def with_staff_role(self, role: StaffRole) -> Sequence[Person]: ...
    async def personal_data(self, person_id: int) -> dict[str, Any]:
        """Everything that is kept about a person, by table, ready for JSON."""
