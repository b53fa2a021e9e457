"""Where people are kept, and what is kept of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from bot.models.consents import Wording
from bot.models.organizations import Organization
from bot.models.people import Person, RoleChange
from bot.models.roles import StaffRole


class People(Protocol):
    async def add(self, person: Person) -> None: ...
    async def get(self, person_id: int) -> Person | None: ...
    async def get_for_update(self, person_id: int) -> Person | None: ...
    async def by_account(self, account_id: int) -> Person | None: ...
    async def away_since(
        self, before: datetime, limit: int, *, told_before: datetime | None
    ) -> Sequence[Person]:
        """People who were last seen before that moment, locked: those not told yet that their data will go, or those
        who were told `told_before`.
        """

    async def next_away(self) -> tuple[datetime | None, datetime | None]:
        """Of those who were not told yet that their data will go, when the first was last seen; of those who were, when
        the first was told.
        """

    async def with_staff_role(self, role: StaffRole) -> Sequence[Person]: ...
    async def add_role_change(self, change: RoleChange) -> None: ...
    async def role_change(self, change_id: int) -> RoleChange | None: ...
    async def mark_of(self, account_id: int) -> str:
        """A digest that stands for an account which is barred, and from which its number cannot be read."""

    async def barred_before(self, account_id: int) -> Person | None:
        """Whoever had this account, was barred, and then forgotten."""

    async def hold(self, *person_ids: int) -> None:
        """Lock what these people sign, or may sign, before anything of theirs is changed: deeds lock it first too."""

    async def both_sign(self, person_id: int, other_id: int) -> bool:
        """Whether both are signatories of one memorandum by now: they cannot be one person."""

    async def join(self, person_id: int, into_id: int) -> None:
        """Everything that points at the one person points at the other from now on. What was loaded is read anew."""

    async def keep_wording(self, wording: Wording) -> Wording:
        """The stored wording of that hash; this one is stored if there is none."""


class OwnData(Protocol):
    """Reads what is kept of one person, whichever feature keeps it."""

    async def rows(self, person_id: int) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """All rows that are the person's, by table: those that point at them, their screens and the replies that they
        are owed, the cards of organisations that they represent, memoranda that they sign.
        """

    async def named(self, table: str, ids: set[int]) -> Mapping[int, Mapping[str, Any]]: ...
    async def as_contact(self, phone: str) -> Sequence[Organization]:
        """The organisations that name this number as their contact's."""
