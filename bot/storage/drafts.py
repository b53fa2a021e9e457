"""Half-filled forms."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.drafts import Draft


class SqlDrafts:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, person_id: int, form: str) -> Draft | None:
        query = sa.select(Draft).where(Draft.person_id == person_id, Draft.form == form)
        draft: Draft | None = await self._session.scalar(query)
        return draft

    async def by_ids(self, draft_ids: Collection[int]) -> Mapping[int, Draft]:
        found = await self._session.scalars(sa.select(Draft).where(Draft.id.in_(draft_ids)))
        return {draft.id: draft for draft in found}

    async def of_person(self, person_id: int) -> Sequence[Draft]:
        found = await self._session.scalars(sa.select(Draft).where(Draft.person_id == person_id))
        return found.all()

    async def of_form(self, form: str) -> Sequence[Draft]:
        further = Draft.form.startswith(f"{form}:", autoescape=True)
        found = await self._session.scalars(sa.select(Draft).where(sa.or_(Draft.form == form, further)))
        return found.all()

    async def save(self, draft: Draft) -> Draft:
        kept = await self.get(draft.person_id, draft.form)
        if kept is None:
            self._session.add(draft)
            await self._session.flush()
            return draft
        kept.answers, kept.updated_at = draft.answers, draft.updated_at
        return kept

    async def delete(self, draft_ids: Collection[int]) -> None:
        await self._session.execute(sa.delete(Draft).where(Draft.id.in_(draft_ids)))
