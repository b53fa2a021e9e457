"""Nobody decides on what is theirs: every deed of staff, on a record of their own."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TypeAlias

import pytest

from bot.models.audit import AuditEntry
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
from bot.models.waits import Wait, WaitsFor
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.links.cards import AddAddressAsStaff, AddressForm
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.changes import AcceptChange, RejectChange
from bot.use_cases.moderation.memoranda import AppointSignatory
from bot.use_cases.moderation.organizations import RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.projects import (
    PublishProject,
    PutProjectBack,
    RejectProject,
    TakeProjectDown,
)
from bot.use_cases.moderation.promises import NotePromiseCall, UndoPromiseCall
from bot.use_cases.moderation.representatives import RemoveRepresentativeAsModerator
from bot.use_cases.moderation.requests import DecideOnAccess, UndoAccess
from bot.use_cases.moderation.standing import (
    LiftSuspension,
    RestoreVerification,
    SuspendOrganization,
    WithdrawVerification,
)
from bot.use_cases.moderation.undoing import (
    UndoChangeDecision,
    UndoProjectDecision,
    UndoVerificationDecision,
)
from bot.use_cases.organizations.waiting import ACCESS_UNREPRESENTED
from bot.use_cases.pitches.clocks import CALL_BACKERS
from bot.use_cases.progress.asking import BEGINNING, CALL
from tests.builders import a_membership, a_memorandum, a_pitch, a_project, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FixedSecrets, FrozenClock
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
        self.before = 0

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

    def decided(self, entity: str, record_id: int, decision: str, **changes: Any) -> None:
        """A colleague has decided so."""
        self.uow.keep(
            AuditEntry(
                at=self.clock.now(),
                actor_id=self.new_person("Екінші модератор").id,
                action=f"{entity}.{decision}",
                entity=entity,
                entity_id=record_id,
                changes=changes,
            )
        )

    def a_memorandum_of(self) -> tuple[int, int, int]:
        """A memorandum, a party of it, and somebody of that party who has not been asked."""
        organization, other = self.an_organization(), self.uow.keep(an_organization(by=self.new_person()))
        project = self.uow.keep(a_project(organization))
        pitch = self.uow.keep(a_pitch(project, other))
        parties = [(organization, self.new_person()), (other, self.new_person())]
        memorandum = self.uow.keep(a_memorandum(project, pitch, parties))
        colleague = self.new_person()
        self.uow.keep(a_membership(colleague, organization))
        return memorandum.id, organization.id, colleague.id

    def a_rejected_card(self) -> Organization:
        organization = self.an_organization(status=OrganizationStatus.REJECTED)
        self.uow.keep(a_membership(self.new_person(), organization))
        self.decided("organization", organization.id, "rejected")
        return organization

    def an_unverified_one(self) -> Organization:
        organization = self.an_organization(status=OrganizationStatus.REJECTED)
        self.decided("organization", organization.id, "unverified")
        return organization

    def a_rejected_project(self) -> Project:
        project = self.uow.keep(a_project(self.an_organization(), stage=ProjectStage.REJECTED))
        self.decided("project", project.id, "rejected")
        return project

    def a_rejected_change(self) -> Change:
        change = self.a_change()
        change.reject(REASON, self.founder.id, self.clock.now())
        self.decided("organization", change.record_id, "change-rejected", change=change.id)
        return change

    def a_representative(self) -> Membership:
        return self.uow.keep(a_membership(self.new_person(), self.an_organization()))

    def a_request(self) -> Membership:
        asked = self.uow.keep(
            a_membership(self.new_person(), self.an_organization(), status=MembershipStatus.REQUESTED)
        )
        self.uow.keep(
            Wait(
                kind=ACCESS_UNREPRESENTED,
                record_id=asked.id,
                waits_for=WaitsFor.MODERATORS,
                since=self.clock.now(),
            )
        )
        return asked

    def a_newcomer(self) -> Membership:
        member = self.a_representative()
        member.decided_at = self.clock.now()
        return member

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

    def a_call(
        self, outcome: CallOutcome | None = None, kind: str = CALL_BACKERS, project: Project | None = None
    ) -> tuple[str, int]:
        """About a project that no backer is left for; with `outcome` it was made."""
        project = project or self.a_published_project()
        wait = Wait(
            kind=kind,
            record_id=project.id,
            waits_for=WaitsFor.MODERATORS,
            since=self.clock.now(),
            region=project.region,
        )
        if outcome is not None:
            wait.end(outcome.value, self.clock.now())
        self.uow.keep(wait)
        return wait.kind, wait.record_id

    def a_promise_call(self, outcome: CallOutcome | None = None) -> int:
        """About a project whose people do not say whether its work has begun; with `outcome` it was made."""
        project = self.uow.keep(a_project(self.an_organization(), stage=ProjectStage.SUPPORTED))
        self.uow.keep(
            Wait(
                kind=BEGINNING,
                record_id=project.id,
                waits_for=WaitsFor.ORGANIZATION,
                party_id=project.organization_id,
                since=self.clock.now(),
                overdue=True,
            )
        )
        _, project_id = self.a_call(outcome, CALL, project)
        return project_id

    @property
    def audited(self) -> list[AuditEntry]:
        """What the deed has left in the audit log."""
        return self.uow.audited[self.before :]

    def work_for(self, **fields: Any) -> None:
        """The moderator represents a state body."""
        self.represented.append(self.uow.keep(an_organization(kind=OrganizationKind.STATE, **fields)))

    async def do(self, name: str) -> None:
        deed, arguments = DEEDS[name](self)
        self.before = len(self.uow.audited)
        identity = FakeIdentity(replace(an_actor(self.moderator, *self.represented), regions=self.regions))
        await deed(identity, self.uow, self.clock)(*arguments)


def removing(*needed: Any) -> Callable[..., Any]:
    return partial(RemoveRepresentativeAsModerator(*needed), last=True)


ADDRESS = AddressForm("Дәурен Қасымов", "Бөлім басшысы", "d.kasymov@office.example")


def adding_an_address(*needed: Any) -> Callable[..., Any]:
    return AddAddressAsStaff(*needed, FixedSecrets())


def confirming(*needed: Any) -> Callable[..., Any]:
    return partial(DecideOnAccess(*needed), confirm=True)


Prepared: TypeAlias = tuple[Callable[..., Any], tuple[Any, ...]]


DEEDS: dict[str, Callable[[Own], Prepared]] = {
    "AppointSignatory": lambda own: (AppointSignatory, own.a_memorandum_of()),
    "VerifyOrganization": lambda own: (VerifyOrganization, (own.a_card().id,)),
    "RejectOrganization": lambda own: (RejectOrganization, (own.a_card().id, REASON)),
    "PublishProject": lambda own: (PublishProject, (own.a_project().id,)),
    "RejectProject": lambda own: (RejectProject, (own.a_project().id, REASON)),
    "TakeProjectDown": lambda own: (TakeProjectDown, (own.a_published_project().id, REASON)),
    "PutProjectBack": lambda own: (PutProjectBack, (own.a_project_taken_down().id,)),
    "SuspendOrganization": lambda own: (SuspendOrganization, (own.an_organization().id, REASON)),
    "WithdrawVerification": lambda own: (WithdrawVerification, (own.an_organization().id, REASON)),
    "LiftSuspension": lambda own: (LiftSuspension, (own.a_suspended_one().id,)),
    "RestoreVerification": lambda own: (RestoreVerification, (own.an_unverified_one().id,)),
    "AddAddressAsStaff": lambda own: (adding_an_address, (own.an_organization().id, ADDRESS)),
    "RemoveRepresentativeAsModerator": lambda own: (
        removing,
        (own.a_representative().id,),
    ),
    "DecideOnAccess": lambda own: (confirming, (own.a_request().id,)),
    "UndoAccess": lambda own: (UndoAccess, (own.a_newcomer().id,)),
    "NoteCall": lambda own: (NoteCall, (*own.a_call(), CallOutcome.NO_ANSWER)),
    "UndoCall": lambda own: (UndoCall, own.a_call(CallOutcome.NO_ANSWER)),
    "NotePromiseCall": lambda own: (NotePromiseCall, (own.a_promise_call(), CallOutcome.NO_ANSWER)),
    "UndoPromiseCall": lambda own: (UndoPromiseCall, (own.a_promise_call(CallOutcome.NO_ANSWER),)),
    "AcceptChange": lambda own: (AcceptChange, (own.a_change().id,)),
    "RejectChange": lambda own: (RejectChange, (own.a_change().id, REASON)),
    "UndoVerificationDecision": lambda own: (UndoVerificationDecision, (own.a_rejected_card().id,)),
    "UndoProjectDecision": lambda own: (UndoProjectDecision, (own.a_rejected_project().id,)),
    "UndoChangeDecision": lambda own: (UndoChangeDecision, (own.a_rejected_change().id,)),
}
"""How each deed of staff is done, on a record that `Own` makes."""
ON_A_LINK = {"RemoveAddressAsStaff", "HandLinkOverAsStaff", "TellCodeAsStaff"}
"""Refused by the same question as `AddAddressAsStaff`; their records are made in `tests/use_cases/links`."""
DECIDE_NOTHING = {
    *("AssignRole", "UndoRoleChange", "FindStaffMember", "ReviewOrganization", "SetWorkingDay"),
    *("ShowCall", "ShowPromiseCall"),
    *("ShowFreeWill", "TakeUpFreeWill", "ShowProjectBackground"),
}
"""Roles are given to people, and the calendar is everybody's; a look at a card is written down, and the
meaning of a text that is compared is kept. What a business said of
its own free will does not exist for whoever is of a party (`memoranda/test_free_will.py`).
"""

OWN_QUEUE = {"DecideOnAccess"}
"""Of requests for access, administrators have a kind of their own: those that nobody has answered."""

BY_NO_STATE_BODY = {"NoteCall", "UndoCall", "NotePromiseCall", "UndoPromiseCall"}
"""Nobody who works for a state body calls backers or whoever has promised something, of whatever territory."""


@pytest.fixture
def own(uow: Database, clock: FrozenClock) -> Own:
    return Own(uow, clock)


def test_each_deed_of_staff_is_tried_here() -> None:
    staff = {Permission.MODERATE, Permission.OVERSEE, Permission.ADMINISTER}
    deeds = {deed.__name__ for deed in all_use_cases() if deed.permission in staff and not deed.reads}
    assert deeds - DECIDE_NOTHING - ON_A_LINK == set(DEEDS)


@pytest.mark.parametrize("name", DEEDS)
async def test_it_is_done_on_what_is_others(own: Own, name: str) -> None:
    if name not in BY_NO_STATE_BODY:
        own.work_for(region="KZ-10")
    await own.do(name)
    assert own.audited


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
    assert own.audited


async def _refused(own: Own, name: str, code: str) -> None:
    with pytest.raises(ForbiddenError, match=code):
        await own.do(name)
    assert not own.audited
    assert not own.uow.promised


@pytest.mark.parametrize("name", sorted(DEEDS.keys() - OWN_QUEUE))
async def test_it_is_done_by_an_administrator_with_whom_it_stands(own: Own, name: str) -> None:
    """What nobody has decided on in time stands with administrators, whatever the region."""
    own.moderator = own.new_person("Әкімші", staff=(StaffRole.ADMINISTRATOR,))
    await own.do(name)
    assert own.audited
