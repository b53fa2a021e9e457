"""What is told when the reports of a region are moved, or moved back: to each organisation once, its projects below one
another, put together when it is sent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.projects import Project
from bot.models.report_delays import ReportDelay, ReportMove
from bot.models.words import LegalDate, Listed, Month, Named, Text, Value
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.progress.access import followers_of_all
from bot.use_cases.progress.asking import REPORT
from bot.use_cases.progress.ports import ReportDelays
from bot.use_cases.projects.ports import Projects

LINES_MAX = 12
"""Projects that one message names. The rest is counted."""


@dataclass(frozen=True, slots=True)
class MovedReports(Subject):
    """For what tells an organisation that reports are due later: of its own projects, or of those that it follows. It
    is out of date once the act is taken back, or none of them waits for that day any more.
    """

    delay_id: int
    organization_id: int
    own: bool
    type: ClassVar = "moved-reports"


@dataclass(frozen=True, slots=True)
class ReportsMovedBack(Subject):
    """The same for what tells that the act was taken back."""

    delay_id: int
    organization_id: int
    own: bool
    type: ClassVar = "reports-moved-back"


News = MovedReports | ReportsMovedBack


async def moved_by_now(
    block: Block, about: MovedReports, promised: Notification, _: datetime
) -> Notification | None:
    return await _by_now(block, about, promised, taken_back=False)


async def moved_back_by_now(
    block: Block, about: ReportsMovedBack, promised: Notification, _: datetime
) -> Notification | None:
    return await _by_now(block, about, promised, taken_back=True)


async def _by_now(
    block: Block, about: News, promised: Notification, *, taken_back: bool
) -> Notification | None:
    delay = (await block[ReportDelays].by_ids([about.delay_id])).get(about.delay_id)
    if delay is None or (delay.taken_back_at is not None) is not taken_back:
        return None
    moves = await block[ReportDelays].moves_of(delay.id)
    projects = await block[Projects].by_ids([move.project_id for move in moves])
    theirs = await _readers(block, projects)
    waits = await block.waits.of(REPORT, list(projects))
    told = [
        (projects[move.project_id], move)
        for move in moves
        if about.organization_id in theirs[about.own][move.project_id]
        and move.project_id in waits
        and waits[move.project_id].until == move.due_after
    ]
    if not told:
        return None
    return replace(promised, args=_said(delay, told), actions=_offered(told))


async def _readers(block: Block, projects: Mapping[int, Project]) -> Mapping[bool, Mapping[int, set[int]]]:
    """Whose each project is, and who follows it."""
    return {
        True: {project.id: {project.organization_id} for project in projects.values()},
        False: {
            id_: set(readers) for id_, readers in (await followers_of_all(block, projects.values())).items()
        },
    }


async def news_of_delay(
    block: Block, delay: ReportDelay, moved: Sequence[tuple[Project, ReportMove]]
) -> Sequence[Message]:
    """To the projects' people, and to those who follow them: a message an organisation."""
    back = delay.taken_back_at is not None
    readers = await _readers(block, {project.id: project for project, _ in moved})
    messages = []
    for own in (True, False):
        if back:
            key = "reports-moved-back" if own else "reports-moved-back-of-others"
        else:
            key = "reports-moved" if own else "reports-moved-of-others"
        for organization_id in sorted(set().union(*readers[own].values())):
            theirs = [each for each in moved if organization_id in readers[own][each[0].id]]
            subject = ReportsMovedBack if back else MovedReports
            told = Notification(
                key,
                _said(delay, theirs),
                actions=_offered(theirs),
                about=subject(delay.id, organization_id, own),
            )
            occasion = f"{key}:{delay.id}:{organization_id}"
            messages.append(Message(Representatives(organization_id), told, occasion))
    return messages


def _said(delay: ReportDelay, moved: Sequence[tuple[Project, ReportMove]]) -> Mapping[str, Value]:
    lines: list[Value] = [
        Text(
            "reports-moved-line",
            {
                "title": project.name,
                "month": Month(project.report_month or move.month),
                "due": LegalDate(today(move.due_after)),
            },
        )
        for project, move in moved[:LINES_MAX]
    ]
    if len(moved) > LINES_MAX:
        lines.append(Text("settled-more", {"number": len(moved) - LINES_MAX}))
    return {
        "region": Named("region", delay.region),
        "reason": delay.reason,
        "lines": Listed(tuple(lines), "\n"),
    }


def _offered(moved: Sequence[tuple[Project, ReportMove]]) -> tuple[tuple[Action, ...], ...]:
    """A button that opens the first project."""
    return tuple((Action("open-progress", project.id),) for project, _ in moved[:1])
