"""People in memory."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.models.drafts import Draft
from bot.models.meetings import Meeting, MeetingPlace
from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.models.people import Person
from bot.models.roles import StaffRole
from tests.fakes.shelf import Shelf


class FakePeople:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add(self, person: Person) -> None:
        self._shelf.add(person)

    async def get(self, person_id: int) -> Person | None:
        return self._shelf.by_id(Person, person_id)

    async def by_account(self, account_id: int) -> Person | None:
        return self._shelf.first(Person, lambda person: person.account_id == account_id)

    async def with_staff_role(self, role: StaffRole) -> Sequence[Person]:
        return self._shelf.all(Person, lambda person: role in person.staff_roles)

    async def personal_data(self, person_id: int) -> dict[str, Any]:
        """The real one walks every table; here the person's own row stands for all of them."""
        person = self._shelf.by_id(Person, person_id)
        return {"people": [{"id": person.id, "name": person.name}]} if person else {}

    async def erase(self, person_id: int, at: datetime) -> None:
        self._shelf.delete(
            *self._shelf.all(Draft, lambda draft: draft.person_id == person_id),
            *self._shelf.all(
                OutboxMessage,
                lambda message: (
                    message.recipient_id == person_id and message.status is DeliveryStatus.PENDING
                ),
            ),
        )
        for meeting in self._shelf.all(Meeting):
            if meeting.answered_by == person_id:
                meeting.words = ""
            if meeting.created_by == person_id:
                meeting.note = ""
                if meeting.place is MeetingPlace.ELSEWHERE and not meeting.ahead(at):
                    meeting.address = "…"
