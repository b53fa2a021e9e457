"""Entities as the matching engine knows them."""

from datetime import UTC, date, datetime, timedelta

from bot.use_cases.meaning.facts import project_facts
from tests.builders import a_project, an_organization


def test_a_project_lasts_until_midnight_in_kazakhstan() -> None:
    organization = an_organization()
    organization.id = 1
    project = a_project(organization, ends_on=date(2027, 5, 31))
    project.id = 1
    midnight = datetime(2027, 5, 31, 19, 0, tzinfo=UTC)
    deadline = project_facts(project).deadline
    assert deadline is not None
    assert timedelta(0) < midnight - deadline < timedelta(seconds=1)
