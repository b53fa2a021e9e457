"""Meetings: who may propose and answer, what each side hears, and that there is one proposal at a time."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import count
from typing import Any

import pytest

from bot.models.forum import Forum, venue_moment
from bot.models.meetings import Meeting, MeetingPlace, MeetingReminder, MeetingStatus
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Attachment, Moment
from bot.use_cases.meetings.answering import (
    AgreeToMeeting,
    CallOffMeeting,
    DeclineMeeting,
)
from bot.use_cases.meetings.proposing import (
    MeetingForm,
    PrepareAnotherTime,
    PrepareMeeting,
    ProposeMeeting,
)
from bot.use_cases.meetings.views import (
    ListMyMeetings,
    MeetingState,
    PrintMeeting,
    ShowMeeting,
)
from bot.use_cases.people.introducing import ForgetMe
from tests.builders import (
    a_forum,
    a_meeting,
    a_membership,
    a_person,
    a_pitch,
    a_project,
    an_actor,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

THURSDAY = date(2026, 6, 25)
_serials = count(1)


@dataclass
class Scene:
    """A match: two people of the NGO, one of the backer, and a stranger with an organisation of their own."""

    uow: Database
    clock: FrozenClock
    ngo: Organization
    backer: Organization
    seeker: Person
    colleague: Person
    giver: Person
    stranger: Person
    foreign: Organization
    project: Project
    pitch: Pitch
    already_told: int = 0

    @property
    def as_ngo(self) -> FakeIdentity:
        return FakeIdentity(an_actor(self.seeker, self.ngo))

    @property
    def as_backer(self) -> FakeIdentity:
        return FakeIdentity(an_actor(self.giver, self.backer))

    @property
    def as_stranger(self) -> FakeIdentity:
        return FakeIdentity(an_actor(self.stranger, self.foreign))

    def form(self, **fields: Any) -> MeetingForm:
        return replace(MeetingForm(self.pitch.id, THURSDAY, time(15, 30), MeetingPlace.PHONE), **fields)

    async def propose(self, identity: FakeIdentity, submission: str | None = None, **fields: Any) -> Meeting:
        meeting_id = await ProposeMeeting(identity, self.uow, self.clock)(
            submission or f"form-{next(_serials)}", self.form(**fields)
        )
        return self.meeting(meeting_id)

    async def agree(self, identity: FakeIdentity, meeting: Meeting) -> None:
        await AgreeToMeeting(identity, self.uow, self.clock)(meeting.id)

    async def agreed(self) -> Meeting:
        meeting = await self.propose(self.as_ngo)
        await self.agree(self.as_backer, meeting)
        self.forget_what_was_told()
        return meeting

    def meeting(self, meeting_id: int) -> Meeting:
        found = self.uow.by_id(Meeting, meeting_id)
        assert found is not None
        return found

    def forget_what_was_told(self) -> None:
        self.already_told = len(self.uow.promised)

    @property
    def told(self) -> list[tuple[str, int]]:
        return [(promise.key, promise.recipient_id) for promise in self.uow.promised[self.already_told :]]


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> Scene:
    ngo = uow.keep(an_organization())
    backer = uow.keep(an_organization("Жем", kind=OrganizationKind.BUSINESS, settlement="Құлсары"))
    foreign = uow.keep(an_organization("Бөтен"))
    seeker, colleague = uow.keep(a_person()), uow.keep(a_person("Әсел"))
    giver, stranger = uow.keep(a_person("Сергей Волков")), uow.keep(a_person("Бөтен"))
    uow.keep(a_membership(seeker, ngo))
    uow.keep(a_membership(colleague, ngo))
    uow.keep(a_membership(giver, backer))
    uow.keep(a_membership(stranger, foreign))
    project = uow.keep(a_project(ngo))
    pitch = uow.keep(a_pitch(project, backer, status=PitchStatus.ACCEPTED))
    return Scene(uow, clock, ngo, backer, seeker, colleague, giver, stranger, foreign, project, pitch)


async def test_the_other_side_is_asked_with_all_it_needs_to_know(scene: Scene) -> None:
    meeting = await scene.propose(scene.as_backer, place=MeetingPlace.OURS, note="Смета туралы.")
    assert scene.told == [("meeting-proposed", scene.seeker.id), ("meeting-proposed", scene.colleague.id)]
    promise = scene.uow.promised[0]
    assert promise.notification.args["moment"] == Moment(venue_moment(THURSDAY, time(15, 30)))
    assert "Құлсары" in str(promise.notification.args["place"])
    assert "Смета туралы." in str(promise.notification.args["note"])
    assert promise.expires_at == meeting.starts_at
    assert [[action.data for action in row] for row in promise.notification.actions] == [
        [f"confirm-meeting:{meeting.id}", f"another-time:{meeting.id}"],
        [f"decline-meeting:{meeting.id}"],
    ]
    assert scene.uow.actions == ["meeting.propose"]


async def test_the_same_form_twice_is_one_proposal(scene: Scene) -> None:
    first = await scene.propose(scene.as_ngo, "form")
    commits = scene.uow.commits
    assert await scene.propose(scene.as_ngo, "form") is first
    assert (len(scene.uow.all(Meeting)), scene.uow.commits) == (1, commits)


async def test_there_is_one_proposal_at_a_time(scene: Scene) -> None:
    first = await scene.propose(scene.as_ngo)
    for identity in (scene.as_ngo, scene.as_backer):
        with pytest.raises(OutdatedError, match="meeting-exists"):
            await scene.propose(identity)
        ground = await PrepareMeeting(identity, scene.uow, scene.clock)(scene.pitch.id)
        assert ground.standing == first.id
    scene.clock.move_to(first.starts_at)
    assert (await PrepareMeeting(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)).standing is None
    await scene.propose(scene.as_ngo, on=THURSDAY + timedelta(days=1))


async def test_another_time_replaces_the_first_and_goes_the_other_way(scene: Scene) -> None:
    first = await scene.propose(scene.as_ngo)
    scene.forget_what_was_told()
    second = await scene.propose(scene.as_backer, at=time(10), replaces=first.id)
    assert first.status is MeetingStatus.REPLACED
    assert scene.told == [
        ("meeting-another-time", scene.seeker.id),
        ("meeting-another-time", scene.colleague.id),
    ]
    assert scene.uow.promised[-1].notification.args["before"] == Moment(first.starts_at)
    assert (second.calendar_id, second.revision) == (first.calendar_id, 1)
    with pytest.raises(OutdatedError, match="meeting-replaced"):
        await scene.agree(scene.as_backer, first)
    with pytest.raises(OutdatedError, match="meeting-replaced"):
        await scene.propose(scene.as_backer, at=time(11), replaces=first.id)
    await scene.agree(scene.as_ngo, second)
    assert second.status is MeetingStatus.AGREED


async def test_what_stays_is_known_before_another_time_is_asked_for(scene: Scene) -> None:
    meeting = await scene.propose(scene.as_ngo, place=MeetingPlace.OURS, note="Смета туралы.")
    theirs = (await PrepareAnotherTime(scene.as_backer, scene.uow, scene.clock)(meeting.id)).earlier
    ours = (await PrepareAnotherTime(scene.as_ngo, scene.uow, scene.clock)(meeting.id)).earlier
    assert theirs is not None
    assert ours is not None
    assert (theirs.place, theirs.note) == (MeetingPlace.THEIRS, "")
    assert (ours.place, ours.note) == (MeetingPlace.OURS, "Смета туралы.")


async def test_agreed_is_told_to_both_sides_with_a_file_once(scene: Scene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    scene.forget_what_was_told()
    await scene.agree(scene.as_backer, meeting)
    commits = scene.uow.commits
    await scene.agree(scene.as_backer, meeting)
    assert scene.uow.commits == commits
    assert scene.told == [
        ("meeting-agreed", person.id) for person in (scene.seeker, scene.colleague, scene.giver)
    ]
    assert {promise.notification.attachment for promise in scene.uow.promised[-3:]} == {
        Attachment("meeting", meeting.id)
    }
    assert len(scene.uow.all(MeetingReminder)) == 2
    assert scene.uow.actions == ["meeting.propose", "meeting.agree"]


async def test_those_who_proposed_wait_for_the_others(scene: Scene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    for deed in (AgreeToMeeting, DeclineMeeting):
        with pytest.raises(ForbiddenError, match="meeting-awaits-others"):
            await deed(scene.as_ngo, scene.uow, scene.clock)(meeting.id)
    with pytest.raises(ForbiddenError, match="meeting-awaits-others"):
        await ShowMeeting(scene.as_ngo, scene.uow, scene.clock)(meeting.id, to_answer=True)
    with pytest.raises(ForbiddenError, match="meeting-asks-you"):
        await CallOffMeeting(scene.as_backer, scene.uow, scene.clock)(meeting.id)
    assert meeting.status is MeetingStatus.PROPOSED


async def test_a_refusal_reaches_those_who_proposed_with_its_words(scene: Scene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    scene.forget_what_was_told()
    decline = DeclineMeeting(scene.as_backer, scene.uow, scene.clock)
    await decline(meeting.id, "Ол күні қалада болмаймыз.")
    await decline(meeting.id)
    assert scene.told == [("meeting-declined", scene.seeker.id), ("meeting-declined", scene.colleague.id)]
    assert "қалада болмаймыз" in str(scene.uow.promised[-1].notification.args["words"])
    assert scene.uow.promised[-1].notification.actions[0][0].data == f"propose-meeting:{scene.pitch.id}"
    with pytest.raises(OutdatedError, match="meeting-off"):
        await scene.agree(scene.as_backer, meeting)
    await scene.propose(scene.as_backer)


async def test_a_move_is_agreed_anew_and_everybody_hears_of_it(scene: Scene) -> None:
    meeting = await scene.agreed()
    moved = await scene.propose(scene.as_ngo, on=THURSDAY + timedelta(days=1), replaces=meeting.id)
    assert scene.told == [("meeting-moved", scene.giver.id), ("meeting-moved-by-us", scene.colleague.id)]
    assert scene.uow.all(MeetingReminder) == []
    await scene.agree(scene.as_backer, moved)
    assert {row.meeting_id for row in scene.uow.all(MeetingReminder)} == {moved.id}


@pytest.mark.parametrize("side", ["as_ngo", "as_backer"])
async def test_either_side_calls_an_agreed_meeting_off(scene: Scene, side: str) -> None:
    meeting = await scene.agreed()
    identity: FakeIdentity = getattr(scene, side)
    call_off = CallOffMeeting(identity, scene.uow, scene.clock)
    await call_off(meeting.id, "Жолға шығып кеттік.")
    await call_off(meeting.id)
    actor = await identity.actor()
    others = [
        person.id for person in (scene.seeker, scene.colleague, scene.giver) if person.id != actor.person_id
    ]
    assert scene.told == [("meeting-called-off", person_id) for person_id in others]
    assert scene.uow.all(MeetingReminder) == []
    with pytest.raises(OutdatedError, match="meeting-off"):
        await scene.propose(identity, replaces=meeting.id)


async def test_a_proposal_is_taken_back_by_those_who_made_it(scene: Scene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    scene.forget_what_was_told()
    await CallOffMeeting(scene.as_ngo, scene.uow, scene.clock)(meeting.id)
    assert scene.told == [("meeting-taken-back", scene.giver.id)]


async def test_from_the_start_on_nothing_is_changed(scene: Scene) -> None:
    meeting = await scene.agreed()
    scene.clock.move_to(meeting.starts_at)
    with pytest.raises(OutdatedError, match="meeting-begun"):
        await CallOffMeeting(scene.as_ngo, scene.uow, scene.clock)(meeting.id)
    with pytest.raises(OutdatedError, match="meeting-begun"):
        await PrepareAnotherTime(scene.as_ngo, scene.uow, scene.clock)(meeting.id)
    with pytest.raises(OutdatedError, match="meeting-begun"):
        await scene.propose(scene.as_ngo, on=THURSDAY + timedelta(days=1), replaces=meeting.id)


async def test_to_others_there_is_no_such_meeting(scene: Scene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    stranger, uow, clock = scene.as_stranger, scene.uow, scene.clock
    for deed in (AgreeToMeeting, DeclineMeeting, CallOffMeeting, ShowMeeting, PrepareAnotherTime):
        for meeting_id in (meeting.id, 10**9):
            with pytest.raises(NotFoundError):
                await deed(stranger, uow, clock)(meeting_id)
    with pytest.raises(NotFoundError):
        await PrepareMeeting(stranger, uow, clock)(scene.pitch.id)
    for fields in ({}, {"replaces": meeting.id}):
        with pytest.raises(NotFoundError):
            await scene.propose(stranger, **fields)
    with pytest.raises(NotFoundError):
        await scene.propose(stranger, meeting.submission_id)
    assert (await ListMyMeetings(stranger, uow, clock)()).total == 0
    assert meeting.status is MeetingStatus.PROPOSED


async def test_a_proposal_of_another_match_is_not_replaced(scene: Scene) -> None:
    uow = scene.uow
    other_pitch = uow.keep(
        a_pitch(uow.keep(a_project(scene.foreign)), scene.backer, status=PitchStatus.ACCEPTED)
    )
    foreign = uow.keep(a_meeting(other_pitch, scene.foreign, scene.stranger))
    with pytest.raises(NotFoundError):
        await scene.propose(scene.as_ngo, replaces=foreign.id)
    assert foreign.status is MeetingStatus.PROPOSED


async def test_whoever_no_longer_represents_a_side_has_no_say(scene: Scene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    formerly = FakeIdentity(an_actor(scene.giver, scene.foreign))
    with pytest.raises(NotFoundError):
        await scene.agree(formerly, meeting)


async def test_an_organisation_that_is_not_verified_has_no_say(scene: Scene) -> None:
    # Their other organisation is verified, so they hold the permission.
    scene.ngo.status = type(scene.ngo.status).PENDING
    identity = FakeIdentity(an_actor(scene.seeker, scene.ngo, scene.foreign))
    with pytest.raises(ForbiddenError, match="organization-not-verified"):
        await scene.propose(identity)


@pytest.mark.parametrize("gone", ["withdrawn", "completed", "undecided"])
async def test_without_a_match_there_is_nothing_to_meet_about(scene: Scene, gone: str) -> None:
    meeting = await scene.propose(scene.as_ngo)
    if gone == "undecided":
        scene.pitch.status = PitchStatus.INTERESTED
    else:
        scene.project.stage = ProjectStage(gone)
    for identity in (scene.as_ngo, scene.as_backer):
        with pytest.raises(OutdatedError, match="meeting-no-match"):
            await PrepareMeeting(identity, scene.uow, scene.clock)(scene.pitch.id)
        with pytest.raises(OutdatedError, match="meeting-no-match"):
            await PrepareAnotherTime(identity, scene.uow, scene.clock)(meeting.id)
        with pytest.raises(OutdatedError, match="meeting-no-match"):
            await scene.propose(identity)
    with pytest.raises(OutdatedError, match="meeting-no-match"):
        await scene.agree(scene.as_backer, meeting)
    await DeclineMeeting(scene.as_backer, scene.uow, scene.clock)(meeting.id)
    assert scene.uow.promised[-1].notification.actions == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"on": date(2026, 6, 22), "at": time(11)}, "meeting-past"),
        ({"on": date(2026, 12, 23)}, "meeting-too-far"),
        ({"place": MeetingPlace.ELSEWHERE, "address": " "}, "text-no-letters"),
        ({"place": MeetingPlace.ELSEWHERE, "address": "А" * 301}, "text-too-long"),
        ({"note": "А" * 301}, "text-too-long"),
        ({"place": MeetingPlace.FORUM}, "choice-unknown"),
    ],
)
async def test_a_form_that_makes_no_sense_is_refused(scene: Scene, fields: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidValueError, match=code):
        await scene.propose(scene.as_ngo, **fields)
    assert scene.told == []


async def test_at_the_forum_on_its_days_alone(scene: Scene) -> None:
    forum: Forum = scene.uow.keep(a_forum())
    ground = await PrepareMeeting(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)
    assert ground.forum is not None
    assert (ground.forum.id, ground.forum.first, ground.forum.last) == (
        forum.id,
        forum.starts_on,
        forum.ends_on,
    )
    with pytest.raises(InvalidValueError, match="meeting-forum-days"):
        await scene.propose(scene.as_ngo, place=MeetingPlace.FORUM, forum_id=forum.id)
    await scene.propose(scene.as_ngo, place=MeetingPlace.FORUM, forum_id=forum.id, on=forum.ends_on)
    assert "ASAR форумы" in str(scene.uow.promised[-1].notification.args["place"])
    scene.clock.move_to(venue_moment(forum.ends_on + timedelta(days=1), time(0)))
    assert (await PrepareMeeting(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)).forum is None


async def test_a_meeting_reads_as_it_stands_for_whoever_looks(scene: Scene) -> None:
    async def states(meeting: Meeting) -> tuple[MeetingState, MeetingState]:
        views = [
            await ShowMeeting(identity, scene.uow, scene.clock)(meeting.id)
            for identity in (scene.as_ngo, scene.as_backer)
        ]
        return views[0].state, views[1].state

    unanswered = await scene.propose(scene.as_ngo, on=date(2026, 6, 23))
    assert await states(unanswered) == (MeetingState.AWAITS_THEM, MeetingState.AWAITS_US)
    scene.clock.move_to(unanswered.starts_at)
    assert await states(unanswered) == (MeetingState.UNANSWERED,) * 2
    meeting = await scene.agreed()
    assert await states(meeting) == (MeetingState.AGREED,) * 2
    scene.clock.move_to(meeting.starts_at)
    assert await states(meeting) == (MeetingState.UNDER_WAY,) * 2
    scene.clock.move_to(meeting.ends_at)
    assert await states(meeting) == (MeetingState.HELD,) * 2


async def test_a_calendar_gets_the_same_entry_with_a_new_revision(scene: Scene) -> None:
    meeting = await scene.agreed()
    moved = await scene.propose(scene.as_ngo, at=time(10), replaces=meeting.id)
    read = PrintMeeting(SystemIdentity(), scene.uow, scene.clock)
    before, after = await read(meeting.id), await read(moved.id)
    assert (before.id, before.revision, before.stands) == (after.id, 0, False)
    assert after.revision == 1
    assert after.ends_at - after.starts_at == timedelta(hours=1)


async def test_whoever_asks_to_be_forgotten_takes_their_words_along(scene: Scene) -> None:
    old = await scene.propose(
        scene.as_backer, on=date(2026, 6, 23), place=MeetingPlace.ELSEWHERE, address="Үйім", note="Сергеймін"
    )
    scene.clock.move_to(old.starts_at)
    ahead = await scene.propose(
        scene.as_backer, place=MeetingPlace.ELSEWHERE, address="Кеңсе", note="Сергеймін"
    )
    declined = scene.uow.keep(a_meeting(scene.pitch, scene.ngo, scene.seeker, note="Айгеріммін"))
    declined.decline(scene.giver.id, "Ауырып тұрмын", scene.clock.now())
    await ForgetMe(scene.as_backer, scene.uow, scene.clock)()
    assert (old.note, old.address) == ("", "…")
    assert (ahead.note, ahead.address) == ("", "Кеңсе")
    assert (declined.note, declined.words) == ("Айгеріммін", "")
