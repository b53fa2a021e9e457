"""What both sides are told of a backer's question."""

from datetime import timedelta

from bot.models.questions import Question
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.questions.answering import AnswerQuestion
from bot.use_cases.questions.asking import AskQuestion
from bot.use_cases.questions.clocks import CALL_QUESTION
from tests.use_cases.kernel.promised.world import (
    GROUND_IS_GONE,
    Deed,
    Table,
    World,
    the_backer_is_no_longer_verified,
    the_ngo_is_no_longer_verified,
    the_project_is_paused,
)

TABLE = Table()


async def a_question(world: World) -> None:
    _ = world.profile, world.pitch
    await world.by_backer(AskQuestion)(world.pitch.id, "Неше бала келеді?")


async def it_is_answered(world: World) -> None:
    (question,) = world.uow.all(Question)
    await world.by_ngo(AnswerQuestion)(question.id, "Қырық бала.")


async def an_answer(world: World) -> None:
    await a_question(world)
    await it_is_answered(world)


async def the_backer_says_yes(world: World) -> None:
    await world.answered(PitchAnswer.INTERESTED)


def days_later(days: int) -> Deed:
    async def wait(world: World) -> None:
        await a_question(world)
        world.clock.advance(timedelta(days=days))
        await world.ring_clocks()

    return wait


def about_question(outcome: CallOutcome) -> Deed:
    async def call(world: World) -> None:
        await days_later(5)(world)
        await world.by(world.moderator, NoteCall)(CALL_QUESTION, world.pitch.id, outcome)

    return call


async def undo(world: World) -> None:
    await world.by(world.moderator, UndoCall)(CALL_QUESTION, world.pitch.id)


WAYS = (it_is_answered, the_backer_says_yes, the_project_is_paused, *GROUND_IS_GONE)
SIDES = (the_ngo_is_no_longer_verified, the_backer_is_no_longer_verified)
TABLE.kind("question-asked", a_question, *WAYS)
TABLE.kind("question-nudge", days_later(1), *WAYS)
TABLE.kind("question-called", days_later(5), *WAYS)
TABLE.kind("question-answered", an_answer, *SIDES)
TABLE.kind("question-unanswered", days_later(14), *SIDES)
TABLE.kind("question-lost", days_later(14))
TABLE.kind("call-question-agreed", about_question(CallOutcome.WILL_ANSWER), undo, *WAYS)
TABLE.kind("call-question-missed", about_question(CallOutcome.NO_ANSWER), undo, *WAYS)
