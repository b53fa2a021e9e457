"""Meetings that are answered, moved and called off: who may, who hears of it, and how they read meanwhile."""

from datetime import date, time, timedelta

import pytest

from bot.models.meetings import LENGTH, Meeting, MeetingPlace, MeetingReminder, MeetingStatus
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Attachment
from bot.use_cases.meetings.answering import (
    AgreeToMeeting,
    CallOffMeeting,
    DeclineMeeting,
)
from bot.use_cases.meetings.proposing import (
    PrepareAnotherTime,
)
from bot.use_cases.meetings.views import (
    EntryState,
    MeetingState,
    PrintMeeting,
    ShowMeeting,
)
from bot.use_cases.people.forgetting import ForgetMe
from tests.builders import (
    a_meeting,
)
from tests.fakes import FakeIdentity
from tests.use_cases.meetings.meeting_scene import THURSDAY, MeetingScene


async def test_agreed_is_told_to_both_sides_with_a_file_once(scene: MeetingScene) -> None:
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


async def test_those_who_proposed_wait_for_the_others(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    for deed in (AgreeToMeeting, DeclineMeeting):
        with pytest.raises(ForbiddenError, match="meeting-awaits-others"):
            await deed(scene.as_ngo, scene.uow, scene.clock)(meeting.id)
    with pytest.raises(ForbiddenError, match="meeting-awaits-others"):
        await ShowMeeting(scene.as_ngo, scene.uow, scene.clock)(meeting.id, to_answer=True)
    with pytest.raises(ForbiddenError, match="meeting-asks-you"):
        await CallOffMeeting(scene.as_backer, scene.uow, scene.clock)(meeting.id)
    assert meeting.status is MeetingStatus.PROPOSED


async def test_a_refusal_reaches_those_who_proposed_with_its_words(scene: MeetingScene) -> None:
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


async def test_a_move_is_agreed_anew_and_everybody_hears_of_it(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    moved = await scene.propose(scene.as_ngo, on=THURSDAY + timedelta(days=1), replaces=meeting.id)
    assert scene.told == [("meeting-moved", scene.giver.id), ("meeting-moved-by-us", scene.colleague.id)]
    assert scene.uow.all(MeetingReminder) == []
    await scene.agree(scene.as_backer, moved)
    assert {row.meeting_id for row in scene.uow.all(MeetingReminder)} == {moved.id}


@pytest.mark.parametrize("side", ["as_ngo", "as_backer"])
async def test_either_side_calls_an_agreed_meeting_off(scene: MeetingScene, side: str) -> None:
    meeting = await scene.agreed()
    identity: FakeIdentity = getattr(scene, side)
    call_off = CallOffMeeting(identity, scene.uow, scene.clock)
    await call_off(meeting.id, "Жолға шығып кеттік.")
    await call_off(meeting.id)
    everybody = [person.id for person in (scene.seeker, scene.colleague, scene.giver)]
    assert scene.told == [("meeting-called-off", person_id) for person_id in everybody]
    files = {
        promise.notification.attachment
        for promise in scene.uow.promised
        if promise.key == "meeting-called-off"
    }
    assert files == {Attachment("meetings-called-off", meeting.id)}, "it leaves everybody's calendar"
    assert scene.uow.all(MeetingReminder) == []
    with pytest.raises(OutdatedError, match="meeting-off"):
        await scene.propose(identity, replaces=meeting.id)


async def test_a_proposal_is_taken_back_by_those_who_made_it(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    scene.forget_what_was_told()
    await CallOffMeeting(scene.as_ngo, scene.uow, scene.clock)(meeting.id)
    assert scene.told == [("meeting-taken-back", scene.giver.id)]


async def test_from_the_start_on_nothing_is_changed(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    scene.clock.move_to(meeting.starts_at)
    with pytest.raises(OutdatedError, match="meeting-begun"):
        await CallOffMeeting(scene.as_ngo, scene.uow, scene.clock)(meeting.id)
    with pytest.raises(OutdatedError, match="meeting-begun"):
        await PrepareAnotherTime(scene.as_ngo, scene.uow, scene.clock)(meeting.id)
    with pytest.raises(OutdatedError, match="meeting-begun"):
        await scene.propose(scene.as_ngo, on=THURSDAY + timedelta(days=1), replaces=meeting.id)


async def test_whoever_no_longer_represents_a_side_has_no_say(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo)
    formerly = scene.acting(scene.giver, scene.foreign)
    with pytest.raises(NotFoundError):
        await scene.agree(formerly, meeting)


async def test_a_meeting_reads_as_it_stands_for_whoever_looks(scene: MeetingScene) -> None:
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


async def test_a_calendar_gets_the_same_entry_with_a_new_revision(scene: MeetingScene) -> None:
    meeting = await scene.agreed()
    moved = await scene.propose(scene.as_ngo, at=time(10), replaces=meeting.id)
    read = PrintMeeting(SystemIdentity(), scene.uow, scene.clock)
    before, after = await read(meeting.id, moved.id)
    assert (before.id, before.revision, before.state) == (after.id, 1, EntryState.OFF)
    assert (after.revision, after.state) == (2, EntryState.OPEN)
    assert after.ends_at - after.starts_at == timedelta(minutes=LENGTH)


async def test_whoever_asks_to_be_forgotten_takes_their_words_along(scene: MeetingScene) -> None:
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
    assert (ahead.note, ahead.address) == ("", "…")
    assert (declined.note, declined.words) == ("Айгеріммін", "")
