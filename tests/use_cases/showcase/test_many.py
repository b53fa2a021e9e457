"""Pages take as many statements, however much there is to tell."""

from datetime import date

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.pledges import MoneyKind, Pledge, PledgeStage
from bot.models.progress import ProgressReport
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language, Need, regions
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.showcase.listing import ListShownProjects
from bot.use_cases.showcase.page import ShowProjectPage
from tests.builders import MONDAY_MORNING, an_organization
from tests.database import Database
from tests.fakes import FrozenClock
from tests.scenes import keep_project
from tests.statements import statements_of

VISITOR = VisitorIdentity(Language.KAZAKH)


def promise(uow: Database, project: Project, number: int) -> None:
    """Pledges of so many givers, in money and in kind."""
    for place in range(number):
        giver = uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
        for kind in (Need.MONEY, Need.EQUIPMENT):
            pledge = Pledge(
                submission_id=f"{project.id}-{giver.id}-{place}-{kind}",
                project_id=project.id,
                organization_id=giver.id,
                kind=kind,
                amount=2,
                what="",
                language=Language.KAZAKH,
                money_kind=MoneyKind.GRANT if kind is Need.MONEY else None,
                due=MONDAY_MORNING.date(),
                named=True,
                offered_at=MONDAY_MORNING,
                offered_by=None,
                stage=PledgeStage.PROMISED,
            )
            uow.keep(pledge)


def report(uow: Database, project: Project, months: int) -> None:
    for month in range(1, months + 1):
        uow.keep(
            ProgressReport(
                project_id=project.id,
                month=date(2026, month, 1),
                words="Істедік.",
                language=Language.KAZAKH,
                author_id=None,
                written_at=MONDAY_MORNING,
            )
        )


async def test_a_page_takes_as_many_statements_however_much_is_promised_and_told(
    uow: Database, clock: FrozenClock
) -> None:
    numbers = []
    for number in (1, 5):
        project = keep_project(uow, stage=ProjectStage.UNDER_WAY, reports_from=date(2026, 1, 1))
        promise(uow, project, number)
        report(uow, project, number)
        with statements_of(uow) as said:
            shown = await ShowProjectPage(VISITOR, uow, clock)(project.code)
        assert shown.totals.money_promised == 2 * number
        assert len(shown.givers) == number
        numbers.append(len(said))
    assert numbers[0] == numbers[1]


@pytest.mark.parametrize("chosen", [None, "KZ-23"])
async def test_the_list_takes_as_many_however_many_regions_and_pledges(
    uow: Database, clock: FrozenClock, chosen: str | None
) -> None:
    numbers = []
    for number in (1, 4):
        for region in ("KZ-23", *list(regions())[:number]):
            promise(uow, keep_project(uow, region=region), number)
        with statements_of(uow) as said:
            found = await ListShownProjects(VISITOR, uow, clock)(chosen)
        assert found.totals.keys() == found.by_region.keys()
        numbers.append(len(said))
    assert numbers[0] == numbers[1]
