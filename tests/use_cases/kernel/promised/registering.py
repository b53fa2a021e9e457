"""What people, organisations and projects are told on their way in, and their moderators."""

from dataclasses import replace
from datetime import timedelta

from bot.models.organizations import Membership, MembershipStatus, Organization, OrganizationStatus
from bot.models.people import Person, RoleChange
from bot.models.projects import Project
from bot.models.roles import StaffRole
from bot.models.words import Text
from bot.use_cases.drafts.keeping import DiscardDraft, SaveDraft
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.moderation.organizations import RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.projects import PublishProject, RejectProject
from bot.use_cases.moderation.representatives import RemoveRepresentativeAsModerator
from bot.use_cases.moderation.requests import DecideOnAccess
from bot.use_cases.moderation.standing import LiftSuspension, SuspendOrganization, WithdrawVerification
from bot.use_cases.moderation.undoing import UndoProjectDecision, UndoVerificationDecision
from bot.use_cases.organizations.cards import EditOrganization, RegisterOrganization
from bot.use_cases.organizations.invitations import InviteRepresentative
from bot.use_cases.organizations.leaving import (
    LeaveOrganization,
    RemoveRepresentative,
    UndoRemoval,
)
from bot.use_cases.organizations.membership import AskToJoin, DecideOnMembership
from bot.use_cases.organizations.telling import tell_touched
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.access import NamedAdministrators
from bot.use_cases.people.barring import BarPerson, LiftBar
from bot.use_cases.people.expiring import ExpirePeople, Expiry, NoteSeen
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.people.reachability import ComeBack, GoAway
from bot.use_cases.people.staff import AssignRole, UndoRoleChange
from bot.use_cases.projects.submission import EditProject, SubmitProject
from bot.wiring.registry import registry
from tests.builders import a_membership, a_memorandum, an_actor
from tests.fakes import FakeIdentity
from tests.use_cases.kernel.promised.world import (
    Deed,
    Table,
    World,
    the_project_is_paused,
    the_project_is_withdrawn,
)
from tests.use_cases.organizations.test_organizations import FORM as CARD
from tests.use_cases.projects.project_forms import FORM as PROJECT

TABLE = Table()


def assigning(world: World) -> AssignRole:
    actor = FakeIdentity(an_actor(world.administrator))
    return AssignRole(actor, world.uow, world.clock, NamedAdministrators(frozenset()))


async def a_role(world: World) -> None:
    await assigning(world)(world.newcomer.account_id, StaffRole.MODERATOR, hold=True)


async def a_role_with_others_who_look_on(world: World) -> None:
    world.new_person("Екінші әкімші", staff=(StaffRole.ADMINISTRATOR,))
    await a_role(world)


async def a_role_is_taken(world: World) -> None:
    await a_role_with_others_who_look_on(world)
    await assigning(world)(world.newcomer.account_id, StaffRole.MODERATOR, hold=False)


async def the_last_change_is_undone(world: World) -> None:
    changes = world.uow.all(RoleChange)
    actor = FakeIdentity(an_actor(world.administrator))
    undo = UndoRoleChange(actor, world.uow, world.clock, NamedAdministrators(frozenset()))
    await undo(changes[-1].id)


async def let_in_again(world: World) -> None:
    administrator = FakeIdentity(an_actor(world.administrator))
    bar = BarPerson(administrator, world.uow, world.clock, NamedAdministrators(frozenset()))
    await bar(world.newcomer.account_id or 0, "Жарнама таратқан")
    await world.by(world.administrator, LiftBar)(world.newcomer.account_id)


TABLE.kind("role-assigned", a_role)
TABLE.kind("role-given", a_role_with_others_who_look_on, the_last_change_is_undone)
TABLE.kind("role-taken", a_role_is_taken, the_last_change_is_undone)
TABLE.kind("role-dismissed", a_role_is_taken, the_last_change_is_undone)
TABLE.kind("bar-lifted", let_in_again)


async def away_for_years(world: World) -> None:
    world.newcomer.created_at = world.clock.now() - timedelta(days=1090)
    await ExpirePeople(SystemIdentity(), world.uow, world.clock, Expiry(timedelta(days=1095)))()


async def is_there_again(world: World) -> None:
    await world.by(world.newcomer, NoteSeen)()


TABLE.kind("data-expires", away_for_years, is_there_again)


async def four_things_while_away(world: World) -> None:
    """Somebody is away while four people ask to represent their organisation too."""
    await world.by(world.seeker, GoAway)()
    world.made = []
    for number in range(4):
        person = world.new_person(f"Жаңа адам {number}")
        await world.by(person, AskToJoin)(world.ngo.id)
        world.made.append(world.uow.one(Membership, person_id=person.id))
    actor = FakeIdentity(an_actor(world.seeker, world.ngo))
    await ComeBack(actor, world.uow, world.clock, registry())()


async def all_are_decided(world: World) -> None:
    for membership in world.made:
        await world.by_ngo(DecideOnMembership)(membership.id, confirm=False)


async def who_was_away_represents_nobody(world: World) -> None:
    world.uow.one(Membership, person_id=world.seeker.id).leave(world.clock.now())


TABLE.kind("while-away", four_things_while_away, all_are_decided, who_was_away_represents_nobody)


async def register(world: World) -> None:
    key = await world.by(world.newcomer, RegisterOrganization)("one", CARD)
    world.made = world.uow.by_id(Organization, key)


async def verify(world: World) -> None:
    await world.by(world.moderator, VerifyOrganization)(world.made.id)


async def reject(world: World) -> None:
    await world.by(world.moderator, RejectOrganization)(world.made.id, "БСН қате")


async def correct_the_card(world: World) -> None:
    edit = world.by(world.newcomer, EditOrganization, world.made)
    await edit(world.made.id, replace(CARD, settlement="Құлсары"))


async def reject_for_another_reason(world: World) -> None:
    await correct_the_card(world)
    await world.by(world.moderator, RejectOrganization)(world.made.id, "Атауы басқа")


async def is_shut_out(world: World) -> None:
    world.made.status = OrganizationStatus.REJECTED


async def registered_and_verified(world: World) -> None:
    await register(world)
    await verify(world)


async def registered_and_rejected(world: World) -> None:
    await register(world)
    await reject(world)


async def undo_the_decision(world: World) -> None:
    await world.by(world.moderator, UndoVerificationDecision)(world.made.id)


async def verified_and_undone(world: World) -> None:
    await registered_and_verified(world)
    await undo_the_decision(world)


TABLE.kind("organization-verified", registered_and_verified, is_shut_out, undo_the_decision)
TABLE.kind(
    "organization-rejected",
    registered_and_rejected,
    correct_the_card,
    reject_for_another_reason,
    undo_the_decision,
)
TABLE.kind("organization-decision-undone", verified_and_undone, verify, reject)


async def ask_to_join(world: World) -> None:
    await world.by(world.newcomer, AskToJoin)(world.ngo.id)
    world.made = world.uow.one(Membership, person_id=world.newcomer.id)


async def let_in(world: World) -> None:
    await world.by_ngo(DecideOnMembership)(world.made.id, confirm=True)


async def turn_away(world: World) -> None:
    await world.by_ngo(DecideOnMembership)(world.made.id, confirm=False)


async def wishes_to_be_forgotten(world: World) -> None:
    await world.by(world.newcomer, ForgetMe)()


async def asked_and_let_in(world: World) -> None:
    await ask_to_join(world)
    await let_in(world)


async def asked_and_turned_away(world: World) -> None:
    await ask_to_join(world)
    await turn_away(world)


async def asked_and_turned_away_by_staff(world: World) -> None:
    """Nobody represents the organisation any more."""
    await ask_to_join(world)
    for membership in world.uow.all(Membership):
        if membership.organization_id == world.ngo.id and membership.active:
            person = world.uow.by_id(Person, membership.person_id)
            await world.by(person, LeaveOrganization, world.ngo)(world.ngo.id, last=True)
    await world.by(world.moderator, DecideOnAccess)(world.made.id, confirm=False)


async def is_let_in_by_staff_after_all(world: World) -> None:
    await ask_to_join(world)
    await world.by(world.moderator, DecideOnAccess)(world.made.id, confirm=True)


async def is_put_out(world: World) -> None:
    world.made.status = MembershipStatus.DECLINED


async def is_let_in_after_all(world: World) -> None:
    await ask_to_join(world)
    await let_in(world)


TABLE.kind("membership-requested", ask_to_join, let_in, turn_away, wishes_to_be_forgotten)
TABLE.kind("membership-confirmed", asked_and_let_in, is_put_out)
TABLE.kind("membership-declined", asked_and_turned_away, ask_to_join, is_let_in_after_all)
TABLE.kind(
    "membership-declined-by-staff", asked_and_turned_away_by_staff, ask_to_join, is_let_in_by_staff_after_all
)


async def a_colleague_is_forgotten(world: World) -> None:
    """One of the two who represent the NGO, who was to sign a memorandum."""
    await asked_and_let_in(world)
    world.uow.keep(
        a_memorandum(world.project, world.pitch, [(world.ngo, world.newcomer), (world.backer, world.giver)])
    )
    await world.by(world.newcomer, ForgetMe)()


TABLE.kind("representative-gone", a_colleague_is_forgotten)
TABLE.kind("counterpart-changed", a_colleague_is_forgotten)


async def submit(world: World) -> None:
    world.__dict__["project"] = world.uow.by_id(
        Project, await world.by_ngo(SubmitProject)("one", world.ngo.id, PROJECT)
    )


async def publish(world: World) -> None:
    await world.by(world.moderator, PublishProject)(world.project.id)


async def return_it(world: World) -> None:
    await world.by(world.moderator, RejectProject)(world.project.id, "Бюджеті түсініксіз")


async def correct_the_project(world: World) -> None:
    await world.by_ngo(EditProject)(world.project.id, replace(PROJECT, settlement="Құлсары"))


async def return_it_for_another_reason(world: World) -> None:
    await correct_the_project(world)
    await world.by(world.moderator, RejectProject)(world.project.id, "Мерзімі түсініксіз")


async def submitted_and_published(world: World) -> None:
    await submit(world)
    await publish(world)


async def submitted_and_returned(world: World) -> None:
    await submit(world)
    await return_it(world)


async def undo_the_review(world: World) -> None:
    await world.by(world.moderator, UndoProjectDecision)(world.project.id)


async def returned_and_undone(world: World) -> None:
    await submitted_and_returned(world)
    await undo_the_review(world)


TABLE.kind(
    "project-published",
    submitted_and_published,
    the_project_is_withdrawn,
    the_project_is_paused,
    undo_the_review,
)
TABLE.kind(
    "project-rejected",
    submitted_and_returned,
    correct_the_project,
    return_it_for_another_reason,
    the_project_is_withdrawn,
    undo_the_review,
)
TABLE.kind("project-decision-undone", returned_and_undone, publish, return_it, the_project_is_withdrawn)


async def wait_three_days(world: World) -> None:
    world.clock.advance(timedelta(days=3))
    await world.ring_clocks()


async def registered_and_waiting(world: World) -> None:
    await register(world)
    await wait_three_days(world)


async def submitted_and_waiting(world: World) -> None:
    await submit(world)
    await wait_three_days(world)


TABLE.kind("organization-review-late", registered_and_waiting, verify, reject)
TABLE.kind("project-review-late", submitted_and_waiting, publish, return_it, the_project_is_withdrawn)


async def asked_a_day_ago(world: World) -> None:
    await ask_to_join(world)
    world.clock.advance(timedelta(days=1))
    await world.ring_clocks()


async def asked_three_days_ago(world: World) -> None:
    await ask_to_join(world)
    await wait_three_days(world)


async def asked_a_month_ago(world: World) -> None:
    await ask_to_join(world)
    world.clock.advance(timedelta(days=30))
    await world.ring_clocks()


TABLE.kind("membership-nudge", asked_a_day_ago, let_in, turn_away, wishes_to_be_forgotten)
TABLE.kind("membership-late", asked_three_days_ago, let_in, turn_away)
TABLE.kind("membership-lapsed", asked_a_month_ago, ask_to_join, is_let_in_after_all)


def colleague(world: World) -> Membership:
    """Another representative of the NGO, whose people are two from now on."""
    return world.uow.keep(a_membership(world.new_person("Әріптес"), world.ngo))


async def let_in_beside_a_colleague(world: World) -> None:
    colleague(world)
    await asked_and_let_in(world)


async def leave_the_ngo(world: World) -> None:
    colleague(world)
    await world.by_ngo(LeaveOrganization)(world.ngo.id)


async def remove_a_colleague(world: World) -> None:
    colleague(world)
    world.made = colleague(world)
    await world.by_ngo(RemoveRepresentative)(world.made.id)


async def undo_the_removal(world: World) -> None:
    await world.by_ngo(UndoRemoval)(world.made.id)


async def removed_and_back(world: World) -> None:
    await remove_a_colleague(world)
    await undo_the_removal(world)


async def is_removed_after_all(world: World) -> None:
    await world.by_ngo(RemoveRepresentative)(world.made.id)


async def a_moderator_removes_them(world: World) -> None:
    world.made = colleague(world)
    await world.by(world.moderator, RemoveRepresentativeAsModerator)(world.made.id)


async def they_are_back(world: World) -> None:
    world.made.status = MembershipStatus.ACTIVE


async def a_link_expires(world: World) -> None:
    await world.by_ngo(InviteRepresentative)(world.ngo.id)
    world.clock.advance(timedelta(days=15))
    await world.ring_clocks()


TABLE.kind("representative-added", let_in_beside_a_colleague, is_put_out)
TABLE.kind("representative-removed", remove_a_colleague, undo_the_removal)
TABLE.kind("representative-removed-you", remove_a_colleague, undo_the_removal)
TABLE.kind("representative-removed-by-moderator", a_moderator_removes_them, they_are_back)
TABLE.kind("representative-restored", removed_and_back, is_removed_after_all)
TABLE.kind("representative-left", leave_the_ngo)
TABLE.kind("invitation-lapsed", a_link_expires)


async def suspend(world: World) -> None:
    await world.by(world.moderator, SuspendOrganization)(world.ngo.id, "Құжаттар тексеріледі")


async def lift(world: World) -> None:
    await world.by(world.moderator, LiftSuspension)(world.ngo.id)


async def suspended_and_lifted(world: World) -> None:
    await suspend(world)
    await lift(world)


async def withdraw_verification(world: World) -> None:
    await world.by(world.moderator, WithdrawVerification)(world.ngo.id, "Құжаттар жалған")


async def correct_the_ngo(world: World) -> None:
    await world.by_ngo(EditOrganization)(world.ngo.id, CARD)


TABLE.kind("organization-suspended", suspend, lift)
TABLE.kind("organization-unverified", withdraw_verification, correct_the_ngo)
TABLE.kind("organization-resumed", suspended_and_lifted, suspend)


def told_to_the_backer(key: str) -> Deed:
    """As the deed tells each other organisation for which something was settled because of it."""

    async def tell(world: World) -> None:
        settled = Settled(world.backer.id, Text("settled-project-halted", {"title": world.project.title}))
        stopped = Notification(key, {"organization": name_of(world.ngo)})
        async with world.uow as block:
            await tell_touched(block, {world.backer.id: [settled]}, stopped, key)
            await block.commit()

    return tell


TABLE.kind("organization-stopped", told_to_the_backer("organization-stopped"))
TABLE.kind("organization-unrepresented", told_to_the_backer("organization-unrepresented"))


async def leave_a_form(world: World) -> None:
    await world.by(world.newcomer, SaveDraft)("organization", {"kind": "ngo"})


async def leave_a_form_for_two_days(world: World) -> None:
    await leave_a_form(world)
    world.clock.advance(timedelta(days=2))
    await world.ring_clocks()


async def go_on_with_it(world: World) -> None:
    world.clock.advance(timedelta(minutes=1))
    await leave_a_form(world)


async def send_it(world: World) -> None:
    await world.by(world.newcomer, DiscardDraft)("organization", sent=True)


async def begin_anew(world: World) -> None:
    await world.by(world.newcomer, DiscardDraft)("organization")


TABLE.kind("form-left", leave_a_form_for_two_days, go_on_with_it, send_it, begin_anew)
