"""Half-filled forms and series of numbers in memory."""

from bot.models.drafts import Draft
from bot.models.numbers import Counter
from tests.fakes.shelf import Shelf


class FakeDrafts:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def get(self, person_id: int, form: str) -> Draft | None:
        return self._shelf.first(Draft, lambda draft: (draft.person_id, draft.form) == (person_id, form))

    async def save(self, draft: Draft) -> None:
        await self.delete(draft.person_id, draft.form)
        self._shelf.add(draft)

    async def delete(self, person_id: int, form: str) -> None:
        draft = await self.get(person_id, form)
        if draft is not None:
            self._shelf.delete(draft)


class FakeNumbers:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def next(self, series: str) -> int:
        counter = self._shelf.first(Counter, lambda row: row.name == series)
        if counter is None:
            counter = Counter(name=series, value=0)
            self._shelf.add(counter)
        counter.value += 1
        return counter.value
