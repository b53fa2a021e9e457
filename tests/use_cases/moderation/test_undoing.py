"""Decisions of staff are undone by the opposite deed until somebody has acted on them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.models.changes import ChangeStatus
from bot.models.organizations import (
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.moderation.changes import CHANGES_TO_REVIEW, AcceptChange, RejectChange
from bot.use_cases.moderation.organizations import VERIFICATIONS, RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.projects import (
    PROJECTS_TO_REVIEW,
    PublishProject,
    PutProjectBack,
    RejectProject,
    TakeProjectDown,
)
from bot.use_cases.moderation.queues import Backlog, ListDecided, ShowPlace
from bot.use_cases.moderation.standing import LiftSuspension, SuspendOrganization
from bot.use_cases.moderation.undoing import (
    UndoChangeDecision,
    UndoProjectDecision,
    UndoVerificationDecision,
)
from bot.use_cases.organizations.cards import EditOrganization, RegisterOrganization
from bot.use_cases.organizations.invitations import InviteRepresentative
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.projects.changes import PauseProject, ResumeProject, WithdrawProject
from bot.use_cases.projects.submission import EditProject, SubmitProject
from tests.builders import a_pitch
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.changes.change_scene import ChangeScene
from tests.use_cases.organizations.test_organizations import FORM as CARD
from tests.use_cases.projects.project_forms import FORM as PROJECT

REASON = "Құжаттар жетіспейді."
NEW = "Ауыл болашағы"


class Desk(ChangeScene):
    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.founder = self.new_person("Асқар")

    async def a_card(self, **fields: Any) -> Organization:
        by = self.by(self.founder, RegisterOrganization)
        id_ = await by(f"card {len(self.uow.all(Organization))}", replace(CARD, **fields))
        return self.uow.by_id(Organization, id_)

    async def a_project(self) -> Project:
        submit = self.by_ngo(SubmitProject)
        return self.uow.by_id(Project, await submit("project", self.ngo.id, PROJECT))

    async def undoable(self, backlog: Backlog, record_id: int) -> bool:
        place = await self.by_moderator(ShowPlace)(backlog, record_id)
        return bool(place.undoable)

    async def refused(self, undo: type[Any], record_id: int, code: str) -> None:
        """Whoever looks is not offered it, and whoever presses an old button reads why."""
        backlog = {
            UndoVerificationDecision: VERIFICATIONS,
            UndoProjectDecision: PROJECTS_TO_REVIEW,
            UndoChangeDecision: CHANGES_TO_REVIEW,
        }[undo]
        assert not await self.undoable(backlog, record_id)
        told = len(self.uow.promised)
        with pytest.raises(OutdatedError, match=f"^{code}$"):
            await self.by_moderator(undo)(record_id)
        assert len(self.uow.promised) == told

    def last_wait(self, kind: str) -> Wait:
        return [wait for wait in self.uow.all(Wait) if wait.kind == kind][-1]


@pytest.fixture
def desk(uow: Database, clock: FrozenClock) -> Desk:
    return Desk(uow, clock)


@pytest.mark.parametrize("verify", [True, False])
async def test_a_card_waits_again_and_its_people_are_told_once(desk: Desk, verify: bool) -> None:
    card = await desk.a_card()
    if verify:
        await desk.by_moderator(VerifyOrganization)(card.id)
    else:
        await desk.by_moderator(RejectOrganization)(card.id, REASON)
    decided = await desk.by_moderator(ListDecided)(VERIFICATIONS)
    assert [one.id for one in decided.items] == [card.id]
    assert await desk.undoable(VERIFICATIONS, card.id)
    desk.clock.advance(timedelta(hours=1))
    await desk.by_moderator(UndoVerificationDecision)(card.id)
    assert (card.status, card.status_reason, card.decided_at, card.verified_at) == (
        OrganizationStatus.PENDING,
        "",
        None,
        None,
    )
    wait = desk.last_wait("organization-verification")
    assert (wait.ended_at, wait.since, wait.region) == (None, desk.clock.now(), card.region)
    assert desk.said[-1] == "organization-decision-undone"
    assert desk.uow.actions[-1] == "organization.decision-undone"
    assert (await desk.by_moderator(ListDecided)(VERIFICATIONS)).total == 0
    await desk.refused(UndoVerificationDecision, card.id, "decision-waits-again")
    desk.clock.advance(timedelta(hours=1))
    await desk.by_moderator(VerifyOrganization)(card.id)
    assert card.verified
    assert await desk.undoable(VERIFICATIONS, card.id)


async def test_a_card_that_was_verified_before_keeps_its_kind(desk: Desk) -> None:
    card = await desk.a_card()
    await desk.by_moderator(VerifyOrganization)(card.id)
    first = card.verified_at
    desk.clock.advance(timedelta(hours=1))
    await desk.by_moderator(UndoVerificationDecision)(card.id)
    await desk.by_moderator(VerifyOrganization)(card.id)
    await desk.by_moderator(UndoVerificationDecision)(card.id)
    assert card.verified_at == first


async def test_an_invitation_is_no_answer_to_a_decision(desk: Desk) -> None:
    card = await desk.a_card()
    await desk.by_moderator(VerifyOrganization)(card.id)
    await desk.by(desk.founder, InviteRepresentative, card)(card.id)
    await desk.by_moderator(UndoVerificationDecision)(card.id)
    assert card.status is OrganizationStatus.PENDING


async def test_a_card_that_was_corrected_is_decided_on_anew(desk: Desk) -> None:
    card = await desk.a_card()
    await desk.by_moderator(RejectOrganization)(card.id, REASON)
    await desk.by(desk.founder, EditOrganization, card)(card.id, replace(CARD, settlement="Құлсары"))
    await desk.refused(UndoVerificationDecision, card.id, "decision-waits-again")


async def test_a_card_whose_bin_somebody_else_holds_by_now_stays_returned(desk: Desk) -> None:
    card = await desk.a_card()
    await desk.by_moderator(RejectOrganization)(card.id, REASON)
    await desk.a_card(name_kk="Басқа қор")
    await desk.refused(UndoVerificationDecision, card.id, "decision-bin-taken")


async def test_a_card_that_nobody_represents_by_now_stays_as_it_is(desk: Desk) -> None:
    card = await desk.a_card()
    await desk.by_moderator(RejectOrganization)(card.id, REASON)
    desk.uow.one(Membership, organization_id=card.id).status = MembershipStatus.LEFT
    await desk.refused(UndoVerificationDecision, card.id, "decision-moved-on")


async def test_a_verified_one_that_submitted_a_project_is_not_called_back(desk: Desk) -> None:
    card = await desk.a_card()
    await desk.by_moderator(VerifyOrganization)(card.id)
    await desk.by(desk.founder, SubmitProject, card)("one", card.id, PROJECT)
    await desk.refused(UndoVerificationDecision, card.id, "decision-withdraw-instead")


@pytest.mark.parametrize("status", [PitchStatus.SENT, PitchStatus.DECLINED])
async def test_a_verified_backer_that_was_asked_is_not_called_back(desk: Desk, status: PitchStatus) -> None:
    card = await desk.a_card(kind=OrganizationKind.BUSINESS, legal_form="llp")
    await desk.by_moderator(VerifyOrganization)(card.id)
    desk.uow.keep(a_pitch(desk.project, card, status=status))
    await desk.refused(UndoVerificationDecision, card.id, "decision-withdraw-instead")


async def test_one_that_was_suspended_meanwhile_is_not_called_back(desk: Desk) -> None:
    card = await desk.a_card()
    await desk.by_moderator(VerifyOrganization)(card.id)
    await desk.by_moderator(SuspendOrganization)(card.id, REASON)
    await desk.refused(UndoVerificationDecision, card.id, "decision-moved-on")
    await desk.by_moderator(LiftSuspension)(card.id)
    await desk.refused(UndoVerificationDecision, card.id, "decision-moved-on")


@pytest.mark.parametrize("publish", [True, False])
async def test_a_project_waits_again_and_its_people_are_told_once(desk: Desk, publish: bool) -> None:
    project = await desk.a_project()
    if publish:
        await desk.by_moderator(PublishProject)(project.id)
    else:
        await desk.by_moderator(RejectProject)(project.id, REASON)
    assert await desk.undoable(PROJECTS_TO_REVIEW, project.id)
    desk.clock.advance(timedelta(hours=1))
    await desk.by_moderator(UndoProjectDecision)(project.id)
    assert (project.stage, project.stage_reason, project.published_at) == (ProjectStage.SUBMITTED, "", None)
    wait = desk.last_wait("project-review")
    assert (wait.ended_at, wait.region) == (None, project.region)
    assert desk.told[-1] == ("project-decision-undone", desk.seeker.id)
    await desk.refused(UndoProjectDecision, project.id, "decision-waits-again")
    await desk.by_moderator(PublishProject)(project.id)
    assert project.published_at == desk.clock.now()


@pytest.mark.parametrize("status", [PitchStatus.SENT, PitchStatus.DECLINED, PitchStatus.EXPIRED])
async def test_a_project_that_a_backer_has_got_is_not_called_back(desk: Desk, status: PitchStatus) -> None:
    project = await desk.a_project()
    await desk.by_moderator(PublishProject)(project.id)
    desk.uow.keep(a_pitch(project, desk.backer, status=status))
    await desk.refused(UndoProjectDecision, project.id, "decision-take-down-instead")
    await desk.by_moderator(TakeProjectDown)(project.id, REASON)
    assert project.stage is ProjectStage.TAKEN_DOWN


async def test_a_project_that_has_moved_on_is_not_called_back(desk: Desk) -> None:
    project = await desk.a_project()
    await desk.by_moderator(PublishProject)(project.id)
    await desk.by_ngo(PauseProject)(project.id)
    await desk.refused(UndoProjectDecision, project.id, "decision-moved-on")
    await desk.by_ngo(ResumeProject)(project.id)
    await desk.refused(UndoProjectDecision, project.id, "decision-moved-on")
    await desk.by_moderator(TakeProjectDown)(project.id, REASON)
    await desk.by_moderator(PutProjectBack)(project.id)
    await desk.refused(UndoProjectDecision, project.id, "decision-moved-on")


async def test_a_returned_project_that_was_corrected_or_withdrawn_stays_so(desk: Desk) -> None:
    project = await desk.a_project()
    await desk.by_moderator(RejectProject)(project.id, REASON)
    await desk.by_ngo(EditProject)(project.id, replace(PROJECT, settlement="Құлсары"))
    await desk.refused(UndoProjectDecision, project.id, "decision-waits-again")
    await desk.by_moderator(RejectProject)(project.id, REASON)
    await desk.by_ngo(WithdrawProject)(project.id)
    await desk.refused(UndoProjectDecision, project.id, "decision-moved-on")


async def test_an_accepted_change_is_taken_out_of_the_record_and_waits(desk: Desk) -> None:
    desk.pitch.status = PitchStatus.ACCEPTED
    former = desk.ngo.name_kk
    await desk.edit_card(name_kk=NEW)
    await desk.by_moderator(AcceptChange)(desk.change.id)
    assert desk.ngo.name_kk == NEW
    assert await desk.undoable(CHANGES_TO_REVIEW, desk.change.id)
    desk.clock.advance(timedelta(hours=1))
    await desk.by_moderator(UndoChangeDecision)(desk.change.id)
    assert (desk.ngo.name_kk, desk.change.status) == (former, ChangeStatus.WAITING)
    assert desk.told[2:] == [
        ("organization-renamed", desk.giver.id),
        ("change-decision-undone", desk.seeker.id),
    ]
    assert desk.last_wait("change-review").ended_at is None
    await desk.refused(UndoChangeDecision, desk.change.id, "decision-waits-again")
    desk.clock.advance(timedelta(hours=1))
    await desk.by_moderator(AcceptChange)(desk.change.id)
    assert desk.ngo.name_kk == NEW
    assert desk.told[4:] == [("organization-renamed", desk.giver.id), ("change-accepted", desk.seeker.id)]


async def test_an_accepted_correction_of_a_project_is_taken_out_of_it(desk: Desk) -> None:
    former = desk.project.title
    await desk.edit_project(title=NEW, photo="other")
    await desk.by_moderator(AcceptChange)(desk.change.id)
    await desk.by_moderator(UndoChangeDecision)(desk.change.id)
    assert (desk.project.title, desk.project.photo) == (former, None)


async def test_a_returned_change_waits_again(desk: Desk) -> None:
    await desk.edit_card(name_kk=NEW)
    await desk.by_moderator(RejectChange)(desk.change.id, REASON)
    await desk.by_moderator(UndoChangeDecision)(desk.change.id)
    assert (desk.change.status, desk.change.reason) == (ChangeStatus.WAITING, "")
    await desk.by_moderator(AcceptChange)(desk.change.id)
    assert desk.ngo.name_kk == NEW


@pytest.mark.parametrize("accept", [True, False])
async def test_a_change_after_which_another_was_proposed_stays_decided(desk: Desk, accept: bool) -> None:
    await desk.edit_card(name_kk=NEW)
    first = desk.change
    if accept:
        await desk.by_moderator(AcceptChange)(first.id)
    else:
        await desk.by_moderator(RejectChange)(first.id, REASON)
    await desk.edit_card(name_kk="Үшінші атау")
    await desk.refused(UndoChangeDecision, first.id, "decision-moved-on")
    await desk.by_moderator(AcceptChange)(desk.change.id)
    await desk.refused(UndoChangeDecision, first.id, "decision-moved-on")
    assert await desk.undoable(CHANGES_TO_REVIEW, desk.change.id)


async def test_the_organisations_own_people_undo_no_decision(desk: Desk) -> None:
    card = await desk.a_card()
    await desk.by_moderator(RejectOrganization)(card.id, REASON)
    with pytest.raises(ForbiddenError):
        await desk.by(desk.founder, UndoVerificationDecision, card)(card.id)
    assert card.status is OrganizationStatus.REJECTED


async def test_the_last_representative_is_gone(desk: Desk) -> None:
    card = await desk.a_card()
    await desk.by_moderator(VerifyOrganization)(card.id)
    await desk.by(desk.founder, LeaveOrganization, card)(card.id, last=True)
    await desk.refused(UndoVerificationDecision, card.id, "decision-moved-on")


async def test_what_a_take_down_has_closed_waits_again_once_the_project_is_put_back(desk: Desk) -> None:
    """And whoever was told that it is over is told that it is not."""
    interested, put_off = desk.pitch, desk.uow.keep(a_pitch(desk.project, desk.new_backer()))
    asked = desk.uow.keep(a_pitch(desk.project, desk.new_backer()))
    gone = desk.uow.keep(a_pitch(desk.project, desk.new_backer(), status=PitchStatus.CLOSED))
    gone.decided_at = desk.clock.now()
    desk.clock.advance(timedelta(days=2))
    await desk.by(desk.giver, AnswerPitch, desk.backer)(interested.id, PitchAnswer.INTERESTED)
    put_off.postpone(desk.giver.id, desk.clock.now())
    await desk.by_moderator(TakeProjectDown)(desk.project.id, REASON)
    assert {one.status for one in desk.uow.all(Pitch)} == {PitchStatus.CLOSED}
    desk.clock.advance(timedelta(days=1))
    before = len(desk.told)
    await desk.by_moderator(PutProjectBack)(desk.project.id)
    assert [one.status for one in (interested, put_off, asked, gone)] == [
        PitchStatus.INTERESTED,
        PitchStatus.LATER,
        PitchStatus.SENT,
        PitchStatus.CLOSED,
    ]
    waits = {(one.kind, one.record_id): one for one in desk.uow.all(Wait) if one.ended_at is None}
    assert set(waits) >= {("interest", interested.id), ("pitch-later", put_off.id), ("pitch", asked.id)}
    waits_anew = waits["interest", interested.id]
    assert (waits_anew.party_id, waits_anew.since) == (desk.ngo.id, desk.clock.now())
    assert desk.told[before:] == [
        ("project-put-back-ours", desk.seeker.id),
        ("project-put-back-others", desk.giver.id),
    ]


async def test_a_backer_that_may_not_act_by_then_is_not_asked_again(desk: Desk) -> None:
    await desk.by(desk.giver, AnswerPitch, desk.backer)(desk.pitch.id, PitchAnswer.INTERESTED)
    await desk.by_moderator(TakeProjectDown)(desk.project.id, REASON)
    await desk.by_moderator(SuspendOrganization)(desk.backer.id, REASON)
    await desk.by_moderator(PutProjectBack)(desk.project.id)
    assert desk.pitch.status is PitchStatus.CLOSED
