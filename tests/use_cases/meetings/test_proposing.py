"""Proposing a meeting: who may, what the other side hears, and that there is one proposal at a time."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.models.country import moment
from bot.models.forum import Forum
from bot.models.meetings import Meeting, MeetingPlace, MeetingStatus
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.words import Moment
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.meetings.answering import (
    AgreeToMeeting,
    CallOffMeeting,
    DeclineMeeting,
)
from bot.use_cases.meetings.proposing import (
    PrepareAnotherTime,
    PrepareMeeting,
)
from bot.use_cases.meetings.views import (
    ListMyMeetings,
    ShowMeeting,
)
from tests.builders import (
    a_forum,
    a_meeting,
    a_pitch,
    a_project,
)
from tests.use_cases.meetings.meeting_scene import THURSDAY, MeetingScene


async def test_the_other_side_is_asked_with_all_it_needs_to_know(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_backer, place=MeetingPlace.OURS, note="Смета туралы.")
    assert scene.told == [("meeting-proposed", scene.seeker.id), ("meeting-proposed", scene.colleague.id)]
    promise = scene.uow.promised[0]
    assert promise.notification.args["moment"] == Moment(moment(THURSDAY, time(15, 30)))
    assert "Құлсары" in str(promise.notification.args["place"])
    assert "Смета туралы." in str(promise.notification.args["note"])
    assert promise.expires_at == meeting.starts_at
    assert [[action.data for action in row] for row in promise.notification.actions] == [
        [f"confirm-meeting:{meeting.id}", f"another-time:{meeting.id}"],
        [f"decline-meeting:{meeting.id}"],
    ]
    assert scene.uow.actions == ["meeting.propose"]


async def test_the_same_form_twice_is_one_proposal(scene: MeetingScene) -> None:
    first = await scene.propose(scene.as_ngo, "form")
    commits = scene.uow.commits
    assert await scene.propose(scene.as_ngo, "form") is first
    assert (len(scene.uow.all(Meeting)), scene.uow.commits) == (1, commits)


async def test_there_is_one_proposal_at_a_time(scene: MeetingScene) -> None:
    first = await scene.propose(scene.as_ngo)
    for identity in (scene.as_ngo, scene.as_backer):
        with pytest.raises(OutdatedError, match="meeting-exists"):
            await scene.propose(identity)
        ground = await PrepareMeeting(identity, scene.uow, scene.clock)(scene.pitch.id)
        assert ground.standing == first.id
    scene.clock.move_to(first.starts_at)
    assert (await PrepareMeeting(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)).standing is None
    await scene.propose(scene.as_ngo, on=THURSDAY + timedelta(days=1))


async def test_another_time_replaces_the_first_and_goes_the_other_way(scene: MeetingScene) -> None:
    first = await scene.propose(scene.as_ngo)
    scene.forget_what_was_told()
    second = await scene.propose(scene.as_backer, at=time(10), replaces=first.id)
    assert first.status is MeetingStatus.REPLACED
    assert scene.told == [
        ("meeting-another-time", scene.seeker.id),
        ("meeting-another-time", scene.colleague.id),
    ]
    assert scene.uow.promised[-1].notification.args["before"] == Moment(first.starts_at)
    assert (second.calendar_id, second.revision) == (first.calendar_id, 0)
    with pytest.raises(OutdatedError, match="meeting-replaced"):
        await scene.agree(scene.as_backer, first)
    with pytest.raises(OutdatedError, match="meeting-replaced"):
        await scene.propose(scene.as_backer, at=time(11), replaces=first.id)
    await scene.agree(scene.as_ngo, second)
    assert second.status is MeetingStatus.AGREED


async def test_what_stays_is_known_before_another_time_is_asked_for(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo, place=MeetingPlace.OURS, note="Смета туралы.")
    theirs = (await PrepareAnotherTime(scene.as_backer, scene.uow, scene.clock)(meeting.id)).earlier
    ours = (await PrepareAnotherTime(scene.as_ngo, scene.uow, scene.clock)(meeting.id)).earlier
    assert theirs is not None
    assert ours is not None
    assert (theirs.place, theirs.note) == (MeetingPlace.THEIRS, "")
    assert (ours.place, ours.note) == (MeetingPlace.OURS, "Смета туралы.")


async def test_to_others_there_is_no_such_meeting(scene: MeetingScene) -> None:
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


async def test_a_proposal_of_another_match_is_not_replaced(scene: MeetingScene) -> None:
    uow = scene.uow
    other_pitch = uow.keep(
        a_pitch(uow.keep(a_project(scene.foreign)), scene.backer, status=PitchStatus.ACCEPTED)
    )
    foreign = uow.keep(a_meeting(other_pitch, scene.foreign, scene.stranger))
    with pytest.raises(NotFoundError):
        await scene.propose(scene.as_ngo, replaces=foreign.id)
    assert foreign.status is MeetingStatus.PROPOSED


async def test_an_organisation_that_is_not_verified_has_no_say(scene: MeetingScene) -> None:
    # Their other organisation is verified, so they hold the permission.
    scene.ngo.status = type(scene.ngo.status).PENDING
    identity = scene.acting(scene.seeker, scene.ngo, scene.foreign)
    with pytest.raises(ForbiddenError, match="organization-not-verified"):
        await scene.propose(identity)


@pytest.mark.parametrize("gone", ["withdrawn", "taken_down", "undecided"])
async def test_without_a_match_there_is_nothing_to_meet_about(scene: MeetingScene, gone: str) -> None:
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
    assert scene.uow.promised[-1].notification.actions == ()


async def test_those_who_have_carried_a_project_out_may_still_meet(scene: MeetingScene) -> None:
    scene.project.stage = ProjectStage.COMPLETED
    meeting = await scene.propose(scene.as_ngo)
    await scene.agree(scene.as_backer, meeting)
    assert meeting.status is MeetingStatus.AGREED


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
async def test_a_form_that_makes_no_sense_is_refused(
    scene: MeetingScene, fields: dict[str, Any], code: str
) -> None:
    with pytest.raises(InvalidValueError, match=code):
        await scene.propose(scene.as_ngo, **fields)
    assert scene.told == []


async def test_at_the_forum_on_its_days_alone(scene: MeetingScene) -> None:
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
    scene.clock.move_to(moment(forum.ends_on + timedelta(days=1), time(0)))
    assert (await PrepareMeeting(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)).forum is None
