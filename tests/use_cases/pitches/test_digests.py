"""Digests: what one message holds when it is sent, how its pages turn, and what is never sent at all."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.organizations import Organization, OrganizationKind
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import (
    Listed,
    Notification,
    Text,
    decode_notification,
    encode_notification,
)
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.pitches.digests import ShowDigestPage
from bot.use_cases.pitches.life import AdvancePitches
from bot.use_cases.pitches.notifications import Digest
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.use_cases.pitches.waves import PitchRules
from bot.use_cases.projects.changes import WithdrawProject
from bot.wiring.registry import registry
from tests.builders import (
    a_backer_profile,
    a_membership,
    a_person,
    a_pitch,
    a_project,
    an_actor,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock, RecordingNotifier

DAY = timedelta(days=1)
NINE_TOMORROW = datetime(2026, 6, 23, 4, 0, tzinfo=UTC)
RULES = PitchRules(per_wave=3)


@dataclass(frozen=True)
class Scene:
    """A backer with one person, and an NGO whose projects it may get."""

    uow: Database
    clock: FrozenClock
    notifier: RecordingNotifier
    ngo: Organization
    seeker: Person
    backer: Organization
    reader: Person

    def project(self, title: str = "Үйірме") -> Project:
        return self.uow.keep(a_project(self.ngo, title))

    def pitch(self, project: Project | None = None, **fields: object) -> Pitch:
        """One that comes with tomorrow's digest."""
        return self.uow.keep(
            a_pitch(project or self.project(), self.backer, **({"sent_at": NINE_TOMORROW} | fields))
        )

    async def search(self) -> None:
        while await SuggestBackers(SystemIdentity(), self.uow, self.clock, FakeMatching(), RULES)():
            pass

    async def advance(self, moment: datetime) -> None:
        self.clock.move_to(moment)
        while await AdvancePitches(SystemIdentity(), self.uow, self.clock, RULES)():
            pass

    async def dispatch(self, moment: datetime | None = None) -> list[Notification]:
        """What the backer is sent at that moment."""
        if moment is not None:
            self.clock.move_to(moment)
        self.notifier.sent.clear()
        await DispatchOutbox(SystemIdentity(), self.uow, self.clock, self.notifier, registry())()
        sought = self.seeker.account_id
        return [sent.notification for sent in self.notifier.sent if sent.account_id != sought]

    async def answer(self, pitch: Pitch, answer: PitchAnswer) -> None:
        await AnswerPitch(self._reader, self.uow, self.clock)(pitch.id, answer)

    async def show(self, pitch: Pitch) -> Notification:
        return await ShowDigestPage(self._reader, self.uow, self.clock)(pitch.id)

    async def withdraw(self, pitch: Pitch) -> None:
        identity = FakeIdentity(an_actor(self.seeker, self.ngo))
        await WithdrawProject(identity, self.uow, self.clock, registry())(pitch.project_id)

    @property
    def pitches(self) -> list[Pitch]:
        return self.uow.all(Pitch)

    @property
    def errors(self) -> list[str]:
        return [row.last_error for row in self.uow.all(OutboxMessage)]

    @property
    def _reader(self) -> FakeIdentity:
        return FakeIdentity(an_actor(self.reader, self.backer))


@pytest.fixture
def scene(uow: Database, clock: FrozenClock, notifier: RecordingNotifier) -> Scene:
    ngo, backer = uow.keep(an_organization()), uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    seeker, reader = uow.keep(a_person()), uow.keep(a_person())
    uow.keep(a_membership(seeker, ngo))
    uow.keep(a_membership(reader, backer))
    uow.keep(a_backer_profile(backer, frequency=PitchFrequency.DAILY, pitches_per_week=5))
    return Scene(uow, clock, notifier, ngo, seeker, backer, reader)


def buttons(notification: Notification) -> list[list[str]]:
    return [[action.data for action in row] for row in notification.actions]


def texts(notification: Notification) -> list[str]:
    """The keys of what a page says."""
    page = notification.args["page"]
    assert isinstance(page, Listed)
    return [item.key for item in page.items if isinstance(item, Text)]


def place(notification: Notification) -> tuple[object, object]:
    return notification.args["number"], notification.args["total"]


async def test_what_is_found_before_the_hour_is_one_promise_a_person(scene: Scene) -> None:
    second = scene.uow.keep(a_person())
    scene.uow.keep(a_membership(second, scene.backer))
    for _ in range(3):
        scene.project()
    await scene.search()
    assert [pitch.sent_at for pitch in scene.pitches] == [NINE_TOMORROW] * 3
    assert [promise.recipient_id for promise in scene.uow.promised] == [scene.reader.id, second.id]
    assert {promise.dedupe_key for promise in scene.uow.promised} == {
        f"digest:{scene.backer.id}:2026-06-23T04:00:00+00:00:{person.id}" for person in (scene.reader, second)
    }
    assert await scene.dispatch(NINE_TOMORROW - timedelta(seconds=1)) == []
    assert [note.key for note in await scene.dispatch(NINE_TOMORROW)] == ["digest", "digest"]
    assert await scene.dispatch(NINE_TOMORROW + DAY) == []


async def test_the_first_page_has_the_pitch_its_answers_and_the_way_on(scene: Scene) -> None:
    weaker, stronger = scene.project("Әлсіз"), scene.project("Мықты")
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
        [f"digest-page:{first.id}", f"digest-next:{second.id}"],
    ]
    assert buttons(await scene.show(second))[-1] == [
        f"digest-previous:{first.id}",
        f"digest-page:{second.id}",
    ]


async def test_a_digest_of_one_is_that_pitchs_message(scene: Scene) -> None:
    scene.project()
    await scene.search()
    (message,) = await scene.dispatch(NINE_TOMORROW)
    (pitch,) = scene.pitches
    assert message.key == "pitch"
    assert buttons(message)[0] == [f"pitch-interested:{pitch.id}", f"pitch-later:{pitch.id}"]


async def test_what_was_withdrawn_or_rests_meanwhile_is_left_out(scene: Scene) -> None:
    for _ in range(4):
        scene.project()
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


async def test_when_nothing_is_left_nothing_is_sent(scene: Scene) -> None:
    for _ in range(2):
        scene.project()
    await scene.search()
    for pitch in scene.pitches:
        await scene.withdraw(pitch)
    assert await scene.dispatch(NINE_TOMORROW) == []
    assert scene.errors == ["outdated"]


async def test_a_pitch_that_is_sent_at_once_waits_for_no_withdrawn_project(scene: Scene) -> None:
    """The messenger was away: what is delivered afterwards is still true."""
    scene.uow.by_id(BackerProfile, scene.backer.id).frequency = PitchFrequency.AT_ONCE
    for _ in range(2):
        scene.project()
    await scene.search()
    assert [promise.key for promise in scene.uow.promised] == ["pitch", "pitch"]
    await scene.withdraw(scene.pitches[0])
    (sent,) = await scene.dispatch()
    assert buttons(sent)[0][0] == f"pitch-interested:{scene.pitches[1].id}"
    assert sorted(scene.errors) == ["", "outdated"]


async def test_what_was_put_off_joins_the_digest(scene: Scene) -> None:
    early = scene.clock.now() - DAY
    put_off = scene.pitch(sent_at=early, status=PitchStatus.LATER, answered_at=early, score=0.9)
    scene.clock.move_to(early + 14 * DAY)
    await scene.advance(early + 14 * DAY)
    scene.project()
    await scene.search()
    at = put_off.returned_at
    assert at is not None
    assert len(scene.uow.promised) == 1
    (digest,) = await scene.dispatch(at)
    assert place(digest) == (1, 2)
    assert texts(digest) == ["pitch-again"]


async def test_what_was_put_off_and_is_answered_before_its_digest_is_left_out(scene: Scene) -> None:
    early = scene.clock.now() - DAY
    put_off = [scene.pitch(sent_at=early, status=PitchStatus.LATER, answered_at=early) for _ in range(2)]
    await scene.advance(early + 14 * DAY)
    await scene.answer(put_off[0], PitchAnswer.INTERESTED)
    at = put_off[1].returned_at
    assert at is not None
    (message,) = await scene.dispatch(at)
    assert (message.key, buttons(message)[0][0]) == ("pitch-again", f"pitch-interested:{put_off[1].id}")
    assert place(await scene.show(put_off[1])) == (1, 1)


async def test_after_an_answer_the_page_stays_and_leads_on(scene: Scene) -> None:
    first, second, third = scene.pitch(score=0.9), scene.pitch(score=0.8), scene.pitch(score=0.7)
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


async def test_an_expired_page_says_so(scene: Scene) -> None:
    expired, _ = scene.pitch(score=0.9), scene.pitch()
    expired.expire(NINE_TOMORROW + 5 * DAY)
    scene.clock.move_to(NINE_TOMORROW + 5 * DAY)
    assert texts(await scene.show(expired)) == ["pitch", "pitch-state-expired"]


async def test_nobody_turns_to_what_has_not_arrived_or_is_anothers(scene: Scene) -> None:
    pitch = scene.pitch()
    with pytest.raises(NotFoundError):
        await scene.show(pitch)
    scene.clock.move_to(NINE_TOMORROW)
    stranger = scene.uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    identity = FakeIdentity(an_actor(scene.uow.keep(a_person()), stranger))
    for forged in (pitch.id, 2**62):
        with pytest.raises(NotFoundError):
            await ShowDigestPage(identity, scene.uow, scene.clock)(forged)


async def test_an_old_page_shows_nothing_of_a_digest_to_come(scene: Scene) -> None:
    """A pitch that was put off belongs to tomorrow's digest already, whose others nobody has seen."""
    put_off = scene.pitch(sent_at=scene.clock.now() - 14 * DAY, returned_at=NINE_TOMORROW)
    scene.pitch()
    assert place(await scene.show(put_off)) == (1, 1)
    scene.clock.move_to(NINE_TOMORROW)
    assert place(await scene.show(put_off)) == (1, 2)


async def test_a_digest_is_brought_to_mind_in_one_message(scene: Scene) -> None:
    first, second, third = scene.pitch(score=0.9), scene.pitch(score=0.8), scene.pitch(score=0.7)
    scene.clock.move_to(NINE_TOMORROW)
    await scene.answer(first, PitchAnswer.LATER)
    await scene.advance(NINE_TOMORROW + 2 * DAY)
    assert [pitch.nudged_at for pitch in (second, third)] == [scene.clock.now()] * 2
    assert scene.uow.actions.count("pitch.nudge") == 2
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
    await scene.advance(NINE_TOMORROW + 3 * DAY)
    assert await scene.dispatch() == []


async def test_the_only_one_without_an_answer_is_brought_to_mind_by_itself(scene: Scene) -> None:
    first, second = scene.pitch(), scene.pitch()
    scene.clock.move_to(NINE_TOMORROW)
    await scene.answer(first, PitchAnswer.NOT_FOR_US)
    await scene.advance(NINE_TOMORROW + 2 * DAY)
    (nudge,) = await scene.dispatch()
    assert (nudge.key, buttons(nudge)[0][0]) == ("pitch-nudge", f"pitch-interested:{second.id}")


async def test_one_whose_project_rested_when_the_digest_came_is_brought_to_mind_later(scene: Scene) -> None:
    """It was in no message yet: no pitch dies silently."""
    pitch, other = scene.pitch(), scene.pitch()
    project = scene.uow.by_id(Project, pitch.project_id)
    assert project is not None
    project.pause()
    await scene.advance(NINE_TOMORROW + 2 * DAY)
    assert (pitch.nudged_at, other.nudged_at) == (None, scene.clock.now())
    await scene.dispatch()
    project.resume()
    await scene.advance(NINE_TOMORROW + 2 * DAY + timedelta(hours=1))
    (nudge,) = await scene.dispatch()
    assert pitch.nudged_at == scene.clock.now()
    assert nudge.key == "digest-nudge"


async def test_a_digest_that_all_have_answered_is_not_brought_to_mind(scene: Scene) -> None:
    pitch, other = scene.pitch(), scene.pitch()
    await scene.advance(NINE_TOMORROW + 2 * DAY)
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
    assert (read.about, buttons(read)) == (None, [["pitch-interested:3"]])
