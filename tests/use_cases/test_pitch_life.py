"""What time does to pitches: nudged, expired, brought back, passed on to the next wave, and then to people."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.models.roles import StaffRole
from bot.use_cases.errors import OutdatedError
from bot.use_cases.identity import SystemIdentity
from bot.use_cases.matching import PATIENCE, RETRY, SuggestBackers
from bot.use_cases.messages import Listed, Text
from bot.use_cases.pitch_life import HOLD, AdvancePitches
from bot.use_cases.pitch_views import ShowPitch, ShowStanding
from bot.use_cases.pitches import AnswerPitch, PitchAnswer
from bot.use_cases.projects import WithdrawProject
from bot.use_cases.waves import PitchRules
from tests.builders import (
    a_backer_profile,
    a_membership,
    a_person,
    a_pitch,
    a_project,
    an_actor,
    an_organization,
)
from tests.fakes import FakeIdentity, FakeMatching, FakeUnitOfWork, FrozenClock

DAY = timedelta(days=1)
RULES = PitchRules(per_wave=3)


@dataclass(frozen=True)
class Scene:
    """A project with its people, and a moderator."""

    uow: FakeUnitOfWork
    clock: FrozenClock
    ngo: Organization
    seeker: Person
    moderator: Person
    project: Project

    def backer(self, name: str = "Жем", **profile: object) -> Organization:
        backer = self.uow.keep(an_organization(name, kind=OrganizationKind.BUSINESS))
        self.uow.shelf.add(a_membership(self.uow.keep(a_person()), backer))
        self.uow.keep(a_backer_profile(backer, **profile))
        return backer

    def pitch(self, **fields: object) -> Pitch:
        return self.uow.keep(a_pitch(self.project, self.backer(), sent_at=self.clock.now(), **fields))

    def answering(self, pitch: Pitch) -> FakeIdentity:
        backer = self.uow.shelf.by_id(Organization, pitch.backer_id)
        assert backer is not None
        return FakeIdentity(an_actor(self.uow.keep(a_person()), backer))

    async def answer(self, pitch: Pitch, answer: PitchAnswer) -> None:
        await AnswerPitch(self.answering(pitch), self.uow, self.clock)(pitch.id, answer)

    async def advance(self, *, after: timedelta = timedelta(0)) -> None:
        """Until nothing is due, as the tick does it."""
        self.clock.advance(after)
        while await AdvancePitches(SystemIdentity(), self.uow, self.clock, RULES)():
            pass

    async def search(self) -> None:
        while await SuggestBackers(SystemIdentity(), self.uow, self.clock, FakeMatching(), RULES)():
            pass

    @property
    def pitches(self) -> list[Pitch]:
        return self.uow.shelf.all(Pitch)

    @property
    def told(self) -> list[str]:
        return [promise.key for promise in self.uow.promised]


@pytest.fixture
def scene(uow: FakeUnitOfWork, clock: FrozenClock) -> Scene:
    ngo = uow.keep(an_organization())
    seeker, moderator = uow.keep(a_person()), uow.keep(a_person(staff=(StaffRole.MODERATOR,)))
    uow.shelf.add(a_membership(seeker, ngo))
    return Scene(uow, clock, ngo, seeker, moderator, uow.keep(a_project(ngo, published_at=clock.now())))


async def test_silence_is_brought_to_mind_once_with_the_same_answers(scene: Scene) -> None:
    pitch = scene.pitch()
    await scene.advance(after=2 * DAY - timedelta(seconds=1))
    assert scene.told == []
    await scene.advance(after=timedelta(seconds=1))
    await scene.advance(after=DAY)
    assert scene.told == ["pitch-nudge"]
    (promise,) = scene.uow.promised
    names = [action.data for row in promise.notification.actions for action in row]
    assert names[0] == f"pitch-interested:{pitch.id}"
    assert len(names) == 4
    whole = promise.notification.args["pitch"]
    assert isinstance(whole, Text)
    assert whole.args["title"] == scene.project.title
    assert scene.uow.actions == ["pitch.nudge"]


async def test_then_it_expires_without_a_word_and_old_buttons_say_so(scene: Scene) -> None:
    pitch = scene.pitch()
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    assert pitch.status is PitchStatus.EXPIRED
    assert scene.told == ["pitch-nudge"]
    for answer in PitchAnswer:
        with pytest.raises(OutdatedError, match="pitch-expired"):
            await scene.answer(pitch, answer)


async def test_after_a_late_nudge_there_is_as_much_time_to_answer(scene: Scene) -> None:
    """The bot was down for a week: nobody loses the days after the nudge."""
    pitch = scene.pitch()
    await scene.advance(after=7 * DAY)
    assert (pitch.status, scene.told) == (PitchStatus.SENT, ["pitch-nudge"])
    await scene.advance(after=3 * DAY - timedelta(seconds=1))
    assert pitch.status is PitchStatus.SENT
    await scene.advance(after=timedelta(seconds=1))
    assert pitch.status is PitchStatus.EXPIRED


async def test_an_answer_ends_the_waiting(scene: Scene) -> None:
    pitch = scene.pitch()
    await scene.answer(pitch, PitchAnswer.INTERESTED)
    await scene.advance(after=30 * DAY)
    assert pitch.status is PitchStatus.INTERESTED
    assert "pitch-nudge" not in scene.told


async def test_whoever_rests_is_not_reminded_and_time_runs_on(scene: Scene) -> None:
    pitch = scene.pitch()
    profile = await scene.uow.backers.get(pitch.backer_id)
    assert profile is not None
    profile.pause(scene.clock.now())
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    assert (pitch.status, scene.told) == (PitchStatus.EXPIRED, [])


async def test_what_was_put_off_comes_back_once(scene: Scene) -> None:
    pitch = scene.pitch()
    await scene.answer(pitch, PitchAnswer.LATER)
    await scene.advance(after=14 * DAY - timedelta(seconds=1))
    assert pitch.status is PitchStatus.LATER
    await scene.advance(after=timedelta(seconds=1))
    assert (pitch.status, scene.told) == (PitchStatus.SENT, ["pitch-again"])
    await scene.answer(pitch, PitchAnswer.LATER)
    await scene.advance(after=14 * DAY)
    assert (pitch.status, scene.told) == (PitchStatus.EXPIRED, ["pitch-again"])


async def test_what_comes_back_takes_a_place_of_the_week_and_waits_for_one(scene: Scene) -> None:
    backer = scene.backer(pitches_per_week=1)
    pitch = scene.uow.keep(a_pitch(scene.project, backer, sent_at=scene.clock.now()))
    await scene.answer(pitch, PitchAnswer.LATER)
    scene.clock.advance(13 * DAY)
    other = scene.uow.keep(a_project(scene.ngo, stage=ProjectStage.SUPPORTED))
    scene.uow.keep(a_pitch(other, backer, sent_at=scene.clock.now(), status=PitchStatus.INTERESTED))
    await scene.advance(after=DAY)
    assert (pitch.status, pitch.held_until) == (PitchStatus.LATER, scene.clock.now() + HOLD)
    await scene.advance(after=6 * DAY)
    assert pitch.status is PitchStatus.SENT
    assert await scene.uow.pitches.count_since([backer.id], scene.clock.now() - 7 * DAY) == {backer.id: 1}


async def test_a_paused_project_holds_its_pitches(scene: Scene) -> None:
    pitch = scene.pitch()
    scene.project.pause()
    await scene.advance(after=30 * DAY)
    assert (pitch.status, scene.told) == (PitchStatus.SENT, [])
    scene.project.resume()
    await scene.advance()
    assert (pitch.status, scene.told) == (PitchStatus.SENT, ["pitch-nudge"])


async def test_a_withdrawn_project_closes_what_is_open(scene: Scene) -> None:
    sent, postponed, declined = scene.pitch(), scene.pitch(), scene.pitch()
    await scene.answer(postponed, PitchAnswer.LATER)
    await scene.answer(declined, PitchAnswer.NOT_FOR_US)
    identity = FakeIdentity(an_actor(scene.seeker, scene.ngo))
    await WithdrawProject(identity, scene.uow, scene.clock)(scene.project.id)
    statuses = [sent.status, postponed.status, declined.status]
    assert statuses == [PitchStatus.CLOSED, PitchStatus.CLOSED, PitchStatus.DECLINED]
    for answer in PitchAnswer:
        with pytest.raises(OutdatedError, match="pitch-project-closed"):
            await scene.answer(sent, answer)


async def test_opening_it_marks_it_as_seen(scene: Scene) -> None:
    pitch = scene.pitch()
    show = ShowPitch(scene.answering(pitch), scene.uow, scene.clock)
    scene.clock.advance(DAY)
    await show(pitch.id)
    first = scene.clock.now()
    scene.clock.advance(DAY)
    await show(pitch.id)
    assert pitch.seen_at == first
    assert scene.uow.actions == ["pitch.see"]


async def test_a_wave_without_interest_is_followed_by_the_next_three(scene: Scene) -> None:
    for number in range(7):
        scene.backer(f"Демеуші {number}")
    await scene.search()
    assert [pitch.wave for pitch in scene.pitches] == [1, 1, 1]
    await scene.advance(after=2 * DAY)
    await scene.search()
    assert len(scene.pitches) == 3
    await scene.advance(after=3 * DAY)
    await scene.search()
    assert [pitch.wave for pitch in scene.pitches] == [1, 1, 1, 2, 2, 2]
    assert len({pitch.backer_id for pitch in scene.pitches}) == 6


async def test_answers_without_interest_end_a_wave_at_once(scene: Scene) -> None:
    for number in range(6):
        scene.backer(f"Демеуші {number}")
    await scene.search()
    scene.clock.advance(timedelta(minutes=1))
    first, second, third = scene.pitches
    await scene.answer(first, PitchAnswer.NOT_FOR_US)
    await scene.answer(second, PitchAnswer.LATER)
    await scene.search()
    assert len(scene.pitches) == 3
    await scene.answer(third, PitchAnswer.NOT_FOR_US)
    await scene.search()
    assert [pitch.wave for pitch in scene.pitches] == [1, 1, 1, 2, 2, 2]


async def test_interest_stops_the_waves_until_it_is_refused(scene: Scene) -> None:
    for number in range(6):
        scene.backer(f"Демеуші {number}")
    await scene.search()
    await scene.answer(scene.pitches[0], PitchAnswer.INTERESTED)
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    await scene.search()
    assert len(scene.pitches) == 3
    scene.pitches[0].refuse(scene.clock.now())
    await scene.search()
    assert len(scene.pitches) == 6


async def run_out(scene: Scene, waves: int) -> None:
    for _ in range(waves):
        await scene.search()
        await scene.advance(after=2 * DAY)
        await scene.advance(after=3 * DAY)


async def test_after_the_third_wave_moderators_are_told_once(scene: Scene) -> None:
    for number in range(12):
        scene.backer(f"Демеуші {number}")
    await run_out(scene, 2)
    assert "pitch-call" not in scene.told
    await scene.search()
    await scene.answer(scene.pitches[6], PitchAnswer.NOT_FOR_US)
    await run_out(scene, 1)
    await scene.advance(after=30 * DAY)
    await scene.search()
    assert len(scene.pitches) == 9
    (call,) = [promise for promise in scene.uow.promised if promise.key == "pitch-call"]
    assert call.recipient_id == scene.moderator.id
    assert call.notification.actions[0][0].data == f"review-project:{scene.project.id}"
    args = call.notification.args
    assert args["asked"] == 9
    assert "+77012345678" in str(args["contacts"])
    advice = args["advice"]
    assert isinstance(advice, Text)
    names = advice.args["names"]
    assert isinstance(names, Listed)
    assert len(names.items) == 8


async def test_when_nobody_else_fits_moderators_are_told_without_further_waves(scene: Scene) -> None:
    scene.backer("Жалғыз")
    await run_out(scene, 1)
    await scene.search()
    await scene.advance()
    assert "pitch-call" not in scene.told
    scene.clock.advance(PATIENCE + 3 * RETRY)
    await scene.search()
    await scene.advance()
    assert scene.told.count("pitch-call") == 1


async def test_a_project_that_nobody_fits_is_not_forgotten(scene: Scene) -> None:
    await scene.search()
    await scene.advance(after=DAY)
    assert scene.told == []
    scene.clock.advance(PATIENCE + 3 * RETRY)
    await scene.search()
    await scene.advance()
    assert scene.told == ["pitch-call"]
    assert "pitch-call-nobody" in str(scene.uow.promised[0].notification)


async def test_the_standing_tells_the_wave_and_the_next_step(scene: Scene) -> None:
    for number in range(3):
        scene.backer(f"Демеуші {number}")
    show = ShowStanding(FakeIdentity(an_actor(scene.seeker, scene.ngo)), scene.uow, scene.clock, RULES)
    assert not (await show(scene.project.id)).goes_on
    await scene.search()
    standing = await show(scene.project.id)
    assert (standing.wave, standing.waves, standing.goes_on) == (1, 3, True)
    assert standing.next_step_at == scene.clock.now() + 5 * DAY
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    standing = await show(scene.project.id)
    assert (standing.wave, standing.next_step_at, standing.silent) == (2, None, 0)
    scene.clock.advance(PATIENCE + 3 * RETRY)
    await scene.search()
    await scene.advance()
    assert (await show(scene.project.id)).moderators_told


async def test_the_standing_promises_no_wave_once_somebody_is_interested(scene: Scene) -> None:
    pitch = scene.pitch()
    show = ShowStanding(FakeIdentity(an_actor(scene.seeker, scene.ngo)), scene.uow, scene.clock, RULES)
    await scene.answer(pitch, PitchAnswer.INTERESTED)
    assert not (await show(scene.project.id)).goes_on
