"""Where half-filled forms are kept."""

from typing import Protocol

from bot.models.drafts import Draft


class Drafts(Protocol):
    async def get(self, person_id: int, form: str) -> Draft | None: ...
    async def save(self, draft: Draft) -> None: ...
    async def delete(self, person_id: int, form: str) -> None: ...
