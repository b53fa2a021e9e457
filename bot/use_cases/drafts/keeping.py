"""Keeping a half-filled form, finding it again, discarding it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from bot.models.drafts import Draft
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission


class SaveDraft(UseCase):
    """Keep the answers that were given so far."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, form: str, answers: Mapping[str, Any]) -> None:
        _, person_id = await self.person()
        async with self.uow as block:
            await block[Drafts].save(
                Draft(person_id=person_id, form=form, answers=dict(answers), updated_at=self.clock.now())
            )
            await block.commit()


class FindDraft(UseCase):
    """The answers that were kept, or None."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, form: str) -> dict[str, Any] | None:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            draft = await block[Drafts].get(person_id, form)
            return dict(draft.answers) if draft else None


class DiscardDraft(UseCase):
    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, form: str) -> None:
        _, person_id = await self.person()
        async with self.uow as block:
            await block[Drafts].delete(person_id, form)
            await block.commit()
