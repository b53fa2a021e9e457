"""Where it is kept how projects come along, and what has become of their plans."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from bot.models.memoranda import Memorandum
from bot.models.plan_steps import PlanStep
from bot.models.progress import ProgressReport
from bot.models.projects import Project


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
