"""A backer asks one question before it decides; the project's people answer it, and do not learn who asks."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.models.organizations import Organization
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.questions import Question, QuestionStatus
from bot.models.reference import Language
from bot.models.waits import Wait
from bot.models.words import Bilingual
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.moderation.calling import NoteCall
from bot.use_cases.moderation.calls import CALLS_TO_NGOS, CallOutcome, ShowCall
from bot.use_cases.moderation.queues import ListWaiting
from bot.use_cases.organizations.events import OrganizationStopped
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.pitches.clocks import CALL_NGO, PITCH
from bot.use_cases.projects.changes import PauseProject, WithdrawProject
from bot.use_cases.questions.answering import AnswerQuestion, ListQuestions, ShowQuestion
from bot.use_cases.questions.asking import AskQuestion, ShowOwnQuestion
from bot.use_cases.questions.clocks import CALL_QUESTION, QUESTION
from tests.builders import a_membership
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.kernel.promised.world import World

WORDS = "Сколько детей придёт в кружок?"


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> World:
    world = World(uow, clock)
    _ = world.profile, world.pitch
    return world


async def ask(scene: World, words: str = WORDS) -> Question:
    await scene.by_backer(AskQuestion)(scene.pitch.id, words)
    return question(scene)


def question(scene: World) -> Question:
    return scene.uow.all(Question)[-1]


async def reply(scene: World, words: str = "Сорок.") -> None:
    await scene.by_ngo(AnswerQuestion)(question(scene).id, words)


def told(scene: World, key: str, people: tuple[Person, ...]) -> list[dict[str, Any]]:
    ids = {person.id for person in people}
    return [
        row.content
        for row in scene.uow.all(OutboxMessage)
        if row.content.get("key") == key and row.recipient_id in ids
    ]


def open_waits(scene: World) -> set[str]:
    return {wait.kind for wait in scene.uow.all(Wait) if wait.ended_at is None}


async def test_the_project_s_people_read_the_question_and_not_who_asks(scene: World) -> None:
    await ask(scene)
    (asked,) = told(scene, "question-asked", (scene.seeker,))
    said = str(asked)
    for own in (scene.backer.name_ru, scene.backer.name_kk, scene.backer.contact_phone, scene.giver.name):
        assert not own or own not in said
    view = await scene.by_ngo(ShowQuestion)(question(scene).id)
    assert (view.words, view.kind, view.region) == (WORDS, scene.backer.kind, scene.backer.region)
    page = await scene.by_ngo(ListQuestions)(scene.project.id)
    assert [one.words for one in page.items] == [WORDS]


async def test_the_backer_gets_the_answer_above_the_buttons_of_the_pitch(scene: World) -> None:
    await ask(scene)
    await reply(scene)
    (answer,) = told(scene, "question-answered", (scene.giver,))
    named = [action["name"] for row in answer["actions"] for action in row]
    assert named == ["pitch-interested", "pitch-later", "pitch-decline", "pitch-more"]
    view = await scene.by_backer(ShowOwnQuestion)(scene.pitch.id)
    assert (view.status, view.answer, view.may_ask) == (QuestionStatus.ANSWERED, "Сорок.", False)


@pytest.mark.parametrize("typed", ["Звоните 8 701 555 01 01. Сколько детей?", "Сколько детей? info@fond.kz"])
async def test_contacts_are_taken_out_on_both_sides_and_said(scene: World, typed: str) -> None:
    asked = await scene.by_backer(AskQuestion)(scene.pitch.id, typed)
    replied = await scene.by_ngo(AnswerQuestion)(question(scene).id, typed)
    assert (asked.masked, replied.masked) == (True, True)
    kept = question(scene)
    for words in (kept.words, kept.answer, str([row.content for row in scene.uow.all(OutboxMessage)])):
        assert "701" not in words
        assert "info@" not in words


async def test_each_side_reads_the_title_in_its_own_language(scene: World) -> None:
    scene.project.second_language, scene.project.second_title = Language.RUSSIAN, "Кружки в школах"
    title = Bilingual(scene.project.title, Language.RUSSIAN, "Кружки в школах")
    asked = await scene.by_backer(AskQuestion)(scene.pitch.id, WORDS)
    own = await scene.by_backer(ShowOwnQuestion)(scene.pitch.id)
    replied = await scene.by_ngo(AnswerQuestion)(question(scene).id, "Сорок.")
    assert asked.title == own.title == replied.title == title
    for key, people in (("question-asked", (scene.seeker,)), ("question-answered", (scene.giver,))):
        (content,) = told(scene, key, people)
        assert content["args"]["title"]["second"] == title.second


async def test_contacts_alone_are_no_question(scene: World) -> None:
    with pytest.raises(InvalidValueError) as refused:
        await ask(scene, "87015550101")
    assert refused.value.code == "only-contacts"
    assert scene.uow.all(Question) == []


async def test_a_pitch_has_one_question(scene: World) -> None:
    await ask(scene)
    with pytest.raises(OutdatedError):
        await ask(scene, "А помещение есть?")
    await reply(scene)
    with pytest.raises(OutdatedError):
        await ask(scene, "А помещение есть?")
    with pytest.raises(OutdatedError):
        await reply(scene, "Ещё раз")


async def test_nobody_else_asks_reads_or_answers(scene: World) -> None:
    stranger = scene.by(scene.new_person(), AskQuestion, scene.new_backer())
    with pytest.raises(NotFoundError):
        await stranger(scene.pitch.id, WORDS)
    asked = await ask(scene)
    for deed, arguments in (
        (scene.by_backer(AnswerQuestion), (asked.id, "Сорок")),
        (scene.by_backer(ShowQuestion), (asked.id,)),
    ):
        with pytest.raises((NotFoundError, ForbiddenError)):
            await deed(*arguments)


async def another(scene: World) -> Pitch:
    """Another backer's pitch, which has asked about it."""
    pitch = await scene.new_pitch()
    backer = scene.uow.by_id(Organization, pitch.backer_id)
    await scene.by(scene.new_person(), AskQuestion, backer)(pitch.id, WORDS)
    return pitch


async def test_the_pitch_does_not_pass_while_its_backer_waits(scene: World) -> None:
    pitch = await another(scene)
    await scene.advance(after=timedelta(days=13))
    assert pitch.status is PitchStatus.SENT
    await reply(scene)
    await scene.advance(after=timedelta(days=2))
    await scene.advance(after=timedelta(days=2))
    assert pitch.status is PitchStatus.SENT
    await scene.advance(after=timedelta(days=1))
    assert pitch.status is PitchStatus.EXPIRED
    assert PITCH not in open_waits(scene)


async def test_without_an_answer_the_pitch_waits_for_as_long_as_any_other(scene: World) -> None:
    pitch = await another(scene)
    await scene.advance(after=timedelta(days=14))
    assert question(scene).status is QuestionStatus.UNANSWERED
    await scene.advance(after=timedelta(days=4))
    assert pitch.status is PitchStatus.SENT
    await scene.advance(after=timedelta(days=6))
    assert pitch.status is PitchStatus.EXPIRED


async def put_off(scene: World, pitch: Pitch) -> None:
    await scene.answer(pitch, PitchAnswer.LATER)


async def ask_about(scene: World, pitch: Pitch) -> None:
    await AskQuestion(scene.answering(pitch), scene.uow, scene.clock)(pitch.id, WORDS)


async def live(scene: World, days: int) -> None:
    for _ in range(days):
        await scene.advance(after=timedelta(days=1))


async def test_one_put_off_comes_back_and_does_not_pass_while_its_backer_waits(scene: World) -> None:
    pitch = await scene.new_pitch()
    await put_off(scene, pitch)
    await live(scene, 8)
    await ask_about(scene, pitch)
    await live(scene, 6)
    assert pitch.status is PitchStatus.SENT
    people = [person for person in scene.uow.all(Person) if person not in (scene.seeker, scene.giver)]
    await live(scene, 7)
    assert (pitch.status, question(scene).open) == (PitchStatus.SENT, True)
    assert not told(scene, "pitch-nudge", tuple(people)), "the backer waits itself"
    await live(scene, 1)
    assert question(scene).status is QuestionStatus.UNANSWERED
    await live(scene, 4)
    assert pitch.status is PitchStatus.SENT
    await live(scene, 1)
    assert pitch.status is PitchStatus.EXPIRED


async def test_one_put_off_twice_does_not_pass_while_its_backer_waits(scene: World) -> None:
    pitch = await scene.new_pitch()
    await put_off(scene, pitch)
    await live(scene, 14)
    await put_off(scene, pitch)
    await live(scene, 8)
    await ask_about(scene, pitch)
    await live(scene, 8)
    assert (pitch.status, question(scene).open) == (PitchStatus.LATER, True)
    await reply(scene)
    await live(scene, 13)
    assert pitch.status is PitchStatus.LATER
    await live(scene, 1)
    assert pitch.status is PitchStatus.EXPIRED


async def test_it_is_held_for_as_long_as_the_settings_let_a_question_wait(scene: World) -> None:
    scene.uow.set_waits(question=(1, 3, 5, 30))
    pitch = await another(scene)
    await live(scene, 29)
    assert (pitch.status, question(scene).open) == (PitchStatus.SENT, True)
    await live(scene, 1)
    assert question(scene).status is QuestionStatus.UNANSWERED
    await live(scene, 5)
    assert pitch.status is PitchStatus.EXPIRED


async def test_reminded_called_and_let_go(scene: World) -> None:
    await ask(scene)
    for day, key in ((1, "question-nudge"), (3, "question-nudge")):
        scene.clock.advance(timedelta(days=day if day == 1 else 2))
        await scene.ring_clocks()
        assert len(told(scene, key, (scene.seeker,))) == (1 if day == 1 else 2)
    scene.clock.advance(timedelta(days=2))
    await scene.ring_clocks()
    assert told(scene, "question-called", (scene.giver,))
    assert CALL_QUESTION in open_waits(scene)
    scene.clock.advance(timedelta(days=9))
    await scene.ring_clocks()
    assert question(scene).status is QuestionStatus.UNANSWERED
    assert told(scene, "question-unanswered", (scene.giver,))
    assert told(scene, "question-lost", (scene.seeker,))
    assert not open_waits(scene) & {QUESTION, CALL_QUESTION}


async def test_a_moderator_calls_from_the_queue_of_ngos_and_reads_no_backer(scene: World) -> None:
    await ask(scene)
    scene.clock.advance(timedelta(days=5))
    await scene.ring_clocks()
    waiting = await scene.by(scene.moderator, ListWaiting)(CALLS_TO_NGOS)
    assert [one.id for one in waiting.items] == [scene.pitch.id]
    call = await scene.by(scene.moderator, ShowCall)(CALL_NGO, scene.pitch.id)
    assert (call.backer, call.question) == (None, WORDS)
    await scene.by(scene.moderator, NoteCall)(CALL_NGO, scene.pitch.id, CallOutcome.WILL_ANSWER)
    assert CALL_QUESTION not in open_waits(scene)


async def test_by_phone_nobody_refuses_in_place_of_answering(scene: World) -> None:
    await ask(scene)
    scene.clock.advance(timedelta(days=5))
    await scene.ring_clocks()
    with pytest.raises(InvalidValueError):
        await scene.by(scene.moderator, NoteCall)(CALL_NGO, scene.pitch.id, CallOutcome.DOES_NOT_WANT)


@pytest.mark.parametrize("deed", [WithdrawProject, PauseProject])
async def test_a_project_that_stops_ends_the_question_and_its_backer_is_told(
    scene: World, deed: type[Any]
) -> None:
    await ask(scene)
    await scene.by_ngo(deed)(scene.project.id)
    assert question(scene).status is QuestionStatus.ENDED
    assert not open_waits(scene) & {QUESTION, CALL_QUESTION}
    said = [row.content for row in scene.uow.all(OutboxMessage) if row.recipient_id == scene.giver.id]
    assert "settled-own-question" in str(said)


async def test_a_backer_that_stops_ends_its_question_and_the_ngo_is_told(scene: World) -> None:
    await ask(scene)
    async with scene.uow as block:
        depending = await block.depending(OrganizationStopped(scene.backer.id))
        settled = await block.touch(OrganizationStopped(scene.backer.id))
        await block.commit()
    assert depending["questions"] == 1
    assert "settled-question" in str(settled[scene.ngo.id])
    assert question(scene).status is QuestionStatus.ENDED


async def test_a_yes_ends_the_question(scene: World) -> None:
    await ask(scene)
    await scene.answered(PitchAnswer.INTERESTED)
    assert question(scene).status is QuestionStatus.ENDED
    assert QUESTION not in open_waits(scene)


async def test_a_no_is_not_told_by_the_question(scene: World) -> None:
    """Law 4: to the project's people everything goes on as if the backer was silent."""
    await ask(scene)
    before = await scene.by_ngo(ShowQuestion)(question(scene).id)
    await scene.answered(PitchAnswer.NOT_FOR_US)
    assert await scene.by_ngo(ShowQuestion)(question(scene).id) == before
    await reply(scene)
    (answer,) = told(scene, "question-answered", (scene.giver,))
    assert [action["name"] for row in answer["actions"] for action in row] == ["pitch-more"]


async def test_a_decided_pitch_takes_no_question(scene: World) -> None:
    await scene.answered(PitchAnswer.NOT_FOR_US)
    assert not (await scene.by_backer(ShowOwnQuestion)(scene.pitch.id)).may_ask
    with pytest.raises(OutdatedError):
        await ask(scene)


async def test_a_pitch_that_has_passed_can_be_asked_about(scene: World) -> None:
    scene.pitch.expire(scene.clock.now())
    await ask(scene)
    await reply(scene)
    (answer,) = told(scene, "question-answered", (scene.giver,))
    named = [action["name"] for row in answer["actions"] for action in row]
    assert named == ["pitch-interested", "pitch-more"]


async def _answered(scene: World) -> None:
    await reply(scene)


async def _left_alone(scene: World) -> None:
    await scene.advance(after=timedelta(days=14))


async def _its_project_is_withdrawn(scene: World) -> None:
    await scene.by_ngo(WithdrawProject)(scene.project.id)


@pytest.mark.parametrize("close", [_answered, _left_alone, _its_project_is_withdrawn])
async def test_an_open_question_loses_the_name_at_once_and_its_words_when_it_closes(
    scene: World, close: Callable[[World], Awaitable[None]]
) -> None:
    """Of somebody who was forgotten. A colleague waits for the answer."""
    scene.uow.keep(a_membership(scene.new_person("Әріптес"), scene.backer))
    await ask(scene, f"Меня зовут {scene.giver.name}. Сколько детей придёт?")
    await scene.by(scene.giver, ForgetMe, scene.backer)()
    kept = question(scene)
    assert (kept.open, kept.asked_by) == (True, None)
    assert kept.words == "Меня зовут …. Сколько детей придёт?"
    await close(scene)
    assert (question(scene).open, question(scene).words) == (False, "…")


async def test_forgetting_takes_the_words_away(scene: World) -> None:
    await ask(scene)
    await reply(scene)
    await scene.by(scene.giver, ForgetMe, scene.backer)()
    await scene.by(scene.seeker, ForgetMe, scene.ngo)()
    kept = question(scene)
    assert (kept.words, kept.answer, kept.asked_by, kept.answered_by) == ("…", "…", None, None)
