"""What a meeting clashes with: one's own engagements by name, the other side's as "busy" and no more."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from bot.models.country import moment
from bot.models.forum import Attendance, Star
from bot.models.meetings import MeetingPlace, MeetingStatus
from bot.models.organizations import Membership, MembershipStatus
from bot.models.pitches import PitchStatus
from bot.use_cases.forum.reminders import AnswerReminder
from bot.use_cases.forum.taking_part import StarSession
from bot.use_cases.kernel.engagements import Engagement, shared_spans
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.meetings.clashes import Clashes, FindClashes
from bot.use_cases.meetings.notifications import MeetingInStatus, meeting_by_now
from bot.use_cases.meetings.views import ListMyMeetings
from bot.use_cases.organizations.notifications import Representative
from tests.builders import a_forum, a_meeting, a_pitch, a_session
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import keep_project
from tests.statements import statements_of
from tests.use_cases.meetings.meeting_scene import THURSDAY, MeetingScene

SINCE, UNTIL = moment(THURSDAY, time(15, 30)), moment(THURSDAY, time(16, 15))


async def clashes(scene: MeetingScene, identity: FakeIdentity) -> Clashes:
    return await FindClashes(identity, scene.uow, scene.clock)(scene.pitch.id, SINCE, UNTIL)


async def star(scene: MeetingScene, identity: FakeIdentity, starts: time, ends: time) -> int:
    session = scene.uow.keep(a_session(scene.uow.keep(a_forum()), on=THURSDAY, starts=starts, ends=ends))
    await StarSession(identity, scene.uow, scene.clock)(session.id)
    return session.id


def another_meeting(scene: MeetingScene, **fields: Any) -> int:
    """Of the backer with somebody else."""
    project = keep_project(scene.uow)
    match = scene.uow.keep(a_pitch(project, scene.backer, status=PitchStatus.ACCEPTED))
    meeting = a_meeting(match, scene.backer, scene.giver, **{"starts_at": SINCE, **fields})
    return scene.uow.keep(meeting).id


async def test_nothing_clashes_where_nothing_is(scene: MeetingScene) -> None:
    assert not (await clashes(scene, scene.as_ngo)).any


async def test_own_sessions_are_named_and_the_others_side_reads_busy_and_no_more(scene: MeetingScene) -> None:
    session = await star(scene, scene.as_backer, time(15), time(16))
    own = await clashes(scene, scene.as_backer)
    assert [(one.kind, one.id) for one in own.own] == [("session", session)]
    assert own.busy == ()
    others = await clashes(scene, scene.as_ngo)
    assert others.own == ()
    assert others.busy == ((moment(THURSDAY, time(15)), moment(THURSDAY, time(16))),)


@pytest.mark.parametrize(
    ("starts", "ends"), [(time(14), time(15, 30)), (time(16, 15), time(17))], ids=["before", "after"]
)
async def test_what_only_touches_does_not_clash(scene: MeetingScene, starts: time, ends: time) -> None:
    await star(scene, scene.as_backer, starts, ends)
    assert not (await clashes(scene, scene.as_backer)).any
    assert not (await clashes(scene, scene.as_ngo)).any


async def test_whoever_cannot_come_to_a_session_is_free(scene: MeetingScene) -> None:
    session = await star(scene, scene.as_backer, time(15), time(16))
    await AnswerReminder(scene.as_backer, scene.uow, scene.clock)(session, going=False)
    assert [row.attendance for row in scene.uow.all(Star)] == [Attendance.NOT_COMING]
    assert not (await clashes(scene, scene.as_backer)).any
    assert not (await clashes(scene, scene.as_ngo)).any


async def test_an_organisation_is_busy_only_when_none_of_its_people_is_free(scene: MeetingScene) -> None:
    """The NGO has two people. Each other's sessions are nobody's business, not even a colleague's."""
    await star(scene, scene.as_ngo, time(15), time(16))
    assert not (await clashes(scene, scene.as_backer)).busy
    colleague = scene.acting(scene.colleague, scene.ngo)
    assert not (await clashes(scene, colleague)).own
    await star(scene, colleague, time(15, 45), time(17))
    found = await clashes(scene, scene.as_backer)
    assert found.busy == ((moment(THURSDAY, time(15, 45)), moment(THURSDAY, time(16))),)


async def test_whoever_has_left_does_not_count(scene: MeetingScene) -> None:
    await star(scene, scene.as_ngo, time(15), time(16))
    for membership in scene.uow.all(Membership):
        if membership.person_id == scene.colleague.id:
            membership.status = MembershipStatus.LEFT
    assert (await clashes(scene, scene.as_backer)).busy


@pytest.mark.parametrize(
    ("status", "own", "busy"),
    [
        (MeetingStatus.AGREED, True, True),
        (MeetingStatus.PROPOSED, True, False),
        (MeetingStatus.DECLINED, False, False),
        (MeetingStatus.CALLED_OFF, False, False),
        (MeetingStatus.REPLACED, False, False),
    ],
)
async def test_other_meetings_of_the_backer(
    scene: MeetingScene, status: MeetingStatus, own: bool, busy: bool
) -> None:
    """One that is only proposed says something to whoever is to answer it, and nothing to others."""
    meeting = another_meeting(scene, status=status)
    found = await clashes(scene, scene.as_backer)
    assert [(one.kind, one.id, one.firm) for one in found.own] == (
        [("meeting", meeting, status is MeetingStatus.AGREED)] if own else []
    )
    assert bool((await clashes(scene, scene.as_ngo)).busy) is busy


async def test_the_meeting_that_would_be_moved_is_no_clash(scene: MeetingScene) -> None:
    await scene.agreed()
    assert not (await clashes(scene, scene.as_ngo)).any
    assert not (await clashes(scene, scene.as_backer)).any


async def test_strangers_learn_nothing(scene: MeetingScene) -> None:
    with pytest.raises(NotFoundError):
        await clashes(scene, scene.as_stranger)


def at(hour: int, minute: int = 0) -> datetime:
    return moment(date(2026, 6, 25), time(hour, minute))


def engaged(first: datetime, last: datetime, *, firm: bool = True) -> Engagement:
    return Engagement("session", 1, "", "", first, last, firm=firm)


@pytest.mark.parametrize(
    ("people", "spans"),
    [
        ([], []),
        ([[]], []),
        ([[engaged(at(9), at(10))], []], []),
        ([[engaged(at(9), at(10)), engaged(at(10), at(11))]], [(at(9), at(11))]),
        ([[engaged(at(9), at(12)), engaged(at(10), at(11))]], [(at(9), at(12))]),
        (
            [[engaged(at(9), at(12))], [engaged(at(8), at(10)), engaged(at(11), at(13))]],
            [(at(9), at(10)), (at(11), at(12))],
        ),
        ([[engaged(at(9), at(10), firm=False)]], []),
    ],
)
def test_when_none_of_several_people_is_free(
    people: list[list[Engagement]], spans: list[tuple[datetime, datetime]]
) -> None:
    assert list(shared_spans(people)) == spans


async def test_a_long_meeting_is_found_at_its_end(uow: Database, clock: FrozenClock) -> None:
    scene = MeetingScene(uow, clock)
    meeting = another_meeting(
        scene, starts_at=SINCE - timedelta(minutes=119), minutes=120, status=MeetingStatus.AGREED
    )
    assert [one.id for one in (await clashes(scene, scene.as_backer)).own] == [meeting]


async def test_people_and_their_meetings_are_read_by_as_many_statements_however_many_there_are(
    scene: MeetingScene,
) -> None:
    at_forum = {"place": MeetingPlace.FORUM, "status": MeetingStatus.AGREED}
    counted = []
    for _ in range(2):
        for _ in range(4):
            another_meeting(scene, forum_id=scene.uow.keep(a_forum()).id, **at_forum)
        forum = scene.uow.keep(a_forum())
        for _ in range(4):
            another_meeting(scene, forum_id=forum.id, **at_forum)
        with statements_of(scene.uow) as asked:
            await ListMyMeetings(scene.as_backer, scene.uow, scene.clock)(limit=100)
        listed = len(asked)
        with statements_of(scene.uow) as asked:
            found = await clashes(scene, scene.as_backer)
        counted.append((listed, len(asked)))
    assert len(found.own) == 16
    assert counted[0] == counted[1]


async def test_what_clashes_is_read_for_what_will_be_said_and_not_for_old_buttons(
    scene: MeetingScene,
) -> None:
    """Each meeting's message is looked at every hour for months, to see whether its buttons still stand."""
    meeting = await scene.propose(scene.as_ngo)
    about = MeetingInStatus(meeting.id, meeting.status)
    to = Representative(scene.backer.id, scene.giver.id)
    said = Notification("meeting-proposed", {"clashes": ""}, about=about, to=to)
    counted = []
    for notification in (said, replace(said, args={})):
        async with scene.uow.read() as block:
            with statements_of(scene.uow) as asked:
                assert await meeting_by_now(block, about, notification, scene.clock.now()) is not None
        counted.append(len(asked))
    assert counted[0] > counted[1]
