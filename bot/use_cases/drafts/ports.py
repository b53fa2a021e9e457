"""Where half-filled forms are kept."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.models.drafts import Draft


class Drafts(Protocol):
    async def get(self, person_id: int, form: str) -> Draft | None: ...
    async def by_ids(self, draft_ids: Collection[int]) -> Mapping[int, Draft]: ...
    async def of_person(self, person_id: int) -> Sequence[Draft]: ...
    async def of_form(self, form: str) -> Sequence[Draft]:
        """Everybody's drafts of this form, and of forms whose name goes on with further ids."""

    async def save(self, draft: Draft) -> Draft:
        """The draft as it is kept now. It takes the place of the person's earlier one of the same form."""

    async def delete(self, draft_ids: Collection[int]) -> None: ...
