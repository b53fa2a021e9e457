"""A paper is made of the pledge's record, once, and is printed of what was kept then."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.models.country import today
from bot.models.papers import PaperKind, PledgePaper, in_acts, number_of, series_of, sha256_of
from bot.models.pledge_deliveries import Delivery, DeliveryStage
from bot.models.pledges import OPEN, STANDING
from bot.models.words import OrganizationName, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity, Numbers
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.organizations.views import name_of
from bot.use_cases.papers.access import makes, may_read, require_maker, require_paper
from bot.use_cases.papers.document import PaperPrinter, facts_of
from bot.use_cases.papers.ports import Papers
from bot.use_cases.pledges.access import Promise, require_pledge
from bot.use_cases.pledges.ports import Deliveries
from bot.use_cases.pledges.telling import pledge_in_words


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper in the list below a pledge."""

    id: int
    kind: PaperKind
    number: str
    made_on: date


@dataclass(frozen=True, slots=True)
class PapersView:
    """The papers about a pledge that the reader may have; `can_make` are those that are still to be made."""

    pledge_id: int
    title: Words
    other: OrganizationName
    pledge: Value
    papers: tuple[PaperLine, ...]
    can_make: tuple[PaperKind, ...]


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    kind: PaperKind
    number: str
    title: Words
    pdf: bytes


class ShowPapers(UseCase):
    """The papers about a pledge, for its two sides."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, pledge_id: int) -> PapersView:
        async with self.uow.read() as block:
            actor, promise = await require_pledge(self, block, pledge_id)
            papers = await block[Papers].of_pledge(pledge_id)
            parts = (await block[Deliveries].of_pledges([pledge_id]))[pledge_id]
        lines = [
            PaperLine(paper.id, paper.kind, paper.number, today(paper.made_at))
            for paper in papers
            if may_read(actor, promise, paper.kind)
        ]
        return PapersView(
            pledge_id=pledge_id,
            title=promise.project.name,
            other=name_of(promise.side(promise.sides_of(actor)[0].other)),
            pledge=pledge_in_words(promise.pledge),
            papers=tuple(lines),
            can_make=tuple(kind for kind in makes(actor, promise) if _to_make(promise, kind, papers, parts)),
        )


class ReadPaper(UseCase):
    """A paper as it was made."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: PaperPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, paper_id: int) -> PrintedPaper:
        async with self.uow.read() as block:
            paper, promise = await require_paper(self, block, paper_id)
        return await _printed(self._printer, paper, promise)


class MakePaper(UseCase):
    """Have a paper made. What was made before is given again: a request and a decision are made once, and an act holds
    the parts that stand in no other act. Raises `OutdatedError` where there is nothing to say.
    """

    permission: ClassVar = Permission.REPRESENT

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: PaperPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, pledge_id: int, kind: PaperKind) -> PrintedPaper:
        async with self.uow as block:
            actor, promise = await require_maker(self, block, pledge_id, kind)
            papers = await block[Papers].of_pledge(pledge_id)
            parts = (await block[Deliveries].of_pledges([pledge_id]))[pledge_id]
            before = [paper for paper in papers if paper.kind is kind]
            if _to_make(promise, kind, papers, parts):
                paper = await self._made(block, promise, kind, before, parts)
                told = {"paper": kind.value, "number": paper.number}
                await block.audit.record(actor, "pledge.make_paper", "pledge", pledge_id, **told)
                await block.commit()
            elif before:
                paper = before[-1]
            elif kind is PaperKind.ACT:
                raise OutdatedError("paper-no-act")
            else:
                raise OutdatedError("paper-pledge-over")
        return await _printed(self._printer, paper, promise)

    async def _made(
        self,
        block: Block,
        promise: Promise,
        kind: PaperKind,
        before: Sequence[PledgePaper],
        parts: Sequence[Delivery],
    ) -> PledgePaper:
        now, held = self.clock.now(), in_acts(before)
        year = today(now).year
        new = _not_in(held, parts) if kind is PaperKind.ACT else []
        number = number_of(kind, year, await block[Numbers].next(series_of(kind, year)))
        in_others = sum(part.amount for part in parts if part.id in held)
        facts = facts_of(promise, kind, number, now, parts=new, held=in_others)
        sheet = self._printer.worded(facts)
        paper = PledgePaper(
            pledge_id=promise.pledge.id,
            kind=kind,
            turn=len(before) + 1,
            number=number,
            parts=[part.id for part in new],
            sheet=sheet,
            sha256=sha256_of(sheet),
            made_at=now,
        )
        await block[Papers].add(paper)
        return paper


def _to_make(
    promise: Promise, kind: PaperKind, papers: Sequence[PledgePaper], parts: Sequence[Delivery]
) -> bool:
    """Whether there is something to say that no paper says yet."""
    if kind is PaperKind.ACT:
        return bool(_not_in(in_acts(papers), parts))
    return promise.pledge.stage in OPEN | STANDING and not any(paper.kind is kind for paper in papers)


def _not_in(held: Collection[int], parts: Sequence[Delivery]) -> list[Delivery]:
    """What both sides agree to have arrived and no act holds."""
    return [part for part in parts if part.stage is DeliveryStage.AGREED and part.id not in held]


async def _printed(printer: PaperPrinter, paper: PledgePaper, promise: Promise) -> PrintedPaper:
    """Outside any block, because typesetting takes time."""
    pdf = await printer.print(paper.require_whole())
    return PrintedPaper(paper.kind, paper.number, promise.project.name, pdf)
