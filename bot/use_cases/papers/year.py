"""What a backer has given in a year: promised, delivered, people reached, voices; each figure with its records.

Only its own people read it. It is made anew each time, of what is on record by now.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar, Protocol

from bot.models.country import today
from bot.models.organizations import Organization
from bot.models.pledge_deliveries import Delivery, DeliveryStage
from bot.models.pledges import STANDING, MoneyKind
from bot.models.reference import Need
from bot.models.voices import Answer, Tally
from bot.models.words import OrganizationName
from bot.use_cases.backers.access import own_backer_ids, require_backer
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.memoranda.composing import official_name_of
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.papers.document import in_both
from bot.use_cases.papers.ports import Years
from bot.use_cases.pledges.ports import Deal, Deliveries, InKind

YEARS_OFFERED = 3
"""This one and those before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRecord:
    """A pledge. `promised` is nothing if that was in another year; `parts` are what has arrived in this one, each with
    its day. `standing`: the giver may read how the project comes along.
    """

    pledge_id: int
    project_id: int
    project: LocalizedText
    carrier: LocalizedText
    need: Need
    money_kind: MoneyKind | None
    what: str
    due: date
    promised: int
    parts: tuple[tuple[int, date], ...]
    standing: bool

    @property
    def delivered(self) -> int:
        return sum(amount for amount, _ in self.parts)


@dataclass(frozen=True, slots=True)
class YearReport:
    """`reached` are reports of months: the project, the month, how many people, as its people tell it: whoever came in
    two months is in both. `voices` are what people there have answered, by project; fewer than five are not told.
    """

    organization: LocalizedText
    name: OrganizationName
    year: int
    made_at: datetime
    records: tuple[YearRecord, ...] = ()
    reached: tuple[tuple[int, date, int], ...] = ()
    voices: Mapping[int, Tally] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return not (self.records or self.reached or self.voices)

    @property
    def money(self) -> InKind:
        return self._sum(Need.MONEY)

    @property
    def in_kind(self) -> Mapping[Need, InKind]:
        """Money and goods are never added up."""
        needs = {record.need for record in self.records} - {Need.MONEY}
        return {need: self._sum(need) for need in Need if need in needs}

    @property
    def people(self) -> int:
        return sum(number for _, _, number in self.reached)

    @property
    def answers(self) -> Mapping[Answer, int]:
        told = self.voices.values()
        return {answer: sum(tally.counts.get(answer, 0) for tally in told) for answer in Answer}

    @property
    def projects(self) -> Mapping[int, LocalizedText]:
        return {record.project_id: record.project for record in self.records}

    def _sum(self, need: Need) -> InKind:
        of_this = [record for record in self.records if record.need is need]
        return InKind(sum(record.promised for record in of_this), sum(record.delivered for record in of_this))


class YearPrinter(Protocol):
    """Makes the files of a report, without holding up the event loop."""

    async def pdf(self, report: YearReport) -> bytes: ...
    async def spreadsheet(self, report: YearReport) -> bytes: ...


@dataclass(frozen=True, slots=True)
class OwnYears:
    """A backer of the reader's, and the years of which it can have a report, the newest first."""

    organization_id: int
    name: OrganizationName
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class YearFile:
    name: OrganizationName
    year: int
    content: bytes


class ListYears(UseCase):
    """The actor's own backers. There are none for others."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self) -> tuple[OwnYears, ...]:
        actor, _ = await self.person()
        this = today(self.clock.now()).year
        years = tuple(range(this, this - YEARS_OFFERED, -1))
        async with self.uow.read() as block:
            found = await block[Organizations].by_ids(own_backer_ids(actor))
            return tuple(OwnYears(id_, name_of(one), years) for id_, one in sorted(found.items()))


class ShowYear(UseCase):
    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int, year: int) -> YearReport:
        return await report_of(self, organization_id, year)


class _Printing(UseCase):
    """What both files share. Raises `OutdatedError` for a year of which nothing is on record."""

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: YearPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def _report(self, organization_id: int, year: int) -> YearReport:
        report = await report_of(self, organization_id, year)
        if report.empty:
            raise OutdatedError("year-report-empty")
        return report


class PrintYear(_Printing):
    """The report as a PDF."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int, year: int) -> YearFile:
        report = await self._report(organization_id, year)
        return YearFile(report.name, year, await self._printer.pdf(report))


class TabulateYear(_Printing):
    """The report as a spreadsheet."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int, year: int) -> YearFile:
        report = await self._report(organization_id, year)
        return YearFile(report.name, year, await self._printer.spreadsheet(report))


async def report_of(use_case: UseCase, organization_id: int, year: int) -> YearReport:
    """For somebody who represents this backer. Raises `NotFoundError` and `ForbiddenError`, and `InvalidValueError` for
    a year that is none.
    """
    now = use_case.clock.now()
    if not 2000 < year <= today(now).year:
        raise InvalidValueError("choice-unknown")
    await require_backer(use_case, organization_id)
    async with use_case.uow.read() as block:
        giver = await require_organization(block, organization_id)
        return await _report(block, giver, year, now)


async def _report(block: Block, giver: Organization, year: int, now: datetime) -> YearReport:
    deals = await block[Years].given_by(giver.id)
    parts = await block[Deliveries].of_pledges([deal[0].id for deal in deals])
    found = [_record(deal, parts[deal[0].id], year) for deal in deals]
    records = [record for record in found if record.promised or record.parts]
    followed = {record.project_id for record in records if record.standing}
    return YearReport(
        organization=official_name_of(giver),
        name=name_of(giver),
        year=year,
        made_at=now,
        records=tuple(records),
        reached=tuple(await block[Years].reached_in(followed, year)),
        voices=await _voices(block, followed, year),
    )


async def _voices(block: Block, project_ids: Collection[int], year: int) -> Mapping[int, Tally]:
    found = await block[Years].voices_in(project_ids, year)
    return {id_: tally for id_, tally in found.items() if tally.told}


def _record(deal: Deal, parts: Sequence[Delivery], year: int) -> YearRecord:
    """Of what was withdrawn or released only what had arrived counts as promised."""
    pledge, project, carrier, _giver = deal
    standing = pledge.stage in STANDING
    accepted = pledge.answered_at is not None and today(pledge.answered_at).year == year
    agreed = [
        (part.amount, today(part.answered_at or part.told_at))
        for part in parts
        if part.stage is DeliveryStage.AGREED
    ]
    return YearRecord(
        pledge_id=pledge.id,
        project_id=project.id,
        project=in_both(project.name),
        carrier=official_name_of(carrier),
        need=pledge.kind,
        money_kind=pledge.money_kind,
        what=pledge.what,
        due=pledge.due,
        promised=(pledge.amount if standing else pledge.delivered) if accepted else 0,
        parts=tuple((amount, on) for amount, on in agreed if on.year == year),
        standing=standing,
    )
