"""The archive of a party: its memoranda by stage, by year and by the other party, and the documents of all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from bot.models.country import local, moment
from bot.models.memoranda import OPEN, OVER, MemorandumStage
from bot.models.words import OrganizationName, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.memoranda.listing import MemorandumLine, line_of, own_number_of
from bot.use_cases.memoranda.ports import Among, Memoranda
from bot.use_cases.organizations.access import own_organization_ids
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of

GROUPS: Mapping[str, frozenset[MemorandumStage]] = {
    "open": OPEN,
    "agreed": frozenset({MemorandumStage.AGREED}),
    "signed": frozenset({MemorandumStage.SIGNED}),
    "ended": frozenset({MemorandumStage.ENDED}),
    "over": OVER,
}
"""Stages as people look for them."""
PACKED_AT_MOST = 500
"""As many documents are packed at once: some 60 MB."""


@dataclass(frozen=True, slots=True)
class ArchiveFilter:
    """`group` is one of `GROUPS`, `other_id` an organisation. None: any."""

    group: str | None = None
    year: int | None = None
    other_id: int | None = None

    def among(self, *, agreed: bool = False) -> Among:
        """What is unknown is any: buttons live longer than what they name."""
        return Among(
            stages=GROUPS.get(self.group or "", frozenset()),
            since=moment(date(self.year, 1, 1), time.min) if self.year else None,
            until=moment(date(self.year + 1, 1, 1), time.min) if self.year else None,
            other=self.other_id,
            agreed=agreed,
        )


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """`total` is how many fit, `all` how many there are. `years`, the newest first, and `others` can be chosen."""

    items: tuple[MemorandumLine, ...]
    total: int
    all: int
    years: tuple[int, ...]
    others: Mapping[int, OrganizationName]


class ShowArchive(UseCase):
    """The memoranda to which an organisation of the actor is a party, as far as they fit, the newest first."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, wanted: ArchiveFilter, *, offset: int = 0, limit: int = 8) -> ArchivePage:
        actor, _ = await self.person()
        own = own_organization_ids(actor)
        async with self.uow.read() as block:
            memoranda = block[Memoranda]
            found = await memoranda.of_organizations(own, offset=offset, limit=limit, among=wanted.among())
            others = await block[Organizations].by_ids(await memoranda.counterparts_of(own))
            moments = await memoranda.moments_of_organizations(own)
            return ArchivePage(
                items=tuple(line_of(*pair, actor) for pair in found),
                total=await memoranda.count_of_organizations(own, wanted.among()),
                all=len(moments),
                years=tuple(sorted({local(at).year for at in moments}, reverse=True)),
                others={id_: name_of(organization) for id_, organization in others.items()},
            )


@dataclass(frozen=True, slots=True)
class Packable:
    """A document to be packed. `own_number` is the one that the reader's organisation has given it."""

    id: int
    number: str
    project_title: Words
    own_number: str = ""


@dataclass(frozen=True, slots=True)
class ToPack:
    """`left_out` are older ones for which there is no room."""

    documents: tuple[Packable, ...]
    left_out: int


class ListDocuments(UseCase):
    """The agreed ones among them, of which each has a document (`ReadMemorandum`). Raises `OutdatedError` if there are
    none.
    """

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, wanted: ArchiveFilter) -> ToPack:
        actor, _ = await self.person()
        own, among = own_organization_ids(actor), wanted.among(agreed=True)
        async with self.uow.read() as block:
            found = await block[Memoranda].of_organizations(own, offset=0, limit=PACKED_AT_MOST, among=among)
            if not found:
                raise OutdatedError("memorandum-archive-nothing")
            documents = tuple(
                Packable(
                    memorandum.id,
                    memorandum.number or "",
                    title_of(memorandum, project),
                    own_number_of(memorandum, actor),
                )
                for memorandum, project in found
            )
            count = await block[Memoranda].count_of_organizations(own, among)
            return ToPack(documents, count - len(documents))
