"""A project's stages, and what may still be changed in each."""

from datetime import date, timedelta

import pytest

from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.projects import Project, ProjectStage
from tests.builders import a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING


def standing(stage: ProjectStage) -> Project:
    return a_project(an_organization(), stage=stage)


def test_a_submitted_project_is_published_and_seeks_support_from_then_on() -> None:
    project = standing(ProjectStage.SUBMITTED)
    assert not project.seeks_support
    project.publish(MONDAY_MORNING)
    assert project.seeks_support
    assert project.published_at == MONDAY_MORNING


def test_a_project_is_decided_on_once() -> None:
    project = standing(ProjectStage.SUBMITTED)
    project.reject("Сметасы жоқ")
    with pytest.raises(OutdatedError) as refusal:
        project.publish(MONDAY_MORNING)
    assert refusal.value.code == "project-stage-changed"
    assert project.stage_reason == "Сметасы жоқ"


def test_a_corrected_project_forgets_the_reason_and_is_looked_at_again() -> None:
    project = standing(ProjectStage.SUBMITTED)
    project.reject("Сметасы жоқ")
    assert project.revise({"title": "Ауыл кітапханасы", "budget_full": 3_000_000}) == ["budget_full", "title"]
    assert (project.stage, project.stage_reason) == (ProjectStage.SUBMITTED, "")


@pytest.mark.parametrize("stage", [ProjectStage.PUBLISHED, ProjectStage.PAUSED, ProjectStage.SUPPORTED])
def test_once_published_the_texts_may_change_and_the_terms_may_not(stage: ProjectStage) -> None:
    project = standing(stage)
    assert project.revise({"title": "Ауыл кітапханасы", "budget_full": project.budget_full}) == ["title"]
    for terms in (
        {"budget_full": 9_000_000},
        {"needs": ("money",)},
        {"ends_on": date(2030, 1, 1)},
        {"region": "KZ-11"},
    ):
        with pytest.raises(OutdatedError) as refusal:
            project.revise(terms)
        assert refusal.value.code == "project-terms-fixed"
    assert project.stage is stage


@pytest.mark.parametrize("stage", [ProjectStage.WITHDRAWN, ProjectStage.COMPLETED])
def test_what_is_over_stays_as_it_was(stage: ProjectStage) -> None:
    project = standing(stage)
    for deed in (project.withdraw, project.pause, project.resume, lambda: project.revise({"title": "Басқа"})):
        with pytest.raises(OutdatedError):
            deed()


def test_pause_and_resume_follow_each_other() -> None:
    project = standing(ProjectStage.PUBLISHED)
    project.pause()
    with pytest.raises(OutdatedError):
        project.pause()
    project.resume()
    assert project.stage is ProjectStage.PUBLISHED


def test_a_budget_below_its_minimum_and_a_period_that_runs_backwards_are_refused() -> None:
    project = standing(ProjectStage.SUBMITTED)
    with pytest.raises(InvalidValueError) as refusal:
        project.revise({"budget_full": project.budget_min - 1})
    assert refusal.value.code == "budget-below-minimum"
    project = standing(ProjectStage.SUBMITTED)
    with pytest.raises(InvalidValueError) as refusal:
        project.revise({"ends_on": project.starts_on - timedelta(days=1)})
    assert refusal.value.code == "period-backwards"


def test_a_second_memorandum_changes_nothing() -> None:
    project = standing(ProjectStage.PUBLISHED)
    project.support()
    project.support()
    assert project.stage is ProjectStage.SUPPORTED
