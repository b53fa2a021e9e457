"""Nobody decides on what is theirs: every deed of staff, on a record of their own."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias

import pytest

from bot.models.changes import Change, ChangeKind, Entity
from bot.models.organizations import (
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.projects import Project, ProjectStage
from bot.models.roles import StaffRole
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.moderation.changes import AcceptChange, RejectChange
from bot.use_cases.moderation.organizations import RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.projects import (
    PublishProject,
    PutProjectBack,
    RejectProject,
    TakeProjectDown,
)
from bot.use_cases.moderation.representatives import RemoveRepresentativeAsModerator
from bot.use_cases.moderation.standing import LiftSuspension, SuspendOrganization, WithdrawVerification
from tests.builders import a_membership, a_project, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import Scene

REASON = "Құжаттар жетіспейді."


class Own(Scene):
    """A moderator, and what they might decide on."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.moderator = self.new_person("Дана", staff=(StaffRole.MODERATOR,))
        self.founder = self.new_person()
        self.status: MembershipStatus | None = None
        self.represented: list[Organization] = []
        self.regions: tuple[str, ...] = ()

    def an_organization(self, **fields: Any) -> Organization:
        organization = self.uow.keep(an_organization(by=self.founder, **fields))
        if self.status is not None:
            self.uow.keep(a_membership(self.moderator, organization, status=self.status))
            if self.status is MembershipStatus.ACTIVE:
                self.represented.append(organization)
        return organization

    def a_card(self) -> Organization:
        return self.an_organization(status=OrganizationStatus.PENDING)

    def a_project(self) -> Project:
        return self.uow.keep(a_project(self.an_organization(), stage=ProjectStage.SUBMITTED))

    def a_published_project(self) -> Project:
        return self.uow.keep(a_project(self.an_organization()))

    def a_project_taken_down(self) -> Project:
        project = self.a_published_project()
        project.take_down(REASON)
        return project

    def a_suspended_one(self) -> Organization:
        organization = self.an_organization()
        organization.suspend(REASON, self.clock.now())
        return organization

    def a_representative(self) -> Membership:
        return self.uow.keep(a_membership(self.new_person(), self.an_organization()))

    def a_change(self) -> Change:
        organization = self.an_organization()
        return self.uow.keep(
            Change(
                kind=ChangeKind.MODERATED,
                entity=Entity.ORGANIZATION,
                record_id=organization.id,
                organization_id=organization.id,
                before={"about": organization.about},
                after={"about": "Ауыл мектептерінде үйірмелер ашамыз."},
                proposed_by=self.founder.id,
                proposed_at=self.clock.now(),
            )
        )

    def work_for(self, **fields: Any) -> None:
        """The moderator represents a state body."""
        self.represented.append(self.uow.keep(an_organization(kind=OrganizationKind.STATE, **fields)))

    async def do(self, name: str) -> None:
        deed, arguments = DEEDS[name](self)
        identity = FakeIdentity(replace(an_actor(self.moderator, *self.represented), regions=self.regions))
        await deed(identity, self.uow, self.clock)(*arguments)


Prepared: TypeAlias = tuple[Callable[..., Any], tuple[Any, ...]]

DEEDS: dict[str, Callable[[Own], Prepared]] = {
    "VerifyOrganization": lambda own: (VerifyOrganization, (own.a_card().id,)),
    "RejectOrganization": lambda own: (RejectOrganization, (own.a_card().id, REASON)),
    "PublishProject": lambda own: (PublishProject, (own.a_project().id,)),
    "RejectProject": lambda own: (RejectProject, (own.a_project().id, REASON)),
    "TakeProjectDown": lambda own: (TakeProjectDown, (own.a_published_project().id, REASON)),
    "PutProjectBack": lambda own: (PutProjectBack, (own.a_project_taken_down().id,)),
    "SuspendOrganization": lambda own: (SuspendOrganization, (own.an_organization().id, REASON)),
    "WithdrawVerification": lambda own: (WithdrawVerification, (own.an_organization().id, REASON)),
    "LiftSuspension": lambda own: (LiftSuspension, (own.a_suspended_one().id,)),
    "RemoveRepresentativeAsModerator": lambda own: (
        RemoveRepresentativeAsModerator,
        (own.a_representative().id,),
    ),
    "AcceptChange": lambda own: (AcceptChange, (own.a_change().id,)),
    "RejectChange": lambda own: (RejectChange, (own.a_change().id, REASON)),
}
"""How each deed of staff is done, on a record that `Own` makes."""
DECIDE_NOTHING = {
    *("AssignRole", "UndoRoleChange", "FindStaffMember", "ReviewOrganization"),
    *("ShowFreeWill", "TakeUpFreeWill"),
}
"""Roles are given to people, not to organisations; and a look at a card is written down. What a business said of its
own free will does not exist for whoever is of a party (`memoranda/test_free_will.py`).
"""


@pytest.fixture
def own(uow: Database, clock: FrozenClock) -> Own:
    return Own(uow, clock)


def test_each_deed_of_staff_is_tried_here() -> None:
    staff = {Permission.MODERATE, Permission.ADMINISTER}
    deeds = {deed.__name__ for deed in all_use_cases() if deed.permission in staff and not deed.reads}
    assert deeds - DECIDE_NOTHING == set(DEEDS)


@pytest.mark.parametrize("name", DEEDS)
async def test_it_is_done_on_what_is_others(own: Own, name: str) -> None:
    own.work_for(region="KZ-10")
    await own.do(name)
    assert own.uow.audited


@pytest.mark.parametrize("status", MembershipStatus)
@pytest.mark.parametrize("name", DEEDS)
async def test_it_is_refused_to_whoever_represents_it_or_asked_to(
    own: Own, name: str, status: MembershipStatus
) -> None:
    own.status = status
    await _refused(own, name, "decision-on-own")


@pytest.mark.parametrize("name", DEEDS)
async def test_it_is_refused_to_whoever_founded_it(own: Own, name: str) -> None:
    own.founder = own.moderator
    await _refused(own, name, "decision-on-own")


@pytest.mark.parametrize("verified", [True, False])
@pytest.mark.parametrize("name", DEEDS)
async def test_it_is_refused_to_a_state_body_of_that_territory(own: Own, name: str, verified: bool) -> None:
    own.work_for(verified=verified)
    await _refused(own, name, "decision-in-own-territory")


@pytest.mark.parametrize("name", DEEDS)
async def test_the_territory_of_a_ministry_is_the_whole_republic(own: Own, name: str) -> None:
    own.work_for(region="KZ-71", legal_form="ministry")
    await _refused(own, name, "decision-in-own-territory")


@pytest.mark.parametrize("name", DEEDS)
async def test_it_is_refused_to_a_moderator_of_other_regions(own: Own, name: str) -> None:
    own.regions = ("KZ-10",)
    await _refused(own, name, "decision-in-another-region")


@pytest.mark.parametrize("name", DEEDS)
async def test_it_is_done_by_a_moderator_of_that_region(own: Own, name: str) -> None:
    own.regions = ("KZ-10", "KZ-23")
    await own.do(name)
    assert own.uow.audited


async def _refused(own: Own, name: str, code: str) -> None:
    with pytest.raises(ForbiddenError, match=code):
        await own.do(name)
    assert not own.uow.audited
    assert not own.uow.promised
