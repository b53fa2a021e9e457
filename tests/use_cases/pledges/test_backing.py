"""A project whose minimum is promised is supported, and seeks support again if too much of that is withdrawn."""

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.projects import Project, ProjectStage
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.moderation.standing import SuspendOrganization
from bot.use_cases.pledges.answering import AcceptPledge
from bot.use_cases.pledges.changing import WithdrawPledge
from bot.use_cases.pledges.offering import OfferPledge
from bot.use_cases.progress.stages import StartProject
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.pledges.pledge_world import MILLION, World


class Backed(World):
    @property
    def stage(self) -> ProjectStage:
        return self.now.stage

    @property
    def now(self) -> Project:
        return self.uow.by_id(Project, self.project.id)

    def outcomes(self, kind: str) -> list[str]:
        return [wait.outcome for wait in self.uow.all(Wait) if wait.kind == kind]

    async def minimum(self, but: int = 0) -> int:
        """A pledge of as much as the project needs to begin, less this much. Its id."""
        return (await self.promise(self.form(amount=self.project.budget_min - but))).id


@pytest.fixture
def backed(uow: Database, clock: FrozenClock) -> Backed:
    return Backed(uow, clock)


async def test_the_minimum_supports_it_and_its_people_are_told_and_can_begin(backed: Backed) -> None:
    await backed.minimum()
    assert backed.stage is ProjectStage.SUPPORTED
    assert backed.seeker.id in backed.told_of("project-minimum-promised")
    assert backed.outcomes("project-beginning") == [""]
    assert backed.outcomes("progress-report") == [""]
    await backed.ngo_does(StartProject)(backed.project.id)
    assert backed.stage is ProjectStage.UNDER_WAY


async def test_less_than_the_minimum_or_goods_leave_it_seeking(backed: Backed) -> None:
    await backed.minimum(but=1)
    await backed.promise(backed.in_kind(amount=MILLION))
    assert backed.stage is ProjectStage.PUBLISHED
    assert backed.told_of("project-minimum-promised") == []


async def test_the_last_tenge_of_several_pledges_supports_it(backed: Backed) -> None:
    await backed.minimum(but=1)
    await backed.promise(backed.form(amount=1, besides=True))
    assert backed.stage is ProjectStage.SUPPORTED


async def test_it_seeks_again_when_that_is_withdrawn_before_work_has_begun(backed: Backed) -> None:
    pledge_id = await backed.minimum()
    for _ in range(2):
        await backed.giver_does(WithdrawPledge)(pledge_id, "Қаржы болмады.")
    assert backed.stage is ProjectStage.PUBLISHED
    assert backed.told_of("project-minimum-lost") == backed.told_of("project-minimum-promised") != []
    assert backed.outcomes("project-beginning") == ["minimum_lost"]
    assert backed.outcomes("progress-report") == ["minimum_lost"]


async def test_it_goes_on_when_work_has_begun(backed: Backed) -> None:
    pledge_id = await backed.minimum()
    await backed.ngo_does(StartProject)(backed.project.id)
    await backed.giver_does(WithdrawPledge)(pledge_id, "Қаржы болмады.")
    assert backed.stage is ProjectStage.UNDER_WAY
    assert backed.told_of("project-minimum-lost") == []


async def test_what_a_suspended_giver_has_promised_does_not_make_the_minimum(backed: Backed) -> None:
    moderator = backed.new_person("Дана", staff=(StaffRole.MODERATOR,))
    giver = backed.new_person("Айдос Қали")
    helper = backed.new_organization("Құрылыс", OrganizationKind.BUSINESS, giver)
    offered = await backed.act(OfferPledge, giver, helper)(
        "theirs", backed.form(organization_id=helper.id, amount=1)
    )
    await backed.minimum(but=1)
    await backed.act(SuspendOrganization, moderator)(backed.backer.id, "Тексеру жүріп жатыр.")
    await backed.ngo_does(AcceptPledge)(offered)
    assert backed.stage is ProjectStage.PUBLISHED
