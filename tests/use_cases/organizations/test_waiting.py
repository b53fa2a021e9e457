"""A card, a request and a link wait with a clock; one person leaves few of them undecided."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.bin_questions import BinQuestion
from bot.models.organizations import (
    Membership,
    MembershipStatus,
    Organization,
    OrganizationStatus,
)
from bot.models.projects import Project, ProjectStage
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.moderation.organizations import RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.projects import PublishProject
from bot.use_cases.moderation.queues import ListWaiting
from bot.use_cases.moderation.requests import ACCESS_REQUESTS, DecideOnAccess
from bot.use_cases.moderation.standing import (
    LiftSuspension,
    SuspendOrganization,
    WhatHangsOnOrganization,
    WithdrawVerification,
)
from bot.use_cases.organizations.cards import EditOrganization, FindOrganizationByBin, RegisterOrganization
from bot.use_cases.organizations.invitations import InviteRepresentative, ListInvitations, RevokeInvitation
from bot.use_cases.organizations.membership import AcceptInvitation, Account, AskToJoin
from bot.use_cases.projects.changes import ResumeProject
from bot.use_cases.projects.submission import SubmitProject
from bot.wiring.registry import registry
from tests.builders import a_bin, a_membership, a_person, a_project, an_organization, own_words
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.organizations.test_organizations import FORM, House
from tests.use_cases.projects.project_forms import FORM as PROJECT


class WaitingHouse(House):
    def wait(self, kind: str) -> Wait:
        (found,) = [wait for wait in self.uow.all(Wait) if wait.kind == kind]
        return found

    async def pass_days(self, days: float) -> None:
        self.clock.advance(timedelta(days=days))
        clocks = Clocks(registry().waits, AS_REGISTERED)
        await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)()

    def asked(self) -> Membership:
        return self.uow.one(Membership, person_id=self.stranger.id, organization_id=self.organization.id)


@pytest.fixture
def house(uow: Database, clock: FrozenClock) -> WaitingHouse:
    return WaitingHouse(uow, clock)


async def test_a_card_that_nobody_decides_on_is_overdue_and_its_people_hear_of_it(
    house: WaitingHouse,
) -> None:
    await house.by(house.stranger, RegisterOrganization)("s-1", FORM)
    assert house.wait("organization-verification").region == FORM.region
    await house.pass_days(1)
    assert house.told() == []
    await house.pass_days(2)
    assert house.told() == [(house.stranger.id, "organization-review-late")]
    assert house.wait("organization-verification").overdue
    await house.pass_days(60)
    assert house.wait("organization-verification").ended_at is None


async def test_a_decided_card_waits_no_more_and_a_corrected_one_waits_anew(house: WaitingHouse) -> None:
    id_ = await house.by(house.stranger, RegisterOrganization)("s-1", FORM)
    await house.by(house.moderator, RejectOrganization)(id_, "Құжат көрінбейді.")
    assert house.wait("organization-verification").outcome == "rejected"
    card = house.uow.by_id(type(house.organization), id_)
    await house.by(house.stranger, EditOrganization, card)(id_, FORM)
    await house.by(house.moderator, VerifyOrganization)(id_)
    assert [wait.outcome for wait in house.uow.all(Wait)] == ["rejected", "verified"]


async def test_a_project_waits_as_a_card_does(house: WaitingHouse) -> None:
    id_ = await house.by_head(SubmitProject)("p-1", house.organization.id, PROJECT)
    await house.pass_days(3)
    assert house.told()[-1] == (house.head.id, "project-review-late")
    await house.by(house.moderator, PublishProject)(id_)
    assert house.wait("project-review").outcome == "published"


async def test_a_request_rings_escalates_and_lapses(house: WaitingHouse) -> None:
    administrator = house.uow.keep(a_person("Әкімші", staff=(StaffRole.ADMINISTRATOR,)))
    await house.by(house.stranger, AskToJoin)(house.organization.id, Account("Айгүл", "aigul"))
    asked = house.asked()
    await house.pass_days(1)
    await house.pass_days(2)
    assert house.told() == [
        (house.head.id, "membership-requested"),
        (house.head.id, "membership-nudge"),
        (house.stranger.id, "membership-late"),
    ]
    assert house.uow.promised[0].notification.args["account"] == "Айгүл"
    listed = await house.by(administrator, ListWaiting)(ACCESS_REQUESTS)
    assert [one.id for one in listed.items] == [asked.id]
    assert (await house.by(house.moderator, ListWaiting)(ACCESS_REQUESTS)).total == 0
    await house.pass_days(11)
    assert house.told()[3:] == [(house.stranger.id, "membership-lapsed")]
    assert (asked.status, asked.account_name, asked.account_username) == (MembershipStatus.LAPSED, "", "")
    assert all(wait.ended_at for wait in house.uow.all(Wait))
    await house.by(house.stranger, AskToJoin)(house.organization.id)
    assert asked.status is MembershipStatus.REQUESTED


async def test_an_administrator_decides_on_what_nobody_answers(house: WaitingHouse) -> None:
    administrator = house.uow.keep(a_person("Әкімші", staff=(StaffRole.ADMINISTRATOR,)))
    await house.by(house.stranger, AskToJoin)(house.organization.id)
    await house.pass_days(3)
    await house.by(administrator, DecideOnAccess)(house.asked().id, confirm=True)
    assert house.asked().active
    assert all(wait.outcome == "confirmed" for wait in house.uow.all(Wait))


async def test_a_jump_of_thirty_days_tells_one_thing(house: WaitingHouse) -> None:
    await house.by(house.stranger, AskToJoin)(house.organization.id)
    await house.pass_days(30)
    assert house.told()[1:] == [(house.stranger.id, "membership-lapsed")]


async def test_an_unused_link_expires_and_its_maker_is_told(house: WaitingHouse) -> None:
    token = await house.by_head(InviteRepresentative)(house.organization.id)
    await house.pass_days(13)
    assert house.told() == []
    await house.pass_days(1.5)
    assert house.told() == [(house.head.id, "invitation-lapsed")]
    assert await house.by_head(ListInvitations)(house.organization.id) == ()
    with pytest.raises(OutdatedError, match="invitation-expired"):
        await house.by(house.stranger, AcceptInvitation)(token)


async def test_a_revoked_link_does_nothing(house: WaitingHouse) -> None:
    token = await house.by_head(InviteRepresentative)(house.organization.id)
    (link,) = await house.by_head(ListInvitations)(house.organization.id)
    with pytest.raises(ForbiddenError):
        await house.by(house.stranger, RevokeInvitation)(link.id)
    await house.by_head(RevokeInvitation)(link.id)
    with pytest.raises(OutdatedError, match="invitation-over"):
        await house.by_head(RevokeInvitation)(link.id)
    with pytest.raises(OutdatedError, match="invitation-revoked"):
        await house.by(house.stranger, AcceptInvitation)(token)
    assert token not in str([vars(row) for row in house.uow.all(Wait)])


async def test_one_person_leaves_few_cards_undecided(house: WaitingHouse) -> None:
    register = house.by(house.stranger, RegisterOrganization)
    for number in range(5):
        await register(f"s-{number}", replace(FORM, bin=a_bin()))
    for number in range(5, 200):
        with pytest.raises(ForbiddenError, match="too-many-cards"):
            await register(f"s-{number}", replace(FORM, bin=a_bin()))
    assert len(house.uow.all(Organization)) == 1 + 5


async def test_one_person_leaves_few_requests_undecided(house: WaitingHouse) -> None:
    others = [house.uow.keep(an_organization(f"Ұйым {number}")) for number in range(6)]
    ask = house.by(house.stranger, AskToJoin)
    for one in others[:5]:
        await ask(one.id)
    await ask(others[0].id)
    with pytest.raises(ForbiddenError, match="too-many-requests"):
        await ask(others[5].id)


async def test_a_returned_card_holds_its_number_no_more_and_nobody_learns_of_it(house: WaitingHouse) -> None:
    squatted = await house.by(house.stranger, RegisterOrganization)("s-1", FORM)
    await house.by(house.moderator, RejectOrganization)(squatted, "БСН басқаның.")
    assert await house.by_head(FindOrganizationByBin)(FORM.bin) is None
    with pytest.raises(NotFoundError):
        await house.by_head(AskToJoin)(squatted)
    own = await house.by_head(RegisterOrganization)("s-2", FORM)
    found = await house.by(house.stranger, FindOrganizationByBin)(FORM.bin)
    assert found is not None
    assert found[0] == own
    card = house.uow.by_id(type(house.organization), squatted)
    with pytest.raises(InvalidValueError, match="bin-taken"):
        await house.by(house.stranger, EditOrganization, card)(squatted, FORM)
    assert card.status is OrganizationStatus.REJECTED


async def test_one_person_asks_about_ten_numbers_a_day(house: WaitingHouse) -> None:
    asked = [house.uow.keep(an_organization(f"Ұйым {number}")) for number in range(11)]
    numbers = [one.bin or "" for one in asked]
    register = house.by(house.stranger, RegisterOrganization)
    find = house.by(house.stranger, FindOrganizationByBin)
    for number in [*numbers[:9], numbers[0]]:
        with pytest.raises(InvalidValueError, match="bin-taken"):
            await register("s-1", replace(FORM, bin=number))
        assert await find(number)
    assert await find(numbers[9])
    for deed in (register("s-1", replace(FORM, bin=numbers[10])), find(numbers[10])):
        with pytest.raises(ForbiddenError, match="too-many-bins"):
            await deed
    assert await find(numbers[9])
    assert await house.by_head(FindOrganizationByBin)(numbers[10])
    house.clock.advance(timedelta(days=1))
    assert await find(numbers[10])
    own = [one.bin for one in house.uow.all(BinQuestion) if one.person_id == house.stranger.id]
    assert own == [numbers[10]]


async def test_another_number_in_a_card_of_ones_own_is_a_question_as_well(house: WaitingHouse) -> None:
    card = await house.by(house.stranger, RegisterOrganization)("s-1", FORM)
    own = house.uow.by_id(Organization, card)
    edit = house.by(house.stranger, EditOrganization, own)
    for number in range(9):
        taken = house.uow.keep(an_organization(f"Ұйым {number}")).bin
        with pytest.raises(InvalidValueError, match="bin-taken"):
            await edit(card, replace(FORM, bin=taken))
    with pytest.raises(ForbiddenError, match="too-many-bins"):
        await edit(card, replace(FORM, bin=a_bin()))
    await edit(card, replace(FORM, settlement="Құлсары"))


@pytest.mark.parametrize("stop", [SuspendOrganization, WithdrawVerification])
async def test_a_stopped_organization_pauses_and_its_people_read_why(stop: type, house: WaitingHouse) -> None:
    project = house.uow.keep(a_project(house.organization))
    by_moderator = house.by(house.moderator, stop)
    assert await house.by(house.moderator, WhatHangsOnOrganization)(house.organization.id) == {"projects": 1}
    await by_moderator(house.organization.id, "Құжаттар жалған.")
    assert not house.organization.verified
    assert (project.stage, project.halted) == (ProjectStage.PAUSED, True)
    assert [recipient for recipient, _ in house.told()] == [house.head.id]
    assert house.uow.promised[0].notification.args["reason"] == own_words("Құжаттар жалған.")
    with pytest.raises(OutdatedError, match="organization-already-decided"):
        await house.by(house.moderator, SuspendOrganization)(house.organization.id, "Тағы бір рет.")
    with pytest.raises(ForbiddenError):
        await house.by_head(ResumeProject)(project.id)


async def test_a_lifted_suspension_lets_halted_projects_go_on_and_others_rest(house: WaitingHouse) -> None:
    halted = house.uow.keep(a_project(house.organization))
    paused = house.uow.keep(a_project(house.organization, stage=ProjectStage.PAUSED))
    await house.by(house.moderator, SuspendOrganization)(house.organization.id, "Тексеру жүріп жатыр.")
    await house.by(house.moderator, LiftSuspension)(house.organization.id)
    assert (halted.stage, halted.halted) == (ProjectStage.PUBLISHED, False)
    assert paused.stage is ProjectStage.PAUSED
    assert house.told()[-1] == (house.head.id, "organization-resumed")
    with pytest.raises(OutdatedError):
        await house.by(house.moderator, LiftSuspension)(house.organization.id)


async def test_a_card_whose_verification_was_withdrawn_is_verified_anew_and_keeps_its_kind(
    house: WaitingHouse,
) -> None:
    project = house.uow.keep(a_project(house.organization))
    house.organization.verified_at = house.clock.now()
    await house.by(house.moderator, WithdrawVerification)(house.organization.id, "БСН қате.")
    edit = house.by_head(EditOrganization)
    business = replace(FORM, kind=type(FORM.kind)("business"), legal_form="llp")
    with pytest.raises(ForbiddenError, match="organization-identity-fixed"):
        await edit(house.organization.id, business)
    await edit(house.organization.id, FORM)
    await house.by(house.moderator, VerifyOrganization)(house.organization.id)
    assert house.uow.by_id(Project, project.id).stage is ProjectStage.PUBLISHED


async def test_the_project_of_a_stopped_organization_is_not_published(house: WaitingHouse) -> None:
    project = house.uow.keep(a_project(house.organization, stage=ProjectStage.SUBMITTED))
    await house.by(house.moderator, SuspendOrganization)(house.organization.id, "Тексеру жүріп жатыр.")
    with pytest.raises(OutdatedError, match="carrier-not-verified"):
        await house.by(house.moderator, PublishProject)(project.id)


async def test_a_moderator_stops_no_organization_of_their_own(house: WaitingHouse) -> None:
    house.uow.keep(a_membership(house.moderator, house.organization))
    for deed in (SuspendOrganization, WithdrawVerification):
        with pytest.raises(ForbiddenError, match="decision-on-own"):
            await house.by(house.moderator, deed, house.organization)(house.organization.id, "Себебі бар.")
