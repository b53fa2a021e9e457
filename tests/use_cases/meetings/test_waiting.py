"""No meeting waits in silence: a proposal lapses, and a meeting that is over is asked about."""

from datetime import timedelta

import pytest

from bot.models.meetings import Meeting, MeetingReminder, MeetingStatus
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.meetings.answering import CallOffMeeting, DeclineMeeting, TellOfMeeting
from bot.use_cases.meetings.views import ShowMeeting
from bot.wiring.registry import registry
from tests.use_cases.meetings.meeting_scene import MeetingScene

DAY = timedelta(days=1)


async def ring(scene: MeetingScene) -> int:
    clocks = Clocks(registry().waits, AS_REGISTERED)
    return await RingClocks(SystemIdentity(), scene.uow, scene.clock, clocks, registry().addressing)()


def outcome(scene: MeetingScene, meeting: Meeting, kind: str) -> str:
    (wait,) = (wait for wait in scene.uow.all(Wait) if (wait.kind, wait.record_id) == (kind, meeting.id))
    return wait.outcome


async def tell(scene: MeetingScene, meeting: Meeting, *, took_place: bool) -> None:
    await TellOfMeeting(scene.as_backer, scene.uow, scene.clock)(meeting.id, took_place=took_place)


async def test_a_proposal_is_brought_to_mind_the_day_before_and_lapses(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    scene.forget_what_was_told()
    scene.clock.move_to(meeting.starts_at - DAY)
    await ring(scene)
    assert scene.told == [("meeting-nudge", scene.giver.id)]
    scene.clock.move_to(meeting.starts_at)
    await ring(scene)
    everybody = [scene.seeker.id, scene.colleague.id, scene.giver.id]
    assert scene.told[1:] == [("meeting-lapsed", person_id) for person_id in everybody]
    assert meeting.status is MeetingStatus.LAPSED
    assert outcome(scene, meeting, "meeting-proposed") == "lapsed"
    with pytest.raises(OutdatedError, match="meeting-off"):
        await scene.agree(scene.as_backer, meeting)


async def test_whoever_was_asked_just_now_is_not_reminded(scene: MeetingScene) -> None:
    scene.clock.move_to((await scene.propose(scene.as_ngo)).starts_at - timedelta(hours=5))
    await CallOffMeeting(scene.as_ngo, scene.uow, scene.clock)(scene.uow.all(Meeting)[0].id)
    await scene.propose(scene.as_ngo)
    scene.forget_what_was_told()
    await ring(scene)
    assert scene.told == []


@pytest.mark.parametrize("took_place", [True, False])
async def test_the_word_of_one_side_is_enough_and_the_others_are_told(
    scene: MeetingScene, *, took_place: bool
) -> None:
    meeting = await scene.agreed()
    scene.clock.move_to(meeting.ends_at + DAY)
    await ring(scene)
    assert {key for key, _ in scene.told} == {"meeting-ask"}
    scene.forget_what_was_told()
    await tell(scene, meeting, took_place=took_place)
    await tell(scene, meeting, took_place=took_place)
    key = "meeting-told-took-place" if took_place else "meeting-told-missed"
    assert scene.told == [(key, scene.seeker.id), (key, scene.colleague.id)]
    (said,) = [promise for promise in scene.uow.promised if promise.recipient_id == scene.seeker.id][-1:]
    offered = [action.name for row in said.notification.actions for action in row]
    assert offered == (["draft-memorandum"] if took_place else []) + ["propose-meeting"]
    with pytest.raises(OutdatedError, match="meeting-told"):
        await tell(scene, meeting, took_place=not took_place)
    scene.clock.advance(30 * DAY)
    assert await ring(scene) == 0


async def test_after_a_week_without_a_word_it_is_kept_so_and_may_still_be_told(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    scene.clock.move_to(meeting.ends_at + 7 * DAY)
    await ring(scene)
    assert meeting.status is MeetingStatus.NOT_TOLD
    assert outcome(scene, meeting, "meeting-held") == "not told"
    await tell(scene, meeting, took_place=True)
    assert meeting.status is MeetingStatus.TOOK_PLACE


async def test_thirty_days_later_each_is_told_once_and_nothing_waits(scene: MeetingScene) -> None:
    """A jump of the clock with a proposed and with an agreed meeting."""
    agreed = await scene.agreed()
    scene.clock.move_to(agreed.starts_at)
    proposed = await scene.propose(scene.as_ngo, on=agreed.starts_at.date() + 2 * DAY)
    scene.forget_what_was_told()
    scene.clock.advance(30 * DAY)
    await ring(scene)
    assert await ring(scene) == 0
    assert (agreed.status, proposed.status) == (MeetingStatus.NOT_TOLD, MeetingStatus.LAPSED)
    assert sorted(scene.told) == sorted(
        (key, person.id)
        for key in ("meeting-lapsed", "meeting-not-told")
        for person in (scene.seeker, scene.colleague, scene.giver)
    )
    assert all(wait.ended_at for wait in scene.uow.all(Wait))


async def test_an_answer_ends_the_wait_and_calling_off_ends_reminders(scene: MeetingScene) -> None:
    declined = await scene.propose(scene.as_ngo)
    await DeclineMeeting(scene.as_backer, scene.uow, scene.clock)(declined.id)
    assert outcome(scene, declined, "meeting-proposed") == "declined"
    agreed = await scene.agreed()
    assert outcome(scene, agreed, "meeting-proposed") == "agreed"
    moved = await scene.propose(scene.as_ngo, replaces=agreed.id)
    assert outcome(scene, agreed, "meeting-held") == "replaced"
    await scene.agree(scene.as_backer, moved)
    await CallOffMeeting(scene.as_ngo, scene.uow, scene.clock)(moved.id)
    assert outcome(scene, moved, "meeting-held") == "called off"
    assert scene.uow.all(MeetingReminder) == []


async def test_nobody_else_tells_and_nobody_tells_too_soon(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    with pytest.raises(OutdatedError, match="meeting-not-begun"):
        await tell(scene, meeting, took_place=True)
    scene.clock.move_to(meeting.ends_at)
    with pytest.raises(NotFoundError):
        await TellOfMeeting(scene.as_stranger, scene.uow, scene.clock)(meeting.id, took_place=True)
    await CallOffMeeting(scene.as_ngo, scene.uow, scene.clock)(
        (await scene.propose(scene.as_ngo, on=meeting.ends_at.date() + DAY)).id
    )
    off = scene.uow.all(Meeting)[-1]
    with pytest.raises(OutdatedError, match="meeting-off"):
        await tell(scene, off, took_place=True)


async def test_the_card_says_who_is_waited_for(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    show = ShowMeeting(scene.as_backer, scene.uow, scene.clock)
    waits = (await show(meeting.id)).waits
    assert waits is not None
    assert (waits.party_id, waits.next_step, waits.next_at) == (scene.backer.id, 1, meeting.starts_at - DAY)
    await scene.agree(scene.as_backer, meeting)
    assert (await show(meeting.id)).waits is None, "nothing is awaited before the meeting"
    scene.clock.move_to(meeting.ends_at)
    waits = (await show(meeting.id)).waits
    assert waits is not None
    assert waits.next_at == meeting.ends_at + DAY
