"""People, and who acts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from bot.models.people import Person
from bot.models.roles import StaffRole


class PeopleRepository(Protocol):
    async def add(self, person: Person) -> None: ...
    async def get(self, person_id: int) -> Person | None: ...
    async def by_account(self, account_id: int) -> Person | None: ...
    async def with_staff_role(self, role: StaffRole) -> Sequence[Person]: ...
    async def personal_data(self, person_id: int) -> dict[str, Any]:
        """Everything kept about a person, by table, ready for JSON."""

    async def erase_traces(self, person_id: int, at: datetime) -> None:
        """Remove what belongs to the person alone: drafts, stars, registrations, unsent messages, their own words
        about meetings. Where a meeting ahead takes place stays, for those who come.
        """
