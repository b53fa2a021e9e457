"""Keeping a half-filled form, finding it again, discarding it. While it is kept, it waits for its person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from bot.models.drafts import Draft
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.drafts.waiting import FORM, end_drafts
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.wait_views import WaitView


@dataclass(frozen=True, slots=True)
class KeptForm:
    """The answers given so far, and how long they wait; drafts of an earlier version do not."""

    id: int
    form: str
    answers: dict[str, Any]
    wait: WaitView | None = None


class SaveDraft(UseCase):
    """Keep the answers that were given so far. The clock counts from the last answer."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, form: str, answers: Mapping[str, Any]) -> None:
        _, person_id = await self.person()
        async with self.uow as block:
            draft = await block[Drafts].save(
                Draft(person_id=person_id, form=form, answers=dict(answers), updated_at=self.clock.now())
            )
            await block.waits.restart(FORM, draft.id, party_id=person_id)
            await block.commit()


class FindDraft(UseCase):
    """What was kept, or None."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, form: str) -> KeptForm | None:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            draft = await block[Drafts].get(person_id, form)
            if draft is None:
                return None
            wait = (await block.waits.views(FORM, [draft.id])).get(draft.id)
            return KeptForm(draft.id, draft.form, dict(draft.answers), wait and wait.read_by(ours=True))


class ListDrafts(UseCase):
    """The person's own forms left half-way, the last one first."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self) -> Sequence[KeptForm]:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            drafts = await block[Drafts].of_person(person_id)
            return [
                KeptForm(draft.id, draft.form, dict(draft.answers))
                for draft in sorted(drafts, key=lambda draft: draft.updated_at, reverse=True)
            ]


class FindForm(UseCase):
    """The name of the form of one's own draft. Raises `OutdatedError` once it was sent, discarded or deleted."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, draft_id: int) -> str:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            draft = (await block[Drafts].by_ids([draft_id])).get(draft_id)
            if draft is None or draft.person_id != person_id:
                raise OutdatedError("draft-gone")
            return draft.form


class DiscardDraft(UseCase):
    """Keep the answers no longer, because they were `sent`, or because the person begins anew."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, form: str, *, sent: bool = False) -> None:
        _, person_id = await self.person()
        async with self.uow as block:
            draft = await block[Drafts].get(person_id, form)
            await end_drafts(block, [draft] if draft else [], "sent" if sent else "discarded")
            await block.commit()
