"""The public page of a project."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.memoranda import Memorandum, MemorandumStage, PartyStage
from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.use_cases.asars.reading import AsarView, asar_of_project
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.freezing import names_by_now
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pictures.ports import KeptPictures, PictureFacts
from bot.use_cases.pledges.ports import Pledges, PledgeTotals
from bot.use_cases.progress.access import HAS_PROGRESS
from bot.use_cases.progress.ports import Reports
from bot.use_cases.progress.reading import months_of
from bot.use_cases.projects.views import ProjectView, view_of
from bot.use_cases.showcase.access import require_page
from bot.use_cases.voices.reading import VoicesOfProject, voices_of_project


@dataclass(frozen=True, slots=True)
class ShownMonth:
    """A month, or the end, of which the project's people have told; without words where they should have by now.
    `reached` is how many people they say it has reached.
    """

    month: date
    closing: bool
    words: str = ""
    language: Language | None = None
    picture: PictureFacts | None = None
    reached: int | None = None


@dataclass(frozen=True, slots=True)
class ShownMemorandum:
    """An agreed memorandum. No page leads to it: who reads that one has its code from the paper."""

    number: str
    signed: bool
    parties: tuple[OrganizationName, ...]


@dataclass(frozen=True, slots=True)
class ShownProject:
    """`picture` is missing until the photo was fetched, or if there is none. `givers` are those that may be named. The
    newest month comes first. `said_pictures` are those of the voices, by their hashes. `sample`: it is made up.
    """

    code: str
    project: ProjectView
    sample: bool
    picture: PictureFacts | None
    totals: PledgeTotals
    givers: tuple[OrganizationName, ...]
    asar: AsarView | None
    memoranda: tuple[ShownMemorandum, ...]
    months: tuple[ShownMonth, ...]
    voices: VoicesOfProject | None
    said_pictures: Mapping[str, PictureFacts]


class ShowProjectPage(UseCase):
    """All that everybody may know of a project. Raises `GoneError` and `NotFoundError`."""

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    async def __call__(self, code: str) -> ShownProject:
        now = self.clock.now()
        async with self.uow.read() as block:
            project, carrier = await require_page(block, code)
            return await _shown(block, project, carrier, now)


async def _shown(block: Block, project: Project, carrier: Organization, now: datetime) -> ShownProject:
    on = today(now)
    reports = await block[Reports].of_project(project.id) if project.stage in HAS_PROGRESS else ()
    references = [photo for photo in (project.photo, *(report.photo for report in reports)) if photo]
    pictures = await block[KeptPictures].copies_of(references)
    told = {report.id: report for report in reports}
    months = await months_of(block, project, on) if project.stage in HAS_PROGRESS else ()
    voices = await voices_of_project(block, project.id)
    said_photos = [said.photo for said in voices.said if said.photo] if voices else []
    return ShownProject(
        code=project.code,
        project=view_of(project, carrier),
        sample=project.sample,
        picture=pictures.get(project.photo or ""),
        totals=(await block[Pledges].totals_of([project.id]))[project.id],
        givers=tuple(name_of(giver) for giver in await block[Pledges].named_givers(project.id)),
        asar=await asar_of_project(block, project.id, now),
        memoranda=await _memoranda(block, await block[Memoranda].holding_of_project(project.id)),
        months=tuple(
            ShownMonth(view.month, view.closing)
            if view.report_id is None
            else ShownMonth(
                view.month,
                view.closing,
                told[view.report_id].words,
                told[view.report_id].language,
                pictures.get(told[view.report_id].photo or ""),
                told[view.report_id].reached,
            )
            for view in months
            if view.report_id is not None or view.overdue
        ),
        voices=voices,
        said_pictures=await block[KeptPictures].facts_of(said_photos) if said_photos else {},
    )


async def _memoranda(block: Block, agreed: Sequence[Memorandum]) -> tuple[ShownMemorandum, ...]:
    """Their parties as they were called when they agreed, without those that have left."""
    shown = []
    for one in agreed:
        names = await names_by_now(block, one)
        there = [
            name for party, name in zip(one.parties, names, strict=True) if party.stage is not PartyStage.LEFT
        ]
        shown.append(ShownMemorandum(one.number or "", one.stage is MemorandumStage.SIGNED, tuple(there)))
    return tuple(shown)
