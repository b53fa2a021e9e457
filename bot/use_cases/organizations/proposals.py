"""An organisation's people take back a change that waits, of its card or of one of its projects."""

from typing import ClassVar

from bot.models.changes import Change
from bot.use_cases.changes.access import require_change
from bot.use_cases.changes.events import ChangeDropped
from bot.use_cases.changes.proposing import WAIT_OF
from bot.use_cases.changes.views import labels_of
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import require_represented
from bot.use_cases.organizations.notifications import Representative


class TakeBackChange(UseCase):
    """Take back a change that waits, one's own or a colleague's, who is told. So a proposed contact is declined."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, change_id: int) -> None:
        actor, person_id = await self.person()
        async with self.uow as block:
            change = await require_change(block, change_id, lock=True)
            require_represented(actor, change.organization_id)
            fields = sorted(change.after)
            change.take_back(person_id, self.clock.now())
            await block.waits.end(WAIT_OF[change.kind], change.id, "taken-back")
            await block.touch(ChangeDropped(change.entity, change.record_id))
            await block.audit.record(
                actor,
                f"{change.entity.value}.take-back",
                change.entity.value,
                change.record_id,
                fields=fields,
            )
            if change.proposed_by != person_id:
                await _tell_proposer(block, change, actor.name, fields)
            await block.commit()


async def _tell_proposer(block: Block, change: Change, person: str, fields: list[str]) -> None:
    notification = Notification(
        "change-taken-back",
        {"person": person, "fields": labels_of(change.entity, fields)},
        actions=((Action(f"open-{change.entity.value}", change.record_id),),),
    )
    to = Representative(change.organization_id, change.proposed_by)
    await tell(
        block,
        [change.proposed_by],
        notification,
        f"change-taken-back:{change.id}",
        to=lambda _: to,
    )
