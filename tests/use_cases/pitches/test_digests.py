"""Digests: what one message holds when it is sent, how its pages turn, and what is never sent at all."""

from datetime import timedelta

import pytest

from bot.models.backers import PitchFrequency
from bot.models.organizations import OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.projects import Project
from bot.models.words import Text
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.messages import (
    Notification,
    decode_notification,
    encode_notification,
)
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.pitches.digests import ShowDigestPage
from bot.use_cases.pitches.notifications import Digest
from bot.use_cases.projects.changes import PauseProject, ResumeProject
from bot.wiring.registry import registry
from tests.builders import (
    a_membership,
    a_person,
    an_actor,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock, RecordingNotifier
from tests.use_cases.pitches.digest_scene import NINE_TOMORROW, DigestScene, buttons, place, texts
from tests.use_cases.pitches.pitch_scene import DAY


@pytest.fixture
def scene(uow: Database, clock: FrozenClock, notifier: RecordingNotifier) -> DigestScene:
    return DigestScene(uow, clock, notifier)


async def test_what_is_found_before_the_hour_is_one_promise_a_person(scene: DigestScene) -> None:
    second = scene.uow.keep(a_person())
    scene.uow.keep(a_membership(second, scene.backer))
    for _ in range(3):
        scene.new_project()
    await scene.search()
    assert [pitch.sent_at for pitch in scene.pitches] == [NINE_TOMORROW] * 3
    assert [promise.recipient_id for promise in scene.uow.promised] == [scene.giver.id, second.id]
    assert {promise.dedupe_key for promise in scene.uow.promised} == {
        f"digest:{scene.backer.id}:2026-06-23T04:00:00+00:00:{person.id}" for person in (scene.giver, second)
    }
    assert await scene.dispatch(NINE_TOMORROW - timedelta(seconds=1)) == []
    assert [note.key for note in await scene.dispatch(NINE_TOMORROW)] == ["digest", "digest"]
    assert await scene.dispatch(NINE_TOMORROW + DAY) == []


async def test_the_first_page_has_the_pitch_its_answers_and_the_way_on(scene: DigestScene) -> None:
    weaker, stronger = scene.new_project("Әлсіз"), scene.new_project("Мықты")
    await scene.search()
    for pitch in scene.pitches:
        pitch.score = 0.9 if pitch.project_id == stronger.id else 0.5
    first, second = sorted(scene.pitches, key=lambda pitch: -pitch.score)
    (digest,) = await scene.dispatch(NINE_TOMORROW)
    assert place(digest) == (1, 2)
    assert texts(digest) == ["pitch"]
    assert weaker.title not in str(digest)
    assert buttons(digest) == [
        [f"digest-interested:{first.id}", f"digest-later:{first.id}"],
        [f"digest-decline:{first.id}", f"digest-more:{first.id}"],
        [f"ask-language:{first.id}"],
        [f"digest-page:{first.id}", f"digest-next:{second.id}"],
    ]
    assert buttons(await scene.show(second))[-1] == [
        f"digest-previous:{first.id}",
        f"digest-page:{second.id}",
    ]


async def test_a_digest_of_one_is_that_pitchs_message(scene: DigestScene) -> None:
    scene.new_project()
    await scene.search()
    (message,) = await scene.dispatch(NINE_TOMORROW)
    (pitch,) = scene.pitches
    assert message.key == "pitch"
    assert buttons(message)[0] == [f"pitch-interested:{pitch.id}", f"pitch-later:{pitch.id}"]


async def test_what_was_withdrawn_or_rests_meanwhile_is_left_out(scene: DigestScene) -> None:
    for _ in range(4):
        scene.new_project()
    await scene.search()
    withdrawn, paused, *rest = scene.pitches
    await scene.withdraw(withdrawn)
    resting = scene.uow.by_id(Project, paused.project_id)
    assert resting is not None
    resting.pause()
    (digest,) = await scene.dispatch(NINE_TOMORROW)
    assert place(digest) == (1, 2)
    assert place(await scene.show(rest[1])) == (2, 2)
    # A button that names it all the same is answered with what has become of it.
    assert (await scene.show(withdrawn)).key == "digest"
    assert texts(await scene.show(withdrawn)) == ["pitch", "pitch-state-closed"]
    assert texts(await scene.show(paused)) == ["pitch", "pitch-closed"]
    assert buttons(await scene.show(paused))[0] == [f"digest-more:{paused.id}"]


async def test_when_nothing_is_left_nothing_is_sent(scene: DigestScene) -> None:
    for _ in range(2):
        scene.new_project()
    await scene.search()
    for pitch in scene.pitches:
        await scene.withdraw(pitch)
    assert await scene.dispatch(NINE_TOMORROW) == []
    assert scene.errors == ["outdated"]


async def test_a_pitch_that_is_sent_at_once_waits_for_no_withdrawn_project(scene: DigestScene) -> None:
    """The messenger was away: what is delivered afterwards is still true."""
    scene.profile.frequency = PitchFrequency.AT_ONCE
    for _ in range(2):
        scene.new_project()
    await scene.search()
    assert [promise.key for promise in scene.uow.promised] == ["pitch", "pitch"]
    await scene.withdraw(scene.pitches[0])
    (sent,) = await scene.dispatch()
    assert buttons(sent)[0][0] == f"pitch-interested:{scene.pitches[1].id}"
    assert sorted(scene.errors) == ["", "outdated"]


async def test_what_was_put_off_joins_the_digest(scene: DigestScene) -> None:
    early = scene.clock.now() - DAY
    put_off = await scene.new_pitch(sent_at=early, status=PitchStatus.LATER, answered_at=early, score=0.9)
    scene.clock.move_to(early + 14 * DAY)
    await scene.advance_to(early + 14 * DAY)
    scene.new_project()
    await scene.search()
    at = put_off.returned_at
    assert at is not None
    assert len(scene.uow.promised) == 1
    (digest,) = await scene.dispatch(at)
    assert place(digest) == (1, 2)
    assert texts(digest) == ["pitch-again"]


async def test_what_was_put_off_and_is_answered_before_its_digest_is_left_out(scene: DigestScene) -> None:
    early = scene.clock.now() - DAY
    put_off = [
        await scene.new_pitch(sent_at=early, status=PitchStatus.LATER, answered_at=early) for _ in range(2)
    ]
    await scene.advance_to(early + 14 * DAY)
    await scene.answer(put_off[0], PitchAnswer.INTERESTED)
    at = put_off[1].returned_at
    assert at is not None
    (message,) = await scene.dispatch(at)
    assert (message.key, buttons(message)[0][0]) == ("pitch-again", f"pitch-interested:{put_off[1].id}")
    assert place(await scene.show(put_off[1])) == (1, 1)


async def test_after_an_answer_the_page_stays_and_leads_on(scene: DigestScene) -> None:
    first, second, third = (
        await scene.new_pitch(score=0.9),
        await scene.new_pitch(score=0.8),
        await scene.new_pitch(score=0.7),
    )
    scene.clock.move_to(NINE_TOMORROW)
    await scene.answer(second, PitchAnswer.INTERESTED)
    answered = await scene.show(second)
    assert texts(answered) == ["pitch", "pitch-state-interested"]
    assert buttons(answered) == [
        [f"digest-more:{second.id}"],
        [f"digest-open:{third.id}"],
        [f"digest-previous:{first.id}", f"digest-page:{second.id}", f"digest-next:{third.id}"],
    ]
    await scene.answer(third, PitchAnswer.NOT_FOR_US)
    assert buttons(await scene.show(third))[1] == [f"digest-open:{first.id}"]
    await scene.answer(first, PitchAnswer.LATER)
    last = await scene.show(first)
    assert texts(last) == ["pitch", "pitch-state-later", "digest-done"]
    assert place(last) == (1, 3)
    assert buttons(last)[:2] == [
        [f"digest-interested:{first.id}"],
        [f"digest-decline:{first.id}", f"digest-more:{first.id}"],
    ]


async def test_an_expired_page_says_so_and_still_takes_a_yes(scene: DigestScene) -> None:
    expired, _ = await scene.new_pitch(score=0.9), await scene.new_pitch()
    expired.expire(NINE_TOMORROW + 5 * DAY)
    scene.clock.move_to(NINE_TOMORROW + 5 * DAY)
    page = await scene.show(expired)
    assert texts(page) == ["pitch", "pitch-state-expired", "pitch-late"]
    assert buttons(page)[0] == [f"digest-interested:{expired.id}", f"digest-more:{expired.id}"]
    await scene.answer(expired, PitchAnswer.INTERESTED)
    assert texts(await scene.show(expired))[1] == "pitch-state-interested"


async def test_an_expired_page_of_a_project_that_seeks_nobody_takes_no_answer(scene: DigestScene) -> None:
    expired, _ = await scene.new_pitch(score=0.9), await scene.new_pitch()
    expired.expire(NINE_TOMORROW + 5 * DAY)
    await scene.withdraw(expired)
    scene.clock.move_to(NINE_TOMORROW + 5 * DAY)
    page = await scene.show(expired)
    assert texts(page) == ["pitch", "pitch-state-expired"]
    assert buttons(page)[0] == [f"digest-more:{expired.id}"]


async def test_nobody_turns_to_what_has_not_arrived_or_is_anothers(scene: DigestScene) -> None:
    pitch = await scene.new_pitch()
    with pytest.raises(NotFoundError):
        await scene.show(pitch)
    scene.clock.move_to(NINE_TOMORROW)
    stranger = scene.uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    identity = FakeIdentity(an_actor(scene.uow.keep(a_person()), stranger))
    for forged in (pitch.id, 2**62):
        with pytest.raises(NotFoundError):
            await ShowDigestPage(identity, scene.uow, scene.clock)(forged)


async def test_an_old_page_shows_nothing_of_a_digest_to_come(scene: DigestScene) -> None:
    """A pitch that was put off belongs to tomorrow's digest already, whose others nobody has seen."""
    put_off = await scene.new_pitch(sent_at=scene.clock.now() - 14 * DAY, returned_at=NINE_TOMORROW)
    await scene.new_pitch()
    assert place(await scene.show(put_off)) == (1, 1)
    scene.clock.move_to(NINE_TOMORROW)
    assert place(await scene.show(put_off)) == (1, 2)


async def test_a_digest_is_brought_to_mind_in_one_message(scene: DigestScene) -> None:
    first, second, third = (
        await scene.new_pitch(score=0.9),
        await scene.new_pitch(score=0.8),
        await scene.new_pitch(score=0.7),
    )
    scene.clock.move_to(NINE_TOMORROW)
    await scene.answer(first, PitchAnswer.LATER)
    await scene.advance_to(NINE_TOMORROW + 2 * DAY)
    assert [pitch.nudged_at for pitch in (second, third)] == [scene.clock.now()] * 2
    (nudge,) = await scene.dispatch()
    assert nudge.key == "digest-nudge"
    digest = nudge.args["digest"]
    assert isinstance(digest, Text)
    assert (digest.args["number"], digest.args["total"]) == (2, 3)
    assert buttons(nudge)[-1] == [
        f"digest-previous:{first.id}",
        f"digest-page:{second.id}",
        f"digest-next:{third.id}",
    ]
    await scene.advance_to(NINE_TOMORROW + 3 * DAY)
    assert await scene.dispatch() == []


async def test_the_only_one_without_an_answer_is_brought_to_mind_by_itself(scene: DigestScene) -> None:
    first, second = await scene.new_pitch(), await scene.new_pitch()
    scene.clock.move_to(NINE_TOMORROW)
    await scene.answer(first, PitchAnswer.NOT_FOR_US)
    await scene.advance_to(NINE_TOMORROW + 2 * DAY)
    (nudge,) = await scene.dispatch()
    assert (nudge.key, buttons(nudge)[0][0]) == ("pitch-nudge", f"pitch-interested:{second.id}")


async def test_one_whose_project_rested_when_the_digest_came_is_brought_to_mind_later(
    scene: DigestScene,
) -> None:
    """It was in no message yet: no pitch dies silently."""
    pitch, other = await scene.new_pitch(), await scene.new_pitch()
    await PauseProject(scene.as_ngo, scene.uow, scene.clock)(pitch.project_id)
    await scene.advance_to(NINE_TOMORROW + 2 * DAY)
    assert (pitch.nudged_at, other.nudged_at) == (None, scene.clock.now())
    await scene.dispatch()
    await ResumeProject(scene.as_ngo, scene.uow, scene.clock)(pitch.project_id)
    await scene.advance_to(NINE_TOMORROW + 4 * DAY)
    (nudge,) = await scene.dispatch()
    assert pitch.nudged_at == scene.clock.now()
    assert nudge.key == "digest-nudge"


async def test_a_digest_that_all_have_answered_is_not_brought_to_mind(scene: DigestScene) -> None:
    pitch, other = await scene.new_pitch(), await scene.new_pitch()
    await scene.advance_to(NINE_TOMORROW + 2 * DAY)
    await scene.answer(pitch, PitchAnswer.LATER)
    await scene.answer(other, PitchAnswer.LATER)
    assert await scene.dispatch() == []


def test_promises_of_earlier_versions_are_still_read() -> None:
    digest = Notification("digest", about=Digest(7, NINE_TOMORROW))
    assert decode_notification(encode_notification(digest), registry().subjects).about == digest.about
    old = {
        "key": "pitch",
        "args": {"title": "Үйірме"},
        "actions": [[{"name": "pitch-interested", "id": 3, "style": "success"}]],
        "attachment": None,
    }
    read = decode_notification(old, registry().subjects)
    assert (read.about, read.picture, buttons(read)) == (None, None, [["pitch-interested:3"]])
    pictured = Notification("pitch", picture="AgACAgIAAxk")
    assert decode_notification(encode_notification(pictured), registry().subjects) == pictured


async def test_what_brings_pitches_to_mind_leads_with_the_photo_of_now(scene: DigestScene) -> None:
    """Several pitches or one; a photo that was let through meanwhile, too."""
    first, second = scene.new_project(photo="first"), scene.new_project(photo="second")
    one, other = await scene.new_pitch(first), await scene.new_pitch(second)
    scene.clock.move_to(NINE_TOMORROW)
    assert ((await scene.show(one)).picture, (await scene.show(other)).picture) == ("first", "second")
    await scene.advance_to(NINE_TOMORROW + 2 * DAY)
    scene.uow.by_id(Project, first.id).photo = "corrected"
    (nudge,) = await scene.dispatch()
    assert (nudge.key, nudge.picture) == ("digest-nudge", "corrected")


async def test_the_only_one_left_leads_with_its_photo(scene: DigestScene) -> None:
    first, second = await scene.new_pitch(), await scene.new_pitch(scene.new_project(photo="photo"))
    scene.clock.move_to(NINE_TOMORROW)
    await scene.answer(first, PitchAnswer.NOT_FOR_US)
    await scene.advance_to(NINE_TOMORROW + 2 * DAY)
    (nudge,) = await scene.dispatch()
    assert (nudge.key, nudge.picture) == ("pitch-nudge", "photo")
    assert second.nudged_at == scene.clock.now()
