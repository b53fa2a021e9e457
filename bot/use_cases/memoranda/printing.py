"""Prints a memorandum: makes a document of the records, in Kazakh and Russian side by side, and a file of that."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.models import reference, signatories
from bot.models.country import local
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.reference import Language, Names
from bot.understanding.organization_names import official_name
from bot.understanding.place_wording import located
from bot.understanding.settlements import place_of
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.memoranda.access import records_of, require_memorandum, require_party
from bot.use_cases.memoranda.document import (
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    MemorandumPrinter,
    PlannedAction,
)

ATTACHMENT = "memorandum"
"""The kind of attachment for a memorandum's file."""


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
            _, memorandum = await require_party(self, block, memorandum_id)
            document = await _document(block, memorandum)
        return await print_document(self._printer, document)


class PrintMemorandum(UseCase):
    """A memorandum's file for a message that the system sends. Whoever promised the message decided who gets it."""

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, memorandum_id: int) -> Printed:
        async with self.uow.read() as block:
            document = await _document(block, await require_memorandum(block, memorandum_id))
        return await print_document(self._printer, document)


async def print_document(printer: MemorandumPrinter, document: MemorandumDocument) -> Printed:
    """Print a document. Call this outside any block, because typesetting takes time."""
    return Printed(document.number, document.project_title, await printer.print(document))


async def _document(block: Block, memorandum: Memorandum) -> MemorandumDocument:
    return document_of(memorandum, *await records_of(block, memorandum))


def document_of(
    memorandum: Memorandum, project: Project, organizations: Mapping[int, Organization]
) -> MemorandumDocument:
    """The document of a memorandum. `organizations` are those of the parties, by id.

    A memorandum that is not in force has no number yet; its document has the date on which it was drafted.
    """
    return MemorandumDocument(
        title=_both(signatories.title()),
        place=_place(memorandum.place, project),
        dated=local(memorandum.in_force_at or memorandum.created_at).date(),
        level=memorandum.level.value,
        project_title=project.title,
        parties=tuple(_party(party, organizations[party.organization_id]) for party in memorandum.parties),
        number=memorandum.number,
        aims=tuple(LocalizedText.as_written(line) for line in memorandum.subject.splitlines() if line),
        areas=tuple(_both(reference.spheres()[sphere].name) for sphere in project.spheres),
        plan=tuple(PlannedAction(item.what, item.who, due_on=item.until) for item in memorandum.plan_items),
        term_months=memorandum.term_months or 1,
        last_day=None if memorandum.term_months else memorandum.term_until,
    )


def _party(party: MemorandumParty, organization: Organization) -> DocumentParty:
    return DocumentParty(
        side=party.side.value,
        name=_name(organization),
        address=_address(organization.region, organization.settlement),
        signatory=party.signatory_name,
        position=_both(signatories.in_words(signatories.positions(), party.position)),
        authority=_both(signatories.in_words(signatories.bases(), party.basis)),
        intentions=party.intentions,
        bin=organization.bin,
        acknowledged_at=party.acknowledged_at,
    )


def _name(organization: Organization) -> LocalizedText:
    """The organisation's name in each language; if it has none in that language, one that it has."""
    kazakh = organization.name_kk or organization.name_ru or organization.name_en
    russian = organization.name_ru or organization.name_kk or organization.name_en
    return LocalizedText(
        kk=official_name(organization.legal_form, kazakh, Language.KAZAKH),
        ru=official_name(organization.legal_form, russian, Language.RUSSIAN),
    )


def _place(written: str, project: Project) -> LocalizedText:
    """The place, with its region if that is known, because many villages share a name."""
    if written == project.settlement or place_of(written, project.region):
        return _address(project.region, written)
    return LocalizedText.as_written(written)


def _address(region: str, settlement: str) -> LocalizedText:
    """Where a settlement lies, as wide as its region. A known one has its name of today in both languages."""
    place = place_of(settlement, region)
    if place is not None:
        return LocalizedText(kk=located(place, "kk"), ru=located(place, "ru"))
    name = reference.regions()[region].name
    return LocalizedText(kk=f"{name.kk}, {settlement}", ru=f"{name.ru}, {settlement}")


def _both(names: Names) -> LocalizedText:
    return LocalizedText(kk=names.kk, ru=names.ru)
