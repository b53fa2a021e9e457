"""Where it is kept how projects come along, and what has become of their plans."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from bot.models.memoranda import Memorandum
from bot.models.plan_steps import PlanStep
from bot.models.progress import ProgressReport
from bot.models.projects import Project
from bot.models.report_delays import ReportDelay, ReportMove


class Reports(Protocol):
    async def add(self, report: ProgressReport) -> None: ...
    async def get(self, report_id: int) -> ProgressReport | None: ...
    async def of_month(self, project_id: int, month: date, *, closing: bool = False) -> ProgressReport | None:
        """Locked until the transaction ends."""

    async def of_project(self, project_id: int) -> Sequence[ProgressReport]:
        """The newest month first; of a month, what closes the project first."""

    async def months_of(self, project_ids: Collection[int]) -> Mapping[int, Collection[date]]:
        """The months of which there is a report, by project; one query for all."""


class PlanSteps(Protocol):
    async def add(self, step: PlanStep) -> None: ...
    async def with_ground(self, step_ids: Collection[int]) -> Sequence[tuple[PlanStep, Memorandum, Project]]:
        """These steps, locked, each with its memorandum and project; one query for all."""

    async def of_memorandum(self, memorandum_id: int) -> Sequence[PlanStep]:
        """In the order of the plan."""

    async def of_project(self, project_id: int) -> Sequence[PlanStep]:
        """Those of all memoranda in force about the project, the next due first."""

    async def ids_of_projects(self, project_ids: Collection[int]) -> Mapping[int, int]:
        """The project of each of those, by the id of the line; one query for all."""

    async def open_of_organization(self, organization_id: int) -> Sequence[PlanStep]:
        """Those that a party has still to do, of projects that are carried out."""


class ReportDelays(Protocol):
    async def add(self, delay: ReportDelay) -> None: ...
    async def add_moves(self, moves: Collection[ReportMove]) -> None: ...
    async def get(self, delay_id: int) -> ReportDelay | None:
        """Locked until the transaction ends."""

    async def by_submission(self, submission_id: str) -> ReportDelay | None: ...
    async def by_ids(self, delay_ids: Collection[int]) -> Mapping[int, ReportDelay]: ...
    async def last_standing(self, region: str) -> int | None:
        """The id of the region's last act that was not taken back."""

    async def newest(self, *, offset: int, limit: int) -> tuple[Sequence[ReportDelay], int]:
        """The newest first, and how many there are."""

    async def moves_of(self, delay_id: int) -> Sequence[ReportMove]:
        """In the order of the projects."""

    async def moves_of_projects(self, project_ids: Collection[int]) -> Mapping[int, Sequence[ReportMove]]:
        """What has moved the clock of each of these, in order; one query for all."""
