"""Seals agreed memoranda: prints them, seals the file, keeps it, and then promises it to all. Nothing is sent before it
is kept, and what is kept is never made again.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.memoranda import Memorandum
from bot.models.memoranda.extending import extends_once_signed
from bot.models.waits import WaitsFor
from bot.models.words import LegalDate
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Attachment, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.kernel.waiting import OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.memoranda.access import first_of, project_of, require_memorandum
from bot.use_cases.memoranda.asking import SEAL, title_of
from bot.use_cases.memoranda.counting import term_of
from bot.use_cases.memoranda.document import MemorandumDocument, MemorandumPrinter
from bot.use_cases.memoranda.free_will_asking import ask_businesses
from bot.use_cases.memoranda.freezing import document_by_now, require_as_confirmed
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.printable import require_sealable
from bot.use_cases.memoranda.printing import ATTACHMENT, SEALED
from bot.use_cases.memoranda.telling_all import tell_all
from bot.use_cases.seals.ports import NoSealKeyError, SealedFiles, Sealer

_BATCH = 20


@dataclass(frozen=True, slots=True)
class Imprint:
    """Where the pages of this installation are, for the code on a document. `served`: they are there."""

    public_url: str
    served: bool = True

    def page(self, check_code: str) -> str:
        """The address of a memorandum's public page; empty without a code."""
        return f"{self.public_url}/m/{check_code}" if check_code else ""

    def project(self, code: str) -> str:
        """The address of a project's public page; empty where no pages are served."""
        return f"{self.public_url}/p/{code}" if self.served else ""

    def on(self, document: MemorandumDocument, check_code: str | None) -> MemorandumDocument:
        return replace(document, check_url=self.page(check_code or "") or None)


class SealMemoranda(UseCase):
    """Seals what waits for it, the longest waiting first, until `most` are sealed. Returns how many were; 0 without a
    key, and then it waits for administrators.

    Those that cannot be printed hold up no other, however many they are; such bugs are raised at the end as an
    `ExceptionGroup`.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(  # noqa: PLR0917
        self,
        identity: Identity,
        uow: UnitOfWork,
        clock: Clock,
        printer: MemorandumPrinter,
        sealer: Sealer,
        imprint: Imprint,
    ) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer
        self._sealer = sealer
        self._imprint = imprint

    async def __call__(self, most: int = _BATCH) -> int:
        sealed, bugs, tried = 0, [], set[int]()
        while sealed < most:
            async with self.uow.read() as block:
                next_ = await block[Memoranda].to_seal(but=tried)
            if next_ is None:
                break
            tried.add(next_)
            try:
                sealed += await self._seal(next_)
            except NoSealKeyError:
                break
            except Exception as bug:  # noqa: BLE001 - raised at the end
                bugs.append(bug)
        if bugs:
            msg = "some memoranda could not be sealed"
            raise ExceptionGroup(msg, bugs)
        return sealed

    async def next_due(self) -> datetime | None:
        """At once, if anything waits: it has been due since it was agreed."""
        async with self.uow.read() as block:
            return None if await block[Memoranda].to_seal() is None else self.clock.now()

    async def _seal(self, memorandum_id: int) -> bool:
        """Whether it was sealed just now: not if another process was faster. Printing and sealing take time, so they
        are done outside any block.
        """
        async with self.uow.read() as block:
            stamp = await block[SealedFiles].stamp(SEALED, memorandum_id)
            memorandum = await require_memorandum(block, memorandum_id)
            require_as_confirmed(memorandum.versions[-1])
            document = self._imprint.on(await document_by_now(block, memorandum), memorandum.check_code)
            require_sealable(document, memorandum.versions[-1].id)
        sealed = None
        if stamp is None:
            await self._sealer.chain()
            sealed = await self._sealer.seal(await self._printer.print(document))
        async with self.uow as block:
            memorandum = await require_memorandum(block, memorandum_id, lock=True)
            seal = await block[Memoranda].seal_of(memorandum_id)
            if seal is None or seal.sha256 is not None:
                return False
            if sealed is not None:
                file = await block[SealedFiles].keep(sealed, SEALED, memorandum_id)
                seal.sha256, seal.sealed_at = file.sha256, file.sealed_at
            elif stamp is not None:
                seal.sha256, seal.sealed_at = stamp.sha256, stamp.sealed_at
            await block.waits.end(SEAL, memorandum_id, "sealed")
            await _tell(block, memorandum, self.clock.now())
            await block.commit()
            return True


async def _tell(block: Block, memorandum: Memorandum, now: datetime) -> None:
    project = await project_of(block, memorandum)
    first = await first_of(block, memorandum)
    key = "memorandum-extended" if first else "memorandum-agreed"
    if first is not None and extends_once_signed(first, memorandum):
        key = "memorandum-extension-agreed"
    notification = Notification(
        key,
        {
            "project": title_of(memorandum, project),
            "number": memorandum.number or "",
            **(
                {"first": first.number or "", "until": LegalDate(memorandum.term_until)}
                if first
                else {"term": term_of(memorandum)}
            ),
        },
        actions=(
            (Action("bring-copy", memorandum.id, "primary"),),
            *(((Action("open-plan", memorandum.id),),) if project and not first else ()),
            (Action("open-memorandum", memorandum.id),),
        ),
        attachment=Attachment(ATTACHMENT, memorandum.id),
    )
    await tell_all(block, memorandum, notification, now=now)
    # After the document, and not before it: who was asked first did not know yet what for.
    await ask_businesses(block, memorandum, title_of(memorandum, project), now)


async def _not_sealed(block: Block, memorandum_ids: Collection[int], _: datetime) -> Collection[int]:
    return [id_ for id_ in memorandum_ids if await _waits(block, id_)]


async def _waits(block: Block, memorandum_id: int) -> bool:
    seal = await block[Memoranda].seal_of(memorandum_id)
    return seal is not None and seal.sha256 is None


async def _nothing_more(_: Block, __: Collection[Ring], ___: datetime) -> tuple[Message, ...]:
    """Administrators read of it in their summary."""
    return ()


SEALS = WaitKind(
    name=SEAL,
    waits_for=WaitsFor.ADMINISTRATORS,
    moments=(Moment(1, working=True), Moment(3, working=True)),
    ends=False,
    still_waiting=_not_sealed,
    on_ring=_nothing_more,
    untold={OVERDUE: Untold.IN_SUMMARY},
)
