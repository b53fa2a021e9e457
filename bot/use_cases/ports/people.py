"""People, and who acts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.models.organizations import OrganizationKind
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.permissions import Permission, Role, granted


@dataclass(frozen=True, slots=True)
class Represented:
    """An organisation that the actor represents."""

    organization_id: int
    kind: OrganizationKind
    verified: bool


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever acts now. `account_id` is their account at the messenger; a guest has no `person_id` yet."""

    person_id: int | None
    account_id: int | None
    language: Language
    name: str = ""
    roles: frozenset[Role] = frozenset({Role.GUEST})
    represents: tuple[Represented, ...] = ()

    @property
    def permissions(self) -> frozenset[Permission]:
        return granted(self.roles)

    def represented(self, organization_id: int) -> Represented | None:
        return next((item for item in self.represents if item.organization_id == organization_id), None)


class Identity(Protocol):
    """Says who acts. Never taken from callback data."""

    async def actor(self) -> Actor: ...

    def changed(self) -> None:
        """What is known of the actor is no longer true: look again at the next question."""


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
