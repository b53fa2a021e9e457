"""Nobody decides on what is theirs: every deed of staff, on a record of their own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, TypeAlias

import pytest

from bot.models.audit import AuditEntry
from bot.models.changes import Change, ChangeKind, Entity
from bot.models.links import LINK_LIFETIME, LinkWay, OrganizationAddress, PersonAddress, PersonalLink
from bot.models.memoranda import Memorandum
from bot.models.organizations import (
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.pledges import Pledge
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language, Need
from bot.models.roles import StaffRole
from bot.models.voices import Answer, Shown, Voice, VoicePoint
from bot.models.waits import Wait, WaitsFor
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.links.cards import AddAddressAsStaff, AddressForm, RemoveAddressAsStaff
from bot.use_cases.links.handing import HandLinkOverAsStaff, TellCodeAsStaff
from bot.use_cases.memoranda.linking import HELP, KIND
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.changes import AcceptChange, RejectChange
from bot.use_cases.moderation.memoranda import AppointSignatory, SendLinkAgainAsStaff
from bot.use_cases.moderation.organizations import RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.pledges import NotePledgeCall, UndoPledgeCall
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
from bot.use_cases.moderation.voices import HideVoice, LetVoiceBeShown, UndoVoiceDecision
from bot.use_cases.organizations.waiting import ACCESS_UNREPRESENTED
from bot.use_cases.pitches.clocks import CALL_BACKERS
from bot.use_cases.pledges.clocks import CALL as CALL_PLEDGE
from bot.use_cases.progress.asking import BEGINNING, CALL
from bot.wiring.registry import registry
from tests.builders import a_membership, a_memorandum, a_person, a_pitch, a_project, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FixedSecrets, FrozenClock
from tests.imprint import IMPRINT
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

    def a_voice(self, shown: Shown = Shown.WAITS) -> Voice:
        """Somebody has left a line at the place of a completed project."""
        project = self.uow.keep(a_project(self.an_organization(), stage=ProjectStage.COMPLETED))
        point = VoicePoint(project_id=project.id, code="QZ7K2M9XTBWVNR4Y", opened_at=self.clock.now())
        self.uow.keep(point)
        voice = Voice(
            point_id=point.id, round=0, answer=Answer.WORKS, given_on=self.clock.now().date(), mark=None
        )
        voice.words, voice.shown = "Жақсы істеп тұр.", shown
        return self.uow.keep(voice)

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
        self.ask_for_help(memorandum, organization.id)
        return memorandum.id, organization.id, colleague.id

    def ask_for_help(self, memorandum: Memorandum, organization_id: int) -> None:
        """Moderators are asked to call this party."""
        (party,) = (one for one in memorandum.parties if one.organization_id == organization_id)
        self.uow.keep(
            Wait(kind=HELP, record_id=party.id, waits_for=WaitsFor.MODERATORS, since=self.clock.now())
        )

    def a_party_at_an_address(self, *, drafter: bool = False) -> tuple[int, int, int]:
        """A memorandum, a party of it, and who answers for that party at an address of its card, without a link that
        works. With `drafter` it is the other side that may be the moderator's own.
        """
        mine, other = self.an_organization(), self.uow.keep(an_organization(by=self.new_person()))
        asking, asked = (mine, other) if drafter else (other, mine)
        person = self.uow.keep(a_person("Сәуле", account_id=None))
        address = self.uow.keep(
            PersonAddress(
                person_id=person.id, address=f"s{person.id}@office.example", added_at=self.clock.now()
            )
        )
        self.uow.keep(
            OrganizationAddress(
                organization_id=asked.id,
                address_id=address.id,
                person_id=person.id,
                name="Сәуле",
                post="Басшы",
                added_by=self.new_person().id,
                added_at=self.clock.now(),
            )
        )
        project = self.uow.keep(a_project(asking))
        pitch = self.uow.keep(a_pitch(project, asked))
        memorandum = self.uow.keep(
            a_memorandum(project, pitch, [(asking, self.new_person()), (asked, person)])
        )
        self.ask_for_help(memorandum, asked.id)
        return memorandum.id, asked.id, person.id

    def an_address(self) -> int:
        self.a_party_at_an_address()
        return self.uow.all(OrganizationAddress)[-1].id

    def a_handed_link(self, *, drafter: bool = False) -> int:
        """That the moderator has handed over."""
        memorandum_id, _, person_id = self.a_party_at_an_address(drafter=drafter)
        link = PersonalLink(
            nonce=PersonalLink.new_nonce(),
            token_hash=PersonalLink.hash_of(str(person_id)),
            kind=KIND,
            record_id=memorandum_id,
            version=1,
            person_id=person_id,
            address_id=None,
            way=LinkWay.HANDED,
            made_by=self.moderator.id,
            organization_id=None,
            made_at=self.clock.now(),
            expires_at=self.clock.now() + LINK_LIFETIME,
        )
        return self.uow.keep(link).id

    def to_hand_over(self, *, drafter: bool = False) -> tuple[str, int, int]:
        memorandum_id, _, person_id = self.a_party_at_an_address(drafter=drafter)
        return KIND, memorandum_id, person_id

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

    def a_pledge_call(self, outcome: CallOutcome | None = None) -> int:
        """About a pledge that the project's people do not answer; with `outcome` it was made."""
        project = self.a_published_project()
        giver = self.uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
        pledge = self.uow.keep(
            Pledge(
                submission_id="a pledge",
                project_id=project.id,
                organization_id=giver.id,
                kind=Need.EQUIPMENT,
                amount=12,
                what="ноутбук",
                language=Language.KAZAKH,
                money_kind=None,
                due=self.clock.now().date() + timedelta(days=30),
                named=True,
                offered_at=self.clock.now(),
                offered_by=None,
            )
        )
        wait = Wait(
            kind=CALL_PLEDGE,
            record_id=pledge.id,
            waits_for=WaitsFor.MODERATORS,
            since=self.clock.now(),
            region=project.region,
        )
        if outcome is not None:
            wait.end(outcome.value, self.clock.now())
        self.uow.keep(wait)
        return pledge.id

    @property
    def audited(self) -> list[AuditEntry]:
        """What the deed has left in the audit log."""
        return self.uow.audited[self.before :]

    def work_for(self, **fields: Any) -> None:
        """The moderator represents a state body."""
        self.represented.append(self.uow.keep(an_organization(kind=OrganizationKind.STATE, **fields)))

    async def do(self, name: str) -> None:
        await self.do_prepared(*DEEDS[name](self))

    async def do_prepared(self, deed: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        self.before = len(self.uow.audited)
        identity = FakeIdentity(replace(an_actor(self.moderator, *self.represented), regions=self.regions))
        await deed(identity, self.uow, self.clock)(*arguments)


def removing(*needed: Any) -> Callable[..., Any]:
    return partial(RemoveRepresentativeAsModerator(*needed), last=True)


ADDRESS = AddressForm("Дәурен Қасымов", "Бөлім басшысы", "d.kasymov@office.example")


def publishing(*needed: Any) -> Callable[..., Any]:
    return PublishProject(*needed, IMPRINT)


def adding_an_address(*needed: Any) -> Callable[..., Any]:
    return AddAddressAsStaff(*needed, FixedSecrets())


def by_link(deed: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *needed: deed(*needed, registry().answerables, FixedSecrets())


def confirming(*needed: Any) -> Callable[..., Any]:
    return partial(DecideOnAccess(*needed), confirm=True)


Prepared: TypeAlias = tuple[Callable[..., Any], tuple[Any, ...]]


DEEDS: dict[str, Callable[[Own], Prepared]] = {
    "AppointSignatory": lambda own: (AppointSignatory, own.a_memorandum_of()),
    "SendLinkAgainAsStaff": lambda own: (SendLinkAgainAsStaff, own.a_party_at_an_address()),
    "HandLinkOverAsStaff": lambda own: (by_link(HandLinkOverAsStaff), own.to_hand_over()),
    "TellCodeAsStaff": lambda own: (by_link(TellCodeAsStaff), (own.a_handed_link(),)),
    "RemoveAddressAsStaff": lambda own: (RemoveAddressAsStaff, (own.an_address(),)),
    "VerifyOrganization": lambda own: (VerifyOrganization, (own.a_card().id,)),
    "RejectOrganization": lambda own: (RejectOrganization, (own.a_card().id, REASON)),
    "PublishProject": lambda own: (publishing, (own.a_project().id,)),
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
    "NotePledgeCall": lambda own: (NotePledgeCall, (own.a_pledge_call(), CallOutcome.NO_ANSWER)),
    "UndoPledgeCall": lambda own: (UndoPledgeCall, (own.a_pledge_call(CallOutcome.NO_ANSWER),)),
    "LetVoiceBeShown": lambda own: (LetVoiceBeShown, (own.a_voice().id,)),
    "HideVoice": lambda own: (HideVoice, (own.a_voice().id,)),
    "UndoVoiceDecision": lambda own: (UndoVoiceDecision, (own.a_voice(Shown.HIDDEN).id,)),
    "AcceptChange": lambda own: (AcceptChange, (own.a_change().id,)),
    "RejectChange": lambda own: (RejectChange, (own.a_change().id, REASON)),
    "UndoVerificationDecision": lambda own: (UndoVerificationDecision, (own.a_rejected_card().id,)),
    "UndoProjectDecision": lambda own: (UndoProjectDecision, (own.a_rejected_project().id,)),
    "UndoChangeDecision": lambda own: (UndoChangeDecision, (own.a_rejected_change().id,)),
}
"""How each deed of staff is done, on a record that `Own` makes."""
OF_THE_OTHER_SIDE: dict[str, Callable[[Own], Prepared]] = {
    "AppointSignatory": lambda own: (AppointSignatory, own.a_party_at_an_address(drafter=True)),
    "SendLinkAgainAsStaff": lambda own: (SendLinkAgainAsStaff, own.a_party_at_an_address(drafter=True)),
    "HandLinkOverAsStaff": lambda own: (by_link(HandLinkOverAsStaff), own.to_hand_over(drafter=True)),
    "TellCodeAsStaff": lambda own: (by_link(TellCodeAsStaff), (own.a_handed_link(drafter=True),)),
}
"""Deeds on a party to a memorandum of which another party is the moderator's own: whoever holds a link and its code
answers in that party's place.
"""
DECIDE_NOTHING = {
    *("AssignRole", "UndoRoleChange", "FindStaffMember", "ReviewOrganization", "SetWorkingDay"),
    *("ShowCall", "ShowPromiseCall", "ShowPledgeCall"),
    *("ShowFreeWill", "TakeUpFreeWill", "ShowProjectBackground"),
}
"""Roles are given to people, and the calendar is everybody's; a look at a card is written down, and the
meaning of a text that is compared is kept. What a business said of
its own free will does not exist for whoever is of a party (`memoranda/test_free_will.py`).
"""

OWN_QUEUE = {"DecideOnAccess"}
"""Of requests for access, administrators have a kind of their own: those that nobody has answered."""

BY_NO_STATE_BODY = {
    *("NoteCall", "UndoCall", "NotePromiseCall", "UndoPromiseCall", "NotePledgeCall", "UndoPledgeCall"),
}
"""Nobody who works for a state body calls backers or whoever has promised something, of whatever territory."""


@pytest.fixture
def own(uow: Database, clock: FrozenClock) -> Own:
    return Own(uow, clock)


def test_each_deed_of_staff_is_tried_here() -> None:
    staff = {Permission.MODERATE, Permission.OVERSEE, Permission.ADMINISTER}
    deeds = {deed.__name__ for deed in all_use_cases() if deed.permission in staff and not deed.reads}
    assert deeds - DECIDE_NOTHING == set(DEEDS)


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


@pytest.mark.parametrize("name", OF_THE_OTHER_SIDE)
async def test_it_is_refused_to_whoever_is_on_the_other_side_of_it(own: Own, name: str) -> None:
    own.founder = own.moderator
    with pytest.raises(ForbiddenError, match="decision-on-own"):
        await own.do_prepared(*OF_THE_OTHER_SIDE[name](own))
    assert own.audited == []
