"""The file of a memorandum. Once it is agreed, it is sealed, kept, and served from there; until then it is a draft."""

import hashlib
from dataclasses import dataclass, replace
from typing import ClassVar

from bot.models.memoranda import Memorandum, MemorandumFile
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.access import require_memorandum, require_party
from bot.use_cases.memoranda.document import MemorandumDocument, MemorandumPrinter
from bot.use_cases.memoranda.freezing import document_by_now, names_by_now
from bot.use_cases.memoranda.in_english import in_english
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.seals.ports import SealedFiles

ATTACHMENT = "memorandum"
"""The kind of attachment for a memorandum's file."""
SEALED = "memorandum"
"""The kind under which sealed files are kept. The record is the memorandum."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed memorandum. Without a number it is a draft."""

    number: str | None
    project_title: str
    pdf: bytes


class ReadMemorandum(UseCase):
    """A memorandum's file, for people who represent a party."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, memorandum_id: int) -> Printed:
        async with self.uow.read() as block:
            await require_party(self, block, memorandum_id)
        return await print_memorandum(self.uow, self._printer, memorandum_id)


class ReadTranslation(UseCase):
    """The convenience copy in English, for people who represent a party. It is typeset anew each time: it has no force,
    and says so.
    """

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, memorandum_id: int) -> Printed:
        async with self.uow.read() as block:
            await require_party(self, block, memorandum_id)
        return await print_in_english(self.uow, self._printer, memorandum_id)


async def print_in_english(uow: UnitOfWork, printer: MemorandumPrinter, memorandum_id: int) -> Printed:
    """For whoever may read it."""
    async with uow.read() as block:
        memorandum = await require_memorandum(block, memorandum_id)
        document = await document_by_now(block, memorandum)
        names = await names_by_now(block, memorandum)
    pdf = await printer.print_translation(in_english(document, names))
    return Printed(document.number, document.project_title.kk or document.project_title.ru, pdf)


class PrintMemorandum(UseCase):
    """A memorandum's file for a message that the system sends. Whoever promised the message decided who gets it."""

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, memorandum_id: int) -> Printed:
        return await print_memorandum(self.uow, self._printer, memorandum_id)


async def print_document(printer: MemorandumPrinter, document: MemorandumDocument) -> Printed:
    """Print a document. Call this outside any block, because typesetting takes time."""
    return Printed(document.number, document.project_title.kk, await printer.print(document))


async def print_memorandum(uow: UnitOfWork, printer: MemorandumPrinter, memorandum_id: int) -> Printed:
    """The sealed file, or that of a memorandum that was agreed before there were seals; until then what it says by now,
    which is marked as a draft. Typesetting takes time and so is done outside any block.
    """
    async with uow.read() as block:
        memorandum = await require_memorandum(block, memorandum_id)
        document = await document_by_now(block, memorandum)
        sealed = await block[SealedFiles].of(SEALED, memorandum_id)
        stored = await block[Memoranda].file_of(memorandum_id)
    title = document.project_title.kk or document.project_title.ru
    if sealed is not None:
        return Printed(memorandum.number, title, sealed.content)
    if stored is not None:
        return Printed(memorandum.number, title, stored.content)
    if memorandum.agreed_before_seals:
        return await _made_once(uow, printer, memorandum, document)
    return await print_document(printer, replace(document, stage="put", number=None, dated=None))


async def _made_once(
    uow: UnitOfWork, printer: MemorandumPrinter, memorandum: Memorandum, document: MemorandumDocument
) -> Printed:
    """The file of a memorandum that was agreed before there were seals, and that nobody has read yet: the first that is
    stored is everybody's.
    """
    made = await print_document(printer, document)
    async with uow as block:
        file = await block[Memoranda].keep_file(
            MemorandumFile(
                memorandum_id=memorandum.id,
                content=made.pdf,
                sha256=hashlib.sha256(made.pdf).hexdigest(),
                made_at=memorandum.agreed_at or memorandum.created_at,
            )
        )
        await block.commit()
        return Printed(made.number, made.project_title, file.content)
