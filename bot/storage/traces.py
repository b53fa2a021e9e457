"""Erases what belongs to a person alone, table by table, as the features have registered it."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from bot.models.memoranda import MemorandumSignatory
from bot.models.people import Consent, Person
from bot.models.words import ERASED
from bot.use_cases.kernel.registry import Erase, Kept

Words = TypeVar("Words")


class SqlTraces:
    def __init__(self, session: AsyncSession, traces: Mapping[str, Erase | Kept]) -> None:
        self._session = session
        self._traces = traces

    async def erase(self, person_id: int, at: datetime) -> None:
        for erase in self._traces.values():
            if not isinstance(erase, Kept):
                await erase(self._session, person_id, at)


def rows_of(person: InstrumentedAttribute[int]) -> Erase:
    """An eraser that deletes the rows whose column `person` holds the person's id."""

    async def erase(session: AsyncSession, person_id: int, _: datetime) -> None:
        await session.execute(sa.delete(person.class_).where(person == person_id))

    return erase


async def words_of(session: AsyncSession, person_id: int) -> Collection[str]:
    """What the person is called in our records, the longest first: their name, the one at the messenger, the one by
    which they sign.
    """
    found = await session.execute(
        sa.union(
            sa.select(Person.name).where(Person.id == person_id),
            sa.select(Consent.subject).where(Consent.person_id == person_id),
            sa.select(MemorandumSignatory.name).where(MemorandumSignatory.person_id == person_id),
        )
    )
    return sorted({name for (name,) in found} - {"", ERASED}, key=len, reverse=True)


def without(kept: Words, called: Collection[str]) -> Words:
    """The same text, or JSON of any shape, with a gap in place of each of these words."""
    return _without(kept, called)  # type: ignore[no-any-return]


def _without(kept: Any, called: Collection[str]) -> Any:  # noqa: ANN401 - JSON has any shape
    if isinstance(kept, str):
        for word in called:
            kept = kept.replace(word, ERASED)
        return kept
    if isinstance(kept, Mapping):
        return {key: _without(value, called) for key, value in kept.items()}
    return [_without(value, called) for value in kept] if isinstance(kept, list) else kept
