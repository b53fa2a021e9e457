"""Moderators call people where writing did not help: what they see, what they note, and what follows."""

from dataclasses import replace
from typing import TypeAlias

import pytest

from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.questions import Question
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.translations import LanguageRequest
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import (
    CALLS_ABOUT_LANGUAGE,
    CALLS_TO_BACKERS,
    CALLS_TO_NGOS,
    OUTCOMES,
    Call,
    CallAbout,
    CallOutcome,
    ShowCall,
)
from bot.use_cases.moderation.queues import Backlog, ListWaiting, ShowPlace
from bot.use_cases.pitches.answering import AcceptInterest, AnswerPitch, PitchAnswer
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.use_cases.pitches.waves import PitchRules
from bot.use_cases.projects.changes import PauseProject, WithdrawProject
from bot.use_cases.questions.answering import AnswerQuestion
from bot.use_cases.questions.asking import AskQuestion
from bot.use_cases.questions.clocks import CALL_QUESTION
from bot.use_cases.translations.asking import AskForLanguage
from bot.use_cases.translations.clocks import CALL_LANGUAGE
from tests.builders import an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock
from tests.use_cases.pitches.test_waiting import WaitingScene

Key: TypeAlias = tuple[str, int]
"""A kind of wait, and the record that it is about."""
QUEUES = (CALLS_TO_NGOS, CALLS_TO_BACKERS, CALLS_ABOUT_LANGUAGE)


def queue_of(kind: str) -> Backlog:
    return next(queue for queue in QUEUES if kind in queue.kinds)


class CallScene(WaitingScene):
    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        _ = self.profile, self.pitch
        self.moderator = self.new_moderator()
        self.regions: tuple[str, ...] = ()
        self.represented: list[Organization] = []

    def new_moderator(self) -> Person:
        return self.new_person("Дана", staff=(StaffRole.MODERATOR,))

    @property
    def as_moderator(self) -> FakeIdentity:
        return FakeIdentity(replace(an_actor(self.moderator, *self.represented), regions=self.regions))

    def silent(self, name: str, status: PitchStatus = PitchStatus.EXPIRED, **profile: object) -> Pitch:
        """One more backer that was asked about the project."""
        pitch = self.uow.keep(
            Pitch(
                project_id=self.project.id,
                backer_id=self.new_backer(name, **profile).id,
                score=0.5,
                reasons=(),
                sent_at=self.clock.now(),
            )
        )
        pitch.status = status
        return pitch

    async def interest_to_call_about(self) -> Key:
        await self.be_interested()
        await self.pass_days(5)
        return CALL_NGO, self.pitch.id

    async def project_to_call_about(self, status: PitchStatus = PitchStatus.EXPIRED) -> Key:
        self.pitch.status = status
        async with self.uow as block:
            await block.waits.begin(CALL_BACKERS, self.project.id, region=self.project.region)
            await block.commit()
        return CALL_BACKERS, self.project.id

    async def question_to_call_about(self) -> Key:
        await AskQuestion(self.as_backer, self.uow, self.clock)(
            self.pitch.id, "Сколько детей придёт в кружок?"
        )
        await self.pass_days(5)
        return CALL_QUESTION, self.pitch.id

    async def language_to_call_about(self) -> Key:
        self.giver.language = Language.RUSSIAN
        await AskForLanguage(self.as_backer, self.uow, self.clock)(self.pitch.id)
        await self.pass_days(5)
        return CALL_LANGUAGE, self.uow.all(LanguageRequest)[-1].id

    def calls(self, kind: str) -> list[Wait]:
        return [wait for wait in self.uow.all(Wait) if wait.kind == kind]

    async def listed(self) -> list[Key]:
        found = []
        for backlog in QUEUES:
            page = await ListWaiting(self.as_moderator, self.uow, self.clock)(backlog)
            assert page.total == len(page.items)
            listed = {one.id for one in page.items}
            found += [
                (wait.kind, wait.record_id)
                for wait in self.uow.all(Wait)
                if wait.kind in backlog.kinds and wait.record_id in listed and wait.ended_at is None
            ]
            assert len(listed) == len([key for key in found if key[0] in backlog.kinds])
        return found

    async def show(self, call: Key) -> Call:
        return await ShowCall(self.as_moderator, self.uow, self.clock)(*call)

    async def note(self, call: Key, outcome: CallOutcome) -> None:
        await NoteCall(self.as_moderator, self.uow, self.clock)(*call, outcome)

    async def undo(self, call: Key) -> None:
        await UndoCall(self.as_moderator, self.uow, self.clock)(*call)

    async def undoable(self, call: Key) -> bool:
        place = await ShowPlace(self.as_moderator, self.uow, self.clock)(queue_of(call[0]), call[1])
        return place.undoable

    def wait_of(self, call: Key) -> Wait:
        """The last one."""
        return [wait for wait in self.uow.all(Wait) if (wait.kind, wait.record_id) == call][-1]


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> CallScene:
    return CallScene(uow, clock)


async def call_about(scene: CallScene, about: CallAbout) -> Key:
    match about:
        case CallAbout.INTEREST:
            return await scene.interest_to_call_about()
        case CallAbout.QUESTION:
            return await scene.question_to_call_about()
        case CallAbout.SILENCE:
            return await scene.project_to_call_about()
        case CallAbout.NOBODY:
            return await scene.project_to_call_about(PitchStatus.DECLINED)
        case CallAbout.LANGUAGE:
            return await scene.language_to_call_about()


every_kind = pytest.mark.parametrize("about", CallAbout)
every_outcome = pytest.mark.parametrize(
    ("about", "outcome"), [(about, outcome) for about, outcomes in OUTCOMES.items() for outcome in outcomes]
)


async def test_an_ngo_is_called_about_the_interest(scene: CallScene) -> None:
    call = await scene.show(await scene.interest_to_call_about())
    assert (call.about, call.title) == (CallAbout.INTEREST, scene.project.title)
    assert call.backer is not None
    assert call.backer.kk == "Жем"
    assert [(one.organization.kk, one.contacts.phone) for one in call.whom] == [
        ("Болашақ кілті", scene.ngo.contact_phone)
    ]


async def test_backers_that_were_silent_are_called_and_no_others(scene: CallScene) -> None:
    scene.silent("Үндемеген")
    scene.silent("Тынығып жүрген", paused=True)
    for status in (PitchStatus.DECLINED, PitchStatus.LATER):
        scene.silent(f"Айтқан {status.value}", status)
    call = await scene.show(await scene.project_to_call_about())
    assert [one.organization.kk for one in call.whom] == ["Жем", "Үндемеген"]
    assert call.about is CallAbout.SILENCE


async def test_where_no_backer_is_left_it_is_the_ngo_that_is_called(scene: CallScene) -> None:
    call = await scene.show(await scene.project_to_call_about(PitchStatus.DECLINED))
    assert (call.about, [one.organization.kk for one in call.whom]) == (
        CallAbout.NOBODY,
        ["Болашақ кілті"],
    )
    assert "Жем" not in repr(call)


@every_kind
async def test_each_look_at_a_contact_is_on_record_once_a_day(scene: CallScene, about: CallAbout) -> None:
    key = await call_about(scene, about)
    before = len(scene.uow.actions)
    await scene.show(key)
    await scene.show(key)
    assert scene.uow.actions[before:] == ["contacts.look"]


@every_outcome
async def test_what_came_of_it_ends_the_call_and_takes_it_off_the_list(
    scene: CallScene, about: CallAbout, outcome: CallOutcome
) -> None:
    key = await call_about(scene, about)
    assert await scene.listed() == [key]
    await scene.note(key, outcome)
    assert await scene.listed() == []
    wait = scene.wait_of(key)
    assert (wait.outcome, wait.ended_at is not None) == (outcome.value, True)
    assert (await scene.show(key)).whom == ()


@every_outcome
async def test_noted_twice_it_counts_once(scene: CallScene, about: CallAbout, outcome: CallOutcome) -> None:
    key = await call_about(scene, about)
    await scene.note(key, outcome)
    told = scene.told
    scene.moderator = scene.new_moderator()
    with pytest.raises(OutdatedError, match="call-made"):
        await scene.note(key, OUTCOMES[about][0])
    assert scene.told == told


@every_kind
async def test_only_what_may_come_of_it_is_taken(scene: CallScene, about: CallAbout) -> None:
    key = await call_about(scene, about)
    for outcome in set(CallOutcome) - set(OUTCOMES[about]):
        with pytest.raises(InvalidValueError, match="choice-unknown"):
            await scene.note(key, outcome)
    assert await scene.listed() == [key]


async def test_an_ngo_that_does_not_want_has_refused_and_both_are_told(scene: CallScene) -> None:
    key = await scene.interest_to_call_about()
    before = len(scene.told)
    await scene.note(key, CallOutcome.DOES_NOT_WANT)
    assert scene.pitch.status is PitchStatus.REFUSED
    assert scene.told[before:] == [
        ("interest-refused", scene.giver.id),
        ("call-refused", scene.seeker.id),
    ]
    assert {wait.kind: wait.outcome for wait in scene.uow.all(Wait)} == {
        "interest": "refused",
        "call-ngo": "does_not_want",
    }
    with pytest.raises(OutdatedError, match="call-settled"):
        await scene.undo(key)


async def test_an_interest_waits_on_after_the_call(scene: CallScene) -> None:
    await scene.note(await scene.interest_to_call_about(), CallOutcome.WILL_ANSWER)
    assert scene.told[-1] == ("call-agreed", scene.seeker.id)
    await scene.pass_days(9)
    assert scene.pitch.status is PitchStatus.UNANSWERED


async def test_the_ngo_does_not_read_whether_backers_refused_or_were_silent(scene: CallScene) -> None:
    said = []
    for outcome in (CallOutcome.NO_ANSWER, CallOutcome.DOES_NOT_WANT):
        key = await scene.project_to_call_about()
        before = len(scene.uow.promised)
        await scene.note(key, outcome)
        (promise,) = scene.uow.promised[before:]
        said.append((promise.recipient_id, promise.key, promise.notification.args))
    assert said[0] == said[1]


@every_kind
@pytest.mark.parametrize("deed", [PauseProject, WithdrawProject])
async def test_it_waits_no_more_once_the_project_stops(
    scene: CallScene, about: CallAbout, deed: type[PauseProject] | type[WithdrawProject]
) -> None:
    key = await call_about(scene, about)
    await deed(scene.as_ngo, scene.uow, scene.clock)(scene.project.id)
    if about in {CallAbout.INTEREST, CallAbout.LANGUAGE} and deed is PauseProject:
        assert await scene.listed() == [key]  # a yes can still be answered, and words can still be added
        return
    assert await scene.listed() == []
    assert (await scene.show(key)).whom == ()
    with pytest.raises(OutdatedError, match="call-settled"):
        await scene.note(key, OUTCOMES[about][0])


async def test_it_waits_no_more_once_the_ngo_has_answered(scene: CallScene) -> None:
    key = await scene.interest_to_call_about()
    await AcceptInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)
    assert await scene.listed() == []
    with pytest.raises(OutdatedError, match="call-settled"):
        await scene.note(key, CallOutcome.NO_ANSWER)


async def test_it_waits_no_more_once_the_question_is_answered(scene: CallScene) -> None:
    key = await scene.question_to_call_about()
    question = scene.uow.all(Question)[-1]
    await AnswerQuestion(scene.as_ngo, scene.uow, scene.clock)(question.id, "Қырық.")
    assert await scene.listed() == []
    with pytest.raises(OutdatedError, match="call-settled"):
        await scene.note(key, CallOutcome.NO_ANSWER)


async def test_it_waits_no_more_once_a_backer_is_interested_late(scene: CallScene) -> None:
    await scene.project_to_call_about()
    await AnswerPitch(scene.as_backer, scene.uow, scene.clock)(scene.pitch.id, PitchAnswer.INTERESTED)
    assert await scene.listed() == []
    assert scene.calls(CALL_BACKERS)[-1].outcome == "interested"


async def test_it_waits_no_more_once_another_backer_is_asked(scene: CallScene) -> None:
    await scene.project_to_call_about(PitchStatus.DECLINED)
    scene.new_backer("Жаңа қолдаушы")
    while await SuggestBackers(
        SystemIdentity(), scene.uow, scene.clock, FakeMatching(), PitchRules(per_wave=3)
    )():
        pass
    assert scene.calls(CALL_BACKERS)[-1].outcome == "asked_on"


async def test_it_waits_no_more_once_a_backer_is_asked_again(scene: CallScene) -> None:
    await AnswerPitch(scene.as_backer, scene.uow, scene.clock)(scene.pitch.id, PitchAnswer.LATER)
    async with scene.uow as block:
        await block.waits.begin(CALL_BACKERS, scene.project.id, region=scene.project.region)
        await block.commit()
    await scene.pass_days(14)
    assert scene.pitch.status is PitchStatus.SENT
    assert scene.calls(CALL_BACKERS)[-1].outcome == "asked_on"


@pytest.mark.parametrize(
    ("about", "outcome"),
    [
        (CallAbout.INTEREST, CallOutcome.NO_ANSWER),
        (CallAbout.QUESTION, CallOutcome.WILL_ANSWER),
        (CallAbout.SILENCE, CallOutcome.DOES_NOT_WANT),
        (CallAbout.NOBODY, CallOutcome.TALKED),
        (CallAbout.LANGUAGE, CallOutcome.TALKED),
    ],
)
async def test_undone_it_waits_as_before(scene: CallScene, about: CallAbout, outcome: CallOutcome) -> None:
    key = await call_about(scene, about)
    since = scene.wait_of(key).since
    await scene.note(key, outcome)
    assert await scene.undoable(key)
    await scene.undo(key)
    assert not await scene.undoable(key)
    assert await scene.listed() == [key]
    assert scene.wait_of(key).since == since
    with pytest.raises(OutdatedError, match="call-settled"):
        await scene.undo(key)
    await scene.note(key, OUTCOMES[about][0])
    assert await scene.listed() == []


async def test_it_is_not_undone_once_somebody_has_acted_on_it(scene: CallScene) -> None:
    key = await scene.interest_to_call_about()
    await scene.note(key, CallOutcome.WILL_ANSWER)
    await AcceptInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)
    assert not await scene.undoable(key)
    with pytest.raises(OutdatedError, match="call-settled"):
        await scene.undo(key)


async def test_a_call_that_was_not_made_cannot_be_undone(scene: CallScene) -> None:
    key = await scene.interest_to_call_about()
    with pytest.raises(OutdatedError, match="call-settled"):
        await scene.undo(key)
    assert await scene.listed() == [key]


@every_kind
async def test_moderators_of_other_regions_neither_list_nor_open_nor_note_it(
    scene: CallScene, about: CallAbout
) -> None:
    key = await call_about(scene, about)
    scene.regions = ("KZ-10",)
    assert await scene.listed() == []
    await nothing_is_theirs(scene, key, about, "decision-in-another-region")
    scene.regions = (scene.project.region,)
    assert await scene.listed() == [key]
    assert (await scene.show(key)).whom


@every_kind
async def test_nobody_who_works_for_a_state_body_sees_any_of_it(scene: CallScene, about: CallAbout) -> None:
    key = await call_about(scene, about)
    akimat = scene.uow.keep(an_organization(kind=OrganizationKind.STATE, region="KZ-10", verified=False))
    scene.represented = [akimat]
    assert await scene.listed() == []
    await nothing_is_theirs(scene, key, about, "calls-not-for-state")


@pytest.mark.parametrize("side", ["ngo", "backer"])
@pytest.mark.parametrize("about", [CallAbout.INTEREST, CallAbout.QUESTION, CallAbout.SILENCE])
async def test_nobody_calls_about_what_is_theirs(scene: CallScene, about: CallAbout, side: str) -> None:
    key = await call_about(scene, about)
    scene.represented = [scene.ngo if side == "ngo" else scene.backer]
    await nothing_is_theirs(scene, key, about, "decision-on-own")


async def nothing_is_theirs(scene: CallScene, key: Key, about: CallAbout, code: str) -> None:
    audited = scene.uow.actions
    for deed in (
        scene.show(key),
        scene.note(key, OUTCOMES[about][0]),
        scene.undo(key),
    ):
        with pytest.raises(ForbiddenError, match=code):
            await deed
    assert scene.uow.actions == audited


async def test_what_nobody_needs_to_be_called_about_is_no_call(scene: CallScene) -> None:
    for key in ((CALL_NGO, scene.pitch.id), (CALL_BACKERS, scene.project.id), (CALL_NGO, 10**9)):
        with pytest.raises(NotFoundError):
            await scene.show(key)
