"""The project's people write what has been done in a month. Those who follow the project read it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import ClassVar

from bot.models.country import today
from bot.models.progress import ProgressReport, month_before, month_of
from bot.models.projects import Project
from bot.models.words import Month, Words
from bot.understanding.headcounts import MOST_PEOPLE
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_text
from bot.use_cases.asars.notifications import Hand
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.access import followers_of, require_carrying
from bot.use_cases.progress.asking import REPORT, ask_for_next_reports, awaited_month
from bot.use_cases.progress.late import settle_call
from bot.use_cases.progress.notifications import told_of_report
from bot.use_cases.progress.ports import Reports
from bot.use_cases.projects.access import require_own_project

REPORT_MIN, REPORT_MAX = 10, 1000
"""Characters of a report."""
MONTHS_BACK = 2
"""So many months before this one can still be reported."""


@dataclass(frozen=True, slots=True)
class ReportGround:
    """What is known before the form asks anything. `months` can be reported on, the one that is asked for first."""

    project_id: int
    title: Words
    months: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """`readers` is how many organisations are told."""

    report_id: int
    readers: int
    corrected: bool


class PrepareReport(UseCase):
    """What the form starts from. Raises `OutdatedError` where nothing can be reported: the project is not carried out,
    or all is told.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> ReportGround:
        now = self.clock.now()
        async with self.uow.read() as block:
            _, project, _carrier = await require_own_project(self, block, project_id)
            if not project.running:
                raise OutdatedError("project-stage-changed", stage=project.stage.value)
            found = await open_months(block, project, month_of(today(now)))
            if not found:
                raise OutdatedError("report-all-told")
            awaited = await awaited_month(block, project)
            months = sorted(found, key=lambda month: (month != awaited, -month.toordinal()))
            return ReportGround(project_id, project.name, tuple(months))


class WriteReport(UseCase):
    """Report on a month, of which there is one report. `corrects` is the id of the one that the person has read and
    writes anew, within 72 hours, with `only` its words, its figure or its photo alone; those who were told see the new
    words where they look at it. `reached` is how many people it has reached.

    Raises `OutdatedError` where a colleague has reported on that month meanwhile: their words stay. The same words
    twice are one report.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(
        self,
        project_id: int,
        month: date,
        words: str,
        photo: str | None = None,
        *,
        reached: int | None = None,
        corrects: int | None = None,
        only: Collection[str] | None = None,
    ) -> Reported:
        tidy = parse_text(words, longest=REPORT_MAX, shortest=REPORT_MIN)
        if reached is not None and not 0 <= reached <= MOST_PEOPLE:
            raise InvalidValueError("headcount-too-large")
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, project, carrier = await require_carrying(self, block, project_id)
            if not project.running:
                raise OutdatedError("project-stage-changed", stage=project.stage.value)
            followers = await followers_of(block, project)
            report = await block[Reports].of_month(project_id, month)
            if report is not None and report.id == corrects and only is not None:
                tidy = tidy if "words" in only else report.words
                photo = photo if "photo" in only else report.photo
                reached = reached if "reached" in only else report.reached
            language = written_in(tidy, actor.language)
            if report is not None:
                if report.id != corrects and not report.says(tidy, photo, reached):
                    raise OutdatedError("report-there", month=Month(month))
                if report.correct(tidy, language, photo, reached, at=now):
                    await block.audit.record(actor, "report.correct", "project", project_id, report=report.id)
                    await block.commit()
                return Reported(report.id, len(followers), corrected=corrects is not None)
            if corrects is not None:
                raise NotFoundError
            if month not in await open_months(block, project, month_of(today(now))):
                raise InvalidValueError("choice-unknown")
            report = ProgressReport(
                project_id=project_id,
                month=month,
                words=tidy,
                language=language,
                author_id=person_id,
                written_at=now,
                photo=photo,
                reached=reached,
            )
            await block[Reports].add(report)
            await block.flush()
            await self._ask_for_the_next(block, project, month)
            await block.audit.record(actor, "report.write", "project", project_id, report=report.id)
            said = told_of_report(project, name_of(carrier), report)
            for organization_id in sorted(followers):
                occasion = f"report-written:{report.id}:{organization_id}"
                await tell_representatives(block, organization_id, said, occasion, but=person_id)
            await _tell_hands(block, {*followers, carrier.id}, report, said)
            await block.commit()
            return Reported(report.id, len(followers), corrected=False)

    async def _ask_for_the_next(self, block: Block, project: Project, month: date) -> None:
        """The wait of that month ends. One that stands as overdue ends with whatever report comes."""
        wait = (await block.waits.of(REPORT, [project.id])).get(project.id)
        awaited = await awaited_month(block, project)
        if wait is not None and awaited is not None and (month == awaited or wait.overdue):
            await block.waits.end(REPORT, project.id, "told")
            await settle_call(block, project, "told")
            await ask_for_next_reports(block, [(project, max(month, awaited))], self.clock.now())


async def _tell_hands(
    block: Block, told: Collection[int], report: ProgressReport, said: Notification
) -> None:
    """Neighbours who came to the project's asars read what has become of it, unless they are told as representatives
    already. Their message is whole: how the project comes along is a screen of organisations.
    """
    already = {
        person.id
        for organization_id in told
        for person in await block[Organizations].representatives(organization_id)
    }
    for asar_id, hands in (await block[Asars].hands_of_project(report.project_id)).items():
        to_hands = replace(said, actions=((Action("open-asar", asar_id),),), picture=report.photo)
        occasion = f"report-written:{report.id}:asar"
        await tell(block, sorted(set(hands) - already), to_hands, occasion, to=partial(Hand, asar_id))


async def open_months(block: Block, project: Project, this: date) -> list[date]:
    """The months that can be reported on: this one and those shortly before, since the project was supported."""
    written = {report.month for report in await block[Reports].of_project(project.id) if not report.closing}
    months, month = [], this
    first = month_before(project.reports_from) if project.reports_from else this
    for _ in range(MONTHS_BACK + 1):
        if month >= min(first, this) and month not in written:
            months.append(month)
        month = month_before(month)
    return months
