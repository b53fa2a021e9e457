"""Reports, lines of plans, and the stages of a project that is carried out."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.models.errors import OutdatedError
from bot.models.plan_steps import PlanStep
from bot.models.progress import ProgressReport, due_of, month_of, next_month
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language
from tests.builders import a_project, an_organization

NOW = datetime(2026, 7, 10, 6, tzinfo=UTC)
THREE_DAYS = timedelta(hours=72)


def project(stage: ProjectStage) -> Project:
    organization = an_organization()
    organization.id = 1
    return a_project(organization, stage=stage)


def a_report() -> ProgressReport:
    return ProgressReport(
        project_id=1,
        month=date(2026, 6, 1),
        words="Екі мектепте үйірме ашылды.",
        language=Language.KAZAKH,
        author_id=1,
        written_at=NOW,
    )


def a_step(due: date) -> PlanStep:
    return PlanStep(memorandum_id=1, place=0, due=due, organization_id=1)


BEGIN: tuple[Callable[[Project], object], ...] = (
    lambda project: project.begin(NOW),
    lambda project: project.complete(NOW),
)


@pytest.mark.parametrize("stage", sorted(set(ProjectStage) - {"supported", "under_way", "completed"}))
@pytest.mark.parametrize("deed", BEGIN)
def test_only_a_project_that_is_carried_out_begins_or_is_completed(
    stage: ProjectStage, deed: Callable[[Project], object]
) -> None:
    with pytest.raises(OutdatedError, match="project-stage-changed"):
        deed(project(stage))


@pytest.mark.parametrize("begun", [True, False])
def test_what_is_taken_back_is_as_it_was(begun: bool) -> None:
    one = project(ProjectStage.SUPPORTED)
    if begun:
        assert one.begin(NOW)
        assert not one.begin(NOW)
    before = one.stage
    assert one.complete(NOW)
    assert not one.complete(NOW)
    one.take_back_completion(NOW + THREE_DAYS - timedelta(seconds=1))
    assert (one.stage, one.completed_at) == (before, None)
    one.complete(NOW)
    with pytest.raises(OutdatedError, match="project-undo-over"):
        one.take_back_completion(NOW + THREE_DAYS)
    with pytest.raises(OutdatedError, match="project-undo-over"):
        one.take_back_beginning(NOW)


def test_a_report_is_corrected_for_three_days() -> None:
    report = a_report()
    assert report.correct("Үш мектепте.", Language.KAZAKH, "photo", 64, at=NOW + timedelta(hours=71))
    assert not report.correct("Үш мектепте.", Language.KAZAKH, "photo", 64, at=NOW + THREE_DAYS)
    with pytest.raises(OutdatedError, match="report-stands"):
        report.correct("Төрт мектепте.", Language.KAZAKH, "photo", 64, at=NOW + THREE_DAYS)


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_is_due_on_the_fifth_of_the_next(month: int) -> None:
    first = month_of(date(2026, month, 28))
    due = due_of(first)
    assert (due.day, due.hour, month_of(due.date())) == (5, 10, next_month(first))


@pytest.mark.parametrize(("days", "late"), [(-1, False), (0, True), (30, True)])
def test_it_is_late_from_its_day_on(days: int, late: bool) -> None:
    step = a_step(NOW.date() - timedelta(days=days))
    assert step.put_off(NOW) is late
    assert (step.late_at is not None) is late


def test_a_tick_is_taken_back_for_three_days() -> None:
    step = a_step(NOW.date())
    with pytest.raises(OutdatedError, match="plan-step-stands"):
        step.untick(NOW)
    assert step.tick(1, NOW)
    assert not step.tick(2, NOW)
    with pytest.raises(OutdatedError, match="plan-step-done"):
        step.put_off(NOW)
    step.untick(NOW + timedelta(hours=71))
    assert (step.done_at, step.done_by) == (None, None)
    step.tick(1, NOW)
    with pytest.raises(OutdatedError, match="plan-step-stands"):
        step.untick(NOW + THREE_DAYS)
