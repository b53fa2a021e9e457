"""What an upgrade leaves to be done for memoranda that lie before their parties, before the first update is handled."""

from typing import ClassVar

from bot.models.memoranda import Memorandum
from bot.models.memoranda.negotiating import put_no_more
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import project_of
from bot.use_cases.memoranda.asking import end_confirmations, title_of
from bot.use_cases.memoranda.document import WORDINGS
from bot.use_cases.memoranda.freezing import freeze_late
from bot.use_cases.memoranda.going_on import go_on
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.telling_all import tell_all

_BATCH = 100


class FreezeEarlierMemoranda(UseCase):
    """Freezes those that an earlier version put before their parties without freezing them, from the records of this
    day, and marks them so. Returns how many it froze; 0 means that none is left.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self) -> int:
        async with self.uow.read() as block:
            if not await block[Memoranda].not_frozen(1):
                return 0
        async with self.uow as block:
            memoranda = await block[Memoranda].not_frozen(_BATCH)
            for memorandum in memoranda:
                await freeze_late(block, memorandum, self.clock.now())
            await block.commit()
        return len(memoranda)


class PutAnewInTodaysWording(UseCase):
    """Puts anew what lies before its parties in a wording that is not kept any more: nobody agrees on words that cannot
    be printed. Earlier confirmations lapse, and all are told. Returns how many it was; 0 means that none is left.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self) -> int:
        async with self.uow.read() as block:
            if not await block[Memoranda].put_in_other_wording(WORDINGS, 1):
                return 0
        async with self.uow as block:
            memoranda = await block[Memoranda].put_in_other_wording(WORDINGS, _BATCH)
            for memorandum in memoranda:
                await self._put_anew(block, memorandum)
            await block.commit()
        return len(memoranda)

    async def _put_anew(self, block: Block, memorandum: Memorandum) -> None:
        now = self.clock.now()
        actor = await self.identity.actor()
        put_no_more(memorandum, now)
        await end_confirmations(block, memorandum, "replaced")
        await block.audit.record(actor, "memorandum.put_anew", "memorandum", memorandum.id)
        await block.flush()
        said = Notification(
            "memorandum-reworded",
            {"project": title_of(memorandum, await project_of(block, memorandum))},
            actions=((Action("open-memorandum", memorandum.id),),),
        )
        await tell_all(block, memorandum, said, occasion=f"{memorandum.id}:{len(memorandum.versions)}")
        await go_on(block, memorandum, now)
