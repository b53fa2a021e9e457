"""Who represents an organisation changes: people leave, are removed, are let in, and the others can undo it."""

from datetime import timedelta
from typing import Any

import pytest

from bot.models.drafts import Draft
from bot.models.organizations import (
    Invitation,
    Membership,
    MembershipStatus,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.people import Person
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.moderation.representatives import RemoveRepresentativeAsModerator
from bot.use_cases.moderation.requests import DecideOnAccess
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.organizations.invitations import InviteRepresentative
from bot.use_cases.organizations.leaving import (
    LeaveOrganization,
    RemoveRepresentative,
    UndoConfirmation,
    UndoRemoval,
)
from bot.use_cases.organizations.membership import AcceptInvitation, AskAgain, AskToJoin, DecideOnMembership
from tests.builders import a_membership, a_memorandum, a_person, a_pitch, a_project, an_organization
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.organizations.test_organizations import House

HOURS = timedelta(hours=1)


class TwoHeads(House):
    """Two people represent the organisation."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.second = uow.keep(a_person("Екінші"))
        uow.keep(a_membership(self.second, self.organization))

    def by_second(self, kind: type) -> Any:
        return self.by(self.second, kind, self.organization)

    def of(self, person: Person) -> Membership:
        return self.uow.one(Membership, person_id=person.id, organization_id=self.organization.id)

    def waits(self) -> dict[str, str | None]:
        """How each wait stands: its outcome, None while it is open."""
        return {wait.kind: wait.outcome if wait.ended_at else None for wait in self.uow.all(Wait)}

    async def let_in(self, person: Person) -> Membership:
        await self.by(person, AskToJoin)(self.organization.id)
        await self.by_head(DecideOnMembership)(self.of(person).id, confirm=True)
        return self.of(person)


@pytest.fixture
def house(uow: Database, clock: FrozenClock) -> TwoHeads:
    return TwoHeads(uow, clock)


async def test_whoever_leaves_is_gone_and_the_others_hear_of_it(house: TwoHeads) -> None:
    await house.by_head(LeaveOrganization)(house.organization.id)
    assert house.of(house.head).status is MembershipStatus.LEFT
    assert house.told() == [(house.second.id, "representative-left")]
    with pytest.raises(NotFoundError):
        await house.by_head(LeaveOrganization)(house.organization.id)


async def test_whoever_is_removed_is_told_and_the_others_can_undo_it(house: TwoHeads) -> None:
    third = house.uow.keep(a_person("Үшінші"))
    house.uow.keep(a_membership(third, house.organization))
    removed = house.of(house.second)
    await house.by_head(RemoveRepresentative)(removed.id)
    assert removed.status is MembershipStatus.REMOVED
    assert house.told() == [
        (house.second.id, "representative-removed-you"),
        (third.id, "representative-removed"),
    ]
    with pytest.raises(OutdatedError, match="membership-ended"):
        await house.by_head(RemoveRepresentative)(removed.id)
    await house.by(third, UndoRemoval, house.organization)(removed.id)
    assert removed.status is MembershipStatus.ACTIVE
    assert house.told()[2:] == [
        (house.head.id, "representative-restored"),
        (house.second.id, "representative-restored"),
    ]
    with pytest.raises(OutdatedError, match="membership-undo-late"):
        await house.by(third, UndoRemoval, house.organization)(removed.id)


async def test_what_lapses_with_a_signatory_is_told_to_colleagues_and_not_as_an_end(house: TwoHeads) -> None:
    """Somebody still represents the organisation, so the other side does not read that nobody does."""
    for kind in (LeaveOrganization, RemoveRepresentative):
        other = house.uow.keep(a_person("Серіктес"))
        backer = house.uow.keep(an_organization("Жем компрессор", kind=OrganizationKind.BUSINESS, by=other))
        house.uow.keep(a_membership(other, backer))
        project = house.uow.keep(a_project(house.organization))
        pitch = house.uow.keep(a_pitch(project, backer, status=PitchStatus.ACCEPTED))
        third = house.uow.keep(a_person("Үшінші"))
        house.uow.keep(a_membership(third, house.organization))
        house.uow.keep(a_memorandum(project, pitch, [(house.organization, third), (backer, other)]))
        before = len(house.uow.promised)
        if kind is LeaveOrganization:
            await house.by(third, kind, house.organization)(house.organization.id)
        else:
            await house.by_head(kind)(house.of(third).id)
        told = [
            (promise.recipient_id, promise.key)
            for promise in house.uow.promised[before:]
            if promise.notification.args.get("settled")
        ]
        ours = "representative-left" if kind is LeaveOrganization else "representative-removed"
        assert (other.id, "counterpart-changed") in told
        assert (house.second.id, ours) in told
        assert "organization-unrepresented" not in {promise.key for promise in house.uow.promised}


async def test_after_72_hours_a_removal_stands(house: TwoHeads) -> None:
    removed = house.of(house.second)
    await house.by_head(RemoveRepresentative)(removed.id)
    house.clock.advance(72 * HOURS + timedelta(seconds=1))
    with pytest.raises(OutdatedError, match="membership-undo-late"):
        await house.by_head(UndoRemoval)(removed.id)


async def test_two_who_remove_each_other_do_not_both_go(house: TwoHeads) -> None:
    """Both were looked up while both represented it; the second deed finds its own actor gone."""
    first, second = house.of(house.head), house.of(house.second)
    by_second = house.by_second(RemoveRepresentative)
    await house.by_head(RemoveRepresentative)(second.id)
    with pytest.raises(NotFoundError):
        await by_second(first.id)
    assert first.status is MembershipStatus.ACTIVE


async def test_the_wrong_people_remove_nobody(house: TwoHeads) -> None:
    removed = house.of(house.second)
    for person, kind in (
        (house.stranger, RemoveRepresentative),
        (house.stranger, UndoConfirmation),
        (house.stranger, UndoRemoval),
    ):
        with pytest.raises((NotFoundError, ForbiddenError)):
            await house.by(person, kind)(removed.id)
    with pytest.raises(NotFoundError):
        await house.by_second(RemoveRepresentative)(removed.id)
    with pytest.raises(ForbiddenError):
        await house.by(house.stranger, RemoveRepresentativeAsModerator)(removed.id)
    assert removed.status is MembershipStatus.ACTIVE


async def test_the_others_hear_of_somebody_let_in_and_can_undo_it(house: TwoHeads) -> None:
    let_in = await house.let_in(house.stranger)
    assert house.told()[-1] == (house.second.id, "representative-added")
    await house.by_second(UndoConfirmation)(let_in.id)
    assert let_in.status is MembershipStatus.REMOVED


async def test_after_72_hours_somebody_let_in_stays(house: TwoHeads) -> None:
    let_in = await house.let_in(house.stranger)
    house.clock.advance(73 * HOURS)
    with pytest.raises(OutdatedError, match="membership-undo-late"):
        await house.by_second(UndoConfirmation)(let_in.id)


async def test_whoever_was_let_in_just_now_removes_nobody(house: TwoHeads) -> None:
    await house.let_in(house.stranger)
    remove = house.by(house.stranger, RemoveRepresentative, house.organization)
    with pytest.raises(ForbiddenError, match="representative-too-new"):
        await remove(house.of(house.head).id)
    house.clock.advance(73 * HOURS)
    await remove(house.of(house.head).id)
    assert not house.of(house.head).active


async def test_a_moderators_removal_is_not_undone(house: TwoHeads) -> None:
    removed = house.of(house.second)
    await house.by(house.moderator, RemoveRepresentativeAsModerator)(removed.id)
    assert house.told()[-1] == (house.head.id, "representative-removed-by-moderator")
    with pytest.raises(OutdatedError):
        await house.by_head(UndoRemoval)(removed.id)


async def test_a_moderator_removes_nobody_from_their_own_organization(house: TwoHeads) -> None:
    house.uow.keep(a_membership(house.moderator, house.organization))
    with pytest.raises(ForbiddenError, match="decision-on-own"):
        await house.by(house.moderator, RemoveRepresentativeAsModerator)(house.of(house.second).id)


async def test_the_links_and_drafts_of_whoever_leaves_end(house: TwoHeads) -> None:
    token = await house.by_head(InviteRepresentative)(house.organization.id)
    carrier = {"id": house.organization.id, "name": {}}
    for person in (house.head, house.second):
        house.uow.keep(
            Draft(
                person_id=person.id,
                form="project",
                answers={"carrier": carrier},
                updated_at=house.clock.now(),
            )
        )
    await house.by_head(LeaveOrganization)(house.organization.id)
    with pytest.raises(OutdatedError, match="invitation-revoked"):
        await house.by(house.stranger, AcceptInvitation)(token)
    assert house.waits()["invitation"] == "maker-gone"
    assert [draft.person_id for draft in house.uow.all(Draft)] == [house.second.id]


async def test_links_of_those_who_stay_work_on(house: TwoHeads) -> None:
    token = await house.by_second(InviteRepresentative)(house.organization.id)
    await house.by_head(LeaveOrganization)(house.organization.id)
    await house.by(house.stranger, AcceptInvitation)(token)
    assert house.uow.one(Invitation).used_by == house.stranger.id


async def leave_both(house: TwoHeads) -> None:
    await house.by_head(LeaveOrganization)(house.organization.id)
    await house.by_second(LeaveOrganization)(house.organization.id, last=True)


async def test_the_last_one_gone_the_projects_pause_and_moderators_know(house: TwoHeads) -> None:
    project = house.uow.keep(a_project(house.organization))
    await house.by_head(LeaveOrganization)(house.organization.id)
    assert project.stage is ProjectStage.PUBLISHED
    await house.by_second(LeaveOrganization)(house.organization.id, last=True)
    assert (project.stage, project.halted) == (ProjectStage.PAUSED, True)
    assert house.organization.contact_phone == house.organization.contact_name == ""
    assert house.waits() == {"organization-unrepresented": None}


async def test_before_the_last_one_leaves_it_is_said_what_hangs_on_it(house: TwoHeads) -> None:
    house.uow.keep(a_project(house.organization))
    gone = RepresentativeGone(house.organization.id, house.second.id)
    async with house.uow.read() as block:
        assert await block.depending(gone) == {}
    await house.by_head(LeaveOrganization)(house.organization.id)
    async with house.uow.read() as block:
        assert await block.depending(gone) == {"projects": 1}


async def test_a_card_that_nobody_represents_is_taken_back(uow: Database, clock: FrozenClock) -> None:
    house = House(uow, clock, verified=False)
    left = await house.by_head(LeaveOrganization)(house.organization.id, last=True)
    assert house.organization.status is OrganizationStatus.REJECTED
    assert not left.can_return


async def test_the_last_one_leaves_while_somebody_waits_and_a_moderator_decides(house: TwoHeads) -> None:
    await house.by(house.stranger, AskToJoin)(house.organization.id)
    asked = house.of(house.stranger)
    confirm = house.by_second(DecideOnMembership)
    project = house.uow.keep(a_project(house.organization))
    await leave_both(house)
    assert house.waits()["access-request"] == "nobody-left"
    assert house.waits()["access-request-unrepresented"] is None
    with pytest.raises(NotFoundError):
        await confirm(asked.id, confirm=True)
    await house.by(house.moderator, DecideOnAccess)(asked.id, confirm=True)
    assert asked.active
    assert house.waits()["organization-unrepresented"] == "represented"
    assert project.stage is ProjectStage.PUBLISHED
    with pytest.raises(OutdatedError, match="membership-already-decided"):
        await house.by(house.moderator, DecideOnAccess)(asked.id, confirm=False)


async def test_staff_decide_only_where_nobody_else_does(house: TwoHeads) -> None:
    await house.by(house.stranger, AskToJoin)(house.organization.id)
    asked = house.of(house.stranger)
    administrator = house.uow.keep(a_person("Әкімші", staff=(StaffRole.ADMINISTRATOR,)))
    for person in (house.moderator, administrator):
        with pytest.raises(ForbiddenError, match="access-not-yours"):
            await house.by(person, DecideOnAccess)(asked.id, confirm=True)


async def test_staff_do_not_let_themselves_in(house: TwoHeads) -> None:
    await leave_both(house)
    await house.by(house.moderator, AskToJoin)(house.organization.id)
    with pytest.raises(ForbiddenError, match="decision-on-own"):
        await house.by(house.moderator, DecideOnAccess)(house.of(house.moderator).id, confirm=True)


async def test_only_who_was_there_before_asks_again_by_the_number_of_an_organization(house: TwoHeads) -> None:
    with pytest.raises(NotFoundError):
        await house.by(house.stranger, AskAgain)(house.organization.id)
    await house.by_head(RemoveRepresentative)(house.of(house.second).id)
    await house.by(house.second, AskAgain)(house.organization.id)
    assert house.of(house.second).status is MembershipStatus.REQUESTED
