"""A match has a clock and an end: it is never left in silence, and its contacts end with it."""

from datetime import timedelta

import pytest

from bot.models.meetings import MeetingStatus
from bot.models.pitches import MatchEnd, PitchStatus
from bot.models.projects import ProjectStage
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.organizations.events import ContactChanged, OrganizationStopped
from bot.use_cases.pitches.answering import AcceptInterest, AnswerPitch, PitchAnswer
from bot.use_cases.pitches.matches import EndMatch, MatchWord, SayHowItGoes
from bot.use_cases.pitches.received import ShowPitch
from bot.use_cases.pitches.standing import ShowInterest
from bot.use_cases.projects.changes import WithdrawProject
from bot.use_cases.projects.events import ProjectClosed, ProjectPaused
from tests.builders import a_meeting, a_person, a_pitch
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.pitches.test_waiting import WaitingScene


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> WaitingScene:
    scene = WaitingScene(uow, clock)
    _ = scene.profile, scene.pitch
    return scene


async def match(scene: WaitingScene) -> None:
    await scene.be_interested()
    await AcceptInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)


async def end(scene: WaitingScene, *, by_backer: bool = False, reason: MatchEnd = MatchEnd.WORDS) -> None:
    actor = scene.as_backer if by_backer else scene.as_ngo
    await EndMatch(actor, scene.uow, scene.clock)(scene.pitch.id, reason, "Қаражат жоқ")


async def say(scene: WaitingScene, word: MatchWord) -> None:
    await SayHowItGoes(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id, word)


def contacts(scene: WaitingScene) -> dict[str, str]:
    return {side: contact["phone"] for side, contact in scene.pitch.contacts.items()}


async def test_both_sides_are_asked_and_after_60_days_of_silence_it_ends_and_both_are_told(
    scene: WaitingScene,
) -> None:
    await match(scene)
    both = {scene.seeker.id, scene.giver.id}
    for days, key in ((3, "match-next-step"), (7, "match-how"), (20, "match-how")):
        before = len(scene.told)
        assert await scene.pass_days(days) == 1
        assert scene.told[before:] == [(key, scene.seeker.id), (key, scene.giver.id)]
    before = len(scene.told)
    await scene.pass_days(30)
    assert {person for _, person in scene.told[before:]} == both
    assert {key for key, _ in scene.told[before:]} == {"match-ended-project", "match-ended-backer"}
    assert (scene.pitch.status, scene.pitch.end_reason) == (PitchStatus.ENDED, MatchEnd.SILENCE)
    assert contacts(scene) == {}
    assert await scene.pass_days(400) == 0


@pytest.mark.parametrize("word", MatchWord, ids=str)
async def test_a_word_starts_the_clock_anew(scene: WaitingScene, word: MatchWord) -> None:
    await match(scene)
    await scene.pass_days(59)
    await say(scene, word)
    await scene.pass_days(59)
    assert scene.pitch.status is PitchStatus.ACCEPTED
    await scene.pass_days(1)
    assert scene.pitch.status is PitchStatus.ENDED


async def test_a_meeting_ahead_is_a_word(scene: WaitingScene) -> None:
    await match(scene)
    ahead = scene.clock.now() + timedelta(days=70)
    scene.uow.keep(
        a_meeting(scene.pitch, scene.ngo, scene.seeker, starts_at=ahead, status=MeetingStatus.AGREED)
    )
    said = scene.said
    for days in (3, 7, 20, 30):
        await scene.pass_days(days)
    assert scene.said == said
    assert scene.pitch.status is PitchStatus.ACCEPTED
    await scene.pass_days(60)
    await scene.pass_days(60)
    assert scene.pitch.status is PitchStatus.ENDED


@pytest.mark.parametrize("by_backer", [True, False])
async def test_either_side_ends_it_once_and_the_reason_of_a_backer_is_its_own(
    scene: WaitingScene, *, by_backer: bool
) -> None:
    await match(scene)
    before = len(scene.told)
    await end(scene, by_backer=by_backer)
    await end(scene, by_backer=by_backer)
    other, key = (scene.seeker, "match-ended-project") if by_backer else (scene.giver, "match-ended-backer")
    assert scene.told[before:] == [(key, other.id)]
    said = str(scene.uow.promised[-1].notification)
    assert ("Қаражат жоқ" in said) is not by_backer
    assert scene.uow.all(Wait)[-1].outcome == "words"
    with pytest.raises(OutdatedError):
        await say(scene, MatchWord.MET)


@pytest.mark.parametrize("sought", [True, False])
async def test_the_search_goes_on_where_something_is_sought(scene: WaitingScene, *, sought: bool) -> None:
    await match(scene)
    if not sought:
        scene.project.stage = ProjectStage.SUPPORTED
    await end(scene, by_backer=True)
    assert ("match-search-goes-on" in str(scene.uow.promised[-1].notification)) is sought


async def test_a_match_is_ended_by_its_sides_alone_and_for_a_reason_that_a_side_may_have(
    scene: WaitingScene,
) -> None:
    await match(scene)
    stranger = scene.acting(scene.uow.keep(a_person()))
    for deed in (
        EndMatch(stranger, scene.uow, scene.clock)(scene.pitch.id, MatchEnd.NO_ANSWER),
        SayHowItGoes(stranger, scene.uow, scene.clock)(scene.pitch.id, MatchWord.MET),
    ):
        with pytest.raises((ForbiddenError, NotFoundError)):
            await deed
    with pytest.raises(InvalidValueError):
        await end(scene, reason=MatchEnd.SILENCE)
    assert scene.pitch.status is PitchStatus.ACCEPTED


async def test_contacts_are_a_value_given_at_the_match_and_end_with_it(scene: WaitingScene) -> None:
    await match(scene)
    scene.backer.contact_phone = scene.ngo.contact_phone = "+77059998877"
    interest = await ShowInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)
    pitch = await ShowPitch(scene.as_backer, scene.uow, scene.clock)(scene.pitch.id)
    assert interest.contacts is not None
    assert pitch.contacts is not None
    assert (interest.contacts.phone, pitch.contacts.phone) == ("+77770001122", "+77012345678")
    await end(scene)
    assert (await ShowInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)).contacts is None
    assert (await ShowPitch(scene.as_backer, scene.uow, scene.clock)(scene.pitch.id)).contacts is None


async def test_a_changed_contact_goes_to_standing_matches_by_the_deed_of_its_organisation(
    scene: WaitingScene,
) -> None:
    await match(scene)
    scene.backer.contact_phone = "+77059998877"
    async with scene.uow as block:
        settled = await block.touch(ContactChanged(scene.backer.id))
        await block.commit()
    assert contacts(scene) == {"carrier": "+77012345678", "backer": "+77059998877"}
    assert [line.line.key for line in settled[scene.ngo.id]] == ["settled-contact"]


async def test_a_withdrawn_project_ends_its_match(scene: WaitingScene) -> None:
    await match(scene)
    await WithdrawProject(scene.as_ngo, scene.uow, scene.clock)(scene.project.id)
    assert (scene.pitch.status, contacts(scene)) == (PitchStatus.ENDED, {})
    assert await scene.pass_days(100) == 0


@pytest.mark.parametrize("side", ["ngo", "backer"])
async def test_a_side_that_stops_ends_matches_and_interests_and_the_other_is_told(
    scene: WaitingScene, side: str
) -> None:
    await match(scene)
    second = scene.new_project("Басқа жоба")
    interest = scene.uow.keep(a_pitch(second, scene.backer))
    await AnswerPitch(scene.as_backer, scene.uow, scene.clock)(interest.id, PitchAnswer.INTERESTED)
    stopped, other = (scene.ngo, scene.backer) if side == "ngo" else (scene.backer, scene.ngo)
    async with scene.uow as block:
        counted = await block.depending(OrganizationStopped(stopped.id))
        settled = await block.touch(OrganizationStopped(stopped.id))
        await block.commit()
    assert counted.items() >= {"matches": 1, "interests": 1}.items()
    assert (scene.pitch.status, interest.status) == (PitchStatus.ENDED, PitchStatus.CLOSED)
    assert contacts(scene) == {}
    assert scene.profile.paused is (side == "backer")
    keys = [line.line.key for line in settled[other.id]]
    assert {"settled-match", "settled-own-interest" if side == "ngo" else "settled-interest"} <= set(keys)
    assert all(wait.ended_at for wait in scene.uow.all(Wait))


async def test_before_a_project_is_closed_or_paused_it_is_counted_what_hangs_on_it(
    scene: WaitingScene,
) -> None:
    for expected in ({}, {"interests": 1}, {"matches": 1}):
        async with scene.uow.read() as block:
            for event in (ProjectClosed(scene.project.id), ProjectPaused(scene.project.id)):
                assert await block.depending(event) == expected
        if scene.pitch.status is PitchStatus.SENT:
            await scene.be_interested()
        else:
            await AcceptInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)
        if expected == {"matches": 1}:
            break


async def test_an_interest_that_nobody_answers_is_called_about_and_ends(scene: WaitingScene) -> None:
    await scene.be_interested()
    before = len(scene.told)
    for days in (1, 2, 2, 9):
        await scene.pass_days(days)
    assert scene.told[before:] == [
        ("interest-nudge", scene.seeker.id),
        ("interest-nudge", scene.seeker.id),
        ("interest-called", scene.giver.id),
        ("interest-unanswered", scene.giver.id),
        ("interest-lost", scene.seeker.id),
    ]
    assert scene.pitch.status is PitchStatus.UNANSWERED
    assert {(wait.kind, wait.outcome) for wait in scene.uow.all(Wait)} == {
        ("interest", "unanswered"),
        ("call-ngo", "unanswered"),
    }
    with pytest.raises((OutdatedError, NotFoundError)):
        await AcceptInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)
