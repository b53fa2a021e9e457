"""Messages that ask for something are looked at again when they are sent: what was settled meanwhile is not asked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.models.forum import Attendance, Star
from bot.models.meetings import MeetingStatus
from bot.models.organizations import MembershipStatus, OrganizationKind, OrganizationStatus
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.use_cases.forum.notifications import StarredSession
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.meetings.notifications import MeetingInStatus
from bot.use_cases.memoranda.notifications import AwaitedSignatory
from bot.use_cases.organizations.notifications import PendingOrganization, RequestedMembership
from bot.use_cases.pitches.notifications import Digest, OpenInterest, OpenPitch, UnansweredProject
from bot.use_cases.projects.notifications import SubmittedProject
from bot.wiring.registry import registry
from tests.builders import (
    a_forum,
    a_meeting,
    a_membership,
    a_memorandum,
    a_person,
    a_pitch,
    a_project,
    a_session,
    an_organization,
)
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock, RecordingNotifier


@dataclass
class Asked:
    """What a message is about, and the deed after which it has nothing left to ask."""

    subject: Subject
    settle: Callable[[], None]


def a_pending_organization(uow: Database, _: FrozenClock) -> Asked:
    organization = uow.keep(an_organization(verified=False))

    def settle() -> None:
        organization.status = OrganizationStatus.VERIFIED

    return Asked(PendingOrganization(organization.id), settle)


def a_requested_membership(uow: Database, _: FrozenClock) -> Asked:
    membership = uow.keep(
        a_membership(uow.keep(a_person()), uow.keep(an_organization()), status=MembershipStatus.REQUESTED)
    )

    def settle() -> None:
        membership.status = MembershipStatus.DECLINED

    return Asked(RequestedMembership(membership.id), settle)


def a_submitted_project(uow: Database, _: FrozenClock) -> Asked:
    project = uow.keep(a_project(uow.keep(an_organization()), stage=ProjectStage.SUBMITTED))

    def settle() -> None:
        project.stage = ProjectStage.REJECTED

    return Asked(SubmittedProject(project.id), settle)


def an_unanswered_project(uow: Database, _: FrozenClock) -> Asked:
    project = uow.keep(a_project(uow.keep(an_organization())))

    def settle() -> None:
        project.stage = ProjectStage.WITHDRAWN

    return Asked(UnansweredProject(project.id), settle)


def an_open_interest(uow: Database, clock: FrozenClock) -> Asked:
    project = uow.keep(a_project(uow.keep(an_organization())))
    backer = uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    pitch = uow.keep(a_pitch(project, backer, sent_at=clock.now(), status=PitchStatus.INTERESTED))

    def settle() -> None:
        pitch.status = PitchStatus.REFUSED

    return Asked(OpenInterest(pitch.id), settle)


def an_agreed_meeting(uow: Database, clock: FrozenClock) -> Asked:
    project = uow.keep(a_project(uow.keep(an_organization())))
    backer = uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    pitch = uow.keep(a_pitch(project, backer, sent_at=clock.now(), status=PitchStatus.ACCEPTED))
    meeting = uow.keep(
        a_meeting(
            pitch,
            backer,
            uow.keep(a_person()),
            starts_at=clock.now() + timedelta(days=2),
            status=MeetingStatus.AGREED,
        )
    )

    def settle() -> None:
        meeting.status = MeetingStatus.CALLED_OFF

    return Asked(MeetingInStatus(meeting.id, MeetingStatus.AGREED), settle)


def a_starred_session(uow: Database, clock: FrozenClock) -> Asked:
    session = uow.keep(a_session(uow.keep(a_forum())))
    person = uow.keep(a_person())
    star = uow.keep(Star(session_id=session.id, person_id=person.id, created_at=clock.now()))

    def settle() -> None:
        star.attendance = Attendance.NOT_COMING

    return Asked(StarredSession(session.id, person.id, session.starts_at), settle)


def a_session_that_moves(uow: Database, clock: FrozenClock) -> Asked:
    session = uow.keep(a_session(uow.keep(a_forum())))
    person = uow.keep(a_person())
    uow.keep(Star(session_id=session.id, person_id=person.id, created_at=clock.now()))
    asked = StarredSession(session.id, person.id, session.starts_at)

    def settle() -> None:
        session.ends_at += timedelta(hours=1)
        session.starts_at += timedelta(hours=1)

    return Asked(asked, settle)


def an_awaited_signatory(uow: Database, clock: FrozenClock) -> Asked:
    ngo, backer = (
        uow.keep(an_organization()),
        uow.keep(an_organization(kind=OrganizationKind.BUSINESS)),
    )
    project = uow.keep(a_project(ngo))
    pitch = uow.keep(a_pitch(project, backer, sent_at=clock.now(), status=PitchStatus.ACCEPTED))
    people = [uow.keep(a_person()), uow.keep(a_person())]
    memorandum = uow.keep(a_memorandum(project, pitch, [(ngo, people[0]), (backer, people[1])]))

    def settle() -> None:
        """The other party declines: nobody's answer is awaited any more."""
        memorandum.decline(memorandum.parties[1], "Қаражат жоқ", clock.now())

    return Asked(AwaitedSignatory(memorandum.id, people[0].id), settle)


CASES = (
    an_awaited_signatory,
    a_pending_organization,
    a_requested_membership,
    a_submitted_project,
    an_unanswered_project,
    an_open_interest,
    an_agreed_meeting,
    a_starred_session,
    a_session_that_moves,
)


def a_kind_about(subject: type[Subject]) -> str:
    return next(kind for kind, about in registry().notifications.items() if about is subject)


@pytest.mark.parametrize("settled", [False, True], ids=["open", "settled"])
@pytest.mark.parametrize("ask", CASES, ids=lambda ask: ask.__name__)
async def test_what_was_settled_meanwhile_is_not_asked(
    uow: Database,
    clock: FrozenClock,
    notifier: RecordingNotifier,
    ask: Callable[[Database, FrozenClock], Asked],
    *,
    settled: bool,
) -> None:
    asked, reader = ask(uow, clock), uow.keep(a_person("Дана"))
    notification = Notification(a_kind_about(type(asked.subject)), about=asked.subject)
    async with uow as block:
        await block.outbox.promise(reader.id, notification, dedupe_key="ask")
        await block.commit()
    if settled:
        asked.settle()
    await dispatcher(uow, clock, notifier)()
    assert len(notifier.sent) == (0 if settled else 1)


def test_every_subject_is_tried(uow: Database, clock: FrozenClock) -> None:
    """Pitches and digests have tests of their own, for what they say changes as well."""
    tried = {type(ask(uow, clock).subject) for ask in CASES}
    assert tried | {OpenPitch, Digest} == set(registry().subjects.values())
